"""Gymnasium's own small envs in words, as data: what the numbers are that are seen, and what the actions do."""

from typing import Final, NamedTuple


class Seen(NamedTuple):
    """A number of the observation: shown times `scale`, with its unit."""

    name: str
    unit: str = ""
    scale: float = 1.0


class Known(NamedTuple):
    """What is known about an env besides what it declares."""

    role: str
    goal: str
    rules: str
    actions: tuple[tuple[str, str], ...] = ()
    """(word, meaning) of each discrete action."""
    numbers: tuple[tuple[str, str], ...] = ()
    """(name, meaning) of each number of a box action, whose range is -1 to 1."""
    seen: tuple[Seen, ...] = ()
    """Empty where `toy_text` has better words."""


_DEGREES: Final = 57.29577951308232
_STEERED: Final = (("left", "push to the left"), ("none", "do not push"), ("right", "push to the right"))
_MOUNTAIN: Final = (Seen("position", "m"), Seen("velocity", "m/s"))
_VALLEY: Final = (
    "The car is in a valley between two hills and its engine is too weak to climb straight up. Position -0.5 is the "
    "bottom of the valley, "
)

KNOWN: Final[dict[str, Known]] = {
    "CartPoleEnv": Known(
        "You push a cart on a track, on which a pole stands on a hinge.",
        "Keep the pole upright for as long as possible.",
        "Every step that the pole stands is worth 1. The episode ends when the pole leans by more than 12 degrees or "
        "the cart is more than 2.4 m from the middle. Positive is to the right.",
        actions=(("push_left", "push the cart to the left"), ("push_right", "push the cart to the right")),
        seen=(
            Seen("cart position", "m"), Seen("cart velocity", "m/s"), Seen("pole angle", "degrees", _DEGREES),
            Seen("pole turning", "degrees/s", _DEGREES),
        ),
    ),
    "MountainCarEnv": Known(
        "You drive a car in a valley.",
        "Reach the flag on the right hill in as few steps as possible.",
        _VALLEY + "the flag is at 0.5. Every step costs 1.",
        actions=tuple((f"push_{word}" if word != "none" else word, meaning) for word, meaning in _STEERED),
        seen=_MOUNTAIN,
    ),
    "Continuous_MountainCarEnv": Known(
        "You drive a car in a valley.",
        "Reach the flag on the right hill with little effort.",
        _VALLEY + "the flag is at 0.45. The flag is worth 100; effort costs.",
        numbers=(("push", "-1 fully to the left, 1 fully to the right"),),
        seen=_MOUNTAIN,
    ),
    "PendulumEnv": Known(
        "You turn a pendulum at its hinge.",
        "Swing the pendulum up and keep it upright, with little effort.",
        "The angle is 0 when the pendulum is upright and positive counter-clockwise; angle, speed and effort cost.",
        numbers=(("torque", "1 is 2 N m counter-clockwise, -1 as much clockwise"),),
        seen=(Seen("cosine of the angle"), Seen("sine of the angle"), Seen("turning", "degrees/s", _DEGREES)),
    ),
    "AcrobotEnv": Known(
        "You turn the joint between two links that hang from a fixed point.",
        "Swing the free end above the line, one link's length above the fixed point, in as few steps as possible.",
        "Angle 1 is that of the first link from hanging down, angle 2 that of the second from the first. Every step "
        "costs 1.",
        actions=(
            ("torque_negative", "turn the joint by -1 N m"), ("torque_none", "do not turn it"),
            ("torque_positive", "turn the joint by 1 N m"),
        ),
        seen=(
            Seen("cosine of angle 1"), Seen("sine of angle 1"), Seen("cosine of angle 2"), Seen("sine of angle 2"),
            Seen("turning 1", "degrees/s", _DEGREES), Seen("turning 2", "degrees/s", _DEGREES),
        ),
    ),
    "LunarLander": Known(
        "You fly a lander towards the ground.",
        "Land softly and upright on the pad at (0, 0).",
        "Positions and speeds are in units of the screen: x grows to the right, y upwards. Crashing costs 100, coming "
        "to rest is worth 100; the engines cost a little.",
        actions=(
            ("coast", "fire nothing"), ("fire_left", "fire the engine on the left"),
            ("fire_main", "fire the main engine"), ("fire_right", "fire the engine on the right"),
        ),
        numbers=(
            ("main_engine", "off below 0, then from half to full power"),
            ("side_engines", "left below -0.5, right above 0.5, else off"),
        ),
        seen=(
            Seen("x"), Seen("y"), Seen("velocity x"), Seen("velocity y"), Seen("angle", "degrees", _DEGREES),
            Seen("turning"), Seen("left leg touches (1 = yes)"), Seen("right leg touches (1 = yes)"),
        ),
    ),
    "FrozenLakeEnv": Known(
        "You walk on a frozen lake, one square at a time.",
        "Reach the goal G without falling into a hole H.",
        "Only the goal is worth 1. S is the start, F is frozen. The ice may be slippery, so that you slip to one side.",
        actions=(("left", ""), ("down", ""), ("right", ""), ("up", "")),
    ),
    "CliffWalkingEnv": Known(
        "You walk on a grid of 4 rows and 12 columns beside a cliff.",
        "Go from the bottom left to the bottom right in as few steps as possible.",
        "Every step costs 1. The squares of the bottom row between start and goal are the cliff: stepping there costs "
        "100 and puts you back at the start.",
        actions=(("up", ""), ("right", ""), ("down", ""), ("left", "")),
    ),
    "TaxiEnv": Known(
        "You drive a taxi on a grid of 5 rows and 5 columns.",
        "Pick up the passenger and drop them at their destination, in as few steps as possible.",
        "Every step costs 1, picking up or dropping at the wrong place 10; delivering is worth 20. On the map, ':' can "
        "be crossed and '|' is a wall.",
        actions=(
            ("south", "drive down"), ("north", "drive up"), ("east", "drive right"), ("west", "drive left"),
            ("pick_up", "take the passenger in"), ("drop_off", "let the passenger out"),
        ),
    ),
    "BlackjackEnv": Known(
        "You play Blackjack against a dealer.",
        "Get closer to 21 than the dealer without going over it.",
        "Picture cards count 10; an ace counts 11 where that does not go over 21 (it is then usable), else 1. After "
        "you stick, the dealer draws up to 17.",
        actions=(("stick", "take no more cards"), ("hit", "take another card")),
    ),
}  # fmt: skip
"""By the class of the env without its wrappers."""
