"""The environment contract: what every env declares, and the two shapes in which it runs.

`BatchEnv` is what rollout workers step (many envs, as fast as possible); `StageEnv` is what a stage plays in
real time (one env, tick by tick). Both are built by `drillyard.envs.registry`.
"""

from typing import Any, Literal, NamedTuple, Protocol

import msgspec

from drillyard.contracts.scene import Scene
from drillyard.contracts.words import ActionWord, EnvWords

Array = Any
"""A NumPy array; the contracts import no NumPy so that light processes can use them."""


class ActionSpec(msgspec.Struct, frozen=True):
    """An action space: `discrete` with `size` choices, or `box` with `size` numbers in [low, high].

    Where the numbers of a box differ in range, `ranges` has (low, high) of each; low and high are then the widest.
    """

    kind: Literal["discrete", "box"]
    size: int
    low: float = -1.0
    high: float = 1.0
    names: tuple[str, ...] = ()
    ranges: tuple[tuple[float, float], ...] = ()


class PhysicsSetting(msgspec.Struct, frozen=True):
    """A property of the simulated world that a viewer may move on a stage, live; training never sees it."""

    name: str
    title: str
    default: float
    low: float
    high: float
    unit: str = ""
    help: str = ""
    option: bool = False
    """The env takes an option of the same name and meaning, so that a run can be trained with another value."""


class Randomisation(msgspec.Struct, frozen=True):
    """A model field that differs from env to env while training: drawn for each env at each reset.

    how: `scale` multiplies the model's value, `add` adds to it, `set` replaces it, `push` is a velocity kick in m/s.
    """

    name: str
    title: str
    how: Literal["scale", "add", "set", "push"]
    low: float
    high: float
    unit: str = ""
    help: str = ""


class Curriculum(msgspec.Struct, frozen=True):
    """An option of the env that begins easy: `first` for so many episodes of a run, then `then`."""

    option: str
    first: float
    then: float
    episodes: int


class EnvInfo(msgspec.Struct, frozen=True):
    """What a list of envs shows; cheap to get."""

    id: str
    title: str
    family: str
    """drill, robot, menagerie, mjcf, gym, zoo or text."""
    available: bool = True
    reason: str = ""
    """One sentence when it is not available: what is missing and how to get it."""


class EnvSpec(msgspec.Struct, frozen=True):
    """Everything about an env that does not change while it runs."""

    id: str
    title: str
    obs_size: int
    obs_names: tuple[str, ...]
    action: ActionSpec
    agents: tuple[str, ...]
    decision_rate_hz: float
    simulation_rate_hz: float
    time_limit_decisions: int
    reward_parts: tuple[str, ...]
    scripted_players: tuple[str, ...]
    scene: Scene
    info_names: tuple[str, ...] = ()
    """Keys of `BatchEnv.infos`, in Gymnasium's spelling."""
    physics: tuple[PhysicsSetting, ...] = ()
    randomisation: tuple[Randomisation, ...] = ()
    actuators: tuple[str, ...] = ()
    """Names of the bars of an `Overlay`."""
    pixels: bool = False
    """No poses: the stage streams images instead."""
    turn_based: bool = False
    """A tick is one move: the match waits for whoever `StageEnv.turn` names, however long they think."""
    masked: bool = False
    """Not every action is legal at every moment: see `StageEnv.choices`."""
    cooperative: bool = False
    """The agents win or lose together."""
    trainable: bool = True
    """There is a `BatchEnv`; without one it can only be played."""
    curriculum: Curriculum | None = None
    """Learners set its option by the number of episodes that the run has finished."""

    @property
    def ticks_per_decision(self) -> int:
        """Simulation ticks between two decisions (action repeat)."""
        return round(self.simulation_rate_hz / self.decision_rate_hz)


class Transition(NamedTuple):
    """What one `BatchEnv.step` returns; A agents, N envs, P reward parts, O observation size.

    Envs that ended have already been reset (same-step autoreset); `final_obs` holds what they saw last and is
    None when no env ended.
    """

    reward: Array  # (A, N) float32
    reward_parts: Array  # (P, A, N) float32, sums to reward over P
    terminated: Array  # (N,) bool
    truncated: Array  # (N,) bool
    outcome: Array  # (N,) int8: +1 agent 0 won, -1 agent 1 won, 0 undecided; valid where an env ended
    final_obs: Array | None  # (A, N, O) float32; valid where an env ended


class BatchEnv(Protocol):
    """N envs stepped together. Called by rollout workers and by `drillyard evaluate`."""

    spec: EnvSpec
    num_envs: int
    state_size: int
    """Bytes that hold the whole state of all N envs."""

    def reset(self, seed: int) -> None:
        """Start all envs afresh; env i derives its own stream of episodes from (seed, i)."""
        ...

    def observe(self, agent: int, out: Array) -> None:
        """Write what `agent` sees in each env to `out`, (N, O) float32."""
        ...

    def step(self, actions: Array) -> Transition:
        """Advance one decision; actions (A, N) int32 for discrete, (A, N, size) float32 for box."""
        ...

    def set_option(self, name: str, value: float) -> None:
        """Change an option of the env (its docs list them) from the next step on."""
        ...

    def scripted(self, name: str, agent: int, out: Array) -> None:
        """Write the actions of a built-in player (one of spec.scripted_players) to `out`, (N,) int32."""
        ...

    def infos(self) -> dict[str, Array]:
        """The info terms of the last step, each (N,) or (N, k); keys as in spec.info_names."""
        ...

    def poses(self, count: int, positions: Array, quaternions: Array) -> None:
        """Write the poses of the first `count` envs: positions (count, B, 3) metres, quaternions (count, B, 4)."""
        ...

    def copy_state(self, env: int) -> bytes:
        """The state of one env as `StageEnv.load` of the same env id and options takes it."""
        ...

    def write_state(self, out: Array) -> None:
        """Write the whole state to `out`, (state_size,) uint8."""
        ...

    def read_state(self, data: Array) -> None:
        """Restore what `write_state` wrote; the future is then the same bit for bit."""
        ...


