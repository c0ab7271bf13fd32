"""Two answers by their ids, to be compared; an answer's reference or what it corrects by a word."""

from dataclasses import dataclass

from studio.diffing.results import Method
from studio.domain import json_text
from studio.domain.candidate import Candidate
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId
from studio.domain.json_text import NotJsonError
from studio.domain.target import ContractType
from studio.services import looking
from studio.store import candidates, models, targets, tasks
from studio.store.database import Database

REFERENCE = "reference"
PARENT = "parent"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSide:
    """One side: whose it is, and all that it says, its tool calls as JSON below its text."""

    title: str
    text: str
    candidate_id: CandidateId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSides:
    """Both sides, and the method that suits the project's contract, or the texts themselves."""

    left: AnswerSide
    right: AnswerSide
    method: Method


def read(db: Database, left: str, right: str) -> AnswerSides:
    """Read two sides, each an answer's id, "reference" or "parent" of the other one.

    Raises NotFoundError, and InvalidValueError where neither is an id.
    """
    words = (REFERENCE, PARENT)
    if left in words and right in words:
        raise InvalidValueError(
            "give one answer's id at least; a word stands for what goes with it"
        )
    answer = candidates.get(db, CandidateId(right if left in words else left))
    sides = tuple(_side(db, one, answer) for one in (left, right))
    return AnswerSides(left=sides[0], right=sides[1], method=_method(db, *sides))


def _side(db: Database, named: str, other: Candidate) -> AnswerSide:
    if named == REFERENCE:
        return _reference(db, other)
    if named == PARENT:
        if other.parent_id is None:
            raise NotFoundError(
                "answer {candidate_id} corrects no other; give another answer's id",
                candidate_id=other.candidate_id,
            )
        return _of(db, candidates.get(db, other.parent_id))
    return _of(db, candidates.get(db, CandidateId(named)))


def _of(db: Database, answer: Candidate) -> AnswerSide:
    return AnswerSide(
        title=models.get(db, answer.model_id).name,
        text=_said(answer),
        candidate_id=answer.candidate_id,
    )


def _said(answer: Candidate) -> str:
    calls = looking.written(answer.tool_calls) if answer.tool_calls else ""
    return "\n".join(part for part in (answer.text, calls) if part)


def _reference(db: Database, answer: Candidate) -> AnswerSide:
    found = tasks.get(db, answer.task_id).reference
    if found is None:
        raise NotFoundError(
            "task {task_id} has no reference; give another answer's id", task_id=answer.task_id
        )
    if isinstance(found, str):
        return AnswerSide(title=REFERENCE, text=found)
    calls = looking.written(found.get("tool_calls") or ())
    said = str(found.get("content") or found.get("text") or "")
    return AnswerSide(title=REFERENCE, text="\n".join(part for part in (said, calls) if part))


def _method(db: Database, left: AnswerSide, right: AnswerSide) -> Method:
    target = targets.current(db)
    contract = ContractType.TEXT if target is None else target.contract.type
    if contract is ContractType.SQL:
        return Method.SQL
    is_json = contract is ContractType.JSON or (_is_object(left.text) and _is_object(right.text))
    return Method.JSON if is_json else Method.WORDS


def _is_object(text: str) -> bool:
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json_text.parse(text)
    except NotJsonError:
        return False
    return True
