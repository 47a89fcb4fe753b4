"""Chunks: what a rollout worker writes in place into a slot of its lane, and the learner reads there.

A chunk is T decisions of one *group* of rows. Groups are the unit of seeding, stepping and inference and have a fixed
size, so that no array shape, and therefore no rounding, depends on how many workers share the work.
"""

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.layout import Field, Layout

CHUNK_LAYOUT_VERSION = 1


def chunk_layout(env: EnvSpec, steps: int, rows: int, state_size: int) -> Layout:
    """The slot of a lane.

    Args:
        env: the environment of the run.
        steps: T, decisions in a chunk.
        rows: R, learning agents in a group (an env whose two sides both learn counts twice).
        state_size: bytes of the group's env state after the chunk, for an exact resume.
    """
    action = (
        Field("action", "int32", (steps, rows))
        if env.action.kind == "discrete"
        else Field("action", "float32", (steps, rows, env.action.size))
    )
    return Layout(
        name="chunk",
        version=CHUNK_LAYOUT_VERSION,
        fields=(
            Field("group", "uint32", (1,)),
            Field("worker", "uint32", (1,)),
            Field("iteration", "uint64", (1,)),  # how many chunks this group had made before, over the whole run
            Field("policy_version", "uint64", (1,)),
            Field("seed", "uint64", (1,)),
            Field("obs", "float32", (steps, rows, env.obs_size)),  # as the env gave it, not normalised
            action,
            Field("logp", "float32", (steps, rows)),
            Field("value", "float32", (steps, rows)),
            Field("reward", "float32", (steps, rows)),  # as the env gave it, not scaled
            Field("terminated", "uint8", (steps, rows)),
            Field("truncated", "uint8", (steps, rows)),
            Field("final_value", "float32", (steps, rows)),  # V(final obs) where truncated, else 0
            Field("bootstrap_value", "float32", (rows,)),  # V(obs after the last step)
            Field("reward_parts", "float64", (max(len(env.reward_parts), 1),)),  # sums over the chunk
            Field("episodes", "uint32", (1,)),  # finished inside the chunk; the arrays below hold the first `rows`
            Field("episode_return", "float32", (rows,)),
            Field("episode_length", "uint32", (rows,)),
            Field("episode_outcome", "int8", (rows,)),  # from the learning side: +1 won, -1 lost, 0 undecided
            Field("episode_opponent", "int64", (rows,)),  # see Opponent
            Field("wait_s", "float64", (3,)),  # time waiting for: credit of the lane, weights; then time working
            Field("env_state", "uint8", (max(state_size, 1),)),
        ),
    )


class Opponent:
    """Special values of `episode_opponent`; values >= 0 are the policy version of a snapshot."""

    SELF = -1
    SCRIPTED = -2
    RANDOM = -3
    NONE = -4
