"""Clips: recorded poses (or pictures) in a small file that any frame can be reached in. See docs/replay-bundles.md."""
