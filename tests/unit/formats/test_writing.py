"""An export is whole or not there, says what it holds, and is read back as it was."""

import errno
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio import formats, resources
from studio.domain.errors import InvalidValueError, StorageFullError, StudioError
from studio.domain.judgement import Outcome
from studio.domain.message import Message
from studio.domain.task import Difficulty, Kind, Split
from studio.formats import (
    AnswerRow,
    Origin,
    PairExample,
    PreferenceRow,
    SftExample,
    TaskRow,
    reading,
    stillroom,
    writing,
)
from studio.formats.lines import Line
from studio.formats.writing import ExportRow

ORIGIN = Origin(
    created_at="2026-03-19T12:00:00Z",
    version="0.1.0",
    snapshot_id="S1",
    sources=("written by hand",),
    licences=("CC-BY-4.0",),
    row_origins={"vote": 1, "edit": 2},
)
# Half a surrogate pair cannot be stored, so it cannot be exported either.
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
NAME = st.text(st.characters(categories=["L", "N"]), min_size=1)
# Something of a task's last message can be seen.
SEEN = st.builds("{}a{}".format, TEXT, TEXT)
ASKED = st.builds(
    lambda turns, last: (*turns, last),
    st.lists(st.builds(Message, role=st.sampled_from(["user", "assistant"]), content=TEXT)),
    st.builds(Message, role=st.just("user"), content=SEEN),
)
SAID = st.builds(Message, role=st.just("assistant"), content=TEXT)
TOOLS = st.lists(st.dictionaries(TEXT, TEXT | st.integers()), max_size=2).map(tuple)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


TASKS = st.builds(
    TaskRow,
    messages=ASKED,
    task_id=_maybe(NAME),
    tools=TOOLS,
    kind=_maybe(st.sampled_from(Kind)),
    topic=_maybe(NAME),
    difficulty=_maybe(st.sampled_from(Difficulty)),
    split=_maybe(st.sampled_from(Split)),
    group=_maybe(NAME),
    reference=_maybe(TEXT | st.just({"tool_calls": [{"type": "function"}]})),
    graders=st.just(({"type": "exact", "answers": ["a"]},)) | st.just(()),
    source=_maybe(NAME),
)
ANSWERS = st.builds(
    AnswerRow,
    task_id=NAME,
    messages=_maybe(ASKED),
    model=_maybe(NAME),
    text=TEXT,
    tool_calls=st.just(()) | st.just(({"type": "function"},)),
    prompt_tokens=_maybe(st.integers(0, 10**9)),
    latency_ms=_maybe(st.floats(0, 1e9)),
    created_at=st.just("2026-03-17T13:04:28.088Z"),
)
VOTES = st.builds(
    PreferenceRow,
    task_id=NAME,
    left_model=st.just("a"),
    right_model=st.just("b"),
    outcome=st.sampled_from(Outcome),
    rater=NAME,
    reasons=st.lists(TEXT).map(tuple),
    confidence=_maybe(NAME),
    seconds=_maybe(st.floats(0, 1e6)),
)


def _through_a_line(raw: bytes) -> Line:
    assert raw.count(b"\n") == 1
    return Line(number=1, content=json.loads(raw))


@given(TASKS, ANSWERS, VOTES)
def test_rows_of_our_own_are_read_back_as_they_were(
    task: TaskRow, answer: AnswerRow, vote: PreferenceRow
) -> None:
    writers = writing.FORMATS["stillroom"]

    assert stillroom.task(_through_a_line(writing._encode(task, writers))) == task
    assert stillroom.answer(_through_a_line(writing._encode(answer, writers))) == answer
    assert stillroom.preference(_through_a_line(writing._encode(vote, writers))) == vote


@given(ASKED, SAID, SAID, TOOLS)
def test_rows_of_other_tools_are_read_back_as_they_were(
    asked: tuple[Message, ...], chosen: Message, rejected: Message, tools: tuple[Any, ...]
) -> None:
    example = SftExample(messages=asked, answer=chosen, tools=tools)
    pair = PairExample(messages=asked, chosen=chosen, rejected=rejected, tools=tools)

    for style, parse in reading._SFT.items():
        raw = writing._encode(example, writing.FORMATS[style])
        assert parse(_through_a_line(raw)) == example
    for style, read in reading._PAIRS.items():
        if chosen != rejected:
            assert read(_through_a_line(writing._encode(pair, writing.FORMATS[style]))) == pair


