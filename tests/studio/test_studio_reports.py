"""Reports of scripts: listed, served with a policy that runs nothing, and nothing else of the disk with them."""

import os
from pathlib import Path
from typing import Any

import msgspec
from studio_harness import StudioHarness, run

from drillyard.contracts.studio import ReportInfo
from drillyard.studio.reports import INFO_FILE, REPORT_POLICY

PAGE = "<!doctype html><title>ladder</title><style>p{color:red}</style><p>two players"


def report(house: StudioHarness, name: str, created_at: float, **more: Any) -> Path:
    folder = house.home.reports / name
    (folder / "videos").mkdir(parents=True)
    known = {
        "id": name, "name": name, "kind": "script", "created_at": created_at, "envs": ("Drillyard/BallDrill-v0",),
        "players": ("a", "b"), "episodes": 3, "planned": 4, "state": "running",
    }  # fmt: skip
    (folder / INFO_FILE).write_bytes(msgspec.json.encode(ReportInfo(**{**known, **more})))
    (folder / "report.html").write_text(PAGE)
    (folder / "videos" / "000001.mp4").write_bytes(bytes(range(100)))
    return folder


def test_reports_are_listed_newest_first_and_damaged_ones_left_out(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        assert (await page.ask("list_reports"))["data"]["reports"] == []
        report(house, "older", 1.0, id="what it says of itself")
        report(house, "newer", 2.0, state="complete")
        (report(house, "damaged", 3.0) / INFO_FILE).write_text('{"id": 7')
        (house.home.reports / "empty").mkdir()
        (house.home.reports / "file").write_text("no folder")
        found = (await page.ask("list_reports"))["data"]["reports"]
        assert [(one["id"], one["state"]) for one in found] == [("newer", "complete"), ("older", "running")]
        assert found[0]["episodes"] == 3 and found[0]["planned"] == 4

    run(test, tmp_path)


def test_a_report_is_served_with_its_own_policy_and_its_videos_in_parts(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        report(house, "ladder", 1.0)
        assert (await house.get("/reports/ladder/report.html")).status == 401
        cookie = await house.login()
        page = await house.get("/reports/ladder/report.html", Cookie=cookie)
        assert (page.status, page.body.decode()) == (200, PAGE)
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.headers["content-security-policy"] == REPORT_POLICY
        assert "script-src" not in REPORT_POLICY and "sandbox allow-same-origin" in REPORT_POLICY
        assert page.headers["x-content-type-options"] == "nosniff"
        video = await house.get("/reports/ladder/videos/000001.mp4", Cookie=cookie, Range="bytes=10-19")
        assert (video.status, video.body) == (206, bytes(range(10, 20)))
        assert video.headers["content-type"] == "video/mp4"
        own = await house.get("/", Cookie=cookie)
        assert "unsafe-inline" not in own.headers["content-security-policy"]

    run(test, tmp_path)


def test_nothing_else_is_served(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        folder = report(house, "ladder", 1.0)
        (folder / ".hidden.html").write_text("x")
        (folder / "weights.safetensors").write_text("x")
        (folder / "page.js").write_text("x")
        outside = house.home.root / "secret.txt"
        outside.write_text("x")
        (folder / "link.txt").symlink_to(outside)
        (house.home.reports / "linked").symlink_to(house.home.root)
        os.mkfifo(folder / "pipe.txt")
        cookie = await house.login()
        for path in (
            "", "ladder", "ladder/", "ladder/.hidden.html", "ladder/weights.safetensors", "ladder/page.js",
            "ladder/link.txt", "linked/secret.txt", "linked/token", "ladder/pipe.txt", "ladder/videos",
            "../secret.txt", "ladder/../../secret.txt", "..%2fsecret.txt", "ladder/%2e%2e/%2e%2e/secret.txt",
            "ladder%2freport.html%00.txt", "ladder/videos/a/b.mp4", "ladder//report.html", "nobody/report.html",
            f"{'x' * 3000}/report.html", "%252e%252e/secret.txt",
        ):  # fmt: skip
            reply = await house.get(f"/reports/{path}", Cookie=cookie)
            assert reply.status == 404, path

    run(test, tmp_path)
