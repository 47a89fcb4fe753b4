"""BALROG's episodes in the schema of Drillyard's scripts: `drillyard report` makes its page of them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from balrog_worker.results import number

VERSION = 1
"""Of Drillyard's EpisodeRecord."""
COLUMNS = (
    "index", "env", "lineup", "seed", "episode_return", "returns", "outcome", "num_steps", "terminated", "truncated",
    "progression", "failed_candidates", "defaults", "input_tokens", "output_tokens", "state_digest", "error",
)  # fmt: skip


def record_of(index: int, told: dict[str, Any], player: str) -> dict[str, Any]:
    """One line of results.jsonl from what BALROG wrote of an episode."""
    failed = told.get("failed_candidates")
    actions = told.get("action_frequency")
    gained = number(told, "episode_return")
    share = number(told, "progression", -1.0)
    done = bool(told.get("done", False))
    error = told.get("error")
    return {
        "v": VERSION,
        "index": index,
        "env": f"balrog:{told['env']}/{told['task']}",
        "lineup": [player],
        "seed": max(int(number(told, "seed")), 0),
        "episode_return": gained,
        "returns": [gained],
        "outcome": 0,
        "num_steps": int(number(told, "num_steps")),
        "terminated": done,
        "truncated": not done,
        "progression": min(max(share, 0.0), 1.0) if share >= 0.0 else None,
        "action_frequency": [
            {str(word): int(count) for word, count in actions.items() if isinstance(count, int)}
            if isinstance(actions, dict)
            else {}
        ],
        "failed_candidates": [len(failed) if isinstance(failed, list) else int(number(told, "failed_candidates"))],
        "defaults": [0],
        "input_tokens": [int(number(told, "input_tokens"))],
        "output_tokens": [int(number(told, "output_tokens"))],
        "state_digest": "",
        "error": " ".join(str(error).split())[:300] if error else "",
    }


def write(folder: Path, records: list[dict[str, Any]], name: str, player: str, llm: dict[str, Any]) -> None:
    """Write script.json, results.jsonl and results.csv as a script leaves them, each whole or as it was."""
    folder.mkdir(parents=True, exist_ok=True)
    envs = list(dict.fromkeys(record["env"] for record in records))
    script = {
        "v": VERSION,
        "name": name,
        "envs": [{"id": env} for env in envs],
        "operators": [{"name": player, "kind": "llm", "llm": llm}],
        "execution": {"episodes": max(len(records), 1)},
    }
    _replace(folder / "script.json", json.dumps(script, indent=2) + "\n")
    _replace(folder / "results.jsonl", "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records))
    target = folder / "results.csv"
    temporary = target.with_name(".results.csv")
    with temporary.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(COLUMNS)
        for record in records:
            table.writerow([_cell(record[column]) for column in COLUMNS])
    temporary.replace(target)


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return " | ".join(map(str, value)) if value and isinstance(value[0], str) else " ".join(map(repr, value))
    if value is None:
        return ""
    return int(value) if isinstance(value, bool) else value


def _replace(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)
