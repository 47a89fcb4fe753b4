"""A robot's task as data: what it observes, how it is steered, what it is paid, when it ends and how it starts.

The same data is interpreted over (N, ...) arrays while training, over one simulation on a stage, and in a page. It
holds numbers, names and kinds only, so it can be written to JSON, MessagePack and TOML. Names of bodies, joints and the
like are resolved against the model by whoever interprets it. None stands for "no bound", since JSON has no infinity.

All arithmetic is float64 in the order written here, but for sums over `action`, which are float32; so the sums of
Gymnasium come out bit for bit. Observations are cast to float32 last.
"""

from typing import Literal

import msgspec

CONTACT_FIELDS = frozenset({"cacc", "cfrc_int", "cfrc_ext"})
"""MjData fields that MuJoCo fills only in mj_rnePostConstraint; a task that reads one calls it after each decision."""


VIRTUAL_FIELDS: dict[str, str] = {
    "gravity": "direction of gravity in the frame of the body with the free joint, (x, y, z)",
    "base_velocity": "velocity of that body in its own frame, m/s, (x, y, z)",
    "command": "what the robot is asked to do, one number a name of Task.command",
    "last_action": "the action of the decision that has just ended, 0 at the start",
    "previous_action": "the action of the decision before that",
    "foot_contact": "1 for each foot of Task.feet that touches something, else 0",
    "air_time": "seconds that each foot has been in the air",
}
"""Fields that MjData does not have: computed, or remembered from decision to decision."""


class Slice(msgspec.Struct, frozen=True):
    """Numbers of an array of MjData or of VIRTUAL_FIELDS, flattened row by row; `action` is what was decided last.

    `of` narrows it to one object: a body for xpos, xipos, xquat, cvel, cinert, cfrc_ext; a joint for qpos, qvel and the
    qfrc_* family; a site, geom, tendon, sensor or actuator for fields that begin so. A name, or the number in the
    model; "" = the whole field. `start` and `stop` count inside that part as Python slices do.
    """

    field: str
    of: str | int = ""
    start: int = 0
    stop: int | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A number, or a few, computed from the state.

    kind:
      field                     source - minus
      velocity                  (source now - source before the decision) / duration of the decision
      centre_of_mass_velocity   the same of the mean of all bodies by mass; source is xipos, start:stop of (x, y, z)
      norm                      Euclidean length of source - minus
      square_sum                sum of squares of source - minus, each number clipped to [low, high] first
      kernel                    exp(-square_sum / width): 1 where source equals minus or targets, 0 far away
      stride                    over the feet that have just landed, the sum of min(air_time, high) - low; 0 while the
                                command is about 0
      weighted_squares          sum over i of weights[i] * (source[i] - targets[i]) ** 2, from the left
      healthy                   1 while all healthy terms hold, else 0
    """

    kind: Literal[
        "field",
        "velocity",
        "centre_of_mass_velocity",
        "norm",
        "square_sum",
        "weighted_squares",
        "kernel",
        "stride",
        "healthy",
    ] = "field"
    source: Slice | None = None
    minus: Slice | None = None
    from_start: bool = False
    """Subtract the value in the model's initial state (qpos0 for qpos, 0 for the others) instead of `minus`."""
    low: float | None = None
    high: float | None = None
    weights: tuple[float, ...] = ()
    targets: tuple[float, ...] = ()
    width: float = 1.0


class ObservationTerm(msgspec.Struct, frozen=True):
    """A stretch of the observation: function(source - minus) * scale, clipped to [low, high]."""

    name: str
    source: Slice
    minus: Slice | None = None
    from_start: bool = False
    """As in Quantity."""
    offset: tuple[float, ...] = ()
    """Numbers that are subtracted, one each."""
    function: Literal["none", "sin", "cos"] = "none"
    scale: float = 1.0
    low: float | None = None
    high: float | None = None
    kind: Literal["field"] = "field"


class ActionMode(msgspec.Struct, frozen=True):
    """What an action does.

    ctrl: it is written to the model's controls, in the model's units and ranges. target: actions are in [-1, 1], and a
    control is offset + scale * action, cut to the control's range; one number of each serves all controls.
    """

    kind: Literal["ctrl", "target"] = "ctrl"
    offset: tuple[float, ...] = (0.0,)
    scale: tuple[float, ...] = (1.0,)


