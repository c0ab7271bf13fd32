"""Takes typed values out of a line's JSON object, naming the field that is wrong."""

import difflib
import math
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar

from studio.domain import message
from studio.domain.errors import InvalidValueError
from studio.domain.message import Conversation
from studio.domain.sentence import Sentence

Json: TypeAlias = Mapping[str, Any]
Choice = TypeVar("Choice", bound=StrEnum)

_MESSAGE_FIELDS = ("role", "content", "tool_calls", "tool_call_id")


# They take no room on a screen, so a text of them alone looks empty.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def is_blank(text: str) -> bool:
    """Tell whether nothing of a text can be seen."""
    return all(character.isspace() or character in _INVISIBLE for character in text)


def check_fields(row: Json, known: tuple[str, ...], *, where: str = "") -> None:
    """Refuse a field that is not known, unless it is null. Raises InvalidValueError."""
    for name, value in row.items():
        if name in known or value is None:
            continue
        near = difflib.get_close_matches(name, known, n=1)
        hint = (
            Sentence("did you mean {near!r}?", near=near[0])
            if near
            else Sentence("known are {known}", known=", ".join(known))
        )
        raise InvalidValueError(
            "unknown field {name!r}{where}; {hint}", name=name[:80], where=where, hint=hint
        )


def text(row: Json, name: str) -> str | None:
    """Give a text, or None where it is absent or null."""
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise InvalidValueError("{name!r} must be a text", name=name)
    return value


def name(row: Json, field: str) -> str | None:
    """Give a text that is not blank, without outer white space; None where it is absent."""
    value = text(row, field)
    if value is not None and not value.strip():
        raise InvalidValueError("{field!r} is blank; give a name or leave it out", field=field)
    return None if value is None else value.strip()


def due_name(row: Json, field: str) -> str:
    """Give a name that must be there."""
    value = name(row, field)
    if value is None:
        raise InvalidValueError("has no {field!r}", field=field)
    return value


def choice(row: Json, field: str, choices: type[Choice]) -> Choice | None:
    """Give one of a fixed set, or None where it is absent."""
    value = text(row, field)
    if value is None:
        return None
    try:
        return choices(value)
    except ValueError:
        known = ", ".join(choices)
        raise InvalidValueError(
            "unknown {field} {value!r}; it must be one of {known}",
            field=field,
            value=value[:80],
            known=known,
        ) from None


def number(row: Json, field: str) -> float | None:
    """Give a number that is not negative, or None where it is absent."""
    value = row.get(field)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValueError("{field!r} must be a number", field=field)
    if value < 0 or value > 1e15 or not math.isfinite(value):
        raise InvalidValueError(
            "{field!r} is {value}; it must be 0 or more, and within reason",
            field=field,
            value=value,
        )
    return float(value)


def whole(row: Json, field: str) -> int | None:
    """Give a whole number that is not negative, or None where it is absent."""
    value = number(row, field)
    if value is not None and not value.is_integer():
        raise InvalidValueError("{field!r} must be a whole number", field=field)
    return None if value is None else int(value)


def time(row: Json, field: str) -> str | None:
    """Give a time in ISO 8601 as it is written, or None where it is absent."""
    value = text(row, field)
    if value is not None:
        try:
            datetime.fromisoformat(value)
        except ValueError:
            raise InvalidValueError(
                "{field!r} is no time in ISO 8601: {value!r}", field=field, value=value[:40]
            ) from None
    return value


def texts(row: Json, field: str) -> tuple[str, ...]:
    """Give a list of texts; none where it is absent."""
    value = row.get(field)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise InvalidValueError("{field!r} must be a list of texts", field=field)
    return tuple(value)


def objects(row: Json, field: str) -> tuple[Json, ...]:
    """Give a list of objects; none where it is absent."""
    value = row.get(field)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise InvalidValueError("{field!r} must be a list of objects", field=field)
    return tuple(value)


def conversation(row: Json, field: str) -> Conversation:
    """Give the messages that must be there, in the chat shape."""
    if row.get(field) is None:
        raise InvalidValueError("has no {field!r}", field=field)
    try:
        messages = message.from_json(row[field])
    except InvalidValueError as error:
        raise InvalidValueError("in {field!r}: {error}", field=field, error=error) from None
    for turn, content in enumerate(row[field], start=1):
        check_fields(
            content,
            _MESSAGE_FIELDS,
            where=Sentence(" in turn {turn} of {field!r}", turn=turn, field=field),
        )
    return messages
