"""`drillyard worker`: other libraries; which there are, installing, removing, writing and checking one."""

from dataclasses import dataclass
from typing import Annotated

import msgspec
from rich.markup import escape
from rich.table import Table
from tyro.conf import OmitSubcommandPrefixes, subcommand

from drillyard.cli.installing import install_shown
from drillyard.cli.output import console, print_json
from drillyard.cli.own_worker import WorkerAdd, WorkerCheck, WorkerLock, WorkerName, WorkerNew
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.worker import WorkerDescription, WorkerSetting
from drillyard.daemon.client import DaemonClient
from drillyard.daemon.home import Home
from drillyard.workers.catalogue import find_worker, forget_folder
from drillyard.workers.describe import describe
from drillyard.workers.environments import remove
from drillyard.workers.install import Wishes
from drillyard.workers.listing import list_workers, worker_info
from drillyard.workers.recipe import Recipe, recipe_of
from drillyard.workers.tools import PROBES, tool_recipe


@dataclass(frozen=True)
class WorkerList:
    """List the libraries that Drillyard can run: what they wrap, and whether they are installed."""

    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        infos = list_workers(Home.default().workers)
        if self.json:
            print_json({"ok": True, "workers": [msgspec.to_builtins(info) for info in infos]})
            return 0
        table = Table(box=None, pad_edge=False)
        table.add_column("worker", no_wrap=True)
        for title in ("library", "algorithms", "state", "size"):
            table.add_column(title, overflow="fold")
        for info in infos:
            told = info.description
            library = f"{told.metadata.upstream_library} {told.metadata.upstream_version}" if told else ""
            algorithms = ", ".join(algorithm.name for algorithm in told.algorithms) if told else ""
            size = f"{info.size_mb:.0f} MB" if info.size_mb else ""
            table.add_row(info.name, escape(library), escape(algorithms), info.step or info.state.value, size)
        console.print(table)
        for info in infos:
            if info.reason:
                console.print(f"{info.name}: {info.reason}", markup=False)
        return 0


@dataclass(frozen=True)
class WorkerInstall:
    """Build the environment of a worker: pinned packages with hashes, apart from all others, proven by an import.

    An interrupted installation leaves nothing behind. tensorboard, wandb and mlflow can be installed too.

    Try:
        drillyard worker install cleanrl
        drillyard worker install sb3 --torch cu128
        drillyard worker install sb3 --torch /media/wheels --python 3.12
    """

    name: WorkerName
    """Of the worker; `drillyard worker list` has them."""
    torch: str = "auto"
    """auto, cpu, cu128 (a version of CUDA), or the URL or folder of an index with torch. auto = as pip is configured,
    else for the GPU that is here, else for the CPU."""
    python: str = ""
    """Version or path of the Python to use; by default ours if it fits, else any that does."""
    environment: str = "default"
    """Which of the worker's environments."""
    installer: str = "auto"
    """auto, uv or pip. auto = uv, which is fetched when there is none."""
    reinstall: bool = False
    """Build it anew although it is there."""
    json: bool = False
    """A line of JSON for each step; end with one JSON object on stdout."""

    def run(self) -> int:
        recipe = find_recipe(self.name, self.environment)
        wishes = Wishes(self.torch, self.python, self.installer, self.reinstall)
        made = install_shown(recipe, wishes, "lines" if self.json else "people")
        if self.json:
            print_json({"ok": True, "name": self.name} | msgspec.to_builtins(made))
        else:
            console.print(
                f"{self.name} is installed: {made.size_mb:.0f} MB, of which {made.own_mb:.0f} MB are its own, "
                f"with Python {made.python.split()[0]}" + (f", torch from {made.torch}." if made.torch else "."),
                markup=False,
            )
        return 0


def find_recipe(name: str, environment: str = "default") -> Recipe:
    """The recipe of a worker's environment, or of a tool.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, VERSION_MISMATCH, TIMED_OUT.
    """
    if name in PROBES:
        return tool_recipe(name)
    worker = find_worker(name, Home.default().workers)
    return recipe_of(worker, describe(worker), environment)


