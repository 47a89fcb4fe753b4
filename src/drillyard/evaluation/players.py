"""From a player of a script to an operator that answers when it is asked, however long that takes."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import Operator, OperatorKind
from drillyard.contracts.script import Player
from drillyard.operators.brain import Brain
from drillyard.operators.hosted_player import HostedPlayer, HostedSeat
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.operators.make import make_operator, stand_in
from drillyard.operators.policy import PolicyOperator
from drillyard.stage.sources import policy_from_checkpoint

if TYPE_CHECKING:
    from drillyard.operators.llm.budget import Budget


class Players:
    """The operators of one env in one process; made when they are first asked for, then kept.

    One policy that drives several agents is loaded once; each agent has a stream of chance of its own.

    Args:
        players: of the script, resolved.
        env: what is played.
        budgets: of language models, by name; those of a process share one in all their seats.
    """

    def __init__(
        self, players: tuple[Player, ...], env: StageEnv, budgets: "Mapping[str, Budget] | None" = None
    ) -> None:
        self._players = {player.name: player for player in players}
        self._env = env
        self._budgets = budgets or {}
        self._brains: dict[str, Brain] = {}
        self._hosts: dict[str, HostedPlayer] = {}
        self._operators: dict[tuple[str, int], Operator] = {}

    def __getitem__(self, seat: tuple[str, int]) -> Operator:
        """The operator of (name, agent).

        Raises:
            DrillyardError: the player cannot play this env.
        """
        if seat not in self._operators:
            self._operators[seat] = self._make(self._players[seat[0]], seat[1])
        return self._operators[seat]

    def spec(self, name: str) -> Player:
        """What the script says of a player."""
        return self._players[name]

    def policy_of(self, name: str) -> tuple[int, int] | None:
        """(policy version, env steps) of a policy of ours that has been made."""
        brain = self._brains.get(name)
        weights = brain.weights if brain else None
        return None if weights is None else (weights.version, weights.env_steps)

    def thread_of(self, name: str, agent: int) -> str | None:
        """In real time: the thread in which an operator that may be slow thinks; None where it answers at once."""
        if name in self._hosts:
            return name
        return f"{name} {agent}" if self._players[name].kind is OperatorKind.LLM else None

    def close(self) -> None:
        """End what operators have started."""
        for operator in self._operators.values():
            close: Any = getattr(operator, "close", None)
            if close is not None:
                close()
        self._operators.clear()
        for host in self._hosts.values():
            host.close()
        self._hosts.clear()

    def _make(self, player: Player, agent: int) -> Operator:
        match player.kind:
            case OperatorKind.POLICY:
                return self._policy(player, agent)
            case OperatorKind.LLM:
                return self._llm(player, agent)
            case OperatorKind.HUMAN:
                raise DrillyardError(ErrorCode.UNSUPPORTED, "A script plays unattended; no human can sit in it.")
            case _:
                return make_operator(player.operator, agent, self._env, Brain(self._env.spec))

    def _policy(self, player: Player, agent: int) -> Operator:
        if player.name not in self._brains and player.name not in self._hosts:
            self._load(player)
        if player.name in self._hosts:
            return HostedSeat(self._hosts[player.name], deterministic=player.deterministic)
        brain = self._brains[player.name]
        return PolicyOperator(
            brain, self._env.spec.action, deterministic=player.deterministic, stand_in=stand_in(agent, self._env)
        )

    def _load(self, player: Player) -> None:
        policy = policy_from_checkpoint(Path(player.source), self._env)
        if isinstance(policy, HostedPolicy):
            self._hosts[player.name] = HostedPlayer(policy, self._env)
            return
        brain = Brain(self._env.spec)
        brain.offer(policy, 0)
        self._brains[player.name] = brain

    def _llm(self, player: Player, agent: int) -> Operator:
        from drillyard.operators.llm.operator import LLMOperator

        assert player.llm is not None
        operator = LLMOperator(
            player.llm, self._env.vocabulary(agent), self._env.spec.action, agent, budget=self._budgets.get(player.name)
        )
        # Which constraint the server obeys is found out here, so that no episode pays for it.
        operator.connect()
        return operator
