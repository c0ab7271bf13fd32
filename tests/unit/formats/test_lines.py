"""A bad file is refused in one sentence; a bad line is named and the others are read."""

import json
import os
import tracemalloc
from pathlib import Path

import pytest

from studio.domain.errors import ImportFileError
from studio.formats import lines
from studio.formats.lines import Limits, Line
from studio.formats.rows import RowError
from tests.unit.formats.conftest import WriteLines


def _read(path: Path, limits: Limits | None = None) -> list[Line | RowError]:
    return list(lines.read(path, limits or Limits()))


def _refusal(path: Path) -> str:
    with pytest.raises(ImportFileError) as caught:
        _read(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.endswith((".", ")."))
    return message


def test_a_missing_file(tmp_path: Path) -> None:
    assert "does not exist" in _refusal(tmp_path / "absent.jsonl")


def test_a_folder(tmp_path: Path) -> None:
    assert "is a folder" in _refusal(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    assert "not a regular file" in _refusal(tmp_path / "pipe")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty"),
        (b"\n \n\t\n", "nothing but blank lines"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "binary"),
        (b"SQLite format 3\0", "binary"),
        ("[{}]".encode("utf-16"), "UTF-16"),
        ("{}".encode("utf-16-le"), "binary"),
        ('{"a": 1}\n{"a": "é"}\n'.encode("latin-1"), "not UTF-8 at line 2"),
        (b"\x1f\x8b\x08\x08 gzip", "not UTF-8 at line 1"),
    ],
)
def test_a_file_that_is_no_text_of_ours(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)

    assert words in _refusal(path)


def test_a_file_of_two_gigabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as stream:
        stream.truncate(2_000_000_000)

    assert "2,000 MB, more than the 1,000 MB" in _refusal(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret"
    path.write_text("{}")
    path.chmod(0)

    assert "cannot be read" in _refusal(path)


def test_a_broken_line_seven_of_ten_thousand_is_line_seven(write_lines: WriteLines) -> None:
    rows: list[object] = [{"n": number} for number in range(1, 10_001)]
    rows[6] = '{"n": 7'
    found = _read(write_lines(*rows))

    [error] = [row for row in found if isinstance(row, RowError)]
    assert error.line == 7
    assert "not JSON" in error.reason
    numbers = [row.number for row in found if isinstance(row, Line)]
    assert numbers == [number for number in range(1, 10_001) if number != 7]
    assert all(row.content["n"] == row.number for row in found if isinstance(row, Line))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("not json", "is not JSON"),
        ("[1, 2]", "is not a JSON object"),
        ('"text"', "is not a JSON object"),
        ('{"a": 1, "a": 2}', "'a' twice"),
        ('{"a": NaN}', "NaN"),
        ('{"a": ' + "[" * 100 + "]" * 100 + "}", "nested deeper than 100"),
        ("[" * 100_000, "nested deeper than 100"),
        (json.dumps({"a": "\ud800"}), "surrogate"),
        (json.dumps({"\udfff": 1}), "surrogate"),
        ('{"a": 1} {"b": 2}', "has text after"),
    ],
)
def test_a_bad_line_does_not_lose_the_good_ones(
    write_lines: WriteLines, line: str, words: str
) -> None:
    first, bad, last = _read(write_lines({"n": 1}, line, {"n": 3}))

    assert isinstance(bad, RowError)
    assert words in bad.reason
    assert (first, last) == (Line(number=1, content={"n": 1}), Line(number=3, content={"n": 3}))


def test_a_line_that_is_too_long_is_skipped(write_lines: WriteLines) -> None:
    limits = Limits(line_bytes=100)
    path = write_lines({"a": "x" * 89}, {"a": "x" * 95}, {"a": "x" * 1_000}, {"n": 4})
    found = _read(path, limits)

    assert [type(row) for row in found] == [Line, RowError, RowError, Line]
    assert found[3] == Line(number=4, content={"n": 4})


def test_a_long_line_is_never_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("wb") as stream:
        for _ in range(60):
            stream.write(b"x" * 1_000_000)
        stream.write(b'\n{"n": 2}\n')
    tracemalloc.start()
    try:
        found = _read(path, Limits(line_bytes=1_000_000))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert [type(row) for row in found] == [RowError, Line]
    assert peak < 10_000_000


def test_bad_bytes_far_into_a_file_cost_only_their_line(tmp_path: Path) -> None:
    path = tmp_path / "late.jsonl"
    good = b'{"a": "' + b"x" * 1_000 + b'"}\n'
    path.write_bytes(good * 1_100 + b'{"a": "\xe9"}\n' + good)
    found = _read(path)

    assert len(found) == 1_102
    assert found[1_100] == RowError(line=1_101, reason="is not UTF-8")


def test_a_character_cut_by_the_first_look_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    head = b'{"a": "'
    path.write_bytes(head + b"x" * (999_999 - len(head)) + "é".encode() + b'"}\n')

    [line] = _read(path)
    assert isinstance(line, Line)


@pytest.mark.parametrize(
    "content",
    [
        b'\xef\xbb\xbf{"n": 1}\n{"n": 2}\n',
        b'{"n": 1}\r\n{"n": 2}\r\n',
        b'{"n": 1}\n{"n": 2}',
        b'\n{"n": 1}\n\n{"n": 2}\n',
    ],
)
def test_marks_line_ends_and_blank_lines_are_no_matter(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(content)
    found = _read(path)

    assert [row.content for row in found if isinstance(row, Line)] == [{"n": 1}, {"n": 2}]


def test_a_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"a": "one\u2028two\u0085three"}\n', encoding="utf-8")

    assert len(_read(path)) == 1
