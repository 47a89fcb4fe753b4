"""Envs that draw with pygame draw into memory here: no window opens, and nothing is greeted on stdout."""

import os


def draw_without_windows() -> None:
    """To be called before pygame is imported."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
