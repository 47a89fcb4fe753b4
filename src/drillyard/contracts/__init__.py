"""Typed, versioned structs: the only thing that every part may import."""
