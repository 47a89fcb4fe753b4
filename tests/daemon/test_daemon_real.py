"""With the real learner and the real stage: what the actors of the other tests stand for."""

import json
from pathlib import Path

import pytest
from daemon_harness import DaemonUnderTest, request, until, wait_for

from drillyard.contracts.control import SetHyper
from drillyard.contracts.run import RunLimits, RunOutcome, RunState
from drillyard.contracts.stage import StageRequest
from drillyard.processes.group import group_members

pytestmark = pytest.mark.process

SMALL = {"workers": 1, "groups": 2, "rows": 16, "steps": 16, "minibatch": 64, "epochs": 1}


def test_train_die_adopt_pause_resume_continue(daemon: DaemonUnderTest) -> None:
    client = daemon.start(run_module="drillyard.learning.learner", stage_module="drillyard.stage.match", term_s=5)
    run = client.submit_run(request(settings=SMALL))
    stage = client.open_stage(StageRequest(run_id=run.run_id))
    until(lambda: client.get_run(run.run_id).updates >= 2, "two updates")
    roles = {info.role for info in client.health().processes}
    assert roles == {"daemon", "stage", "learner", "rollout"}
    daemon.kill()
    client = daemon.start(run_module="drillyard.learning.learner", stage_module="drillyard.stage.match", term_s=5)
    assert [(each.stage_id, each.alive) for each in client.list_stages()] == [(stage.stage_id, True)]
    updates = client.get_run(run.run_id).updates
    assert client.pause_run(run.run_id).state is RunState.PAUSED
    assert client.control_run(run.run_id, SetHyper(key="lr", value=1e-4)).ok
    assert client.resume_run(run.run_id).state is RunState.RUNNING
    until(lambda: client.get_run(run.run_id).updates >= updates + 2, "two more updates")
    ended = client.cancel_run(run.run_id)
    assert (ended.outcome, ended.skipped_lines) == (RunOutcome.CANCELLED, 0)
    assert run.pid and not group_members(run.pid)
    lines = (Path(run.folder) / "events.jsonl").read_bytes().splitlines()
    assert [json.loads(line)["seq"] for line in lines] == list(range(len(lines)))
    again = client.resume_run(run.run_id)
    assert again.run_id != run.run_id
    assert again.resumed_from and run.run_id in again.resumed_from
    wait_for(client, again, RunState.RUNNING)
    until(lambda: client.get_run(again.run_id).env_steps > ended.env_steps, "it goes on where the other ended")
    client.cancel_run(again.run_id)
    client.close_stage(stage.stage_id)


def test_a_limit_completes_a_run(daemon: DaemonUnderTest) -> None:
    client = daemon.start(run_module="drillyard.learning.learner")
    run = client.submit_run(request(settings=SMALL, limits=RunLimits(env_steps=2000)))
    ended = client.wait_ended(run.run_id)
    assert ended.outcome is RunOutcome.COMPLETED, (ended.reason, ended.stderr_tail)
    assert ended.env_steps >= 2000
