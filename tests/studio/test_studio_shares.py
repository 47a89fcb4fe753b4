"""Shares: made by a process, served in a box, opened by spectators; and everything that spectators may not."""

import asyncio
import json
import os
import re
import shutil
import stat
from pathlib import Path

import msgspec
import pytest
from spectator import NAVIGATION, PAGE, enter, put_share, run, watch
from studio_harness import ENV, ENV_ID, StudioHarness, frame_bytes, make_run, until
from test_studio_security import TRAVERSALS
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.policy import PolicySpec
from drillyard.contracts.run import RunState
from drillyard.contracts.stage import StageMode, StageStatus
from drillyard.processes.table import row
from drillyard.studio import shares as studio_shares
from drillyard.studio.live import public_status
from drillyard.testing.own_run import own_checkpoint

SPEC = PolicySpec(ENV.obs_size, ENV.action, (4,))
CONTROL = (Path(__file__).parents[2] / "docs" / "control.md").read_text()
EXAMPLES = [json.loads(text) for text in re.findall(r"```json\n(\{\"type\": .*?\})\n```", CONTROL, re.DOTALL)]


# --- what a link opens


def test_a_link_leads_to_the_share_without_its_key(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share = put_share(harness)
        key = harness.studio.links.to(share.hash).partition("=")[2]
        reply = await harness.get(f"/s/{share.hash}?key={key}", Sec_Fetch_Site="cross-site", **NAVIGATION)
        cookie = reply.headers["set-cookie"]
        assert reply.status == 200 and key.encode() not in reply.body
        assert all(word in cookie for word in ("Path=/s;", "HttpOnly", "SameSite=Strict"))
        assert b"location.replace(location.pathname+location.hash)" in reply.body
        assert "unsafe" not in reply.headers["content-security-policy"]
        assert reply.headers["cache-control"] == "no-store"
        page = await harness.get(f"/s/{share.hash}", Cookie=cookie.split(";")[0], Sec_Fetch_Site="same-origin")
        assert (page.status, page.body) == (200, PAGE)

    run(test, tmp_path)


def test_a_share_is_served_in_a_box(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share = put_share(harness)
        path, cookie = f"/s/{share.hash}", await enter(harness)
        page = await harness.get(path, Cookie=cookie)
        policy = page.headers["content-security-policy"]
        assert "sandbox allow-scripts allow-downloads" in policy and "allow-same-origin" not in policy
        assert "connect-src 'none'" in policy and "default-src 'none'" in policy and "worker-src blob:" in policy
        assert "'unsafe-eval'" not in policy
        assert "immutable" in page.headers["cache-control"] and "private" in page.headers["cache-control"]
        assert page.headers["x-content-type-options"] == "nosniff"
        head = await harness.get(path, method="HEAD", Cookie=cookie)
        assert (head.status, head.body, head.headers["etag"]) == (200, b"", page.headers["etag"])
        again = await harness.get(path, Cookie=cookie, If_None_Match=page.headers["etag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["content-security-policy"] == policy, "a browser takes the headers of a 304 up"
        assert (await harness.get(path, Cookie=await harness.login())).body == PAGE, "the owner sees it too"

    run(test, tmp_path)


def test_shares_that_are_gone_or_changed(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share, cookie = put_share(harness), await enter(harness)
        Path(share.path).write_bytes(b"<script>another</script>")
        reply = await harness.get(f"/s/{share.hash}", Cookie=cookie)
        assert reply.status == 500 and b"another" not in reply.body
        page = await harness.page()
        assert (await page.ask("delete_share", hash=share.hash))["ok"]
        assert (await harness.get(f"/s/{share.hash}", Cookie=cookie)).status == 404
        etag = f'"{share.hash}"'
        assert (await harness.get(f"/s/{share.hash}", Cookie=cookie, If_None_Match=etag)).status == 404
        assert (await page.ask("delete_share", hash=share.hash))["code"] == "not_found"
        assert (await page.ask("delete_share", hash="../token"))["code"] == "bad_value"

    run(test, tmp_path)


# --- what a spectator does not reach

ELSEWHERE = [
    "/", "/index.html", "/app.js", "/ws", "/reports/a/report.html", "/mesh/" + "0" * 64, "/s", "/S/live", "//s/live",
    "/ss/live", "/%2fs/live", "/?key=x", "/s%00/live", "/.//s/live", "/x/../s/live", "/?token=x",
]  # fmt: skip
BELOW = [
    "/s/", "/s/../", "/s/..", "/s/../ws", "/s/%2e%2e/ws", "/s/..%2fws", "/s/../token", "/s/ws", "/s//ws", "/s/token",
    "/s/spectator-token", "/s/reports/a/report.html", "/s/mesh/../../token", "/s/mesh/x", "/s/" + "0" * 20,
    "/s/" + "A" * 20, "/s/live/", "/s/live/..", "/s/" + "0" * 20 + ".json", "/s/shares/x", "/s/%00", "/s/index.html/x",
    *("/s" + path for path in TRAVERSALS),
]  # fmt: skip


def test_a_spectator_reaches_nothing_else(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share = put_share(harness)
        secrets = (harness.home.token().encode(), harness.home.spectator_token().encode(), b"root:")
        info = Path(share.path).with_suffix(".json").read_bytes()
        for port, closed in ((0, (400, 401)), (harness.public_port, (400, 404))):
            cookie = await enter(harness, port=port)
            for path in ELSEWHERE:
                reply = await harness.get(path, port=port, Cookie=cookie)
                assert reply.status in closed, (port, path, reply.status)
            for path in (*BELOW, f"/s/{share.hash}.json", f"/s/{share.hash}/", f"/s/{share.hash[:-1]}"):
                reply = await harness.get(path, port=port, Cookie=cookie)
                assert reply.status in (400, 404), (port, path, reply.status)
                assert not any(secret in reply.body for secret in secrets) and info not in reply.body
            for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
                reply = await harness.get(f"/s/{share.hash}", method=method, body=b"", port=port, Cookie=cookie)
                assert reply.status == 405

    run(test, tmp_path, public=True)


def test_where_only_spectators_come_the_owner_is_nobody(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share, port = put_share(harness), harness.public_port
        cookie, token = await harness.login(), harness.link.new_url().partition("?")[2]
        for path in ("/", f"/?{token}", "/app.js", "/ws", "/healthz", "/index.html"):
            assert (await harness.get(path, port=port, Cookie=cookie)).status == 404, path
        for path in (f"/s/{share.hash}", "/s/live", "/s/ws", "/s/app.js", f"/s/live?{token}"):
            assert (await harness.get(path, port=port, Cookie=cookie)).status == 401, path
        for path in ("/ws", "/s/ws", "//s/ws", "/s/../ws"):
            with pytest.raises(InvalidStatus):
                async with connect(
                    f"ws://127.0.0.1:{port}{path}",
                    additional_headers={"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}"}, proxy=None,
                ):  # fmt: skip
                    pass
        assert (await harness.get(f"/?{token}")).status == 303, "and the link is not used up"

    run(test, tmp_path, public=True)


def test_a_spectator_has_no_websocket_of_the_owner(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        cookie = await enter(harness)
        own, foreign = f"http://{harness.netloc}", "http://evil.example"
        for path, origin in (("/ws", own), ("/s/ws", foreign), ("/s/ws", "null"), ("/s/ws", None), ("/s/live", own)):
            with pytest.raises(InvalidStatus):
                async with connect(
                    f"ws://{harness.netloc}{path}",
                    additional_headers={"Cookie": cookie} | ({"Origin": origin} if origin else {}), proxy=None,
                ):  # fmt: skip
                    pass
        with pytest.raises(InvalidStatus):
            async with connect(f"ws://{harness.netloc}/s/ws", additional_headers={"Origin": own}, proxy=None):
                pass
        assert len(harness.studio.spectators) == 0 and len(harness.studio.audience) == 0

    run(test, tmp_path)


# --- links from elsewhere

FETCHES = {
    "an image": {"Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"},
    "a frame": {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "iframe"},
    "an object": {"Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "object"},
    "a script": {"Sec_Fetch_Mode": "cors", "Sec_Fetch_Dest": "empty"},
    "a worker": {"Sec_Fetch_Mode": "same-origin", "Sec_Fetch_Dest": "worker"},
    "a document without a navigation": {"Sec_Fetch_Mode": "cors", "Sec_Fetch_Dest": "document"},
    "a document of a form": {**NAVIGATION, "Origin": "http://evil.example"},
    "a document of a box": {**NAVIGATION, "Origin": "null"},
    "a foreign host": {**NAVIGATION, "Host": "evil.example"},
}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_only_a_person_who_follows_a_link_comes_from_elsewhere(tmp_path: Path, site: str) -> None:
    async def test(harness: StudioHarness) -> None:
        share = put_share(harness)
        key = harness.studio.links.to().partition("?")[2]
        both = f"{await enter(harness)}; {await harness.login()}"
        for name, headers in FETCHES.items():
            for path in (f"/s/{share.hash}", f"/s/live?{key}"):
                reply = await harness.get(path, Cookie=both, Sec_Fetch_Site=site, **headers)
                assert reply.status == 403 and "set-cookie" not in reply.headers, name
        for path in ("/", "/s/", "/s/app.js", "/s/ws", "/ws", "/healthz", f"/?{key}", "/s/mesh/" + "0" * 64):
            assert (await harness.get(path, Cookie=both, Sec_Fetch_Site=site, **NAVIGATION)).status == 403, path
        head = await harness.get(f"/s/live?{key}", method="HEAD", Sec_Fetch_Site=site, **NAVIGATION)
        assert head.status == 403
        # Without the cookie, which a browser does not send along from there, it is led to the same address again.
        plain = await harness.get(f"/s/{share.hash}", Sec_Fetch_Site=site, **NAVIGATION)
        assert plain.status == 200 and PAGE not in plain.body and "set-cookie" not in plain.headers
        assert (await harness.get(f"/s/{share.hash}", Sec_Fetch_Site="same-origin", **NAVIGATION)).status == 401

    run(test, tmp_path)


@pytest.mark.parametrize(
    ("name", "public", "known"),
    [
        ("192.168.7.9", True, True), ("[fe80::1]", True, True), ("127.0.0.1", True, True),
        ("192.168.7.9", False, False),
        ("evil.example", True, False), ("192.168.7.9.evil.example", True, False), ("", True, False),
        ("0x7f.1.evil", True, False), ("[::1", True, False),
    ],
)  # fmt: skip
def test_names_under_which_spectators_come(tmp_path: Path, name: str, public: bool, known: bool) -> None:
    async def test(harness: StudioHarness) -> None:
        put_share(harness)
        port = harness.public_port if public else 0
        key = harness.studio.links.to().partition("?")[2]
        reply = await harness.get(f"/s/live?{key}", port=port, Host=f"{name}:8643" if name else "")
        assert (reply.status == 200) == known, reply.status

    run(test, tmp_path, public=True)


# --- keys


def test_wrong_keys_are_refused_then_no_longer_read(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        good = harness.studio.links.to().partition("=")[2]
        owner, _, owners = (await harness.login()).partition("=")
        spectator, _, spectators = (await enter(harness)).partition("=")
        for path in (f"/s/live?key={good}&key={good}", f"/s/app.js?key={good}", f"/s/?key={good}", "/s/live?key="):
            reply = await harness.get(path)
            assert reply.status == 401 and "set-cookie" not in reply.headers, path
        assert (await harness.get(f"/s/live?key={good}", method="HEAD")).status == 401
        found = [(await harness.get(f"/s/live?key={good[:-1]}{number}")).status for number in range(5)]
        assert found == [401, 401, 401, 429, 429]
        assert (await harness.get(f"/s/live?key={good}")).status == 429
        assert (await harness.get("/?token=wrong")).status == 401, "the owner's tries are counted apart"
        # A cookie of the one kind is none of the other.
        assert (await harness.get("/s/live", Cookie=f"{spectator}={owners}")).status == 401
        assert (await harness.get("/", Cookie=f"{owner}={spectators}")).status == 401

    run(test, tmp_path, failed_logins=3, failed_login_refill_s=3600.0)


def test_before_the_first_link_there_are_no_spectators(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        put_share(harness)
        for key in ("", "x", harness.home.token()):
            assert (await harness.get(f"/s/live?key={key}")).status == 401
        assert (await harness.get("/s/live", Cookie="drillyard_s_=9999999999.0.0")).status == 401
        assert not harness.home.spectator_path.exists()
        page = await harness.page()
        listed = await page.ask("list_shares")
        assert listed["data"]["public"] is False and listed["data"]["spectator_url"].startswith("http://127.0.0.1")
        assert stat.S_IMODE(harness.home.spectator_path.stat().st_mode) == 0o600
        token = harness.home.spectator_token()
        assert token in listed["data"]["spectator_url"] and token != harness.home.token()
        assert (await harness.get(f"/?token={token}")).status == 401, "it is nobody's login"

    run(test, tmp_path)


def test_a_link_that_another_process_made_opens(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        assert (await harness.get("/s/live?key=x")).status == 401
        key = harness.home.spectator_token()
        assert (await harness.get(f"/s/live?key={key}", port=harness.public_port)).status == 200

    run(test, tmp_path)


def test_links_outlive_the_studio_and_end_with_their_token(tmp_path: Path) -> None:
    kept: list[str] = []

    async def first(harness: StudioHarness) -> None:
        kept.append(await enter(harness))
        assert harness.link.file.public == f"http://127.0.0.1:{harness.public_port}"
        assert harness.studio.links.public
        kept.append(harness.home.spectator_token())

    async def second(harness: StudioHarness) -> None:
        assert harness.studio.links.to().endswith(f"?key={kept[1]}")
        assert (await harness.get("/s/live", Cookie=kept[0])).status in (200, 503)

    async def third(harness: StudioHarness) -> None:
        harness.studio.links.to()
        assert (await harness.get("/s/live", Cookie=kept[0])).status == 401

    run(first, tmp_path / "first", public=True)
    home = tmp_path / "second" / "home"
    home.mkdir(parents=True)
    shutil.copy2(tmp_path / "first" / "home" / "spectator-token", home)
    run(second, tmp_path / "second")
    run(third, tmp_path / "third")


# --- the live show


def test_a_spectator_watches_the_show_and_changes_nothing(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        harness.daemon.runs["otter"] = make_run(harness.home, "otter")
        page = await watch(harness, harness.public_port)
        hello = page.of("hello")[0]
        assert hello["read_only"] is True and not hello["runs"] and not hello["envs"] and hello["watched_run"] == ""
        assert (await page.ask("visible", frames=True))["ok"]
        assert (await page.ask("watch", stages=[], crowds=[]))["ok"]
        assert (await page.ask("watch", stages=[hello["stage_id"]]))["ok"]
        await until(lambda: harness.studio.fanout.attached)
        for sequence in range(1, 9):
            harness.stage.publish(sequence)
            await until(lambda sequence=sequence: len(page.frames) >= min(sequence, 3))
        before = len(harness.stage.commands), len(harness.daemon.calls)
        assert len(EXAMPLES) > 50
        for example in EXAMPLES:
            if example["type"] in ("visible", "watch", "answer"):
                continue
            answer = await page.ask(**{("kind" if key == "type" else key): value for key, value in example.items()
                                       if key != "id" and key != "kind"})  # fmt: skip
            assert (answer["ok"], answer["code"]) == (False, "not_permitted"), example
            assert answer["error"].count(".") == 1
        for fields in ({"crowds": ["otter"]}, {"lanes": ["otter"]}, {"stages": ["another"]}):
            assert (await page.ask("watch", **fields))["code"] == "not_permitted"
        assert (len(harness.stage.commands), len(harness.daemon.calls)) == before
        assert not any(message["type"] in ("run_changed", "notice", "system") for message in page.messages)

    run(test, tmp_path, public=True)


def test_spectators_hear_the_show_and_its_successor(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        page = await watch(harness)
        harness.stage.status()
        assert (await page.wait_for("stage_status"))["run_id"] is None
        former = page.of("hello")[0]["stage_id"]
        await harness.stage.die()
        await until(lambda: len(harness.daemon.stages) == 2 and harness.studio.show.ready.is_set())
        harness.stage.status()
        await page.wait_for("hello", lambda hello: hello["stage_id"] not in ("", former))

    run(test, tmp_path)


def test_only_so_many_spectators_and_each_within_limits(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        first = await watch(harness)
        with pytest.raises(InvalidStatus):
            await watch(harness)
        await harness.page()  # the owner still comes in
        for number in range(40):
            await first.connection.send(json.dumps({"type": "play", "id": number}))
        assert await first.closed() == 1008
        await until(lambda: len(harness.studio.spectators) == 0)
        second = await watch(harness)
        await second.connection.send(frame_bytes(1))
        assert await second.closed() == 1009

    run(test, tmp_path, spectators=1, command_burst=20, commands_per_s=0.01, refused_commands=10)


def test_a_spectator_is_told_no_path_endpoint_or_run() -> None:
    status = StageStatus(
        stage_id="s", env_id="mjcf:/home/ann/secret/dog.xml", mode=StageMode.AI_VS_AI, paused=False, speed=1.0,
        episode=0, tick=0, score=(0, 0), seed=0, run_id="otter", notice="/home/ann/x is gone", replay="/home/ann/y",
        recording="/home/ann/z",
        operators=(
            OperatorSpec(kind=OperatorKind.POLICY, source="/home/ann/runs/otter/checkpoints/1"),
            OperatorSpec(kind=OperatorKind.LLM, llm=LLMSpec(base_url="http://10.0.0.7/v1", key_env="ANNS_KEY")),
        ),
    )  # fmt: skip
    told = msgspec.json.encode(public_status(status)).decode()
    assert not any(word in told for word in ("ann", "otter", "10.0.0.7", "ANNS_KEY", "secret")), told
    assert "mjcf:dog.xml" in told


# --- made from the page


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The stand-in makes the shares; where it writes its pid when it waits."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setenv("SHARE_MAKER_PID", str(tmp_path / "pid"))
    monkeypatch.setattr(studio_shares, "MODULE", "share_maker")
    return tmp_path / "pid"


async def with_checkpoint(harness: StudioHarness, state: RunState = RunState.ENDED) -> Path:
    checkpoint = own_checkpoint(harness.home.runs / "otter", SPEC, ENV_ID)
    await harness.daemon.change(make_run(harness.home, "otter", state=state))
    await until(lambda: harness.studio.daemon.runs)
    return checkpoint


def test_made_opened_listed_deleted(tmp_path: Path, maker: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        checkpoint = await with_checkpoint(harness)
        page, other = await harness.page(), await harness.page()
        made = await page.ask("make_share", run_id="otter", title="  First   steps ")
        assert made["ok"], made
        share, url = made["data"]["share"], made["data"]["url"]
        assert share["title"] == "First steps" and share["hash"] != "0" * 20 and share["kind"] == "live"
        sentences = [push["sentence"] for push in other.of("share_progress")]
        assert "Measuring it." in sentences and other.of("share_progress")[-1]["done"]
        assert url == harness.studio.links.to(share["hash"])
        body = (await harness.get(f"/s/{share['hash']}", Cookie=await enter(harness, share["hash"]))).body
        assert str(checkpoint).encode() in body
        listed = (await page.ask("list_shares"))["data"]
        assert [one["hash"] for one in listed["shares"]] == [share["hash"]]
        assert listed["shares"][0]["bytes"] == len(body)
        assert (await page.ask("delete_share", hash=share["hash"]))["ok"]
        assert (await page.ask("list_shares"))["data"]["shares"] == [] and not list(harness.home.shares.iterdir())

    run(test, tmp_path)


def test_what_a_page_may_share(tmp_path: Path, maker: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        checkpoint = await with_checkpoint(harness)
        outside = tmp_path / "elsewhere"
        outside.mkdir()
        replay = harness.home.replays / "one.dyreplay"
        replay.write_bytes(b"x")
        page = await harness.page()
        for fields, code in (
            ({"checkpoint": str(outside)}, "not_permitted"), ({"checkpoint": "../../etc"}, "not_permitted"),
            ({"replay": "../token"}, "not_permitted"), ({"replay": "/etc/passwd"}, "not_permitted"),
            ({"run_id": "nobody"}, "not_found"), ({}, "not_found"),
            ({"run_id": "otter", "title": "x" * 121}, "bad_value"),
        ):  # fmt: skip
            answer = await page.ask("make_share", **fields)
            assert answer["code"] == code and answer["error"].endswith("."), answer
        assert (await page.ask("make_share", checkpoint=str(checkpoint)))["ok"]
        made = await page.ask("make_share", replay=str(replay))
        assert made["ok"] and made["data"]["share"]["kind"] == "replay"

    run(test, tmp_path)


def test_a_run_that_goes_on_saves_first(tmp_path: Path, maker: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        await with_checkpoint(harness, RunState.RUNNING)
        page = await harness.page()
        assert (await page.ask("make_share", run_id="otter"))["ok"]
        assert [type(command).__name__ for command in harness.daemon.controlled] == ["Save"]

    run(test, tmp_path)


@pytest.mark.parametrize(
    ("title", "code", "word"),
    [("refuses", "unsupported", "cannot be shared"), ("dies", "crashed", "the reason"), ("forgets", "crashed", "none")],
)
def test_what_fails_is_one_sentence_and_leaves_nothing(
    tmp_path: Path, maker: Path, title: str, code: str, word: str
) -> None:
    async def test(harness: StudioHarness) -> None:
        await with_checkpoint(harness)
        page = await harness.page()
        answer = await page.ask("make_share", run_id="otter", title=title)
        assert (answer["ok"], answer["code"]) == (False, code) and word in answer["error"], answer
        assert "\n" not in answer["error"] and not list(harness.home.shares.iterdir())
        assert page.of("share_progress")[-1]["done"]
        assert (await page.ask("make_share", run_id="otter", title="again"))["ok"]

    run(test, tmp_path)


def test_a_maker_that_takes_too_long_is_ended(tmp_path: Path, maker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(studio_shares, "DEADLINE_S", 0.5)

    async def test(harness: StudioHarness) -> None:
        await with_checkpoint(harness)
        page = await harness.page()
        late = await page.ask("make_share", run_id="otter", title="waits")
        assert late["code"] == "timed_out" and not list(harness.home.shares.iterdir())
        assert not maker.exists() or row(int(maker.read_text())) is None

    run(test, tmp_path)


def test_one_at_a_time_and_it_ends_with_the_studio(tmp_path: Path, maker: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        await with_checkpoint(harness)
        page = await harness.page()
        await page.send("make_share", run_id="otter", title="waits")
        await until(lambda: maker.exists() and maker.read_text())
        assert os.getpriority(os.PRIO_PROCESS, int(maker.read_text())) >= 10
        assert (await page.ask("make_share", run_id="otter"))["code"] == "busy"
        assert (await page.ask("list_shares"))["ok"], "other commands go on"

    run(test, tmp_path)
    assert row(int(maker.read_text())) is None
    assert not list((tmp_path / "home" / "shares").iterdir())


def test_files_are_read_at_once_by_many(tmp_path: Path) -> None:
    async def test(harness: StudioHarness) -> None:
        share, cookie = put_share(harness, b"x" * 2_000_000), await enter(harness)
        replies = await asyncio.gather(
            *(harness.get(f"/s/{share.hash}", Cookie=cookie) for _ in range(3))
        )  # of 6 threads that both sides share
        assert all(reply.status == 200 and len(reply.body) == 2_000_000 for reply in replies)

    run(test, tmp_path)
