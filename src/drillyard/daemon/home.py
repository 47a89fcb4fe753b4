"""The home folder: everything that Drillyard keeps for a user."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from drillyard.contracts.daemon import DAEMON_SOCKET
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.share import SHARES_FOLDER
from drillyard.contracts.shelf import MODELS_FOLDER
from drillyard.daemon.files import create_once, disk_error, write_atomic

_TOKEN_BYTES = 32


@dataclass(frozen=True)
class Home:
    """Paths below one root folder; nothing is created before `prepare`."""

    root: Path

    @classmethod
    def default(cls) -> "Home":
        """$DRILLYARD_HOME, else $XDG_DATA_HOME/drillyard, else ~/.local/share/drillyard; always absolute."""
        if named := os.environ.get("DRILLYARD_HOME"):
            return cls(Path(named).expanduser().absolute())
        data = os.environ.get("XDG_DATA_HOME")
        return cls((Path(data) if data else Path.home() / ".local" / "share").absolute() / "drillyard")

    @property
    def runs(self) -> Path:
        """One folder a run, named by its id."""
        return self.root / "runs"

    @property
    def stages(self) -> Path:
        """One folder a live stage."""
        return self.root / "stages"

    @property
    def replays(self) -> Path:
        return self.root / "replays"

    @property
    def reports(self) -> Path:
        """One folder a script, tournament or suite, with its results and their report."""
        return self.root / "reports"

    @property
    def models(self) -> Path:
        """The shelf: one folder a kept model; made when the first one is kept."""
        return self.root / MODELS_FOLDER

    @property
    def shares(self) -> Path:
        """Pages that links of the studio open; made when the first one is."""
        return self.root / SHARES_FOLDER

    @property
    def workers(self) -> Path:
        """The user's own workers; there only if somebody made it."""
        return self.root / "workers"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def registry(self) -> Path:
        return self.root / "registry.sqlite"

    @property
    def socket(self) -> Path:
        """Where the daemon listens."""
        return self.root / DAEMON_SOCKET

    @property
    def lock(self) -> Path:
        """Held by the one daemon of this home; contains its pid."""
        return self.root / "daemon.lock"

    @property
    def token_path(self) -> Path:
        return self.root / "token"

    @property
    def spectator_path(self) -> Path:
        """The secret that lets spectators in to shares and to the live show; made when a link with it is."""
        return self.root / "spectator-token"

    def prepare(self) -> None:
        """Create the folders, for their owner only (0700), and the token.

        Raises:
            DrillyardError: NOT_PERMITTED or DISK, one sentence.
        """
        for folder in (self.root, self.runs, self.stages, self.replays, self.reports, self.logs):
            try:
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            except OSError as error:
                raise disk_error(folder, error) from error
            if not os.access(folder, os.W_OK | os.X_OK):
                raise DrillyardError(
                    ErrorCode.NOT_PERMITTED,
                    f"{folder} cannot be written; give yourself write permission there "
                    "or set DRILLYARD_HOME to a folder of yours.",
                )
        try:
            if self.root.stat().st_mode & 0o077:
                self.root.chmod(0o700)
        except OSError as error:
            raise disk_error(self.root, error) from error
        self.token()

    def token(self) -> str:
        """The secret of this home, made on first use; the file is 0600 from its first moment.

        A file that others could read, or that holds no token, is replaced by a new one.
        """
        return _secret(self.token_path)

    def spectator_token(self) -> str:
        """The secret of spectators, kept like the home's own."""
        return _secret(self.spectator_path)


def _secret(path: Path) -> str:
    """What a file of a secret holds; made or made anew where it is missing, open to others or too short.

    Raises:
        DrillyardError: NOT_PERMITTED or DISK, one sentence.
    """
    try:
        found = path.read_text().strip()
        private = not path.stat().st_mode & 0o077
    except FileNotFoundError:
        found, private = "", True
        fresh = secrets.token_urlsafe(_TOKEN_BYTES)
        if create_once(path, f"{fresh}\n".encode()):
            return fresh
        found = path.read_text().strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = error if isinstance(error, OSError) else OSError(0, "it is not text")
        raise disk_error(path, reason) from error
    if private and len(found) >= _TOKEN_BYTES:
        return found
    fresh = secrets.token_urlsafe(_TOKEN_BYTES)
    write_atomic(path, f"{fresh}\n".encode())
    return fresh
