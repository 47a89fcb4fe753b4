"""Which envs can be played as whole episodes."""

from drillyard.contracts.env import EnvSpec
from drillyard.contracts.errors import DrillyardError, ErrorCode


def check_env(spec: EnvSpec) -> None:
    """Whether episode workers can play it; called before anything is started. Imports nothing heavy.

    Raises:
        DrillyardError: UNSUPPORTED.
    """
    if not spec.trainable:
        reason = "can be played and not trained on"
    elif len(spec.agents) != 1:
        reason = f"has {len(spec.agents)} agents"
    elif spec.action.kind != "discrete":
        reason = f"has actions of {spec.action.size} continuous numbers"
    elif spec.masked:
        reason = "has actions that are not always legal"
    else:
        return
    raise DrillyardError(
        ErrorCode.UNSUPPORTED,
        f"Learning values of actions needs an env with one agent and discrete actions, and {spec.id} {reason}; "
        "train it with --algo ppo.",
    )
