"""`drillyard script FILE`: unattended episodes of several players under the same seeds."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
import tyro

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.script import Script as ScriptFile


@dataclass(frozen=True)
class Script:
    """Play what a script file says, without a page: players, envs, seeds. Results, a table and a report are left.

    Ctrl-C leaves what was played; the same command with --resume goes on from there. A script that is played twice with
    deterministic players gives the same results file byte for byte, however many processes play it.

    Try:
        drillyard script compare.toml
        drillyard script compare.toml --workers 8 --folder results/monday
        drillyard script compare.toml --resume
    """

    file: Annotated[Path, tyro.conf.Positional]
    """A TOML or JSON file, see docs/scripts.md."""
    folder: Path | None = None
    """Where results go, or are gone on with; a new folder in the home unless told."""
    workers: int | None = None
    """Processes; as the script says unless told, 0 = one for each core."""
    resume: bool = False
    """Go on with the newest results of this script in the home that are not complete."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.cli.playing import play, tell
        from drillyard.evaluation.results import unfinished_folder
        from drillyard.evaluation.script import check_script, read_script

        script = read_script(self.file)
        if self.workers is not None:
            execution = msgspec.structs.replace(script.execution, workers=self.workers)
            script = check_script(msgspec.structs.replace(script, execution=execution), "--workers")
        script = _named(script, self.file)
        folder = self.folder
        if self.resume and folder is None:
            folder = unfinished_folder(script)
            if folder is None:
                raise DrillyardError(
                    ErrorCode.NOT_FOUND,
                    f"there are no results of {self.file.name} that are not complete; without --resume it begins anew.",
                )
        result = play(
            script, folder, f"drillyard script {self.file} --folder", beside=self.file.absolute().parent,
            as_json=self.json,
        )  # fmt: skip
        return result if isinstance(result, int) else tell(result, as_json=self.json)


def _named(script: ScriptFile, file: Path) -> ScriptFile:
    """A script that does not say what it is called is called as its file."""
    nameless = ScriptFile(envs=(), operators=()).name
    return msgspec.structs.replace(script, name=file.stem[:200]) if script.name == nameless else script
