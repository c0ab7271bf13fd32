"""A distribution as a file: topics in their order, how many tasks there shall be, and the cells."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from studio.domain.distribution import Distribution, Place, Plan
from studio.domain.errors import ImportFileError
from studio.domain.grid import Grid
from studio.domain.task import Difficulty, Kind
from studio.store import cells, topics
from studio.store.database import Database


class _Cell(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: Kind
    topic: str = Field(min_length=1)
    difficulty: Difficulty
    share: float = Field(ge=0, le=1)
    floor: int = Field(default=0, ge=0)


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    topics: tuple[str, ...]
    planned: int | None = Field(default=None, ge=1)
    cells: tuple[_Cell, ...] = ()


def load(db: Database, path: Path) -> None:
    """Make a file's distribution the project's, inside the caller's transaction.

    Raises ImportFileError for a file that breaks a rule, naming it.
    """
    try:
        found = _File.model_validate(json.loads(path.read_text(encoding="utf-8")))
        ids = topics.ensure(db, [*found.topics, *(cell.topic for cell in found.cells)])
        wanted = Distribution(
            planned=found.planned,
            cells={
                Place(kind=cell.kind, topic_id=ids[cell.topic], difficulty=cell.difficulty): Plan(
                    share=cell.share, floor=cell.floor
                )
                for cell in found.cells
            },
        )
    except ValidationError as error:
        raise ImportFileError(
            "{path}: {error}", path=path, error=error.errors()[0]["msg"]
        ) from error
    except ValueError as error:
        raise ImportFileError("{path}: {error}", path=path, error=error) from error
    topics.reorder(db, [ids[name] for name in found.topics])
    cells.replace(db, wanted)


def to_json(grid: Grid) -> dict[str, Any]:
    """Write the distribution as ``load`` reads it."""
    planned = grid.distribution.planned
    return {
        "topics": [topic.name for topic in grid.topics],
        **({} if planned is None else {"planned": planned}),
        "cells": [
            {
                "kind": place.kind.value,
                "topic": grid.topic(place.topic_id),
                "difficulty": place.difficulty.value,
                "share": grid.plan(place).share,
                "floor": grid.plan(place).floor,
            }
            for place in grid.places()
            if grid.plan(place).share or grid.plan(place).floor
        ],
    }