class TickResult(NamedTuple):
    """What one `StageEnv.tick` returns."""

    terminated: bool
    truncated: bool
    outcome: int  # +1 agent 0 won, -1 agent 1 won, 0 undecided
    reward: tuple[float, ...]  # per agent, of this tick


class Arrow(NamedTuple):
    """A force to be drawn: kind (see contracts/frame.py), body index or -1, world point in metres, newtons."""

    kind: int
    body: int
    point: tuple[float, float, float]
    vector: tuple[float, float, float]


class Overlay(NamedTuple):
    """What a viewer may draw besides poses."""

    arrows: tuple[Arrow, ...] = ()
    bars: tuple[float, ...] = ()
    """What each of spec.actuators does now, -1..1 of its range."""


class StageEnv(Protocol):
    """One env played in real time, tick by tick. Called by a stage."""

    spec: EnvSpec

    def reset(self, seed: int) -> None:
        """Start an episode; the same seed gives the same start bit for bit."""
        ...

    def observe(self, agent: int) -> Array:
        """What `agent` sees: (O,) float32, the same numbers as BatchEnv.observe in the same state."""
        ...

    def decide(self, agent: int, action: Any) -> None:
        """Set the agent's action; it holds until the next `decide`. One-off parts (a dash) act once per decide."""
        ...

    def tick(self) -> TickResult:
        """Advance one simulation tick (1 / simulation_rate_hz seconds). Never resets by itself."""
        ...

    def force(self, body: int, point: tuple[float, float, float], vector: tuple[float, float, float]) -> None:
        """Add a force in newtons at a world point in metres on a body of the scene, for the next tick only."""
        ...

    def bodies(self, positions: Array, quaternions: Array) -> None:
        """Write the pose of each scene body: positions (B, 3) metres, quaternions (B, 4) as w, x, y, z; float32."""
        ...

    def velocity(self, body: int, point: tuple[float, float, float]) -> tuple[float, float, float]:
        """Velocity in m/s of a world point that moves with the body."""
        ...

    def mass(self, body: int) -> float:
        """Kilograms of all that is tied to the body by joints: what a drag has to lift."""
        ...

    def grip_mass(self, body: int, point: tuple[float, float, float]) -> float:
        """Kilograms that a world point on the body feels like to a sudden push; at most about `mass`."""
        ...

    def relax(self) -> None:
        """The episode is over: nobody steers until the next reset or `load`; motors go limp where there are any."""
        ...

    def set_physics(self, name: str, value: float) -> None:
        """Move one of spec.physics from the next tick on; BAD_VALUE for an unknown name or a value out of range."""
        ...

    def reset_physics(self) -> None:
        """All of spec.physics as trained, bit for bit."""
        ...

    def moved(self) -> dict[str, float]:
        """Physics settings that are not as trained; they outlast a reset."""
        ...

    def overlay(self) -> Overlay:
        """Contacts, applied forces and actuators of the last tick; empty where there are none."""
        ...

    def image(self) -> bytes:
        """The present picture as a JPEG, where spec.pixels; empty elsewhere."""
        ...

    def meshes(self) -> dict[str, bytes]:
        """The files of spec.scene.meshes by digest."""
        ...

    def scripted(self, name: str, agent: int) -> Any:
        """The action of a built-in player in the present state."""
        ...

    def vocabulary(self, agent: int) -> EnvWords:
        """What the agent has to know before it reads `describe`."""
        ...

    def describe(self, agent: int) -> str:
        """What the agent sees now, in words: some lines of text, without any advice on what to do."""
        ...

    def choices(self, agent: int) -> tuple[ActionWord, ...]:
        """The discrete actions that are legal now, in rising order; () for a box. Never empty for those in `turn`;
        () for the others of a turn-based env. Where not spec.masked always the same object."""
        ...

    def turn(self) -> tuple[int, ...]:
        """Who must decide before the next tick, where spec.turn_based; elsewhere every agent that is still there.
        () when a turn-based episode is over."""
        ...

    def busy(self) -> bool:
        """Whether the env is still at work on the last tick or reset (an env in a process of its own): nobody observes,
        decides or ticks until it is not."""
        ...

    def progression(self) -> float | None:
        """Share of the task that is done, 0..1, where the env knows one."""
        ...

    def close(self) -> None:
        """End what belongs to the env (processes, windows); nothing is called afterwards."""
        ...

    def save(self) -> bytes:
        """The whole state."""
        ...

    def load(self, data: bytes) -> None:
        """Restore what `save` gave; the future is then the same bit for bit."""
        ...
