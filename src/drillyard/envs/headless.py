"""Envs that draw with pygame draw into memory here: no window opens, and nothing is greeted on stdout."""

import os


def draw_without_windows() -> None:
    """To be called before pygame is imported; what somebody has set of their own stays."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
