"""What `drillyard record` is asked to record: a replay, or players on an env."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import Player
from drillyard.contracts.worker import WorkerCheckpoint
from drillyard.envs.registry import FILES, env_ids, env_spec
from drillyard.evaluation.library import worker_manifest
from drillyard.evaluation.sources import ONNX_SUFFIX, player_from, resolve_player
from drillyard.stage.recording import REPLAY_SUFFIX

_RANDOMISE = "randomise"
_SCHEMES = ("gym:", "mjcf:", "zoo:", "text:", "Drillyard/")


@dataclass(frozen=True)
class Lineup:
    """Who plays what."""

    env_id: str
    env_options: dict[str, Any]
    players: tuple[Player, ...]
    """The first is the one whom the data set is called after; resolved."""
    seats: tuple[str, ...]
    """Name of the player of each agent."""
    watched: tuple[int, ...]
    """Agents whose trajectories are kept."""


def is_replay(target: str) -> bool:
    """Whether it names the file of a recorded match."""
    return target.endswith(REPLAY_SUFFIX)


def find_lineup(
    target: str, runs: Path, *, player: str, opponent: str, env: str, options: dict[str, Any], side: int, view_all: bool
) -> Lineup:
    """Work out the env and everybody who plays.

    Args:
        target: an env, or who plays.
        runs: the folder of runs.
        player: who plays where the target is an env; empty = its first built-in player, or at random.
        opponent: in a two-player game; empty = the env's first built-in player, or at random.
        env: to play instead of the one that the policy was trained on; needed for an ONNX file.
        options: of the env, over those of the policy.
        side: the player's in a two-player game.
        view_all: whether the other side is kept too.

    Raises:
        DrillyardError: NOT_FOUND, BAD_VALUE, UNKNOWN_ENV, DAMAGED.
    """
    if target.startswith(_SCHEMES) or target in env_ids():
        if env and env != target:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"Two envs are named, {target} and {env}; name one.")
        env, chosen = _whole(target), player
    elif player:
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{target} plays already, and so would --player {player}; name an env and one player."
        )
    else:
        chosen = target
    first = resolve_player(player_from(chosen), runs) if chosen else None
    env, options = _env_of(first, env, options)
    spec = env_spec(env, **options)
    if spec.randomisation:
        # A stage plays the model as it is; said aloud, so that the env that is made again from the data set does too.
        options = {key: value for key, value in options.items() if not key.startswith(_RANDOMISE)} | {_RANDOMISE: "off"}
    first = first or _builtin(spec)
    versus = len(spec.agents) == 2 and not spec.cooperative
    everybody = tuple(range(len(spec.agents)))
    if not versus:
        if opponent:
            raise DrillyardError(ErrorCode.BAD_VALUE, f"{env} has no other side; leave --opponent out.")
        return Lineup(env, options, (first,), (first.name,) * len(everybody), everybody)
    if side not in everybody:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"--side is {side}; {env} has 0 and 1.")
    second = resolve_player(player_from(opponent), runs) if opponent else _builtin(spec)
    players = (first,) if second == first else (first, _renamed(second, first))
    seats = (first.name, players[-1].name)
    return Lineup(env, options, players, seats if side == 0 else seats[::-1], everybody if view_all else (side,))


def manifest_of(player: Player) -> Any:
    """A policy's manifest, ours or a worker's; None of an ONNX file and of whoever is no policy."""
    path = Path(player.source)
    if player.kind is not OperatorKind.POLICY or path.suffix == ONNX_SUFFIX:
        return None
    from drillyard.learning.checkpoint import load_manifest

    return worker_manifest(path) or load_manifest(path)


def algorithm_of(player: Player) -> str:
    """`ppo`, `cleanrl-sac`, `onnx`, `scripted`, ...: the last word of a data set's name."""
    manifest = manifest_of(player)
    if isinstance(manifest, WorkerCheckpoint):
        return f"{manifest.worker}-{manifest.algorithm}"
    if manifest is not None:
        return str(manifest.algorithm)
    return "onnx" if player.kind is OperatorKind.POLICY else player.kind.value


def seat_of(players: Sequence[Player], name: str) -> Player:
    """The player of this name."""
    return next(player for player in players if player.name == name)


def _whole(env_id: str) -> str:
    """With the absolute path of a task file, so that the data set's env can be made again from any folder."""
    if not env_id.startswith(FILES):
        return env_id
    return f"{FILES}{Path(env_id.removeprefix(FILES)).expanduser().absolute()}"


def _env_of(first: Player | None, env: str, options: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    manifest = manifest_of(first) if first is not None else None
    if manifest is None:
        if env:
            return env, options
        assert first is not None
        raise DrillyardError(
            ErrorCode.BAD_VALUE, f"{first.name} does not say which env it plays; name one with --env ENV."
        )
    if env and env != manifest.env_id:
        return env, options
    return manifest.env_id, manifest.env_options | options


def _builtin(spec: EnvSpec) -> Player:
    return player_from(f"scripted:{spec.scripted_players[0]}" if spec.scripted_players else "random")


def _renamed(player: Player, other: Player) -> Player:
    """Two players of a script have two names."""
    if player.name != other.name:
        return player
    return Player(
        name=f"{player.name[:70]} (2)", kind=player.kind, source=player.source, deterministic=player.deterministic,
        llm=player.llm,
    )  # fmt: skip
