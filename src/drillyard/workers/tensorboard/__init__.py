"""TensorBoard's event files, written without TensorBoard: curves that any of its versions shows."""

from drillyard.workers.tensorboard.event_file import EventFile

__all__ = ["EventFile"]
