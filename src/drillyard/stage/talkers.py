"""Language models on a stage: one process that asks them, and what was said lately."""

from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import msgspec

from drillyard.contracts.env import StageEnv
from drillyard.contracts.llm import LLMExchange, LLMSpec
from drillyard.contracts.operator import Operator
from drillyard.operators.default import default_action

if TYPE_CHECKING:
    from drillyard.operators.llm.seat import LLMHost, LLMSeat

KEPT = 100
"""Exchanges that a stage remembers."""
MAX_ANSWER_BYTES = 256 * 1024
"""What `get_talk` answers with at most; what a client does not read must not cost it its connection."""


class Talkers:
    """Makes the operators that ask language models, serves their process once a frame, and collects what was said.

    Args:
        env: what is played.
        notice: told (topic, sentence); an empty sentence takes back what was said.
    """

    def __init__(self, env: StageEnv, notice: Callable[[str, str], None]) -> None:
        self._env = env
        self._notice = notice
        self._host: LLMHost | None = None
        self._leaving: list[LLMHost] = []
        self._seats: list[LLMSeat] = []
        self._said: deque[LLMExchange] = deque(maxlen=KEPT)

    def open(self, spec: LLMSpec, agent: int) -> Operator:
        """An operator that asks this model.

        Raises:
            DrillyardError: BAD_VALUE when the specification cannot be meant so.
        """
        # Imported late: a stage without language models needs nothing of this.
        from drillyard.operators.llm.seat import LLMHost, LLMSeat
        from drillyard.operators.llm.spec import check_spec

        check_spec(spec)
        if self._host is None:
            self._host = LLMHost(lambda sentence: self._notice("language models", sentence))
        action = self._env.spec.action
        seat = LLMSeat(self._host, spec, self._env.vocabulary(agent), action, agent, default_action(action))
        self._seats.append(seat)
        return seat

    def service(self, now_s: float, playing: Iterable[Operator]) -> list[LLMExchange]:
        """Once a frame; returns what was said since the last call.

        Args:
            now_s: monotonic seconds.
            playing: the operators that sit on the stage; a process that none of them needs is ended.
        """
        if self._host is None and not self._leaving:
            return []
        if self._host is not None:
            self._host.service(now_s)
        for host in self._leaving:
            host.service(now_s)
        self._leaving = [host for host in self._leaving if not host.gone]
        said = [exchange for seat in self._seats for exchange in seat.drain()]
        self._said += said
        kept = {id(operator) for operator in playing}
        self._seats = [seat for seat in self._seats if id(seat) in kept]
        if self._host is not None and not self._seats:
            self._host.close()
            self._leaving.append(self._host)
            self._host = None
        return said

    def forget(self) -> None:
        """A new match: what was said belongs to the former one."""
        self._said.clear()

    def newest(self, most: int) -> list[LLMExchange]:
        """What was said lately, oldest first."""
        return newest_that_fit(self._said, most)

    def close(self) -> None:
        """End the process and wait until it is gone."""
        if self._host is not None:
            self._host.close()
            self._leaving.append(self._host)
            self._host = None
        for host in self._leaving:
            host.wait_for_end()
        self._leaving.clear()


def newest_that_fit(said: Iterable[LLMExchange], most: int) -> list[LLMExchange]:
    """The newest `most`, fewer where they are long; oldest first."""
    chosen: list[LLMExchange] = []
    size = 0
    for exchange in reversed(list(said)[-most:]):
        size += len(msgspec.json.encode(exchange))
        if size > MAX_ANSWER_BYTES:
            break
        chosen.append(exchange)
    return chosen[::-1]
