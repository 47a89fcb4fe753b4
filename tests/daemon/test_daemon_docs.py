"""docs/daemon.md and the code say the same."""

import re
from dataclasses import fields
from pathlib import Path

from drillyard.contracts import daemon as contract
from drillyard.contracts.errors import EXIT_CODES, ErrorCode
from drillyard.contracts.run import RUN_TRANSITIONS, RunOutcome, RunState
from drillyard.daemon.doctor import doctor
from drillyard.daemon.home import Home
from drillyard.daemon.methods import METHODS
from drillyard.daemon.service import Service
from drillyard.daemon.settings import DaemonSettings

DOC = (Path(__file__).resolve().parents[2] / "docs" / "daemon.md").read_text()


def rows(pattern: str) -> list[tuple[str, ...]]:
    return [match.groups() for match in re.finditer(pattern, DOC, re.MULTILINE)]


def test_every_call_is_documented_served_and_in_the_contract() -> None:
    documented = {
        name: (request, bool(stream), response)
        for name, request, stream, response in rows(r"^\| `(\w+)` \| `(\w+)` →( stream of)? `(\w+)` \|")
    }
    served = {
        name: (method.request.__name__, method.stream, method.response.__name__) for name, method in METHODS.items()
    }
    assert documented == served
    listed: set[str] = set()
    for names in re.findall(r"^\| ([A-Z]\w+(?:, \w+)*) \|", contract.__doc__ or "", re.MULTILINE):
        listed |= set(names.split(", "))
    assert listed == METHODS.keys()
    assert all(callable(getattr(Service, name)) for name in METHODS)


def test_every_state_outcome_and_transition_is_documented() -> None:
    states = {name: set(re.findall(r"`(\w+)`", targets)) for name, targets in rows(r"^\| `(\w+)` \| [^|]*[^`|] \|((?: `\w+`,?)* ?)\|$")}  # fmt: skip  # noqa: E501
    assert states == {state.value: {to.value for to in targets} for state, targets in RUN_TRANSITIONS.items()}
    moves = set(rows(r"^\| `(\w+)` → `(\w+)` \|"))
    assert moves == {(here.value, there.value) for here, to in RUN_TRANSITIONS.items() for there in to}
    section = DOC[DOC.index("| Outcome |") : DOC.index("**Signs of life**")]
    assert set(re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)) == {outcome.value for outcome in RunOutcome}
    assert len(states) == len(RunState)


def test_every_setting_is_documented_with_its_default() -> None:
    documented = {name: default.strip("` .") for name, default in rows(r"^\| `--([\w-]+)` \| ([^|]*) \|")}
    documented.pop("home")
    wanted = {
        field.name.replace("_", "-"): f"{field.default:g}" if isinstance(field.default, (int, float)) else field.default
        for field in fields(DaemonSettings)
    }
    assert documented == wanted


def test_every_check_of_the_doctor_and_the_exit_code_are_documented(home: Home) -> None:
    section = DOC[DOC.index("## Doctor") :]
    assert set(re.findall(r"`([a-z ]+)`", section)) - {"drillyard doctor"} == {
        check.name for check in doctor(home, port=0)
    }
    assert f"code {EXIT_CODES[ErrorCode.BUSY]} (`busy`)" in DOC
