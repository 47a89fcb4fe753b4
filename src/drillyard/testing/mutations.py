"""Real event lines, and what a broken process makes of them."""

import random
from pathlib import Path

CORPUS = Path(__file__).with_name("event_lines.jsonl")
_STRANGE = (b"null", b"1e999", b"-1", b'"', b"{", b"[[", b"9" * 400, b"\\u0000", b"\xff", b"NaN")


def corpus() -> tuple[str, list[bytes]]:
    """The id of a run, and one line of it of each type."""
    return "20261121-195919-fair-lark", CORPUS.read_bytes().splitlines()


def mutate(line: bytes, chance: random.Random) -> bytes:
    """A line with some bytes changed, cut out, doubled, or brought in from nowhere."""
    content = bytearray(line)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(content) + 1)
        match chance.randrange(6):
            case 0:
                content[at:at] = chance.randbytes(chance.randint(1, 8))
            case 1:
                del content[at : at + chance.randint(1, 12)]
            case 2:
                content[at : at + 1] = bytes([chance.randrange(256)])
            case 3:
                content[at:at] = content[: chance.randint(0, len(content))]
            case 4:
                content[at:at] = chance.choice(_STRANGE)
            case _:
                content = content[:at]
    return bytes(content)
