"""`drillyard evaluate`: how good a policy is, measured, whichever library it is from."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import tyro

from drillyard.cli.env_options import parse_env_options
from drillyard.cli.output import console, print_json
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.shelf import MODEL_PREFIX
from drillyard.daemon.home import Home
from drillyard.learning import run_folders

if TYPE_CHECKING:  # at run time it would load NumPy with every command
    from drillyard.evaluation.library import Evaluation

PLAYERS = ("scripted", "random")
GAMES = 400
ALONE_EPISODES = 10
"""As is usual for robots; one episode is a thousand decisions."""


@dataclass(frozen=True)
class Evaluate:
    """Play games and count, or where there is no opponent, measure returns; one command for what any library trained.

    The same seed gives the same games. Half of the games have swapped sides. Actions are the most likely ones unless
    --sample is given. What was found is kept in the run's folder, in evaluations.jsonl.

    Try:
        drillyard evaluate latest --opponent scripted --episodes 400
        drillyard evaluate 20261121-1030-otter --opponent random --json
        drillyard evaluate latest --checkpoints all --episodes 10
        drillyard evaluate PATH/step_000001000000 --opponent PATH/step_000000500000 --seed 7
        drillyard evaluate policy.onnx --env Drillyard/BallDrill-v0 --opponent scripted --episodes 100
    """

    policy: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="RUN|CHECKPOINT|FILE.onnx")]
    """A run (id, the start of one, or `latest`), a checkpoint folder, an .onnx file, `model:NAME`, `scripted` or
    `random`."""
    opponent: str = "scripted"
    """scripted, random, a run, a checkpoint folder, an .onnx file or `model:NAME`."""
    episodes: int | None = None
    """Games to play; 400 unless told, 10 where there is no opponent. Of each checkpoint."""
    checkpoints: str = "newest"
    """Which of a run's: newest, all, or how many of the newest."""
    seed: int = 0
    """Seed of the games."""
    env: str = ""
    """Env to play; needed only when neither side is a checkpoint, or an .onnx file that says which."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated; by default those that the policy was trained with."""
    sample: bool = False
    """Draw actions from the policy instead of taking the most likely one."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.evaluation.library import NEWEST, keep

        if self.episodes is not None and not 1 <= self.episodes <= 1_000_000:
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"--episodes is {self.episodes}; allowed are 1 to 1 000 000 games.",
            )
        found: list[Evaluation] = []
        for policy in self._policies():
            evaluation = self._one(policy)
            found.append(evaluation)
            notice = keep(evaluation)
            if notice and not self.json:
                console.print(notice)
            if not self.json:
                report(evaluation, self.policy if self.checkpoints == NEWEST else Path(policy).name)
        if not self.json:
            return 0
        if self.checkpoints == NEWEST:
            print_json({"ok": True} | found[0].as_dict())
        else:
            best = max(found, key=lambda each: each.games.win_rate if each.games else each.return_mean)
            told = [each.as_dict() for each in found]
            print_json({"ok": True, "evaluations": told, "best": best.policy})
        return 0

    def _policies(self) -> list[str]:
        """Players and checkpoint folders to be measured, in order."""
        from drillyard.evaluation.library import NEWEST, checkpoints_of, worker_manifest

        if self.policy in PLAYERS or self.policy.endswith(".onnx"):
            return [self.policy]
        path = Path(self.policy).expanduser()
        if self.policy.startswith(MODEL_PREFIX):
            return [find_player(self.policy)]
        if not (path / "checkpoints").is_dir():
            if worker_manifest(path) is not None:
                return [str(path.absolute())]
            if (path / "manifest.json").exists() or self.checkpoints == NEWEST:
                return [find_player(self.policy)]
            path = find_run(self.policy)
        return [str(checkpoint) for checkpoint in checkpoints_of(path, self.checkpoints)]

    def _one(self, policy: str) -> "Evaluation":
        from drillyard.evaluation.library import worker_manifest
        from drillyard.evaluation.onnx_file import is_onnx

        if is_onnx(policy) or is_onnx(self.opponent):
            return self._file(policy)
        if policy not in PLAYERS and (manifest := worker_manifest(Path(policy))) is not None:
            from drillyard.cli.foreign_evaluate import evaluate_worker

            env_id = self.env or manifest.env_id
            options = manifest.env_options if env_id == manifest.env_id else {}
            return evaluate_worker(
                Path(policy),
                episodes=self.episodes or ALONE_EPISODES,
                seed=self.seed,
                deterministic=not self.sample,
                env_id=env_id,
                env_options=options | parse_env_options(self.env_set),
            )
        return self._ours(policy)

    def _file(self, policy: str) -> "Evaluation":
        from drillyard.evaluation.onnx_file import evaluate_file

        found = evaluate_file(
            policy,
            self.opponent,
            episodes=self.episodes,
            seed=self.seed,
            env_id=self.env,
            env_options=parse_env_options(self.env_set),
            deterministic=not self.sample,
            few=ALONE_EPISODES,
            many=GAMES,
        )
        if not self.json:
            for note in found.notes:
                console.print(note, markup=False)
        return found.evaluation

    def _ours(self, policy: str) -> "Evaluation":
        from drillyard.contracts.run import OURS
        from drillyard.envs.registry import env_spec
        from drillyard.evaluation.library import Games, Measured, evaluation_of, worker_manifest
        from drillyard.learning.checkpoint import load_manifest
        from drillyard.learning.evaluate import evaluate

        opponent = find_player(self.opponent)
        if opponent not in PLAYERS and (other := worker_manifest(Path(opponent))) is not None:
            raise DrillyardError(
                ErrorCode.UNSUPPORTED,
                f"{self.opponent} is a policy of {other.worker}, which plays here alone only; for games against it use "
                "`drillyard tournament`.",
            )
        env_id = self.env or next((env_of(player) for player in (policy, opponent) if player not in PLAYERS), "")
        env_id = env_id or "Drillyard/BallDrill-v0"
        options = env_options_of(env_id, (policy, opponent)) | parse_env_options(self.env_set)
        alone = len(env_spec(env_id, **options).agents) == 1
        result = evaluate(
            env_id,
            policy,
            opponent,
            self.episodes or (ALONE_EPISODES if alone else GAMES),
            self.seed,
            deterministic=not self.sample,
            env_options=options,
        )
        low, high = result.win_rate_interval
        games = Games(
            opponent=opponent,
            wins=result.wins,
            losses=result.losses,
            draws=result.draws,
            win_rate=result.win_rate,
            win_rate_low=low,
            win_rate_high=high,
        )
        manifest = None if policy in PLAYERS else load_manifest(Path(policy))
        return evaluation_of(
            Measured(returns=result.returns, lengths=result.lengths, seeds=result.seeds, seconds=result.seconds),
            policy=policy,
            run_id=manifest.run_id if manifest else "",
            worker=OURS,
            algorithm=manifest.algorithm if manifest else policy,
            env_id=env_id,
            env_options=options,
            policy_version=manifest.policy_version if manifest else 0,
            env_steps=manifest.env_steps if manifest else 0,
            seed=self.seed,
            deterministic=result.deterministic,
            games=None if alone else games,
        )


def report(evaluation: "Evaluation", name: str) -> None:
    """Print what was found, for people."""
    games = evaluation.games
    if games is None:
        console.print(f"{name}, {evaluation.episodes} episodes of {evaluation.env_id}:")
        console.print(
            f"  return {evaluation.return_mean:.1f} on average (median {evaluation.return_median:.1f}, "
            f"standard deviation {evaluation.return_std:.1f}, "
            f"{evaluation.return_min:.1f} to {evaluation.return_max:.1f})"
        )
    else:
        console.print(f"{name} against {games.opponent}, {evaluation.episodes} games of {evaluation.env_id}:")
        console.print(
            f"  {games.wins} won, {games.losses} lost, {games.draws} undecided; wins {games.win_rate:.1%} of the "
            f"decided games (95 % interval {games.win_rate_low:.1%} to {games.win_rate_high:.1%})"
        )
        console.print(f"  mean return {evaluation.return_mean:.3f}")
    console.print(
        f"  length {evaluation.length_mean_decisions:.0f} decisions on average ({evaluation.length_min} to "
        f"{evaluation.length_max}); {evaluation.seconds:.1f} s"
    )


def find_player(name: str) -> str:
    """A built-in player's name, or the path of a valid checkpoint folder."""
    from drillyard.evaluation.library import NEWEST, checkpoints_of

    if name in PLAYERS:
        return name
    if name.startswith(MODEL_PREFIX):
        return find_model(name)
    path = Path(name).expanduser()
    if (path / "manifest.json").exists() or (path / "weights.safetensors").exists():
        return str(path)
    run_folder = path if (path / "checkpoints").is_dir() else find_run(name)
    return str(checkpoints_of(run_folder, NEWEST)[0])


def find_model(name: str) -> str:
    """The folder of the kept model `model:NAME`."""
    from drillyard.sharing.shelf import Shelf

    path = Shelf(Home.default().models).source(name.removeprefix(MODEL_PREFIX))
    if path.is_dir():
        return str(path)
    raise DrillyardError(
        ErrorCode.UNSUPPORTED, f"{name} is only an ONNX file; name that instead: `drillyard evaluate {path}`."
    )


def find_run(name: str) -> Path:
    """The folder of a run by id, unique start of an id, or `latest`; works without a daemon."""
    return run_folders.find_run(name, Home.default().runs, f"checkpoint folder or player ({', '.join(PLAYERS)})")


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
