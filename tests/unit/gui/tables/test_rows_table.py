import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.gui.tables.plain import Cell, PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.tables.source import Align, Column
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Tone

COLUMNS = (
    Column(key="who", title="Who", width=120),
    Column(key="count", title="Items", width=60, align=Align.RIGHT),
)
ROWS = [
    [Cell(words="Ana"), Cell(words="12")],
    [Cell(words="Bo", tone=Tone.DANGER, icon="circle-x", tip="<b>not bold</b>"), Cell(words="3")],
]


@pytest.fixture
def table(theme: Theme, qtbot: QtBot) -> RowsTable:
    model = PlainModel(theme, COLUMNS, theme)
    model.show_rows(ROWS)
    table = RowsTable(theme, model, "People", columns=COLUMNS)
    qtbot.addWidget(table)
    table.show()
    return table


def test_cells_show_their_words_tone_and_sign(table: RowsTable, theme: Theme) -> None:
    model = table.model()
    assert model.index(0, 0).data() == "Ana"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Items"
    bad = model.index(1, 0)
    assert bad.data(Qt.ItemDataRole.ForegroundRole).name().upper() == theme.color.danger
    assert not bad.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "&lt;b>" in bad.data(Qt.ItemDataRole.ToolTipRole)


def test_figures_stand_on_the_right(table: RowsTable) -> None:
    align = table.model().index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert align & int(Qt.AlignmentFlag.AlignRight)


def test_enter_opens_the_row_that_the_keys_are_at(table: RowsTable, qtbot: QtBot) -> None:
    table.select(1)
    with qtbot.waitSignal(table.opened) as signal:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert signal.args == [1]


def test_other_rows_replace_the_first_ones(table: RowsTable) -> None:
    model = table.model()
    assert isinstance(model, PlainModel)
    model.show_rows(ROWS[:1])
    assert (model.rowCount(), model.columnCount()) == (1, 2)
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.rowCount(QModelIndex()) == 1


def _fitted(theme: Theme, qtbot: QtBot, width: int) -> RowsTable:
    columns = tuple(Column(key=one, title=one, width=300) for one in ("task", "who", "standing"))
    model = PlainModel(theme, columns, theme)
    model.show_rows(
        [[Cell(words="A task " * 20), Cell(words="Ana"), Cell(words="not proven", icon="minus")]]
    )
    table = RowsTable(theme, model, "People", columns=columns, fitted=True)
    qtbot.addWidget(table)
    table.resize(width, 120)
    table.show()
    qtbot.waitExposed(table)
    return table


def test_a_fitted_table_shows_short_words_whole_and_never_scrolls_sideways(
    theme: Theme, qtbot: QtBot
) -> None:
    for zoom in (1.0, 1.5):
        theme.set_zoom(zoom)
        table = _fitted(theme, qtbot, 400)
        metrics = table.fontMetrics()
        assert table.horizontalScrollBar().maximum() == 0
        assert table.columnWidth(1) > metrics.horizontalAdvance("Ana")
        assert table.columnWidth(2) > metrics.horizontalAdvance("not proven") + theme.px(16)


def test_a_fitted_table_with_much_room_keeps_its_usual_widths(theme: Theme, qtbot: QtBot) -> None:
    table = _fitted(theme, qtbot, 2000)
    assert table.columnWidth(1) == theme.px(300)
