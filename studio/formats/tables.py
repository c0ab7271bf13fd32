"""Reads any file or pasted text as a table: columns, and rows with their lines."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from studio.domain.errors import ImportFileError
from studio.domain.sentence import Sentence
from studio.formats import columns, decoding, json_values, separated
from studio.formats.decoding import Decoded
from studio.formats.rows import RowError
from studio.formats.separated import Record

MOST_BYTES = 200_000_000
MOST_ROWS = 200_000
_MEGABYTE = 1_000_000
_TABLE_SUFFIXES = (".csv", ".tsv", ".tab")
_LIST_MARK = re.compile(r"\s*(?:[-*•–]|\d{1,6}[.)])\s+")
# Where it is known that there is a table, many of its rows may be ragged.
_RAGGED = 0.5
# Marks of a list are left out only where nearly every line has one.
_MARKED = 0.9
_FEWEST_MARKED = 3


class Layout(StrEnum):
    """How a text is divided into rows."""

    TABLE = "table"
    JSON = "json"
    LINES = "lines"
    BLOCKS = "blocks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What is to be read: a file, or a text where there is no ``path``."""

    path: Path | None = None
    text: str = ""

    @property
    def name(self) -> str:
        """The file's name, "" for a text that was pasted."""
        return self.path.name if self.path else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How to read; what is None is told by the content."""

    layout: Layout | None = None
    delimiter: str | None = None
    header: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What was read. Cells are texts, or any JSON value; one that is absent is None.

    ``notes`` say in words what was done to the text on the way.
    """

    layout: Layout
    delimiter: str = ""
    header: bool = False
    encoding: str = ""
    columns: tuple[str, ...]
    records: tuple[Record, ...]
    errors: tuple[RowError, ...] = ()
    notes: tuple[str, ...] = ()


def read(document: Document, reading: Reading | None = None) -> Table:
    """Read a document. Raises ImportFileError where there is nothing in it that can be read."""
    reading = reading or Reading()
    decoded = _decode(document)
    if not decoded.text.strip():
        raise ImportFileError(
            "{name} is empty; give at least one task.", name=document.name or "The text"
        )
    layout = reading.layout or _layout(decoded.text, document)
    if layout is Layout.JSON:
        return _json(decoded)
    if layout is Layout.TABLE:
        return _separated(decoded, reading, document)
    return _plain(decoded, layout)


def lines(document: Document) -> list[str]:
    """Give a document's lines, by the numbers less 1 that rows have."""
    return _decode(document).text.split("\n")


def _decode(document: Document) -> Decoded:
    if document.path is None:
        text = document.text.removeprefix("\ufeff")
        if len(text) > MOST_BYTES:
            raise ImportFileError("The text is too long to paste; save it as a file and split it.")
        return Decoded(text=decoding.plain_lines(text).replace("\0", "\ufffd"), encoding="")
    path = document.path
    try:
        if path.is_dir():
            raise ImportFileError("{path} is a folder; choose a file.", path=path)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ImportFileError(
                "{path} has {size:,.0f} MB, more than the {most:,.0f} MB that can be imported; "
                "split it.",
                path=path,
                size=size / _MEGABYTE,
                most=MOST_BYTES / _MEGABYTE,
            )
        return decoding.decode(path.read_bytes(), str(path))
    except OSError as error:
        raise ImportFileError(
            "{path} cannot be read ({reason}).", path=path, reason=error.strerror
        ) from error
    except ValueError as error:  # a NUL in the name
        raise ImportFileError("{path} cannot be read ({error}).", path=path, error=error) from error


def _layout(text: str, document: Document) -> Layout:
    if json_values.looks_like(text):
        return Layout.JSON
    suffix = document.path.suffix.lower() if document.path else ""
    if suffix in _TABLE_SUFFIXES or _is_table(text):
        return Layout.TABLE
    blocks = [block for block in re.split(r"\n[ \t]*\n", text.strip("\n")) if block.strip()]
    several_lines = any("\n" in block.strip("\n") for block in blocks)
    return Layout.BLOCKS if len(blocks) > 1 and several_lines else Layout.LINES


def _is_table(text: str) -> bool:
    """Tell a table from prose with commas: by known column names, or by tabs."""
    delimiter = separated.sniff(text, consistent=_RAGGED)
    if delimiter is None:
        return False
    first = next(separated.rows(text, delimiter), None)
    if isinstance(first, Record) and columns.is_known_head(_texts(first)):
        return True
    return separated.sniff(text) == "\t"


def _separated(decoded: Decoded, reading: Reading, document: Document) -> Table:
    told = reading.delimiter or separated.sniff(decoded.text, consistent=_RAGGED)
    delimiter = told or _by_name(document)
    found = _storable(separated.rows(decoded.text, delimiter), decoded.text)
    first = next((one for one in found if isinstance(one, Record)), None)
    has_head = reading.header
    if has_head is None:
        has_head = first is not None and columns.is_head(_texts(first), _following(found, first))
    names = _texts(first) if first is not None and has_head else ()
    width = (
        max(len(names), *(len(one.cells) for one in found if isinstance(one, Record)), 1)
        if (not has_head)
        else len(names)
    )
    body = [one for one in found if not (has_head and one is first)]
    records, errors = _even(body, width)
    return Table(
        layout=Layout.TABLE,
        delimiter=delimiter,
        header=has_head,
        encoding=decoded.encoding,
        columns=_named(names, width),
        records=records,
        errors=errors,
        notes=(decoded.note,) if decoded.note else (),
    )


