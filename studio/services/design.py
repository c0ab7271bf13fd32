"""The distribution as a person shapes it: shares, floors, topics, and what they come to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from studio.domain import floors
from studio.domain.change import ChangeSet, Entity
from studio.domain.distribution import MOST_TASKS, Distribution, Place
from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grid import Column, Grid, Outside, Part, Shortfall, Tally, spread
from studio.domain.ids import TopicId
from studio.domain.outlook import Outlook
from studio.services import design_words, distributions, outlooks
from studio.services.distributions import Preset
from studio.store import cells, changes, events, topics
from studio.store.database import Database

_LONGEST_NAME = 80
_PLANNED = frozenset({Entity.CELL, Entity.PLAN})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedTopic:
    """A topic that was added, and what that changed."""

    topic_id: TopicId
    change: ChangeSet


class DesignService:
    """What a person can do with the distribution; owns transactions and says what changed."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def grid(self) -> Grid:
        """Give the distribution with what is there of it."""
        return read_grid(self._db)

    def headline(self) -> str:
        """Say in words what the student will become from the data at hand."""
        return design_words.headline(self.grid())

    def outlook(self) -> Outlook:
        """Find what the student will become, as facts for a window to put into words."""
        return outlooks.read(self.grid())

    def contract(self) -> tuple[Shortfall, ...]:
        """Give the floors for which there are too few train tasks."""
        return self.grid().shortfalls()

    def presets(self) -> tuple[Preset, ...]:
        """Give the presets that ship with the program."""
        return distributions.listing()

    def set_share(self, part: Part, share: float) -> ChangeSet:
        """Give a part of the cells this share (0-1) and scale the rest, so that all sum to 1.

        Raises InvalidValueError where no other cell is left to take the rest.
        """
        label = f"Set share of {words(part, self.grid())}"
        return self._reshape(label, [(part, share)])

    def set_shares(self, shares: Sequence[tuple[Part, float]]) -> ChangeSet:
        """Give several parts their shares at once and scale what none of them names.

        Raises InvalidValueError where they overlap or sum to more than 1.
        """
        return self._reshape("Set shares", shares)

    def set_floor(self, part: Part, floor: int) -> ChangeSet:
        """Ask for at least so many train tasks in a part.

        The tasks of a kind and topic count together, whatever their difficulty, unless the part
        names one. A floor of more than one kind or topic is spread over them by their shares.
        Raises InvalidValueError for less than none, a part without cells, or a floor that would
        mix with one of the other sort.
        """
        grid = self.grid()
        wanted = _with_floor(grid, part, floor)
        return self._plan(f"Set floor of {words(part, grid)}", wanted)

    def set_planned(self, planned: int | None) -> ChangeSet:
        """Say how many tasks there shall be in the end; None: as many as there are."""
        return self._plan("Set planned tasks", replace(self._wanted(), planned=planned))

    def apply_preset(self, name: str) -> ChangeSet:
        """Give all cells the shares of a preset, spread evenly over the topics.

        Raises NotFoundError for a name that is no preset's, InvalidValueError without topics.
        """
        preset = distributions.find(name)
        grid = self.grid()
        if not grid.topics:
            raise InvalidValueError(
                "there are no topics to spread the preset over; add a topic first"
            )
        ids = [topic.topic_id for topic in grid.topics]
        return self._plan(
            f"Use preset {preset.title}", preset.apply(grid.distribution, ids), noted=True
        )

    def replace(self, wanted: Distribution) -> ChangeSet:
        """Make this the distribution."""
        return self._plan("Set distribution", wanted)

    def add_topic(self, name: str) -> AddedTopic:
        """Add a topic at the end, without a share. Raises InvalidValueError for a taken name."""
        wanted = self._free_name(name)
        label = f"Add topic {wanted}"
        with changes.recording(self._db, label):
            topic_id = topics.ensure(self._db, [wanted])[wanted]
            others = [one.topic_id for one in topics.listing(self._db) if one.topic_id != topic_id]
            topics.reorder(self._db, [*others, topic_id])
        change = ChangeSet(label=label, entities=frozenset({Entity.TOPIC}))
        return AddedTopic(topic_id=topic_id, change=change)

    def add_topics(self, names: Iterable[str]) -> ChangeSet:
        """Add several topics in one step; names in use are passed over."""
        taken = {name.casefold() for name in topics.ids(self._db)}
        new = [name for name in _distinct(names) if name.casefold() not in taken]
        label = f"Add topic {new[0]}" if len(new) == 1 else f"Add {len(new)} topics"
        with changes.recording(self._db, label):
            for name in new:
                self.add_topic(name)
        return ChangeSet(label=label, entities=frozenset({Entity.TOPIC}))

    def rename_topic(self, topic_id: TopicId, name: str) -> ChangeSet:
        """Give a topic another name. Raises InvalidValueError where another topic has it."""
        before = self._name(topic_id)
        wanted = self._free_name(name, topic_id)
        label = f"Rename topic {before}"
        with changes.recording(self._db, label):
            topics.rename(self._db, topic_id, wanted)
        return ChangeSet(label=label, entities=frozenset({Entity.TOPIC}))

    def reorder_topics(self, topic_ids: Sequence[TopicId]) -> ChangeSet:
        """Put the topics into this order; those not named follow in the order they had."""
        known = [one.topic_id for one in topics.listing(self._db)]
        first = [one for one in topic_ids if one in known]
        with changes.recording(self._db, "Reorder topics"):
            topics.reorder(self._db, [*first, *(one for one in known if one not in first)])
        return ChangeSet(label="Reorder topics", entities=frozenset({Entity.TOPIC}))

    def remove_topic(self, topic_id: TopicId, move_to: TopicId | None = None) -> ChangeSet:
        """Take a topic out of use.

        Its tasks, shares and floors go to ``move_to``; without it the tasks keep no topic and
        the other cells' shares are scaled up.
        """
        name = self._name(topic_id)
        if move_to is not None and (move_to == topic_id or not self._name(move_to)):
            raise InvalidValueError(
                "tasks of {name} cannot move to the topic that is removed", name=name
            )
        wanted = self._wanted()
        wanted = wanted.moved(topic_id, move_to) if move_to else wanted.without_topic(topic_id)
        label = f"Remove topic {name}"
        with changes.recording(self._db, label):
            moved = cells.move_tasks(self._db, topic_id, move_to)
            cells.replace(self._db, _pruned(wanted))
            topics.withdraw(self._db, topic_id)
            entity = ("topic", str(topic_id))
            events.record(self._db, "design", label=label, entity=entity, detail={"tasks": moved})
        touched = _PLANNED | {Entity.TOPIC, Entity.TASK}
        return ChangeSet(label=label, entities=touched)

    def _reshape(self, label: str, shares: Iterable[tuple[Part, float]]) -> ChangeSet:
        grid = self.grid()
        pins = [(_places(grid, part), share) for part, share in shares]
        return self._plan(label, complete(grid).with_shares(pins))

    def _plan(self, label: str, wanted: Distribution, *, noted: bool = False) -> ChangeSet:
        with changes.recording(self._db, label):
            cells.replace(self._db, _pruned(wanted))
            if noted:
                events.record(self._db, "design", label=label)
        return ChangeSet(label=label, entities=_PLANNED)

    def _wanted(self) -> Distribution:
        return cells.distribution(self._db)

    def _name(self, topic_id: TopicId) -> str:
        found = topics.names(self._db).get(topic_id)
        if found is None:
            raise NotFoundError("that topic is no longer in use; choose another")
        return found

    def _free_name(self, name: str, own: TopicId | None = None) -> str:
        wanted = _checked(name)
        for known, topic_id in topics.ids(self._db).items():
            if known.casefold() == wanted.casefold() and topic_id != own:
                raise InvalidValueError(
                    "there is a topic {known!r} already; choose another name", known=known
                )
        return wanted


