"""Chooses what the student learns from: one answer a task, and pairs with a clear winner."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, TaskId
from studio.domain.judgement import Outcome, Preference


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What is known about answers, for choosing among them.

    ``wins`` is votes won minus votes lost; ``rank`` is a model's share of passing answers on
    the validation tasks, so that of two accepted answers the better teacher's is taken.
    """

    wins: Mapping[CandidateId, int] = field(default_factory=dict)
    rank: Mapping[ModelId, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two answers to one task of which one is better, and how that is known."""

    task_id: TaskId
    chosen_id: CandidateId
    rejected_id: CandidateId
    origin: str


def best_answers(accepted: Iterable[Candidate], evidence: Evidence) -> list[Candidate]:
    """Choose one accepted answer a task: an edit first, then votes, teacher and age."""
    by_task: dict[TaskId, list[Candidate]] = defaultdict(list)
    for candidate in accepted:
        by_task[candidate.task_id].append(candidate)

    def worth(candidate: Candidate) -> tuple[bool, int, float, str]:
        return (
            candidate.parent_id is not None,
            evidence.wins.get(candidate.candidate_id, 0),
            evidence.rank.get(candidate.model_id, 0.0),
            candidate.candidate_id,
        )

    return [max(by_task[task_id], key=worth) for task_id in sorted(by_task)]


def net_wins(votes: Iterable[Preference]) -> dict[CandidateId, int]:
    """Count each candidate's votes won minus votes lost."""
    wins: dict[CandidateId, int] = defaultdict(int)
    for vote in votes:
        sides = _winner(vote)
        if sides is not None:
            wins[sides[0]] += 1
            wins[sides[1]] -= 1
    return dict(wins)


def voted_pairs(votes: Iterable[Preference]) -> list[Pair]:
    """Make a pair of every two answers whose votes have a strict majority."""
    tally: dict[tuple[TaskId, CandidateId, CandidateId], int] = defaultdict(int)
    for vote in votes:
        sides = _winner(vote)
        if sides is None:
            continue
        first, second = sorted((vote.left_id, vote.right_id))
        tally[vote.task_id, first, second] += 1 if sides[0] == first else -1
    return [
        Pair(
            task_id=task_id,
            chosen_id=first if count > 0 else second,
            rejected_id=second if count > 0 else first,
            origin="vote",
        )
        for (task_id, first, second), count in sorted(tally.items())
        if count != 0
    ]


def edited_pairs(accepted: Iterable[Candidate]) -> list[Pair]:
    """Make a pair of every accepted edit and the answer it corrects."""
    return [
        Pair(
            task_id=edit.task_id,
            chosen_id=edit.candidate_id,
            rejected_id=edit.parent_id,
            origin="edit",
        )
        for edit in accepted
        if edit.parent_id is not None
    ]


def checked_pairs(accepted: Iterable[Candidate], failing: Iterable[Candidate]) -> list[Pair]:
    """Make a pair of every accepted answer and each answer to its task that fails a check."""
    wrong: dict[TaskId, list[CandidateId]] = defaultdict(list)
    for candidate in failing:
        wrong[candidate.task_id].append(candidate.candidate_id)
    return [
        Pair(
            task_id=right.task_id,
            chosen_id=right.candidate_id,
            rejected_id=rejected,
            origin="check",
        )
        for right in accepted
        for rejected in sorted(wrong[right.task_id])
        if rejected != right.candidate_id
    ]


def without_repeats(pairs: Iterable[Pair]) -> list[Pair]:
    """Keep the first pair of every two answers: a vote outweighs what a rule says."""
    seen: set[frozenset[CandidateId]] = set()
    kept = []
    for pair in pairs:
        sides = frozenset((pair.chosen_id, pair.rejected_id))
        if sides not in seen:
            seen.add(sides)
            kept.append(pair)
    return kept


def _winner(vote: Preference) -> tuple[CandidateId, CandidateId] | None:
    if vote.outcome is Outcome.LEFT:
        return vote.left_id, vote.right_id
    if vote.outcome is Outcome.RIGHT:
        return vote.right_id, vote.left_id
    return None
