"""`drillyard evaluate`: how good a policy is, measured."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import tyro

from drillyard.cli.env_options import parse_env_options
from drillyard.cli.output import console, print_json
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.daemon.home import Home

PLAYERS = ("scripted", "random")
GAMES = 400
ALONE_EPISODES = 10
"""As is usual for robots; one episode is a thousand decisions."""


@dataclass(frozen=True)
class Evaluate:
    """Play games and count, or for a robot, which has no opponent, measure returns. The same seed gives the same games.

    Half of the games have swapped sides. Actions are the most likely ones unless --sample is given.

    Try:
        drillyard evaluate latest --opponent scripted --episodes 400
        drillyard evaluate 20261121-1030-otter --opponent random --json
        drillyard evaluate latest --episodes 10
        drillyard evaluate PATH/step_000001000000 --opponent PATH/step_000000500000 --seed 7
    """

    policy: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="RUN|CHECKPOINT")]
    """A run (id, the start of one, or `latest`), a checkpoint folder, `scripted` or `random`."""
    opponent: str = "scripted"
    """scripted, random, a run or a checkpoint folder."""
    episodes: int | None = None
    """Games to play; 400 unless told, 10 where there is no opponent."""
    seed: int = 0
    """Seed of the games."""
    env: str = ""
    """Env to play; needed only when neither side is a checkpoint."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated; by default those that the policy was trained with."""
    sample: bool = False
    """Draw actions from the policy instead of taking the most likely one."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.envs.registry import env_spec
        from drillyard.learning.evaluate import evaluate

        if self.episodes is not None and not 1 <= self.episodes <= 1_000_000:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"--episodes is {self.episodes}; allowed are 1 to 1 000 000 games.",
            )
        foreign = find_foreign(self.policy)
        if foreign is not None:
            return self._foreign(foreign)
        policy, opponent = find_player(self.policy), find_player(self.opponent)
        env_id = self.env or next((env_of(player) for player in (policy, opponent) if player not in PLAYERS), "")
        if not env_id:
            env_id = "Drillyard/BallDrill-v0"
        options = env_options_of(env_id, (policy, opponent)) | parse_env_options(self.env_set)
        alone = len(env_spec(env_id, **options).agents) == 1
        episodes = self.episodes or (ALONE_EPISODES if alone else GAMES)
        result = evaluate(
            env_id, policy, opponent, episodes, self.seed, deterministic=not self.sample, env_options=options
        )
        if self.json:
            facing = {} if alone else {"opponent": opponent}
            print_json({"ok": True, "policy": policy, **facing, "env_id": env_id} | result.as_dict())
            return 0
        if alone:
            report_alone(self.policy, env_id, result.as_dict())
            return 0
        console.print(f"{self.policy} against {self.opponent}, {result.episodes} games of {env_id}:")
        low, high = result.win_rate_interval
        console.print(
            f"  {result.wins} won, {result.losses} lost, {result.draws} undecided; "
            f"wins {result.win_rate:.1%} of the decided games (95 % interval {low:.1%} to {high:.1%})"
        )
        console.print(f"  mean return {result.return_mean:.3f}, mean length {result.length_mean:.0f} decisions")
        return 0

    def _foreign(self, checkpoint: Path) -> int:
        """The same for what another library has trained."""
        from drillyard.cli.foreign_evaluate import evaluate_worker, worker_checkpoint

        manifest = worker_checkpoint(checkpoint)
        assert manifest is not None
        env_id = self.env or manifest.env_id
        options = manifest.env_options if env_id == manifest.env_id else {}
        told = evaluate_worker(
            checkpoint,
            episodes=self.episodes or ALONE_EPISODES,
            seed=self.seed,
            deterministic=not self.sample,
            env_id=env_id,
            env_options=options | parse_env_options(self.env_set),
        )
        if self.json:
            print_json({"ok": True, "policy": str(checkpoint), "env_id": env_id} | told)
        else:
            report_alone(self.policy, env_id, told)
        return 0


def find_foreign(name: str) -> Path | None:
    """The checkpoint of another library that a run or a path names; None when it is none."""
    from drillyard.cli.foreign_evaluate import newest_of_worker, worker_checkpoint

    if name in PLAYERS:
        return None
    path = Path(name).expanduser()
    if (path / "manifest.json").exists():
        return path.absolute() if worker_checkpoint(path) is not None else None
    return newest_of_worker(path if (path / "checkpoints").is_dir() else find_run(name))


def report_alone(policy: str, env_id: str, told: dict[str, Any]) -> None:
    """Print the returns of a policy that plays alone; `told` as `EvaluationResult.as_dict` gives it."""
    console.print(f"{policy}, {told['episodes']} episodes of {env_id}:")
    console.print(
        f"  return {told['return_mean']:.1f} on average (standard deviation {told['return_std']:.1f}, "
        f"{told['return_min']:.1f} to {told['return_max']:.1f})"
    )
    console.print(
        f"  length {told['length_mean_decisions']:.0f} decisions on average "
        f"({told['length_min']} to {told['length_max']})"
    )


def find_player(name: str) -> str:
    """A built-in player's name, or the path of a valid checkpoint folder."""
    from drillyard.learning.checkpoint import newest_valid

    if name in PLAYERS:
        return name
    path = Path(name).expanduser()
    if (path / "manifest.json").exists() or (path / "weights.safetensors").exists():
        return str(path)
    run_folder = path if (path / "checkpoints").is_dir() else find_run(name)
    checkpoint = newest_valid(run_folder / "checkpoints")
    if checkpoint is None:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"the run in {run_folder} has no valid checkpoint yet; train it for a moment or name another run.",
        )
    return str(checkpoint)


def find_run(name: str) -> Path:
    """The folder of a run by id, unique start of an id, or `latest`; works without a daemon."""
    runs = Home.default().runs
    folders = sorted(folder for folder in runs.iterdir() if folder.is_dir()) if runs.is_dir() else []
    if name == "latest" and folders:
        return folders[-1]
    matches = [folder for folder in folders if folder.name.startswith(name)]
    exact = [folder for folder in matches if folder.name == name]
    if len(exact or matches) == 1:
        return (exact or matches)[0]
    if matches:
        raise DrillyardError(
            ErrorCode.NOT_FOUND,
            f"{name!r} fits {len(matches)} runs, such as {matches[0].name} and {matches[1].name}; write more of it.",
        )
    raise DrillyardError(
        ErrorCode.NOT_FOUND,
        f"there is no run, checkpoint folder or player called {name!r}; `drillyard runs` lists the runs, "
        f"players are {' and '.join(PLAYERS)}.",
    )


def env_of(checkpoint: str) -> str:
    """The env that a checkpoint was trained on."""
    from drillyard.learning.checkpoint import load_manifest

    return load_manifest(Path(checkpoint)).env_id


def env_options_of(env_id: str, players: tuple[str, ...]) -> dict[str, Any]:
    """Options that the first checkpoint among the players was trained with, if it was on this env."""
    from drillyard.learning.checkpoint import load_manifest

    for player in players:
        if player not in PLAYERS:
            manifest = load_manifest(Path(player))
            if manifest.env_id == env_id:
                return manifest.env_options
    return {}