def _by_name(document: Document) -> str:
    return "\t" if document.name.lower().endswith((".tsv", ".tab")) else ","


def _following(found: list[Record | RowError], first: Record) -> list[Record]:
    return [one for one in found if isinstance(one, Record) and one is not first][:50]


def _named(names: tuple[str, ...], width: int) -> tuple[str, ...]:
    """Give every column a name of its own."""
    found: list[str] = []
    for number in range(width):
        name = names[number].strip() if number < len(names) else ""
        name = name or f"column {number + 1}"
        again = sum(1 for one in found if one == name or one.startswith(f"{name} ("))
        found.append(f"{name} ({again + 1})" if name in found else name)
    return tuple(found)


def _even(
    found: Iterable[Record | RowError], width: int
) -> tuple[tuple[Record, ...], tuple[RowError, ...]]:
    """Part rows that have as many cells as there are columns from ragged ones."""
    good: list[Record] = []
    bad: list[RowError] = []
    for one in found:
        if isinstance(one, RowError):
            bad.append(one)
        elif len(one.cells) == width:
            good.append(one)
        elif len(one.cells) > width and not any(one.cells[width:]):
            good.append(Record(line=one.line, cells=one.cells[:width]))
        else:
            reason = Sentence(
                "has {cells}, but there are {columns}",
                cells=Sentence("%n cell(s)", n=len(one.cells)),
                columns=Sentence("%n column(s)", n=width),
            )
            bad.append(RowError(line=one.line, reason=reason))
    return tuple(good), tuple(bad)


def _json(decoded: Decoded) -> Table:
    names: dict[str, int] = {}
    objects: list[tuple[int, Mapping[str, Any]]] = []
    errors: list[RowError] = []
    for one in json_values.read(decoded.text):
        if isinstance(one, RowError):
            errors.append(one)
            continue
        _refuse_many(len(objects))
        objects.append(one)
        for name in one[1]:
            names.setdefault(name, len(names))
    if len(names) > separated.MOST_COLUMNS:
        raise ImportFileError(
            "The rows have {count:,} different fields, more than the {most:,} that can be read.",
            count=len(names),
            most=separated.MOST_COLUMNS,
        )
    records = (
        Record(line=line, cells=tuple(content.get(name) for name in names))
        for line, content in objects
    )
    return Table(
        layout=Layout.JSON,
        encoding=decoded.encoding,
        columns=tuple(names),
        records=tuple(records),
        errors=tuple(errors),
        notes=(decoded.note,) if decoded.note else (),
    )


def _plain(decoded: Decoded, layout: Layout) -> Table:
    found = _blocks(decoded.text) if layout is Layout.BLOCKS else _lines(decoded.text)
    notes = [decoded.note] if decoded.note else []
    if layout is Layout.LINES and _are_marked(found):
        found = [(line, _LIST_MARK.sub("", text, count=1)) for line, text in found]
        notes.append(Sentence("Marks of a list at the beginning of lines were left out."))
    records = (Record(line=line, cells=(text,)) for line, text in found)
    good, errors = _even(_storable(records, decoded.text), 1)
    return Table(
        layout=layout,
        encoding=decoded.encoding,
        columns=("message",),
        records=good,
        errors=errors,
        notes=tuple(notes),
    )


def _lines(text: str) -> list[tuple[int, str]]:
    lines = enumerate(text.split("\n"), start=1)
    return [(number, line.strip()) for number, line in lines if line.strip()]


def _blocks(text: str) -> list[tuple[int, str]]:
    found: list[tuple[int, str]] = []
    begin, block = 0, list[str]()
    for number, line in enumerate([*text.split("\n"), ""], start=1):
        if line.strip():
            begin = begin if block else number
            block.append(line.rstrip())
        elif block:
            found.append((begin, "\n".join(block).strip()))
            block = []
    return found


def _are_marked(found: list[tuple[int, str]]) -> bool:
    marked = sum(1 for _, text in found if _LIST_MARK.match(text))
    return len(found) >= _FEWEST_MARKED and marked >= _MARKED * len(found)


def _storable(found: Iterable[Record | RowError], text: str) -> list[Record | RowError]:
    """Hold the rows, refusing those with a byte that fits no character."""
    rows = list(_limited(found))
    if decoding.is_storable(text):
        return rows
    return [
        RowError(line=one.line, reason=Sentence("has a character that is not UTF-8"))
        if isinstance(one, Record) and not decoding.is_storable("".join(_texts(one)))
        else one
        for one in rows
    ]


def _limited(found: Iterable[Record | RowError]) -> Iterator[Record | RowError]:
    for number, one in enumerate(found):
        _refuse_many(number)
        yield one


def _refuse_many(count: int) -> None:
    if count >= MOST_ROWS:
        raise ImportFileError("There are more than {most:,} rows; split the file.", most=MOST_ROWS)


def _texts(record: Record) -> tuple[str, ...]:
    return tuple(str(cell) for cell in record.cells)
