"""The balancing robot in words."""

import math

from drillyard.contracts.words import ActionWord, EnvWords
from drillyard.envs.drills.arrays import Array
from drillyard.envs.drills.balance import constants as c
from drillyard.envs.drills.balance.config import BalanceConfig
from drillyard.envs.ordinary import shown

ACTION_WORDS: tuple[ActionWord, ...] = (
    ActionWord(c.BACK, "back", "drive the wheels back"),
    ActionWord(c.NONE, "none", "let the wheels roll"),
    ActionWord(c.FORWARD, "forward", "drive the wheels forward"),
)


def balance_vocabulary(config: BalanceConfig) -> EnvWords:
    """What does not change."""
    pay = "A decision pays more the more upright you are, and a fall costs" if config.shaped else "A decision pays"
    amount = f"{c.FALL_PENALTY:g}" if config.shaped else "1 as long as you stand"
    return EnvWords(
        role="You steer a robot on two wheels that stands upright only as long as it is balanced.",
        goal="Keep the robot from falling over until the time is up.",
        rules=(
            f"The robot has fallen when it leans by more than {shown(config.max_angle, 1)} degrees ahead or back. "
            "Driving the wheels the way it leans brings them under it and turns it upright; driving them the other way "
            f"makes it lean more. What you choose goes on until you choose again, {shown(c.DECISION_RATE_HZ, 0)} times "
            f"a second. An episode lasts {shown(config.time_limit_decisions / c.DECISION_RATE_HZ, 1)} s at most. "
            f"{pay} {amount}."
        ),
        actions=ACTION_WORDS,
    )


def describe_balance(seen: Array) -> str:
    """What the robot sees, in degrees; `seen` is (2 history,) as observed."""
    lines: list[str] = []
    numbers = [float(number) for number in seen]
    for ago, (angle, spin) in enumerate(zip(numbers[::2], numbers[1::2], strict=True)):
        when = "Now" if ago == 0 else f"{shown(ago / c.DECISION_RATE_HZ, 2)} s ago"
        lean = _way(math.degrees(angle * c.ANGLE_UNIT), "leaning {} degrees {}", "upright")
        lines.append(f"{when}: {lean}, {_way(math.degrees(spin * c.SPIN_UNIT), 'tipping {} degrees/s {}', 'at rest')}.")
    return "\n".join(lines)


def _way(number: float, text: str, none: str) -> str:
    size = shown(abs(number), 1)
    return none if size == "0" else text.format(size, "ahead" if number > 0 else "back")