@dataclass(frozen=True)
class WorkerRemove:
    """Remove every environment of a worker, and what interrupted installations left; its folder stays.

    A worker that was added by its path is forgotten with --forget.
    """

    name: WorkerName
    """Of the worker or tool."""
    forget: bool = False
    """Also undo `drillyard worker add`."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        home = Home.default()
        if self.name not in PROBES and not self.forget:
            find_worker(self.name, home.workers)
        check_unused(self.name, home)
        freed = remove(self.name)
        forgotten = self.forget and forget_folder(self.name, home.workers)
        if self.json:
            print_json({"ok": True, "name": self.name, "freed_mb": freed, "forgotten": forgotten})
        else:
            console.print(f"The environments of {self.name} are gone: {freed:.0f} MB.")
        return 0


def check_unused(name: str, home: Home) -> None:
    """Raises DrillyardError BUSY while a run of that worker lives."""
    client = DaemonClient.connect_existing(home)
    if client is None:
        return
    with client:
        live = [run.run_id for run in client.list_runs() if run.worker == name and run.outcome is None]
    if live:
        raise DrillyardError(
            ErrorCode.BUSY, f"run {live[0]} uses {name}; stop it first: drillyard stop {live[0]}"
        )  # fmt: skip


@dataclass(frozen=True)
class WorkerDescribe:
    """Show what a worker says of itself: algorithms, their settings with defaults and ranges, capabilities."""

    name: WorkerName
    """Of the worker."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        worker = find_worker(self.name, Home.default().workers)
        told, info = describe(worker), worker_info(worker)
        if self.json:
            print_json({"ok": True} | msgspec.to_builtins(info))
            return 0
        about = told.metadata
        console.print(f"[bold]{worker.name}[/bold] {escape(f'{about.version}: {about.description}')}")
        library = f"{about.upstream_library} {about.upstream_version}, {about.license}; {info.state.value}"
        console.print(library, markup=False)
        console.print(f"folder: {worker.folder}", markup=False)
        print_algorithms(told)
        return 0


def allowed(setting: WorkerSetting) -> str:
    """The values that a setting may have, in words."""
    if setting.choices:
        return ", ".join(setting.choices)
    low, high = setting.minimum, setting.maximum
    if low is not None and high is not None:
        return f"{low:g} to {high:g}"
    if low is not None:
        return f"from {low:g}"
    return setting.kind if high is None else f"up to {high:g}"


def print_algorithms(told: WorkerDescription) -> None:
    """A table of settings for each algorithm."""
    for algorithm in told.algorithms:
        where = "" if algorithm.environment == "default" else f" (environment {algorithm.environment})"
        words = escape(f"{algorithm.title}{where}. {algorithm.help}")
        console.print(f"\n[bold]{algorithm.name}[/bold] {words}")
        table = Table(box=None, pad_edge=False)
        for title in ("setting", "default", "allowed", "meaning"):
            table.add_column(title, overflow="fold")
        for setting in algorithm.settings:
            table.add_row(setting.key, escape(str(setting.default)), escape(allowed(setting)), escape(setting.help))
        console.print(table)


Action = OmitSubcommandPrefixes[
    Annotated[WorkerList, subcommand("list")]
    | Annotated[WorkerInstall, subcommand("install")]
    | Annotated[WorkerRemove, subcommand("remove")]
    | Annotated[WorkerDescribe, subcommand("describe")]
    | Annotated[WorkerAdd, subcommand("add")]
    | Annotated[WorkerNew, subcommand("new")]
    | Annotated[WorkerLock, subcommand("lock")]
    | Annotated[WorkerCheck, subcommand("check")]
]


@dataclass(frozen=True)
class Worker:
    """Other libraries, each in an environment of its own: list, install, remove, describe, add, new, lock, check.

    Try:
        drillyard worker list
        drillyard worker install cleanrl
        drillyard worker describe sb3
        drillyard worker new mine
    """

    action: Action

    @property
    def json(self) -> bool:
        return self.action.json

    def run(self) -> int:
        return self.action.run()
