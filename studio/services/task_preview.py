"""Says what an import of tasks would do: pure and picklable, for a process of its own.

Near-duplicates are found exactly (see curation.twins); paraphrases are not found.
"""

import pickle
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from studio.curation import suggesting
from studio.curation.suggesting import Example, Suggester
from studio.domain.errors import ImportFileError
from studio.domain.message import Conversation
from studio.domain.target import Target
from studio.domain.task_preview import POSSIBLE
from studio.formats import columns, shapes, tables, task_cells
from studio.formats.columns import Field
from studio.formats.rows import RowError, TaskRow
from studio.formats.tables import Document, Reading, Table
from studio.grading import soundness
from studio.services import row_comparison
from studio.services.preview_rows import SUGGESTED, Found, Material, Preview, PreviewRow, Sliced
from studio.services.row_comparison import Known, Tell
from studio.store import json_text

_SHOWN_CELLS = 3
_SHOWN_CHARACTERS = 200
_LONGEST_BAD = 10_000
_BATCH = 200
_SLICE = 32  # rows; unpacked in about a millisecond
# How long reading, comparing and suggesting take, as parts of all progress.
_PARTS = (10, 40, 50)

Progress = Callable[[int, int], None]


def look(
    document: Document, reading: Reading | None = None, mapping: Mapping[str, Field] | None = None
) -> Found:
    """Read a document and say what it is. Raises ImportFileError where it cannot be read."""
    return _found(document, tables.read(document, reading), mapping)


def preview(
    material: Material,
    document: Document,
    reading: Reading | None = None,
    mapping: Mapping[str, Field] | None = None,
    *,
    progress: Progress | None = None,
) -> Preview:
    """Say of every row what an import would do. Raises ImportFileError as ``look`` does."""
    table = tables.read(document, reading)
    found = _found(document, table, mapping)
    if Field.MESSAGE not in found.mapping.values():
        raise ImportFileError("No column is the message; say which one holds what the user says.")
    good, bad = _sound(*task_cells.read_all(table, found.mapping), material.target)
    known = [row_comparison.read(one) for one in material.known]
    rows, refused = row_comparison.compare(good, known)
    _part(progress, 0)(1.0)
    rows = row_comparison.place(rows, known, _part(progress, 1))
    rows = _suggested(rows, known, _part(progress, 2))
    errors = sorted((*bad, *refused), key=lambda error: error.line)
    return Preview(
        found=found,
        rows=tuple(rows),
        errors=_with_texts(errors, table, document),
        newest=material.newest,
    )


def preview_in_slices(
    material: Material,
    document: Document,
    reading: Reading | None = None,
    mapping: Mapping[str, Field] | None = None,
    *,
    progress: Progress | None = None,
) -> Sliced:
    """Say the same in slices that are quick to unpack, for who must not wait for all of them."""
    made = preview(material, document, reading, mapping, progress=progress)
    items = (*made.rows, *made.errors)
    return Sliced(
        bare=replace(made, rows=(), errors=()),
        slices=tuple(
            pickle.dumps(items[at : at + _SLICE], pickle.HIGHEST_PROTOCOL)
            for at in range(0, len(items), _SLICE)
        ),
    )


def _found(document: Document, table: Table, mapping: Mapping[str, Field] | None) -> Found:
    guessed = columns.guess(table.columns, table.records) if mapping is None else mapping
    return Found(
        name=document.name,
        layout=table.layout,
        delimiter=table.delimiter,
        header=table.header,
        encoding=table.encoding,
        shape=shapes.of(table),
        columns=table.columns,
        samples=_samples(table),
        mapping={name: guessed[name] for name in table.columns if name in guessed},
        rows=len(table.records),
        errors=table.errors,
        notes=table.notes,
    )


def _samples(table: Table) -> tuple[tuple[str, ...], ...]:
    shown = []
    for number in range(len(table.columns)):
        cells = (record.cells[number] for record in table.records[:50])
        texts = (one if isinstance(one, str) else json_text.dump(one) for one in cells if one)
        shown.append(tuple(text[:_SHOWN_CHARACTERS] for text in texts)[:_SHOWN_CELLS])
    return tuple(shown)


def _sound(
    rows: Sequence[TaskRow], errors: Iterable[RowError], target: Target | None
) -> tuple[list[TaskRow], list[RowError]]:
    """Refuse rows whose graders can never work."""
    good, bad = [], list(errors)
    for row in rows:
        faults = (
            soundness.faults(row.graders, reference=row.reference, target=target)
            if row.graders
            else ()
        )
        if faults:
            bad.append(RowError(line=row.line, reason="; ".join(faults)))
        else:
            good.append(row)
    return good, bad


def _suggested(rows: list[PreviewRow], known: Sequence[Known], tell: Tell) -> list[PreviewRow]:
    """Suggest kind and topic from labelled tasks and from the rows that state them."""
    possible = [one for one in rows if one.status in POSSIBLE]
    texts = {f"row {one.number}": _asked(one.row.messages) for one in possible}
    examples = [
        *(_known_example(one) for one in known),
        *(_row_example(one, texts[f"row {one.number}"]) for one in possible),
    ]
    suggester = Suggester(examples)
    made = {one.number: one for one in possible}
    for done, (name, found) in enumerate(suggester.suggest(texts), start=1):
        number = int(name.removeprefix("row "))
        made[number] = replace(made[number], suggestions=dict(found))
        if done % _BATCH == 0:
            tell(done / len(texts))
    tell(1.0)
    return [made.get(one.number, one) for one in rows]


def _known_example(one: Known) -> Example:
    task = one.task
    labels = {"kind": task.kind.value} | ({"topic": task.topic} if task.topic else {})
    return Example(name=task.task_id, text=_asked(one.messages), labels=labels)


def _row_example(one: PreviewRow, text: str) -> Example:
    labels = {aspect: str(label) for aspect in SUGGESTED if (label := getattr(one.row, aspect))}
    return Example(name=f"row {one.number}", text=text, labels=labels)


def _asked(messages: Conversation) -> str:
    return suggesting.text_of([turn.content for turn in messages if turn.role == "user"])


def _with_texts(
    errors: Sequence[RowError], table: Table, document: Document
) -> tuple[RowError, ...]:
    """Give each bad row its text as it stands in the document, so that it can be mended."""
    if not errors:
        return ()
    lines = tables.lines(document)
    begins = sorted({one.line for one in table.records} | {one.line for one in table.errors})

    def text(line: int) -> str:
        following = bisect_right(begins, line)
        end = begins[following] - 1 if following < len(begins) else len(lines)
        return "\n".join(lines[line - 1 : max(line, end)]).rstrip("\n")[:_LONGEST_BAD]

    return tuple(replace(one, text=text(one.line)) for one in errors)


def _part(progress: Progress | None, part: int) -> Tell:
    """Count one part of the work as what it is of the whole."""

    def tell(share: float) -> None:
        if progress is not None:
            progress(round(sum(_PARTS[:part]) + _PARTS[part] * share), sum(_PARTS))

    return tell
