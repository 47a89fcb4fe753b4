"""Gymnasium's vector envs: one process (sync) or one each (async)."""

import gymnasium
from _stepping import arguments, random_actions, serve


def main():
    options = arguments(("sync", "async"))
    envs = gymnasium.make_vec(options.env, options.envs, vectorization_mode=options.variant)
    envs.reset(seed=0)
    space = envs.single_action_space
    actions = random_actions(options.envs, space.low, space.high)
    serve(lambda number: envs.step(actions[number % len(actions)]), options.envs)
    envs.close()


if __name__ == "__main__":
    main()
