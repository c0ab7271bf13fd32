"""One turn of a conversation, in the shape OpenAI's chat API made common."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, cast, get_args

from studio.domain.errors import InvalidValueError

Role: TypeAlias = Literal["system", "user", "assistant", "tool"]
ROLES: tuple[str, ...] = get_args(Role)

# A tool call as OpenAI writes it: {"type": "function", "function": {"name", "arguments"}}.
ToolCall: TypeAlias = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A turn: who speaks, what is said, and the tools called.

    A turn of role ``tool`` gives a tool's result and names the call that it answers.
    """

    role: Role
    content: str
    tool_calls: tuple[ToolCall, ...] = ()
    tool_call_id: str | None = None

    def __post_init__(self) -> None:
        if self.role not in ROLES:
            raise InvalidValueError(
                "role {role!r} is not known; use one of {roles}",
                role=self.role,
                roles=", ".join(ROLES),
            )


Conversation: TypeAlias = tuple[Message, ...]


def from_json(rows: object) -> Conversation:
    """Read a list of ``{"role", "content"}`` objects.

    Raises InvalidValueError naming the turn that is wrong.
    """
    if not isinstance(rows, list) or not rows:
        raise InvalidValueError("messages must be a list with at least one turn")
    return tuple(_message(row, number) for number, row in enumerate(rows, start=1))


def to_json(messages: Iterable[Message]) -> list[dict[str, Any]]:
    """Give the messages as plain objects, without empty fields."""
    return [_row(message) for message in messages]


def user_text(messages: Sequence[Message]) -> str:
    """Join what the user said in all turns, for comparing tasks."""
    return "\n".join(message.content for message in messages if message.role == "user")


def _message(row: object, number: int) -> Message:
    if not isinstance(row, Mapping):
        raise InvalidValueError("turn {number} of messages is not an object", number=number)
    content = row.get("content")
    calls = row.get("tool_calls") or []
    if content is None and calls:
        content = ""
    if not isinstance(content, str):
        raise InvalidValueError("turn {number} of messages has no text in 'content'", number=number)
    if not isinstance(calls, list):
        raise InvalidValueError(
            "turn {number} of messages has 'tool_calls' that is no list", number=number
        )
    if not all(isinstance(call, Mapping) for call in calls):
        raise InvalidValueError(
            "turn {number} of messages has a tool call that is no object", number=number
        )
    answered = row.get("tool_call_id")
    if answered is not None and not isinstance(answered, str):
        raise InvalidValueError(
            "turn {number} of messages has a 'tool_call_id' that is no text", number=number
        )
    role = cast(Role, row.get("role"))
    return Message(role=role, content=content, tool_calls=tuple(calls), tool_call_id=answered)


def _row(message: Message) -> dict[str, Any]:
    row: dict[str, Any] = {"role": message.role, "content": message.content}
    if message.tool_calls:
        row["tool_calls"] = [dict(call) for call in message.tool_calls]
    if message.tool_call_id is not None:
        row["tool_call_id"] = message.tool_call_id
    return row
