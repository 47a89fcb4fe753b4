"""A call to a language model that failed."""

from drillyard.contracts.llm import LLMFault

MENDABLE = frozenset(
    {
        LLMFault.TIMEOUT,
        LLMFault.SLOW,
        LLMFault.CONNECTION,
        LLMFault.RATE_LIMITED,
        LLMFault.SERVER_ERROR,
        LLMFault.MALFORMED,
        LLMFault.TOO_LARGE,
        LLMFault.EMPTY,
        LLMFault.TRUNCATED,
        LLMFault.ILLEGAL,
    }
)
"""Faults that another try may mend."""


class CallFault(Exception):  # noqa: N818 - a fault is what the contract calls it
    """Why a call gave no action.

    Args:
        fault: its kind.
        sentence: for the user; never holds the key.
        reply: what the model said, where it said something.
        wait_s: the server's wish how long to wait, 0 = none.
        field: the field of the request that the server does not take, where it says which.
        code: HTTP status, 0 where there is none.
    """

    def __init__(
        self,
        fault: LLMFault,
        sentence: str,
        *,
        reply: str = "",
        wait_s: float = 0.0,
        field: str = "",
        code: int = 0,
    ) -> None:
        super().__init__(sentence)
        self.fault = fault
        self.sentence = sentence
        self.reply = reply
        self.wait_s = wait_s
        self.field = field
        self.code = code
