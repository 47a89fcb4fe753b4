"""Language models as operators: which server, how it is asked, what it may cost, and what was said."""

from enum import StrEnum
from typing import Any

import msgspec


class Constraint(StrEnum):
    """How the answer is held to the legal actions, strongest first. `auto` takes the first that the server really obeys
    (servers ignore what they do not know, so each is tried with a choice that no model would make by itself)."""

    AUTO = "auto"
    CHOICE = "choice"  # vLLM: structured_outputs.choice
    GRAMMAR = "grammar"  # llama.cpp: GBNF
    SCHEMA = "schema"  # response_format json_schema
    LOGPROBS = "logprobs"  # the likeliest of single-token labels
    PARSE = "parse"  # free text, parsed strictly


class PromptStyle(StrEnum):
    BRIEF = "brief"  # system: role, actions, goal, rules; user: what is seen now
    DIALOGUE = "dialogue"  # instruction, then alternating observations and actions, then the current observation


class LLMFault(StrEnum):
    """Everything that can go wrong with a call; each is counted by its name."""

    TIMEOUT = "timeout"  # no byte within the time
    SLOW = "slow"  # the answer began and did not end within the time
    CONNECTION = "connection"  # refused, reset, died in the middle
    RATE_LIMITED = "rate_limited"  # 429
    SERVER_ERROR = "server_error"  # 5xx
    REFUSED = "refused"  # 4xx: key, model, request
    MALFORMED = "malformed"  # no JSON, or not of the shape of a completion
    TOO_LARGE = "too_large"  # more bytes than any answer needs
    EMPTY = "empty"
    TRUNCATED = "truncated"  # ended by max_tokens before an action was said
    ILLEGAL = "illegal"  # says none of the legal actions, or several
    OVER_BUDGET = "over_budget"  # calls, tokens or money are used up; nobody was asked
    NO_KEY = "no_key"  # the variable that should hold the key is not set


class LLMSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A model behind an OpenAI-compatible endpoint (vLLM, llama.cpp, Ollama, a hosted one), and its limits."""

    base_url: str = "http://127.0.0.1:8000/v1"
    model: str = ""
    """Empty = the first that the server lists."""
    key_env: str = ""
    """Name of the environment variable with the key; empty = none is sent. The key itself is written nowhere."""
    constraint: Constraint = Constraint.AUTO
    style: PromptStyle = PromptStyle.BRIEF
    history: int = 0
    """Past decisions that the prompt holds, 0 to 32."""
    instruction: str = ""
    """Added to what the env says, at most 2000 characters."""
    temperature: float = 0.0
    seed: int = 0
    max_tokens: int = 64
    timeout_s: float = 30.0
    """For one call, to its last byte."""
    retries: int = 2
    """After a fault that another try may mend, with a growing pause; then the default action plays."""
    max_calls: int = 0
    """0 = no limit; retries count. The same for tokens and cost."""
    max_total_tokens: int = 0
    max_cost: float = 0.0
    price_prompt: float = 0.0
    """Money for a million prompt tokens; in what currency is the user's business."""
    price_completion: float = 0.0


class ChatMessage(msgspec.Struct, frozen=True):
    role: str
    content: str


class LLMExchange(msgspec.Struct, frozen=True, kw_only=True):
    """One decision of a language model; kept in the replay."""

    v: int = 1
    agent: int
    tick: int
    episode: int
    model: str
    constraint: Constraint
    messages: tuple[ChatMessage, ...]
    """The prompt of the last call."""
    reply: str
    """Of the last call, at most 4000 characters; empty where none came."""
    action: Any
    """What was played: an int or a list of numbers."""
    word: str
    default: bool = False
    """The default action played because no call gave a legal one."""
    calls: int = 1
    faults: tuple[LLMFault, ...] = ()
    """Of each call that failed, in order."""
    fault: str = ""
    """The last fault in a sentence."""
    latency_ms: float = 0.0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float = 0.0
