"""Run by the interpreter of a worker: what its own policy answers to rows. CHECKPOINT ROWS.npy OUT.npz."""

import sys
from pathlib import Path

import numpy as np
import torch
from drillyard_worker.manifest import read_checkpoint


def main() -> None:
    folder, rows, out = Path(sys.argv[1]), np.load(sys.argv[2]), sys.argv[3]
    manifest = read_checkpoint(folder)
    discrete = manifest["action_space"]["kind"] == "discrete"
    if manifest["worker"] == "cleanrl":
        from cleanrl_worker.policy import load_policy

        policy = load_policy(folder, manifest)
        with torch.inference_mode():
            scores = policy._head(torch.from_numpy(rows)).numpy()
    else:
        from sb3_worker.policy import load_policy

        policy = load_policy(folder, manifest)
        seen = torch.as_tensor(np.stack([policy.seen(row) for row in rows]))
        inner = policy._model.policy
        with torch.inference_mode():
            if not discrete:
                scores = np.zeros(0)
            elif hasattr(inner, "q_net"):
                scores = inner.q_net(seen).numpy()
            else:
                features = inner.extract_features(seen, inner.pi_features_extractor)
                scores = inner.action_net(inner.mlp_extractor.forward_actor(features)).numpy()
    actions = np.array([policy.act(row, True) for row in rows])
    np.savez(out, actions=actions, scores=scores)


if __name__ == "__main__":
    main()
