from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, PreferenceId, RaterId, TaskId
from studio.domain.judgement import Outcome, Preference
from studio.services import selection
from studio.services.selection import Evidence


def _candidate(
    name: str, *, task: str = "t", model: str = "a", parent: str | None = None
) -> Candidate:
    return Candidate(
        candidate_id=CandidateId(name),
        task_id=TaskId(task),
        model_id=ModelId(model),
        text=name,
        parent_id=CandidateId(parent) if parent else None,
    )


def _vote(left: str, right: str, outcome: Outcome, *, rater: str = "r") -> Preference:
    return Preference(
        preference_id=PreferenceId(f"{left}-{right}-{rater}"),
        task_id=TaskId("t"),
        left_id=CandidateId(left),
        right_id=CandidateId(right),
        outcome=outcome,
        rater_id=RaterId(rater),
    )


def test_an_edit_is_preferred_to_a_voted_answer() -> None:
    voted, edit = _candidate("1"), _candidate("2", parent="0")
    chosen = selection.best_answers([edit, voted], Evidence(wins={CandidateId("1"): 5}))
    assert chosen == [edit]


def test_votes_outweigh_the_teachers_rank() -> None:
    low, high = _candidate("1", model="low"), _candidate("2", model="high")
    evidence = Evidence(
        wins={CandidateId("1"): 1}, rank={ModelId("high"): 0.9, ModelId("low"): 0.1}
    )
    assert selection.best_answers([low, high], evidence) == [low]


def test_without_votes_the_better_teacher_is_taken() -> None:
    low, high = _candidate("2", model="low"), _candidate("1", model="high")
    evidence = Evidence(rank={ModelId("high"): 0.9, ModelId("low"): 0.1})
    assert selection.best_answers([low, high], evidence) == [high]


def test_one_answer_is_chosen_for_each_task() -> None:
    chosen = selection.best_answers(
        [_candidate("1", task="x"), _candidate("2", task="y"), _candidate("3", task="x")],
        Evidence(),
    )
    assert [candidate.task_id for candidate in chosen] == ["x", "y"]


def test_sides_swapped_votes_count_for_the_same_pair() -> None:
    pairs = selection.voted_pairs(
        [_vote("a", "b", Outcome.LEFT), _vote("b", "a", Outcome.RIGHT, rater="s")]
    )
    assert [(pair.chosen_id, pair.rejected_id) for pair in pairs] == [("a", "b")]


def test_raters_who_disagree_make_no_pair() -> None:
    votes = [_vote("a", "b", Outcome.LEFT), _vote("a", "b", Outcome.RIGHT, rater="s")]
    assert selection.voted_pairs(votes) == []


def test_ties_and_skips_make_no_pair() -> None:
    outcomes = (Outcome.TIE, Outcome.BOTH_BAD, Outcome.SKIP)
    assert selection.voted_pairs([_vote("a", "b", outcome) for outcome in outcomes]) == []


def test_an_edit_is_worth_a_pair_over_what_it_corrects() -> None:
    pairs = selection.edited_pairs([_candidate("1"), _candidate("2", parent="0")])
    assert [(pair.chosen_id, pair.rejected_id) for pair in pairs] == [("2", "0")]


def test_an_accepted_answer_beats_a_failing_one_of_the_same_task_only() -> None:
    pairs = selection.checked_pairs(
        [_candidate("1", task="x")], [_candidate("2", task="x"), _candidate("3", task="y")]
    )
    assert [(pair.chosen_id, pair.rejected_id) for pair in pairs] == [("1", "2")]


def test_a_vote_outweighs_a_check_on_the_same_two_answers() -> None:
    voted = selection.voted_pairs([_vote("2", "1", Outcome.LEFT)])
    checked = selection.checked_pairs([_candidate("1")], [_candidate("2")])
    assert selection.without_repeats([*voted, *checked]) == voted


def test_net_wins_are_won_minus_lost() -> None:
    votes = [_vote("a", "b", Outcome.LEFT), _vote("a", "b", Outcome.LEFT, rater="s")]
    assert selection.net_wins(votes) == {"a": 2, "b": -2}
