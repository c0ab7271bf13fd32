"""The header: what is read of a file before SQLite is let near it."""

from pathlib import Path

import pytest

from studio.domain.errors import DamagedProjectError, ProjectError
from studio.store import header, schema
from studio.store.database import Database


@pytest.fixture
def head(db: Database) -> bytearray:
    return bytearray(db.path.read_bytes()[:100])


def write(folder: Path, content: bytes) -> Path:
    file = folder / "project.db"
    file.write_bytes(content)
    return file


def test_our_marks_are_read(db: Database) -> None:
    found = header.read(db.path)
    assert (found.application_id, found.user_version) == (schema.APPLICATION_ID, schema.VERSION)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\x00", b"x" * 4096])
def test_what_is_no_database_is_said_to_be_damaged(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DamagedProjectError, match="is damaged"):
        header.read(write(tmp_path, content))


@pytest.mark.parametrize("offset", [0, 15, 16, 17, 18, 19, 21, 22, 23, 47, 59])
def test_a_changed_byte_in_what_the_format_fixes_is_noticed(
    tmp_path: Path, head: bytearray, offset: int
) -> None:
    head[offset] ^= 0x10
    with pytest.raises(DamagedProjectError):
        header.read(write(tmp_path, bytes(head)))


def test_a_file_that_is_not_there_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="cannot be read"):
        header.read(tmp_path / "project.db")
