"""The review queue: which task comes next, for whom, and how far the work is."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.ids import CandidateId, RaterId, TaskId, TopicId
from studio.domain.review import (
    Progress,
    QueueFilter,
    QueueItem,
    QueueOrder,
    ReviewItem,
    SavedView,
    Shortfall,
    Standing,
)
from studio.domain.steps import Steps, finish
from studio.domain.task import Kind, Split
from studio.services import people, queue_filters, queue_options, queue_tally, review_items
from studio.services.queue_options import QueueOptions
from studio.services.queue_tally import QueueTally
from studio.services.queue_upkeep import QueueUpkeep
from studio.services.review_items import Reader
from studio.store import (
    candidates,
    claims,
    pace,
    queue_behind,
    queue_filter,
    queue_jump,
    review_queue,
    saved_views,
    task_labels,
    topics,
)
from studio.store.database import Database
from studio.store.queue_filter import Wanted
from studio.store.queue_rows import CellKey
from studio.store.review_queue import Spot

SCREEN = "review"
# Rows made again before each look at the queue; more than that is work for `prepare`.
_AT_ONCE = 100
_PREPARED = 200
_FEW = 2_000  # rows that do not fit, of which some ten milliseconds tell how they stand
_PLAIN = QueueFilter(splits=frozenset())


class ReviewQueueService:
    """Reads the queue and gives out its items; owns transactions.

    Lists are as they are for the person present. ``waiting`` tells how many tasks are not in the
    queue yet, or not as they are now; after an import these are many, and ``prepare`` takes them
    in, some hundred a call.
    """

    def __init__(self, db: Database, folder: Path, upkeep: QueueUpkeep, tally: QueueTally) -> None:
        self._db = db
        self._folder = folder
        self._upkeep = upkeep
        self._tally = tally
        self._given: dict[RaterId, set[TaskId]] = {}

    def waiting(self) -> int:
        """Count the tasks that wait for ``prepare``."""
        return self._upkeep.waiting()

    def prepare(self, limit: int = _PREPARED, *, first: QueueFilter | None = None) -> int:
        """Take tasks into the queue as they are now; gives how many still wait.

        ``first`` has those taken in before others that have its labels, and of them those of the
        cell furthest below its floor where that is its order.
        """
        if self._db.read_only:
            return self.waiting()
        return self._upkeep.refresh(limit, first=first)

    def page(
        self, filter: QueueFilter, *, limit: int, after: TaskId | None = None, offset: int = 0
    ) -> list[QueueItem]:
        """Give the items that come after one, or the first ones, in the filter's order.

        ``offset`` passes so many over.
        """
        self._catch_up()
        wanted = self._wanted(filter, people.known(self._db))
        if after is None and offset and wanted.numbers is None:
            ids = queue_jump.ids(
                self._db,
                wanted,
                filter.order,
                cells=self._cells(filter),
                offset=offset,
                limit=limit,
            )
        else:
            start = None if after is None else review_queue.spot(self._db, after, filter.order)
            found = self._walk(filter, wanted, start)
            ids = [spot.task_id for spot in islice(found, offset, offset + limit)]
        return [self._as_shown(item) for item in review_queue.items(self._db, ids)]

    def to_review(self) -> int:
        """Count the train tasks that wait for this person: what "waits for review" means.

        No answer to them is accepted or escalated, nor are all rejected, nor do people conflict,
        and nobody else has begun; or they want her second look. It is what the queue shows where
        no filter is set, and counts what the queue's rows do not know yet.
        """
        return finish(self.to_review_in_steps())

    def to_review_in_steps(self) -> Steps[int]:
        """Do the same step by step; what changes meanwhile may count or not."""
        self._catch_up()
        me = people.known(self._db)
        if self.waiting() > _FEW:
            return (yield from queue_behind.to_review_in_steps(self._db, me))
        return self._count(QueueFilter(), me) + queue_behind.more_to_review(self._db, me)

    def follow_verdicts(self, limit: int) -> int:
        """Have the queue know so many tasks' new verdicts; gives how many it does not know yet."""
        return 0 if self._db.read_only else self._upkeep.follow_verdicts(limit)

    def count(self, filter: QueueFilter) -> int:
        """Count the items that a filter asks for."""
        self._catch_up()
        return self._count(filter, people.known(self._db))

    def next(
        self, filter: QueueFilter, *, after: TaskId | None = None, rater: RaterId | None = None
    ) -> ReviewItem | None:
        """Give the item that comes next and hold it for this person; None where there is none.

        Nobody is given what another holds or has begun, unless it wants a second look. What this
        person was given since she began (``after`` None) comes again only when all else is done.
        """
        self._catch_up()
        me = people.known(self._db, rater) if self._db.read_only else self._me(rater)
        given = self._given.setdefault(me, set()) if me else set()
        given -= set() if after is not None else set(given)
        given |= {after} if after is not None else set()
        item = self._first(filter, me, after)
        if item is None:
            return None
        if me and not self._db.read_only:
            claims.take(self._db, item.task_id, me)
            given.add(item.task_id)
        return self._item(item, me)

    def item(self, task_id: TaskId, *, rater: RaterId | None = None) -> ReviewItem:
        """Give one task as the desk shows it, in the queue or not.

        Raises NotFoundError where it has no answers or is withdrawn.
        """
        if not self._db.read_only:
            self._upkeep.refresh_task(task_id)
        found = review_queue.items(self._db, [task_id])
        if not found:
            raise NotFoundError(
                "task {task_id} has no answers to review, or was withdrawn; choose another",
                task_id=task_id,
            )
        return self._item(found[0], people.known(self._db, rater))

    def standing(self, task_id: TaskId) -> Standing | None:
        """Tell how far a task's answers are judged; None where it has none to review."""
        if not self._db.read_only:
            self._upkeep.refresh_task(task_id)
        found = review_queue.items(self._db, [task_id])
        return self._as_shown(found[0]).standing if found else None

    def hold(self, task_id: TaskId, *, rater: RaterId | None = None) -> None:
        """Hold a task that a person chose herself, so that nobody else is given it."""
        if not self._db.read_only:
            claims.take(self._db, task_id, self._me(rater))

    def release(self, task_id: TaskId) -> None:
        """Let others have a task that was given out and is not looked at after all."""
        claims.release(self._db, task_id)
        for given in self._given.values():
            given.discard(task_id)

    def progress(self, filter: QueueFilter, *, rater: RaterId | None = None) -> Progress:
        """Tell how far the work is that a filter asks for, and at what pace it goes today."""
        self._catch_up()
        me = people.known(self._db, rater)
        decided = self._count(replace(filter, state="decided"), me)
        is_second_round = filter.state in ("escalated", "conflict")
        left = self._count(filter if is_second_round else replace(filter, state="open"), me)
        return Progress(
            done=decided - left if is_second_round else decided,
            left=left,
            floors=self._floors(filter),
            pace=None if me is None else pace.seconds(self._db, me, since=self._midnight()),
        )

    def options(self, filter: QueueFilter) -> QueueOptions:
        """Tell what else a filter could ask for, with how many items each would show."""
        return finish(self.options_in_steps(filter))

    def options_in_steps(self, filter: QueueFilter) -> Steps[QueueOptions]:
        """Do the same step by step; what changes meanwhile may count or not."""
        self._catch_up()
        me = people.known(self._db)
        return (yield from queue_options.read_in_steps(self._db, filter, me=me))

    def names(self) -> QueueOptions:
        """Name the topics, teachers, checks and people that a filter can ask for."""
        return queue_options.names(self._db)

    def label_of(self, candidate_id: CandidateId) -> str:
        """Give the first line of the task that an answer is to; "" where there is no such one."""
        try:
            task_id = candidates.get(self._db, candidate_id).task_id
        except NotFoundError:
            return ""
        return task_labels.of(self._db, [task_id]).get(task_id, "")

    def views(self) -> tuple[SavedView, ...]:
        """Give the saved views, oldest first; one that cannot be read is left out."""
        return tuple(self._views())

    def save_view(self, name: str, filter: QueueFilter) -> ChangeSet:
        """Save a filter by a name, in the place of an earlier one of that name."""
        wanted = " ".join(name.split())
        if not wanted:
            raise InvalidValueError("a view needs a name")
        saved_views.keep(self._db, SCREEN, wanted, queue_filters.to_json(filter))
        return ChangeSet(label="Save a view", entities=frozenset({Entity.SAVED_VIEW}))

    def rename_view(self, view_id: str, name: str) -> ChangeSet:
        """Give a saved view another name.

        Raises NotFoundError, and InvalidValueError where there is no name or another has it.
        """
        wanted = " ".join(name.split())
        if not wanted:
            raise InvalidValueError("a view needs a name")
        others = [one for one in saved_views.listing(self._db, SCREEN) if one.view_id != view_id]
        if any(one.name == wanted for one in others):
            raise InvalidValueError(
                "there is a view “{wanted}” already; choose another name", wanted=wanted
            )
        if not saved_views.rename(self._db, view_id, wanted):
            raise NotFoundError("this view is not there any more")
        return ChangeSet(label="Rename a view", entities=frozenset({Entity.SAVED_VIEW}))

    def remove_view(self, view_id: str) -> ChangeSet:
        """Forget a saved view. Raises NotFoundError."""
        if not saved_views.remove(self._db, view_id):
            raise NotFoundError("this view is not there any more")
        return ChangeSet(label="Remove a view", entities=frozenset({Entity.SAVED_VIEW}))

    def double_share(self) -> float:
        """Give the share of tasks that two people shall review."""
        return self._upkeep.double_share()

    def set_double_share(self, share: float) -> ChangeSet:
        """Set that share, 0 to 1; by chance, but everybody finds the same tasks chosen."""
        if not 0.0 <= share <= 1.0:
            raise InvalidValueError(
                "the share of double reviews is {share}; give 0 to 1", share=share
            )
        self._upkeep.set_double_share(share)
        return ChangeSet(label="Set double review", entities=frozenset({Entity.DECISION}))

    def _catch_up(self) -> None:
        if not self._db.read_only:
            self._upkeep.refresh(_AT_ONCE)

    def _me(self, rater: RaterId | None) -> RaterId:
        return people.at_work(self._db, rater)

    def _wanted(self, filter: QueueFilter, me: RaterId | None) -> Wanted:
        return queue_filter.read(self._db, filter, me=me)

    def _walk(self, filter: QueueFilter, wanted: Wanted, after: Spot | None) -> Iterator[Spot]:
        return review_queue.walk(
            self._db, wanted, filter.order, cells=self._cells(filter), after=after
        )

    def _cells(self, filter: QueueFilter) -> Sequence[CellKey]:
        if filter.order is not QueueOrder.BELOW_FLOOR:
            return ()
        return self._tally.cells(queue_tally.in_piles(filter))

    def _first(
        self, filter: QueueFilter, me: RaterId | None, after: TaskId | None
    ) -> QueueItem | None:
        """Look on from where she is, then from the top, then among what she passed over."""
        wanted = self._wanted(filter, me)
        start = None if after is None else review_queue.spot(self._db, after, filter.order)
        held = claims.of_others(self._db, me)
        given = self._given.get(me, set()) if me else set()
        # The cell furthest below its floor may be another by now.
        onwards = start is not None and filter.order is not QueueOrder.BELOW_FLOOR
        for begin in [start, None] if onwards else [None]:
            found = self._free(self._walk(filter, wanted, begin), held | given)
            if found is not None:
                return found
        passed = given - ({after} if after else set())
        if not passed:
            return None
        given -= passed
        return self._free(self._walk(filter, wanted, None), held | given)

    def _free(self, spots: Iterator[Spot], taken: Collection[TaskId]) -> QueueItem | None:
        found = next((spot.task_id for spot in spots if spot.task_id not in taken), None)
        return None if found is None else review_queue.items(self._db, [found])[0]

    def _item(self, item: QueueItem, me: RaterId | None) -> ReviewItem:
        reader = Reader(rater_id=me, double_share=self._upkeep.double_share())
        return review_items.build(self._db, self._folder, item, reader)

    def _as_shown(self, item: QueueItem) -> QueueItem:
        """Keep from the one who shall look second how the first one judged."""
        if item.standing in (Standing.OPEN, Standing.CONFLICT):
            return item
        waits = review_queue.waits_for_second(self._db, item.task_id, people.known(self._db))
        return replace(item, standing=Standing.OPEN) if waits else item

    def _count(self, filter: QueueFilter, me: RaterId | None) -> int:
        wanted = self._wanted(filter, me)
        if not _labels_alone(filter) or filter.state in ("accepted", "rejected", "escalated"):
            return review_queue.count(self._db, wanted)
        fits = queue_tally.in_piles(filter)
        if filter.state not in ("open", "decided"):
            return self._tally.count(fits)
        plain = self._wanted(replace(filter, state="all"), me)
        of_others, second = review_queue.begun(self._db, plain)
        if filter.state == "decided":
            return self._tally.count(fits) - second
        waiting = self._tally.count(lambda place: place.pile == "open" and fits(place))
        return waiting - of_others + second

    def _floors(self, filter: QueueFilter) -> tuple[Shortfall, ...]:
        if filter.splits and Split.TRAIN not in filter.splits:
            return ()
        names = topics.names(self._db)
        fits = queue_tally.cell_fits(filter)
        planned, counted = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for floor in self._tally.floors():
            if any(map(fits, floor.cells)):
                place = floor.cells[0].kind, floor.cells[0].topic_id
                planned[place] += floor.tasks
                counted[place] += min(floor.have, floor.tasks)
        found = [
            Shortfall(
                kind=Kind(kind),
                topic=names.get(TopicId(topic_id), ""),
                floor=tasks,
                accepted=counted[kind, topic_id],
            )
            for (kind, topic_id), tasks in planned.items()
            if counted[kind, topic_id] < tasks
        ]
        return tuple(sorted(found, key=lambda one: (-one.missing, one.kind, one.topic)))

    def _views(self) -> Iterator[SavedView]:
        for stored in saved_views.listing(self._db, SCREEN):
            try:
                wanted = queue_filters.from_json(stored.query)
            except InvalidValueError:
                continue  # another version's, which may read it again
            yield SavedView(view_id=stored.view_id, name=stored.name, filter=wanted)

    def _midnight(self) -> str:
        """Give when today began here, as the database holds times."""
        here = datetime.fromisoformat(self._db.now()).astimezone()
        return self._db.moment(here.replace(hour=0, minute=0, second=0, microsecond=0).isoformat())


def _labels_alone(filter: QueueFilter) -> bool:
    """Tell whether a filter asks for nothing that the tally does not know."""
    plain = replace(
        filter,
        kinds=_PLAIN.kinds,
        topics=_PLAIN.topics,
        difficulties=_PLAIN.difficulties,
        splits=_PLAIN.splits,
        state=_PLAIN.state,
        order=_PLAIN.order,
    )
    return plain == _PLAIN
