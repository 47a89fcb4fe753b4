"""The hosted brains of a stage: each has a process of its own, which must not outlive its use."""

from collections.abc import Callable, Iterable

from drillyard.contracts.env import StageEnv
from drillyard.operators.hosted_brain import HostedBrain
from drillyard.operators.make import AnyBrain


class Hosts:
    """Opens hosted brains, serves them once a frame, and closes those that nobody needs any more.

    Args:
        env: what is played.
        notice: told (topic, sentence); an empty sentence takes back what was said.
    """

    def __init__(self, env: StageEnv, notice: Callable[[str, str], None]) -> None:
        self._env = env
        self._notice = notice
        self._brains: list[HostedBrain] = []
        self._leaving: list[HostedBrain] = []
        self._opened = 0

    def open(self, ready: Callable[[], None] = lambda: None) -> HostedBrain:
        """A brain without a policy; `ready` is called when its first one plays."""
        self._opened += 1
        topic = f"host {self._opened}"
        brain = HostedBrain(self._env, lambda sentence: self._notice(topic, sentence), ready)
        self._brains.append(brain)
        return brain

    def keep(self, wanted: Iterable[AnyBrain | None]) -> None:
        """Close all but these."""
        if not self._brains:
            return
        kept = {id(brain) for brain in wanted}
        for brain in [brain for brain in self._brains if id(brain) not in kept]:
            self._brains.remove(brain)
            self._leaving.append(brain)
            brain.close()

    def service(self, now_s: float) -> None:
        """Once a frame."""
        for brain in self._brains:
            brain.service(now_s)
        for brain in self._leaving:
            brain.service(now_s)
        self._leaving = [brain for brain in self._leaving if not brain.gone]

    def close(self) -> None:
        """End every process and wait until they are gone; they are killed, so that takes no time."""
        self.keep(())
        for brain in self._leaving:
            brain.wait_for_end()
        self._leaving.clear()
