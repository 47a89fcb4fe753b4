"""A real stage process: it plays, it is told things, it ends."""

import signal
import socket
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from stage_harness import DEADLINE_S, StageProcess

from drillyard.contracts import control as c
from drillyard.contracts.errors import ErrorCode
from drillyard.contracts.frame import FrameFlag
from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.operator import OperatorKind, OperatorSpec
from drillyard.contracts.stage import STAGE_MODES, StageConfig, StageMode, StageRequest, SwapStyle
from drillyard.processes.spawn import spawn

pytestmark = pytest.mark.process


def test_it_plays_and_packs_only_for_readers(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s", seed=4) as stage:
        stage.status(lambda status: status.tick > 60)
        first = stage.frame()
        assert first.sequence <= 2, "frames were packed before anybody looked"
        assert first.tick > 60
        later = stage.frame(lambda frame: frame.sequence >= first.sequence + 30)
        assert later.tick > first.tick
        assert later.sim_time_s == later.tick / 120
        assert stage.env.id == "Drillyard/BallDrill-v0"
        status = stage.status(lambda status: status.frame_interval_p50_ms > 0)
        assert status.frame_interval_max_ms >= status.frame_interval_p99_ms >= status.frame_interval_p50_ms
        assert len(status.frame_histogram) == 21 and sum(status.frame_histogram) > 30
        assert status.seed == 4 and status.recording == "recording"


def test_pause_step_speed_and_reset(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.refused(c.StepOnce())
        stage.do(c.Pause())
        held = stage.frame(lambda frame: bool(frame.flags & FrameFlag.PAUSED))
        assert stage.frame(lambda frame: frame.sequence > held.sequence + 10).tick == held.tick, "frames go on"
        assert stage.do(c.StepOnce()).data == {"tick": held.tick + 1}
        assert stage.frame(lambda frame: bool(frame.flags & FrameFlag.STEPPED)).tick == held.tick + 1
        stage.do(c.Play())
        stage.frame(lambda frame: frame.tick > held.tick + 20)
        stage.do(c.Speed(value=4.0))
        before = stage.frame(lambda frame: frame.speed == 4.0)
        after = stage.frame(lambda frame: frame.sequence >= before.sequence + 20)
        assert after.tick - before.tick >= 8 * (after.sequence - before.sequence)
        assert stage.do(c.Reset(seed=77)).data == {"seed": 77}
        fresh = stage.frame(lambda frame: frame.episode > after.episode)
        assert fresh.score == (0, 0) and fresh.tick < after.tick
        assert stage.now().seed == 77
        drawn = stage.do(c.Reset()).data["seed"]
        assert stage.now().seed == drawn


def test_the_same_seed_gives_the_same_match(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        positions = []
        for _ in range(2):
            stage.do(c.Pause())
            stage.do(c.Reset(seed=5))
            for _ in range(40):
                tick = stage.do(c.StepOnce()).data["tick"]
            frame = stage.frame(lambda frame, tick=tick: frame.tick == tick)
            positions.append(frame.positions.tolist())
        assert positions[0] == positions[1]


def test_modes_and_operators_change_without_a_reset(tmp_path: Path) -> None:
    scripted, human = OperatorSpec(kind=OperatorKind.SCRIPTED), OperatorSpec(kind=OperatorKind.HUMAN)
    chance = OperatorSpec(kind=OperatorKind.RANDOM)
    with StageProcess(tmp_path / "s") as stage:
        assert stage.status(lambda _: True).operators == (scripted, scripted)
        stage.do(c.SetMode(mode=StageMode.HUMAN_VS_AI))
        assert stage.status(lambda status: status.mode is StageMode.HUMAN_VS_AI).operators == (scripted, human)
        stage.do(c.Assign(agent=0, operator=chance))
        stage.status(lambda status: status.operators == (chance, human))
        stage.do(c.SetMode(mode=StageMode.AI_VS_AI))
        stage.status(lambda status: status.operators == (chance, scripted))
        stage.do(c.Assign(agent=0, operator=human))
        stage.do(c.SetMode(mode=StageMode.HUMAN_VS_AI))
        status = stage.status(lambda status: status.mode is StageMode.HUMAN_VS_AI)
        assert status.operators == (human, scripted), "the seat that a person chose"
        stage.do(c.SetMode(mode=StageMode.SANDBOX))
        frame = stage.frame(lambda frame: STAGE_MODES[frame.mode] is StageMode.SANDBOX)
        assert frame.tick > 0


GOOD: list[c.StageCommand] = [
    c.ResetPhysics(),
    c.SetMode(mode=StageMode.SANDBOX), c.SetMode(mode=StageMode.HUMAN_VS_AI), c.Pause(), c.StepOnce(), c.Play(),
    c.Reset(), c.Reset(seed=0), c.Reset(seed=2**53 - 1), c.Speed(value=0.25), c.Speed(value=4),
    c.Swap(style=SwapStyle.BLEND, seconds=0.5), c.Swap(style=SwapStyle.ON_RESET), c.Swap(style=SwapStyle.NOW),
    c.Input(agent=1, keys=127), c.Input(agent=1, keys=0), c.Force(body=0, point=(0, 0, 0), target=(1, 1, 0)),
    c.Release(), c.Assign(agent=1, operator=OperatorSpec(kind=OperatorKind.SCRIPTED, source="random")),
    c.Follow(run_folder=""), c.ActionRepeat(ticks=12), c.SaveReplay(), c.SaveReplay(name="good 1"),
    c.PlayReplay(path="good 1.dyreplay"), c.Reset(), c.PlayReplay(path=""), c.Play(stage="s1"), c.Play(stage="show"),
    c.SetMode(mode=StageMode.HUMAN_VS_AI), c.Assign(agent=1, operator=OperatorSpec(kind=OperatorKind.HUMAN)),
    c.TakeSeat(agent=1), c.LeaveSeat(agent=1), c.GetTalk(), c.GetTalk(most=1),
]  # fmt: skip

BAD: list[tuple[c.StageCommand, ErrorCode]] = [
    (c.SetPhysics(name="gravity", value=1.6), ErrorCode.BAD_VALUE),
    (c.Speed(value=0.2), ErrorCode.BAD_VALUE),
    (c.Speed(value=4.1), ErrorCode.BAD_VALUE),
    (c.Speed(value=-1), ErrorCode.BAD_VALUE),
    (c.Reset(seed=-1), ErrorCode.BAD_VALUE),
    (c.Reset(seed=2**53), ErrorCode.BAD_VALUE),
    (c.Swap(style=SwapStyle.BLEND, seconds=0.4), ErrorCode.BAD_VALUE),
    (c.Swap(style=SwapStyle.BLEND, seconds=2.1), ErrorCode.BAD_VALUE),
    (c.Input(agent=0, keys=1), ErrorCode.NOT_PERMITTED),
    (c.Input(agent=7, keys=1), ErrorCode.NOT_PERMITTED),
    (c.Input(agent=1, keys=128), ErrorCode.BAD_VALUE),
    (c.Input(agent=1, keys=-1), ErrorCode.BAD_VALUE),
    (c.Force(body=3, point=(0, 0, 0), target=(0, 0, 0)), ErrorCode.BAD_VALUE),
    (c.Force(body=-1, point=(0, 0, 0), target=(0, 0, 0)), ErrorCode.BAD_VALUE),
    (c.Force(body=0, point=(0, 0, 0), target=(1e300, 0, 0)), ErrorCode.BAD_VALUE),
    (c.Assign(agent=2, operator=OperatorSpec(kind=OperatorKind.RANDOM)), ErrorCode.BAD_VALUE),
    (c.Assign(agent=-1, operator=OperatorSpec(kind=OperatorKind.RANDOM)), ErrorCode.BAD_VALUE),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.RANDOM, source="x")), ErrorCode.BAD_VALUE),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.SCRIPTED, source="no")), ErrorCode.BAD_VALUE),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.POLICY, source="/nowhere")), ErrorCode.NOT_FOUND),
    (c.Follow(run_folder="relative"), ErrorCode.BAD_VALUE),
    (c.ActionRepeat(ticks=3), ErrorCode.BAD_VALUE),
    (c.ActionRepeat(ticks=13), ErrorCode.BAD_VALUE),
    (c.SaveReplay(name="../x"), ErrorCode.BAD_VALUE),
    (c.SaveReplay(name=".x"), ErrorCode.BAD_VALUE),
    (c.SaveReplay(name="x" * 65), ErrorCode.BAD_VALUE),
    (c.PlayReplay(path="nowhere.dyreplay"), ErrorCode.NOT_FOUND),
    (c.PlayReplay(path="/dev/null"), ErrorCode.DAMAGED),
    (c.Play(stage="another"), ErrorCode.NOT_FOUND),
    (c.Play(v=9), ErrorCode.UNSUPPORTED),
    (c.TakeSeat(agent=0), ErrorCode.NOT_PERMITTED),
    (c.TakeSeat(agent=-1), ErrorCode.NOT_PERMITTED),
    (c.LeaveSeat(agent=9), ErrorCode.NOT_PERMITTED),
    (c.Act(agent=1, action=0), ErrorCode.NOT_PERMITTED),
    (c.BeginEpisode(episode=1), ErrorCode.INVALID_STATE),
    (c.GetTalk(most=0), ErrorCode.BAD_VALUE),
    (c.GetTalk(most=101), ErrorCode.BAD_VALUE),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.LLM)), ErrorCode.BAD_VALUE),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.RANDOM, llm=LLMSpec())), ErrorCode.BAD_VALUE),
    (
        c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.LLM, llm=LLMSpec(base_url="no address"))),
        ErrorCode.BAD_VALUE,
    ),
    (c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.POLICY, source="/no.onnx")), ErrorCode.NOT_FOUND),
]

