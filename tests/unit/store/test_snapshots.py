"""Snapshots: known by their content, in their order, and proof against later change."""

from dataclasses import replace

import pytest

from studio.domain.errors import NotFoundError
from studio.domain.ids import SnapshotId, TaskId
from studio.domain.task import Split
from studio.store import snapshots, targets
from studio.store.database import Database
from studio.store.snapshots import Purpose, Snapshot, SnapshotRow
from tests.unit.store import making


def rows(db: Database, count: int = 3) -> list[SnapshotRow]:
    made = [making.added_candidate(db) for _ in range(count)]
    return [
        SnapshotRow(
            part=Split.TRAIN,
            task_id=one.task_id,
            candidate_id=one.candidate_id,
            origin="accepted",
        )
        for one in made
    ]


def freeze(db: Database, chosen: list[SnapshotRow], purpose: Purpose = Purpose.SFT) -> Snapshot:
    target_id = targets.current_id(db) if targets.current(db) else making.added_target(db)
    return snapshots.freeze(db, chosen, purpose=purpose, target_id=target_id)


def test_rows_come_back_in_their_order(db: Database) -> None:
    chosen = rows(db)[::-1]
    frozen = freeze(db, chosen)
    assert list(snapshots.rows(db, frozen.snapshot_id)) == chosen
    assert snapshots.get(db, frozen.snapshot_id) == frozen
    assert frozen.row_count == 3


def test_the_same_rows_are_the_same_snapshot(db: Database) -> None:
    chosen = rows(db)
    assert freeze(db, chosen) == freeze(db, chosen)
    assert len(snapshots.listing(db)) == 1


def test_another_order_purpose_or_part_is_another_snapshot(db: Database) -> None:
    chosen = rows(db)
    moved = [replace(chosen[0], part=Split.VALIDATION), *chosen[1:]]
    hashes = {
        freeze(db, chosen).hash,
        freeze(db, chosen[::-1]).hash,
        freeze(db, chosen, Purpose.DPO).hash,
        freeze(db, moved).hash,
        freeze(db, chosen[:2]).hash,
    }
    assert len(hashes) == 5


def test_another_target_makes_another_snapshot_of_the_same_rows(db: Database) -> None:
    chosen = rows(db)
    first = freeze(db, chosen)
    making.added_target(db)
    second = freeze(db, chosen)
    assert (first.hash == second.hash, first.snapshot_id == second.snapshot_id) == (True, False)


def test_rows_of_one_part_can_be_asked_for(db: Database) -> None:
    chosen = rows(db)
    chosen[1] = replace(chosen[1], part=Split.VALIDATION)
    frozen = freeze(db, chosen)
    assert list(snapshots.rows(db, frozen.snapshot_id, part=Split.VALIDATION)) == [chosen[1]]


def test_a_pair_keeps_both_answers_and_its_vote(db: Database) -> None:
    better = making.added_candidate(db)
    worse = making.added_candidate(db, better.task_id)
    pair = SnapshotRow(
        part=Split.TRAIN,
        task_id=better.task_id,
        candidate_id=better.candidate_id,
        rejected_id=worse.candidate_id,
        origin="vote",
    )
    frozen = freeze(db, [pair], Purpose.DPO)
    assert list(snapshots.rows(db, frozen.snapshot_id)) == [pair]


def test_an_eval_row_may_be_a_task_alone(db: Database) -> None:
    task = making.added_task(db, split=Split.EVAL)
    row = SnapshotRow(part=Split.EVAL, task_id=task.task_id)
    frozen = freeze(db, [row], Purpose.EVAL)
    assert list(snapshots.rows(db, frozen.snapshot_id)) == [row]


def test_a_missing_task_is_refused_and_nothing_is_frozen(db: Database) -> None:
    row = SnapshotRow(part=Split.EVAL, task_id=TaskId("nowhere"))
    with pytest.raises(NotFoundError, match="task nowhere"):
        freeze(db, [row], Purpose.EVAL)
    assert snapshots.listing(db) == []


def test_a_missing_snapshot_is_said_to_be_missing(db: Database) -> None:
    with pytest.raises(NotFoundError, match="snapshot nowhere"):
        snapshots.get(db, SnapshotId("nowhere"))


def test_an_untouched_snapshot_is_unaltered(db: Database) -> None:
    assert snapshots.altered(db, freeze(db, rows(db)).snapshot_id) == []


@pytest.mark.parametrize("column", ["content_hash", "reference_json", "graders_json"])
def test_a_task_changed_after_freezing_is_noticed(db: Database, column: str) -> None:
    chosen = rows(db)
    frozen = freeze(db, chosen)
    db.run(f"UPDATE task SET {column} = '[7]' WHERE id = ?", (chosen[1].task_id,))
    assert snapshots.altered(db, frozen.snapshot_id) == [1]


def test_a_row_taken_out_by_force_is_noticed(db: Database) -> None:
    frozen = freeze(db, rows(db))
    db.run("DROP TRIGGER snapshot_row_no_delete")
    db.run("DELETE FROM snapshot_row WHERE position = 2")
    assert snapshots.altered(db, frozen.snapshot_id) == [-1]
