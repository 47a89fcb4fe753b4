"""What an env needs before it is trained: the user's own model, or one that has to be fetched."""

import os

import msgspec

from drillyard.cli.env_options import absolute
from drillyard.cli.output import console
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import RunRequest
from drillyard.envs.registry import FILES, env_infos, fetch_files

ASSETS_VARIABLE = "DRILLYARD_ASSETS"


def own_env(mjcf: str, task: str) -> tuple[tuple[str, ...], dict[str, str]]:
    """Ids and options that `--mjcf` and `--task` ask for; none without `--mjcf`.

    Raises:
        DrillyardError: BAD_VALUE for a task without a model.
    """
    if not mjcf:
        if task:
            raise DrillyardError(ErrorCode.BAD_VALUE, "--task needs the model that it is for: --mjcf FILE.xml.")
        return (), {}
    return (f"{FILES}{absolute(mjcf)}",), {"task": absolute(task)} if task else {}


def with_options(request: RunRequest, options: dict[str, str]) -> RunRequest:
    """The request with further options of the env; a path in an id is made absolute for the daemon."""
    env_id = request.env_id
    if env_id.startswith(FILES):
        env_id = f"{FILES}{absolute(env_id.removeprefix(FILES))}"
    elif (assets := os.environ.get(ASSETS_VARIABLE)) and any(
        info.id == env_id and info.family == "menagerie" for info in env_infos()
    ):
        options = {"assets": absolute(assets), **options}  # the daemon may have been started without that variable
    return msgspec.structs.replace(request, env_id=env_id, env_options={**options, **request.env_options})


def prepare(request: RunRequest, *, quiet: bool) -> None:
    """Fetch what the env needs, and say which task a model without one is given.

    Raises:
        DrillyardError: why it cannot be trained.
    """
    if request.env_id.startswith(FILES):
        from drillyard.envs.tasks.own import read_own

        own = read_own(request.env_id, request.env_options)
        if not quiet and own.is_default:
            console.print(
                f"No task file was given, so {own.model_path.name} is trained on this one (--task changes it):\n"
            )
            console.print(own.text, markup=False)
        return
    if all(info.available or info.id != request.env_id for info in env_infos()) or "assets" in request.env_options:
        return
    if quiet:
        fetch_files(request.env_id, request.env_options)
        return
    with console.status(f"{request.env_id}: fetching its model") as status:
        fetch_files(
            request.env_id,
            request.env_options,
            lambda done, size: status.update(f"{request.env_id}: fetched {done / 1e6:.1f} of {size / 1e6:.1f} MB"),
        )
