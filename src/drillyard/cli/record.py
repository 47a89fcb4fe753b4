"""`drillyard record`: what an operator does, as a Minari data set or a Parquet file."""

import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal

import tyro

from drillyard.cli.env_options import parse_env_options
from drillyard.cli.output import console, count, duration, print_json
from drillyard.contracts.errors import DrillyardError, ErrorCode

EPISODES = 10


@dataclass(frozen=True)
class Record:
    """Play episodes and write each step as a data set that other libraries read.

    What plays may be a run, a checkpoint of any library, `model:NAME` or an .onnx file; or name an env, and with
    --player who plays it. A .dyreplay is played again and written down. Needs `pip install 'drillyard[record]'`.

    Try:
        drillyard record latest --out datasets --episodes 100
        drillyard record Drillyard/BallDrill-v0 --player scripted --opponent random --out datasets --steps 10000
        drillyard record model:ant --out datasets --episodes 20 --format both --sample
        drillyard record match.dyreplay --out datasets
    """

    target: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="ENV|RUN|model:NAME|CHECKPOINT|FILE")]
    """Who plays, or the env that is played, or a replay."""
    out: Path
    """Folder of data sets, as MINARI_DATASETS_PATH names it; made if need be."""
    format: Literal["minari", "arrow", "parquet", "both"] = "minari"
    """minari: HDF5; arrow: Minari's other format; parquet: one file with a row a step; both: minari and parquet."""
    episodes: int = 0
    """How many; 10 unless --steps says how much."""
    steps: int = 0
    """As many whole episodes as it takes to have so many steps."""
    player: str = ""
    """Who plays an env: scripted, scripted:NAME, random, llm:URL, a run, a checkpoint or an .onnx file; the env's own
    player unless told."""
    opponent: str = ""
    """Who sits on the other side of a two-player game; the env's own player unless told."""
    side: int = 0
    """The player's side in a two-player game, 0 or 1."""
    view: Literal["player", "all"] = "player"
    """Of a two-player game or a replay: the player's side, or each side as episodes of its own."""
    seed: int = 0
    """Of the first episode; the others follow."""
    workers: int = 0
    """Processes; 0 = one for each core."""
    env: str = ""
    """Env for a policy that was trained on another, or for an .onnx file."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated."""
    sample: bool = False
    """Policies draw actions instead of taking the most likely one."""
    name: str = ""
    """Id of the data set, such as drillyard/ant/ppo-v0; without -vN it gets the next free version."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.evaluation.trajectories.record import Recorded, record_replay
        from drillyard.evaluation.trajectories.target import is_replay

        out = self.out.expanduser().absolute()
        if is_replay(self.target):
            self._refuse_for_replays()
            view = None if self.view == "all" else self.side
            found: Recorded = record_replay(
                Path(self.target).expanduser(), out, view=view, kind=self.format, name=self.name
            )
        else:
            found = self._play(out)
        if self.json:
            print_json({"ok": True} | _told(found))
            return 0
        console.print(
            f"{found.dataset_id}: {found.episodes} episodes, {count(found.steps)} steps, mean return "
            f"{found.return_mean:.1f}, {found.megabytes:.1f} MB, in {duration(found.seconds)}.",
            markup=False,
        )
        console.print(f"It is in {found.folder}", soft_wrap=True, markup=False)
        if self.format != "parquet":
            console.print(
                f"To read it: MINARI_DATASETS_PATH={out} python -c \"import minari; "
                f"minari.load_dataset('{found.dataset_id}')\"",
                soft_wrap=True, markup=False,
            )  # fmt: skip
        return 0

    def _play(self, out: Path) -> Any:
        from drillyard.daemon.home import Home
        from drillyard.evaluation.trajectories.record import Amount, record_lineup
        from drillyard.evaluation.trajectories.target import find_lineup

        if min(self.episodes, self.steps) < 0 or (self.episodes and self.steps):
            raise DrillyardError(
                ErrorCode.BAD_VALUE, "Say how much to record: either --episodes or --steps, 1 or more."
            )
        home = Home.default()
        if any(name.startswith("text:") for name in (self.target, self.env)):
            from drillyard.workers.text_hosts import provide_text_hosts

            provide_text_hosts(home.workers)
        lineup = find_lineup(
            self.target, home.runs, player=self.player, opponent=self.opponent, env=self.env,
            options=parse_env_options(self.env_set), side=self.side, view_all=self.view == "all",
        )  # fmt: skip
        amount = Amount(
            episodes=self.episodes or (0 if self.steps else EPISODES), steps=self.steps, first_seed=self.seed,
            workers=self.workers, deterministic=not self.sample,
        )  # fmt: skip
        # SIGTERM is like Ctrl-C: what was half made is removed.
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            return record_lineup(lineup, amount, out, kind=self.format, name=self.name, progress=self._progress())
        finally:
            signal.signal(signal.SIGTERM, before)

    def _progress(self) -> Any:
        def show(episodes: int, steps: int) -> None:
            sys.stderr.write(f"\r{episodes} episodes, {steps} steps ")
            sys.stderr.flush()

        def nothing(episodes: int, steps: int) -> None:
            return

        return nothing if self.json or not sys.stderr.isatty() else show

    def _refuse_for_replays(self) -> None:
        given = [
            option
            for option, value in (
                ("--player", self.player), ("--opponent", self.opponent), ("--episodes", self.episodes),
                ("--steps", self.steps), ("--env", self.env), ("--sample", self.sample),
            )
            if value
        ]  # fmt: skip
        if given:
            raise DrillyardError(
                ErrorCode.BAD_VALUE, f"A replay has its players and its length; leave {' and '.join(given)} out."
            )


def _told(found: Any) -> dict[str, Any]:
    return {
        "dataset_id": found.dataset_id,
        "folder": str(found.folder),
        "episodes": found.episodes,
        "steps": found.steps,
        "return_mean": found.return_mean,
        "megabytes": found.megabytes,
        "seconds": found.seconds,
    }
