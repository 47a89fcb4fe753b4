"""HOME/studio.json: how a second start finds the studio that already runs, and makes a login URL for it."""

import secrets
from dataclasses import dataclass
from pathlib import Path

import msgspec

from drillyard.daemon.files import write_atomic
from drillyard.daemon.home import Home
from drillyard.processes.table import Identity, identity, is_alive
from drillyard.studio.tokens import mint_login

STUDIO_FILE = "studio.json"


class StudioFile(msgspec.Struct, frozen=True, kw_only=True):
    """The file, 0600. It holds no secret: a login URL needs the home's token file as well."""

    v: int = 1
    identity: Identity
    """Which process; a pid alone may have been given to somebody else since."""
    host: str
    """Host as it stands in a URL."""
    port: int
    public: str = ""
    """scheme://host:port for spectators from other machines, where they may come."""
    instance: str
    """Random; part of what login tokens sign, so that those of an earlier studio are void."""


@dataclass(frozen=True)
class RunningStudio:
    """A studio that is alive, as seen from any process of its user."""

    file: StudioFile
    secret: str

    @property
    def address(self) -> str:
        """scheme://host:port"""
        return f"http://{self.file.host}:{self.file.port}"

    def new_url(self) -> str:
        """A URL that logs a browser in once."""
        return f"{self.address}/?token={mint_login(self.secret, self.file.instance)}"


def studio_path(home: Home) -> Path:
    return home.root / STUDIO_FILE


def announce(home: Home, pid: int, host: str, port: int, public: str = "") -> RunningStudio:
    """Write the file for the studio of process `pid`.

    Raises:
        DrillyardError: DISK or NOT_PERMITTED.
    """
    file = StudioFile(identity=identity(pid), host=host, port=port, public=public, instance=secrets.token_hex(16))
    write_atomic(studio_path(home), msgspec.json.encode(file))
    return RunningStudio(file, home.token())


def withdraw(home: Home, studio: RunningStudio) -> None:
    """Remove the file, unless another studio has written its own since."""
    if _read(home) == studio.file:
        studio_path(home).unlink(missing_ok=True)


def running_studio(home: Home) -> RunningStudio | None:
    """The studio that serves this home now, if any."""
    file = _read(home)
    if file is None or not is_alive(file.identity):
        return None
    return RunningStudio(file, home.token())


def _read(home: Home) -> StudioFile | None:
    try:
        return msgspec.json.decode(studio_path(home).read_bytes(), type=StudioFile)
    except (OSError, msgspec.DecodeError):
        return None
