"""EnvPool, synchronous, with as many threads as it has cores."""

import os

import envpool
from _stepping import arguments, random_actions, serve


def main():
    options = arguments()
    threads = len(os.sched_getaffinity(0))
    envs = envpool.make(options.env, env_type="gymnasium", num_envs=options.envs, num_threads=threads, seed=0)
    envs.reset()
    actions = random_actions(options.envs, envs.action_space.low, envs.action_space.high)
    actions = actions.astype(envs.action_space.dtype)
    serve(lambda number: envs.step(actions[number % len(actions)]), options.envs)


if __name__ == "__main__":
    main()
