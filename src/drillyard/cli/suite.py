"""`drillyard suite`: language models, and whoever else, on a fixed list of text envs."""

import shlex
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
import tyro

from drillyard.contracts.script import Execution, Player, Record


@dataclass(frozen=True)
class Suite:
    """Play the text suite: MiniGrid, BabyAI, TextWorld, Crafter, MiniHack and NetHack, under fixed seeds.

    What a family needs is installed first, each in an environment of its own. Results, a table and a report are left
    as by `drillyard script`; Ctrl-C leaves what was played, and --folder goes on there.

    Try:
        drillyard suite --player llm:http://127.0.0.1:8000/v1 --family babyai
        drillyard suite --player llm:https://api.example.com/v1#small --key-env EXAMPLE_KEY --player random
        drillyard suite --list
    """

    player: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Who plays, may be repeated: random, llm:URL or llm:URL#MODEL, a checkpoint or an .onnx file; random unless
    told. NAME= before it gives it a name."""
    family: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """minigrid, babyai, textworld, crafter, minihack or nle, may be repeated; all unless told."""
    episodes: int = 5
    """Of each task, with the seeds first_seed, first_seed + 1, ..."""
    first_seed: int = 0
    """Seed of the first episode of each task."""
    key_env: str = ""
    """Of the language models: name of the environment variable that has the key."""
    history: int = 8
    """Of the language models: past decisions that the prompt holds, 0 to 32."""
    max_calls: int = 0
    """Of the language models: calls that each may make; 0 = no limit."""
    record: bool = False
    """Keep the best, median and worst episode of each player on each task, and draw them as videos."""
    workers: int = 0
    """Processes; 0 = one for each core."""
    folder: Path | None = None
    """Where results go, or are gone on with; a new folder in the home unless told."""
    list: bool = False
    """Only list the tasks."""
    json: bool = False
    """End with one JSON object on stdout."""

    def run(self) -> int:
        from drillyard.cli.output import console, print_json
        from drillyard.cli.playing import play, tell
        from drillyard.evaluation.sources import player_from
        from drillyard.evaluation.suite import suite_script, suite_tasks

        tasks = suite_tasks(self.family)
        if self.list:
            if self.json:
                print_json({"ok": True, "tasks": [task._asdict() | {"family": task.family} for task in tasks]})
            else:
                for task in tasks:
                    console.print(f"{task.env}, {task.max_steps} decisions", markup=False)
            return 0
        players = [self._asked(player_from(text)) for text in self.player or ("random",)]
        execution = Execution(
            episodes=self.episodes,
            first_seed=self.first_seed,
            workers=self.workers,
            record=Record.EXTREMES if self.record else Record.NONE,
        )
        script = suite_script(tasks, players, execution)
        self._install([task.env for task in tasks])
        result = play(script, self.folder, f"{self._again()} --folder", kind="suite", as_json=self.json)
        return result if isinstance(result, int) else tell(result, as_json=self.json)

    def _again(self) -> str:
        """The command that plays the same."""
        words = ["drillyard", "suite"]
        for name, values in (("--player", self.player), ("--family", self.family)):
            words += [word for value in values for word in (name, value)]
        words += ["--episodes", str(self.episodes), "--first-seed", str(self.first_seed)]
        words += ["--key-env", self.key_env] if self.key_env else []
        words += ["--record"] if self.record else []
        return shlex.join([*words, "--history", str(self.history), "--max-calls", str(self.max_calls)])

    def _asked(self, player: Player) -> Player:
        """A language model as the options say."""
        if player.llm is None:
            return player
        llm = msgspec.structs.replace(player.llm, key_env=self.key_env, history=self.history, max_calls=self.max_calls)
        return msgspec.structs.replace(player, llm=llm)

    def _install(self, env_ids: "list[str]") -> None:
        """What the tasks need."""
        from drillyard.cli.installing import ensure_installed
        from drillyard.daemon.home import Home
        from drillyard.envs.text.names import family_of
        from drillyard.workers.text_hosts import text_recipe

        for family in dict.fromkeys(family_of(env_id) for env_id in env_ids):
            ensure_installed(text_recipe(Home.default().workers, family), "silent" if self.json else "people")
