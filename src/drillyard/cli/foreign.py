"""`drillyard run`: a training run of any library, like `train` for our own learner."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import tyro

from drillyard.cli.env_options import absolute, parse_env_options
from drillyard.cli.installing import ensure_installed
from drillyard.cli.output import console, print_json
from drillyard.cli.own_env import prepare, with_options
from drillyard.cli.train import check_limits, follow, parse_settings
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.run import OURS, RestartPolicy, RunLimits, RunRequest, RunResources
from drillyard.daemon.client import ensure_daemon
from drillyard.daemon.home import Home
from drillyard.envs.registry import env_infos
from drillyard.workers.catalogue import find_worker
from drillyard.workers.describe import describe
from drillyard.workers.install import Wishes
from drillyard.workers.recipe import recipe_of
from drillyard.workers.settings import find_algorithm, resolve_worker
from drillyard.workers.sinks import check_sinks
from drillyard.workers.tools import tool_recipe

SCHEMES = ("gym:", "mjcf:", "zoo:", "text:")


@dataclass(frozen=True)
class RunWorker:
    """Train with any library: CleanRL, Stable-Baselines3, RLlib, XuanCe, your own script, or our learner.

    What the library needs is installed first, in an environment of its own. The run is in the daemon's list like any
    other: open the studio and watch it. Ctrl-C (or SIGTERM) stops it, and it saves a checkpoint first.

    Try:
        drillyard run cleanrl ppo --env CartPole-v1 --steps 100000 --json
        drillyard run sb3 ppo --env Drillyard/Ant-v5 --seconds 300 --set learning_rate=3e-4
        drillyard run script --script my_ppo.py --env CartPole-v1
        drillyard run drillyard ppo --env Drillyard/BallDrill-v0 --seconds 120
    """

    worker: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="WORKER")]
    """Whose library; `drillyard worker list` has them, `drillyard` is our own learner."""
    algorithm: Annotated[str, tyro.conf.Positional, tyro.conf.arg(metavar="ALGORITHM")] = ""
    """Which of its algorithms: unless told the first one, of our learner the env's own (ppo or dqn). `drillyard worker
    describe WORKER` has them."""
    env: str = ""
    """An env of ours (Drillyard/Ant-v5), or any id of Gymnasium that the library's environment knows."""
    steps: int | None = None
    """End after so many env steps."""
    seconds: float | None = None
    """End after so much training time."""
    seed: int = 0
    """Seed of everything random."""
    set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """A setting of the algorithm as key=value, may be repeated."""
    env_set: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """An option of the env as key=value, may be repeated."""
    name: str = ""
    """A name for lists."""
    tag: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """A tag, may be repeated; `drillyard runs --tag` finds it."""
    note: str = ""
    """A note."""
    priority: int = 0
    """-100 to 100: of the runs that wait, the highest starts first."""
    gpus: int = 0
    """GPUs reserved for it alone."""
    cpus: int | None = None
    """Cores that its processes may run on."""
    memory_mb: int | None = None
    """Memory of all its processes together; beyond it the run is ended."""
    sink: Annotated[tuple[str, ...], tyro.conf.UseAppendAction] = field(default=())
    """Hand its telemetry on to wandb or mlflow, may be repeated."""
    script: str = ""
    """A training script of your own, for a worker that runs one."""
    restart: Literal["auto", "never", "on_crash"] = "auto"
    """After a crash: start it again from its newest checkpoint, or not. auto = our learner never, others do."""
    torch: str = "auto"
    """Where torch comes from if the worker has to be installed: auto, cpu, cu128, a URL or a folder."""
    detach: bool = False
    """Return at once instead of following the run."""
    json: bool = False
    """No progress of the run; end with one JSON object on stdout."""

    def run(self) -> int:
        check_sinks(self.sink)
        request = self._request()
        check_limits(request.limits)
        if self.worker == OURS:
            request = with_options(request, {})
            prepare(request, quiet=self.json)
        else:
            request = self._prepared(request)
        for name in self.sink:
            ensure_installed(tool_recipe(name))
        with ensure_daemon(Home.default()) as client:
            if not self.detach:
                return follow(client, lambda: client.submit_run(request), as_json=self.json)
            run = client.submit_run(request)
        if self.json:
            print_json({"ok": True, "run_id": run.run_id, "run": msgspec.to_builtins(run)})
        else:
            console.print(
                f"{run.run_id} is {run.state.value}; follow it on the page or with drillyard show {run.run_id}"
            )
        return 0

    def _request(self) -> RunRequest:
        return RunRequest(
            worker=self.worker,
            env_id=env_id_of(self.env, self.worker),
            env_options=parse_env_options(self.env_set),
            algorithm=self.algorithm,
            seed=self.seed,
            name=self.name,
            limits=RunLimits(seconds=self.seconds, env_steps=self.steps),
            settings=parse_settings(self.set, None),
            script=absolute(self.script) if self.script else "",
            priority=self.priority,
            resources=RunResources(gpus=self.gpus, cpus=self.cpus, memory_mb=self.memory_mb),
            restart=None if self.restart == "auto" else RestartPolicy(self.restart),
            tags=self.tag,
            notes=self.note,
            sinks=self.sink,
        )

    def _prepared(self, request: RunRequest) -> RunRequest:
        """Checked against the worker's description, with what it needs installed.

        Raises:
            DrillyardError: NOT_FOUND, UNSUPPORTED, BAD_VALUE, INSTALL_FAILED ...
        """
        worker = find_worker(request.worker, Home.default().workers)
        description = describe(worker)
        if not self.algorithm and description.algorithms:
            request = msgspec.structs.replace(request, algorithm=description.algorithms[0].name)
        algorithm = find_algorithm(description, request.algorithm)
        resolve_worker(description, request.algorithm, request.settings)
        can = description.capabilities
        if can.needs_script and not Path(request.script).is_file():
            raise DrillyardError(
                ErrorCode.BAD_VALUE,
                f"the worker {worker.name} runs a training script of yours: name it with --script PATH.",
            )
        if not request.env_id and not can.needs_script:
            raise DrillyardError(ErrorCode.BAD_VALUE, "No env was named; give one, for example --env CartPole-v1.")
        ensure_installed(recipe_of(worker, description, algorithm.environment), wishes=Wishes(torch=self.torch))
        return with_options(request, {})


def env_id_of(given: str, worker: str) -> str:
    """The id as a run has it: for another library whatever is none of ours is an id of Gymnasium."""
    if not given or worker == OURS or given.startswith(SCHEMES) or any(info.id == given for info in env_infos()):
        return given
    if given.startswith(("Drillyard/", "Menagerie/")):
        return given  # a slip in an id of ours gets the daemon's sentence, with the nearest
    return f"gym:{given}"
