"""What a filter of the review queue can ask for, with how many tasks there are of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import get_args

from studio.domain.ids import RaterId
from studio.domain.model import ModelRole
from studio.domain.review import QueueFilter, State
from studio.domain.steps import Steps
from studio.domain.task import Difficulty, Kind, Split
from studio.store import checks, models, queue_facets, queue_filter, raters, topics
from studio.store.database import Database
from studio.store.queue_facets import Facets

_AT_ONCE = 300  # some three milliseconds
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


def read_in_steps(db: Database, wanted: QueueFilter, *, me: RaterId | None) -> Steps[QueueOptions]:
    """Count each option as if it were chosen with all that the other lists have chosen.

    So a list passes over what is chosen in it, and its counts are what one would see.
    """
    counts = _Counts(wanted)
    found = yield from queue_facets.read_in_steps(db, wanted, me=me)
    for done, (facets, rows) in enumerate(found.items()):
        if done % _AT_ONCE == 0:
            yield done, len(found)
        counts.add(facets, rows)
    known = topics.names(db)
    at = counts.by
    return QueueOptions(
        states=_options(at["states"], STATES),
        kinds=_options(at["kinds"], Kind),
        topics=(
            *(Option(key=key, name=name, count=at["topics"][key]) for key, name in known.items()),
            *([Option(key="", name="", count=at["topics"][""])] if at["topics"][""] else []),
        ),
        difficulties=_options(at["difficulties"], Difficulty),
        splits=_options(at["splits"], Split),
        models=tuple(
            Option(key=one.model_id, name=one.name, count=at["models"][one.model_id])
            for one in models.listing(db)
            if one.role is not ModelRole.HUMAN and one.model_id in counts.models | wanted.models
        ),
        failed_checks=_most_first(at["failed_checks"], counts.failed_checks | wanted.failed_checks),
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


class _Counts:
    """Counts rows by each list's options; ``models`` and ``failed_checks`` are all there are."""

    def __init__(self, wanted: QueueFilter) -> None:
        self.by: dict[str, Counter[str]] = defaultdict(Counter)
        self.models: set[str] = set()
        self.failed_checks: set[str] = set()
        self._chosen: tuple[tuple[str, frozenset[str]], ...] = (
            ("states", frozenset({wanted.state})),
            ("kinds", frozenset(wanted.kinds)),
            ("topics", frozenset(one or "" for one in wanted.topics)),
            ("difficulties", frozenset(wanted.difficulties)),
            ("splits", frozenset(wanted.splits)),
            ("models", frozenset(wanted.models)),
            ("failed_checks", frozenset(wanted.failed_checks)),
        )
        self._states: dict[tuple[str, str, int, int], tuple[str, ...]] = {}
        self._listed: dict[str, tuple[str, ...]] = {"": ()}

    def add(self, facets: Facets, count: int) -> None:
        """Count rows where all lists have them, and where all but one have."""
        options = (
            self._states_of(facets),
            (facets.kind,),
            (facets.topic_id,),
            (facets.difficulty,),
            (facets.split,),
            self._names(facets.models),
            self._names(facets.failed_checks),
        )
        self.models.update(options[5])
        self.failed_checks.update(options[6])
        passed_over = ""
        for (name, chosen), there in zip(self._chosen, options, strict=True):
            if chosen and chosen.isdisjoint(there):
                if passed_over:
                    return
                passed_over = name
        for (name, _), there in zip(self._chosen, options, strict=True):
            if passed_over in ("", name):
                by = self.by[name]
                for option in there:
                    by[option] += count

    def _states_of(self, facets: Facets) -> tuple[str, ...]:
        key = facets.pile, facets.standing, facets.is_mine, facets.is_known
        if key not in self._states:
            self._states[key] = tuple(
                one
                for one in STATES
                if queue_filter.has_state(
                    one,
                    facets.pile,
                    facets.standing,
                    is_mine=bool(facets.is_mine),
                    is_known=bool(facets.is_known),
                )
            )
        return self._states[key]

    def _names(self, listed: str) -> tuple[str, ...]:
        if listed not in self._listed:
            self._listed[listed] = tuple(listed.strip("|").split("|"))
        return self._listed[listed]


def _options(counted: Mapping[str, int], values: Iterable[str]) -> tuple[Option, ...]:
    return tuple(Option(key=one, name=one, count=counted.get(one, 0)) for one in values)


def _most_first(counted: Mapping[str, int], names: Iterable[str]) -> tuple[Option, ...]:
    found = [Option(key=name, name=name, count=counted.get(name, 0)) for name in names]
    return tuple(sorted(found, key=lambda one: (-(one.count or 0), one.name)))
