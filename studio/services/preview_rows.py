"""What a preview of an import holds: how the document was read, and each of its rows."""

import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from studio.curation.suggesting import Suggestion
from studio.domain.target import Target
from studio.domain.task import Split
from studio.domain.task_preview import Likeness, Status
from studio.formats.columns import Field
from studio.formats.rows import RowError, TaskRow
from studio.formats.shapes import Shape
from studio.formats.tables import Layout
from studio.store.known_tasks import KnownTask

ASPECTS = ("kind", "topic", "difficulty")
SUGGESTED = ("kind", "topic")


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a preview needs of the project, read on its thread; ``newest`` tells how new it is."""

    known: tuple[KnownTask, ...] = ()
    target: Target | None = None
    newest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How a document was read; ``samples`` are the first cells of each column, as text."""

    name: str
    layout: Layout
    delimiter: str
    header: bool
    encoding: str
    shape: Shape
    columns: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    mapping: Mapping[str, Field]
    rows: int
    errors: tuple[RowError, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """One row: what it is to the project, where it would go and what it might be.

    ``split`` is None where the import's default decides; ``held`` where a task of the project
    decides. ``own`` is the group it has or names, ``group`` the one it gets.
    """

    number: int
    row: TaskRow
    content_hash: str
    own: str
    status: Status = Status.NEW
    like: Likeness | None = None
    differs: tuple[str, ...] = ()
    group: str = ""
    split: Split | None = None
    held: bool = False
    suggestions: Mapping[str, Suggestion] = field(default_factory=dict)

    @property
    def doubts(self) -> tuple[str, ...]:
        """Name the labels of the author's that a suggestion disagrees with."""
        return tuple(
            aspect
            for aspect, one in self.suggestions.items()
            if (label := getattr(self.row, aspect)) is not None and label != one.label
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """All rows of a document and its bad lines; ``newest`` is the material's."""

    found: Found
    rows: tuple[PreviewRow, ...] = ()
    errors: tuple[RowError, ...] = ()
    newest: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sliced:
    """A preview with its rows and bad lines apart, packed a few at a time."""

    bare: Preview
    slices: tuple[bytes, ...] = ()

    def whole(self, items: Iterable[PreviewRow | RowError]) -> Preview:
        """Give the preview with what was unpacked."""
        rows: list[PreviewRow] = []
        errors: list[RowError] = []
        for one in items:
            if isinstance(one, RowError):
                errors.append(one)
            else:
                rows.append(one)
        return replace(self.bare, rows=tuple(rows), errors=tuple(errors))


def unpacked(part: bytes) -> tuple[PreviewRow | RowError, ...]:
    """Give the rows of a slice, which this program itself has packed."""
    return cast(tuple[PreviewRow | RowError, ...], pickle.loads(part))


def differing(row: TaskRow, known: KnownTask) -> tuple[str, ...]:
    """Name the labels that a row states otherwise than the task in the project has them."""
    labels = ((aspect, getattr(row, aspect), getattr(known, aspect)) for aspect in ASPECTS)
    return tuple(aspect for aspect, ours, theirs in labels if ours not in {None, theirs})
