"""Our own light games, written once against an array namespace."""
