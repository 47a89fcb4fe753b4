"""Our DQN with the settings of the task and all cores that it is given; prints one JSON line."""

from _policy_file import arguments
from _q_tasks import BALANCE, TASKS
from train_ours import train

VARIANTS = {
    "ours": {},
    "ours_serial": {"serial": True},  # the learner plays, in its own process
    "ours_continuous": {"mode": "continuous"},
    "ours_lockstep": {"mode": "lockstep"},
}


def main():
    options = arguments(VARIANTS, TASKS)
    env = options.env if options.env == BALANCE else f"gym:{options.env}"
    # A replay that nobody resumes from is not part of the task.
    train(options, env, "dqn", {"save_replay": False, **VARIANTS[options.variant]})


if __name__ == "__main__":
    main()
