"""A policy for acting: NumPy, one thread, no allocation after the first call of a size."""

import numpy as np

from drillyard.contracts.policy import PolicySpec
from drillyard.policies import mlp
from drillyard.policies.arrays import Arrays
from drillyard.policies.normalise import normalise


class NumPyPolicy:
    """Actor and critic on raw observations. Used by rollout workers, stages and `drillyard evaluate`.

    A policy of action values (`spec.head`) takes the largest, whatever the noise, and that one is its value V.

    What a method returns lies in this object's memory and is valid until the next call.

    Args:
        spec: the network.
        max_rows: the largest N that will be asked for; more works and allocates again.
    """

    def __init__(self, spec: PolicySpec, max_rows: int) -> None:
        self.spec = spec
        self.max_rows = max_rows
        self._ops = Arrays(np)
        self._vectors: dict[mlp.Part, np.ndarray] = {
            part: np.zeros(spec.parameter_count(part), np.float32) for part in mlp.PARTS
        }
        self._layers = {
            part: mlp.layers(mlp.unflatten(vector, spec, part), spec, part)
            for part, vector in self._vectors.items()
            if spec.shapes(part)
        }
        self._greedy = spec.head == "values"
        self._mean = np.zeros(spec.obs_size, np.float32)
        self._scale = np.ones(spec.obs_size, np.float32)
        self._log_std = self._vectors["actor"][-spec.action.size :] if spec.action.kind == "box" else None
        # Cumulative sums over choices as one matrix product: add.accumulate is several times slower.
        self._lower = np.tri(spec.action.size, dtype=np.float32)

    def load(self, actor: np.ndarray, critic: np.ndarray | None, mean: np.ndarray, scale: np.ndarray) -> None:
        """Take over weights by copying: flat vectors in the order of `PolicySpec.shapes`, and the normaliser (O,).

        Without a critic `values` answers by the old one.
        """
        self._vectors["actor"][:] = actor
        if critic is not None:
            self._vectors["critic"][:] = critic
        self._mean[:] = mean
        self._scale[:] = scale

    def logits(self, obs: np.ndarray) -> np.ndarray:
        """Raw observations (N, O) float32 -> logits, means of a box head, or action values, (N, K)."""
        return self._head(self._normalised(obs), "actor").T

    def action_values(self, obs: np.ndarray) -> np.ndarray:
        """Raw observations (N, O) float32 -> Q(s, a) (N, K) of a policy of values.

        Raises:
            ValueError: the head is one of logits or means.
        """
        if not self._greedy:
            raise ValueError("a policy of logits or means has no action values")
        return self.logits(obs)

    def values(self, obs: np.ndarray) -> np.ndarray:
        """Raw observations (N, O) float32 -> V (N,)."""
        if self._greedy:
            return self._head(self._normalised(obs), "actor").max(axis=0)
        return self._head(self._normalised(obs), "critic")[0]

    def act(self, obs: np.ndarray, noise: np.ndarray | None) -> np.ndarray:
        """Actions (N,) int32, or (N, K) float32 for a box, unclipped.

        Args:
            obs: raw, (N, O) float32.
            noise: as `draw_noise` gives it; None = the most likely action.
        """
        head = self._head(self._normalised(obs), "actor")
        if noise is not None and not self._greedy:
            return self._sample(head, noise)[0]
        if self._log_std is not None:
            return head.T
        return np.argmax(head, axis=0).astype(np.int32)

    def sample(self, obs: np.ndarray, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Actions as `act` gives them, and their log-probability (N,) float32."""
        return self._sample(self._head(self._normalised(obs), "actor"), noise)

    def offsets(self, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """For a box: what noise (..., K) adds to the means, and the log-probability (...) of what comes out.

        Neither depends on the observation, so a whole chunk's can be had at once.
        """
        assert self._log_std is not None
        std = np.exp(self._log_std)
        constant = self._log_std.sum() + 0.5 * np.log(2 * np.pi) * std.size
        logp = -0.5 * np.einsum("...k,...k->...", noise, noise) - constant
        return noise * std, logp.astype(np.float32, copy=False)

    def draw_noise(self, rows: int, rng: np.random.Generator) -> np.ndarray:
        """What sampling needs: uniforms in [0, 1), (N,) float32; for a box standard normals, (N, K) float32."""
        if self._log_std is None:
            return rng.random(rows, np.float32)
        return rng.standard_normal((rows, self.spec.action.size), np.float32)

    def _normalised(self, obs: np.ndarray) -> np.ndarray:
        """(O, N), as the layers want it."""
        out = self._ops.scratch("obs", *obs.shape)
        return normalise(obs, self._mean, self._scale, self.spec.obs_clip, out).T

    def _head(self, x: np.ndarray, part: mlp.Part) -> np.ndarray:
        return mlp.run_layers(self._layers[part], x, self.spec.activation, self._ops, part)[-1]

    def _sample(self, head: np.ndarray, noise: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        if self._greedy:
            rows = int(head.shape[1])
            return np.argmax(head, axis=0).astype(np.int32), np.zeros(rows, np.float32)
        if self._log_std is not None:
            offsets, logp = self.offsets(noise)
            return head.T + offsets, logp
        ops = self._ops
        choices, rows = head.shape
        head -= np.max(head, axis=0, out=ops.scratch("row", rows))
        weight = np.exp(head, out=ops.scratch("weight", choices, rows))
        cumulative = np.matmul(self._lower, weight, out=ops.scratch("cumulative", choices, rows))
        total = cumulative[-1]
        # Inverse CDF: the action is the number of cumulative sums at or below the threshold. Rounding can bring the
        # threshold up to the total, hence the minimum.
        threshold = np.multiply(noise, total, out=ops.scratch("row", rows))
        passed = np.less_equal(cumulative, threshold)
        actions = np.minimum(passed.sum(axis=0, dtype=np.int32), choices - 1)
        return actions, head[actions, np.arange(rows)] - np.log(total)
