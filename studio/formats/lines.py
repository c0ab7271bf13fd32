"""Reads a file of JSON lines within limits: one bad line is told apart from a bad file."""

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from studio.domain import json_text
from studio.domain.errors import ImportFileError
from studio.domain.sentence import Sentence
from studio.formats.rows import RowError

_MEGABYTE = 1_000_000
# Whether a file is text at all is judged by its beginning.
_BEGINNING = 1_000_000
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How large a file, a line (both in bytes) and a line's nesting may be."""

    file_bytes: int = 1_000 * _MEGABYTE
    line_bytes: int = 10 * _MEGABYTE
    depth: int = json_text.MAX_DEPTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line's number, from 1, and the JSON object on it."""

    number: int
    content: dict[str, Any]


def read(path: Path, limits: Limits) -> Iterator[Line | RowError]:
    """Give each line's object, or what is wrong with the line, one at a time; skip blank ones.

    Raises ImportFileError, on the first step, for a file that is no such file at all.
    """
    _check(path, limits)
    seen = False
    try:
        with path.open("rb") as stream:
            for number, raw in _raw_lines(stream, limits.line_bytes):
                if raw is None:
                    seen = True
                    yield RowError(
                        line=number,
                        reason=Sentence(
                            "longer than {most} MB", most=limits.line_bytes // _MEGABYTE
                        ),
                    )
                elif raw.strip():
                    seen = True
                    yield _parse(number, raw, limits.depth)
    except OSError as error:
        raise ImportFileError(
            "{path} cannot be read ({reason}).", path=path, reason=error.strerror
        ) from error
    if not seen:
        raise ImportFileError(
            "{path} has nothing but blank lines; choose a file with rows.", path=path
        )


def _check(path: Path, limits: Limits) -> None:
    try:
        if path.is_dir():
            raise ImportFileError("{path} is a folder; choose a file of JSON lines.", path=path)
        if not path.exists():
            raise ImportFileError("{path} does not exist; check the name.", path=path)
        if not path.is_file():
            raise ImportFileError(
                "{path} is not a regular file; save it as a file first.", path=path
            )
        size = path.stat().st_size
        if size == 0:
            raise ImportFileError("{path} is empty; choose a file with rows.", path=path)
        if size > limits.file_bytes:
            raise ImportFileError(
                "{path} has {size:,.0f} MB, more than the {most:,.0f} MB that can be imported; "
                "split it.",
                path=path,
                size=size / _MEGABYTE,
                most=limits.file_bytes / _MEGABYTE,
            )
        with path.open("rb") as stream:
            _check_beginning(path, stream.read(_BEGINNING))
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the name.
        raise ImportFileError("{path} cannot be read ({error}).", path=path, error=error) from error


def _check_beginning(path: Path, beginning: bytes) -> None:
    if beginning.startswith(_UTF16):
        raise ImportFileError("{path} is encoded as UTF-16; save it as UTF-8.", path=path)
    if b"\0" in beginning:
        raise ImportFileError(
            "{path} is a binary file; choose a text file of JSON lines.", path=path
        )
    try:
        codecs.getincrementaldecoder("utf-8")().decode(beginning)
    except UnicodeDecodeError as error:
        number = beginning.count(b"\n", 0, error.start) + 1
        raise ImportFileError(
            "{path} is not UTF-8 at line {number}; save it as UTF-8.", path=path, number=number
        ) from None


def _raw_lines(stream: IO[bytes], longest: int) -> Iterator[tuple[int, bytes | None]]:
    """Give numbered lines; None for one that is too long, which is never held in memory."""
    number = 0
    while raw := stream.readline(longest + 1):
        number += 1
        if len(raw) <= longest or raw.endswith(b"\n"):
            yield number, raw
            continue
        while raw and not raw.endswith(b"\n"):
            raw = stream.readline(longest)
        yield number, None


def _parse(number: int, raw: bytes, depth: int) -> Line | RowError:
    try:
        # Only the first line can have the mark, which is no part of the text.
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
        content = json_text.parse(text, max_depth=depth)
    except UnicodeDecodeError:
        return RowError(line=number, reason=Sentence("is not UTF-8"))
    except json_text.NotJsonError as error:
        return RowError(line=number, reason=Sentence("is not JSON: it {error}", error=error))
    if not isinstance(content, dict):
        return RowError(
            line=number, reason=Sentence("is not a JSON object; each line must hold one")
        )
    if "\\u" in text and not _storable(content):
        return RowError(
            line=number, reason=Sentence("has half of a surrogate pair, such as \\ud800")
        )
    return Line(number=number, content=content)


def _storable(content: object) -> bool:
    try:
        json.dumps(content, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
