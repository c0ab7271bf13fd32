"""Reads JSON objects out of a text: one a line, or a list of them, each with its line."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from studio.domain import json_text
from studio.domain.errors import ImportFileError
from studio.domain.sentence import Sentence
from studio.formats.decoding import is_storable
from studio.formats.rows import RowError

_SPACE = " \t\n"
LONGEST_LINE = 10_000_000


def looks_like(text: str) -> bool:
    """Tell whether the text begins as JSON objects do, alone or in a list."""
    start = text.lstrip()[:200]
    if start.startswith("{"):
        return True
    return start.startswith("[") and start[1:].lstrip()[:1] in ("{", '"', "]")


def read(text: str) -> Iterator[tuple[int, Mapping[str, Any]] | RowError]:
    """Give each object with the line it begins on, or what is wrong with it.

    A list's text stands for an object with one "message". Raises ImportFileError for a list
    that holds no objects at all.
    """
    start = text.lstrip()
    if start.startswith("["):
        return _list(text, len(text) - len(start))
    if _is_one_value(start):
        return _whole(text)
    return _lines(text)


def _is_one_value(text: str) -> bool:
    """Tell an object written over several lines from objects written one a line."""
    first = text.partition("\n")[0]
    try:
        json.loads(first)
    except ValueError:
        return first.rstrip() in ("{", "{ ") or first.rstrip().endswith(("{", "[", ","))
    return False


def _lines(text: str) -> Iterator[tuple[int, Mapping[str, Any]] | RowError]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        if len(line) > LONGEST_LINE:
            most = LONGEST_LINE // 1_000_000
            reason = Sentence("is longer than {most} million characters", most=most)
            yield RowError(line=number, reason=reason)
            continue
        try:
            yield _checked(number, json_text.parse(line), line)
        except json_text.NotJsonError as error:
            yield RowError(line=number, reason=Sentence("is not JSON: it {error}", error=error))


def _whole(text: str) -> Iterator[tuple[int, Mapping[str, Any]] | RowError]:
    """Read one object: a task, or a wrapper such as ``{"data": […]}`` around a list of them."""
    try:
        value = json_text.parse(text)
    except json_text.NotJsonError as error:
        raise ImportFileError("The text is not JSON: it {error}.", error=error) from None
    inner = _wrapped(value)
    if inner is None:
        yield _checked(1, value, text)
        return
    for number, one in enumerate(inner, start=1):
        yield _checked(number, one, text)


def _wrapped(value: object) -> list[Any] | None:
    if not isinstance(value, dict):
        return None
    lists = [one for one in value.values() if isinstance(one, list)]
    if len(lists) != 1 or "messages" in value or "conversations" in value:
        return None
    return lists[0] if lists[0] and all(isinstance(one, dict) for one in lists[0]) else None


def _list(text: str, at: int) -> Iterator[tuple[int, Mapping[str, Any]] | RowError]:
    decoder = json.JSONDecoder(parse_constant=_refuse)
    at, line, counted = _skip(text, at + 1), 1, 0
    while text[at : at + 1] not in ("]", ""):
        line, counted = line + text.count("\n", counted, at), at
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError) as error:
            where = f": {error}" if isinstance(error, json.JSONDecodeError) else ""
            reason = Sentence(
                "the list breaks off or is broken here{where}; nothing after it was read",
                where=where,
            )
            yield RowError(line=line, reason=reason)
            return
        yield _checked(line, value, text[at:end])
        at = _skip(text, end)
        if text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif text[at : at + 1] != "]":
            line += text.count("\n", counted, at)
            yield RowError(
                line=line, reason=Sentence("the list breaks off here; nothing after it was read")
            )
            return


def _checked(line: int, value: object, text: str) -> tuple[int, Mapping[str, Any]] | RowError:
    if isinstance(value, str):
        value = {"message": value}
    if not isinstance(value, dict):
        return RowError(line=line, reason=Sentence("is not a JSON object; each row must be one"))
    if json_text.depth(value, limit=json_text.MAX_DEPTH) > json_text.MAX_DEPTH:
        return RowError(
            line=line,
            reason=Sentence("is nested deeper than {most} levels", most=json_text.MAX_DEPTH),
        )
    if "\\u" in text and not is_storable(json.dumps(value, ensure_ascii=False)):
        return RowError(line=line, reason=Sentence("has half of a surrogate pair, such as \\ud800"))
    return line, value


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
