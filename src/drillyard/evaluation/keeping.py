"""Policies kept beside results: a run that goes on removes old checkpoints, somebody deletes a model of the shelf, and
a script must still come to its end."""

import os
import shutil
from pathlib import Path

import msgspec

from drillyard.contracts.operator import OperatorKind
from drillyard.contracts.script import Player
from drillyard.contracts.shelf import MODELS_FOLDER
from drillyard.contracts.worker import HOST_FILE

PLAYER_FOLDER = "players"


def keep_players(players: tuple[Player, ...], folder: Path) -> tuple[Player, ...]:
    """The players with checkpoints in the results folder in place of those in folders of runs and on the shelf.

    Files are linked, not copied, so it costs nothing; where that cannot be (another disk), the checkpoint is played
    where it is.

    Args:
        players: resolved.
        folder: of the results.
    """
    return tuple(_keep(player, folder / PLAYER_FOLDER / f"{number:03d}") for number, player in enumerate(players))


def _keep(player: Player, folder: Path) -> Player:
    source = Path(player.source)
    if player.kind is not OperatorKind.POLICY or source.parent.name not in ("checkpoints", MODELS_FOLDER):
        return player
    kept = folder / "checkpoints" / source.name
    try:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(source, kept, copy_function=os.link)
        host = source.parent.parent / HOST_FILE
        if host.exists():
            shutil.copyfile(host, folder / HOST_FILE)
    except (OSError, shutil.Error):
        shutil.rmtree(folder, ignore_errors=True)
        return player
    return msgspec.structs.replace(player, source=str(kept))
