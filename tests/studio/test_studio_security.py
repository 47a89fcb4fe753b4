"""Hostile requests: each is refused, and the studio goes on serving its own page."""

import asyncio
import json
import stat
import struct
from pathlib import Path

import pytest
from studio_harness import StudioHarness, ack, run
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from drillyard.contracts.frame import ACK_FORMAT
from drillyard.studio.assets import STATIC
from drillyard.studio.link import studio_path


def test_the_link_logs_in_once(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        path = harness.link.new_url().removeprefix(harness.link.address)
        first = await harness.get(path, Sec_Fetch_Site="none")
        assert (first.status, first.headers["location"]) == (303, "/")
        cookie = first.headers["set-cookie"]
        assert "HttpOnly" in cookie and "SameSite=Strict" in cookie
        again = await harness.get(path)
        assert again.status == 401 and "set-cookie" not in again.headers
        page = await harness.get("/", Cookie=cookie.split(";")[0])
        assert page.status in (200, 503)  # 503: the page has not been built in this checkout

    run(test, tmp_path)


def test_a_look_at_the_link_does_not_use_it_up(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        path = harness.link.new_url().removeprefix(harness.link.address)
        assert (await harness.get(path, method="HEAD")).status == 401
        assert (await harness.get(path)).status == 303

    run(test, tmp_path)


FOREIGN = {
    "foreign host": {"Host": "evil.example"},
    "foreign host with our port": {"Host": "evil.example:{port}"},
    "host that begins like ours": {"Host": "127.0.0.1.evil.example"},
    "host with a user": {"Host": "localhost@evil.example"},
    "empty host": {"Host": ""},
    "foreign origin": {"Origin": "http://evil.example"},
    "origin of another port": {"Origin": "http://127.0.0.1:1"},
    "opaque origin": {"Origin": "null"},
    "cross-site": {"Sec_Fetch_Site": "cross-site"},
    "same-site, another port": {"Sec_Fetch_Site": "same-site"},
}


@pytest.mark.parametrize("headers", FOREIGN.values(), ids=FOREIGN)
def test_requests_of_others_are_refused_even_with_the_cookie(tmp_path: Path, headers: dict[str, str]) -> None:
    async def test(harness: StudioHarness) -> None:
        cookie = await harness.login()
        sent = {name: value.format(port=harness.link.file.port) for name, value in headers.items()}
        for path in ("/", "/ws", "/healthz", "/app.js"):
            assert (await harness.get(path, Cookie=cookie, **sent)).status == 403, path
        with pytest.raises(InvalidStatus) as refused:
            async with connect(
                f"ws://{harness.netloc}/ws",
                additional_headers={"Cookie": cookie, **({"Origin": f"http://{harness.netloc}"} | {
                    name.replace("_", "-"): value for name, value in sent.items() if name != "Host"
                }), **({"Host": sent["Host"]} if "Host" in sent else {})},
                proxy=None,
            ):  # fmt: skip
                pass
        assert refused.value.response.status_code in (400, 403)
        assert len(harness.studio.audience) == 0

    run(test, tmp_path)


def test_nothing_without_a_token(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        for path in ("/", "/app.js", "/index.html", "/ws", "/?token=", "/?token=1.2.3", "/?token=a&token=b"):
            reply = await harness.get(path)
            assert reply.status == 401, path
            assert b"drillyard" in reply.body
        assert (await harness.get("/", Cookie="drillyard=1.2.3; x")).status == 401
        name = (await harness.login()).partition("=")[0]
        assert (await harness.get("/", Cookie=f"{name}=9999999999.00.00")).status == 401
        health = await harness.get("/healthz")
        assert health.status == 200
        assert set(json.loads(health.body)) == {"ok", "version"}

    run(test, tmp_path)


@pytest.mark.parametrize(
    "headers", [{}, {"Cookie": "drillyard=1.2.3"}, {"Origin": ""}], ids=["nothing", "wrong cookie", "no origin"]
)
def test_no_websocket_without_the_cookie(tmp_path: Path, headers: dict[str, str]) -> None:
    async def test(harness: StudioHarness) -> None:
        sent = {"Origin": f"http://{harness.netloc}", **headers}
        if not sent["Origin"]:
            sent = {"Cookie": await harness.login()}  # the cookie alone is not enough
        with pytest.raises(InvalidStatus) as refused:
            async with connect(f"ws://{harness.netloc}/ws", additional_headers=sent, proxy=None):
                pass
        assert refused.value.response.status_code == 403

    run(test, tmp_path)


def test_wrong_tokens_in_a_row_are_no_longer_read(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        found = [(await harness.get(f"/?token=wrong{number}")).status for number in range(6)]
        assert found == [401, 401, 401, 429, 429, 429]

    run(test, tmp_path, failed_logins=3, failed_login_refill_s=3600.0)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "BREW"])
def test_other_methods_are_refused(tmp_path: Path, method: str) -> None:
    async def test(harness: StudioHarness) -> None:
        cookie = await harness.login()
        for path in ("/", "/ws"):
            reply = await harness.get(path, method=method, body=b"{}", Cookie=cookie)
            assert reply.status in (400, 405), path

    run(test, tmp_path)


TRAVERSALS = [
    "/../../../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/token", "/....//....//token",
    "/..\\..\\token", "/%5c..%5c..%5ctoken", "/./../token", "//etc/passwd", "/file:///etc/passwd",
    "/app.js/../../token",
    "/%00", "/index.html%00.js", "/static/../token", "/.gitignore", "/token", "/studio.json", "/%c0%ae%c0%ae/token",
]  # fmt: skip


def test_no_path_leads_out_of_the_page(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        cookie = await harness.login()
        secret = harness.home.token().encode()
        for path in TRAVERSALS:
            reply = await harness.get(path, Cookie=cookie)
            assert reply.status in (400, 404), path
            assert secret not in reply.body and b"root:" not in reply.body

    run(test, tmp_path)


def test_a_flood_of_headers_is_refused(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        line = f"GET /healthz HTTP/1.1\r\nHost: {harness.netloc}\r\n".encode()
        many = line + b"".join(b"X-%d: %s\r\n" % (number, b"y" * 100) for number in range(2000))
        assert not (await harness.raw(many + b"\r\n")).startswith(b"HTTP/1.1 200")
        endless = await harness.raw(line + b"X: " + b"y" * 200_000)
        assert not endless.startswith(b"HTTP/1.1 200")
        assert (await harness.get("/healthz")).status == 200

    run(test, tmp_path)


def test_garbage_on_the_port_is_refused(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        for data in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc", b"GET / HTTP/9.9\r\n\r\n", b"\0" * 100 + b"\r\n\r\n"):
            answer = await harness.raw(data)
            assert not answer.startswith(b"HTTP/1.1 200")
        two = f"GET /healthz HTTP/1.1\r\nHost: {harness.netloc}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
        assert not (await harness.raw(two.encode())).startswith(b"HTTP/1.1 200")
        none = await harness.raw(b"GET /healthz HTTP/1.0\r\n\r\n")
        assert not none.startswith(b"HTTP/1.1 200")
        assert (await harness.get("/healthz")).status == 200

    run(test, tmp_path)


def test_oversized_messages_end_the_connection(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await page.connection.send(json.dumps({"type": "play", "id": 1, "x": "y" * 70_000}))
        assert await page.closed() == 1009
        page = await harness.page()
        await page.connection.send(b"\2" * 65)
        assert await page.closed() == 1009
        await harness.page()

    run(test, tmp_path)


@pytest.mark.parametrize("message", [b"", b"\2", b"\1" + b"\0" * 7, b"\2" + b"\0" * 8], ids=repr)
def test_other_binary_messages_end_the_connection(tmp_path: Path, message: bytes) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await page.connection.send(message)
        assert await page.closed() == 1008

    run(test, tmp_path)


def test_acknowledgements_of_anything_are_harmless_until_they_are_too_many(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        await page.connection.send(struct.pack(ACK_FORMAT, 2, 255, 65535, 2**32 - 1))
        assert (await page.ask("list_runs"))["ok"]
        for number in range(200):
            await page.connection.send(ack(number))
        assert await page.closed() == 1008

    run(test, tmp_path, ack_burst=100, acks_per_s=1.0)


BAD_TEXTS = [
    "", "{", "null", "[]", '"play"', "{}", '{"type": "shutdown"}', '{"type": "speed"}',
    '{"type": "speed", "value": "x"}',
    '{"type": "speed", "value": 1, "id": {}}', '{"type": "force", "body": 0, "point": [1, 2], "target": [0, 0, 0]}',
    '{"type": "input", "agent": 1e400, "keys": 0}', "[" * 50_000, '{"type": "reset", "seed": ' + "9" * 5000 + "}",
]  # fmt: skip


def test_texts_that_are_no_commands_are_answered_with_a_sentence(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        for count, text in enumerate(BAD_TEXTS, 1):
            await page.connection.send(text)
            await page.wait_for("answer", lambda _, count=count: len(page.of("answer")) >= count)
        assert all(not answer["ok"] and answer["code"] == "bad_message" for answer in page.of("answer"))
        assert (await page.ask("play"))["ok"]

    run(test, tmp_path)


def test_too_many_commands_are_refused_then_the_connection_ends(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        for number in range(40):
            await page.connection.send(json.dumps({"type": "play", "id": number}))
        assert await page.closed() == 1008
        busy = [answer for answer in page.of("answer") if answer["code"] == "busy"]
        assert len(busy) == 10
        assert sum(answer["ok"] for answer in page.of("answer")) <= 20

    run(test, tmp_path, command_burst=20, commands_per_s=0.01, refused_commands=10)


def test_only_so_many_pages(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        first = await harness.page()
        await harness.page()
        with pytest.raises(InvalidStatus):
            await harness.page()
        await first.close()
        async with asyncio.timeout(10):
            while len(harness.studio.audience) > 1:
                await asyncio.sleep(0.01)
        await harness.page()

    run(test, tmp_path, pages=2)


def test_every_answer_carries_the_security_headers(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        cookie = await harness.login()
        for reply in (
            await harness.get("/", Cookie=cookie),
            await harness.get("/nothing", Cookie=cookie),
            await harness.get("/"),
            await harness.get("/healthz"),
            await harness.get("/", Host="evil.example"),
        ):
            policy = reply.headers["content-security-policy"]
            assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
            assert "unsafe" not in policy and "http" not in policy
            assert reply.headers["x-content-type-options"] == "nosniff"
            assert reply.headers["referrer-policy"] == "no-referrer"
            assert "server" not in reply.headers

    run(test, tmp_path)


def test_files_have_etags_and_are_not_sent_twice(tmp_path: Path) -> None:
    if not (STATIC / "index.html").exists():
        pytest.skip("the page has not been built in this checkout")

    async def test(harness: StudioHarness) -> None:
        cookie = await harness.login()
        first = await harness.get("/", Cookie=cookie)
        assert first.status == 200 and first.headers["content-type"].startswith("text/html")
        second = await harness.get("/", Cookie=cookie, If_None_Match=first.headers["etag"])
        assert (second.status, second.body) == (304, b"")

    run(test, tmp_path)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("play_replay", {"path": "/etc/passwd"}),
        ("play_replay", {"path": "../token"}),
        ("follow", {"run_folder": "/tmp"}),
        ("assign", {"agent": 0, "operator": {"kind": "policy", "source": "../../.."}}),
        ("start_training", {"request": {"env_id": "Drillyard/BallDrill-v0", "resume_from": "/etc"}}),
        ("play_replay", {"path": "a\0b"}),
    ],
    ids=["replay", "relative replay", "run", "checkpoint", "resume", "zero byte"],
)
def test_a_page_names_no_path_outside_the_home(tmp_path: Path, kind: str, fields: dict[str, object]) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await harness.page()
        answer = await page.ask(kind, **fields)
        assert (answer["ok"], answer["code"]) == (False, "not_permitted")
        assert not harness.stage.commands and not harness.daemon.calls

    run(test, tmp_path)


def test_the_files_of_the_home_are_private(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        for path in (harness.home.token_path, studio_path(harness.home)):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert harness.home.token() not in studio_path(harness.home).read_text()

    run(test, tmp_path)
