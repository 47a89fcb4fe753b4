"""Our rollout workers, real processes over real lanes, acting by a fresh policy; the consumer only gives slots back.

Chunks are short (about a thousand decisions) so that a slice of seconds holds many; a run's are longer, which costs
less. Between slices the workers are stopped.
"""

import os
import select
import signal
import sys
import time

from _plans import plans
from _stepping import answer, arguments, tree_pss_mb

from drillyard.contracts.policy import weights_layout
from drillyard.rollout.pool import WorkerPool
from drillyard.transport.board import BoardWriter

ROWS_A_CHUNK = 1024


def main():
    options = arguments()
    env = f"Drillyard/{options.env}"
    rows = options.envs or None
    shared, roles, layout, weights = plans(env, len(os.sched_getaffinity(0)), max(ROWS_A_CHUNK, 4 * options.envs), rows)
    with BoardWriter(weights_layout(shared.policy, shared.opponents), 16) as board:
        with board.publish() as arrays:
            for name, array in weights.items():
                arrays[name][:] = array
        pool = WorkerPool(shared, layout, roles, board, {})
        pool.start()
        try:
            seen: set[int] = set()
            while len(seen) < shared.workers:
                seen |= {chunk.handle.worker for chunk in take(pool, board, 1.0)}
            tell(pool, signal.SIGSTOP)
            answer({"ready": True, "envs": shared.rows * len(roles)})
            for line in sys.stdin:
                tell(pool, signal.SIGCONT)
                steps, started = 0, time.perf_counter()
                while (took := time.perf_counter() - started) < float(line):
                    steps += sum(chunk.ticket.rows for chunk in take(pool, board, float(line) - took))
                tell(pool, signal.SIGSTOP)
                answer({"env_steps": steps, "seconds": took, "pss_mb": tree_pss_mb()})
        finally:
            tell(pool, signal.SIGCONT)
            pool.stop()


def tell(pool, number):
    """Send a signal to every worker."""
    for pid in pool.pids():
        os.kill(pid, number)


def take(pool, board, seconds):
    """Wait for chunks, at most so long, and give their slots back."""
    poll = select.poll()
    for fd in (*pool.filenos(), *board.filenos()):
        poll.register(fd, select.POLLIN)
    poll.poll(1000.0 * max(0.0, seconds))
    board.serve()
    chunks = pool.receive()
    for chunk in chunks:
        chunk.handle.release(chunk)
    return chunks


if __name__ == "__main__":
    main()
