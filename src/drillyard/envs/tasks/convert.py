"""From a task file and a model to a task that the interpreter runs; mistakes are named by file, line and key."""

from pathlib import Path
from typing import Any

import msgspec

from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.task import (
    ActionMode,
    Command,
    Foot,
    HealthyTerm,
    InfoTerm,
    ObservationTerm,
    Quantity,
    Randomised,
    ResetTerm,
    RewardTerm,
    Slice,
    Task,
)
from drillyard.envs.robots.program import Program
from drillyard.envs.robots.randomise import checked
from drillyard.envs.tasks import form
from drillyard.envs.tasks.parse import place


def make_task(file: form.TaskFile, model: Any, name: str, text: str) -> Task:
    """The task, checked against the model.

    Args:
        file: what the task file says.
        model: `mujoco.MjModel`.
        name: of the task file, for sentences.
        text: of the task file, for line numbers.

    Raises:
        DrillyardError: BAD_VALUE for what the model does not have.
    """
    bare = Task(
        model=file.model,
        frame_skip=file.frame_skip,
        time_limit=file.time_limit,
        observation=(),
        reward=(),
        terminate_when_unhealthy=file.terminate_when_unhealthy,
        action=ActionMode(file.action.mode, _numbers(file.action.offset), _numbers(file.action.scale)),
        command=None if file.command is None else msgspec.convert(msgspec.to_builtins(file.command), Command),
        feet=tuple(Foot(sensor, sensor) for sensor in file.feet),
        randomised=_randomised(file.randomise, name, text),
    )
    _check(bare, model, name, text, "", "")
    task = bare
    for index, entry in enumerate(file.observation):
        term = _observation(entry)
        _check(msgspec.structs.replace(bare, observation=(term,)), model, name, text, f".observation[{index}]", "")
        task = msgspec.structs.replace(task, observation=(*task.observation, term))
    for index, entry in enumerate(file.reward):
        term = RewardTerm(entry.name, _quantity(entry), entry.weight, entry.least, entry.most)
        _check(msgspec.structs.replace(bare, reward=(term,)), model, name, text, f".reward[{index}]", entry.name)
        task = msgspec.structs.replace(task, reward=(*task.reward, term))
    for index, entry in enumerate(file.info):
        term = InfoTerm(entry.name, _quantity(entry))
        _check(msgspec.structs.replace(bare, infos=(term,)), model, name, text, f".info[{index}]", entry.name)
        task = msgspec.structs.replace(task, infos=(*task.infos, term))
    for index, entry in enumerate(file.healthy):
        term = HealthyTerm(_slice(entry), entry.low, entry.high, entry.inclusive)
        _check(msgspec.structs.replace(bare, healthy=(term,)), model, name, text, f".healthy[{index}]", "")
        task = msgspec.structs.replace(task, healthy=(*task.healthy, term))
    start = _keyframe(file, model, name, text)
    for index, entry in enumerate(file.reset):
        term = ResetTerm(
            entry.target, entry.draw, _numbers(entry.low), _numbers(entry.high), entry.start, entry.stop, entry.mode
        )
        _check(msgspec.structs.replace(bare, reset=(term,)), model, name, text, f".reset[{index}]", "")
        start = (*start, term)
    _unique(file, name)
    return msgspec.structs.replace(task, reset=start)


def _check(task: Task, model: Any, name: str, text: str, path: str, title: str) -> None:
    """Resolve a task with one part, so that a complaint is about that part."""
    try:
        Program(task, model)
    except DrillyardError as error:
        where = place(name, text, path) + (f" ('{title}')" if title else "")
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{where}: {error.sentence}") from None


def _slice(source: form.Source) -> Slice:
    return Slice(source.field, source.of, source.start, source.stop)


def _observation(entry: form.Observation) -> ObservationTerm:
    return ObservationTerm(
        name=entry.name or entry.field,
        source=_slice(entry),
        minus=None if entry.minus is None else _slice(entry.minus),
        from_start=entry.from_start,
        offset=entry.offset,
        function=entry.function,
        scale=entry.scale,
        low=entry.low,
        high=entry.high,
    )


def _quantity(entry: form.Measure) -> Quantity:
    source = Slice(entry.field, entry.of, entry.start, entry.stop) if entry.field else None
    return Quantity(
        kind=entry.kind,
        source=source,
        minus=None if entry.minus is None else _slice(entry.minus),
        from_start=entry.from_start,
        low=entry.low,
        high=entry.high,
        weights=entry.weights,
        targets=entry.targets,
        width=entry.width,
    )


def _keyframe(file: form.TaskFile, model: Any, name: str, text: str) -> tuple[ResetTerm, ...]:
    """Steps that begin an episode in a pose of the model."""
    if not file.keyframe:
        return ()
    names = [str(model.key(index).name) for index in range(model.nkey)]
    if file.keyframe not in names:
        raise DrillyardError(
            ErrorCode.BAD_VALUE,
            f"{place(name, text, '.keyframe')}: the model has no keyframe '{file.keyframe}'; it has "
            f"{', '.join(names) or 'none'}.",
        )
    index = names.index(file.keyframe)
    qpos, qvel = (tuple(float(number) for number in numbers[index]) for numbers in (model.key_qpos, model.key_qvel))
    return (
        ResetTerm("qpos", "constant", low=qpos, mode="set"),
        ResetTerm("qvel", "constant", low=qvel, mode="set"),
    )


def _randomised(entry: form.Randomise, name: str, text: str) -> Randomised:
    try:
        return checked(Randomised(entry.mass, entry.friction, entry.strength, entry.push, entry.push_every_s))
    except DrillyardError as error:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{place(name, text, '.randomise')}: {error.sentence}") from None


def _unique(file: form.TaskFile, name: str) -> None:
    """Rewards and infos are told apart by their names."""
    names = [entry.name for entry in (*file.reward, *file.info)]
    twice = next((one for one in names if names.count(one) > 1), None)
    if twice is not None:
        raise DrillyardError(ErrorCode.BAD_VALUE, f"{name}: two rewards or infos are called '{twice}'; rename one.")


def _numbers(value: tuple[float, ...] | float) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (value,)


def default_name(model: Path) -> str:
    """What sentences call the task that nobody wrote."""
    return f"the default task of {model.name}"
