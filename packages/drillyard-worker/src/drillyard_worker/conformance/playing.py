"""Checks of what plays a checkpoint: evaluation and the operator host."""

from __future__ import annotations

import json
import math
import shutil
import socket
import struct
import subprocess
from typing import Any

from drillyard_worker.conformance.report import Failure, demand
from drillyard_worker.conformance.stream import stream_fault
from drillyard_worker.conformance.subject import Subject
from drillyard_worker.conformance.training import _claims, _manifest, _newest, _trained

EPISODES = 3
LOAD, ACT, RESET, LOADED, ACTION = 1, 2, 3, 17, 18


def check_evaluate(subject: Subject) -> None:
    """An evaluation plays the episodes that were asked for, and says what they brought."""
    _claims(subject, "supports_evaluation")
    newest = _newest(_trained(subject))
    config = subject.config(
        mode="evaluate", evaluate={"checkpoint": str(newest), "episodes": EPISODES, "deterministic": True}, limits={}
    )
    with subject.run(config) as running:
        demand(running.process.returncode == 0, f"It ended with {running.process.returncode}.{running.hint()}")
        fault = stream_fault(running.content(), config["run_id"])
        demand(not fault, fault)
        last = running.events()[-1]
        demand(last["type"] == "run_completed", f"The last event is {last['type']}: {last.get('reason')}")
        try:
            found: Any = json.loads((running.folder / "evaluation.json").read_text(encoding="utf-8"))
            returns, seeds, lengths = found["returns"], found["seeds"], found["lengths"]
            figures = [found[name] for name in ("mean", "min", "max", "median", "std", "seconds")]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise Failure(f"evaluation.json cannot be read ({type(error).__name__}: {error}).") from None
        counts = {found["episodes"], len(returns), len(seeds), len(lengths)}
        demand(counts == {EPISODES}, f"{EPISODES} episodes were asked for; evaluation.json has {sorted(counts)}.")
        demand(seeds == [1, 2, 3], f"The seeds were {seeds}; they must be consecutive from the config's, 1.")
        demand(all(math.isfinite(value) for value in [*returns, *figures]), "Not every figure is a number.")
        demand(abs(found["mean"] - sum(returns) / EPISODES) < 1e-6, "The mean is not that of the returns.")
        demand(last["summary"].get("mean") == found["mean"], "run_completed.summary has another mean than the file.")
        demand(last["summary"].get("episodes") == EPISODES, "run_completed.summary does not count the episodes.")


def check_damaged(subject: Subject) -> None:
    """A checkpoint with one changed byte is refused with a sentence."""
    _claims(subject, "supports_evaluation")
    newest = _newest(_trained(subject))
    copy = subject.scratch / "damaged" / newest.name
    shutil.copytree(str(newest), str(copy))
    name = sorted(_manifest(newest)["files"])[0]
    content = bytearray((copy / name).read_bytes())
    demand(content, f"The file {name} of the checkpoint is empty.")
    content[len(content) // 2] ^= 0x40
    (copy / name).write_bytes(bytes(content))
    config = subject.config(mode="evaluate", evaluate={"checkpoint": str(copy), "episodes": 1}, limits={})
    with subject.run(config) as running:
        events = running.events()
        demand(
            running.process.returncode == 1 and events and events[-1]["type"] == "run_failed",
            f"A damaged checkpoint was taken: exit code {running.process.returncode}.",
        )
        code = events[-1]["code"]
        demand(code == "damaged", f"A damaged checkpoint ended with the code {code}; it must be damaged.")


def check_operator(subject: Subject) -> None:
    """The operator host loads a checkpoint, resets and acts; a bad path is an answer, not an end."""
    _claims(subject, "supports_operator")
    newest = _newest(_trained(subject))
    manifest = _manifest(newest)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_STREAM)
    command = [subject.python, "-m", f"{subject.entry()[1]}.cli", "--host-fd", str(theirs.fileno())]
    with ours, (subject.scratch / "host.log").open("wb") as log:
        with theirs:
            process = subprocess.Popen(
                command, env=subject.variables(), cwd=str(subject.scratch), pass_fds=[theirs.fileno()], stdout=log,
                stderr=log, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        try:
            ours.settimeout(subject.patience_s)
            _send(ours, LOAD, json.dumps({"path": str(subject.scratch / "no-such-checkpoint")}).encode())
            demand("error" in json.loads(_receive(ours, LOADED)), "The host loaded a checkpoint that is not there.")
            _send(ours, LOAD, json.dumps({"path": str(newest)}).encode())
            answer = json.loads(_receive(ours, LOADED))
            demand("error" not in answer, f"The host could not load the checkpoint: {answer.get('error')}")
            demand(answer.get("env_steps") == manifest["env_steps"], "The host says other env_steps than the manifest.")
            _send(ours, RESET, json.dumps({"seed": 3}).encode())
            shape = manifest["observation_space"]["shape"]
            size = math.prod(shape) if manifest["observation_space"]["kind"] == "box" else 1
            for number in range(3):
                _send(ours, ACT, struct.pack("<IB", number, 1) + struct.pack(f"<{size}f", *([0.1 * number] * size)))
                _action(_receive(ours, ACTION), number, manifest["action_space"])
            ours.shutdown(socket.SHUT_RDWR)
            process.wait(10.0)
        except (OSError, ValueError, subprocess.TimeoutExpired) as error:
            raise Failure(f"The host did not keep to its protocol ({type(error).__name__}: {error}).") from None
        finally:
            process.kill()
            process.wait()


def _action(payload: bytes, number: int, space: dict[str, Any]) -> None:
    demand(len(payload) >= 8 and len(payload) % 4 == 0, f"An action has {len(payload)} bytes.")
    (found,) = struct.unpack_from("<I", payload)
    demand(found == number, f"Action {found} came for the observation {number}.")
    values = struct.unpack_from(f"<{len(payload) // 4 - 1}f", payload, 4)
    if space["kind"] == "discrete":
        demand(
            len(values) == 1 and values[0] in range(space["n"]), f"The action {values} is none of {space['n']} choices."
        )
        return
    demand(
        len(values) == math.prod(space["shape"]), f"The action has {len(values)} numbers, the space {space['shape']}."
    )
    demand(all(math.isfinite(value) for value in values), f"The action {values} is not finite.")


def _send(connection: socket.socket, kind: int, payload: bytes) -> None:
    connection.sendall(struct.pack("<IB", len(payload), kind) + payload)


def _receive(connection: socket.socket, wanted: int) -> bytes:
    size, kind = struct.unpack("<IB", _exactly(connection, 5))
    payload = _exactly(connection, size)
    demand(kind == wanted, f"The host sent {kind} where {wanted} was due: {payload[:200]!r}.")
    return payload


def _exactly(connection: socket.socket, size: int) -> bytes:
    received = b""
    while len(received) < size:
        data = connection.recv(size - len(received))
        demand(data, "The host ended instead of answering; see its log.")
        received += data
    return received
