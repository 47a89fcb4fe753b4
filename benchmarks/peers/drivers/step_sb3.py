"""Stable-Baselines3's SubprocVecEnv, one process an env, forked: its default start takes 3 GB for 16 envs."""

from _stepping import arguments, random_actions, serve


def main():
    from stable_baselines3.common.env_util import make_vec_env
    from stable_baselines3.common.vec_env import SubprocVecEnv

    options = arguments()
    envs = make_vec_env(options.env, n_envs=options.envs, seed=0, vec_env_cls=SubprocVecEnv,
                        vec_env_kwargs={"start_method": "fork"})  # fmt: skip
    envs.reset()
    actions = random_actions(options.envs, envs.action_space.low, envs.action_space.high)
    serve(lambda number: envs.step(actions[number % len(actions)]), options.envs)
    envs.close()


if __name__ == "__main__":
    main()
