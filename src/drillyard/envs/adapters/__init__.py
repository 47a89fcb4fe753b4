"""Our envs behind other projects' APIs; the only place that imports Gymnasium and PettingZoo."""
