"""Several changes of the distribution as one step, as they are written at the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from studio.domain.change import ChangeSet, Entity
from studio.domain.errors import InvalidValueError
from studio.domain.grid import Grid, Part
from studio.domain.ids import TopicId
from studio.services import design_text
from studio.services.design import DesignService
from studio.store import changes
from studio.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class DesignEdit:
    """What to change, in this order; parts, shares and floors as ``design_text`` reads them."""

    add_topics: Sequence[str] = ()
    rename_topics: Sequence[tuple[str, str]] = ()
    remove_topics: Sequence[str] = ()
    move_to: str | None = None
    leave_tasks: bool = False
    preset: str | None = None
    planned: int | None = None
    shares: Sequence[str] = ()
    floors: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is to be changed."""
        return self == DesignEdit(move_to=self.move_to, leave_tasks=self.leave_tasks)


class DesignEditor:
    """Carries an edit out in one transaction, as one step that can be undone."""

    def __init__(self, db: Database, service: DesignService) -> None:
        self._db = db
        self._service = service

    def apply(self, edit: DesignEdit) -> ChangeSet:
        """Do all of it, or nothing where something is wrong; raises what the service raises."""
        with changes.recording(self._db, "Change the distribution"):
            done = [*_topics(self._service, edit), *_shape(self._service, edit)]
            label = _label(done)
            changes.name(self._db, label)
        touched = frozenset[Entity]().union(*(change.entities for change in done))
        return ChangeSet(label=label, entities=touched)


def _topics(service: DesignService, edit: DesignEdit) -> list[ChangeSet]:
    done = []
    if edit.add_topics:
        added = [service.add_topic(name).change for name in edit.add_topics]
        label = added[0].label if len(added) == 1 else f"Add {len(added)} topics"
        done.append(replace(added[0], label=label))
    for old, new in edit.rename_topics:
        done.append(service.rename_topic(design_text.topic(old, service.grid()), new))
    for name in edit.remove_topics:
        grid = service.grid()
        heir = None if edit.move_to is None else design_text.topic(edit.move_to, grid)
        topic_id = design_text.topic(name, grid)
        if heir is None and not edit.leave_tasks:
            _require_no_tasks(grid, topic_id)
        done.append(service.remove_topic(topic_id, heir))
    return done


def _require_no_tasks(grid: Grid, topic_id: TopicId) -> None:
    count = grid.actual(grid.places(Part(topic_id=topic_id)))
    if count:
        tasks = "1 task belongs" if count == 1 else f"{count:,} tasks belong"
        raise InvalidValueError(
            "{tasks} to the topic {topic}; say where they go with --move-to NAME, or leave them "
            "without a topic with --leave-tasks",
            tasks=tasks,
            topic=grid.topic(topic_id),
        )


def _label(done: Sequence[ChangeSet]) -> str:
    """Name a step by its first change, as the window names it, and count the others."""
    if not done:
        return "Change the distribution"
    more = len(done) - 1
    if not more:
        return done[0].label
    return f"{done[0].label} and {more} more {'change' if more == 1 else 'changes'}"


def _shape(service: DesignService, edit: DesignEdit) -> list[ChangeSet]:
    done = []
    if edit.preset is not None:
        done.append(service.apply_preset(edit.preset))
    if edit.planned is not None:
        done.append(service.set_planned(edit.planned or None))
    grid = service.grid()
    if edit.shares:
        named = [design_text.setting(text) for text in edit.shares]
        shares = [
            (design_text.part(place, grid), design_text.share(value)) for place, value in named
        ]
        done.append(
            service.set_share(*shares[0]) if len(shares) == 1 else service.set_shares(shares)
        )
    for text in edit.floors:
        place, value = design_text.setting(text)
        done.append(service.set_floor(design_text.part(place, grid), design_text.count(value)))
    return done
