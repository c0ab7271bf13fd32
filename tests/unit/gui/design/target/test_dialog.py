from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.change import ChangeSet
from studio.domain.target import ContractType
from studio.domain.target_draft import TargetDraft
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.target.dialog import TargetDialog
from studio.gui.design.target.summary import TargetSummary
from studio.gui.shell.kit import Kit
from studio.gui.widgets.labels import Label
from studio.gui.widgets.segmented import Segment
from tests.unit.gui.design.target.conftest import Read

# The offscreen platform cannot tell a window manager how small a dialog may become.


@pytest.fixture
def dialog(summary: TargetSummary, actions: ActionSet, qtbot: QtBot) -> TargetDialog:
    """The editor as the key opens it."""
    actions["design.target"].trigger()
    qtbot.waitUntil(lambda: bool(summary.findChildren(TargetDialog)))
    dialog = summary.findChildren(TargetDialog)[0]
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(dialog.form.purpose.statement.hasFocus)
    return dialog


def test_an_editor_that_is_still_being_made_can_be_left(
    summary: TargetSummary, actions: ActionSet, read: Read, qtbot: QtBot
) -> None:
    actions["design.target"].trigger()
    qtbot.waitUntil(lambda: bool(summary.findChildren(TargetDialog)))
    dialog = summary.findChildren(TargetDialog)[0]
    assert not dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        dialog.reject()
    assert (read().number, read().draft) == (2, None)


def _type(dialog: TargetDialog, text: str) -> None:
    widget = dialog.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(widget, text)


def _leave(dialog: TargetDialog, summary: TargetSummary, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.model.left):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not summary.model.is_written


def test_one_sitting_of_many_keys_is_one_version_and_one_step_to_undo(
    dialog: TargetDialog, summary: TargetSummary, read: Read, kit: Kit, qtbot: QtBot
) -> None:
    _type(dialog, " Now!")
    qtbot.wait(400)  # a pause between two bursts of typing
    _type(dialog, " Please.")
    _leave(dialog, summary, qtbot)
    sheet = read()
    assert (sheet.number, sheet.draft) == (3, None)
    assert sheet.target is not None
    assert sheet.target.statement == "Answer. Now! Please."
    undone: list[ChangeSet] = []
    kit.runner.change(lambda project: project.history.undo(), undone.append)
    qtbot.waitUntil(lambda: bool(undone))
    assert undone[0].label == "Undid: Change target (statement)"
    assert read().number == 2


def test_looking_without_typing_makes_no_version(
    dialog: TargetDialog, summary: TargetSummary, read: Read, qtbot: QtBot
) -> None:
    qtbot.wait(400)  # colours are put on, which is no typing
    assert "Nothing changed yet" in dialog.state.text()
    _leave(dialog, summary, qtbot)
    assert (read().number, read().draft) == (2, None)


def test_what_is_typed_is_kept_while_the_form_is_still_open(
    dialog: TargetDialog, read: Read, qtbot: QtBot
) -> None:
    _type(dialog, " Now!")
    qtbot.waitUntil(lambda: read().draft is not None)
    draft = read().draft
    assert draft is not None
    assert draft.statement == "Answer. Now!"
    assert "Becomes version 3" in dialog.state.text()


def test_a_schema_that_is_none_is_said_as_it_is_typed_and_stays_a_draft(
    dialog: TargetDialog, summary: TargetSummary, read: Read, qtbot: QtBot
) -> None:
    schema = dialog.form.contract.schema
    schema.setFocus()
    schema.replace_all('{\n "type": "strng"\n}')
    qtbot.waitUntil(lambda: schema.marked == (2, 10))
    assert "'strng' is no type" in schema.accessibleDescription()
    assert "Version 2 stays in force" in dialog.state.text()
    _leave(dialog, summary, qtbot)
    sheet = read()
    assert sheet.number == 2
    assert sheet.draft is not None
    qtbot.waitUntil(lambda: summary.draft.isVisibleTo(summary))

    summary.draft.click()
    qtbot.waitUntil(lambda: any(one.isVisible() for one in summary.findChildren(TargetDialog)))
    again = next(one for one in summary.findChildren(TargetDialog) if one.isVisible())
    assert "strng" in again.form.contract.schema.text()
    again.form.contract.schema.replace_all('{"type": "object"}')
    qtbot.waitUntil(lambda: again.form.contract.schema.marked is None)
    _leave(again, summary, qtbot)
    assert (read().number, read().draft) == (3, None)