def _example(text: str = "Where?") -> SftExample:
    return SftExample(
        messages=(Message(role="user", content=text),),
        answer=Message(role="assistant", content="Here."),
    )


def test_files_and_manifest_say_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    rows = {"train": [_example("a"), _example("é\u2028")], "validation": [_example("c")]}
    found = formats.export(folder, rows, format="trl-sft", origin=ORIGIN)

    assert sorted(path.name for path in folder.iterdir()) == [
        "manifest.json", "train.jsonl", "validation.jsonl"
    ]  # fmt: skip
    assert formats.read_sft(folder / "train.jsonl", "trl-sft").rows == tuple(rows["train"])
    written = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    raw = (folder / "train.jsonl").read_bytes()
    assert written["files"]["train.jsonl"] == {
        "rows": 2,
        "bytes": len(raw),
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
    assert (written["rows"], found.rows) == (3, 3)
    assert written | {"files": None} == {
        "format": "trl-sft",
        "snapshot_id": "S1",
        "created_at": "2026-03-19T12:00:00Z",
        "stillroom_version": "0.1.0",
        "sources": ["written by hand"],
        "licences": ["CC-BY-4.0"],
        "note": "",
        "rows": 3,
        "row_origins": {"edit": 2, "vote": 1},
        "files": None,
    }


def test_an_export_of_no_rows_is_a_file_of_none(tmp_path: Path) -> None:
    found = formats.export(tmp_path / "out", {"train": []}, format="trl-dpo", origin=ORIGIN)

    assert found.files["train.jsonl"].rows == 0


def _interrupted(error: BaseException) -> Iterator[SftExample]:
    yield _example()
    raise error


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), StorageFullError),
        (OSError(errno.EIO, "Input/output error"), StudioError),
        (KeyboardInterrupt(), KeyboardInterrupt),
    ],
)
def test_an_interrupted_export_leaves_nothing(
    tmp_path: Path, error: BaseException, expected: type[BaseException]
) -> None:
    with pytest.raises(expected):
        formats.export(
            tmp_path / "out", {"train": _interrupted(error)}, format="openai-sft", origin=ORIGIN
        )

    assert list(tmp_path.iterdir()) == []


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")

    with pytest.raises(StudioError, match="exists already"):
        formats.export(tmp_path / "out", {"train": []}, format="trl-sft", origin=ORIGIN)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    formats.export(tmp_path / "out", {"train": []}, format="trl-sft", origin=ORIGIN)

    assert (tmp_path / "out" / "train.jsonl").exists()


@pytest.mark.parametrize(
    ("format", "name", "words"),
    [
        ("csv", "train", "no format 'csv'"),
        ("trl-dpo", "train", "a SftExample cannot be written"),
        ("trl-sft", "../train", "no name for an exported file"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, format: str, name: str, words: str) -> None:
    with pytest.raises(InvalidValueError, match=words):
        formats.export(tmp_path / "out", {name: [_example()]}, format=format, origin=ORIGIN)

    assert list(tmp_path.iterdir()) == []


def test_the_sample_goes_out_and_comes_in_unchanged(tmp_path: Path) -> None:
    sample = resources.path("samples", "parcel-desk")
    tasks = formats.read_tasks(sample / "tasks.jsonl")
    answers = formats.read_answers(sample / "answers.jsonl")
    votes = formats.read_preferences(sample / "preferences.jsonl")
    assert not (*tasks.errors, *answers.errors, *votes.errors)

    out = tmp_path / "out"
    rows: dict[str, Sequence[ExportRow]] = {
        "tasks": tasks.rows,
        "answers": answers.rows,
        "preferences": votes.rows,
    }
    formats.export(out, rows, format="stillroom", origin=ORIGIN)
    assert formats.read_tasks(out / "tasks.jsonl").rows == tasks.rows
    assert formats.read_answers(out / "answers.jsonl").rows == answers.rows
    assert formats.read_preferences(out / "preferences.jsonl").rows == votes.rows
