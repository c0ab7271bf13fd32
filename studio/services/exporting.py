"""Writes the project's data in the formats of other tools, with a manifest."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import __version__, formats
from studio.domain.errors import InvalidValueError
from studio.domain.ids import CandidateId, ModelId, RaterId, TopicId
from studio.domain.message import Message
from studio.domain.model import ModelRole
from studio.formats import (
    AnswerRow,
    ExportRow,
    Origin,
    PairExample,
    PreferenceRow,
    SftExample,
    TaskRow,
)
from studio.services.snapshots import SnapshotService, left_out, with_system
from studio.store import (
    calls,
    candidates,
    models,
    preferences,
    raters,
    snapshots,
    sources,
    targets,
    tasks,
    topics,
)
from studio.store.database import Database
from studio.store.snapshots import Snapshot, SnapshotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What was written, and what a person should know of it."""

    folder: Path
    format: str
    rows: int
    snapshot_id: str | None
    notes: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """Give the report as plain values."""
        return {
            "folder": str(self.folder),
            "format": self.format,
            "rows": self.rows,
            "snapshot": self.snapshot_id,
            "notes": list(self.notes),
        }


class ExportService:
    """Exports; training formats freeze a snapshot first, so that what went out is known."""

    def __init__(self, db: Database, snapshot_service: SnapshotService) -> None:
        self._db = db
        self._snapshots = snapshot_service

    def write(self, format_: str, folder: Path) -> ExportReport:
        """Write the files into a new folder.

        Raises InvalidValueError where there is nothing to export, StudioError where the folder
        is there already.
        """
        if format_ == "stillroom":
            return self._write_all(folder)
        snapshot = (
            self._snapshots.for_sft() if format_.endswith("sft") else self._snapshots.for_dpo()
        )
        rows = list(snapshots.rows(self._db, snapshot.snapshot_id))
        parts = dict.fromkeys(row.part for row in rows)
        files = {
            part.value: [self._example(row, snapshot) for row in rows if row.part is part]
            for part in parts
        }
        origin = self._origin(snapshot, Counter(row.origin for row in rows))
        manifest = formats.export(folder, files, format=format_, origin=origin)
        unfit = self._snapshots.unfit()
        return ExportReport(
            folder=folder,
            format=format_,
            rows=manifest.rows,
            snapshot_id=snapshot.snapshot_id,
            notes=(left_out(unfit),) if unfit else (),
        )

    def _write_all(self, folder: Path) -> ExportReport:
        files: dict[str, Iterable[ExportRow]] = {
            "tasks": self._task_rows(),
            "answers": self._answer_rows(),
            "preferences": self._vote_rows(),
        }
        manifest = formats.export(folder, files, format="stillroom", origin=self._origin(None))
        return ExportReport(folder=folder, format="stillroom", rows=manifest.rows, snapshot_id=None)

    def _example(self, row: SnapshotRow, snapshot: Snapshot) -> SftExample | PairExample:
        target = targets.get(self._db, snapshot.target_id)
        task = tasks.get(self._db, row.task_id)
        turns = with_system(task.messages, target)
        chosen = self._answer(row.candidate_id)
        if row.rejected_id is None:
            return SftExample(messages=turns, answer=chosen, tools=task.tools)
        rejected = self._answer(row.rejected_id)
        return PairExample(messages=turns, chosen=chosen, rejected=rejected, tools=task.tools)

    def _answer(self, candidate_id: CandidateId | None) -> Message:
        if candidate_id is None:
            raise InvalidValueError("a row of the snapshot has no answer; make a new snapshot")
        found = candidates.get(self._db, candidate_id)
        return Message(role="assistant", content=found.text, tool_calls=found.tool_calls)

    def _origin(
        self, snapshot: Snapshot | None, row_origins: Mapping[str, int] | None = None
    ) -> Origin:
        listed = sources.listing(self._db)
        return Origin(
            created_at=self._db.now(),
            version=__version__,
            snapshot_id=snapshot.snapshot_id if snapshot else None,
            sources=tuple(one.name for one in listed),
            licences=tuple(sorted({one.licence for one in listed if one.licence})),
            row_origins=row_origins or {},
        )

    def _task_rows(self) -> Iterator[TaskRow]:
        names = tasks.names(self._db)
        topic_names: dict[TopicId, str] = topics.names(self._db)
        source_names = {one.source_id: one.name for one in sources.listing(self._db)}
        for task in tasks.listing(self._db):
            yield TaskRow(
                task_id=names.get(task.task_id, task.task_id),
                messages=task.messages,
                tools=task.tools,
                kind=task.kind,
                topic=topic_names[task.topic_id] if task.topic_id else None,
                difficulty=task.difficulty,
                split=task.split,
                group=task.group_id,
                reference=task.reference,
                graders=task.graders,
                source=source_names[task.source_id] if task.source_id else None,
            )

    def _answer_rows(self) -> Iterator[AnswerRow]:
        names = tasks.names(self._db)
        for model in models.listing(self._db):
            if model.role is ModelRole.HUMAN:
                continue  # references travel with their tasks
            for one in candidates.listing(self._db, model_id=model.model_id):
                call = calls.for_candidate(self._db, one)
                yield AnswerRow(
                    task_id=names.get(one.task_id, one.task_id),
                    model=model.name,
                    text=one.text,
                    tool_calls=one.tool_calls,
                    prompt_tokens=call.prompt_tokens if call else None,
                    answer_tokens=call.answer_tokens if call else None,
                    latency_ms=call.latency_ms if call else None,
                    cost=call.cost if call else None,
                    created_at=one.created_at,
                )

    def _vote_rows(self) -> Iterator[PreferenceRow]:
        names = tasks.names(self._db)
        model_names: dict[ModelId, str] = {
            one.model_id: one.name for one in models.listing(self._db)
        }
        rater_names: dict[RaterId, str] = {
            one.rater_id: one.name for one in raters.listing(self._db)
        }
        for vote in preferences.current(self._db):
            sides = [candidates.get(self._db, side) for side in (vote.left_id, vote.right_id)]
            yield PreferenceRow(
                task_id=names.get(vote.task_id, vote.task_id),
                left_model=model_names[sides[0].model_id],
                right_model=model_names[sides[1].model_id],
                outcome=vote.outcome,
                rater=rater_names[vote.rater_id],
                reasons=vote.reasons,
                confidence=vote.confidence,
                seconds=vote.seconds,
                created_at=vote.created_at,
            )
