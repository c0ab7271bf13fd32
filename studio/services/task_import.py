"""Brings tasks in: previewed off the data thread, then written in one step that can be undone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from studio.domain.change import ChangeSet, Entity
from studio.domain.counted import counted
from studio.domain.errors import CancelledError
from studio.domain.ids import TaskId
from studio.domain.task import Split
from studio.domain.task_preview import POSSIBLE, WANTED, Choices, Labels, Status
from studio.formats.rows import TaskRow
from studio.services.clock import new_id
from studio.services.import_plan import ImportPlan, PlannedTask
from studio.services.import_writer import ImportWriter
from studio.services.preview_rows import Material, Preview, PreviewRow
from studio.services.splits import SplitService
from studio.store import (
    changes,
    events,
    known_tasks,
    sources,
    splits,
    targets,
    task_edits,
    tasks,
    topics,
)
from studio.store.database import Database

_ENTITIES = frozenset({Entity.TASK, Entity.TOPIC, Entity.CANDIDATE, Entity.MODEL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What an import did: the tasks it added, and how many were there or got other labels."""

    change: ChangeSet
    task_ids: tuple[TaskId, ...] = ()
    present: int = 0
    relabelled: int = 0


class TaskImportService:
    """Imports what a preview holds; owns the transaction and says what changed."""

    def __init__(self, db: Database, splits: SplitService) -> None:
        self._db = db
        self._splits = splits

    def material(self) -> Material:
        """Give what ``task_preview.preview`` compares with; a second for 100,000 tasks."""
        return Material(
            known=known_tasks.listing(self._db),
            target=targets.current(self._db),
            newest=splits.newest(self._db),
        )

    def apply(
        self,
        preview: Preview,
        choices: Choices | None = None,
        *,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Imported:
        """Import the rows wanted, in one step; what came in meanwhile is not added again.

        ``stopped`` is asked now and then, last before all is kept. Raises CancelledError where
        it says so and StorageFullError where the disk is full; then nothing was imported.
        """
        choices = choices or Choices()
        chosen = wanted(preview, choices)
        label = f"Import {counted(len(chosen), 'task')}"
        with changes.recording(self._db, label):
            planned, present = self._plan(chosen, choices, stopped)
            self._describe_source(planned, choices)
            ImportWriter(self._db).write(ImportPlan(tasks=planned))
            _go_on(stopped)
            made = tuple(one.task_id for one in planned)
            self._settle(made, chosen, preview)
            relabelled = self._relabel(preview, choices)
            if made or relabelled:
                detail = {"file": preview.found.name, "added": len(made), "labelled": relabelled}
                events.record(self._db, "import_tasks", label="Imported tasks", detail=detail)
            _go_on(stopped)
        entities = _ENTITIES if made or relabelled else frozenset()
        return Imported(
            change=ChangeSet(label=label, entities=entities),
            task_ids=made,
            present=present,
            relabelled=relabelled,
        )

    def _plan(
        self, chosen: Iterable[PreviewRow], choices: Choices, stopped: Callable[[], bool]
    ) -> tuple[list[PlannedTask], int]:
        """Look each row up once more: the project may have changed since the preview."""
        names, contents = tasks.ids_by_name(self._db), tasks.ids_by_content(self._db)
        places = dict(tasks.splits_by_group(self._db))
        planned: list[PlannedTask] = []
        present = 0
        for one in chosen:
            _go_on(stopped)
            row = _labelled(one.row, choices.labels.get(one.number), choices)
            if one.content_hash in contents or (row.task_id or "") in names:
                present += 1
                continue
            task_id = TaskId(new_id())
            split = places.setdefault(one.group, split_of(one, choices))
            planned.append(PlannedTask(task_id=task_id, row=row, split=split, group=one.group))
            contents[one.content_hash] = task_id
            if row.task_id:
                names[row.task_id] = task_id
        return planned, present

    def _describe_source(self, planned: Iterable[PlannedTask], choices: Choices) -> None:
        given = choices.defaults
        if given.source and any(one.row.source == given.source for one in planned):
            sources.ensure(self._db, given.source, licence=given.licence, note=given.note)

    def _settle(
        self, made: tuple[TaskId, ...], chosen: Iterable[PreviewRow], preview: Preview
    ) -> None:
        """Join what the preview could not know of: tasks that came since, and torn rows."""
        torn = any(one.status is Status.TORN for one in chosen)
        came = splits.newest(self._db) - len(made) != preview.newest
        if made and (torn or came):
            self._splits.settle(made)

    def _relabel(self, preview: Preview, choices: Choices) -> int:
        """Give tasks of the project the labels of rows that differ, where a person wants it."""
        if not _relabelled(preview, choices):
            return 0
        known = topics.ensure(self._db, _new_topics(preview, choices))
        for one in _relabelled(preview, choices):
            row = one.row
            assert one.like is not None
            assert one.like.task_id is not None
            task_edits.label(
                self._db,
                [one.like.task_id],
                kind=row.kind,
                topic_id=known[row.topic] if row.topic else None,
                difficulty=row.difficulty,
            )
        return len(_relabelled(preview, choices))


def wanted(preview: Preview, choices: Choices) -> tuple[PreviewRow, ...]:
    """Give the rows that an import with these choices would add."""
    return tuple(one for one in preview.rows if is_wanted(one, choices))


def is_wanted(one: PreviewRow, choices: Choices) -> bool:
    """Tell whether a row would be added."""
    if one.status not in POSSIBLE or one.number in choices.left_out:
        return False
    return one.status in WANTED or one.number in choices.taken_in


def split_of(one: PreviewRow, choices: Choices) -> Split:
    """Give the split that a row goes to."""
    if one.held and one.split is not None:
        return one.split
    return choices.splits.get(one.group, one.split or choices.defaults.split)


def leaks(one: PreviewRow, choices: Choices) -> bool:
    """Tell whether a row would leak in the split it states, or the default, and so is moved."""
    meant = choices.splits.get(one.group) or one.row.split or choices.defaults.split
    return meant is not split_of(one, choices)


def _go_on(stopped: Callable[[], bool]) -> None:
    if stopped():
        raise CancelledError("The import was stopped; nothing was imported.")


def _labelled(row: TaskRow, said: Labels | None, choices: Choices) -> TaskRow:
    """Give a row its labels: a person's before its own before the defaults."""
    given, said = choices.defaults, said or Labels()
    return replace(
        row,
        kind=said.kind or row.kind or given.kind,
        topic=said.topic or row.topic or given.topic,
        difficulty=said.difficulty or row.difficulty or given.difficulty,
        source=row.source or given.source,
    )


def _relabelled(preview: Preview, choices: Choices) -> list[PreviewRow]:
    return [
        one
        for one in preview.rows
        if one.status is Status.DIFFERS and one.number in choices.relabel
    ]


def _new_topics(preview: Preview, choices: Choices) -> list[str]:
    return [one.row.topic for one in _relabelled(preview, choices) if one.row.topic]
