"""A process that writes episodes in place, as an episode worker does: `replay_writer.py FD ROWS OBS_SIZE`.

A line on stdin is a number and pages. It writes the episode of that number into them and answers with its length; to a
negative number it answers with 0 and then scribbles over the pages for ever.
"""

import sys

import numpy as np

from drillyard.rollout.replay.rows import ReplayRows
from drillyard.testing.replay import sized_env, write_episode


def rewards(number: int, longest: int) -> np.ndarray:
    rng = np.random.default_rng(number)
    return rng.standard_normal(int(rng.integers(1, longest + 1)), np.float32)


def main(fd: int, rows: int, obs_size: int) -> None:
    replay = ReplayRows.attach(fd, sized_env(obs_size), rows, writable=True)
    for line in sys.stdin:
        number, *pages = map(int, line.split())
        longest = len(pages) * 16 - 1
        if number < 0:
            print(0, flush=True)
            while True:
                write_episode(replay, tuple(pages), 999, np.full(longest, 9, np.float32), terminated=True)
        played = write_episode(replay, tuple(pages), number, rewards(number, longest), terminated=number % 2 == 0)
        print(played.length, flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
