"""Several changes of the distribution as one step, as they are written at the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.domain.change import ChangeSet, Entity
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
    preset: str | None = None
    planned: int | None = None
    shares: Sequence[str] = ()
    floors: Sequence[str] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is to be changed."""
        return self == DesignEdit(move_to=self.move_to)


class DesignEditor:
    """Carries an edit out in one transaction, as one step that can be undone."""

    def __init__(self, db: Database, service: DesignService) -> None:
        self._db = db
        self._service = service

    def apply(self, edit: DesignEdit) -> ChangeSet:
        """Do all of it, or nothing where something is wrong; raises what the service raises."""
        label = "Change the distribution"
        with changes.recording(self._db, label):
            done = [*_topics(self._service, edit), *_shape(self._service, edit)]
        touched = frozenset[Entity]().union(*(change.entities for change in done))
        return ChangeSet(label=label, entities=touched)


def _topics(service: DesignService, edit: DesignEdit) -> list[ChangeSet]:
    done = [service.add_topic(name).change for name in edit.add_topics]
    for old, new in edit.rename_topics:
        done.append(service.rename_topic(design_text.topic(old, service.grid()), new))
    for name in edit.remove_topics:
        grid = service.grid()
        heir = None if edit.move_to is None else design_text.topic(edit.move_to, grid)
        done.append(service.remove_topic(design_text.topic(name, grid), heir))
    return done


def _shape(service: DesignService, edit: DesignEdit) -> list[ChangeSet]:
    done = []
    if edit.preset is not None:
        done.append(service.apply_preset(edit.preset))
    if edit.planned is not None:
        done.append(service.set_planned(edit.planned or None))
    grid = service.grid()
    if edit.shares:
        named = [design_text.setting(text) for text in edit.shares]
        done.append(
            service.set_shares(
                [
                    (design_text.part(place, grid), design_text.share(value))
                    for place, value in named
                ]
            )
        )
    for text in edit.floors:
        place, value = design_text.setting(text)
        done.append(service.set_floor(design_text.part(place, grid), design_text.count(value)))
    return done
