"""One typed row of each file the studio reads and writes.

``line`` is the row's line number in the file it came from, 0 where it came from none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from studio.domain.judgement import Outcome
from studio.domain.message import Conversation, Message, ToolCall
from studio.domain.task import Difficulty, GraderSettings, Kind, Split

Row = TypeVar("Row", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowError:
    """A line that could not be used, and why in words; ``text`` is the line where it is known."""

    line: int
    reason: str
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadResult(Generic[Row]):
    """The good rows of a file and the bad lines, each in the file's order."""

    rows: tuple[Row, ...]
    errors: tuple[RowError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """A row of `stillroom` tasks; what is None is for the import's settings to fill in.

    ``task_id`` is the file's "id", ``topic``, ``group`` and ``source`` are names.
    """

    messages: Conversation
    task_id: str | None = None
    tools: tuple[Mapping[str, Any], ...] = ()
    kind: Kind | None = None
    topic: str | None = None
    difficulty: Difficulty | None = None
    split: Split | None = None
    group: str | None = None
    reference: str | Mapping[str, Any] | None = None
    graders: tuple[GraderSettings, ...] = ()
    source: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """A row of `stillroom` answers: to a task by its id, or by its messages.

    Latency is in milliseconds, cost in USD, ``created_at`` ISO 8601. ``model`` is None where
    the import's settings must name it.
    """

    task_id: str | None = None
    messages: Conversation | None = None
    model: str | None = None
    text: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    prompt_tokens: int | None = None
    answer_tokens: int | None = None
    latency_ms: float | None = None
    cost: float | None = None
    created_at: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferenceRow:
    """A row of `stillroom` preferences: a vote between two models' answers to one task."""

    task_id: str
    left_model: str
    right_model: str
    outcome: Outcome
    rater: str
    reasons: tuple[str, ...] = ()
    confidence: str | None = None
    seconds: float | None = None
    created_at: str | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SftExample:
    """A row of `openai-sft` or `trl-sft`: a conversation and the answer to learn."""

    messages: Conversation
    answer: Message
    tools: tuple[Mapping[str, Any], ...] = ()
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairExample:
    """A row of `openai-dpo` or `trl-dpo`: a conversation, the better and the worse answer."""

    messages: Conversation
    chosen: Message
    rejected: Message
    tools: tuple[Mapping[str, Any], ...] = ()
    line: int = field(default=0, compare=False)
