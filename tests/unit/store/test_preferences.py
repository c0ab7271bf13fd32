"""Preferences: stored as given, added once, taken back by a vote that supersedes."""

from dataclasses import replace

from studio.domain.ids import PreferenceId
from studio.domain.judgement import Outcome
from studio.store import preferences, raters, tasks
from studio.store.database import Database
from studio.store.identifiers import new_id
from tests.unit.store import making


def test_a_vote_comes_back_as_it_went_in(db: Database) -> None:
    vote = replace(
        making.vote(db, Outcome.BOTH_BAD),
        reasons=("wrong number",),
        confidence="high",
        seconds=12.5,
        created_at="2026-01-02T03:04:05.000Z",
    )
    preferences.append(db, vote)
    assert list(preferences.current(db)) == [vote]


def test_votes_read_twice_add_nothing(db: Database) -> None:
    vote = replace(making.vote(db), created_at="2026-01-02T03:04:05Z")
    second = replace(vote, preference_id=PreferenceId(new_id()))
    assert preferences.add_many(db, [vote]) == 1
    assert preferences.add_many(db, [second]) == 0


def test_a_superseded_vote_no_longer_counts(db: Database) -> None:
    first = making.vote(db, Outcome.LEFT)
    second = replace(
        first,
        preference_id=PreferenceId(new_id()),
        outcome=Outcome.RIGHT,
        supersedes=first.preference_id,
    )
    preferences.append(db, first)
    preferences.append(db, second)
    assert [vote.outcome for vote in preferences.current(db)] == [Outcome.RIGHT]


def test_a_hidden_repeat_is_a_vote_of_its_own(db: Database) -> None:
    first = making.vote(db)
    repeat = replace(
        first,
        preference_id=PreferenceId(new_id()),
        left_id=first.right_id,
        right_id=first.left_id,
        repeat_of=first.preference_id,
    )
    preferences.append(db, first)
    preferences.append(db, repeat)
    assert len(list(preferences.current(db))) == 2


def test_votes_of_one_task_can_be_asked_for(db: Database) -> None:
    wanted, other = making.vote(db), making.vote(db)
    preferences.add_many(db, [wanted, other])
    found = [vote.preference_id for vote in preferences.current(db, task_id=wanted.task_id)]
    assert found == [wanted.preference_id]


def test_votes_on_a_withdrawn_task_do_not_count(db: Database) -> None:
    vote = making.vote(db)
    preferences.append(db, vote)
    tasks.withdraw(db, [vote.task_id])
    assert list(preferences.current(db)) == []


def test_a_rater_is_made_once(db: Database) -> None:
    first = raters.ensure(db, "mira", display="Mira K.")
    assert raters.ensure(db, "mira") == first
    assert [(rater.name, rater.display) for rater in raters.listing(db)] == [("mira", "Mira K.")]
