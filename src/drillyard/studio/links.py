"""Addresses that can be given away: of shares and of the live show, with the spectators' key."""

import socket

from drillyard.studio.area import AREA, KEY, LIVE
from drillyard.studio.config import StudioConfig
from drillyard.studio.tokens import SpectatorVault

WILDCARDS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to
_NOWHERE = ("192.0.2.1", 9)
"""An address that nobody has: which of ours leads out is asked, and nothing is sent."""


class Links:
    """Lives in the event loop; knows the addresses once `open` was called.

    Args:
        vault: has the key.
    """

    def __init__(self, vault: SpectatorVault) -> None:
        self._vault = vault
        self._own = ""
        self._public = ""

    def open(self, own: str, public: str) -> None:
        """scheme://host:port of the studio, and of the spectators' port, empty where there is none."""
        self._own, self._public = own, public

    @property
    def public(self) -> bool:
        """Whether spectators come in from other machines."""
        return bool(self._public)

    def to(self, name: str = LIVE) -> str:
        """The address of a share by its hash, or of the live show; works on this machine alone unless `public`.

        Raises:
            DrillyardError: the key can be neither read nor made.
        """
        return spectator_url(self._public or self._own, self._vault.key, name)


def spectator_url(address: str, key: str, name: str = LIVE) -> str:
    """The address of a share by its hash, or of the live show, with the key."""
    return f"{address}{AREA}{name}?{KEY}={key}"


def host_in_url(host: str) -> str:
    """A host as it stands in a URL."""
    return f"[{host}]" if ":" in host else host


def public_host(config: StudioConfig) -> str:
    """The host under which others reach the spectators' port: as given, else the first other name, else the address
    of this machine that leads out."""
    if config.public_host not in WILDCARDS:
        return host_in_url(config.public_host)
    if config.allow_hosts:
        return host_in_url(config.allow_hosts[0])
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.connect(_NOWHERE)
            return str(probe.getsockname()[0])
    except OSError:
        return socket.gethostname()
