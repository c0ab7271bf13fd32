"""Reads the first hundred bytes of a project's file, before SQLite is let near it.

The layout is https://www.sqlite.org/fileformat2.html#the_database_header.
"""

import struct
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import ProjectError
from studio.domain.sentence import Sentence
from studio.store import failures

_SIZE = 100
_MAGIC = b"SQLite format 3\x00"
# Largest and smallest embedded payload fraction, and leaf fraction: fixed by the format.
_FRACTIONS = b"\x40\x20\x20"
_UTF8 = 1
_SCHEMA_FORMATS = (0, 4)  # 0 in a file without tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The marks by which a file is known."""

    application_id: int
    user_version: int


def read(file: Path) -> Header:
    """Read and check the header.

    Raises DamagedProjectError where it is not one that SQLite would have written, ProjectError
    where the file cannot be read at all.
    """
    try:
        with file.open("rb") as stream:
            head = stream.read(_SIZE)
    except OSError as error:
        raise ProjectError(
            "{file} cannot be read ({reason}); check its permissions",
            file=file,
            reason=error.strerror,
        ) from error
    fault = _fault(head)
    if fault:
        raise failures.damaged(file, fault)
    (user_version,) = struct.unpack_from(">i", head, 60)
    (application_id,) = struct.unpack_from(">i", head, 68)
    return Header(application_id=application_id, user_version=user_version)


def _fault(head: bytes) -> str:
    if not head:
        return Sentence("the file is empty")
    if len(head) < _SIZE or not head.startswith(_MAGIC):
        return Sentence("it is not an SQLite file")
    (page_size,) = struct.unpack_from(">H", head, 16)
    (schema_format,) = struct.unpack_from(">I", head, 44)
    (encoding,) = struct.unpack_from(">I", head, 56)
    sound = (
        (page_size == 1 or (page_size >= 512 and page_size & (page_size - 1) == 0))
        and head[18] in (1, 2)
        and head[19] in (1, 2)
        and head[21:24] == _FRACTIONS
        and schema_format in _SCHEMA_FORMATS
        and encoding == _UTF8
    )
    return "" if sound else Sentence("its header is not one that SQLite writes")
