"""Reads JSON with the place of every key and value in the text (RFC 8259)."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

import regex

from studio.diffing.results import Span
from studio.domain import json_text
from studio.domain.json_text import NotJsonError

Sort: TypeAlias = Literal["object", "array", "string", "other"]

_SPACE = regex.compile(r"[ \t\r\n]*+")
_STRING = regex.compile(r'"(?:[^"\\]|\\.)*+"', regex.DOTALL)
_OTHER = regex.compile(r"[^\s,\]}]++")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A key of an object with its value."""

    key: Span
    value: "Node"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A value: where it stands, a text equal for equal values, and what is in it."""

    sort: Sort
    span: Span
    canonical: str
    members: Mapping[str, Member] = field(default_factory=dict)
    items: tuple["Node", ...] = ()


def read(text: str) -> Node:
    """Read a text that is one JSON value. Raises NotJsonError."""
    json_text.parse(text)  # says what is wrong, and bounds the nesting
    return _Reader(text).read()


class _Reader:
    """Walks a text that is known to be right."""

    def __init__(self, text: str) -> None:
        self._text = text

    def read(self) -> Node:
        """Give the one value that the text is."""
        return self.value(self._skip(0))[0]

    def value(self, start: int) -> tuple[Node, int]:
        """Give the value that begins here, and where it ends."""
        first = self._text[start]
        if first == "{":
            return self._object(start)
        if first == "[":
            return self._array(start)
        pattern = _STRING if first == '"' else _OTHER
        match = pattern.match(self._text, start)
        if match is None:
            raise NotJsonError("breaks off at character {start}", start=start)
        node = Node(
            sort="string" if first == '"' else "other",
            span=Span(start=start, end=match.end()),
            canonical=_canonical(match.group()),
        )
        return node, match.end()

    def _object(self, start: int) -> tuple[Node, int]:
        members: dict[str, Member] = {}
        at = self._skip(start + 1)
        while self._text[at] != "}":
            match = _STRING.match(self._text, at)
            if match is None:
                raise NotJsonError("breaks off at character {at}", at=at)
            value, at = self.value(self._skip(self._skip(match.end()) + 1))
            key = Span(start=match.start(), end=match.end())
            members[_read_string(match.group())] = Member(key=key, value=value)
            at = self._next(at)
        parts = (f"{json.dumps(name)}:{members[name].value.canonical}" for name in sorted(members))
        node = Node(
            sort="object",
            span=Span(start=start, end=at + 1),
            canonical="{" + ",".join(parts) + "}",
            members=members,
        )
        return node, at + 1

    def _array(self, start: int) -> tuple[Node, int]:
        items: list[Node] = []
        at = self._skip(start + 1)
        while self._text[at] != "]":
            item, at = self.value(at)
            items.append(item)
            at = self._next(at)
        node = Node(
            sort="array",
            span=Span(start=start, end=at + 1),
            canonical="[" + ",".join(item.canonical for item in items) + "]",
            items=tuple(items),
        )
        return node, at + 1

    def _next(self, at: int) -> int:
        """Go past a comma to what follows; stay at the closing bracket."""
        at = self._skip(at)
        return self._skip(at + 1) if self._text[at] == "," else at

    def _skip(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match is not None else at


def _canonical(word: str) -> str:
    """Give a text that is equal for equal values; most are as they are written."""
    if word[0] == '"' and word.isascii() and "\\" not in word:
        return word
    return json_text.canonical(json.loads(word))


def _read_string(word: str) -> str:
    return str(json.loads(word)) if "\\" in word else word[1:-1]
