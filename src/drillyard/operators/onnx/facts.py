"""What our own ONNX files say of themselves, in their metadata: written by exports, read where a file is to play."""

from collections.abc import Mapping
from typing import Any

import msgspec

from drillyard.contracts.env import ActionSpec, EnvSpec

PREFIX = "drillyard."
FACTS_VERSION = 1
_MAX_BYTES = 1 << 20
Bounds = tuple[tuple[float, ...], tuple[float, ...]]


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Each field is one property of the file, `drillyard.FIELD`: texts as they are, everything else as JSON."""

    format: int = FACTS_VERSION
    version: str = ""
    """Of Drillyard."""
    env_id: str = ""
    env_options: dict[str, Any] = {}
    obs_size: int = 0
    obs_names: tuple[str, ...] = ()
    """Empty where the env could not be asked."""
    action: ActionSpec | None = None
    """In the units of the output `action`."""
    units: str = ""
    """What goes in and what comes out, in a sentence."""
    head: str = ""
    """logits, values or mean; `foreign` where the network is another library's own."""
    worker: str = ""
    algorithm: str = ""
    run_id: str = ""
    env_steps: int = 0
    policy_version: int = 0
    max_difference: float = 0.0
    """From the policy itself, over `compared` observations: of actions as a share of their range, of scores of the
    largest one or 1."""
    compared: int = 0


_TEXTS = ("version", "env_id", "units", "head", "worker", "algorithm", "run_id")


def to_metadata(facts: Facts) -> dict[str, str]:
    """Properties of a file."""
    told: dict[str, Any] = msgspec.to_builtins(facts)
    return {
        f"{PREFIX}{name}": value if name in _TEXTS else msgspec.json.encode(value).decode()
        for name, value in told.items()
    }


def from_metadata(metadata: Mapping[str, str]) -> Facts | None:
    """What a file says; None where it is not of Drillyard.

    Raises:
        ValueError: it claims to be and cannot be read.
    """
    ours = {key.removeprefix(PREFIX): text for key, text in metadata.items() if key.startswith(PREFIX)}
    if not ours:
        return None
    if sum(map(len, ours.values())) > _MAX_BYTES:
        raise ValueError("it is too long")
    try:
        found = {name: text if name in _TEXTS else msgspec.json.decode(text) for name, text in ours.items()}
        return msgspec.convert(found, Facts)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(str(error)[:200]) from None


def differences(
    metadata: Mapping[str, str], env: EnvSpec, bounds: Bounds | None, *, sizes: bool = True
) -> tuple[str, ...]:
    """What the file's own words say against this env, each after "it"; nothing of this keeps it from playing.

    Args:
        metadata: of the file.
        env: what it is to play.
        bounds: least and largest action in the env's own units; None = those of `env`.
        sizes: also where it says other sizes than the env has, which its inputs and outputs tell as well.
    """
    try:
        facts = from_metadata(metadata)
    except ValueError as error:
        return (f"says things about itself that cannot be read ({error})",)
    if facts is None:
        return ()
    told: list[str] = []
    if facts.env_id and facts.env_id != env.id:
        told.append(f"was exported for {facts.env_id[:80]}")
    if facts.obs_size != env.obs_size:
        told += [f"says that it sees {facts.obs_size} numbers, {env.id} gives {env.obs_size}"] * sizes
    elif facts.obs_names and facts.obs_names != env.obs_names:
        index, theirs, ours = _first_other(facts.obs_names, env.obs_names)
        told.append(f"takes other observations: number {index} is {theirs[:60]!r} there and {ours[:60]!r} here")
    if facts.action is not None and (facts.action.kind, facts.action.size) != (env.action.kind, env.action.size):
        words = f"{facts.action.size} {facts.action.kind} actions, {env.id} takes {env.action.size} {env.action.kind}"
        told += [f"says that it gives {words}"] * sizes
    elif facts.action is not None:
        told += _other_actions(facts.action, env, bounds)
    return tuple(told)


def _first_other(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[int, str, str]:
    size = max(len(one), len(two))
    pairs = zip((*one, *[""] * (size - len(one))), (*two, *[""] * (size - len(two))), strict=True)
    return next((index, theirs, ours) for index, (theirs, ours) in enumerate(pairs) if theirs != ours)


def _other_actions(theirs: ActionSpec, env: EnvSpec, bounds: Bounds | None) -> list[str]:
    ours = env.action
    if theirs.kind == "discrete":
        if theirs.names and ours.names and theirs.names != ours.names:
            index, their_name, our_name = _first_other(theirs.names, ours.names)
            return [f"has other actions: number {index} is {their_name[:60]!r} there and {our_name[:60]!r} here"]
        return []
    here = tuple(zip(*bounds, strict=True)) if bounds is not None else ranges_of(ours)
    for index, (their_range, our_range) in enumerate(zip(ranges_of(theirs), here, strict=True)):
        if any(abs(a - b) > 1e-5 * max(1.0, abs(b)) for a, b in zip(their_range, our_range, strict=True)):
            their_words, our_words = (f"{low:g} to {high:g}" for low, high in (their_range, our_range))
            return [f"gives actions in other units: number {index} is {their_words} there and {our_words} here"]
    return []


def ranges_of(action: ActionSpec) -> tuple[tuple[float, float], ...]:
    """(low, high) of each number of a box."""
    return action.ranges or ((action.low, action.high),) * action.size
