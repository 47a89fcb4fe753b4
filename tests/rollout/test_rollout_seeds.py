import numpy as np

from drillyard.rollout.seeds import Stream, chunk_generator, group_seed


def test_group_seeds_differ_in_run_group_and_epoch() -> None:
    seeds = {group_seed(run, group, epoch) for run in range(5) for group in range(20) for epoch in range(3)}
    assert len(seeds) == 300
    assert all(0 <= seed < 2**63 for seed in seeds)


def test_numbers_depend_on_what_they_are_for_and_on_nothing_else() -> None:
    def draw(run: int, group: int, iteration: int, stream: Stream) -> bytes:
        return chunk_generator(run, group, iteration, stream).random(64, np.float32).tobytes()

    cases = [(r, g, i, s) for r in (0, 1, -1) for g in (0, 1) for i in (0, 1, 2**40) for s in Stream]
    assert len({draw(*case) for case in cases}) == len(cases)
    assert all(draw(*case) == draw(*case) for case in cases)
