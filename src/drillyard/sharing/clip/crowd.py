"""Many envs side by side as one clip, stepped together as training steps them."""

import math
from pathlib import Path
from typing import Protocol

import numpy as np

from drillyard.contracts.bundle import Marker
from drillyard.contracts.env import ActionSpec, BatchEnv, EnvSpec, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.envs.registry import env_spec, make_batch, make_stage
from drillyard.operators.hosted_player import HostedPlayer
from drillyard.operators.hosted_spec import HostedPolicy
from drillyard.policies.action import to_env
from drillyard.policies.inference import NumPyPolicy
from drillyard.sharing.cast import RANDOM, SCRIPT_PREFIX, trained
from drillyard.sharing.clip.record import FEW_BODIES, FINE_HZ, MAX_MARKERS, RATE_HZ, ClipRequest, RecordedClip
from drillyard.sharing.clip.write import ClipWriter
from drillyard.stage.sources import policy_from_checkpoint


class _Player(Protocol):
    """Decides for one agent of all envs."""

    def __call__(self, agent: int, out: np.ndarray) -> None:
        """Write actions to `out`, (N,) int32 or (N, size) float32."""
        ...


def record_crowd(request: ClipRequest) -> RecordedClip:
    """Record `request.instances` envs of a checkpoint; an env that ends begins anew in the same step.

    Raises:
        DrillyardError: UNSUPPORTED for an env without poses or without a batch; what loading the policies says.
    """
    path = Path(request.checkpoint)
    manifest = trained(path).manifest
    spec = env_spec(manifest.env_id, **manifest.env_options)
    _refuse(spec)
    env = make_batch(manifest.env_id, request.instances, **manifest.env_options)
    stage = make_stage(manifest.env_id, **manifest.env_options)
    hosts: list[HostedPlayer] = []
    try:
        seats = _Seats(env, stage, request, hosts)
        recording = _Crowd(env, seats, request)
        recording.run()
        return RecordedClip(
            env=spec,
            env_options=manifest.env_options,
            data=recording.writer.to_bytes(),
            frames=recording.writer.frames,
            rate_hz=recording.writer.rate_hz,
            instances=request.instances,
            markers=tuple(recording.markers[:MAX_MARKERS]),
            players=seats.titles,
            meshes=stage.meshes(),
            pictures=False,
            note=recording.note,
            policy_version=manifest.policy_version,
            env_steps=manifest.env_steps,
            run_id=manifest.run_id,
        )
    finally:
        for host in hosts:
            host.close()
        stage.close()


def _refuse(spec: EnvSpec) -> None:
    if spec.pixels or not spec.scene.bodies or not spec.trainable:
        raise DrillyardError(
            ErrorCode.UNSUPPORTED,
            f"{spec.id} has no poses, so only one of it at a time can be recorded, as pictures; ask for 1 instance.",
        )


class _Crowd:
    """The loop."""

    def __init__(self, env: BatchEnv, seats: "_Seats", request: ClipRequest) -> None:
        spec, count = env.spec, request.instances
        self._env, self._seats, self._request = env, seats, request
        few = len(spec.scene.bodies) * count <= FEW_BODIES
        # Halves go down: 30 decisions a second are all shown, rather than 15.
        self._every = max(1, math.ceil(spec.decision_rate_hz / (FINE_HZ if few else RATE_HZ) - 0.5))
        bodies = len(spec.scene.bodies)
        self.writer = ClipWriter(
            spec.decision_rate_hz / self._every, count, bodies, flat=spec.scene.camera.flat
        )  # fmt: skip
        self.markers: list[Marker] = []
        self.note = ""
        self._positions = np.zeros((count, bodies, 3), np.float32)
        self._quaternions = np.zeros((count, bodies, 4), np.float32)
        self._episodes = np.zeros(count, np.int32)
        self._lengths = np.zeros(count, np.int32)
        self._returns = np.zeros(count, np.float64)
        self._score = [0, 0]

    def run(self) -> None:
        env, spec, version = self._env, self._env.spec, self._seats.version
        env.reset(self._request.seed)
        frames = max(2, round(self._request.seconds * self.writer.rate_hz))
        decision = 0
        while True:
            if decision % self._every == 0:
                env.poses(self._request.instances, self._positions, self._quaternions)
                self.writer.add(
                    self._positions, self._quaternions, policy_version=version, score=self._score,
                    episodes=self._episodes, decisions=self._lengths, returns=self._returns,
                )  # fmt: skip
                if self.writer.frames >= frames:
                    return
                if self.writer.full:
                    self.note = f"Only the first {self.writer.frames / self.writer.rate_hz:.0f} s fit into it."
                    return
            step = env.step(self._seats.act())
            decision += 1
            self._returns += step.reward[0]
            self._lengths += 1
            ended: np.ndarray = np.logical_or(step.terminated, step.truncated)
            if ended.any():
                self._end(ended, step.outcome, len(spec.agents))

    def _end(self, ended: np.ndarray, outcome: np.ndarray, agents: int) -> None:
        many = int(ended.sum())
        title = f"{many} episodes ended" if many > 1 else f"An episode ended, return {self._returns[ended][0]:.1f}"
        if agents == 2:
            self._score[0] += int((outcome[ended] > 0).sum())
            self._score[1] += int((outcome[ended] < 0).sum())
        self.markers.append(Marker(frame=self.writer.frames, title=title))
        self._episodes += ended
        self._lengths[ended] = 0
        self._returns[ended] = 0.0


