"""Which tasks of the review queue a filter wants, as SQL over its narrow rows."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum

from studio.domain.ids import CandidateId, RaterId
from studio.domain.review import QueueFilter, State
from studio.domain.task import Split
from studio.store import json_text, search_terms, times
from studio.store.database import Cell, Database

# Answers that agree less are said to disagree: of five fields, one differs.
AGREED = 0.8
SECOND = "second"  # the pile of what a second reviewer shall look at
_SEEN = ("accepted", "rejected", "escalated")
_DECIDED = ("accepted", "rejected", "escalated", "conflict")
_PILES: Mapping[State, tuple[str, ...]] = {
    "open": ("open", SECOND),
    "accepted": ("accepted", SECOND),
    "rejected": ("rejected", SECOND),
    "escalated": ("escalated", SECOND),
    "conflict": ("conflict",),
    "decided": (*_DECIDED, SECOND),
    "all": ("open", *_DECIDED, SECOND),
}
# One who was not the first, or who has begun; nobody is given what another has begun.
MINE = f"(CASE pile WHEN '{SECOND}' THEN reviewer <> :me ELSE reviewer IN ('', :me) END)"
# What waits for a second look is not decided for the one who shall look, nor told to be.
KNOWN = f"(pile <> '{SECOND}' OR reviewer = :me)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Conditions on a row, in which piles and splits it lies, and which numbers it may have.

    ``narrow`` tells that no index knows all of the conditions, ``by_cell`` that one knows most.
    """

    piles: tuple[str, ...]
    splits: tuple[str, ...]
    conditions: str
    values: Mapping[str, Cell] = field(default_factory=dict)
    numbers: frozenset[int] | None = None
    narrow: bool = False
    by_cell: bool = False

    @property
    def parts(self) -> list[tuple[str, str]]:
        """The piles with the splits, each of which an index has in order."""
        return [(pile, split) for pile in self.piles for split in self.splits]

    @property
    def among_parts(self) -> str:
        """Say in SQL which piles and splits are wanted; the words are the program's own."""
        piles, splits = (
            ", ".join(f"'{one}'" for one in part) for part in (self.piles, self.splits)
        )
        return f"pile IN ({piles}) AND split IN ({splits})"


def read(db: Database, wanted: QueueFilter, *, me: RaterId | None) -> Wanted:
    """Read a filter's conditions as they are for one person."""
    values: dict[str, Cell] = {"me": me or ""}
    splits = wanted.splits or frozenset(Split)
    state = _state(wanted.state)
    conditions = [
        *_named("kind", wanted.kinds, values),
        *_named("topic_id", {one or "" for one in wanted.topics}, values),
        *_named("difficulty", wanted.difficulties, values),
        *_listed("failed_checks", wanted.failed_checks, values),
        *_listed("models", wanted.models, values),
        *_measures(db, wanted, values),
    ]
    return Wanted(
        piles=_PILES[wanted.state],
        splits=tuple(split.value for split in Split if split in splits),
        conditions=" AND ".join([*state, *conditions]) or "1",
        values=values,
        numbers=_numbers(db, wanted),
        narrow=bool(conditions),
        by_cell=bool(wanted.kinds),
    )


def piles(state: State) -> tuple[str, ...]:
    """Name the piles in which tasks of a state lie."""
    return _PILES[state]


def has_state(state: State, pile: str, standing: str, *, is_mine: bool, is_known: bool) -> bool:
    """Tell whether a row is of a state, as the conditions of a filter have it."""
    if pile not in _PILES[state]:
        return False
    if state == "open":
        return is_mine
    if state == "decided":
        return is_known
    return is_known and standing == state if state in _SEEN else True


def saying(
    db: Database, text: str, first: int | None = None, last: int | None = None
) -> frozenset[int]:
    """Name the tasks that say what a person typed, of all or of those between two numbers."""
    terms = search_terms.read(text)
    values: dict[str, Cell] = {f"like_{at}": one for at, one in enumerate(terms.patterns)}
    likes = [f"text LIKE :{key} ESCAPE '\\'" for key in values]
    if not terms:
        return frozenset()
    between = "" if first is None else "{number} BETWEEN :first AND :last AND "
    values |= {"first": first, "last": last}
    match = f"{between.format(number='rowid')}task_search MATCH :match"
    if terms.match:
        likes.insert(0, f"number IN (SELECT rowid FROM task_search WHERE {match})")
        values["match"] = terms.match
    if terms.patterns:
        wanted = f"{between.format(number='number')}{' AND '.join(likes)}"
        sql = f"SELECT number FROM task_text WHERE {wanted}"
    else:
        sql = f"SELECT rowid AS number FROM task_search WHERE {match}"
    return frozenset(row["number"] for row in db.rows(sql, values))


def _state(state: State) -> list[str]:
    if state == "open":
        return [MINE]
    if state in _SEEN:
        return [f"standing = '{state}'", KNOWN]
    return [KNOWN] if state == "decided" else []


