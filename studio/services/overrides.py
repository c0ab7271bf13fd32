"""Reasons for which something is learnt from though cells lie below their floor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from studio.domain.errors import BelowFloorError, InvalidValueError
from studio.domain.grid import Shortfall
from studio.domain.ids import SnapshotId
from studio.store import events
from studio.store.database import Database

_ACTION = "override"


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A reason, and the cells below their floor for which it was given."""

    reason: str
    cells: tuple[Mapping[str, Any], ...]

    def document(self) -> dict[str, Any]:
        """Give it as plain values."""
        return {"reason": self.reason, "cells": [dict(cell) for cell in self.cells]}

    def covers(self, shortfalls: Sequence[Shortfall]) -> bool:
        """Tell whether the reason was given for all of these: the same cells and floors."""
        known = [dict(cell) for cell in self.cells]
        return all(_cell(one) in known for one in shortfalls)


def require(
    db: Database, snapshot_id: SnapshotId, shortfalls: Sequence[Shortfall], *, reason: str | None
) -> None:
    """Let a snapshot through where no floor is missed, or for a reason, which is recorded.

    A reason given before for the same rows and floors still holds. Raises BelowFloorError where
    there is none, InvalidValueError where it says nothing.
    """
    if reason is not None and not reason.strip():
        raise InvalidValueError(
            "the reason to override the floors is empty; say why in a few words"
        )
    if not shortfalls:
        return
    if reason is None:
        known = newest(db, snapshot_id)
        if known is None or not known.covers(shortfalls):
            raise BelowFloorError(shortfalls)
        return
    given = Override(reason=reason.strip(), cells=tuple(_cell(one) for one in shortfalls))
    count = len(shortfalls)
    events.record(
        db,
        _ACTION,
        label=f"Floor of {count:,} {'cell' if count == 1 else 'cells'} overridden",
        entity=("snapshot", snapshot_id),
        detail=given.document(),
    )


def newest(db: Database, snapshot_id: SnapshotId) -> Override | None:
    """Give the newest reason for which a snapshot was let through, if any."""
    found = events.of(db, _ACTION, ("snapshot", snapshot_id))
    if not found:
        return None
    detail = found[-1].detail
    return Override(reason=detail["reason"], cells=tuple(detail["cells"]))


def _cell(one: Shortfall) -> dict[str, Any]:
    return {
        "kind": one.kind.value,
        "topic": one.topic,
        "difficulty": one.difficulty.value if one.difficulty else None,  # None: of any
        "have": one.have,
        "floor": one.floor,
    }
