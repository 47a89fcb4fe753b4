"""Seats: who plays which agent, by mode, by choice, and live."""

from collections.abc import Mapping
from types import MappingProxyType

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import Operator, OperatorKind, OperatorSpec
from drillyard.contracts.stage import StageMode
from drillyard.operators.chooser import ChoosingHuman
from drillyard.operators.figures import Closes
from drillyard.operators.human import HumanOperator
from drillyard.operators.make import AnyBrain, Talk, make_operator

_POLICY = OperatorSpec(kind=OperatorKind.POLICY)
_SCRIPTED = OperatorSpec(kind=OperatorKind.SCRIPTED)
_RANDOM = OperatorSpec(kind=OperatorKind.RANDOM)
_HUMAN = OperatorSpec(kind=OperatorKind.HUMAN)


class Seats:
    """The operators of a match. What nobody chose follows the mode: agent 0 is the followed policy, or the scripted
    player while no run is followed; agent 1 is the scripted player, or a human in human_vs_ai (and the sandbox after).

    Args:
        env: what is played.
        followed: the brain of the followed run.
        talk: makes operators of the kind `llm`.
    """

    def __init__(self, env: StageEnv, followed: AnyBrain, talk: Talk | None = None) -> None:
        self._env = env
        self._followed = followed
        self._talk = talk
        self._changed: set[int] = set()
        self._chosen: dict[int, OperatorSpec] = {}
        self._brains: dict[int, AnyBrain] = {}
        self._person = False
        """Whether a human has the last seat although nobody assigned one."""
        self._following = False
        self.specs: tuple[OperatorSpec, ...] = ()
        self.operators: list[Operator] = []
        self._seated: list[AnyBrain] = []
        self._seat()

    def set_mode(self, mode: StageMode) -> None:
        """Another mode: a human leaves in ai_vs_ai, and takes the last seat in human_vs_ai unless one plays already;
        in the sandbox everybody stays.

        Raises:
            DrillyardError: UNSUPPORTED when a person cannot play this env; everybody stays where they are.
        """
        humans = [agent for agent, spec in self._chosen.items() if spec.kind is OperatorKind.HUMAN]
        if mode is StageMode.AI_VS_AI:
            for agent in humans:
                del self._chosen[agent]
            self._person = False
        elif mode is StageMode.HUMAN_VS_AI and not humans:
            make_operator(_HUMAN, self._human_seat, self._env, self._followed)
            self._chosen.pop(self._human_seat, None)
            self._brains.pop(self._human_seat, None)
            self._person = True
        self._seat()

    def set_following(self, following: bool) -> None:
        """Whether a run is followed."""
        self._following = following
        self._seat()

    def set_followed(self, brain: AnyBrain) -> None:
        """Another brain plays the followed run."""
        self._followed = brain
        self._seat()

    def assign(self, agent: int, spec: OperatorSpec, brain: AnyBrain | None = None) -> None:
        """Give an agent another operator.

        Args:
            agent: which.
            spec: what.
            brain: the loaded checkpoint of a `policy` with a source.

        Raises:
            DrillyardError: BAD_VALUE or UNSUPPORTED; everybody stays where they are.
        """
        self.check(agent, spec)
        operator = make_operator(spec, agent, self._env, brain or self._followed, self._talk)
        if brain is not None:
            self._brains[agent] = brain
        else:
            self._brains.pop(agent, None)
        self._chosen[agent] = spec
        self._seat({agent: operator})

    def check(self, agent: int, spec: OperatorSpec) -> None:
        """Refuse agents and operators that there are not."""
        agents = self._env.spec.agents
        if not 0 <= agent < len(agents):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"There is no agent {agent}; {self._env.spec.id} has 0 to {len(agents) - 1} ({', '.join(agents)}).",
            )
        if spec.source and spec.kind in {OperatorKind.HUMAN, OperatorKind.RANDOM}:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"A {spec.kind} operator takes no source.")
        if (spec.llm is None) is (spec.kind is OperatorKind.LLM):
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                "`llm` says which language model is asked; it belongs to the kind `llm`, and only there.",
            )

    def is_default(self, agent: int, spec: OperatorSpec) -> bool:
        """Whether the agent would have this operator anyway."""
        return spec == self._default(agent)

    def human(self, agent: int) -> HumanOperator | None:
        """The person on a seat, if there is one."""
        operator = self.operators[agent] if 0 <= agent < len(self.operators) else None
        return operator if isinstance(operator, HumanOperator) else None

    def chooser(self, agent: int) -> ChoosingHuman | None:
        """The person who chooses from a list on a seat, if there is one."""
        operator = self.operators[agent] if 0 <= agent < len(self.operators) else None
        return operator if isinstance(operator, ChoosingHuman) else None

    def humans(self) -> tuple[int, ...]:
        """The agents that people play."""
        return tuple(agent for agent, spec in enumerate(self.specs) if spec.kind is OperatorKind.HUMAN)

    def take_changed(self) -> set[int]:
        """Agents that got another operator since the last call."""
        changed, self._changed = self._changed, set()
        return changed

    def checkpoint_brain(self, source: str) -> AnyBrain | None:
        """The brain that plays this checkpoint or file for another agent already: one policy may drive many."""
        for agent, spec in enumerate(self.specs):
            if spec.kind is OperatorKind.POLICY and spec.source == source and agent in self._brains:
                return self._brains[agent]
        return None

    def brain(self) -> AnyBrain | None:
        """The brain whose version the stage shows: the followed one if it plays, else that of the first policy."""
        playing = [self._brain_of(agent) for agent, spec in enumerate(self.specs) if spec.kind is OperatorKind.POLICY]
        if self._followed in playing:
            return self._followed
        return playing[0] if playing else None

    def brains(self) -> list[AnyBrain]:
        """Every brain that plays, each once."""
        playing = [self._brain_of(agent) for agent, spec in enumerate(self.specs) if spec.kind is OperatorKind.POLICY]
        return list({id(brain): brain for brain in playing}.values())

    def replace_broken(self, agent: int) -> None:
        """An operator failed: the env's own player takes its seat."""
        spec = _SCRIPTED if self._env.spec.scripted_players else _RANDOM
        self._brains.pop(agent, None)
        self._chosen[agent] = spec
        self._seat()

    @property
    def _human_seat(self) -> int:
        return len(self._env.spec.agents) - 1

    def _brain_of(self, agent: int) -> AnyBrain:
        return self._brains.get(agent, self._followed)

    def _default(self, agent: int) -> OperatorSpec:
        human_chosen = any(spec.kind is OperatorKind.HUMAN for spec in self._chosen.values())
        if self._person and agent == self._human_seat and not human_chosen:
            return _HUMAN
        # Against a person the policy has every other seat; among machines the scripted player is its yardstick.
        if self._following and (agent == 0 or self._person or human_chosen or self._env.spec.cooperative):
            return _POLICY
        return _SCRIPTED if self._env.spec.scripted_players else _RANDOM

    def _seat(self, ready: Mapping[int, Operator] = MappingProxyType({})) -> None:
        """Build operators for seats whose spec or brain changed; the others keep theirs. `ready` has those built."""
        agents = range(len(self._env.spec.agents))
        specs = tuple(self._chosen.get(agent) or self._default(agent) for agent in agents)
        brains = [self._brain_of(agent) for agent in agents]
        kept = [
            agent < len(self.specs) and specs[agent] == self.specs[agent] and brains[agent] is self._seated[agent]
            for agent in agents
        ]
        former = self.operators
        self.operators = [
            self.operators[agent]
            if kept[agent] and agent not in ready
            else ready.get(agent) or make_operator(specs[agent], agent, self._env, brains[agent], self._talk)
            for agent in agents
        ]
        self._changed |= {agent for agent in agents if agent in ready or not kept[agent]}
        self.specs, self._seated = specs, brains
        for operator in former:
            if isinstance(operator, Closes) and all(operator is not other for other in self.operators):
                operator.close()
