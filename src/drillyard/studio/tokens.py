"""Who may come in: one-use tokens that travel in a URL, and the cookie that they are exchanged for.

Both are signed with keys derived from the home's token file, so that any process of the user can make a URL for a
running studio, and a browser stays logged in when the studio is started again.
"""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable

from drillyard.daemon.home import Home

LOGIN_LIFETIME_S = 24 * 3600
COOKIE_LIFETIME_S = 30 * 24 * 3600
MAX_TOKEN_CHARS = 200


def _key(secret: str, purpose: str) -> bytes:
    return hashlib.blake2b(secret.encode(), digest_size=32, person=purpose.encode()).digest()


def _seal(key: bytes, content: str) -> str:
    return hmac.new(key, content.encode(), hashlib.sha256).hexdigest()


def mint_login(secret: str, instance: str, now: float | None = None) -> str:
    """A token for one login at one studio process.

    Args:
        secret: the home's token.
        instance: the random name of that studio process (see `StudioFile`), so that a restart voids all of them.
        now: Unix time in seconds.
    """
    expires = int((time.time() if now is None else now) + LOGIN_LIFETIME_S)
    content = f"{expires}.{secrets.token_hex(16)}"
    return f"{content}.{_seal(_key(secret, 'login'), f'{instance}.{content}')}"


class TokenVault:
    """Checks tokens and cookies in constant time; one for each studio process.

    Args:
        secret: the home's token.
        instance: the random name of this process.
        clock: Unix time in seconds.
    """

    def __init__(self, secret: str, instance: str, clock: Callable[[], float] = time.time) -> None:
        self._login_key = _key(secret, "login")
        self._cookie_key = _key(secret, "cookie")
        self._instance = instance
        self._clock = clock
        self._used: dict[str, int] = {}
        self.cookie_name = "drillyard_" + hashlib.blake2b(secret.encode(), digest_size=4, person=b"name").hexdigest()
        """Cookies are not kept apart by port; two homes on one machine must not overwrite each other's."""

    def redeem(self, token: str) -> bool:
        """True once for each valid token."""
        if len(token) > MAX_TOKEN_CHARS:
            return False
        content, _, seal = token.rpartition(".")
        expected = _seal(self._login_key, f"{self._instance}.{content}")
        if not hmac.compare_digest(seal.encode(), expected.encode()):
            return False
        expires = int(content.partition(".")[0])  # signed by us, hence well formed
        now = self._clock()
        self._used = {nonce: end for nonce, end in self._used.items() if end > now}
        if expires <= now or content in self._used:
            return False
        self._used[content] = expires
        return True

    def issue_cookie(self) -> str:
        """A fresh value for the cookie."""
        return _issue(self._cookie_key, self._clock())

    def accepts_cookie(self, value: str) -> bool:
        """True for every value that `issue_cookie` of this home gave within its lifetime."""
        return _accepts(self._cookie_key, value, self._clock())


class SpectatorVault:
    """Checks the key in a spectator's link and the cookie that it is exchanged for, in constant time.

    The key is the same in every link and opens all shares; a new token file, read at the next start, voids it and all
    cookies. Nobody is let in before the first link was made.

    Args:
        home: keeps the token.
        clock: Unix time in seconds.
    """

    def __init__(self, home: Home, clock: Callable[[], float] = time.time) -> None:
        self._home = home
        self._clock = clock
        self._kept = ""

    @property
    def key(self) -> str:
        """What a link carries; from now on it opens.

        Raises:
            DrillyardError: the token's file can be neither read nor made.
        """
        self._kept = self._kept or self._home.spectator_token()
        return self._kept

    @property
    def _secret(self) -> str:
        """As `key`, but empty as long as no link was made, by this process or another."""
        if not self._kept and self._home.spectator_path.exists():
            self._kept = self._home.spectator_token()
        return self._kept

    def accepts_key(self, key: str) -> bool:
        """Whether this is the key."""
        return bool(self._secret) and hmac.compare_digest(_key(key, "probe"), _key(self._secret, "probe"))

    @property
    def cookie_name(self) -> str:
        """Of this home's spectators."""
        return "drillyard_s_" + hashlib.blake2b(self._secret.encode(), digest_size=4, person=b"name").hexdigest()

    def issue_cookie(self) -> str:
        """A fresh value for the cookie."""
        return _issue(_key(self.key, "spectator"), self._clock())

    def accepts_cookie(self, value: str) -> bool:
        """True for every value that `issue_cookie` gave for this token within its lifetime."""
        return bool(self._secret) and _accepts(_key(self._secret, "spectator"), value, self._clock())


def _issue(key: bytes, now: float) -> str:
    content = f"{int(now + COOKIE_LIFETIME_S)}.{secrets.token_hex(16)}"
    return f"{content}.{_seal(key, content)}"


def _accepts(key: bytes, value: str, now: float) -> bool:
    if len(value) > MAX_TOKEN_CHARS:
        return False
    content, _, seal = value.rpartition(".")
    if not hmac.compare_digest(seal.encode(), _seal(key, content).encode()):
        return False
    return int(content.partition(".")[0]) > now