def _named(column: str, wanted: Collection[str], values: dict[str, Cell]) -> list[str]:
    given = {f"{column}_{at}": _text(one) for at, one in enumerate(sorted(wanted))}
    values |= given
    places = ", ".join(f":{key}" for key in given)
    return [f"{column} IN ({places})"] if given else []


def _text(one: str) -> str:
    return one.value if isinstance(one, StrEnum) else one


def _listed(column: str, names: Iterable[str], values: dict[str, Cell]) -> list[str]:
    given = {f"{column}_{at}": f"|{name}|" for at, name in enumerate(sorted(names))}
    values |= given
    found = [f"instr({column}, :{key})" for key in given]
    return [f"({' OR '.join(found)})"] if found else []


def _measures(db: Database, wanted: QueueFilter, values: dict[str, Cell]) -> list[str]:
    conditions = []
    if wanted.disagree is not None:
        conditions.append(f"agreement {'<=' if wanted.disagree else '>'} {AGREED}")
    for column, sign, bound in (
        ("confidence", "<", wanted.confidence_below),
        ("longest", ">", wanted.longer_than),
        ("longest", "<", wanted.shorter_than),
        ("answered_at", "<", _days_ago(db, wanted.older_than_days)),
    ):
        if bound is not None:
            key = f"bound_{len(values)}"
            values[key] = bound
            conditions.append(f"{column} {sign} :{key}")
    return conditions


def _days_ago(db: Database, days: int | None) -> str | None:
    if days is None:
        return None
    # Nothing is older than the calendar.
    days = max(0, min(days, 365_000))
    return times.to_text(times.from_text(db.now()) - timedelta(days=days))


def _numbers(db: Database, wanted: QueueFilter) -> frozenset[int] | None:
    """Name what words, reviewers and a likeness allow; None where none of them is asked for."""
    found = []
    if wanted.text.strip():
        found.append(saying(db, wanted.text))
    if wanted.reviewers:
        found.append(_reviewed(db, wanted.reviewers))
    if wanted.like is not None:
        found.append(_like(db, wanted.like))
    return frozenset.intersection(*found) if found else None


def _reviewed(db: Database, raters: Iterable[RaterId]) -> frozenset[int]:
    sql = (
        "SELECT DISTINCT queue_task.number FROM json_each(?) AS wanted"
        " CROSS JOIN decision ON decision.rater_id = wanted.value"
        " JOIN candidate ON candidate.id = decision.candidate_id"
        " JOIN queue_task ON queue_task.task_id = candidate.task_id"
        " WHERE decision.verdict <> 'undone'"
        " AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.supersedes = decision.id)"
    )
    return frozenset(row["number"] for row in db.rows(sql, (json_text.dump(sorted(raters)),)))


def _like(db: Database, candidate_id: CandidateId) -> frozenset[int]:
    """Find the tasks with an answer of the same model that failed the same checks.

    Most answers fail none: like one of these are those to tasks of its kind and topic.
    """
    failed = [
        row["name"]
        for row in db.rows(
            "SELECT name FROM check_result WHERE candidate_id = ? AND status = 'failed'",
            (candidate_id,),
        )
    ]
    if not failed:
        found = db.rows(_LIKE_A_SOUND_ONE, {"id": candidate_id})
        return frozenset(row["number"] for row in found)
    values = {
        "id": candidate_id,
        "name": min(failed),
        "names": json_text.dump(sorted(failed)),
    }
    return frozenset(row["number"] for row in db.rows(_LIKE_ONE_THAT_FAILED, values))


_LIKE_A_SOUND_ONE = (
    "SELECT DISTINCT near.number FROM candidate AS given"
    " CROSS JOIN queue_task AS own ON own.task_id = given.task_id"
    " CROSS JOIN queue_task AS near ON near.kind = own.kind AND near.topic_id = own.topic_id"
    " CROSS JOIN candidate ON candidate.task_id = near.task_id"
    " AND candidate.model_id = given.model_id"
    " WHERE given.id = :id AND candidate.withdrawn_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM check_result WHERE check_result.candidate_id = candidate.id"
    " AND status = 'failed')"
)
_LIKE_ONE_THAT_FAILED = (
    "SELECT DISTINCT queue_task.number FROM check_result AS first"
    " JOIN candidate ON candidate.id = first.candidate_id"
    " JOIN queue_task ON queue_task.task_id = candidate.task_id"
    " WHERE candidate.model_id = (SELECT model_id FROM candidate WHERE id = :id)"
    " AND first.name = :name AND first.status = 'failed'"
    " AND candidate.withdrawn_at IS NULL AND :names = (SELECT json_group_array(name) FROM"
    " (SELECT name FROM check_result WHERE check_result.candidate_id = candidate.id"
    " AND status = 'failed' ORDER BY name))"
)
