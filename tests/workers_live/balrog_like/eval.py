"""The command line and the result layout of BALROG's evaluator, for tests; not BALROG, and it plays nothing.

BALROG cannot be had from a package index. Episodes here are walks of a seeded coin; what a test wants to go wrong it
says by `like.` overrides.
"""

import csv
import json
import os
import random
import sys
import time
from pathlib import Path

given = dict(argument.partition("=")[::2] for argument in sys.argv[1:])
names = given.get("envs.names", "babyai-textworld").split("-")
episodes = int(given.get("like.episodes", "2"))
stamp = f"2026-01-01_00-00-00_{given['agent.type']}_{given.get('client.model_id', 'none').replace('/', '_')}"
folder = Path(given.get("eval.resume_from") or Path(given["eval.output_dir"]) / stamp)
folder.mkdir(parents=True, exist_ok=True)
print(f"evaluating {names} with {given['client.client_name']}", flush=True)
if "like.fails" in given:
    sys.exit("ConfigAttributeError: Key 'like' is not in struct")
if "like.says" in given:
    print(json.dumps({"arguments": sys.argv[1:], "cwd": str(Path.cwd()), "path": os.environ.get("PYTHONPATH")}))
for env in names:
    for index in range(episodes):
        task = f"{env}-task"
        where = folder / env / task
        where.mkdir(parents=True, exist_ok=True)
        base = where / f"{task}_run_{index:02d}"
        if base.with_suffix(".json").exists():
            continue
        draw = random.Random(f"{env}{index}")
        counts: dict[str, int] = {}
        with base.with_suffix(".csv").open("w", newline="") as file:
            table = csv.writer(file)
            table.writerow(["Step", "Action", "Reasoning", "Observation", "Reward", "Done"])
            for step in range(5):
                action = draw.choice(["go forward", "turn left"])
                counts[action] = counts.get(action, 0) + 1
                table.writerow([step, action, 'I think,\n"aloud"', "a wall\nand a door", 0.0, step == 4])
                file.flush()
                if given.get("like.hangs") == f"{env}{index}":
                    time.sleep(1000)
        told = {
            "task": task, "action_frequency": counts, "input_tokens": 100, "output_tokens": 10,
            "episode_return": draw.random(), "num_steps": 5, "failed_candidates": ["fly"], "progression": index / 2,
            "seed": draw.randrange(1000), "process_num": "MainProcess",
        }  # fmt: skip
        base.with_suffix(".json").write_text(json.dumps(told))
(folder / "summary.json").write_text(json.dumps({"Final score": 25.0, "client": given["client.client_name"]}))
