"""A look at an env in a process of its own: whether it can be made with these options, and a copy of its files.

The daemon asks it about somebody's own model. A model that takes minutes, or that breaks the physics engine, then costs
this process and not the daemon, which also stays as small as it is.
"""

import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode


class ProbeRequest(msgspec.Struct, frozen=True, kw_only=True):
    """On stdin, as JSON. `keep_in` is a folder to be made, in which files that the env reads are kept; or empty.
    `describe` asks for the env's declaration too."""

    env_id: str
    env_options: dict[str, Any] = {}
    keep_in: str = ""
    describe: bool = False


class ProbeAnswer(msgspec.Struct, frozen=True, kw_only=True):
    """On stdout, as JSON: what to call the env from now on, or why it cannot be made."""

    env_id: str = ""
    env_options: dict[str, Any] = {}
    code: str = ""
    sentence: str = ""
    spec: EnvSpec | None = None


def probe(request: ProbeRequest) -> ProbeAnswer:
    """Make the env's declaration, and keep its files where that was asked for."""
    from drillyard.envs.registry import env_spec, keep

    env_id, options = request.env_id, request.env_options
    try:
        spec = env_spec(env_id, **options)
        if request.keep_in:
            env_id, options = keep(env_id, options, Path(request.keep_in))
    except DrillyardError as error:
        return ProbeAnswer(code=error.code, sentence=error.sentence)
    except Exception as error:  # noqa: BLE001 - whoever asked wants a sentence; the trace goes to stderr
        traceback.print_exc()
        sentence = f"{env_id} cannot be made: {type(error).__name__}: {error}."
        return ProbeAnswer(code=ErrorCode.CRASHED, sentence=sentence)
    return ProbeAnswer(env_id=env_id, env_options=options, spec=spec if request.describe else None)


def main() -> int:
    """Entry point: one request on stdin, one answer on stdout."""
    from drillyard.processes import child

    child.arm()
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=ProbeRequest)
    sys.stdout.buffer.write(msgspec.json.encode(probe(request)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
