"""A language model is tried from a page: what the server has, or what is wrong, in a sentence; the key stays secret."""

from pathlib import Path

import pytest
from studio_harness import StudioHarness, run

from drillyard.studio import trials
from drillyard.testing.model_server import HTML, SILENT, ModelServer, status

KEY = "sk-nobody-may-see-this"


def test_a_model_is_tried_and_its_faults_are_sentences(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STUDIO_TEST_KEY", KEY)

    async def test(house: StudioHarness) -> None:
        page = await house.page()
        with ModelServer() as server:
            llm = {"base_url": server.base_url, "timeout_s": 5.0, "retries": 0, "key_env": "STUDIO_TEST_KEY"}
            good = await page.ask("try_model", llm=llm)
            assert good["ok"], good
            assert good["data"].keys() == {"model", "models", "constraint", "latency_ms"}
            assert good["data"]["model"] in good["data"]["models"]
            for reply in (status(401, f"wrong key {KEY}"), status(500), HTML):
                server.replies += [reply] * 40
                bad = await page.ask("try_model", llm={**llm, "model": "tiny", "constraint": "parse"})
                assert not bad["ok"] and bad["error"].endswith("."), bad
                server.replies.clear()
            refused = await page.ask("try_model", llm={**llm, "key_env": KEY})
            assert refused["code"] == "bad_value", refused
            operator = {"kind": "llm", "llm": {**llm, "history": 99}}
            assert (await page.ask("assign", agent=0, operator=operator))["code"] == "bad_value"
            assert (await page.ask("assign", agent=0, operator={"kind": "llm"}))["code"] == "bad_value"
            assert (await page.ask("assign", agent=0, operator={"kind": "llm", "llm": llm}))["ok"]
        gone = await page.ask("try_model", llm=llm)
        assert not gone["ok"] and gone["error"].endswith("."), gone
        assert KEY not in str(page.messages)

    run(test, tmp_path)


def test_a_server_that_says_nothing_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "TRIAL_S", 0.3)

    async def test(house: StudioHarness) -> None:
        page = await house.page()
        with ModelServer() as server:
            server.replies += [SILENT] * 10
            llm = {"base_url": server.base_url, "model": "tiny", "timeout_s": 2.0, "retries": 0}
            answer = await page.ask("try_model", llm=llm)
            assert answer["code"] == "timed_out" and answer["error"].endswith("."), answer
            assert (await page.ask("list_runs"))["ok"]

    run(test, tmp_path)
