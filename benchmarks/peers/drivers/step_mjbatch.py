"""mjbatch with the task's reward, end and reset in NumPy; no contact forces, which it never computes."""

import os

import numpy as np
from _mjbatch_task import Task
from _stepping import arguments, random_actions, serve


def main():
    options = arguments()
    task = Task(options.env, options.envs, len(os.sched_getaffinity(0)), 0)
    size = np.ones(task.model.nu)
    actions = random_actions(options.envs, task.low * size, task.high * size)
    serve(lambda number: task.step(actions[number % len(actions)]), options.envs)


if __name__ == "__main__":
    main()
