"""Finds where in a JSON text a value stands, so that a fault can be shown at its line."""

import json
import re
from collections.abc import Sequence
from typing import TypeAlias

Path: TypeAlias = Sequence[str | int]

_VALUE = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+')
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def offset(text: str, path: Path) -> int:
    """Give where the value at a path begins in a JSON text.

    A path that leads nowhere ends at the innermost value that is there. A key that stands twice
    counts once, as its first.
    """
    reader = _Reader(text)
    place = reader.start
    for step in path:
        found = reader.enter(step)
        if found is None:
            break
        place = found
    return place


def extent(text: str, path: Path) -> tuple[int, int]:
    """Give where the value at a path stands: a number or a text whole, else its bracket."""
    start = offset(text, path)
    value = _VALUE.match(text, start)
    return start, value.end() if value else min(start + 1, len(text))


def line_and_column(text: str, position: int) -> tuple[int, int]:
    """Give an offset's line and column, both counted from 1."""
    line = text.count("\n", 0, position) + 1
    return line, position - text.rfind("\n", 0, position)


class _Reader:
    """Stands before a value of a JSON text and steps into it."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_TOKEN.finditer(text))
        self._at = 0
        self.start = self._tokens[0].start() if self._tokens else 0

    def enter(self, step: str | int) -> int | None:
        """Step into an object's key or a list's item; None where there is none."""
        opening = self._word()
        if opening == "{" and isinstance(step, str):
            return self._find_key(step)
        if opening == "[" and isinstance(step, int):
            return self._find_item(step)
        return None

    def _find_key(self, key: str) -> int | None:
        at = self._at + 1
        while self._word(at) not in ("}", ""):
            if _read(self._word(at)) == key:
                return self._stand(at + 2)
            at = self._behind(at + 2)
            at += self._word(at) == ","
        return None

    def _find_item(self, index: int) -> int | None:
        at = self._at + 1
        while self._word(at) not in ("]", ""):
            if index == 0:
                return self._stand(at)
            index -= 1
            at = self._behind(at)
            at += self._word(at) == ","
        return None

    def _behind(self, at: int) -> int:
        """Give the token after the value that begins at this one."""
        level = 0
        while at < len(self._tokens):
            word = self._word(at)
            level += (word in "{[") - (word in "}]")
            at += 1
            if level <= 0:
                break
        return at

    def _stand(self, at: int) -> int | None:
        if at >= len(self._tokens):
            return None
        self._at = at
        return self._tokens[at].start()

    def _word(self, at: int | None = None) -> str:
        at = self._at if at is None else at
        return self._tokens[at].group() if at < len(self._tokens) else ""


def _read(word: str) -> object:
    try:
        return json.loads(word)
    except ValueError:
        return None
