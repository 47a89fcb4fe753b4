"""How many processes a script gets, and what of a language model's budget is left to them."""

import os

from drillyard.contracts.llm import LLMSpec
from drillyard.contracts.script import EpisodeRecord, EpisodeTiming, Script
from drillyard.evaluation.messages import Spent


def is_limited(spec: LLMSpec) -> bool:
    """Whether there is an end to what the model may cost."""
    return bool(spec.max_calls or spec.max_total_tokens or spec.max_cost)


def worker_count(script: Script, episodes: int) -> int:
    """One for each core unless the script says how many; never more than episodes.

    One alone where a language model's budget is limited: it is one budget, and who used it up must not depend on who
    was faster.
    """
    if any(player.llm is not None and is_limited(player.llm) for player in script.operators):
        return 1
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(min(script.execution.workers or cores, episodes), 1)


def spent_before(script: Script, records: dict[int, EpisodeRecord], timings: dict[int, EpisodeTiming]) -> Spent:
    """What limited language models have used in episodes that are done."""
    spent: Spent = {
        player.name: (0, 0, 0.0) for player in script.operators if player.llm is not None and is_limited(player.llm)
    }
    for index, record in records.items():
        timing = timings.get(index)
        if timing is None:
            continue
        for name, counts, cost in zip(record.lineup, timing.counts, timing.cost, strict=False):
            if name in spent:
                calls, tokens, money = spent[name]
                used = counts.get("prompt_tokens", 0) + counts.get("completion_tokens", 0)
                spent[name] = (calls + counts.get("calls", 0), tokens + used, money + cost)
    return spent
