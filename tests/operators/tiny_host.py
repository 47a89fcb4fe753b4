"""A tiny worker for tests of operator hosts: `python tiny_host.py --host-fd N`, by the SDK alone.

Its checkpoints say in `extra` how their policy behaves. `act`: the action, or "sum" (of the observation, a check of
what arrives), "seed" (of the last reset), "blocks" (never answers), "slow" (answers once a line comes in the pipe named
by `pipe`), "dies", "raises",
"garbage" (bytes that are no message), "huge" (a message beyond all bounds), "nan", "stranger" (an answer that
nobody asked for). `load`: "raises", "blocks" (until a line comes in `pipe`), "dies".
"""

import os
import struct
import sys
from pathlib import Path

from drillyard_worker import Environment, Worker, WorkerCapabilities, WorkerMetadata, main


class Policy:
    def __init__(self, extra):
        self.extra = extra
        self.seeds = []

    def act(self, obs, deterministic):
        how = self.extra["act"]
        if how == "sum":
            return [sum(obs)]
        if how == "seed":
            return [float(self.seeds[-1] if self.seeds else -1)]
        if how == "blocks":
            os.read(os.pipe()[0], 1)
        if how == "slow":
            with Path(self.extra["pipe"]).open() as pipe:
                return int(pipe.readline())
        if how == "dies":
            print("the policy lost its head", file=sys.stderr, flush=True)
            os._exit(3)
        if how == "raises":
            raise RuntimeError("no idea what to do")
        if how == "garbage":
            os.write(socket_of_host(), b"\xff" * 64)
        if how == "huge":
            os.write(socket_of_host(), struct.pack("<IB", 1 << 31, 18))
        if how == "stranger":
            os.write(socket_of_host(), struct.pack("<IBIf", 8, 18, 12345, 0.0))
        if how == "nan":
            return [float("nan")]
        return how

    def reset(self, seed):
        self.seeds.append(seed)


def socket_of_host():
    return int(sys.argv[sys.argv.index("--host-fd") + 1])


def load_policy(folder: Path, manifest: dict) -> Policy:
    extra = manifest["extra"]
    if extra.get("load") == "raises":
        raise RuntimeError("these weights are not mine")
    if extra.get("load") == "dies":
        os._exit(4)
    if extra.get("load") == "blocks":
        with Path(extra["pipe"]).open() as pipe:
            pipe.readline()
    return Policy(extra)


WORKER = Worker(
    metadata=WorkerMetadata(
        name="tiny", version="1", description="", upstream_library="none", upstream_version="0", license="MIT"
    ),
    capabilities=WorkerCapabilities(worker_type="tiny"),
    algorithms=(),
    environments=(Environment(requirements="", probe=""),),
    train="",
    load_policy="__main__:load_policy",
)

if __name__ == "__main__":
    sys.exit(main(WORKER))