def read_grid(db: Database) -> Grid:
    """Read the distribution with what is there of it."""
    listed = topics.listing(db)
    outside = tuple(
        Outside(kind=one.kind, difficulty=one.difficulty, split=one.split, count=one.count)
        for one in cells.outside(db)
    )
    return Grid(
        topics=tuple(Column(topic_id=one.topic_id, name=one.name) for one in listed),
        distribution=cells.distribution(db),
        tallies=tuple(
            Tally(place=one.place, split=one.split, source=one.source, count=one.count)
            for one in cells.counts(db)
        ),
        unplaced=sum(one.count for one in outside),
        outside=outside,
    )


def complete(grid: Grid) -> Distribution:
    """Give the distribution with every cell of the topics in use, and no other."""
    cells_ = {place: grid.plan(place) for place in grid.places()}
    return replace(grid.distribution, cells=cells_)


def words(part: Part, grid: Grid) -> str:
    """Name a part of the grid as it is written at the terminal: ``refusal / customs / hard``."""
    names = (part.kind, grid.topic(part.topic_id) if part.topic_id else None, part.difficulty)
    return " / ".join(str(name) for name in names if name is not None) or "all cells"


def _with_floor(grid: Grid, part: Part, floor: int) -> Distribution:
    if floor < 0:
        raise InvalidValueError("a floor of {floor} tasks is less than none", floor=floor)
    if floor > MOST_TASKS:
        raise InvalidValueError("a floor can be {most:,} tasks at most", most=MOST_TASKS)
    places = _places(grid, part)
    groups = list(dict.fromkeys(map(floors.group, places)))
    parts = spread(floor, [grid.share(one for one in cells_ if part.holds(one))
                           for cells_ in groups])  # fmt: skip
    wanted = complete(grid)
    for cells_, tasks in zip(groups, parts, strict=True):
        if part.difficulty is None:
            wanted = wanted.with_floors(cells_, floors.evenly(tasks))
        else:
            place = replace(cells_[0], difficulty=part.difficulty)
            wanted = wanted.with_floor(place, tasks)
            _require_apart(grid, wanted, cells_)
    return wanted


