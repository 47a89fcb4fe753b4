"""Tools beside the workers, each in an environment of its own: TensorBoard, Weights & Biases, MLflow."""

from pathlib import Path

from drillyard.workers.recipe import Recipe, read_lock

LOCKS = Path(__file__).resolve().parent / "locks"
PROBES: dict[str, str] = {
    "tensorboard": "import tensorboard.main",
    "wandb": "import wandb",
    "mlflow": "import mlflow, sqlalchemy, alembic",
}


def tool_recipe(name: str) -> Recipe:
    """The recipe of a tool's environment; `name` is a key of PROBES."""
    return Recipe(name, "default", read_lock(LOCKS / f"{name}.txt"), "", ">=3.11", PROBES[name])
