from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.grid import Part
from studio.domain.task import Kind
from studio.gui.design.model import DesignModel
from studio.gui.design.snapshot_dialog import SnapshotDialog
from studio.gui.shell.kit import Kit


@pytest.fixture
def short(sample_kit: Kit, model: DesignModel, qtbot: QtBot) -> DesignModel:
    """The sample with more refusals asked for than there are."""
    with qtbot.waitSignal(model.headline_changed):
        model.set_floor(Part(kind=Kind.REFUSAL), "60")
    del sample_kit
    return model


def _open(model: DesignModel, kit: Kit, window: QWidget, qtbot: QtBot) -> SnapshotDialog:
    dialog = SnapshotDialog(kit.theme, window, model)
    window.show()
    dialog.open()
    qtbot.waitUntil(lambda: "rows to train on" in dialog.words.text())
    return dialog


def _answers_frozen(kit: Kit, qtbot: QtBot) -> int:
    found: list[int] = []
    kit.runner.query(
        lambda project: {one.key: one.count for one in project.overview.stages()}["snapshot"],
        found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_where_every_floor_is_met_it_is_made_at_once(
    model: DesignModel, sample_kit: Kit, window: QWidget, qtbot: QtBot
) -> None:
    dialog = _open(model, sample_kit, window, qtbot)
    assert dialog.floors.text() == "Every floor is met."
    assert dialog.words.text() == "307 rows to train on, 38 to validate on."

    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.words.text().startswith("Snapshot made"))
    assert _answers_frozen(sample_kit, qtbot) > 0
    dialog.reject()


def test_cells_below_their_floor_are_listed_and_a_reason_is_wanted(
    short: DesignModel, sample_kit: Kit, window: QWidget, qtbot: QtBot
) -> None:
    dialog = _open(short, sample_kit, window, qtbot)
    rows = [
        [str(dialog.cells.model().index(row, column).data()) for column in range(5)]
        for row in range(dialog.cells.rowCount())
    ]

    assert ["Refusal", "customs", "All"] in [row[:3] for row in rows]
    assert all(int(row[3]) < int(row[4]) for row in rows)
    assert not dialog.ok.isEnabled()
    assert dialog.ok.text() == "Make it all the same"
    dialog.reason.setText("   ")
    assert not dialog.ok.isEnabled()
    dialog.reject()


def test_with_a_reason_it_is_made_by_keys_alone_and_the_reason_is_recorded(
    short: DesignModel, sample_kit: Kit, window: QWidget, qtbot: QtBot
) -> None:
    dialog = _open(short, sample_kit, window, qtbot)
    QTest.keyClicks(dialog.reason, "only a trial")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.words.text().startswith("Snapshot made"))

    labels: list[list[str]] = []
    sample_kit.runner.query(
        lambda project: [one.label for one in project.overview.activity(limit=5)], labels.append
    )
    qtbot.waitUntil(lambda: bool(labels))
    assert any("overridden" in label for label in labels[0])
    dialog.reject()


def test_what_stands_in_the_way_is_said(
    sample_kit: Kit, window: QWidget, qtbot: QtBot, tmp_path: Path
) -> None:
    sample_kit.session.create(tmp_path / "new.stillroom")
    model = DesignModel(sample_kit.runner, sample_kit.runner)
    dialog = SnapshotDialog(sample_kit.theme, window, model)
    window.show()
    dialog.open()
    qtbot.waitUntil(lambda: dialog.words.text() == "It cannot be made yet.")

    assert not dialog.ok.isEnabled()
    dialog.reject()
