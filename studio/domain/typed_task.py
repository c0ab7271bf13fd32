"""A task as it stands in the editor: texts as typed, which may not make a task yet."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Self, cast

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.ids import TopicId
from studio.domain.message import ROLES, Message, Role
from studio.domain.sentence import Sentence
from studio.domain.task import Difficulty, GraderSettings, Kind, Split
from studio.domain.task_draft import TaskDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTurn:
    """One turn; ``calls`` is the JSON of its tool calls, "" where it has none."""

    role: Role = "user"
    text: str = ""
    calls: str = ""
    call_id: str = ""

    def message(self, number: int) -> Message:
        """Read the turn. Raises InvalidValueError naming it and what is wrong."""
        calls = _objects(self.calls, Sentence("the tool calls of turn {number}", number=number))
        called = self.call_id.strip() or None
        return Message(role=self.role, content=self.text, tool_calls=calls, tool_call_id=called)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedGrader:
    """One grader; ``settings`` is the JSON of what it is set to, without its type."""

    type: str
    settings: str = ""

    def read(self, number: int) -> GraderSettings:
        """Read the settings. Raises InvalidValueError naming the grader and what is wrong."""
        where = Sentence("the settings of grader {number} ({type})", number=number, type=self.type)
        value = _value(self.settings, where) if self.settings.strip() else {}
        if not isinstance(value, Mapping):
            raise InvalidValueError("{where} must be an object, like {{…}}", where=where)
        return {"type": self.type, **{key: one for key, one in value.items() if key != "type"}}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTask:
    """What stands in the editor; ``reference`` is JSON where ``reference_is_calls``."""

    turns: tuple[TypedTurn, ...] = (TypedTurn(),)
    kind: Kind = Kind.COMMON
    topic_id: TopicId | None = None
    new_topic: str = ""
    difficulty: Difficulty = Difficulty.MEDIUM
    split: Split = Split.TRAIN
    group: str = ""
    source: str = ""
    tools: str = ""
    reference: str = ""
    reference_is_calls: bool = False
    graders: tuple[TypedGrader, ...] = field(default=())

    @classmethod
    def of(cls, draft: TaskDraft) -> Self:
        """Write a task out as an editor shows it."""
        is_calls = isinstance(draft.reference, Mapping)
        calls = draft.reference.get("tool_calls") if isinstance(draft.reference, Mapping) else None
        return cls(
            turns=tuple(_turn(message) for message in draft.messages) or (TypedTurn(),),
            kind=draft.kind,
            topic_id=draft.topic_id,
            new_topic=draft.new_topic or "",
            difficulty=draft.difficulty,
            split=draft.split,
            group=draft.group or "",
            source=draft.source or "",
            tools=_written(draft.tools),
            reference=_written(calls) if is_calls else str(draft.reference or ""),
            reference_is_calls=is_calls,
            graders=tuple(_grader(grader) for grader in draft.graders),
        )

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self | None:
        """Read what was kept; None where it was kept by another version or tampered with."""
        try:
            values = dict(stored)
            values["turns"] = tuple(_checked(TypedTurn(**turn)) for turn in values["turns"])
            values["graders"] = tuple(TypedGrader(**one) for one in values["graders"])
            values["kind"] = Kind(values["kind"])
            values["difficulty"] = Difficulty(values["difficulty"])
            values["split"] = Split(values["split"])
            return cls(**values)
        except (KeyError, TypeError, ValueError):
            return None

    def to_json(self) -> dict[str, Any]:
        """Give what ``from_json`` reads."""
        return asdict(self)

    def draft(self) -> TaskDraft:
        """Read all the texts. Raises InvalidValueError naming the first that cannot be read."""
        return TaskDraft(
            messages=tuple(turn.message(at) for at, turn in enumerate(self.turns, start=1)),
            kind=self.kind,
            topic_id=self.topic_id,
            difficulty=self.difficulty,
            split=self.split,
            tools=_objects(self.tools, Sentence("the tools")),
            reference=self._reference(),
            graders=tuple(one.read(at) for at, one in enumerate(self.graders, start=1)),
            source=self.source.strip() or None,
            group=self.group.strip() or None,
            new_topic=self.new_topic.strip() or None,
        )

    def says(self, other: Self) -> bool:
        """Tell whether both say the same, however the JSON in them is laid out."""
        if self == other:
            return True
        try:
            return self.draft() == other.draft()
        except InvalidValueError:
            return False

    def moved(self, index: int, by: int) -> Self:
        """Move a turn up (negative) or down, as far as there is room."""
        to = max(0, min(len(self.turns) - 1, index + by))
        turns = list(self.turns)
        turns.insert(to, turns.pop(index))
        return replace(self, turns=tuple(turns))

    def _reference(self) -> str | Mapping[str, Any] | None:
        if not self.reference.strip():
            return None
        if not self.reference_is_calls:
            return self.reference
        return {
            "tool_calls": list(_objects(self.reference, Sentence("the reference's tool calls")))
        }


def _turn(message: Message) -> TypedTurn:
    return TypedTurn(
        role=message.role,
        text=message.content,
        calls=_written(message.tool_calls),
        call_id=message.tool_call_id or "",
    )


def _grader(grader: GraderSettings) -> TypedGrader:
    settings = {key: value for key, value in grader.items() if key != "type"}
    return TypedGrader(type=str(grader.get("type", "")), settings=_written(settings))


def _checked(turn: TypedTurn) -> TypedTurn:
    if turn.role not in ROLES:
        raise ValueError(turn.role)
    return turn


def _written(value: object) -> str:
    """Lay JSON out for reading; nothing at all where there is nothing in it."""
    plain = [dict(one) for one in cast(Iterable[Any], value)] if isinstance(value, tuple) else value
    return json.dumps(plain, ensure_ascii=False, indent=2) if plain else ""


def _objects(text: str, what: str) -> tuple[Mapping[str, Any], ...]:
    if not text.strip():
        return ()
    value = _value(text, what)
    if not isinstance(value, list) or not all(isinstance(one, Mapping) for one in value):
        raise InvalidValueError("{what} must be a list of objects, like [{{…}}]", what=what)
    return tuple(value)


def _value(text: str, what: str) -> object:
    try:
        return json_text.parse(text)
    except json_text.NotJsonError as error:
        raise InvalidValueError(
            "{what} cannot be read as JSON: the text {error}", what=what, error=error
        ) from None
