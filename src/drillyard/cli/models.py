"""`drillyard models`: policies that are kept by name, apart from the runs that made them."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
import tyro
from rich.markup import escape
from rich.table import Table
from tyro.conf import OmitSubcommandPrefixes, subcommand

from drillyard.cli.evaluate import find_run
from drillyard.cli.output import console, count, print_error, print_json
from drillyard.cli.runs import RunName, confirmed
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.shelf import ShelfModel
from drillyard.daemon.home import Home
from drillyard.sharing.shelf import C, Shelf

BEST, LATEST = "best", "latest"
ModelName = Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NAME")]


def shelf() -> Shelf:
    """The shelf of this home."""
    return Shelf(Home.default().models)


def tell(model: ShelfModel, words: str, *, as_json: bool) -> int:
    """Say what became of a model."""
    if as_json:
        print_json({"ok": True, "model": msgspec.to_builtins(model)})
    else:
        console.print(words, markup=False, soft_wrap=True)
    return 0


@dataclass(frozen=True)
class ModelsList:
    """List the models that are kept, newest first."""

    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        models, damaged = shelf().listed()
        if self.json:
            print_json({"ok": True, "models": msgspec.to_builtins(models), "damaged": damaged})
            return 0
        for sentence in damaged:
            print_error(sentence, ErrorCode.DAMAGED.value, as_json=False)
        if not models:
            console.print("No model is kept yet. Keep one: drillyard models keep latest --name my-first")
            return 0
        table = Table(box=None, pad_edge=False)
        table.add_column("model", no_wrap=True)
        for title in ("env", "algorithm", "steps", "return", "network", "notes"):
            table.add_column(title, overflow="fold")
        for model in models:
            mean = "" if model.return_mean is None else f"{model.return_mean:.4g}"
            algorithm = f"{model.worker} {model.algorithm}"
            network = " x ".join(map(str, model.hidden))
            words = (model.name, model.env_id, algorithm, count(model.env_steps), mean, network, model.notes)
            table.add_row(*map(escape, words))
        console.print(table)
        return 0


@dataclass(frozen=True)
class ModelsKeep:
    """Keep a policy: a copy of a checkpoint, which outlives its run.

    Try:
        drillyard models keep latest --name "first that walks"
        drillyard models keep latest --checkpoint best --name best --notes "lr 3e-4"
    """

    run_name: RunName
    """Run id, the start of one, or `latest`."""
    name: str
    """What to call the model."""
    checkpoint: str = LATEST
    """Which of the run: latest, best, or the path of a checkpoint folder."""
    notes: str = ""
    """What there is to know about it."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        folder = find_run(self.run_name)
        checkpoint = find_checkpoint(folder, self.checkpoint)
        model = shelf().keep(checkpoint, self.name, notes=self.notes, run_name=name_of_run(folder))
        words = f"{model.name} is kept: {count(model.env_steps)} steps of {model.env_id}, in {model.path}"
        return tell(model, words, as_json=self.json)


def find_checkpoint(run_folder: Path, which: str) -> Path:
    """A checkpoint of a run.

    Args:
        run_folder: of a run of any library.
        which: `latest`, `best`, or a path: as it is, or inside the run's folder.

    Raises:
        DrillyardError: NOT_FOUND.
    """
    from drillyard.daemon.checkpoints import best_checkpoints
    from drillyard.evaluation.sources import newest_checkpoint
    from drillyard.learning.checkpoint import best_checkpoint

    if which == LATEST:
        return newest_checkpoint(run_folder)
    folder = run_folder / "checkpoints"
    if which == BEST:
        best = best_checkpoint(folder) or next((folder / name for name in best_checkpoints(run_folder)), None)
        if best is None or not best.is_dir():
            raise DrillyardError(
                ErrorCode.NOT_FOUND, f"the run in {run_folder} has marked no best checkpoint; use --checkpoint latest."
            )
        return best
    for path in (Path(which).expanduser(), run_folder / which, folder / which):
        if path.is_dir():
            return path.absolute()
    raise DrillyardError(
        ErrorCode.NOT_FOUND, f"there is no checkpoint {which!r}; name latest, best, or one of the folders in {folder}."
    )


