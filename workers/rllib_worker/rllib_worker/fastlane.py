"""Pictures of the training envs, drawn only while somebody looks. Envs of other processes are not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drillyard_worker import Session

TILES = 4


class Pictures:
    """Of the first envs of the trainer's own env runner. Hosted envs are shown by the env host, not here."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._off = False

    def publish(self, vector: Any) -> None:
        """vector: the vector env of the runner. Called each step; costs a look at the clock while nobody looks."""
        if self._off or not self._session.fastlane.wanted():
            return
        envs = getattr(vector.unwrapped, "envs", [])[:TILES]
        if not envs or any(each.render_mode != "rgb_array" for each in envs):
            self._off = True
            return
        try:
            frames = [each.render() for each in envs]
        except Exception as error:  # noqa: BLE001 - a machine without OpenGL costs the pictures, not the training
            self._session.log("warning", f"The envs cannot be drawn ({type(error).__name__}: {error}).")
            self._off = True
            return
        self._session.fastlane.publish(
            frames,
            env_steps=self._session.env_steps,
            return_mean=self._session.values.get("return_mean", float("nan")),
        )
