"""Gives what the coverage map is made of, and keeps the newest one beside the project."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from studio.curation.coverage import CoverageMaterial
from studio.domain import message
from studio.domain.coverage import Clump, CoverageMap, Gap, TopicSpot
from studio.services.twins import said
from studio.store import coverage, json_text
from studio.store.coverage import Point
from studio.store.database import Database

_FOLDER, _FILE = "cache", "coverage.json"
_VERSION = 4  # of how the map is made: a map of another version is made anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyed:
    """What a map is made of, the key it is kept by, and the map itself where it is kept."""

    key: str
    material: CoverageMaterial
    known: CoverageMap | None


class CoverageService:
    """Reads only, but for the file in which the newest map is kept."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._path = folder / _FOLDER / _FILE

    def points(self) -> tuple[Point, ...]:
        """Give what the map's points may be coloured by, task by task."""
        return tuple(coverage.points(self._db))

    def material(self) -> Keyed:
        """Give what the map of the tasks in use is made of."""
        rows = coverage.texts(self._db)
        key = _key(rows)
        material = CoverageMaterial(
            task_ids=tuple(row[0] for row in rows),
            texts=tuple(said(message.from_json(json_text.load(row[2]))) for row in rows),
            topics=tuple(row[3] for row in rows),
        )
        return Keyed(key=key, material=material, known=self._read(key))

    def keep(self, key: str, found: CoverageMap) -> None:
        """Keep a map for the next time; where nothing can be written it is made anew then."""
        if self._db.read_only:
            return
        partial = self._path.with_suffix(".part")
        with suppress(OSError):
            self._path.parent.mkdir(exist_ok=True)
            partial.write_text(json.dumps({"key": key, **asdict(found)}), encoding="utf-8")
            partial.replace(self._path)

    def _read(self, key: str) -> CoverageMap | None:
        """Give the map that is kept, None where it is another's or cannot be read."""
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
            return _map(found) if found["key"] == key else None
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _key(rows: list[tuple[Any, ...]]) -> str:
    digest = hashlib.sha256(f"coverage {_VERSION}".encode())
    for task_id, content, _, topic in rows:
        digest.update(json.dumps([task_id, content, topic]).encode())
    return digest.hexdigest()


def _map(found: dict[str, Any]) -> CoverageMap:
    return CoverageMap(
        task_ids=tuple(found["task_ids"]),
        across=tuple(found["across"]),
        up=tuple(found["up"]),
        topics=tuple(
            TopicSpot(topic=one["topic"], centre=tuple(one["centre"])) for one in found["topics"]
        ),
        gaps=tuple(
            Gap(
                between=tuple(one["between"]),
                centre=tuple(one["centre"]),
                across=tuple(one["across"]),
                reach=one["reach"],
                width=one["width"],
                task_ids=tuple(one["task_ids"]),
            )
            for one in found["gaps"]
        ),
        clumps=tuple(
            Clump(
                centre=tuple(one["centre"]),
                radius=one["radius"],
                task_ids=tuple(one["task_ids"]),
            )
            for one in found["clumps"]
        ),
    )
