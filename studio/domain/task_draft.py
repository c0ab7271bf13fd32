"""A task as a person writes it, and the rules it must keep before it is one."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from studio.domain import message
from studio.domain.errors import InvalidValueError
from studio.domain.ids import TopicId
from studio.domain.message import Conversation, Message
from studio.domain.sentence import Sentence
from studio.domain.task import Difficulty, GraderSettings, Kind, Split, content_hash

# What all texts of a task may hold together, in bytes of JSON.
MOST_BYTES = 4_000_000
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDraft:
    """What a task shall be; it may still break rules.

    ``source`` and ``group`` are names; without a group the task is one of its own.
    ``new_topic`` names a topic to add, which then counts instead of ``topic_id``.
    """

    messages: Conversation
    kind: Kind = Kind.COMMON
    topic_id: TopicId | None = None
    difficulty: Difficulty = Difficulty.MEDIUM
    split: Split = Split.TRAIN
    tools: tuple[Mapping[str, Any], ...] = ()
    reference: str | Mapping[str, Any] | None = None
    graders: tuple[GraderSettings, ...] = ()
    source: str | None = None
    group: str | None = None
    new_topic: str | None = None

    @property
    def content_hash(self) -> str:
        """SHA-256 of what a model sees: the messages and the tools."""
        return content_hash(self.messages, self.tools)


def faults(draft: TaskDraft) -> tuple[str, ...]:
    """Say what keeps the turns and tools of a draft from being a task's, in reading order."""
    return (*_order(draft.messages), *_blanks(draft), *_tools(draft.tools), *oversize(draft))


def require(draft: TaskDraft) -> None:
    """Raise InvalidValueError naming the first fault, if there is one."""
    for fault in faults(draft):
        raise InvalidValueError(fault)


def _order(turns: Conversation) -> Iterator[str]:
    if not turns:
        yield Sentence("the task has no message; write what the user says")
        return
    spoken = [turn for turn in turns if turn.role != "system"]
    for number, turn in enumerate(turns[1:], start=2):
        if turn.role == "system":
            yield Sentence(
                "turn {number} is the system's; a system message can only come first", number=number
            )
    if spoken and spoken[0].role != "user":
        yield Sentence(
            "the conversation begins with the {role}; the user must speak first",
            role=spoken[0].role,
        )
    yield from _answers(turns)
    if turns[-1].role not in {"user", "tool"}:
        yield Sentence(
            "the last turn is the {role}'s; a task ends with the user's or a tool's, which "
            "is to be answered",
            role=turns[-1].role,
        )


def _answers(turns: Conversation) -> Iterator[str]:
    """Say which tool's results answer no call of the assistant before them."""
    called: set[str] | None = None
    for number, turn in enumerate(turns, start=1):
        if turn.role == "assistant":
            called = {str(call["id"]) for call in turn.tool_calls if "id" in call}
            called = called if turn.tool_calls else None
        elif turn.role != "tool":
            called = None
        elif called is None:
            yield Sentence(
                "turn {number} is a tool's result, but no tool was called just before it",
                number=number,
            )
        elif turn.tool_call_id and called and turn.tool_call_id not in called:
            yield Sentence(
                "turn {number} answers the call {call!r}, which the assistant did not make",
                number=number,
                call=turn.tool_call_id,
            )


def _blanks(draft: TaskDraft) -> Iterator[str]:
    for number, turn in enumerate(draft.messages, start=1):
        if turn.content.strip() or turn.tool_calls or _is_bad_input(turn, draft.kind):
            continue
        yield Sentence(
            "turn {number} ({role}) is empty; write something or take the turn out. Only a "
            "task of the kind bad_input may have a user who says nothing",
            number=number,
            role=turn.role,
        )


def _is_bad_input(turn: Message, kind: Kind) -> bool:
    return turn.role == "user" and kind is Kind.BAD_INPUT


def _tools(tools: tuple[Mapping[str, Any], ...]) -> Iterator[str]:
    names = []
    for number, tool in enumerate(tools, start=1):
        function = tool.get("function")
        name = function.get("name") if isinstance(function, Mapping) else None
        if tool.get("type") != "function" or not isinstance(name, str) or not name:
            yield Sentence(
                'tool {number} is no function tool; it must be like {{"type": "function", '
                '"function": {{"name": "…", "parameters": {{…}}}}}}',
                number=number,
            )
        else:
            names.append(name)
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Sentence("two tools are called {name!r}; give each a name of its own", name=name)


def oversize(draft: TaskDraft) -> Iterator[str]:
    """Say what cannot be kept of a draft's texts, however good they are."""
    content = [message.to_json(draft.messages), draft.tools, draft.reference, draft.graders]
    try:
        size = len(json.dumps(content, ensure_ascii=False, default=dict).encode())
    except UnicodeEncodeError:
        yield Sentence(
            "a text has half of a surrogate pair, which cannot be kept; type that sign again"
        )
        return
    if size > MOST_BYTES:
        yield Sentence(
            "the task has {size:.1f} MB; a task may have at most {most:.0f} MB, so shorten its "
            "longest text",
            size=size / _MEGABYTE,
            most=MOST_BYTES / _MEGABYTE,
        )
