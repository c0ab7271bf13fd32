"""What a comparison finds: rows of lines side by side, and the spans in them that differ."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the lines of a block relate."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class Method(StrEnum):
    """By what the texts were compared."""

    WORDS = "words"
    LINES = "lines"
    JSON = "json"
    SQL = "sql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Characters ``start:end`` of one side's whole text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What a reader sees as one change inside a block's lines; one side of it may be empty.

    Both spans count from the start of the block's first line, so that they stay as they are where
    the block moves.
    """

    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Lines that stand side by side: ``left_start:left_end`` and ``right_start:right_end``.

    Where one side has fewer lines, filler makes up for them. ``left`` and ``right`` are the
    spans that differ, ``parts`` the changes that they make; without any the block is one itself.
    """

    kind: Kind
    left_start: int
    left_end: int
    right_start: int
    right_end: int
    left: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change as a reader sees it: a part of a block, or the whole of its lines."""

    block: Block
    part: Part | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something to say of one value: where it is, and what became of it."""

    path: str
    text: str
    left: Span | None = None
    right: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Diff:
    """All blocks in order, covering every line of both texts once.

    ``coarse`` says that time or size did not allow a close look, ``remark`` why in words.
    """

    method: Method
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    coarse: bool = False
    remark: str = ""

    @property
    def changes(self) -> tuple[Block, ...]:
        """The blocks that differ."""
        return tuple(block for block in self.blocks if block.kind is not Kind.SAME)
