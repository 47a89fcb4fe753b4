"""Ids of runs and stages: the time, so that they sort, and two words, so that people can tell them apart."""

import secrets
import time

ADJECTIVES = (
    "amber", "brave", "brisk", "calm", "clever", "cosy", "deft", "eager", "early", "fair", "fleet", "fond", "frosty",
    "gentle", "glad", "golden", "grand", "happy", "hardy", "jolly", "keen", "kind", "lively", "loyal", "lucid", "lucky",
    "mellow", "merry", "mighty", "neat", "nimble", "noble", "patient", "plucky", "polite", "proud", "quick", "quiet",
    "rapid", "ready", "rosy", "royal", "sharp", "shiny", "silver", "sleek", "smart", "snug", "solid", "spry", "steady",
    "stout", "sturdy", "sunny", "swift", "tidy", "tough", "vivid", "warm", "wily", "wise", "witty", "young", "zesty",
)  # fmt: skip
ANIMALS = (
    "badger", "bat", "bear", "beaver", "bison", "crane", "crow", "deer", "dingo", "dove", "eagle", "eel", "egret",
    "elk", "falcon", "finch", "fox", "gecko", "goat", "goose", "hare", "hawk", "heron", "horse", "ibex", "jackal",
    "jay", "kestrel", "kiwi", "koala", "lark", "lemur", "lion", "llama", "lynx", "magpie", "marten", "mole", "moose",
    "newt", "ocelot", "orca", "osprey", "otter", "owl", "panda", "puffin", "puma", "quail", "rabbit", "raven", "robin",
    "salmon", "seal", "shrew", "skunk", "sloth", "stork", "swan", "tapir", "tiger", "toad", "vole", "wolf",
)  # fmt: skip


class IdMaker:
    """Makes ids that sort in the order of their making, even several a second.

    Args:
        newest: the newest id that exists already; the next one sorts after it.
    """

    def __init__(self, newest: str = "") -> None:
        self._newest = newest[: len("YYYYMMDD-HHMMSS")]

    def next(self) -> str:
        """For example `20261121-103015-brave-otter` (local time)."""
        moment = time.time()
        while (stamp := time.strftime("%Y%m%d-%H%M%S", time.localtime(moment))) <= self._newest:
            moment += 1.0
            if moment - time.time() > 7200:  # the clock was set back by hours: sorting gives way to sense
                stamp = time.strftime("%Y%m%d-%H%M%S")
                return f"{stamp}-{secrets.choice(ADJECTIVES)}-{secrets.choice(ANIMALS)}-{secrets.token_hex(2)}"
        self._newest = stamp
        return f"{stamp}-{secrets.choice(ADJECTIVES)}-{secrets.choice(ANIMALS)}"