class RewardTerm(msgspec.Struct, frozen=True):
    """weight * quantity, clipped to [low, high]; costs have negative weights. The name is its key among the infos.

    Terms of one group are added from the left, then the groups from the left: float sums depend on order.
    """

    name: str
    of: Quantity
    weight: float = 1.0
    low: float | None = None
    high: float | None = None
    group: int = 0


class HealthyTerm(msgspec.Struct, frozen=True):
    """Holds while every number of source lies between low and high; NaN never does. No bounds: while all are finite."""

    source: Slice
    low: float | None = None
    high: float | None = None
    inclusive: bool = False
    """Bounds themselves are healthy."""


class ResetTerm(msgspec.Struct, frozen=True):
    """A step of a reset; steps are taken in order, each draws once per env from the env's own generator.

    draw: `uniform` in [low[i], high[i]), `normal` with standard deviation high[i], `constant` low[i]; a bound of one
    number serves all. mode: `add` to the initial state, `set` in its place. What is drawn is drawn again until its
    Euclidean length is below `norm_below` and above `norm_above`.
    """

    target: Literal["qpos", "qvel"]
    draw: Literal["uniform", "normal", "constant"]
    low: tuple[float, ...] = (0.0,)
    high: tuple[float, ...] = (0.0,)
    start: int = 0
    stop: int | None = None
    mode: Literal["add", "set"] = "add"
    norm_below: float | None = None
    norm_above: float | None = None


class Command(msgspec.Struct, frozen=True):
    """What the robot is asked to do, drawn anew from time to time from the env's own generator; the field `command`.

    Each number is uniform in [low, high); with the probability `still` all are 0.
    """

    names: tuple[str, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    units: tuple[str, ...] = ()
    every_s: tuple[float, float] = (4.0, 8.0)
    """Least and most seconds between two draws."""
    still: float = 0.1


class Foot(msgspec.Struct, frozen=True):
    """A foot: a touch sensor of the model, by name."""

    sensor: str
    name: str = ""


class Randomised(msgspec.Struct, frozen=True):
    """Physics that differs from env to env: drawn at each reset from the env's own generator. None = the model's own.

    mass, friction, strength: factors on all masses and inertias, all sliding frictions, all motor forces.
    push: a kick of so many m/s in a random direction along the floor, every `push_every_s` seconds (least and most).
    """

    mass: tuple[float, float] | None = None
    friction: tuple[float, float] | None = None
    strength: tuple[float, float] | None = None
    push: tuple[float, float] | None = None
    push_every_s: tuple[float, float] = (4.0, 8.0)

    def __bool__(self) -> bool:
        return not (self.mass is self.friction is self.strength is self.push is None)


class InfoTerm(msgspec.Struct, frozen=True):
    """A quantity that is reported and not paid for. Quantities of one number are reported as (N,), others as (N, k)."""

    name: str
    of: Quantity
    at_start: bool = False
    """Also reported when an episode starts."""


class Task(msgspec.Struct, frozen=True):
    """One robot's task. `model` is a file name among Gymnasium's assets, or a path."""

    model: str
    frame_skip: int
    """Simulation ticks a decision."""
    time_limit: int
    """Decisions until truncation."""
    observation: tuple[ObservationTerm, ...]
    reward: tuple[RewardTerm, ...]
    healthy: tuple[HealthyTerm, ...] = ()
    terminate_when_unhealthy: bool = True
    reset: tuple[ResetTerm, ...] = ()
    infos: tuple[InfoTerm, ...] = ()
    action: ActionMode = ActionMode()
    command: Command | None = None
    feet: tuple[Foot, ...] = ()
    randomised: Randomised = Randomised()

    def slices(self) -> tuple[Slice, ...]:
        """All that the task reads."""
        found: list[Slice | None] = []
        for term in self.observation:
            found += (term.source, term.minus)
        for term in (*self.reward, *self.infos):
            found += (term.of.source, term.of.minus)
        found += [term.source for term in self.healthy]
        return tuple(one for one in found if one is not None)

    @property
    def reads_contact_forces(self) -> bool:
        """Whether mj_rnePostConstraint must run after each decision."""
        return any(one.field in CONTACT_FIELDS for one in self.slices())
