"""MPE2's particle envs: names for what their agents do, and Simple Spread in words."""

from typing import Any, Final

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.words import EnvWords, NumberWord
from drillyard.envs.ordinary import shown
from drillyard.envs.zoo.speech import PlainSpeech

MOVES: Final = ("stay", "left", "right", "back", "forward")
"""The keys that give them; `forward` is up in the picture."""
_MEANINGS: Final = ("no push", "push towards -x", "push towards +x", "push towards -y", "push towards +y")


class ParticleSpeech(PlainSpeech):
    """Any of them whose agents all move and are silent; of the others only numbers are told."""

    def names(self, action: ActionSpec) -> tuple[str, ...]:
        """Moves, where that is all that there is."""
        silent = all(agent.movable and agent.silent for agent in self.game.raw.world.agents)
        return MOVES if silent and action.kind == "discrete" else super().names(action)

    def meaning(self, action: int) -> str:
        """Which way it pushes."""
        return _MEANINGS[action] if self.action_names == MOVES else ""

    def vocabulary(self, agent: int) -> EnvWords:
        """With continuous actions: what each number does."""
        moves = not self.all and len(MOVES) == self.size
        numbers = tuple(
            NumberWord(name, -1.0, 1.0, f"{meaning}; -1 none, 1 full")
            for name, meaning in zip(MOVES, _MEANINGS, strict=True)
        )
        return EnvWords(
            role=self.role(agent), goal=self.goal, rules=self.rules, actions=self.all,
            numbers=numbers if moves else (),
        )  # fmt: skip


class SpreadSpeech(ParticleSpeech):
    """Simple Spread: every agent sees all the others and all landmarks."""

    goal = "Together, cover every landmark with one agent each, and do not collide with one another."
    rules = (
        "The reward falls with the distance from each landmark to the agent that is nearest to it, and by half a point "
        "for each collision of yours. Agents have a radius of 0.15 m and keep some of their speed. x grows to the "
        "right, y upwards."
    )

    def numbers(self) -> tuple[str, ...]:
        """Of the observation, with all neighbours in sight."""
        world = self.game.raw.world
        marks, others = range(len(world.landmarks)), range(1, len(world.agents))
        return (
            "velocity x", "velocity y", "x", "y",
            *(f"landmark {mark} d{axis}" for mark in marks for axis in "xy"),
            *(f"other {other} d{axis}" for other in others for axis in "xy"),
            *(f"other {other} says {word}" for other in others for word in range(world.dim_c)),
        )  # fmt: skip

    def describe(self, agent: int) -> str:
        """Where the landmarks and the others are, in metres from the agent."""
        world = self.game.raw.world
        own = world.agents[agent].state
        lines = [
            f"You are at {_pair(own.p_pos)} m and move at {_pair(own.p_vel)} m/s (x, y).",
            "As seen from you, in metres:",
        ]
        for mark, entity in enumerate(world.landmarks):
            lines.append(f"landmark {mark}: {_offset(entity.state.p_pos - own.p_pos)}")
        for index, other in enumerate(world.agents):
            if index != agent:
                lines.append(f"{other.name}: {_offset(other.state.p_pos - own.p_pos)}")
        return "\n".join(lines)


def _pair(vector: Any) -> str:
    return f"({shown(float(vector[0]), 2)}, {shown(float(vector[1]), 2)})"


def _offset(vector: Any) -> str:
    x, y = float(vector[0]), float(vector[1])
    across = f"{shown(abs(x), 2)} {'right' if x >= 0 else 'left'}"
    return f"{across}, {shown(abs(y), 2)} {'up' if y >= 0 else 'down'}, {shown((x * x + y * y) ** 0.5, 2)} away"
