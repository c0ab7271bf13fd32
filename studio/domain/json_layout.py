"""Lays JSON out over lines; numbers and texts stay as they were written."""

import re

from studio.domain import json_text

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+', re.DOTALL)
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
