"""What can be taken away from a match: pictures and videos, drawn without a display."""
