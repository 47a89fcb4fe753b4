"""Any Gymnasium env with vector observations, as one of ours: `gym:CartPole-v1`."""
