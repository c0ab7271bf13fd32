"""What edits are worth, by teacher and by cell."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.ids import CandidateId
from studio.domain.judgement import Verdict
from studio.domain.task import Kind, Split
from studio.services.edit_worth import EditWorth, PairTally
from tests.unit.services import reviewing
from tests.unit.services.reviewing import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = reviewing.desk(tmp_path / "desk.stillroom")
    reviewing.set_target(made)
    yield made
    made.project.close()


def answers(desk: Desk, *texts: str, **more: object) -> list[CandidateId]:
    return desk.answers(desk.task(*texts, **more))  # type: ignore[arg-type]


def edit(desk: Desk, text: str, edited: str, **more: object) -> CandidateId:
    found = answers(desk, text, **more)[0]
    return desk.project.review.accept_edit(found, edited).candidate_id


def row(rows: tuple[EditWorth, ...], name: str) -> EditWorth:
    return next(one for one in rows if name in (one.model, one.cell))


def test_where_nothing_is_judged_there_is_nothing_to_tell(desk: Desk) -> None:
    answers(desk, "an answer")
    found = desk.project.worth.report()
    assert (found.whole.judged, found.whole.distance, found.teachers) == (0, None, ())
    assert (found.whole.unchanged.low, found.whole.unchanged.high) == (0.0, 1.0)


def test_answers_are_accepted_as_they_are_edited_or_rejected(desk: Desk) -> None:
    for verdict in (Verdict.ACCEPT, Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE):
        desk.project.review.decide(answers(desk, "an answer")[0], verdict)
    edit(desk, "abcd", "abcx")
    large = row(desk.project.worth.report().teachers, "large")
    assert (large.judged, large.edited, large.rejected) == (4, 1, 1)
    assert (large.unchanged.successes, large.unchanged.count) == (2, 4)


def test_what_a_rule_accepted_says_nothing_of_a_teacher(desk: Desk) -> None:
    found = answers(desk, "an answer")[0]
    desk.db.run(
        "INSERT INTO check_result (candidate_id, name, status, created_at)"
        " VALUES (?, 'length', 'passed', '2026-01-01T00:00:00Z')",
        (found,),
    )
    assert desk.project.review.accept_passing().accepted == 1
    assert desk.project.worth.report().whole.judged == 0


def test_the_median_distance_comes_with_its_interval_and_only_of_enough_edits(desk: Desk) -> None:
    for number in range(5):
        edit(desk, "abcdefghij", "abcdefghi" + "x" * (number > 2))
    assert desk.project.worth.report().whole.distance is None
    edit(desk, "abcdefghij", "0123456789")
    distance = desk.project.worth.report().whole.distance
    assert distance is not None
    assert (distance.value, distance.low, distance.high, distance.count) == (0.1, 0.1, 1.0, 6)


def test_an_edit_of_an_edit_is_measured_against_the_teachers_answer(desk: Desk) -> None:
    for _ in range(6):
        first = edit(desk, "abcd", "abcx")
        desk.project.review.accept_edit(first, "xxxx")
    found = desk.project.worth.report()
    assert found.whole.distance is not None
    assert found.whole.distance.value == 1.0
    assert (found.whole.edited, found.whole.judged) == (6, 6)


def test_what_is_undone_counts_no_more(desk: Desk) -> None:
    edit(desk, "abcd", "abcx")
    assert desk.project.worth.report().whole.edited == 1
    desk.project.history.undo()
    assert desk.project.worth.report().whole.judged == 0


def test_teachers_and_cells_are_told_apart_and_together(desk: Desk) -> None:
    edit(desk, "abcd", "abcx", kind=Kind.REFUSAL)
    for _ in range(2):
        small = answers(desk, "one", "two", topic=None)[1]
        desk.project.review.decide(small, Verdict.ACCEPT)
    found = desk.project.worth.report()
    assert [(one.model, one.judged) for one in found.teachers] == [("small", 2), ("large", 1)]
    assert [one.cell for one in found.cells] == ["common × –", "refusal × customs"]
    assert row(found.cells, "refusal × customs").edited == 1
    assert [(one.model, one.cell, one.judged) for one in found.crossed] == [
        ("small", "common × –", 2),
        ("large", "refusal × customs", 1),
    ]


def test_pairs_are_counted_as_made_and_as_frozen_with_their_origin(desk: Desk) -> None:
    edit(desk, "abcd", "abcx")
    found = answers(desk, "efgh")[0]
    desk.project.review.accept_edit(found, "efgx", keep_pair=False)
    edit(desk, "ijkl", "ijkx", split=Split.EVAL)
    assert desk.project.worth.report().pairs == PairTally(made=1, frozen=0)
    snapshot = desk.project.snapshots.for_dpo()
    assert desk.project.snapshots.origins(snapshot.snapshot_id) == {"edit": 1}
    assert desk.project.worth.report().pairs == PairTally(made=1, frozen=1)
    edit(desk, "mnop", "mnox")
    assert desk.project.worth.report().pairs == PairTally(made=2, frozen=1)
    assert desk.project.worth.report().whole.pairs == 2


def test_an_export_says_how_many_of_its_pairs_are_edits(desk: Desk, tmp_path: Path) -> None:
    edit(desk, "abcd", "abcx")
    desk.project.exporting.write("trl-dpo", tmp_path / "out")
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text("utf-8"))
    assert (manifest["rows"], manifest["row_origins"]) == (1, {"edit": 1})