def name_of_run(folder: Path) -> str:
    """What its user called a run; empty where that is not known."""
    from drillyard.contracts.run import RunConfig

    try:
        return msgspec.json.decode((folder / "config.json").read_bytes(), type=RunConfig).request.name
    except (OSError, msgspec.MsgspecError):
        return ""


@dataclass(frozen=True)
class ModelsRename:
    """Give a model another name.

    Try:
        drillyard models rename "first that walks" walker
    """

    name: ModelName
    """Of the model."""
    new_name: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="NEW-NAME")]
    """What to call it from now on."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        model = shelf().label(self.name, new_name=self.new_name)
        return tell(model, f"{self.name} is called {model.name} now.", as_json=self.json)


@dataclass(frozen=True)
class ModelsNote:
    """Replace the notes of a model; "" removes them.

    Try:
        drillyard models note walker "limps to the left"
    """

    name: ModelName
    """Of the model."""
    text: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="TEXT")]
    """The new notes."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        model = shelf().label(self.name, notes=self.text)
        return tell(model, f"{model.name}: {model.notes or 'no notes'}", as_json=self.json)


@dataclass(frozen=True)
class ModelsDelete:
    """Take a model off the shelf, for good.

    Try:
        drillyard models delete walker --yes
    """

    name: ModelName
    """Of the model."""
    yes: bool = False
    """Do not ask."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        size = shelf().size(self.name)
        if not self.yes and not confirmed(f"Delete the model {self.name} ({size / 1e6:.1f} MB)?"):
            console.print("Nothing was deleted.")
            return 1
        shelf().delete(self.name)
        if self.json:
            print_json({"ok": True, "name": self.name})
        else:
            console.print(f"{self.name} is deleted.", markup=False)
        return 0


@dataclass(frozen=True)
class ModelsExport:
    """Write a model: `c` is two files that any C99 compiler takes, `onnx` one that onnxruntime and others play.

    Try:
        drillyard models export walker --format c --folder firmware/
        drillyard models export walker --format onnx
    """

    name: ModelName
    """Of the model."""
    format: str = C
    """c or onnx"""
    folder: Path = field(default=Path())
    """Where the files go; made where missing, files of the same name are replaced."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.sharing.checkpoint_copy import disk_error
        from drillyard.sharing.export import export_binary, export_model
        from drillyard.sharing.shelf import ONNX

        model = shelf().get(self.name)
        if self.format == ONNX:
            files = export_binary(model)
        else:
            files = {name: text.encode("ascii") for name, text in export_model(model, self.format).items()}
        folder = self.folder.expanduser().absolute()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for name, content in files.items():
                (folder / name).write_bytes(content)
        except OSError as error:
            raise disk_error("write the model", folder, error) from error
        paths = [str(folder / name) for name in files]
        if self.json:
            print_json({"ok": True, "paths": paths})
        else:
            console.print("\n".join(paths), markup=False, soft_wrap=True)
        return 0


Action = OmitSubcommandPrefixes[
    Annotated[ModelsList, subcommand("list")]
    | Annotated[ModelsKeep, subcommand("keep")]
    | Annotated[ModelsRename, subcommand("rename")]
    | Annotated[ModelsNote, subcommand("note")]
    | Annotated[ModelsDelete, subcommand("delete")]
    | Annotated[ModelsExport, subcommand("export")]
]


@dataclass(frozen=True)
class Models:
    """Models that are kept by name: list, keep, rename, note, delete, export.

    A kept model plays wherever a checkpoint can: as `model:NAME` on the command line and in scripts.

    Try:
        drillyard models
        drillyard models keep latest --name walker
        drillyard evaluate model:walker
        drillyard models export walker --format c
        drillyard models export walker --format onnx
    """

    action: Action

    @property
    def json(self) -> bool:
        return self.action.json

    def run(self) -> int:
        return self.action.run()
