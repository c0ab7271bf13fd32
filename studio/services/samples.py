"""Fills a new project with a sample that ships with the program."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import resources
from studio.domain.errors import NotFoundError
from studio.domain.ids import ModelId
from studio.domain.model import Model, ModelRole
from studio.services import distribution_file, reason_lists, target_file
from studio.services.clock import new_id
from studio.services.importing import ImportRequest, ImportService
from studio.store import changes, events, models, raters, sources, targets
from studio.store import reasons as stored_reasons
from studio.store.database import Database

_FILES = (("tasks", "tasks"), ("answers", "answers"), ("preferences", "preferences"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A sample's folder among the program's data."""

    name: str
    folder: Path


class SampleService:
    """Fills a project; owns the transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @staticmethod
    def find(name: str) -> Sample:
        """Find a sample; raises NotFoundError naming those there are."""
        home = resources.path("samples")
        known = sorted(entry.name for entry in home.iterdir() if (entry / "target.json").is_file())
        if name not in known:
            raise NotFoundError(
                "there is no sample {name!r}; there is {known}", name=name, known=", ".join(known)
            )
        return Sample(name=name, folder=home / name)

    def complete(self, sample: Sample) -> None:
        """Fill a project whose filling was cut off; one with anything in it stays as it is."""
        if targets.current(self._db) is None and not self._db.value("SELECT count(*) FROM task"):
            self.fill(sample)

    def fill(self, sample: Sample) -> None:
        """Put the sample's target, models, raters, tasks, answers and votes into the project."""
        with self._db.atomic():
            targets.append(self._db, target_file.read(sample.folder / "target.json"))
            self._add_models(_read_list(sample.folder / "models.json"))
            for rater in _read_list(sample.folder / "raters.json"):
                raters.ensure(self._db, rater["name"], display=rater["display"])
            sources.ensure(
                self._db, "written for this sample", licence="Apache-2.0", note=sample.name
            )
            importing = ImportService(self._db)
            for stem, content in _FILES:
                path = sample.folder / f"{stem}.jsonl"
                importing.run(ImportRequest(path=path, content=content, format="stillroom"))
            reasons = sample.folder / "reasons.json"
            if reasons.is_file():
                stored_reasons.replace(self._db, reason_lists.of_file(reasons))
            plan = sample.folder / "distribution.json"
            if plan.is_file():
                distribution_file.load(self._db, plan)
            changes.forget(self._db)
            events.record(
                self._db, "sample", label="Filled with the sample", detail={"sample": sample.name}
            )

    def _add_models(self, rows: list[dict[str, Any]]) -> None:
        for row in rows:
            models.add(
                self._db,
                Model(
                    model_id=ModelId(new_id()),
                    name=row["name"],
                    role=ModelRole.TEACHER,
                    connector=row["connector"],
                    price_in=row["price_in_per_million"],
                    price_out=row["price_out_per_million"],
                    licence=row["licence"],
                    note=row["note"],
                ),
            )


def _read_list(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return rows
