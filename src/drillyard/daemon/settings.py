"""Every setting of the daemon, with its default."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class DaemonSettings:
    """Set them by options of `python -m drillyard.daemon`: `idle_end_s` is `--idle-end-s`."""

    idle_end_s: float = 600.0
    """The daemon ends itself after so long without runs, stages and clients."""
    max_runs: int = 8
    """Runs at a time; further ones wait in the queue."""
    poll_s: float = 0.05
    """How often event files are looked at while a run is active."""
    starting_s: float = 60.0
    """A run that has not begun to train by then has failed."""
    compiling_s: float = 300.0
    """The same while it says that it is compiling."""
    running_s: float = 60.0
    """A run whose counters and phase stand still for so long has failed."""
    worker_starting_s: float = 180.0
    """`starting_s` for other libraries, which may take a minute to import on busy cores."""
    worker_running_s: float = 300.0
    """`running_s` for other libraries, which may take minutes for one update of a large network."""
    stopping_s: float = 60.0
    """A run that stops, and has not ended so long after its last progress, is ended."""
    ending_s: float = 15.0
    """How long the processes of a run may live after its last event."""
    ask_s: float = 5.0
    """How long a process gets to answer a command."""
    term_s: float = 5.0
    """How long a process group gets between TERM and KILL."""
    measure_s: float = 0.5
    """How often the processes and the memory of the runs are measured."""
    limit_margin_s: float = 5.0
    """A run that has reached a limit of its own gets so long to notice that itself."""
    crashes: int = 5
    """So many crashes within `crash_window_s`, or in a row without a step forward, end a run that is started again."""
    crash_window_s: float = 60.0
    stage_start_s: float = 20.0
    """A stage that does not listen by then is ended."""
    text_stage_start_s: float = 90.0
    """`stage_start_s` for text envs, whose process imports another library first."""
    stage_grace_s: float = 2.0
    """How long a stage gets after TERM."""
    run_module: str = "drillyard.learning.learner"
    """What performs a run: `python -m MODULE RUN_FOLDER`."""
    stage_module: str = "drillyard.stage.match"
    """What plays a stage: `python -m MODULE STAGE_FOLDER`."""
