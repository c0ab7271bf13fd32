"""The students one can choose, and how many tokens a text is for each."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from studio.domain.target import Target
from studio.protocol import catalogue

_CHARACTERS_A_TOKEN = 4  # of English prose under the usual vocabularies


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentOption:
    """One student: its name in the target and a title; of a known one also size and licence.

    ``parameters`` is 0 for a model of which nothing but its folder is known.
    """

    name: str
    title: str
    parameters: int = 0
    licence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenCount:
    """How many tokens a text is; not ``exact`` where the student's files are not there."""

    tokens: int
    exact: bool


def options(earlier: Iterable[Target] = ()) -> tuple[StudentOption, ...]:
    """List the students of the catalogue, then the folders that earlier targets named."""
    known = catalogue.students()
    found = [
        StudentOption(
            name=student.name,
            title=student.title,
            parameters=student.parameters,
            licence=student.licence,
        )
        for student in known.values()
    ]
    folders = dict.fromkeys(
        target.student for target in earlier if target.student and target.student not in known
    )
    found += [
        StudentOption(name=folder, title=PurePath(folder).name or folder) for folder in folders
    ]
    return tuple(found)


def title(student: str) -> str:
    """Name a student as people do: by its title, or by its folder's name."""
    entry = catalogue.students().get(student)
    return entry.title if entry is not None else PurePath(student).name or student


def count_tokens(student: str, text: str) -> TokenCount:
    """Count with the student's own tokenizer, else estimate; never raises for want of files.

    Loads the tokenizer, which takes a tenth of a second the first time in a process.
    """
    file = tokenizer_file(student)
    if not text:
        return TokenCount(tokens=0, exact=True)
    if file is not None:
        tokens = _counted(str(file), text)
        if tokens is not None:
            return TokenCount(tokens=tokens, exact=True)
    return TokenCount(tokens=max(1, round(len(text) / _CHARACTERS_A_TOKEN)), exact=False)


def tokenizer_file(student: str) -> Path | None:
    """Find the student's tokenizer; None where it was not unpacked or has none."""
    entry = catalogue.students().get(student)
    if entry is not None:
        folder = catalogue.folder(entry, catalogue.cache_folder())
    elif student:
        folder = Path(student)
    else:
        return None
    file = folder / "tokenizer.json"
    return file if file.is_file() else None


def _counted(file: str, text: str) -> int | None:
    try:
        tokenizer = _tokenizer(file)
        return len(tokenizer.encode(text, add_special_tokens=False).ids)  # type: ignore[attr-defined]
    except Exception:  # noqa: BLE001  the library raises bare Exception for a file it cannot read
        return None


@functools.lru_cache(maxsize=2)
def _tokenizer(file: str) -> object:
    from tokenizers import Tokenizer  # not needed unless something is counted

    return Tokenizer.from_file(file)
