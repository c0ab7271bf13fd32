"""Undo and redo: every step can be taken back and done again, in any order of work."""

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from studio.domain.errors import InvalidValueError, NotFoundError, ProjectError
from studio.domain.ids import PreferenceId
from studio.domain.judgement import Outcome, Preference, Verdict
from studio.services.history import History, HistoryService
from studio.store import changes, decisions, opening, preferences, targets, tasks, verifying
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.integration.store import steps
from tests.unit.store import making
from tests.unit.store.making import FixedClock

_NUMBERS = some.integers(min_value=0, max_value=1000)
_WORK = some.lists(some.tuples(_NUMBERS, _NUMBERS), min_size=5, max_size=25)
# What is done: a step, or one step back (-1) or forth (-2).
_BACK_AND_FORTH = some.lists(
    some.tuples(some.one_of(_NUMBERS, some.sampled_from([-1, -1, -2])), _NUMBERS),
    min_size=5,
    max_size=30,
)
_slowly = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_slowly
@given(work=_WORK)
def test_all_undone_is_the_beginning_and_all_done_again_the_end(
    work: list[tuple[int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "desk.stillroom"
        with making.project(folder) as project:
            db = project.db
            history = HistoryService(db)
            first = steps.seen(db)
            for kind, number in work:
                steps.take(db, kind, number)
            last = steps.seen(db)
            for _ in range(2):
                _until_nothing_is_left(history.undo)
                assert steps.seen(db) == first
                _until_nothing_is_left(history.redo)
                assert steps.seen(db) == last
        assert verifying.verify(folder, clock=FixedClock()) == []


@_slowly
@given(work=_BACK_AND_FORTH)
def test_work_undo_and_redo_in_any_order_give_the_state_they_should(
    work: list[tuple[int, int]],
) -> None:
    with (
        tempfile.TemporaryDirectory() as scratch,
        making.project(Path(scratch) / "desk.stillroom") as project,
    ):
        db = project.db
        history = HistoryService(db)
        states, at = [steps.seen(db)], 0
        for kind, number in work:
            at = _go(history, db, kind, number, states=states, at=at)
            assert steps.seen(db) == states[at]
            assert bool(history.state().undo) == (at > 0)
            assert bool(history.state().redo) == (at < len(states) - 1)


def _go(
    history: HistoryService,
    db: Database,
    kind: int,
    number: int,
    *,
    states: list[dict[str, Any]],
    at: int,
) -> int:
    """Do what is asked, keep the states passed through, and give the one reached."""
    if kind == -1:
        if at:
            history.undo()
        return max(0, at - 1)
    if kind == -2:
        if at < len(states) - 1:
            history.redo()
        return min(len(states) - 1, at + 1)
    before = history.listing()
    steps.take(db, kind, number)
    if history.listing() == before:
        return at
    states[at + 1 :] = [steps.seen(db)]
    return at + 1


def _until_nothing_is_left(act: Any) -> None:  # noqa: ANN401 - undo or redo
    for _ in range(100):
        try:
            act()
        except NotFoundError:
            return
    raise AssertionError("there is always something left")


@pytest.mark.parametrize("kind", range(len(steps.STEPS)), ids=lambda at: steps.STEPS[at].__name__)
def test_each_step_can_be_undone_and_done_again_after_a_restart(
    folder: Path, clock: FixedClock, kind: int
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        for number in range(3):
            steps.add_topic(project.db, number)
        steps.add_tasks(project.db, 1)
        steps.vote(project.db, 1)
        before = steps.seen(project.db)
        steps.take(project.db, kind, 4)
        after = steps.seen(project.db)
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        if steps.STEPS[kind] is steps.nothing:
            assert history.state() == History()
            return
        assert history.state() == History(undo=steps.STEPS[kind].__name__)
        history.undo()
        assert steps.seen(project.db) == before
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        assert history.state() == History(redo=steps.STEPS[kind].__name__)
        history.redo()
        assert steps.seen(project.db) == after
    assert verifying.verify(folder, clock=clock) == []


def test_what_was_undone_cannot_be_done_again_once_work_went_on(
    folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        history = HistoryService(project.db)
        steps.take(project.db, _at(steps.set_target), 1)
        history.undo()
        steps.take(project.db, _at(steps.nothing), 1)
        assert history.state().redo == "set_target"
        steps.take(project.db, _at(steps.add_topic), 1)
        assert history.state() == History(undo="add_topic")
        with pytest.raises(NotFoundError, match="nothing to do again"):
            history.redo()


def test_a_step_that_fails_leaves_no_trace(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        before = steps.seen(project.db)
        with pytest.raises(InvalidValueError):
            _fail(project.db)
        assert steps.seen(project.db) == before
        assert HistoryService(project.db).listing() == ()
        assert project.db.value("SELECT count(*) FROM recording") == 0


def test_a_step_within_a_step_belongs_to_it(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        before = steps.seen(project.db)
        with changes.recording(project.db, "Both"):
            steps.take(project.db, _at(steps.add_topic), 1)
            steps.take(project.db, _at(steps.add_tasks), 1)
        history = HistoryService(project.db)
        assert [one.label for one in history.listing()] == ["Both"]
        history.undo()
        assert steps.seen(project.db) == before


def test_the_first_target_stays_once_a_snapshot_was_made_for_it(
    tmp_path: Path, clock: FixedClock
) -> None:
    with making.project(tmp_path / "new.stillroom", clock) as project:
        db = project.db
        with changes.recording(db, "Set target"):
            making.added_snapshot(db)
        history = HistoryService(db)
        with pytest.raises(InvalidValueError, match="a snapshot was made for it"):
            history.undo()
        assert targets.current(db) == making.target()
        assert history.state() == History(undo="Set target")


def test_a_target_that_a_snapshot_was_made_for_is_undone_by_saying_the_one_before_again(
    folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        first = targets.current(db)
        with changes.recording(db, "Set target"):
            target_id = targets.append(db, making.target("Other work"))
        db.run("UPDATE snapshot SET target_id = ?", (target_id,))
        history = HistoryService(db)
        for _ in range(2):
            history.undo()
            assert targets.current(db) == first
            history.redo()
            assert targets.current(db) == making.target("Other work")


def test_a_name_is_free_once_its_task_is_undone(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        for _ in range(2):
            made = making.task()
            with changes.recording(db, "Import tasks"):
                assert tasks.add_many(db, [made], names={made.task_id: "PD-1"}) == 1
            HistoryService(db).undo()
        assert "PD-1" not in tasks.ids_by_name(db)


def test_votes_imported_undone_and_imported_again_count(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        vote = replace(making.vote(db), created_at="2026-01-30T10:00:00.000Z")
        for _ in range(3):
            with changes.recording(db, "Import preferences"):
                assert preferences.add_many(db, [_imported(vote)]) == 1
                assert preferences.add_many(db, [_imported(vote)]) == 0
            assert len(list(preferences.current(db))) == 1
            HistoryService(db).undo()
            assert list(preferences.current(db)) == []


@pytest.mark.parametrize("first", [Outcome.LEFT, Outcome.SKIP])
def test_a_vote_that_was_changed_is_taken_back_step_by_step(
    first: Outcome, folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        vote = replace(making.vote(db), outcome=first)
        again = replace(
            vote,
            preference_id=PreferenceId(new_id()),
            outcome=Outcome.RIGHT,
            supersedes=vote.preference_id,
        )
        for one in (vote, again):
            with changes.recording(db, "Vote"):
                preferences.append(db, one)
        history = HistoryService(db)
        for _ in range(2):
            assert _outcomes(db) == [Outcome.RIGHT]
            history.undo()
            assert _outcomes(db) == [first]
            history.undo()
            assert _outcomes(db) == []
            history.redo()
            assert _outcomes(db) == [first]
            history.redo()


def _outcomes(db: Database) -> list[Outcome]:
    return [vote.outcome for vote in preferences.current(db)]


def test_undo_and_redo_are_in_the_audit_trail(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        steps.take(project.db, _at(steps.add_topic), 1)
        history = HistoryService(project.db)
        assert history.undo().label == "Undid: add_topic"
        assert history.redo().label == "Did again: add_topic"
        sql = "SELECT action FROM event ORDER BY id DESC LIMIT 2"
        assert [row["action"] for row in project.db.rows(sql)] == ["redo", "undo"]


def test_nothing_can_be_undone_in_a_project_that_is_only_looked_at(
    folder: Path, clock: FixedClock
) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        steps.take(project.db, _at(steps.add_topic), 1)
    with opening.open_to_read(folder, clock=clock) as project:
        history = HistoryService(project.db)
        assert history.state() == History(undo="add_topic")
        with pytest.raises(ProjectError, match="can only be read"):
            history.undo()


def test_moments_that_stand_still_do_not_mix_up_decisions(folder: Path, clock: FixedClock) -> None:
    with opening.open_to_write(folder, clock=clock) as project:
        db = project.db
        one = making.added_candidate(db).candidate_id
        history = HistoryService(db)
        for verdict in (Verdict.ACCEPT, Verdict.REJECT, Verdict.ESCALATE):
            with changes.recording(db, verdict):
                decisions.append(db, making.decision(one, verdict))
            clock.now = "2026-01-01T00:00:00.000Z"  # the clock is put back
        for expected in (Verdict.REJECT, Verdict.ACCEPT, None):
            history.undo()
            current = decisions.current(db, one)
            assert (current and current.verdict) == expected


def _imported(vote: Preference) -> Preference:
    return replace(vote, preference_id=PreferenceId(new_id()))


def _at(step: steps.Step) -> int:
    return steps.STEPS.index(step)


def _fail(db: Database) -> None:
    with changes.recording(db, "Fail"):
        steps.add_tasks(db, 1)
        raise InvalidValueError("on the way")
