"""What a filter of the review queue can ask for, with how many tasks there are of each."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import get_args

from studio.domain.model import ModelRole
from studio.domain.review import QueueFilter, State
from studio.domain.task import Difficulty, Kind, Split
from studio.services import queue_tally
from studio.services.queue_tally import QueueTally
from studio.store import checks, models, queue_filter, queue_options, raters, topics
from studio.store.database import Database
from studio.store.queue_rows import Place

STATES: tuple[State, ...] = get_args(State)


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One value to choose; ``key`` is what the filter holds, ``count`` None where not counted."""

    key: str
    name: str
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueOptions:
    """All there is to choose, each list in an order of its own; "" is no topic."""

    states: tuple[Option, ...] = ()
    kinds: tuple[Option, ...] = ()
    topics: tuple[Option, ...] = ()
    difficulties: tuple[Option, ...] = ()
    splits: tuple[Option, ...] = ()
    models: tuple[Option, ...] = ()
    failed_checks: tuple[Option, ...] = ()
    reviewers: tuple[Option, ...] = ()


def read(db: Database, tally: QueueTally, wanted: QueueFilter) -> QueueOptions:
    """Count by labels and state; each list leaves out what the filter asks for in it itself."""
    names = topics.names(db)
    counted = tally.by_label(queue_tally.in_piles(replace(wanted, topics=frozenset())), _topic)
    failed = queue_options.failed_checks(db, _piles(wanted), _splits(wanted))
    asked = queue_options.models(db, _piles(wanted), _splits(wanted))
    return QueueOptions(
        states=tuple(_states(tally, wanted)),
        kinds=_labels(tally, replace(wanted, kinds=frozenset()), _kind, [*Kind]),
        topics=(
            *(Option(key=key, name=name, count=counted[key]) for key, name in names.items()),
            *([Option(key="", name="", count=counted[""])] if counted[""] else []),
        ),
        difficulties=_labels(
            tally, replace(wanted, difficulties=frozenset()), _difficulty, [*Difficulty]
        ),
        splits=_labels(tally, replace(wanted, splits=frozenset()), _split, [*Split]),
        models=tuple(
            Option(key=one.model_id, name=one.name, count=asked[one.model_id])
            for one in models.listing(db)
            if one.role is not ModelRole.HUMAN and asked[one.model_id]
        ),
        failed_checks=_most_first(failed, set(failed) | wanted.failed_checks),
        reviewers=tuple(Option(key=one.rater_id, name=one.name) for one in raters.listing(db)),
    )


def names(db: Database) -> QueueOptions:
    """Name what a filter can ask for, counting nothing, in the queue already or not."""
    return QueueOptions(
        topics=(
            *(Option(key=key, name=name) for key, name in topics.names(db).items()),
            Option(key="", name=""),
        ),
        models=tuple(
            Option(key=one.model_id, name=one.name)
            for one in models.listing(db)
            if one.role is not ModelRole.HUMAN
        ),
        failed_checks=tuple(Option(key=one, name=one) for one in checks.names(db)),
        reviewers=tuple(Option(key=one.rater_id, name=one.name) for one in raters.listing(db)),
    )


def _states(tally: QueueTally, wanted: QueueFilter) -> Iterable[Option]:
    for state in STATES:
        fits = queue_tally.in_piles(replace(wanted, state=state))
        stands = state if state in ("accepted", "rejected", "escalated", "conflict") else None
        count = tally.count(
            lambda place, fits=fits, stands=stands: (  # type: ignore[misc]
                fits(place) and stands in (None, place.standing)
            )
        )
        yield Option(key=state, name=state, count=count)


def _labels(
    tally: QueueTally, wanted: QueueFilter, label: Callable[[Place], str], values: Iterable[str]
) -> tuple[Option, ...]:
    counted = tally.by_label(queue_tally.in_piles(wanted), label)
    return tuple(Option(key=one, name=one, count=counted[one]) for one in values)


def _most_first(counted: Mapping[str, int], names: Iterable[str]) -> tuple[Option, ...]:
    found = [Option(key=name, name=name, count=counted.get(name, 0)) for name in names]
    return tuple(sorted(found, key=lambda one: (-(one.count or 0), one.name)))


def _piles(wanted: QueueFilter) -> tuple[str, ...]:
    return queue_filter.piles(wanted.state)


def _splits(wanted: QueueFilter) -> tuple[str, ...]:
    return tuple(split.value for split in Split if split in (wanted.splits or frozenset(Split)))


def _kind(place: Place) -> str:
    return place.cell.kind


def _topic(place: Place) -> str:
    return place.cell.topic_id


def _difficulty(place: Place) -> str:
    return place.cell.difficulty


def _split(place: Place) -> str:
    return place.split
