"""Cuts lines that are too long to lay out into pieces, and puts them together again.

Qt lays a whole line out at each keystroke: a million characters on one would take it minutes. A
piece ends in a sign that no text has and a line end; both are no part of the text. Where a line is
cut depends on the words there, so that lines alike are cut alike, wherever they differ.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence

# Noncharacters: Unicode keeps them free for a program's own use.
_SIGNS = tuple(chr(point) for point in range(0xFDD2, 0xFDF0))
_LONGEST = 8_000
_LEAST, _MOST = 400, 4_000


def sign_for(*texts: str) -> str:
    """Choose a sign that none of the texts has; "" where no line is too long."""
    if not any(_is_long(text) for text in texts):
        return ""
    return next((one for one in _SIGNS if not any(one in text for text in texts)), _SIGNS[0])


def cut(text: str, sign: str) -> str:
    """Cut long lines into pieces that end in the sign; "" cuts nothing."""
    if not sign or len(text) <= _LONGEST:
        return text
    return "\n".join(_cut(line, sign) for line in text.split("\n"))


def joined(raw: str, sign: str) -> str:
    """Give the text as it was before it was cut."""
    return raw.replace(f"{sign}\n", "").replace(sign, "") if sign else raw


def cuts(raw: str, sign: str) -> Sequence[int]:
    """Give where a cut text is cut, in characters of the text without cuts."""
    found: list[int] = []
    at = raw.find(f"{sign}\n") if sign else -1
    while at >= 0:
        found.append(at - 2 * len(found))
        at = raw.find(f"{sign}\n", at + 2)
    return found


def in_raw(position: int, cuts: Sequence[int]) -> int:
    """Give where a character of the text stands in the text that is cut."""
    return position + 2 * bisect_right(cuts, position)


def _is_long(text: str) -> bool:
    if len(text) <= _LONGEST:
        return False
    return max(map(len, text.split("\n"))) > _LONGEST


def _cut(line: str, sign: str) -> str:
    if len(line) <= _LONGEST:
        return line
    found, start = [], 0
    while len(line) - start > _MOST:
        end = _end(line, start)
        found.append(line[start:end])
        start = end
    found.append(line[start:])
    return f"{sign}\n".join(found)


def _end(line: str, start: int) -> int:
    space = line.find(" ", start + _LEAST, start + _MOST)
    last = -1
    while space >= 0:
        last = space + 1
        # About one word in sixty, in any script; a better hash costs more than the cut is worth.
        if ord(line[space - 1]) % 8 == 3 and ord(line[space - 2]) % 8 == 1:
            return last
        space = line.find(" ", last, start + _MOST)
    if last > 0:
        return last
    end = start + _MOST
    while end > start + _LEAST and unicodedata.combining(line[end]):
        end -= 1
    return end
