"""What the studio can be told when it starts."""

from dataclasses import dataclass
from pathlib import Path

DEFAULT_PORT = 8642
PUBLIC_PORT = 8643
EVERYWHERE = "0.0.0.0"  # noqa: S104 - only where its user asks for it, and for spectators alone
FIRST_ENV = "Drillyard/BallDrill-v0"


@dataclass(frozen=True)
class StudioConfig:
    """`python -m drillyard.studio` fills this in."""

    home: Path
    """Root of the home folder; see `drillyard.daemon.home`."""
    host: str = "127.0.0.1"
    """Address to listen on. Anything but loopback needs the token all the same, but travels unencrypted."""
    port: int = DEFAULT_PORT
    """TCP port; 0 picks a free one."""
    allow_hosts: tuple[str, ...] = ()
    """Names besides loopback and `host` under which a browser may reach the studio (the Host header)."""
    public: bool = False
    """Let spectators in from other machines, on a port of their own where nothing else is served."""
    public_host: str = EVERYWHERE
    """Address for them to reach."""
    public_port: int = PUBLIC_PORT
    """Their TCP port; 0 picks a free one."""
    open_browser: bool = False
    env_id: str | None = None
    """What the show plays; None = what it plays already, else FIRST_ENV."""


@dataclass(frozen=True)
class Limits:
    """Caps on what one client may ask for; docs/security.md lists them."""

    connections: int = 96
    """TCP connections in all; beyond it 503."""
    pages: int = 32
    """WebSockets in all; beyond it the handshake is refused."""
    spectators: int = 32
    """WebSockets of spectators in all, besides those pages."""
    header_bytes: int = 16 * 1024
    """Request line and headers together."""
    binary_bytes: int = 64
    """A binary message of a page; only acknowledgements exist."""
    commands_per_s: float = 240.0
    command_burst: int = 480
    acks_per_s: float = 2000.0
    ack_burst: int = 4000
    """A page may watch 16 stages at 60 Hz besides the show and the crowds."""
    refused_commands: int = 1000
    """Commands over the rate that are answered `busy` before the connection is closed."""
    open_commands: int = 16
    """Commands of one page that may wait for the daemon at once."""
    watched: int = 16
    """Stages, crowds and lanes that one page may watch."""
    side_stages: int = 8
    """Stages that pages may have open beside the show, all pages together."""
    unwatched_s: float = 60.0
    """A comparison that no page watches for so long is closed."""
    failed_logins: int = 10
    """Wrong tokens of one address before the next ones are refused unread."""
    failed_login_refill_s: float = 6.0
    """Seconds until one more wrong token is read."""
    backlog_bytes: int = 8 << 20
    """What may wait in memory for one page that does not read; beyond it the page is disconnected."""
