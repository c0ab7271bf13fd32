"""How a table was left is found again, whatever the settings file holds."""

import pytest

from studio.gui.tables import remembered
from studio.gui.tables.source import Column
from tests.unit.gui.tables.memory import Memory

COLUMNS = (
    Column(key="a", title="A", width=100),
    Column(key="b", title="B", width=50, hidden=True),
    Column(key="c", title="C", width=50, sortable=False),
)


def test_at_first_columns_are_as_they_are_made() -> None:
    layout = remembered.load(None, "", COLUMNS)
    assert (layout.order, layout.hidden, layout.sort) == (["a", "b", "c"], {"b"}, None)


def test_what_is_saved_is_loaded() -> None:
    memory = Memory()
    layout = remembered.first(COLUMNS)
    layout.order, layout.hidden, layout.sort = ["c", "a", "b"], set(), ("a", True)
    layout.widths["a"] = 240
    remembered.save(memory, "table", layout)
    assert remembered.load(memory, "table", COLUMNS) == layout


def test_a_new_column_is_put_behind_those_that_were_known() -> None:
    memory = Memory(table={"order": ["b", "gone"], "hidden": ["gone"]})
    layout = remembered.load(memory, "table", COLUMNS)
    assert (layout.order, layout.hidden) == (["b", "a", "c"], set())


@pytest.mark.parametrize(
    "kept",
    [
        "nonsense",
        {"order": "abc", "hidden": 3, "widths": [], "sort": ["a"]},
        {"order": [1, None], "widths": {"a": "wide", "b": -4}, "sort": ["a", "yes"]},
        {"sort": ["c", True]},
    ],
)
def test_what_does_not_fit_counts_as_not_said(kept: object) -> None:
    loaded = remembered.load(Memory(table=kept), "table", COLUMNS)
    assert loaded == remembered.first(COLUMNS)
