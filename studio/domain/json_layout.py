"""Lays JSON out over lines; numbers and texts stay as they were written."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from studio.domain import json_text

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
_SPACE = " \t\r\n"
_OPENING, _CLOSING = frozenset("{["), frozenset("}]")


def spread(text: str, *, indent: int = 2) -> str:
    """Give a JSON text with a line for every value. Raises NotJsonError."""
    json_text.parse(text)
    parts: list[str] = []
    level, before = 0, ""
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token in _CLOSING:
            level -= 1
            if before not in _OPENING:
                parts.append(_line(level, indent))
        elif before in _OPENING or before == ",":
            parts.append(_line(level, indent))
        parts.append(f"{token} " if token == ":" else token)
        level += token in _OPENING
        before = token
    return "".join(parts)


def _line(level: int, indent: int) -> str:
    return "\n" + " " * (level * indent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What stands after a comma and after a colon where JSON is on one line."""

    comma: str = " "
    colon: str = " "


def style_of(text: str) -> Style | None:
    """Give how a text has its JSON on one line; None where it is none, or on several."""
    if "\n" in text.strip():
        return None
    try:
        json_text.parse(text)
    except json_text.NotJsonError:
        return None
    gaps = {":": " ", ",": " "}
    for sign in gaps:
        found = next((one for one in _TOKEN.finditer(text) if one.group() == sign), None)
        if found is not None:
            gaps[sign] = " " if text[found.end() : found.end() + 1] == " " else ""
    return Style(comma=gaps[","], colon=gaps[":"])


def joined(text: str, style: Style) -> str:
    """Give a JSON text on one line. Raises NotJsonError."""
    json_text.parse(text)
    gaps = {",": f",{style.comma}", ":": f":{style.colon}"}
    return "".join(gaps.get(one, one) for one in _TOKEN.findall(text))


def place(position: int, text: str, other: str) -> int:
    """Give where a character of a JSON text stands in another layout of the same JSON.

    What is no white space has the same order in both.
    """
    wanted = _solid(text, position)
    behind = bisect_right(range(len(other) + 1), wanted, key=lambda end: _solid(other, end))
    return min(behind - 1, len(other))


def _solid(text: str, end: int) -> int:
    """Count what is no white space before a place."""
    return end - sum(text.count(one, 0, end) for one in _SPACE)
