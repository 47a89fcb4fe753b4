"""Language models keep the contract of operators, in scripts and at seats of a stage."""

import time
from typing import Any

import pytest
from llm_table import plain

from drillyard.contracts.env import StageEnv
from drillyard.contracts.llm import Constraint
from drillyard.operators.hosted_spec import neutral
from drillyard.operators.llm.operator import LLMOperator
from drillyard.operators.llm.seat import LLMHost, LLMSeat
from drillyard.testing.model_server import ModelServer
from drillyard.testing.operators import check_operator


class Served:
    """A seat whose host is served at each question, as a stage serves it at each frame."""

    reads = True

    def __init__(self, host: LLMHost, seat: LLMSeat) -> None:
        self._host, self._seat = host, seat
        self.reset, self.on_step_result = seat.reset, seat.on_step_result

    def select_action(self, obs: Any, info: dict[str, Any]) -> Any:
        self._host.service(time.monotonic())
        return self._seat.select_action(obs, info)

    def close(self) -> None:
        self._seat.close()


def test_in_a_script() -> None:
    with ModelServer(obeys=(Constraint.CHOICE,)) as server:
        spec = plain(server.base_url, constraint=Constraint.CHOICE)

        def make(env: StageEnv, agent: int) -> LLMOperator:
            return LLMOperator(spec, env.vocabulary(agent), env.spec.action, agent)

        check_operator(make, "zoo:tictactoe_v3")


@pytest.mark.process
def test_at_a_seat() -> None:
    host = LLMHost(lambda _: None)
    keeper: LLMSeat | None = None
    with ModelServer(obeys=(Constraint.CHOICE,)) as server:
        spec = plain(server.base_url, constraint=Constraint.CHOICE)

        def make(env: StageEnv, agent: int) -> Served:
            nonlocal keeper
            action = env.spec.action
            # Somebody stays, or the process would begin anew for each operator.
            keeper = keeper or LLMSeat(host, spec, env.vocabulary(agent), action, agent, 0)
            return Served(host, LLMSeat(host, spec, env.vocabulary(agent), action, agent, neutral(action)))

        check_operator(make, "zoo:tictactoe_v3")
    host.close()
    host.wait_for_end()
