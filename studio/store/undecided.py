"""Models' answers of which nobody has said anything, to train tasks that nobody settled yet.

A task is settled by an accepted answer; one that was escalated waits for somebody else.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId
from studio.store import candidates, json_text
from studio.store.database import Database, Row

_UNDECIDED = (
    " JOIN model ON model.id = candidate.model_id AND model.role <> 'human'"
    " CROSS JOIN task ON task.id = candidate.task_id"
    " WHERE candidate.withdrawn_at IS NULL"
    " AND task.withdrawn_at IS NULL AND task.split = 'train'"
    " AND NOT EXISTS (SELECT 1 FROM candidate_verdict"
    "  WHERE candidate_verdict.candidate_id = candidate.id)"
    " AND NOT EXISTS (SELECT 1 FROM candidate AS other CROSS JOIN candidate_verdict"
    "  ON candidate_verdict.candidate_id = other.id WHERE other.task_id = candidate.task_id"
    "  AND candidate_verdict.verdict IN ('accept', 'escalate'))"
)
_COLUMNS = "SELECT candidate.rowid AS number, candidate.*, model.name AS model"
_HOLDING = (
    f"{_COLUMNS} FROM candidate{_UNDECIDED}"
    " AND candidate.rowid > :start AND candidate.rowid <= :end"
    " AND instr(candidate.text, :words) ORDER BY candidate.rowid"
)
_CALLING = (
    f"{_COLUMNS} FROM candidate{_UNDECIDED}"
    " AND candidate.rowid > :start AND candidate.rowid <= :end"
    " AND candidate.tool_calls_json <> '[]' ORDER BY candidate.rowid"
)
_TEXTS = (
    f"SELECT candidate.text FROM candidate{_UNDECIDED}"
    " AND candidate.rowid > :start AND candidate.rowid <= :end"
)
_NAMED = (
    f"{_COLUMNS} FROM json_each(:ids) AS wanted"
    f" CROSS JOIN candidate ON candidate.id = wanted.value{_UNDECIDED} ORDER BY candidate.rowid"
)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecidedAnswer:
    """One of them; ``number`` is its place in the order in which answers came."""

    number: int
    candidate: Candidate
    model: str


def last(db: Database) -> int:
    """Give the number of the newest answer of all, 0 where there is none."""
    return int(db.value("SELECT coalesce(max(rowid), 0) FROM candidate"))


def texts(db: Database, start: int, end: int) -> Iterator[str]:
    """Yield the texts of those after one number and up to another."""
    for row in db.rows(_TEXTS, {"start": start, "end": end}):
        yield row["text"]


def holding(db: Database, words: str, start: int, end: int) -> Iterator[UndecidedAnswer]:
    """Yield those among them whose text holds these very words, in order."""
    yield from map(_answer, db.rows(_HOLDING, {"words": words, "start": start, "end": end}))


def calling(db: Database, start: int, end: int) -> Iterator[UndecidedAnswer]:
    """Yield those among them that call tools, in order."""
    yield from map(_answer, db.rows(_CALLING, {"start": start, "end": end}))


def named(db: Database, ids: Iterable[CandidateId]) -> Iterator[UndecidedAnswer]:
    """Yield those of these answers that nobody has decided on, some hundred at a time."""
    wanted = list(dict.fromkeys(ids))
    for at in range(0, len(wanted), _AT_ONCE):
        some = json_text.dump(wanted[at : at + _AT_ONCE])
        yield from [_answer(row) for row in db.rows(_NAMED, {"ids": some})]


def _answer(row: Row) -> UndecidedAnswer:
    return UndecidedAnswer(
        number=row["number"], candidate=candidates.from_row(row), model=row["model"]
    )
