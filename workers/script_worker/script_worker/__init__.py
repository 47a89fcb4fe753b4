"""A training script of your own, by path, as a worker of Drillyard: in the form of CleanRL's, and executed as it is."""

from __future__ import annotations

from drillyard_worker import Algorithm, Environment, Setting, Worker, WorkerCapabilities, WorkerMetadata

SETTINGS = (
    Setting(
        "arguments", "str", "", "more options for the script, written as in a shell: --learning-rate 1e-3 --num-envs 8"
    ),
    Setting(
        "total_timesteps", "int", None, "env steps its schedules are made for; none: the run's limit, else its own", 1
    ),
    Setting("python", "str", "", "interpreter of an environment of your own that has torch and gymnasium; empty: ours"),
)

WORKER = Worker(
    metadata=WorkerMetadata(
        name="script",
        version="0.1.0",
        description="Your own single-file training script, in the form of CleanRL's",
        author="Drillyard",
        upstream_library="your script",
        upstream_version="any",
        license="MIT",
    ),
    capabilities=WorkerCapabilities(
        worker_type="script",
        env_families=("gymnasium", "drillyard"),
        action_spaces=("discrete", "box"),
        observation_spaces=("box",),
        supports_pause_resume=True,
        supports_onnx=True,
        supports_fastlane=True,
        needs_script=True,
        estimated_memory_mb=600,
    ),
    algorithms=(
        Algorithm(
            name="script",
            title="Your script",
            help="--env-id, --total-timesteps and --seed follow from the run; its other options go into `arguments`",
            settings=SETTINGS,
        ),
    ),
    environments=(
        Environment(
            name="default",
            python="==3.11.*",
            requirements="requirements.txt",
            torch="2.13.0",
            probe="import gymnasium, mujoco, torch.utils.tensorboard, stable_baselines3.common.buffers, tyro, onnx",
        ),
    ),
    train="script_worker.runtime:train",
    load_policy="script_worker.runtime:load_policy",
)


def get_worker_metadata() -> tuple[WorkerMetadata, WorkerCapabilities]:
    return WORKER.metadata, WORKER.capabilities
