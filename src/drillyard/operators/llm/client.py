"""The HTTP side: one call, to its last byte within a time, and every way in which it can fail by name."""

import asyncio
import email.utils
import math
import os
import time
from typing import Any
from urllib.parse import urlsplit

import httpx
import msgspec

from drillyard.contracts.llm import LLMFault, LLMSpec
from drillyard.operators.llm.completion import Completion, read_completion, read_error, read_models
from drillyard.operators.llm.fault import CallFault

MAX_ANSWER_BYTES = 256 * 1024
"""An answer is a word; log-probabilities of some tokens are a few kilobytes."""
_MIN_SECRET = 8
"""Shorter keys (`EMPTY`, `none`) are no secrets, and blotting them out would damage replies."""
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}
_FORGETFUL = "peer closed connection", "server disconnected"


class ModelClient:
    """Calls one endpoint. All calls come from one event loop.

    Args:
        spec: checked before (`check_spec`).
    """

    def __init__(self, spec: LLMSpec) -> None:
        self._spec = spec
        self._base = spec.base_url.rstrip("/")
        self.where = urlsplit(spec.base_url).netloc
        self._client: httpx.AsyncClient | None = None

    async def complete(self, body: dict[str, Any]) -> Completion:
        """Ask for one completion.

        Raises:
            CallFault: whatever went wrong.
        """
        headers = {"Content-Type": "application/json"}
        data = await self._call("POST", "/chat/completions", headers, msgspec.json.encode(body))
        answer = read_completion(data, self._who)
        return msgspec.structs.replace(answer, text=self.redact(answer.text))

    async def models(self) -> tuple[str, ...]:
        """The models that the server lists; () where it does not say in the usual form.

        Raises:
            CallFault: whatever went wrong.
        """
        return tuple(self.redact(name) for name in read_models(await self._call("GET", "/models", {}, b"")))

    def redact(self, text: str) -> str:
        """The text without the key, should somebody have put it there."""
        key = os.environ.get(self._spec.key_env, "").strip() if self._spec.key_env else ""
        return text.replace(key, "[key]") if len(key) >= _MIN_SECRET else text

    async def close(self) -> None:
        """End the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    @property
    def _who(self) -> str:
        return f"The model server at {self.where}"

    async def _call(self, method: str, path: str, headers: dict[str, str], content: bytes) -> bytes:
        """The body of a good answer."""
        headers |= {"Accept": "application/json", "Accept-Encoding": "identity"} | self._authorization()
        began = False
        try:
            async with asyncio.timeout(self._spec.timeout_s):
                request = self._open().stream(method, self._base + path, headers=headers, content=content)
                async with request as response:
                    began = True
                    data = await self._read(response)
        except TimeoutError:
            limit = f"{self._spec.timeout_s:g} s"
            if began:
                raise CallFault(
                    LLMFault.SLOW, f"{self._who} began to answer, and had not ended after {limit}."
                ) from None
            raise CallFault(LLMFault.TIMEOUT, f"{self._who} did not answer within {limit}.") from None
        except httpx.RemoteProtocolError as error:
            if str(error).lower().startswith(_FORGETFUL):
                raise CallFault(
                    LLMFault.CONNECTION, f"{self._who} closed the connection before its answer was complete."
                ) from None
            raise CallFault(LLMFault.MALFORMED, f"{self._who} does not speak HTTP.") from None
        except (httpx.DecodingError, httpx.InvalidURL, httpx.LocalProtocolError):
            # What these say may hold a header, and a header holds the key.
            raise CallFault(LLMFault.MALFORMED, f"What {self._who[4:]} answered cannot be decoded.") from None
        except (httpx.ReadError, httpx.WriteError, httpx.CloseError):
            raise CallFault(LLMFault.CONNECTION, f"{self._who} broke the connection off.") from None
        except (httpx.HTTPError, OSError) as error:
            why = self.redact(" ".join(str(error).split())) or type(error).__name__
            raise CallFault(LLMFault.CONNECTION, f"{self._who} cannot be reached ({why[:160].rstrip('.')}).") from None
        self._refuse(response, data)
        return data

    async def _read(self, response: httpx.Response) -> bytes:
        data = bytearray()
        async for part in response.aiter_bytes(64 * 1024):
            data += part
            if len(data) > MAX_ANSWER_BYTES:
                raise CallFault(
                    LLMFault.TOO_LARGE,
                    f"{self._who} answered with more than {MAX_ANSWER_BYTES // 1024} KiB; no action needs so much.",
                    code=response.status_code,
                )
        return bytes(data)

    def _refuse(self, response: httpx.Response, data: bytes) -> None:
        """Raise for every status but a good one."""
        code = response.status_code
        if 200 <= code < 300:
            return
        message, field = read_error(data)
        said = f"{self._who} answered {code}" + (f" ({self.redact(message)})" if message else "")
        wait_s = _retry_after(response.headers.get("Retry-After", ""))
        if code == 429:
            raise CallFault(LLMFault.RATE_LIMITED, f"{said}: too many requests.", wait_s=wait_s, code=code)
        if code >= 500:
            raise CallFault(LLMFault.SERVER_ERROR, f"{said}.", wait_s=wait_s, code=code)
        if 300 <= code < 400:
            said += ", which leads elsewhere and is not followed; give the address that it leads to"
        elif code in (401, 403):
            name = self._spec.key_env
            said += (
                f"; check the key in the variable {name}" if name else "; it wants a key: name its variable (key_env)"
            )
        elif code == 404:
            said += "; check the address (it usually ends in /v1) and the model"
        raise CallFault(LLMFault.REFUSED, f"{said}.", field=field, code=code)

    def _authorization(self) -> dict[str, str]:
        name = self._spec.key_env
        if not name:
            return {}
        key = os.environ.get(name, "").strip()
        if not key:
            raise CallFault(
                LLMFault.NO_KEY, f"The environment variable {name} is not set; set it to the key and start again."
            )
        if not (key.isascii() and key.isprintable()):
            raise CallFault(LLMFault.NO_KEY, f"What the environment variable {name} holds is no key.")
        return {"Authorization": f"Bearer {key}"}

    def _open(self) -> httpx.AsyncClient:
        if self._client is None:
            parts = urlsplit(self._base)
            # Certificates take 30 ms to load and a proxy leads away from this machine: neither where not needed.
            self._client = httpx.AsyncClient(
                timeout=None,  # noqa: S113 - the whole call has a deadline
                follow_redirects=False,
                trust_env=parts.hostname not in _LOOPBACK,
                verify=parts.scheme == "https",
            )
        return self._client


def _retry_after(value: str) -> float:
    """Seconds that a server asks to wait, 0 where it does not say."""
    try:
        seconds = float(value)
    except ValueError:
        try:
            seconds = email.utils.parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            return 0.0
    return min(max(seconds, 0.0), 3600.0) if math.isfinite(seconds) else 0.0
