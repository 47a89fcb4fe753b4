"""What a stage tells everybody who is connected."""

from typing import TYPE_CHECKING

from drillyard.contracts.frame import FrameFlag
from drillyard.contracts.stage import STAGE_MODES, StageStatus, SwapStyle
from drillyard.stage.packer import Header

if TYPE_CHECKING:
    from drillyard.stage.stage import Stage


def status_of(stage: "Stage", now_s: float) -> StageStatus:
    """The state of a stage at `now_s`, monotonic seconds."""
    game, journal, live = stage.game, stage.live.game.journal, stage.live
    asked = stage.people_asked()
    version, env_steps, age_s = _policy(stage, now_s)
    frames, adopted = stage.frame_figures
    return StageStatus(
        stage_id=stage.config.stage_id,
        env_id=stage.spec.id,
        mode=game.mode,
        paused=stage.paused,
        speed=stage.clock.speed,
        episode=game.episode,
        tick=game.tick,
        score=tuple(game.score),
        seed=game.seed,
        operators=stage.playback.operators if stage.playback else stage.seats.specs,
        run_id=(stage.following.run_id or None) if stage.following.run_folder else None,
        policy_version=version,
        policy_env_steps=env_steps,
        policy_age_s=age_s,
        swap=stage.swap,
        blend_s=stage.blend_s if stage.swap is SwapStyle.BLEND else 0.0,
        action_repeat=stage.live.action_repeat,
        last_result=game.last_result,
        notice=" ".join(sentence for sentence in stage.notices.values() if sentence),
        replay=stage.playback_path,
        recording=(journal.stopped or "recording") if journal is not None else "",
        episode_return=game.episode_return,
        last_return=game.last_return,
        physics=game.env.moved(),
        frame_interval_p50_ms=frames[0],
        frame_interval_p99_ms=frames[1],
        frame_interval_max_ms=frames[2],
        frame_histogram=tuple(stage.intervals.histogram),
        adopted_p50_ms=adopted[0],
        adopted_p99_ms=adopted[1],
        swaps=stage.brain.swaps,
        figures=live.figures(),
        seats=live.leases.seats(stage.seats.humans()),
        turn=live.waiting_for if stage.playback is None else (),
        choices=live.game.env.choices(asked[0][0]) if asked else (),
        over=live.over,
        lockstep=stage.config.request.lockstep,
    )


class Heads:
    """Headers of frames; `episode` counts every new start since the stage began."""

    def __init__(self) -> None:
        self._shown = (-1, -1)
        self._shown_episode = -1

    def of(self, stage: "Stage", sequence: int, now_s: float) -> Header:
        """What the next frame says."""
        game = stage.game
        if self._shown != (shown := (stage.turn, game.episode)):
            self._shown = shown
            self._shown_episode += 1
        flags = FrameFlag(0)
        if stage.paused:
            flags |= FrameFlag.PAUSED
        if stage.playback is not None:
            flags |= FrameFlag.REPLAY
        elif stage.inputs.dragging:
            flags |= FrameFlag.DRAGGING
        if stage.stepped:
            flags |= FrameFlag.STEPPED
            stage.stepped = False
        version, _, age_s = _policy(stage, now_s)
        return Header(
            sequence=sequence,
            episode=self._shown_episode,
            tick=game.tick,
            policy_version=version,
            policy_age_s=age_s,
            speed=stage.clock.speed,
            sim_time_s=game.tick / game.rate_hz,
            score=(game.score[0], game.score[1]),
            flags=int(flags),
            mode=STAGE_MODES.index(game.mode),
            episode_return=game.episode_return,
        )


def _policy(stage: "Stage", now_s: float) -> tuple[int, int, float]:
    """Version, env steps and age of the policy on show."""
    if stage.playback is not None:
        return stage.playback.policy_version, stage.playback.policy_env_steps, 0.0
    brain = stage.seats.brain()
    weights = brain.weights if brain else None
    if weights is None:
        return 0, 0, 0.0
    return weights.version, weights.env_steps, max(now_s - weights.born_s, 0.0)
