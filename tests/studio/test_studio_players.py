"""Who may play an env: checkpoints of runs of that env, its own players, and what it declares."""

from pathlib import Path

from studio_harness import ENV, ENV_ID, StudioHarness, make_run, run, until

from drillyard.contracts.env import EnvSpec
from drillyard.studio.players import MAX_A_RUN
from drillyard.testing.foreign import ForeignRun

GYM_ID = "gym:CartPole-v1"


def trained(house: StudioHarness, run_id: str, checkpoints: int, env: EnvSpec = ENV, *, onnx: bool = False) -> None:
    """The folder of a worker's run with so many checkpoints."""
    made = ForeignRun(house.home.runs / run_id, env, None)
    for _ in range(checkpoints):
        made.save(files={"policy.onnx": b"onnx"} if onnx else {}, extra={})


def test_checkpoints_of_runs_that_fit_newest_first(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        trained(house, "older", 2)
        trained(house, "newer", 1)
        trained(house, "other", 1)
        trained(house, "exports", 1, onnx=True)
        trained(house, "trains", 1)
        for run_id, created_at, more in (
            ("older", 1.0, {"name": "Otto", "worker": "cleanrl"}),
            ("newer", 3.0, {}),
            ("other", 4.0, {"env_id": GYM_ID}),
            ("exports", 0.5, {"can_show": False, "worker": "only"}),
            ("trains", 0.4, {"can_show": False, "worker": "only"}),
        ):
            await house.daemon.change(make_run(house.home, run_id, **{"created_at": created_at, **more}))
        await until(lambda: len(house.studio.daemon.runs) == 5)
        page = await house.page()
        answer = await page.ask("list_players", env_id=ENV_ID)
        data = answer["data"]
        assert data["scripted"] == ["scripted"] and data["env"]["agents"] == ["blue", "orange"]
        found = [(one["run_id"], one["name"], one["env_steps"]) for one in data["checkpoints"]]
        assert found == [
            ("newer", "newer", 1000), ("older", "Otto", 2000), ("older", "Otto", 1000), ("exports", "exports", 1000),
        ]  # fmt: skip
        assert data["checkpoints"][1]["worker"] == "cleanrl"
        paths = [Path(one["path"]) for one in data["checkpoints"]]
        assert all(path.is_dir() for path in paths[:3]) and paths[3].name == "policy.onnx"
        for path in paths:  # each may be assigned
            operator = {"kind": "policy", "source": str(path)}
            assert (await page.ask("assign", agent=0, operator=operator))["ok"], path

    run(test, tmp_path)


def test_of_a_long_run_the_newest_and_the_best(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        trained(house, "long", MAX_A_RUN + 5)
        best = house.home.runs / "long" / "checkpoints" / "step_000000002000"
        (house.home.runs / "long" / "analytics.json").write_text(
            f'{{"artifacts": {{"checkpoints": {{"best": "{best}"}}}}}}'
        )
        await house.daemon.change(make_run(house.home, "long"))
        await until(lambda: house.studio.daemon.runs)
        page = await house.page()
        found = (await page.ask("list_players", env_id=ENV_ID))["data"]["checkpoints"]
        assert [one["env_steps"] for one in found] == [*range(25000, 5000, -1000), 2000]
        assert [one["env_steps"] for one in found if one["best"]] == [2000]

    run(test, tmp_path)


def test_an_env_that_is_not_on_show_is_described(tmp_path: Path) -> None:
    async def test(house: StudioHarness) -> None:
        page = await house.page()
        data = (await page.ask("list_players", env_id=GYM_ID))["data"]
        assert data["env"]["id"] == GYM_ID and data["env"]["action"]["size"] == 2
        assert data["checkpoints"] == []
        for env_id, code in (("gym:Nowhere-v0", "unknown_env"), ("mjcf:/etc/passwd", "not_permitted")):
            answer = await page.ask("list_players", env_id=env_id)
            assert answer["code"] == code and answer["error"].endswith("."), answer

    run(test, tmp_path)
