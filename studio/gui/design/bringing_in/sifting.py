"""Parts the rows by what a person should look at, and counts them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from studio.domain.task_preview import POSSIBLE, Status
from studio.formats.rows import RowError
from studio.gui.design.bringing_in.edits import Edits
from studio.services.preview_rows import SUGGESTED, PreviewRow

Item: TypeAlias = PreviewRow | RowError


class Part(StrEnum):
    """The rows to show."""

    ALL = "all"
    NEW = "new"
    NEAR = "near"
    LEAK = "leak"
    TORN = "torn"
    PRESENT = "present"
    DIFFERS = "differs"
    SUGGESTED = "suggested"
    DOUBTED = "doubted"
    LEFT_OUT = "left_out"
    BAD = "bad"


@dataclass(slots=True, kw_only=True)
class Sifted:
    """The rows of each part in their order, and how many will be added."""

    parts: Mapping[Part, list[Item]] = field(default_factory=lambda: {part: [] for part in Part})
    wanted: int = 0

    def add(self, item: Item, edits: Edits) -> None:
        """Put a row into the parts it belongs to."""
        self.parts[Part.ALL].append(item)
        if isinstance(item, RowError):
            self.parts[Part.BAD].append(item)
            return
        wanted = edits.is_wanted(item)
        self.wanted += wanted
        for part in _parts(item, edits, wanted):
            self.parts[part].append(item)


def _parts(one: PreviewRow, edits: Edits, wanted: bool) -> list[Part]:
    if one.status not in POSSIBLE:
        there = [Part.PRESENT]
        return [*there, Part.DIFFERS] if one.status is Status.DIFFERS else there
    found = [Part.NEW] if wanted else [Part.LEFT_OUT]
    if one.status is Status.TORN:
        found.append(Part.TORN)
    elif edits.leaks(one):
        found.append(Part.LEAK)
    elif one.status is Status.NEAR:
        found.append(Part.NEAR)
    if any(aspect in one.suggestions and edits.lacks(one, aspect) for aspect in SUGGESTED):
        found.append(Part.SUGGESTED)
    if edits.doubts(one):
        found.append(Part.DOUBTED)
    return found