class _Seats:
    """Who decides for each agent of all envs."""

    def __init__(self, env: BatchEnv, stage: StageEnv, request: ClipRequest, hosts: list[HostedPlayer]) -> None:
        spec, count = env.spec, request.instances
        self._env, self._stage, self._hosts = env, stage, hosts
        self._deterministic, self._seed = request.deterministic, request.seed
        discrete = spec.action.kind == "discrete"
        shape = (count,) if discrete else (count, spec.action.size)
        self._actions = np.zeros((len(spec.agents), *shape), np.int32 if discrete else np.float32)
        self._obs = np.zeros((count, spec.obs_size), np.float32)
        main = trained(request.checkpoint)
        self.version = main.manifest.policy_version
        first = self._policy(Path(request.checkpoint))
        self._players: list[_Player] = [first] * len(spec.agents)
        titles = [main.title] * len(spec.agents)
        if request.opponent and len(spec.agents) > 1:
            other, title = self._opponent(request.opponent)
            self._players[1:] = [other] * (len(spec.agents) - 1)
            titles[1:] = [title] * (len(spec.agents) - 1)
        self.titles = tuple(titles)

    def act(self) -> np.ndarray:
        """(A, N) int32 or (A, N, size) float32."""
        for agent, player in enumerate(self._players):
            player(agent, self._actions[agent])
        return self._actions

    def _opponent(self, opponent: str) -> tuple[_Player, str]:
        env, action = self._env, self._env.spec.action
        if opponent == RANDOM:
            rng = np.random.default_rng(self._seed)
            return lambda agent, out: _draw(rng, action, out), RANDOM
        if opponent.startswith(SCRIPT_PREFIX):
            known = env.spec.scripted_players
            name = opponent.removeprefix(SCRIPT_PREFIX) or (known[0] if known else "")
            if name not in known:
                raise DrillyardError(
                    ErrorCode.BAD_VALUE,
                    f"{env.spec.id} has no scripted player {name!r}; it has {', '.join(known) or 'none'}.",
                )
            return lambda agent, out: env.scripted(name, agent, out), name
        return self._policy(Path(opponent)), trained(opponent).title

    def _policy(self, path: Path) -> _Player:
        env, obs = self._env, self._obs
        policy = policy_from_checkpoint(path, self._stage)
        if isinstance(policy, HostedPolicy):
            host = HostedPlayer(policy, self._stage)
            self._hosts.append(host)
            host.reset(self._seed)

            def ask(agent: int, out: np.ndarray) -> None:
                env.observe(agent, obs)
                for row in range(len(obs)):
                    action = host.act(obs[row], (), deterministic=self._deterministic)
                    out[row] = 0 if isinstance(action, str) else action

            return ask
        spec = policy.spec
        if spec.obs_size != env.spec.obs_size or spec.action != env.spec.action:
            raise DrillyardError(
                ErrorCode.LAYOUT_MISMATCH,
                f"The policy of {path.name} does not fit {env.spec.id}: it sees {spec.obs_size} numbers and has "
                f"{spec.action.size} actions, the env gives {env.spec.obs_size} and takes {env.spec.action.size}.",
            )
        network = NumPyPolicy(spec, len(obs))
        network.load(policy.actor, None, policy.mean, policy.scale)
        rng = np.random.default_rng((self._seed, 1))

        def play(agent: int, out: np.ndarray) -> None:
            env.observe(agent, obs)
            noise = None if self._deterministic else network.draw_noise(len(obs), rng)
            to_env(network.act(obs, noise), spec, out)

        return play


def _draw(rng: np.random.Generator, action: ActionSpec, out: np.ndarray) -> None:
    """Uniform over the action space."""
    if action.kind == "discrete":
        out[...] = rng.integers(0, action.size, out.shape, np.int32)
    else:
        out[...] = rng.uniform(action.low, action.high, out.shape)
