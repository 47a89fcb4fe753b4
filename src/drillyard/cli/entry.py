"""Entry point: picks the command, turns errors into one sentence and an exit code."""

import os
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

import tyro
from tyro.conf import subcommand

from drillyard.cli.bench import Bench, split_arguments
from drillyard.cli.doctor import Doctor
from drillyard.cli.evaluate import Evaluate
from drillyard.cli.foreign import RunWorker
from drillyard.cli.label import Label
from drillyard.cli.models import Models
from drillyard.cli.output import print_error
from drillyard.cli.record import Record
from drillyard.cli.replay import Replay
from drillyard.cli.runs import Delete, Resume, Runs, Show, Stop
from drillyard.cli.script import Script
from drillyard.cli.share import Share, with_link_value
from drillyard.cli.studio import Shutdown, Studio
from drillyard.cli.suite import Suite
from drillyard.cli.tools import Sink, TensorBoard
from drillyard.cli.tournament import Report, Tournament
from drillyard.cli.train import Train
from drillyard.cli.worker import Worker
from drillyard.contracts.errors import DrillyardError, ErrorCode

Command = (
    Annotated[Studio, subcommand("studio")]
    | Annotated[Train, subcommand("train")]
    | Annotated[RunWorker, subcommand("run")]
    | Annotated[Worker, subcommand("worker")]
    | Annotated[Evaluate, subcommand("evaluate")]
    | Annotated[Script, subcommand("script")]
    | Annotated[Suite, subcommand("suite")]
    | Annotated[Tournament, subcommand("tournament")]
    | Annotated[Report, subcommand("report")]
    | Annotated[Runs, subcommand("runs")]
    | Annotated[Show, subcommand("show")]
    | Annotated[Label, subcommand("label")]
    | Annotated[Stop, subcommand("stop")]
    | Annotated[Resume, subcommand("resume")]
    | Annotated[Delete, subcommand("delete")]
    | Annotated[Models, subcommand("models")]
    | Annotated[Share, subcommand("share")]
    | Annotated[Replay, subcommand("replay")]
    | Annotated[Record, subcommand("record")]
    | Annotated[TensorBoard, subcommand("tensorboard")]
    | Annotated[Sink, subcommand("sink")]
    | Annotated[Doctor, subcommand("doctor")]
    | Annotated[Bench, subcommand("bench")]
    | Annotated[Shutdown, subcommand("shutdown")]
)

DESCRIPTION = """A real-time studio for reinforcement learning.

`drillyard` alone opens the studio: a page with a match that is already playing; press Train there.
`drillyard Drillyard/Ant-v5` opens it with another env.
`drillyard train Drillyard/BallDrill-v0 --seconds 120` trains without a page.
`drillyard run cleanrl ppo --env CartPole-v1 --steps 100000` trains with another library.
`drillyard COMMAND --help` explains a command, with examples.

Shell completion:
    drillyard --tyro-write-completion bash ~/.local/share/bash-completion/completions/drillyard
"""

GLOBAL_OPTIONS = ("-h", "--help", "--version", "--tyro-print-completion", "--tyro-write-completion")


def with_default_command(arguments: Sequence[str]) -> list[str]:
    """No command, or options of none, mean `studio`; so does the id of an env, which no command looks like. `models`
    alone lists them."""
    given = list(arguments)
    if given and ("/" in given[0] or ":" in given[0]) and not given[0].startswith("-"):
        return ["studio", "--env", *given]
    if not given or (given[0].startswith("-") and given[0] not in GLOBAL_OPTIONS):
        return ["studio", *given]
    if given[0] == "models" and (len(given) == 1 or (given[1].startswith("-") and given[1] not in GLOBAL_OPTIONS)):
        return ["models", "list", *given[1:]]
    return with_link_value(given) if given[0] == "share" else given


def run(arguments: Sequence[str]) -> int:
    """Parse and run one command line; returns the exit code. Raises SystemExit for --help and unreadable arguments."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before NumPy: idle BLAS threads spin on the show's cores
    given, handed_on = split_arguments(with_default_command(arguments))
    if given[0] == "--version":
        from drillyard import __version__

        sys.stdout.write(f"drillyard {__version__}\n")
        return 0
    command = tyro.cli(Command, args=given, prog="drillyard", description=DESCRIPTION)  # type: ignore[arg-type]
    if isinstance(command, Bench):
        command = replace(command, arguments=handed_on)
    as_json = bool(getattr(command, "json", False))
    try:
        return command.run()
    except DrillyardError as error:
        print_error(error.sentence, error.code.value, as_json=as_json)
        return error.exit_code
    except KeyboardInterrupt:
        print_error("interrupted", "interrupted", as_json=as_json)
        return 130
    except BrokenPipeError:
        return 141
    except Exception as error:  # noqa: BLE001 - the last resort: no traceback reaches a user
        print_error(describe_crash(error), ErrorCode.CRASHED.value, as_json=as_json)
        return 1


def describe_crash(error: Exception) -> str:
    """Write the traceback to a file and say where; a crash of the command line itself is a bug of Drillyard."""
    from drillyard.daemon.home import Home

    report = "".join(traceback.format_exception(error))
    try:
        path = Home.default().logs / f"crash-{time.strftime('%Y%m%d-%H%M%S')}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(report)
    except OSError:
        return f"an internal error ({type(error).__name__}: {error}); this is a bug of Drillyard, please report it."
    return f"an internal error ({type(error).__name__}: {error}); this is a bug: please report it with {path}."


def main() -> None:
    """The `drillyard` command."""
    try:
        code = run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read the output has seen enough; without this Python would complain again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 141
    sys.exit(code)