def _require_apart(grid: Grid, wanted: Distribution, group: Sequence[Place]) -> None:
    """Refuse a difficulty's floor that would count tasks of other difficulties, or undo theirs."""
    name = words(Part(kind=group[0].kind, topic_id=group[0].topic_id), grid).replace(" / ", "/")
    known = [grid.plan(place).floor for place in group]
    if floors.count_together(known):
        raise InvalidValueError(
            "{name} has a floor of {floor:,} for all difficulties together; set that to 0 first",
            name=name,
            floor=sum(known),
        )
    numbers = [wanted.plan(place).floor for place in group]
    if floors.count_together(numbers):
        easy, medium, hard = numbers
        raise InvalidValueError(
            "floors of {easy} easy, {medium} medium and {hard} hard tasks would count together, "
            "whatever the difficulty; set {name} to {floor:,}, or use less even floors",
            easy=easy,
            medium=medium,
            hard=hard,
            name=name,
            floor=sum(numbers),
        )


def _places(grid: Grid, part: Part) -> tuple[Place, ...]:
    if not grid.topics:
        raise InvalidValueError("there are no topics yet, and so no cells; add a topic first")
    return grid.places(part)


def _pruned(wanted: Distribution) -> Distribution:
    """Leave out the cells of which nothing is wanted."""
    kept = {place: plan for place, plan in wanted.cells.items() if plan.share or plan.floor}
    return replace(wanted, cells=kept)


def _checked(name: str) -> str:
    wanted = " ".join(name.split())
    if not wanted or wanted == "*":
        raise InvalidValueError("a topic needs a name")
    if len(wanted) > _LONGEST_NAME:
        raise InvalidValueError(
            "a topic's name may have {longest} characters; this one has {count}",
            longest=_LONGEST_NAME,
            count=len(wanted),
        )
    return wanted


def _distinct(names: Iterable[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in names:
        if name.strip():
            wanted = _checked(name)
            found.setdefault(wanted.casefold(), wanted)
    return list(found.values())
