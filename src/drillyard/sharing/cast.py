"""Who plays in a recording: the policy of a checkpoint, of any library, and whoever it meets."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drillyard.contracts.env import StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import Operator
from drillyard.contracts.run import OURS
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.operators.brain import Brain
from drillyard.operators.hosted_player import HostedPlayer, HostedSeat
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.operators.policy import PolicyOperator
from drillyard.operators.random import RandomOperator
from drillyard.operators.scripted import ScriptedOperator
from drillyard.sharing.checkpoint_copy import Manifest, read_manifest
from drillyard.stage.sources import policy_from_checkpoint

SCRIPT_PREFIX = "script:"
RANDOM = "random"


class Trained(NamedTuple):
    """What is known of a checkpoint without playing it."""

    path: Path
    manifest: Manifest

    @property
    def title(self) -> str:
        """For a caption: whose algorithm."""
        made = self.manifest
        return f"{made.worker} {made.algorithm}" if isinstance(made, WorkerCheckpoint) else made.algorithm

    @property
    def worker(self) -> str:
        return self.manifest.worker if isinstance(self.manifest, WorkerCheckpoint) else OURS


def trained(checkpoint: str | Path) -> Trained:
    """A checkpoint folder, or that of a kept model.

    Raises:
        DrillyardError: NOT_FOUND, DAMAGED, VERSION_MISMATCH; UNSUPPORTED for a file.
    """
    path = Path(checkpoint)
    if path.is_file():
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{path.name} does not say which env it plays; give a checkpoint folder, or play it on a stage and save "
            "the match as a replay.",
        )
    return Trained(path, read_manifest(path)[0])


class Cast:
    """The operators of one stage env; closed by whoever made it.

    Args:
        env: what is played.
        checkpoint: whose policy is shown; it plays agent 0, and all others where there is no opponent.
        opponent: a checkpoint folder, `script:NAME` (`script:` = the env's first) or `random`.
        deterministic: the most likely action instead of a drawn one.

    Raises:
        DrillyardError: a player cannot be loaded, or does not fit the env.
    """

    def __init__(self, env: StageEnv, checkpoint: Path, opponent: str = "", *, deterministic: bool = True) -> None:
        self._env, self._deterministic = env, deterministic
        self._hosts: list[HostedPlayer] = []
        self.operators: list[Operator] = []
        self.players: tuple[str, ...] = ()
        """Titles, by agent."""
        agents = len(env.spec.agents)
        try:
            main = self._policy(checkpoint, range(1 if opponent else agents))
            titles = [trained(checkpoint).title] * len(main)
            self.operators = main
            if opponent and agents > 1:
                others, title = self._opponent(opponent, range(1, agents))
                self.operators = main + others
                titles += [title] * len(others)
            self.players = tuple(titles)
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """End the processes that play policies of workers."""
        for host in self._hosts:
            host.close()

    def _opponent(self, opponent: str, agents: Sequence[int]) -> tuple[list[Operator], str]:
        if opponent == RANDOM:
            return [RandomOperator(self._env.spec.action, agent) for agent in agents], RANDOM
        if opponent.startswith(SCRIPT_PREFIX):
            made = [ScriptedOperator(self._env, agent, opponent.removeprefix(SCRIPT_PREFIX)) for agent in agents]
            return [*made], made[0].name
        return self._policy(Path(opponent), agents), trained(opponent).title

    def _policy(self, path: Path, agents: Sequence[int]) -> list[Operator]:
        policy = policy_from_checkpoint(path, self._env)
        if isinstance(policy, HostedPolicy):
            host = HostedPlayer(policy, self._env)
            self._hosts.append(host)
            return [HostedSeat(host, deterministic=self._deterministic) for _ in agents]
        brain = Brain(self._env.spec)
        brain.offer(policy, 0)
        action = self._env.spec.action
        return [
            PolicyOperator(
                brain, action, deterministic=self._deterministic, stand_in=RandomOperator(action, agent)
            )
            for agent in agents
        ]  # fmt: skip
