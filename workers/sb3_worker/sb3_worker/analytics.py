"""What a run leaves behind besides checkpoints: the settings that SB3's model was really made with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import stable_baselines3
import torch

if TYPE_CHECKING:
    from drillyard_worker import Session
    from stable_baselines3.common.base_class import BaseAlgorithm


def note(session: Session, model: BaseAlgorithm) -> None:
    """Note it for `analytics.json`."""
    session.artifacts(
        metadata={
            "stable_baselines3": stable_baselines3.__version__,
            "torch": torch.__version__,
            "device": str(model.device),
            "parameters": sum(tensor.numel() for tensor in model.policy.parameters()),
            "policy": type(model.policy).__name__,
        }
    )
