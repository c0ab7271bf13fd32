"""Reads what a JSON string says, with the place of each of its characters in the text."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from studio.diffing import tokens
from studio.diffing.matches import Findings, Match
from studio.diffing.results import Note, Span
from studio.diffing.tokens import Tokens

_ESCAPE = regex.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.",
)


@dataclass(frozen=True, slots=True)
class Said:
    """What a string says; character ``n`` stands at ``places[n]:places[n + 1]``."""

    text: str
    places: Sequence[int]

    def words(self) -> Tokens:
        """Cut what is said into words, which stand where they are written."""
        if isinstance(self.places, range):
            return tokens.cut(self.text, self.places.start)
        found = tokens.cut(self.text)
        return Tokens(found.pieces, tuple(self.places[start] for start in found.starts))

    def span(self, inner: Span) -> Span:
        """Give where a part of what is said is written."""
        return Span(start=self.places[inner.start], end=self.places[inner.end])

    def is_structured(self) -> bool:
        """Tell whether it may be JSON itself, as the arguments of a call are."""
        return self.text.lstrip()[:1] in {"{", "["}


def read(text: str, quoted: Span) -> Said:
    """Read the string that stands in its quotes here."""
    start, end = quoted.start + 1, quoted.end - 1
    raw = text[start:end]
    if "\\" not in raw:
        return Said(raw, range(start, end + 1))
    places: list[int] = []
    at = start
    for match in _ESCAPE.finditer(raw):
        places += range(at, start + match.start())
        places.append(start + match.start())
        at = start + match.end()
    places += range(at, end + 1)
    return Said(json.loads(text[quoted.start : quoted.end]), places)


def placed(found: Findings, left: Said, right: Said) -> Findings:
    """Give what was found inside two strings as it stands in the texts around them."""
    return Findings(
        matches=[
            Match(left=left.span(one.left), right=right.span(one.right)) for one in found.matches
        ],
        left=[left.span(one) for one in found.left],
        right=[right.span(one) for one in found.right],
        notes=[_placed(one, left, right) for one in found.notes],
    )


def _placed(note: Note, left: Said, right: Said) -> Note:
    return replace(
        note,
        left=left.span(note.left) if note.left else None,
        right=right.span(note.right) if note.right else None,
    )
