"""Compares new rows with the project and with each other: what is there, what is nearly there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studio.curation import twins, words
from studio.curation.near_duplicates import SHINGLE_WORDS
from studio.domain import message
from studio.domain.message import Conversation
from studio.domain.sentence import Sentence
from studio.domain.task import content_hash
from studio.domain.task_preview import Likeness, Status
from studio.formats.rows import RowError, TaskRow
from studio.services.preview_rows import PreviewRow, differing
from studio.services.row_places import Place, Places
from studio.services.twins import said
from studio.store import json_text
from studio.store.known_tasks import KnownTask

_SHOWN_CHARACTERS = 200
_GROUP_CHARACTERS = 16
_BATCH = 200
# Of many tasks that a row is like, so many are looked at for the one it is most like.
_MOST_COMPARED = 8

# Told what part (0-1) of the work is done.
Tell = Callable[[float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A task of the project, its messages read."""

    task: KnownTask
    messages: Conversation


def read(task: KnownTask) -> Known:
    """Read a task's messages."""
    return Known(task=task, messages=message.from_json(json_text.load(task.messages)))


def compare(
    rows: Sequence[TaskRow], known: Sequence[Known]
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


def _id_fault(one: PreviewRow, there: Known | None, earlier: PreviewRow | None) -> str:
    """Say why a row cannot have its id: other content has it."""
    if there is not None and there.task.content_hash != one.content_hash:
        return Sentence("the id {id!r} is in the project with other content", id=one.row.task_id)
    if earlier is not None and earlier.content_hash != one.content_hash:
        return Sentence(
            "the id {id!r} is on line {line} already", id=one.row.task_id, line=earlier.row.line
        )
    return ""


def _own(row: TaskRow, content: str) -> str:
    return row.group or row.task_id or content[:_GROUP_CHARACTERS]


def _present(one: PreviewRow, there: Known) -> PreviewRow:
    """Say that a task is there, and which labels the row has otherwise."""
    task = there.task
    differs = differing(one.row, task)
    return replace(
        one,
        status=Status.DIFFERS if differs else Status.PRESENT,
        differs=differs,
        like=_task_like(there, 1.0),
        group=task.group,
        split=task.split,
        held=True,
    )


def place(rows: list[PreviewRow], known: Sequence[Known], tell: Tell) -> list[PreviewRow]:
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
    task: Known | None = None
    row: PreviewRow | None = None


def _near(new: Sequence[PreviewRow], known: Sequence[Known], tell: Tell) -> dict[int, list[_Twin]]:
    """Give the tasks and the earlier rows that each row is like, tasks first."""
    there: dict[str, str] = {one.task.task_id: said(one.messages) for one in known}
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
        tell(min(1.0, (start + _BATCH) / len(names)))
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
    measured = [(_similarity(text, twin.text), twin) for twin in near[:_MOST_COMPARED]]
    if not measured:
        return None
    alike, twin = max(measured, key=lambda one: one[0])
    if twin.task is not None:
        return _task_like(twin.task, alike)
    assert twin.row is not None
    return _row_like(twin.row, alike)


def _similarity(left: str, right: str) -> float:
    """Jaccard similarity of two texts' word 3-grams, as the index of twins has it."""
    ours, theirs = (words.shingles(text, SHINGLE_WORDS) for text in (left, right))
    return len(ours & theirs) / len(ours | theirs)


def _task_like(one: Known, similarity: float) -> Likeness:
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
