"""Freezes what a run learns from and what an evaluation asks."""

import json
import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain import message
from studio.domain.candidate import Candidate
from studio.domain.change import ChangeSet, Entity
from studio.domain.counted import counted
from studio.domain.errors import InvalidValueError
from studio.domain.grid import Shortfall
from studio.domain.ids import CandidateId, ModelId, SnapshotId
from studio.domain.message import Conversation, Message
from studio.domain.model import ModelRole
from studio.domain.target import Target
from studio.domain.task import Split, Task
from studio.services import design, overrides, selection
from studio.services.overrides import Override
from studio.services.selection import Evidence, Pair
from studio.store import (
    candidates,
    cells,
    decisions,
    events,
    models,
    preferences,
    snapshots,
    targets,
    tasks,
    turn_decisions,
)
from studio.store.database import Database
from studio.store.snapshots import Purpose, Snapshot, SnapshotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a training snapshot would hold: rows by part, and the floors it would miss.

    ``unfit`` counts the tasks whose rows are left out as a turn of their conversation is rejected.
    """

    purpose: Purpose
    train: int
    validation: int
    shortfalls: tuple[Shortfall, ...]
    unfit: int = 0


class SnapshotService:
    """Chooses rows, freezes them, and writes them where a worker can read them."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def for_sft(self, override: str | None = None) -> Snapshot:
        """Freeze one accepted answer for every train task, and the validation references.

        Raises InvalidValueError where nothing is accepted, BelowFloorError where cells lie below
        their floor and no reason is given to override it.
        """
        return self._keep(self._rows(Purpose.SFT), Purpose.SFT, override)

    def for_dpo(self, override: str | None = None) -> Snapshot:
        """Freeze every pair with a clear winner: voted first, then edited, then by checks.

        Raises InvalidValueError where there is none, BelowFloorError as ``for_sft`` does.
        """
        return self._keep(self._rows(Purpose.DPO), Purpose.DPO, override)

    def preview(self, purpose: str) -> Preview:
        """Say what a training snapshot would hold and which floors it would miss.

        Raises InvalidValueError where there is nothing to learn from.
        """
        rows = self._rows(Purpose(purpose))
        parts = Counter(row.part for row in rows)
        return Preview(
            purpose=Purpose(purpose),
            train=parts[Split.TRAIN],
            validation=parts[Split.VALIDATION],
            shortfalls=self._shortfalls(rows),
            unfit=self.unfit(),
        )

    def unfit(self) -> int:
        """Count the tasks that nothing is learnt from, as a turn of theirs is rejected.

        A turn that reviewers conflict about counts as rejected.
        """
        return turn_decisions.count_unfit(self._db)

    def make(self, purpose: str, override: str | None = None) -> ChangeSet:
        """Freeze a training snapshot; raises what ``for_sft`` does."""
        wanted = Purpose(purpose)
        snapshot = self._keep(self._rows(wanted), wanted, override)
        label = f"Snapshot for {purpose.upper()}"
        with self._db.atomic():
            events.record(
                self._db,
                "snapshot",
                label=label,
                entity=("snapshot", snapshot.snapshot_id),
                detail={"rows": snapshot.row_count, "unfit_tasks": self.unfit()},
            )
        return ChangeSet(label=label, entities=frozenset({Entity.SNAPSHOT}))

    def override(self, snapshot_id: SnapshotId) -> Override | None:
        """Give the reason for which a snapshot below the floor stands; None where it is not."""
        if not self._shortfalls(list(snapshots.rows(self._db, snapshot_id))):
            return None
        return overrides.newest(self._db, snapshot_id)

    def _rows(self, purpose: Purpose) -> list[SnapshotRow]:
        every = self._sft_rows() if purpose is Purpose.SFT else self._dpo_rows()
        unfit = turn_decisions.unfit(self._db)
        rows = [row for row in every if row.task_id not in unfit]
        if not any(row.part is Split.TRAIN for row in rows):
            raise InvalidValueError(
                "nothing is left to learn from: every conversation has a rejected turn; correct "
                "these turns in review"
            )
        return rows

    def _sft_rows(self) -> list[SnapshotRow]:
        chosen = self._answers()
        if not chosen:
            raise InvalidValueError(
                "no answer to a train task is accepted yet; check and accept answers first"
            )
        learnt = [_answer_row(Split.TRAIN, one, origin="accepted") for one in chosen]
        held_out = [
            _answer_row(Split.VALIDATION, one, origin="reference")
            for one in self._references(Split.VALIDATION)
        ]
        return [*learnt, *held_out]

    def _answers(self) -> list[Candidate]:
        accepted = candidates.accepted(self._db, split=Split.TRAIN)
        return selection.best_answers(accepted, self._evidence())

    def _dpo_rows(self) -> list[SnapshotRow]:
        accepted = list(candidates.accepted(self._db, split=Split.TRAIN))
        failing = list(candidates.failing(self._db, split=Split.TRAIN))
        bad = {candidate.candidate_id for candidate in failing}
        alone = decisions.without_pair(self._db)
        train = {candidate.candidate_id for candidate in (*accepted, *failing)}
        voted = [
            pair
            for pair in selection.voted_pairs(preferences.current(self._db))
            if pair.chosen_id not in bad and {pair.chosen_id, pair.rejected_id} <= train
        ]
        pairs = selection.without_repeats(
            [
                *voted,
                *selection.edited_pairs(one for one in accepted if one.candidate_id not in alone),
                *selection.checked_pairs(accepted, failing),
            ]
        )
        if not pairs:
            raise InvalidValueError(
                "there is no pair to learn from yet; vote on pairs, or check and accept answers"
            )
        held_out = selection.checked_pairs(
            self._references(Split.VALIDATION),
            candidates.failing(self._db, split=Split.VALIDATION),
        )
        rows = [_pair_row(Split.TRAIN, pair) for pair in pairs]
        rows += [_pair_row(Split.VALIDATION, pair, origin="reference") for pair in held_out]
        return rows

    def for_evaluation(self, split: Split) -> Snapshot:
        """Freeze the tasks of a held-out split; raises InvalidValueError where it is empty."""
        references = {one.task_id: one.candidate_id for one in self._references(split)}
        rows = [
            SnapshotRow(
                part=split,
                task_id=task.task_id,
                candidate_id=references.get(task.task_id),
                origin=split.value,
            )
            for task in tasks.listing(self._db, split=split)
        ]
        if not rows:
            raise InvalidValueError(
                "there are no {split} tasks to evaluate on; import some first", split=split
            )
        return self._freeze(rows, Purpose.EVAL)

    def origins(self, snapshot_id: SnapshotId) -> dict[str, int]:
        """Count a snapshot's rows by how they came in."""
        return dict(Counter(row.origin for row in snapshots.rows(self._db, snapshot_id)))

    def write(self, snapshot: Snapshot) -> Path:
        """Write a snapshot's rows as the worker reads them; written once, named by its id."""
        path = self._folder / "snapshots" / f"{snapshot.snapshot_id}.jsonl"
        if not path.exists():
            path.parent.mkdir(exist_ok=True)
            partial = path.with_suffix(".part")
            with partial.open("w", encoding="utf-8") as stream:
                for row in self._worker_rows(snapshot):
                    stream.write(json.dumps(row, ensure_ascii=False) + "\n")
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(path)
        return path

    def _worker_rows(self, snapshot: Snapshot) -> Iterator[dict[str, Any]]:
        target = targets.get(self._db, snapshot.target_id)
        for position, row in enumerate(snapshots.rows(self._db, snapshot.snapshot_id)):
            data = prompt_row(tasks.get(self._db, row.task_id), target)
            if snapshot.purpose is Purpose.SFT:
                data |= {"part": row.part.value, "answer": self._text(row.candidate_id)}
            elif snapshot.purpose is Purpose.DPO:
                data |= {
                    "id": f"{row.task_id}-{position}",
                    "part": row.part.value,
                    "chosen": self._text(row.candidate_id),
                    "rejected": self._text(row.rejected_id),
                }
            yield data

    def _text(self, candidate_id: CandidateId | None) -> str:
        if candidate_id is None:
            raise InvalidValueError("a row of the snapshot has no answer; make a new snapshot")
        return candidates.get(self._db, candidate_id).text

    def _keep(self, rows: list[SnapshotRow], purpose: Purpose, override: str | None) -> Snapshot:
        """Freeze rows to learn from, unless cells lie below their floor and no reason is given."""
        short = self._shortfalls(rows)
        with self._db.atomic():
            snapshot = self._freeze(rows, purpose)
            overrides.require(self._db, snapshot.snapshot_id, short, reason=override)
        return snapshot

    def _shortfalls(self, rows: list[SnapshotRow]) -> tuple[Shortfall, ...]:
        """Hold the train tasks of the rows against the floors.

        Pairs sharpen what answers taught before, so for DPO the tasks whose accepted answers
        are learnt from by SFT count as well.
        """
        learnt = {row.task_id for row in rows if row.part is Split.TRAIN}
        if any(row.rejected_id is not None for row in rows):
            learnt |= {one.task_id for one in self._answers()} - turn_decisions.unfit(self._db)
        train = Counter(cells.places(self._db, learnt))
        return design.read_grid(self._db).shortfalls_of(train)

    def _freeze(self, rows: list[SnapshotRow], purpose: Purpose) -> Snapshot:
        return snapshots.freeze(
            self._db, rows, purpose=purpose, target_id=targets.current_id(self._db)
        )

    def _references(self, split: Split) -> list[Candidate]:
        return [
            candidate
            for model in models.listing(self._db, role=ModelRole.HUMAN)
            for candidate in candidates.listing(self._db, split=split, model_id=model.model_id)
            if candidate.parent_id is None  # an edit is an answer, not a yardstick
        ]

    def _evidence(self) -> Evidence:
        asked = Counter(
            one.model_id for one in candidates.listing(self._db, split=Split.VALIDATION)
        )
        failed = Counter(
            one.model_id for one in candidates.failing(self._db, split=Split.VALIDATION)
        )
        rank: dict[ModelId, float] = {
            model: 1 - failed[model] / count for model, count in asked.items()
        }
        return Evidence(wins=selection.net_wins(preferences.current(self._db)), rank=rank)


