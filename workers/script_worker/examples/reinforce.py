"""REINFORCE with a learned baseline in one file: copy it and make it yours.

    drillyard run script script --script reinforce.py --env CartPole-v1 --steps 60000

It also runs alone: `python reinforce.py --env-id CartPole-v1`. What Drillyard needs of a script is here: the options
--env-id, --total-timesteps and --seed, an env from gymnasium.make, a SummaryWriter, the counter global_step, and the
networks and optimizers in variables of the script.
"""

import argparse
import random

import gymnasium as gym
import numpy as np
import torch
from torch import nn
from torch.distributions import Categorical
from torch.utils.tensorboard import SummaryWriter


def parse_args() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--env-id", type=str, default="CartPole-v1")
    parser.add_argument("--total-timesteps", type=int, default=60000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--learning-rate", type=float, default=3e-3)
    parser.add_argument("--gamma", type=float, default=0.99)
    parser.add_argument("--hidden", type=int, default=64)
    parser.add_argument("--episodes-per-update", type=int, default=4)
    parser.add_argument("--entropy-weight", type=float, default=0.01)
    return parser.parse_args()


class Agent(nn.Module):
    """A policy and a value, side by side."""

    def __init__(self, env, hidden):
        super().__init__()
        size = int(np.prod(env.observation_space.shape))
        self.actor = nn.Sequential(nn.Linear(size, hidden), nn.Tanh(), nn.Linear(hidden, int(env.action_space.n)))
        self.critic = nn.Sequential(nn.Linear(size, hidden), nn.Tanh(), nn.Linear(hidden, 1))

    def forward(self, obs):
        return self.actor(obs)


def discounted(rewards, gamma):
    total, returns = 0.0, []
    for reward in reversed(rewards):
        total = reward + gamma * total
        returns.append(total)
    return returns[::-1]


if __name__ == "__main__":
    args = parse_args()
    random.seed(args.seed)
    np.random.seed(args.seed)
    torch.manual_seed(args.seed)
    writer = SummaryWriter(f"runs/reinforce-{args.env_id.replace('/', '-')}-{args.seed}")
    env = gym.make(args.env_id)
    agent = Agent(env, args.hidden)
    optimizer = torch.optim.Adam(agent.parameters(), lr=args.learning_rate)

    obs, _ = env.reset(seed=args.seed)
    episode, batch = ([], [], []), ([], [], [])
    finished = 0
    for global_step in range(args.total_timesteps):
        row = torch.as_tensor(np.asarray(obs), dtype=torch.float32).reshape(-1)
        with torch.no_grad():
            action = int(Categorical(logits=agent(row)).sample())
        obs, reward, terminated, truncated, info = env.step(action)
        for part, value in zip(episode, (row, action, float(reward))):
            part.append(value)
        if not (terminated or truncated):
            continue

        writer.add_scalar("charts/episodic_return", sum(episode[2]), global_step)
        writer.add_scalar("charts/episodic_length", len(episode[2]), global_step)
        for part, values in zip(batch, (episode[0], episode[1], discounted(episode[2], args.gamma))):
            part.extend(values)
        episode = ([], [], [])
        obs, _ = env.reset()
        finished += 1
        if finished % args.episodes_per_update:
            continue

        rows, actions = torch.stack(batch[0]), torch.as_tensor(batch[1])
        returns = torch.as_tensor(batch[2], dtype=torch.float32)
        values = agent.critic(rows).squeeze(-1)
        advantages = returns - values.detach()
        advantages = (advantages - advantages.mean()) / (advantages.std() + 1e-8)
        distribution = Categorical(logits=agent(rows))
        policy_loss = -(distribution.log_prob(actions) * advantages).mean()
        value_loss = nn.functional.mse_loss(values / 100.0, returns / 100.0)
        entropy = distribution.entropy().mean()
        optimizer.zero_grad()
        (policy_loss + value_loss - args.entropy_weight * entropy).backward()
        nn.utils.clip_grad_norm_(agent.parameters(), 1.0)
        optimizer.step()
        batch = ([], [], [])
        writer.add_scalar("losses/policy_loss", policy_loss.item(), global_step)
        writer.add_scalar("losses/value_loss", value_loss.item(), global_step)
        writer.add_scalar("losses/entropy", entropy.item(), global_step)

    env.close()
    writer.close()
