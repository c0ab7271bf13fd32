"""A task: one input that the student must learn to answer."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

from studio.domain import message
from studio.domain.ids import SourceId, TaskId, TopicId
from studio.domain.message import Conversation

# A grader's settings: {"type": "json_schema", …}.
GraderSettings: TypeAlias = Mapping[str, Any]


class Kind(StrEnum):
    """What a task tries the student on."""

    COMMON = "common"
    LONG_TAIL = "long_tail"
    DIFFICULT = "difficult"
    BOUNDARY = "boundary"
    FORMAT = "format"
    MULTI_TURN = "multi_turn"
    BAD_INPUT = "bad_input"
    REFUSAL = "refusal"
    TERMINOLOGY = "terminology"
    REAL_PHRASING = "real_phrasing"


class Difficulty(StrEnum):
    """How hard a task is for the domain's expert."""

    EASY = "easy"
    MEDIUM = "medium"
    HARD = "hard"


class Split(StrEnum):
    """What a task may be used for."""

    TRAIN = "train"
    VALIDATION = "validation"
    EVAL = "eval"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One input with its place in the distribution and the rules its answers are graded by.

    ``group`` names the source, scenario or near-duplicate cluster; a group never straddles
    splits. ``reference`` is an answer's text, or ``{"tool_calls": […]}``.
    """

    task_id: TaskId
    messages: Conversation
    kind: Kind
    topic_id: TopicId | None
    difficulty: Difficulty
    split: Split
    group_id: str
    tools: tuple[Mapping[str, Any], ...] = ()
    reference: str | Mapping[str, Any] | None = None
    graders: tuple[GraderSettings, ...] = ()
    source_id: SourceId | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 of what a model sees: the messages and the tools."""
        return content_hash(self.messages, self.tools)


def content_hash(messages: Conversation, tools: tuple[Mapping[str, Any], ...] = ()) -> str:
    """Hash messages and tools, so that the same input is found again."""
    content = {"messages": message.to_json(messages), "tools": [dict(tool) for tool in tools]}
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
