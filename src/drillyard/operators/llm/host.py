"""The process in which the language models of one stage are asked.

`python -m drillyard.operators.llm.host --host-fd N` is started by `host_link`. The end of the socket ends
it, whatever it is doing.
"""

import argparse
import asyncio
import contextlib
import os
import socket
import sys

import msgspec

from drillyard.operators.host_process import HEAD
from drillyard.operators.llm.budget import Budget
from drillyard.operators.llm.decider import Decider
from drillyard.operators.llm.messages import (
    ASK,
    DONE,
    MAX_BYTES,
    NEWS,
    OPEN,
    PING,
    PONG,
    RESET,
    SHUT,
    Ask,
    Done,
    News,
    Open,
    Reset,
    Shut,
)
from drillyard.operators.llm.question import Question
from drillyard.processes.child import arm, name_process, set_niceness

_NICENESS = 5


class Host:
    """Answers the questions of all seats of one stage, each in a task of its own."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._deciders: dict[int, Decider] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Until the stage ends the connection."""
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                size, kind = HEAD.unpack(await self._reader.readexactly(HEAD.size))
                if size > MAX_BYTES:
                    raise ValueError(f"The stage said something of {size} bytes.")
                await self._heard(kind, await self._reader.readexactly(size))

    async def _heard(self, kind: int, body: bytes) -> None:
        decode = msgspec.msgpack.decode
        if kind == OPEN:
            self._open(decode(body, type=Open))
        elif kind == ASK:
            asked = decode(body, type=Ask)
            await self._drop(asked.seat)
            task = asyncio.create_task(self._decide(asked.seat, asked.number, asked.question))
            task.add_done_callback(_die_of_bugs)
            self._tasks[asked.seat] = task
        elif kind == RESET:
            told = decode(body, type=Reset)
            await self._drop(told.seat)
            self._deciders[told.seat].reset(told.seed)
        elif kind == SHUT:
            seat = decode(body, type=Shut).seat
            await self._drop(seat)
            await self._deciders.pop(seat).aclose()
        elif kind == PING:
            self._send(PONG, b"")
        else:
            raise ValueError(f"The stage said something of kind {kind}.")

    def _open(self, told: Open) -> None:
        spent = told.tally
        budget = Budget(told.spec)
        budget.spent(spent.calls, spent.prompt_tokens + spent.completion_tokens, spent.cost)
        decider = Decider(told.spec, told.words, told.action, budget=budget, tally=spent)
        decider.news = lambda: self._send(
            NEWS, msgspec.msgpack.encode(News(told.seat, decider.tally, decider.sentence))
        )
        self._deciders[told.seat] = decider

    async def _decide(self, seat: int, number: int, question: Question) -> None:
        decider = self._deciders[seat]
        exchange = await decider.think(question)
        self._send(DONE, msgspec.msgpack.encode(Done(seat, number, exchange, decider.tally, decider.sentence)))

    async def _drop(self, seat: int) -> None:
        task = self._tasks.pop(seat, None)
        if task is not None and not task.done():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def _send(self, kind: int, body: bytes) -> None:
        self._writer.write(HEAD.pack(len(body), kind) + body)


def _die_of_bugs(task: "asyncio.Task[None]") -> None:
    """A question that nobody answers would hang a match; a process that ended is started again."""
    if not task.cancelled() and (error := task.exception()) is not None:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        sys.stderr.flush()
        os._exit(1)


async def _serve(descriptor: int) -> None:
    reader, writer = await asyncio.open_connection(sock=socket.socket(fileno=descriptor))
    await Host(reader, writer).run()


def main(argv: list[str]) -> int:
    """Serve one stage."""
    arm()
    set_niceness(_NICENESS)
    name_process("llm-host")
    parser = argparse.ArgumentParser()
    parser.add_argument("--host-fd", type=int, required=True)
    asyncio.run(_serve(parser.parse_args(argv).host_fd))
    return 0


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stderr.flush()
    os._exit(code)  # a thread may still wait for a name server
