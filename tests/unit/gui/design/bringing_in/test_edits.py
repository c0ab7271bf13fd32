from dataclasses import replace

import pytest

from studio.curation.suggesting import Suggestion
from studio.domain.message import Message
from studio.domain.task import Kind, Split
from studio.domain.task_preview import Defaults, Labels, Likeness, Status
from studio.formats.rows import RowError, TaskRow
from studio.gui.design.bringing_in.edits import Edits
from studio.gui.design.bringing_in.sifting import Item, Part, Sifted
from studio.services.preview_rows import PreviewRow


def _sure(label: str, confidence: float = 0.9) -> Suggestion:
    return Suggestion(label=label, confidence=confidence, neighbours=())


def _row(number: int = 0, *, kind: Kind | None = None, status: Status = Status.NEW) -> PreviewRow:
    text = f"row {number}"
    return PreviewRow(
        number=number,
        row=TaskRow(messages=(Message(role="user", content=text),), kind=kind, line=number + 1),
        content_hash=text,
        own=text,
        group=text,
        status=status,
        suggestions={"kind": _sure("refusal"), "topic": _sure("damage", 0.5)},
    )


def test_suggestions_fill_only_what_nobody_said() -> None:
    edits, row = Edits(), _row(kind=Kind.COMMON)
    assert edits.accept(row)
    assert edits.labels["row 0"] == Labels(topic="damage")


def test_only_suggestions_that_are_sure_enough_are_taken() -> None:
    edits, row = Edits(), _row()
    assert edits.accept(row, least=0.8)
    assert edits.labels["row 0"] == Labels(kind=Kind.REFUSAL)


def test_a_sure_suggestion_that_disagrees_is_doubted_until_a_person_looked() -> None:
    edits, row = Edits(), _row(kind=Kind.COMMON)
    assert edits.doubts(row) == ("kind",)
    edits.label(row, Labels(kind=Kind.COMMON))
    assert edits.doubts(row) == ()


def test_an_authors_label_gives_way_only_where_a_person_says_so() -> None:
    edits, row = Edits(), _row(kind=Kind.COMMON)
    edits.accept(row, doubts=True)
    assert edits.stated(row, "kind") is Kind.REFUSAL


def test_later_labels_add_to_earlier_ones() -> None:
    edits, row = Edits(), _row()
    edits.label(row, Labels(kind=Kind.FORMAT))
    edits.label(row, Labels(topic="billing"))
    assert edits.labels["row 0"] == Labels(kind=Kind.FORMAT, topic="billing")


@pytest.mark.parametrize("status", [Status.PRESENT, Status.DIFFERS, Status.REPEATED])
def test_what_is_there_is_never_wanted(status: Status) -> None:
    assert not Edits().is_wanted(_row(status=status))


def test_a_torn_row_is_wanted_once_it_is_taken_in() -> None:
    edits, row = Edits(), _row(status=Status.TORN)
    assert not edits.is_wanted(row)
    edits.leave_out(row, False)
    assert edits.is_wanted(row)


def test_a_row_that_goes_elsewhere_than_the_default_leaks() -> None:
    held = replace(_row(), split=Split.EVAL, held=True, status=Status.NEAR)
    edits = Edits()
    assert edits.leaks(held)
    edits.defaults = Defaults(split=Split.EVAL)
    assert not edits.leaks(held)


def test_rows_are_parted_by_what_to_look_at() -> None:
    edits = Edits()
    near = replace(
        _row(1), status=Status.NEAR, split=Split.EVAL, like=Likeness(text="x", similarity=0.9)
    )
    rows: list[Item] = [
        RowError(line=9, reason="is bad"),
        _row(0, kind=Kind.COMMON),
        near,
        _row(2, status=Status.PRESENT),
        _row(3, status=Status.DIFFERS),
        _row(4),
    ]
    edits.leave_out(rows[5], True)  # type: ignore[arg-type]
    sifted = Sifted()
    for row in rows:
        sifted.add(row, edits)
    counts = {part: len(items) for part, items in sifted.parts.items() if items}
    assert counts == {
        Part.ALL: 6, Part.BAD: 1, Part.NEW: 2, Part.LEAK: 1, Part.PRESENT: 2, Part.DIFFERS: 1,
        Part.LEFT_OUT: 1, Part.SUGGESTED: 3, Part.DOUBTED: 1,
    }  # fmt: skip
    assert sifted.wanted == 2
