"""What each person says of an answer now, and what is left to settle between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from studio.domain.ids import CandidateId, RaterId
from studio.domain.judgement import Decision, Verdict
from studio.domain.review import Answer, ReviewItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One person's last word on an answer, or a rule's where ``rater_id`` is None.

    ``on_edit`` says that it is of a corrected text: hers where ``edit_is_own``, else another's.
    ``wrong`` are the reasons that say what is wrong with the answer.
    """

    rater_id: RaterId | None
    name: str
    is_reader: bool
    verdict: Verdict
    on_edit: bool = False
    edit_is_own: bool = False
    wrong: tuple[str, ...] = ()
    note: str = ""
    adjudicates: bool = False
    created_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A text that some accept and others reject; ``by`` is who wrote it where it is an edit."""

    candidate_id: CandidateId
    by: str = ""


def of_answer(item: ReviewItem, answer: Answer) -> tuple[Standing, ...]:
    """Give each one's word, the reader's first, then in the order in which they were given."""
    by_rater: dict[RaterId | None, list[Decision]] = {}
    for decision in answer.now:
        by_rater.setdefault(decision.rater_id, []).append(decision)
    found = [_standing(item, answer, made) for made in by_rater.values()]
    return tuple(sorted(found, key=lambda one: (not one.is_reader, one.created_at)))


def disputes(item: ReviewItem, answer: Answer) -> tuple[Dispute, ...]:
    """Name the texts that people do not agree on, the answer before its edits."""
    return tuple(_disputes(item, answer)) if answer.conflict else ()


def _disputes(item: ReviewItem, answer: Answer) -> Iterator[Dispute]:
    for candidate in (answer.candidate, *answer.edits):
        said = {
            one.verdict
            for one in _counting(answer.now, candidate.candidate_id)
            if one.rater_id is not None
        }
        if {Verdict.ACCEPT, Verdict.REJECT} <= said:
            edit = candidate is not answer.candidate
            by = _name(item.people, candidate.rater_id) if edit else ""
            yield Dispute(candidate_id=candidate.candidate_id, by=by)


def _counting(now: tuple[Decision, ...], candidate_id: CandidateId) -> list[Decision]:
    """Leave out what was said before somebody settled it."""
    made = [one for one in now if one.candidate_id == candidate_id]
    rulings = [at for at, one in enumerate(made) if one.adjudicates]
    return made[rulings[-1] :] if rulings else made


def _standing(item: ReviewItem, answer: Answer, made: list[Decision]) -> Standing:
    root = answer.candidate.candidate_id
    writers = {one.candidate_id: one.rater_id for one in answer.edits}
    accepted = [one for one in made if one.candidate_id != root and one.verdict is Verdict.ACCEPT]
    of_root = [one for one in made if one.candidate_id == root]
    told = (accepted or of_root or made)[-1]
    rater_id = told.rater_id
    on_edit = told.candidate_id != root
    reasons = dict.fromkeys(code for one in (told, *of_root) for code in one.reasons)
    return Standing(
        rater_id=rater_id,
        name=_name(item.people, rater_id),
        is_reader=rater_id is not None and rater_id == item.reader,
        verdict=told.verdict,
        on_edit=on_edit,
        edit_is_own=on_edit and writers.get(told.candidate_id) == rater_id,
        wrong=tuple(reasons),
        note=told.note,
        adjudicates=told.adjudicates,
        created_at=told.created_at,
    )


def _name(people: Mapping[RaterId, str], rater_id: RaterId | None) -> str:
    return "" if rater_id is None else people.get(rater_id, str(rater_id))