def left_out(unfit: int) -> str:
    """Say how many tasks a training snapshot leaves out, and why."""
    return (
        f"{counted(unfit, 'task')} left out: a turn of the conversation is rejected; correct it in "
        "review"
    )


def prompt_row(task: Task, target: Target) -> dict[str, Any]:
    """Write what a model is asked: the target's system prompt and the task's conversation."""
    turns = with_system(task.messages, target)
    row: dict[str, Any] = {"id": task.task_id, "messages": message.to_json(turns)}
    if task.tools:
        row["tools"] = [dict(tool) for tool in task.tools]
    return row


def with_system(turns: Conversation, target: Target) -> Conversation:
    """Put the target's system prompt at the head of a conversation that has none of its own."""
    if not target.system_prompt or turns[0].role == "system":
        return turns
    return (Message(role="system", content=target.system_prompt), *turns)


def _answer_row(part: Split, candidate: Candidate, *, origin: str) -> SnapshotRow:
    return SnapshotRow(
        part=part, task_id=candidate.task_id, candidate_id=candidate.candidate_id, origin=origin
    )


def _pair_row(part: Split, pair: Pair, *, origin: str | None = None) -> SnapshotRow:
    return SnapshotRow(
        part=part,
        task_id=pair.task_id,
        candidate_id=pair.chosen_id,
        rejected_id=pair.rejected_id,
        origin=origin or pair.origin,
    )
