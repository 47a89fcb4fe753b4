"""Pictures of the training envs, drawn only while somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from xuance_worker.envs import SingleEnv

if TYPE_CHECKING:
    from drillyard_worker import Session

TILES = 4


class Pictures:
    """Of the first envs of a run. Hosted envs are shown by the env host, not here."""

    def __init__(self, session: Session, made: Any) -> None:
        self._session = session
        self._envs: list[SingleEnv] = []
        for each in getattr(made, "envs", [])[:TILES]:
            if isinstance(each, SingleEnv) and each.env.render_mode == "rgb_array":
                self._envs.append(each)

    def publish(self, agent: Any) -> None:
        """Called each step; costs a look at the clock while nobody looks."""
        if not self._envs or not self._session.fastlane.wanted():
            return
        try:
            frames = [each.render() for each in self._envs]
        except Exception as error:  # noqa: BLE001 - a machine without OpenGL costs the pictures, not the training
            self._session.log("warning", f"The envs cannot be drawn ({type(error).__name__}: {error}).")
            self._envs = []
            return
        self._session.fastlane.publish(
            frames,
            env_steps=self._session.env_steps,
            return_mean=self._session.values.get("return_mean", float("nan")),
            episode=[int(number) for number in agent.current_episode[: len(frames)]],
            episode_length=[each.steps for each in self._envs],
            episode_return=[each.score for each in self._envs],
        )