MALFORMED = [
    b"{", b"[]", b"null", b'"play"', b"{}", b'{"type":"nothing"}', b'{"type":"play","id":"x"}', b'{"type":5}',
    b'{"type":"speed"}', b'{"type":"speed","value":"fast"}', b'{"type":"speed","value":1e999}',
    b'{"type":"force","body":0,"point":[0,0],"target":[0,0,0]}', b'{"type":"set_mode","mode":"war"}',
    b'{"type":"input","agent":1,"keys":1.5}', b'{"type":"start_training"}', b"[" * 20_000, b"\xff\xfe", b"\x00",
    b'{"type":"reset","seed":123456789012345678901234567890}', b'{"type":"save_replay","name":5}',
]  # fmt: skip


def test_every_command_is_answered_whatever_is_sent(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        tried = {type(command) for command in (*GOOD, *(command for command, _ in BAD))}
        assert tried == set(c.StageCommands.__args__), "each command is tried"
        for command in GOOD:
            stage.do(command)
        stage.do(c.Assign(agent=1, operator=OperatorSpec(kind=OperatorKind.HUMAN)))
        for command, code in BAD:
            assert stage.refused(command).code == code, command
        tick = stage.now().tick
        with socket.socket(socket.AF_UNIX) as raw:
            raw.settimeout(DEADLINE_S)
            raw.connect(str(stage.folder / "control.sock"))
            lines = raw.makefile("rb")
            for line in MALFORMED:
                raw.sendall(line + b"\n")
                while b'"answer"' not in (said := lines.readline()):
                    assert said, "hung up"
                answer = msgspec.json.decode(said, type=c.Answer)
                assert not answer.ok and answer.error and answer.code in {"bad_message", "bad_value"}, line
            lines.close()
        stage.status(lambda status: status.tick > tick + 30)
        assert stage.process.poll() is None
        assert "Traceback" not in stage.log.read_text()


def test_nothing_can_be_done_to_a_replay(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.do(c.SaveReplay(name="r"))
        stage.do(c.PlayReplay(path="r.dyreplay"))
        for command in (
            c.SetMode(mode=StageMode.SANDBOX),
            c.Assign(agent=0, operator=OperatorSpec(kind=OperatorKind.RANDOM)),
            c.Input(agent=1, keys=1),
            c.Force(body=0, point=(0, 0, 0), target=(0, 0, 0)),
            c.SetPhysics(name="gravity", value=1.0),
            c.ResetPhysics(),
        ):
            assert stage.refused(command).code == ErrorCode.INVALID_STATE


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly_when_asked(tmp_path: Path, number: signal.Signals) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.frame()
        stage.process.send_signal(number)
        assert stage.process.wait(DEADLINE_S) == 0
        assert not list(stage.folder.glob("*.sock"))
        assert stage.log.read_text() == "stage ended: asked to end\n"


def test_it_ends_when_nobody_is_there(tmp_path: Path) -> None:
    stage = StageProcess(tmp_path / "s", idle_end_s=0.5)
    with stage:
        stage.status(lambda status: status.tick > 120)
        stage.client.close()
        assert stage.process.wait(DEADLINE_S) == 0
        assert "nobody was there" in stage.log.read_text()


def test_a_killed_stage_is_replaced_in_its_folder(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.process.kill()
        stage.process.wait()
    with StageProcess(tmp_path / "s") as stage:
        stage.frame(lambda frame: frame.tick > 10)


def test_a_second_stage_in_the_same_folder_is_refused(tmp_path: Path) -> None:
    with StageProcess(tmp_path / "s") as stage:
        stage.now()
        second = spawn("drillyard.stage.match", [str(stage.folder)], role="stage", stderr=subprocess.PIPE)
        _, stderr = second.communicate(timeout=DEADLINE_S)
        assert second.returncode != 0 and stderr.decode().count("\n") == 1 and b"already serves" in stderr
        stage.now()


@pytest.mark.parametrize("config", [None, b"{", b'{"v":1}'])
def test_a_bad_config_is_one_sentence(tmp_path: Path, config: bytes | None) -> None:
    if config is not None:
        (tmp_path / "config.json").write_bytes(config)
    process = spawn("drillyard.stage.match", [str(tmp_path)], role="stage", stderr=subprocess.PIPE)
    _, stderr = process.communicate(timeout=DEADLINE_S)
    assert process.returncode >= 10 and stderr.decode().count("\n") == 1


def test_an_unknown_env_is_one_sentence(tmp_path: Path) -> None:
    config = StageConfig(stage_id="s", request=StageRequest(env_id="Chess"), replay_folder=str(tmp_path))
    (tmp_path / "config.json").write_bytes(msgspec.json.encode(config))
    process = spawn("drillyard.stage.match", [str(tmp_path)], role="stage", stderr=subprocess.PIPE)
    _, stderr = process.communicate(timeout=DEADLINE_S)
    assert process.returncode >= 10 and stderr.startswith(b"There is no env 'Chess'") and stderr.count(b"\n") == 1


def test_it_imports_nothing_heavy() -> None:
    code = (
        "import sys, drillyard.stage.match, drillyard.stage.loop, drillyard.stage.stage;"
        "heavy = {'gymnasium', 'pettingzoo', 'grpc', 'starlette', 'uvicorn', 'tyro', 'rich', 'psutil', 'asyncio'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
