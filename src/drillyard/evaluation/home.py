"""Where results and runs lie unless somebody says otherwise; the same folders as the daemon's home."""

import os
import re
import time
from pathlib import Path


def default_home() -> Path:
    """$DRILLYARD_HOME, else $XDG_DATA_HOME/drillyard, else ~/.local/share/drillyard; absolute. Nothing is created."""
    if named := os.environ.get("DRILLYARD_HOME"):
        return Path(named).expanduser().absolute()
    data = os.environ.get("XDG_DATA_HOME")
    return (Path(data) if data else Path.home() / ".local" / "share").absolute() / "drillyard"


def runs_folder() -> Path:
    """One folder a run, named by its id."""
    return default_home() / "runs"


def new_report_folder(name: str) -> Path:
    """A folder below `reports` of the home that is not there yet, named by time and by what it is called."""
    words = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")[:40] or "script"
    base = default_home() / "reports" / f"{time.strftime('%Y%m%d-%H%M%S')}-{words}"
    folder, number = base, 1
    while folder.exists():
        number += 1
        folder = base.with_name(f"{base.name}-{number}")
    return folder
