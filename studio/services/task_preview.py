"""Says what an import of tasks would do: pure and picklable, for a process of its own.

Near-duplicates are found exactly (see curation.twins); paraphrases are not found.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from studio.curation import near_duplicates, suggesting, twins
from studio.curation.suggesting import Example, Suggester, Suggestion
from studio.domain import message
from studio.domain.errors import ImportFileError
from studio.domain.message import Conversation
from studio.domain.target import Target
from studio.domain.task import Split, content_hash
from studio.domain.task_preview import POSSIBLE, Likeness, Status
from studio.formats import columns, shapes, tables, task_cells
from studio.formats.columns import Field
from studio.formats.rows import RowError, TaskRow
from studio.formats.shapes import Shape
from studio.formats.tables import Document, Layout, Reading, Table
from studio.grading import soundness
from studio.services.row_places import Place, Places
from studio.services.twins import said
from studio.store import json_text
from studio.store.known_tasks import KnownTask

ASPECTS = ("kind", "topic", "difficulty")
SUGGESTED = ("kind", "topic")
_SHOWN_CELLS = 3
_SHOWN_CHARACTERS = 200
_GROUP_CHARACTERS = 16
_BATCH = 200
# Of many tasks that a row is like, so many are looked at for the one it is most like.
_MOST_COMPARED = 8
# How long the parts of the work take, as parts of all progress.
_PARTS = (10, 40, 50)

Progress = Callable[[int, int], None]


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
    good, bad = task_cells.read_all(table, found.mapping)
    good, bad = _sound(good, bad, material.target)
    known = [_Known(task=one, messages=_messages(one)) for one in material.known]
    rows, refused = _compared(good, known)
    tell = _teller(progress)
    tell(0, 1.0)
    rows = _placed(rows, known, tell)
    rows = _suggested(rows, known, tell)
    errors = sorted((*bad, *refused), key=lambda error: error.line)
    return Preview(found=found, rows=tuple(rows), errors=tuple(errors), newest=material.newest)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """A task of the project, its messages read."""

    task: KnownTask
    messages: Conversation


def _compared(
    rows: Sequence[TaskRow], known: Sequence[_Known]
) -> tuple[list[PreviewRow], list[RowError]]:
    """Tell which rows are there already, in the project or in an earlier row."""
    names = {one.task.name: one for one in known if one.task.name}
    contents = {one.task.content_hash: one for one in reversed(known)}
    first: dict[str, PreviewRow] = {}
    lines: dict[str, PreviewRow] = {}
    made: list[PreviewRow] = []
    errors: list[RowError] = []
    for number, row in enumerate(rows):
        content = content_hash(row.messages, row.tools)
        one = PreviewRow(number=number, row=row, content_hash=content, own=_own(row, content))
        there = names.get(row.task_id or "")
        fault = _id_fault(one, there, lines.get(row.task_id or ""))
        if fault:
            errors.append(RowError(line=row.line, reason=fault))
            continue
        there = there or contents.get(content)
        if there is not None:
            one = _present(one, there)
        elif content in first:
            one = replace(one, status=Status.REPEATED, like=_row_like(first[content], 1.0))
        made.append(one)
        first.setdefault(content, one)
        if row.task_id:
            lines.setdefault(row.task_id, one)
    return made, errors


def _id_fault(one: PreviewRow, there: _Known | None, earlier: PreviewRow | None) -> str:
    """Say why a row cannot have its id: other content has it."""
    if there is not None and there.task.content_hash != one.content_hash:
        return f"the id {one.row.task_id!r} is in the project with other content"
    if earlier is not None and earlier.content_hash != one.content_hash:
        return f"the id {one.row.task_id!r} is on line {earlier.row.line} already"
    return ""


def _own(row: TaskRow, content: str) -> str:
    return row.group or row.task_id or content[:_GROUP_CHARACTERS]


def _present(one: PreviewRow, there: _Known) -> PreviewRow:
    """Say that a task is there, and which labels the row has otherwise."""
    task = there.task
    labels = ((aspect, getattr(one.row, aspect), getattr(task, aspect)) for aspect in ASPECTS)
    differs = tuple(aspect for aspect, ours, theirs in labels if ours not in {None, theirs})
    return replace(
        one,
        status=Status.DIFFERS if differs else Status.PRESENT,
        differs=differs,
        like=_task_like(there, 1.0),
        group=task.group,
        split=task.split,
        held=True,
    )


def _placed(rows: list[PreviewRow], known: Sequence[_Known], tell: "_Tell") -> list[PreviewRow]:
    """Find what each new row is nearly the same as, and so its group and split."""
    new = [one for one in rows if one.status is Status.NEW]
    near = _near(new, known, tell)
    places = Places({one.task.group: one.task.split for one in known})
    torn: set[int] = set()
    for one in new:
        others = [twin.group for twin in near[one.number] if twin.number not in torn]
        if not places.add(one.own, others, one.row.split):
            torn.add(one.number)
    placed = {
        one.number: _judged(
            one, near[one.number], None if one.number in torn else places.of(one.own)
        )
        for one in new
    }
    return [placed.get(one.number, one) for one in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Twin:
    """What a row is like: a task (``number`` is -1) or an earlier row, and its group."""

    text: str
    group: str
    number: int = -1
    task: _Known | None = None
    row: PreviewRow | None = None


def _near(
    new: Sequence[PreviewRow], known: Sequence[_Known], tell: "_Tell"
) -> dict[int, list[_Twin]]:
    """Give the tasks and the earlier rows that each row is like, tasks first."""
    there = {one.task.task_id: said(one.messages) for one in known}
    asked = {f"row {one.number}": said(one.row.messages) for one in new}
    twins_ = {
        one.task.task_id: _Twin(text=there[one.task.task_id], group=one.task.group, task=one)
        for one in known
    } | {
        f"row {one.number}": _Twin(
            text=asked[f"row {one.number}"], group=one.own, number=one.number, row=one
        )
        for one in new
    }
    index = twins.TwinIndex()
    index.add(twins.hashed(there))
    names, found = list(asked), dict[int, list[_Twin]]()
    for start in range(0, len(names), _BATCH):
        batch = names[start : start + _BATCH]
        index.add(twins.hashed({name: asked[name] for name in batch}))
        for name in batch:
            number = twins_[name].number
            like = (twins_[other] for other in index.near(name))
            found[number] = sorted(
                (twin for twin in like if twin.number < number), key=lambda twin: twin.number
            )
        tell(1, min(1.0, (start + _BATCH) / len(names)))
    return found


def _judged(one: PreviewRow, near: Sequence[_Twin], place: Place | None) -> PreviewRow:
    like = _most_alike(said(one.row.messages), near)
    if place is None:
        return replace(one, status=Status.TORN, like=like, group=one.own, split=one.row.split)
    return replace(
        one,
        status=Status.NEAR if near else Status.NEW,
        like=like,
        group=place.group,
        split=place.split,
        held=place.fixed,
    )


def _most_alike(text: str, near: Sequence[_Twin]) -> Likeness | None:
    """Say what a row is most like, among the first of what it is like."""
    measured = [
        (near_duplicates.similarity(text, twin.text), twin) for twin in near[:_MOST_COMPARED]
    ]
    if not measured:
        return None
    alike, twin = max(measured, key=lambda one: one[0])
    if twin.task is not None:
        return _task_like(twin.task, alike)
    assert twin.row is not None
    return _row_like(twin.row, alike)


def _suggested(rows: list[PreviewRow], known: Sequence[_Known], tell: "_Tell") -> list[PreviewRow]:
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
            tell(2, done / len(texts))
    tell(2, 1.0)
    return [made.get(one.number, one) for one in rows]


def _known_example(one: _Known) -> Example:
    task = one.task
    labels = {"kind": task.kind.value} | ({"topic": task.topic} if task.topic else {})
    return Example(name=task.task_id, text=_asked(one.messages), labels=labels)


def _row_example(one: PreviewRow, text: str) -> Example:
    labels = {aspect: str(label) for aspect in SUGGESTED if (label := getattr(one.row, aspect))}
    return Example(name=f"row {one.number}", text=text, labels=labels)


def _asked(messages: Conversation) -> str:
    return suggesting.text_of([turn.content for turn in messages if turn.role == "user"])


def _messages(one: KnownTask) -> Conversation:
    return message.from_json(json_text.load(one.messages))


def _task_like(one: _Known, similarity: float) -> Likeness:
    return Likeness(
        text=_first_line(said(one.messages)),
        similarity=similarity,
        task_id=one.task.task_id,
        name=one.task.name or "",
        split=one.task.split,
    )


def _row_like(one: PreviewRow, similarity: float) -> Likeness:
    text = _first_line(said(one.row.messages))
    return Likeness(text=text, similarity=similarity, line=one.row.line, split=one.row.split)


def _first_line(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return next((line for line in lines if line), "")[:_SHOWN_CHARACTERS]


_Tell = Callable[[int, float], None]


def _teller(progress: Progress | None) -> _Tell:
    """Count the parts of the work as one."""

    def tell(part: int, share: float) -> None:
        if progress is not None:
            progress(round(sum(_PARTS[:part]) + _PARTS[part] * share), sum(_PARTS))

    return tell
