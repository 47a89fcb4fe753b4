"""What the policies of a match make of what they see, ten times a second, for whoever looks on."""

from drillyard.contracts.stage import ActionValues
from drillyard.operators.policy import Decision, PolicyOperator
from drillyard.stage.stage import Stage

TELL_S = 0.1


class Decisions:
    """Called by the loop once a frame.

    Args:
        stage: whose live match is told of.
    """

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._next_s = 0.0
        self._told: dict[int, Decision] = {}

    def take(self, now_s: float) -> list[ActionValues]:
        """What has been decided since the last call that gave something, the newest of each agent; nothing while a
        replay is on show, for actions that are no choices, and sooner than TELL_S after the last call that looked.

        Args:
            now_s: monotonic seconds.
        """
        stage = self._stage
        if now_s < self._next_s or stage.playback is not None or stage.spec.action.kind != "discrete":
            return []
        self._next_s = now_s + TELL_S
        told: list[ActionValues] = []
        for agent, operator in enumerate(stage.seats.operators):
            decision = operator.last if isinstance(operator, PolicyOperator) else None
            if decision is None or decision is self._told.get(agent):
                continue
            self._told[agent] = decision
            told.append(
                ActionValues(
                    stage_id=stage.config.stage_id,
                    agent=agent,
                    kind=decision.kind,
                    numbers=tuple(float(number) for number in decision.numbers),
                    chosen=decision.chosen,
                )
            )
        return told
