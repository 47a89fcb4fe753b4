"""Bundles: one HTML file in which what was trained lives, or was recorded."""
