"""`drillyard label`: what a run is called and noted as."""

from dataclasses import dataclass, field
from typing import Annotated

import msgspec
import tyro

from drillyard.cli.evaluate import find_run
from drillyard.cli.output import console, print_json
from drillyard.cli.runs import RunName
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.client import ensure_daemon
from drillyard.daemon.home import Home


@dataclass(frozen=True)
class Label:
    """Name, tag and annotate a run; `drillyard runs --tag TAG` finds it again.

    Try:
        drillyard label latest --name "small network" --tag baseline --note "lr too high?"
        drillyard label latest --untag baseline
    """

    run_name: RunName
    """Run id, the start of one, or `latest`."""
    name: str | None = None
    """What to call it."""
    tag: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Add a tag, may be repeated."""
    untag: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Take a tag away, may be repeated."""
    note: str | None = None
    """Replace the note; "" removes it."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        if self.name is None and self.note is None and not self.tag and not self.untag:
            raise DrillyardError(ErrorCode.BAD_VALUE, "nothing was given: use --name, --tag, --untag or --note.")
        with ensure_daemon(Home.default()) as client:
            run = client.get_run(find_run(self.run_name).name)
            tags = tuple(dict.fromkeys([*(tag for tag in run.tags if tag not in self.untag), *self.tag]))
            run = client.label_run(
                run.run_id, name=self.name, tags=tags if self.tag or self.untag else None, notes=self.note
            )
        if self.json:
            print_json({"ok": True, "run": msgspec.to_builtins(run)})
        else:
            tags_text = f" [{', '.join(run.tags)}]" if run.tags else ""
            console.print(f"{run.run_id} {run.name}{tags_text} {run.notes}".rstrip(), markup=False)
        return 0
