"""PettingZoo's envs, turn-based and parallel, to be played: `zoo:connect_four_v3`."""
