"""Writes dqn_reference.npz: Q-learning by plain PyTorch, which test_dqn_reference.py compares ours with.

Not run by any test. To run it again:
python -m venv reference && reference/bin/pip install torch==2.13.0 numpy && reference/bin/python make_dqn_reference.py
"""

from pathlib import Path

import numpy as np
import torch
from torch import nn

OBS, ACTIONS, HIDDEN, BATCH, STEPS, GAMMA, N_STEP = 6, 4, (14, 10), 32, 5, 0.97, 3
LR, ADAM_EPSILON = 3e-3, 1e-5

CASES = {
    "plain_single": {"duelling": False, "double": False, "activation": "relu", "delta": 1.0, "max_norm": 100.0},
    "plain_double": {"duelling": False, "double": True, "activation": "tanh", "delta": 0.5, "max_norm": 0.05},
    "duelling_double": {"duelling": True, "double": True, "activation": "relu", "delta": 1.0, "max_norm": 0.2},
    "duelling_single": {"duelling": True, "double": False, "activation": "tanh", "delta": 2.0, "max_norm": 100.0},
}


class QNetwork(nn.Module):
    def __init__(self, duelling: bool, activation: str) -> None:
        super().__init__()
        self.activation = {"relu": torch.relu, "tanh": torch.tanh}[activation]
        self.first = nn.Linear(OBS, HIDDEN[0])
        self.duelling = duelling
        if duelling:
            self.value_stream, self.advantage_stream = (nn.Linear(HIDDEN[0], HIDDEN[1]) for _ in range(2))
            self.value, self.advantage = nn.Linear(HIDDEN[1], 1), nn.Linear(HIDDEN[1], ACTIONS)
        else:
            self.second = nn.Linear(HIDDEN[0], HIDDEN[1])
            self.head = nn.Linear(HIDDEN[1], ACTIONS)

    def forward(self, obs: torch.Tensor) -> torch.Tensor:
        x = self.activation(self.first(obs))
        if not self.duelling:
            return self.head(self.activation(self.second(x)))
        value = self.value(self.activation(self.value_stream(x)))
        advantage = self.advantage(self.activation(self.advantage_stream(x)))
        return value + advantage - advantage.mean(dim=1, keepdim=True)


def batches(rng: np.random.Generator) -> dict[str, np.ndarray]:
    """STEPS batches of n-step transitions, cut short by the ends of episodes, some of which terminated."""
    made = rng.integers(1, N_STEP + 1, (STEPS, BATCH))
    terminated = (made < N_STEP) & (rng.random((STEPS, BATCH)) < 0.5)
    return {
        "obs": rng.standard_normal((STEPS, BATCH, OBS)),
        "action": rng.integers(0, ACTIONS, (STEPS, BATCH)),
        "n_step_return": 1.5 * rng.standard_normal((STEPS, BATCH)),
        "discount": np.where(terminated, 0.0, GAMMA**made),
        "next_obs": rng.standard_normal((STEPS, BATCH, OBS)),
        "weight": rng.uniform(0.2, 1.0, (STEPS, BATCH)),
    }


def run(case: dict, data: dict[str, torch.Tensor]) -> dict[str, np.ndarray]:
    online, target = (QNetwork(case["duelling"], case["activation"]) for _ in range(2))
    with torch.no_grad():
        for tensor in (*online.parameters(), *target.parameters()):
            tensor.copy_(tensor.float())
    optimiser = torch.optim.Adam(online.parameters(), lr=LR, eps=ADAM_EPSILON)
    out = {f"start.{name}": tensor.numpy().copy() for name, tensor in online.state_dict().items()}
    out |= {f"target.{name}": tensor.numpy().copy() for name, tensor in target.state_dict().items()}
    for step in range(STEPS):
        obs, action, reward, discount, next_obs, weight = (data[name][step] for name in data)
        with torch.no_grad():
            after = target(next_obs)
            best = online(next_obs).argmax(dim=1) if case["double"] else after.argmax(dim=1)
            wanted = reward + discount * after.gather(1, best[:, None])[:, 0]
        q = online(obs)
        chosen = q.gather(1, action[:, None])[:, 0]
        huber = nn.functional.huber_loss(chosen, wanted, reduction="none", delta=case["delta"])
        if case["delta"] == 1.0:
            assert torch.allclose(huber, nn.functional.smooth_l1_loss(chosen, wanted, reduction="none"))
        loss = (weight * huber).mean()
        optimiser.zero_grad()
        loss.backward()
        if step == 0:
            out |= {f"gradient.{name}": tensor.grad.numpy().copy() for name, tensor in online.named_parameters()}
        norm = nn.utils.clip_grad_norm_(online.parameters(), case["max_norm"])
        optimiser.step()
        out[f"wanted.{step}"] = wanted.numpy()
        out[f"td_error.{step}"] = (wanted - chosen).detach().numpy()
        numbers = loss, chosen.mean(), q.max(dim=1).values.mean(), (wanted - chosen).abs().mean(), norm
        out[f"stats.{step}"] = np.array([number.item() for number in numbers])
        if step in (0, STEPS - 1):
            for name, tensor in online.named_parameters():
                out[f"params.{step}.{name}"] = tensor.detach().numpy().copy()
                out[f"m.{step}.{name}"] = optimiser.state[tensor]["exp_avg"].numpy().copy()
                out[f"v.{step}.{name}"] = optimiser.state[tensor]["exp_avg_sq"].numpy().copy()
    return out


def main() -> None:
    torch.manual_seed(6)
    # In float64, so that the reference is the truth, from numbers that are exact in float32.
    torch.set_default_dtype(torch.float64)
    data = {
        name: array if name == "action" else array.astype(np.float32).astype(np.float64)
        for name, array in batches(np.random.default_rng(6)).items()
    }
    saved = {f"batch.{name}": array.astype("i4" if name == "action" else "f4") for name, array in data.items()}
    for name, case in CASES.items():
        saved |= {f"{name}.{key}": array.astype("f4") for key, array in run(case, tensors(data)).items()}
        saved |= {f"{name}.setting.{key}": np.array(value) for key, value in case.items()}
    saved |= {"setting.lr": np.array(LR), "setting.torch": np.array(torch.__version__)}
    np.savez_compressed(Path(__file__).with_name("dqn_reference.npz"), **saved)


def tensors(data: dict[str, np.ndarray]) -> dict[str, torch.Tensor]:
    return {name: torch.from_numpy(array) for name, array in data.items()}


if __name__ == "__main__":
    main()
