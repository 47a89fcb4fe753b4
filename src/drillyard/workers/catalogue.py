"""Which workers there are: those that come with Drillyard, the user's own, and those of installed packages."""

import difflib
import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS
from drillyard.workers.files import cache_folder, disk_error, shipped_workers, write_atomic

GROUP = "drillyard.workers"
"""Of entry points, `NAME = "PACKAGE:get_worker_metadata"`."""
ADDED_FILE = "added.json"
"""In the user's folder of workers: paths of worker folders that lie elsewhere."""


class WorkerFolder(NamedTuple):
    """A worker on disk. `<folder>/<package>` is what its process imports."""

    name: str
    package: str
    folder: Path
    origin: str
    """own, added, package or shipped."""
    damage: str = ""
    """Why it cannot be used, one sentence, or empty."""


def all_workers(home_workers: Path) -> tuple[WorkerFolder, ...]:
    """Every worker, sorted by name; of two with one name the user's own hides the other. Damaged ones are there too.

    Args:
        home_workers: the user's folder of workers; it need not exist.
    """
    found: dict[str, WorkerFolder] = {}
    for worker in _candidates(home_workers):
        if worker.name not in found or (found[worker.name].damage and not worker.damage):
            found[worker.name] = worker
    return tuple(found[name] for name in sorted(found))


def find_worker(name: str, home_workers: Path) -> WorkerFolder:
    """The worker of that name.

    Raises:
        DrillyardError: NOT_FOUND with the names that there are, or DAMAGED.
    """
    workers = {worker.name: worker for worker in all_workers(home_workers)}
    if name not in workers:
        near = difflib.get_close_matches(name, workers, n=1, cutoff=0.5)
        known = f"did you mean {near[0]}?" if near else f"there are: {', '.join(workers) or 'none'}."
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"there is no worker called {name!r}; {known} `drillyard worker new NAME` begins one of your own.",
        )
    if workers[name].damage:
        raise DrillyardError(ErrorCode.DAMAGED, workers[name].damage)
    return workers[name]


def read_folder(folder: Path, origin: str) -> tuple[WorkerFolder, ...]:
    """The workers that a folder's pyproject.toml names; one with `damage` when it cannot be read."""
    import tomllib

    path = folder / "pyproject.toml"
    try:
        project = tomllib.loads(path.read_text())
        named: dict[str, Any] = project["project"]["entry-points"][GROUP]
        pairs = [(name, str(value).partition(":")[0].partition(".")[0]) for name, value in named.items()]
    except OSError as error:
        return (_damaged(folder, origin, f"{path} cannot be read ({error.strerror or error})"),)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return (_damaged(folder, origin, f"{path} is not valid TOML ({error})"),)
    except (KeyError, TypeError, AttributeError):
        wanted = f'[project.entry-points."{GROUP}"] with NAME = "PACKAGE:get_worker_metadata"'
        return (_damaged(folder, origin, f"{path} names no worker: it needs {wanted}"),)
    return tuple(_checked(WorkerFolder(name, package, folder, origin)) for name, package in pairs)


def add_folder(path: Path, home_workers: Path) -> tuple[WorkerFolder, ...]:
    """Remember a worker's folder that lies anywhere; adding it twice changes nothing.

    Raises:
        DrillyardError: DAMAGED when there is no worker in it; DISK, NOT_PERMITTED.
    """
    folder = path.expanduser().resolve()
    workers = read_folder(folder, "added")
    for worker in workers:
        if worker.damage:
            raise DrillyardError(ErrorCode.DAMAGED, worker.damage)
    paths = _added(home_workers)
    if folder not in paths:
        content = msgspec.json.encode([str(each) for each in (*paths, folder)])
        write_atomic(home_workers / ADDED_FILE, content)
    return workers


def forget_folder(name: str, home_workers: Path) -> bool:
    """Undo `add_folder` for the worker of that name; its folder stays. False when none was added."""
    paths = _added(home_workers)
    kept = [path for path in paths if all(worker.name != name for worker in read_folder(path, "added"))]
    if len(kept) == len(paths):
        return False
    write_atomic(home_workers / ADDED_FILE, msgspec.json.encode([str(path) for path in kept]))
    return True


def _candidates(home_workers: Path) -> Iterator[WorkerFolder]:
    """In the order in which one hides another."""
    for folder in _folders(home_workers):
        yield from read_folder(folder, "own")
    for folder in _added(home_workers):
        yield from read_folder(folder, "added")
    yield from _installed()
    for folder in _folders(shipped_workers()):
        yield from read_folder(folder, "shipped")


def _folders(parent: Path) -> list[Path]:
    if not parent.is_dir():
        return []
    return sorted(folder for folder in parent.iterdir() if (folder / "pyproject.toml").exists())


def _added(home_workers: Path) -> list[Path]:
    try:
        return [Path(path) for path in msgspec.json.decode((home_workers / ADDED_FILE).read_bytes(), type=list[str])]
    except (OSError, msgspec.DecodeError):
        return []


def _installed() -> Iterator[WorkerFolder]:
    """Workers of distributions beside Drillyard."""
    # Imported here: it takes 20 ms, which each start of the command line would pay.
    import importlib.metadata
    import importlib.util

    for point in importlib.metadata.entry_points(group=GROUP):
        package = point.module.partition(".")[0]
        try:
            spec = importlib.util.find_spec(package)
        except (ImportError, ValueError):
            spec = None
        if spec is None or not spec.submodule_search_locations:
            where = Path(str(point.dist.locate_file(""))) if point.dist else Path()
            yield WorkerFolder(
                point.name, package, where, "package",
                f"the worker {point.name} of an installed package cannot be used: there is no package {package!r}; "
                "install it again.",
            )  # fmt: skip
            continue
        yield _checked(WorkerFolder(point.name, package, _alone(Path(spec.submodule_search_locations[0])), "package"))


def _alone(package: Path) -> Path:
    """A folder in which only this package can be found: its own holds everything that is installed beside Drillyard.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    digest = hashlib.blake2b(str(package).encode(), digest_size=6).hexdigest()
    folder = cache_folder() / "installed" / f"{package.name}-{digest}"
    link = folder / package.name
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not link.is_symlink():
            link.symlink_to(package)
    except FileExistsError:
        pass
    except OSError as error:
        raise disk_error(link, error) from error
    return folder


def _checked(worker: WorkerFolder) -> WorkerFolder:
    damage = ""
    if worker.name == OURS or not worker.name.replace("-", "_").isidentifier():
        damage = (
            f"a worker in {worker.folder} calls itself {worker.name!r}, which is no free name; give it another one."
        )
    elif not worker.package.isidentifier() or not (worker.folder / worker.package / "cli.py").is_file():
        damage = (
            f"the worker {worker.name} in {worker.folder} is not whole: there is no "
            f"{worker.package or 'PACKAGE'}/cli.py; see docs/workers.md."
        )
    return worker._replace(damage=damage)


def _damaged(folder: Path, origin: str, why: str) -> WorkerFolder:
    return WorkerFolder(folder.name, "", folder, origin, f"{why}; see docs/workers.md.")
