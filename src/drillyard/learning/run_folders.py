"""Finding the folder of a run by what somebody types."""

from pathlib import Path

from drillyard.contracts.errors import DrillyardError, ErrorCode

LATEST = "latest"


def find_run(name: str, runs: Path, also: str) -> Path:
    """The folder of a run by id, unique start of an id, or `latest`; works without a daemon.

    Args:
        runs: the folder with all runs.
        also: what else could have been named, for the sentence of the error.

    Raises:
        DrillyardError: NOT_FOUND when there is none, or several.
    """
    folders = sorted(folder for folder in runs.iterdir() if folder.is_dir()) if runs.is_dir() else []
    if name == LATEST and folders:
        return folders[-1]
    matches = [folder for folder in folders if folder.name.startswith(name)] if name else []
    exact = [folder for folder in matches if folder.name == name]
    if len(exact or matches) == 1:
        return (exact or matches)[0]
    if matches:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"{name!r} fits {len(matches)} runs, such as {matches[0].name} and {matches[1].name}; write more of it.",
        )
    raise DrillyardError(
        ErrorCode.NOT_FOUND, f"there is no run, {also} called {name!r}; `drillyard runs` lists the runs."
    )