def test_the_next_fault_is_one_button_away(dialog: TargetDialog, qtbot: QtBot) -> None:
    example = dialog.form.contract.example
    example.replace_all('{"a":\n 5}')
    qtbot.waitUntil(lambda: example.marked == (2, 2))
    dialog.fault.click()
    assert example.hasFocus()
    assert example.textCursor().blockNumber() == 1


def test_changes_can_be_taken_back(
    dialog: TargetDialog, summary: TargetSummary, read: Read, qtbot: QtBot
) -> None:
    _type(dialog, " Now!")
    qtbot.waitUntil(lambda: dialog.back.isVisible())
    dialog.back.click()
    assert dialog.form.purpose.statement.text() == "Answer."
    _leave(dialog, summary, qtbot)
    assert (read().number, read().draft) == (2, None)


def test_closing_the_window_at_once_loses_nothing(
    dialog: TargetDialog, owner: QWidget, read: Read, qtbot: QtBot
) -> None:
    _type(dialog, " Now!")
    owner.close()
    qtbot.waitUntil(lambda: read().draft is not None or read().number == 3)
    sheet = read()
    kept = sheet.draft.statement if sheet.draft else sheet.target and sheet.target.statement
    assert kept == "Answer. Now!"


def test_another_project_gets_nothing_of_what_was_written_for_this_one(
    dialog: TargetDialog, summary: TargetSummary, kit: Kit, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    _type(dialog, " Now!")
    kit.session.create(tmp_path / "other")
    qtbot.waitUntil(
        lambda: kit.session.current is not None and kit.session.current.name == "other",
    )
    qtbot.waitUntil(lambda: not summary.findChildren(TargetDialog))
    qtbot.wait(300)
    assert (read().number, read().draft) == (0, None)
    kit.session.open(tmp_path / "cheese.stillroom")
    qtbot.waitUntil(lambda: read().target is not None)
    # It was right, so it is the next version: at the latest now that the project is open again.
    qtbot.waitUntil(lambda: read().number == 3)


def test_a_draft_that_a_killed_program_left_is_taken_up(
    summary: TargetSummary, kit: Kit, read: Read, tmp_path: Path, qtbot: QtBot
) -> None:
    target = read().target
    assert target is not None
    draft = TargetDraft.of(target)
    kept: list[ChangeSet] = []
    other = TargetDraft.from_json(draft.to_json() | {"statement": "Left behind."})
    kit.runner.change(lambda project: project.target.keep_draft(other), kept.append)
    qtbot.waitUntil(lambda: bool(kept))
    kit.session.close()
    kit.session.open(tmp_path / "cheese.stillroom")
    qtbot.waitUntil(lambda: summary.statement.text() == "Left behind.")
    assert (read().number, read().draft) == (3, None)


def test_versions_show_how_they_differ(dialog: TargetDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "2" in dialog.tabs.row.tabText(1))
    dialog.show_page("versions")
    shown = [label.text() for label in dialog.versions.findChildren(Label)]
    assert "floor of valid JSON: now 90 %" in shown
    assert "Version 1" in shown


def test_the_form_of_answer_is_chosen_by_arrow_keys(dialog: TargetDialog) -> None:
    assert dialog.form.draft().type is ContractType.JSON
    segments = dialog.form.contract.type.findChildren(Segment)
    segment = next(one for one in segments if one.isChecked())
    segment.setFocus()
    QTest.keyClick(segment, Qt.Key.Key_Right)
    assert dialog.form.draft().type is ContractType.SQL
    assert dialog.form.contract.fixture.isVisibleTo(dialog)
