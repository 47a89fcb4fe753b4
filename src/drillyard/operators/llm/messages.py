"""What a stage and its host of language models say to each other: msgpack in the framing of `host_process`."""

import msgspec

from drillyard.contracts.env import ActionSpec
from drillyard.contracts.llm import LLMExchange, LLMSpec
from drillyard.contracts.words import EnvWords
from drillyard.operators.llm.question import Question
from drillyard.operators.llm.tally import Tally

OPEN, ASK, RESET, SHUT, PING = 1, 2, 3, 4, 5
DONE, NEWS, PONG = 17, 18, 19
MAX_BYTES = 4 << 20
"""Of one message: a prompt with 32 long observations, and more."""


class Open(msgspec.Struct, frozen=True):
    """A seat is taken."""

    seat: int
    spec: LLMSpec
    words: EnvWords
    action: ActionSpec
    tally: Tally
    """What it had cost in a process before this one."""


class Ask(msgspec.Struct, frozen=True):
    """Decide; a question of the same seat that is under way is dropped."""

    seat: int
    number: int
    question: Question


class Reset(msgspec.Struct, frozen=True):
    """A new episode; a question under way is dropped."""

    seat: int
    seed: int


class Shut(msgspec.Struct, frozen=True):
    """The seat is left."""

    seat: int


class Done(msgspec.Struct, frozen=True):
    """A question is decided."""

    seat: int
    number: int
    exchange: LLMExchange
    tally: Tally
    sentence: str


class News(msgspec.Struct, frozen=True):
    """A call is over."""

    seat: int
    tally: Tally
    sentence: str
