"""Text environments, each played in a process of its own by the worker `text`: `text:babyai/GoToRedBall-v0`."""
