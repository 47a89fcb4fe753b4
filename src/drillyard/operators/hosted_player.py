"""A policy of a worker, or an ONNX file, asked and waited for: it plays in a process of its own."""

import json
import time
from typing import Any

import numpy as np

from drillyard.contracts.env import Array, StageEnv
from drillyard.contracts.errors import DrillyardError, ErrorCode
from drillyard.contracts.words import ActionWord
from drillyard.operators.host_process import (
    ACT,
    ACT_HEAD,
    ACTION,
    ACTION_HEAD,
    FAILED,
    LOAD,
    LOADED,
    RESET,
    HostProcess,
    error_words,
    read_object,
)
from drillyard.operators.hosted_spec import HostedPolicy, OwnUnits, meaning_of, refuse_other_spaces

LOAD_S = 300.0
"""Importing a library takes seconds, on a busy machine a minute."""
ANSWER_S = 120.0
NO_ACTION = "no action"
"""In place of an answer that the env does not have."""
_LOOK_S = 0.2


class HostedPlayer:
    """One process that plays one policy; several agents may share it.

    Args:
        policy: what it plays.
        env: what is played.

    Raises:
        DrillyardError: LAYOUT_MISMATCH; what `HostProcess` says; UNAVAILABLE, the process cannot load it.
    """

    def __init__(self, policy: HostedPolicy, env: StageEnv) -> None:
        refuse_other_spaces(policy, env.spec)
        self._meaning = meaning_of(policy, env.spec, env.own_bounds if isinstance(env, OwnUnits) else None)
        self._policy, self._actions = policy, env.spec.action.size
        self._number = 0
        self._host = HostProcess(policy.command)
        try:
            self._load()
        except BaseException:
            self.close()
            raise

    def reset(self, seed: int) -> None:
        """An episode begins."""
        self._send(RESET, json.dumps({"seed": seed}).encode())

    def act(self, obs: Array, choices: tuple[ActionWord, ...], *, deterministic: bool) -> Any:
        """The action for obs (O,), NO_ACTION where the answer is none that the env has.

        Args:
            choices: the legal actions; () = all.

        Raises:
            DrillyardError: CRASHED, TIMED_OUT, or the policy cannot act.
        """
        self._number = (self._number + 1) & 0xFFFF_FFFF
        data = obs.astype("<f4", copy=False).tobytes() + self._legal(choices)
        self._send(ACT, ACT_HEAD.pack(self._number, deterministic) + data)
        kind, body = self._answer(ANSWER_S)
        if kind == FAILED:
            raise DrillyardError(
                ErrorCode.CRASHED, f"The policy {self._name} cannot act: {error_words(read_object(body))}"
            )
        if kind != ACTION or len(body) < ACTION_HEAD.size or ACTION_HEAD.unpack_from(body)[0] != self._number:
            raise self._nonsense()
        action = self._meaning(body[ACTION_HEAD.size :])
        return NO_ACTION if action is None else action

    def close(self) -> None:
        """End the process and wait until it is gone."""
        self._host.close()
        self._host.wait_for_end()

    @property
    def _name(self) -> str:
        return f"{self._policy.path.name} of {self._policy.manifest.worker}"

    def _legal(self, choices: tuple[ActionWord, ...]) -> bytes:
        """A number for each action, where the process wants to know which are legal."""
        if not self._policy.masks:
            return b""
        legal = np.ones(self._actions, "<f4")
        if choices:
            legal[:] = 0.0
            legal[[choice.action for choice in choices]] = 1.0
        return legal.tobytes()

    def _load(self) -> None:
        self._send(LOAD, json.dumps({"path": str(self._policy.path), "when": "now"}).encode())
        kind, body = self._answer(LOAD_S)
        if kind != LOADED:
            raise self._nonsense()
        if "error" in read_object(body):
            raise DrillyardError(
                ErrorCode.UNAVAILABLE, f"{self._name} cannot be played: {error_words(read_object(body))}"
            )

    def _send(self, kind: int, body: bytes) -> None:
        until = time.monotonic() + ANSWER_S
        while not self._host.send(kind, body):
            if time.monotonic() > until:
                raise DrillyardError(ErrorCode.TIMED_OUT, f"The process that plays {self._name} does not read.")
            self._host.wait(_LOOK_S)

    def _answer(self, seconds: float) -> tuple[int, bytes]:
        until = time.monotonic() + seconds
        while True:
            for message in self._host.receive():
                return message
            if (left := until - time.monotonic()) <= 0:
                raise DrillyardError(
                    ErrorCode.TIMED_OUT, f"The process that plays {self._name} did not answer for {seconds:g} s."
                )
            self._host.wait(min(left, _LOOK_S))

    def _nonsense(self) -> DrillyardError:
        return DrillyardError(ErrorCode.BAD_MESSAGE, f"The process that plays {self._name} said what nobody asked.")


class HostedSeat:
    """The operator of one agent.

    Args:
        player: may be shared; the seat of the lowest agent in an episode begins it.
    """

    def __init__(self, player: HostedPlayer, *, deterministic: bool) -> None:
        self._player = player
        self._deterministic = deterministic

    def select_action(self, obs: Array, info: dict[str, Any]) -> Any:
        """As `HostedPlayer.act`."""
        return self._player.act(np.asarray(obs, np.float32), info.get("choices", ()), deterministic=self._deterministic)

    def reset(self, seed: int) -> None:
        """An episode begins; where seats share a policy, with the seed of the last."""
        self._player.reset(seed)

    def on_step_result(
        self, obs: Array, reward: float, terminated: bool, truncated: bool, info: dict[str, Any]
    ) -> None:
        """Nothing is learned."""
