"""Settings of DQN found by experiment, an env at a time; they stand between the defaults and what the user sets."""

from typing import Any

Settings = dict[str, Any]

TUNED: dict[str, Settings] = {}

FAMILIES: dict[str, Settings] = {}
"""By how the id begins, for envs that nobody tried before."""


def tuned_settings(env_id: str) -> Settings:
    """What is tuned for the env, else for envs of its kind; nothing is changed where neither is."""
    if env_id in TUNED:
        return TUNED[env_id]
    for prefix, settings in FAMILIES.items():
        if env_id.startswith(prefix):
            return settings
    return {}
