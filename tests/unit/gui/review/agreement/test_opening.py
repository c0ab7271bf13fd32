from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.review.agreement.opening import PeopleDialogs
from studio.gui.review.model import ReviewModel
from studio.gui.shell.kit import Kit


def test_each_dialog_opens_once_and_closes_with_the_project(
    judged_kit: Kit, judged: ReviewModel, window: QWidget, qtbot: QtBot
) -> None:
    actions = ActionSet(table.load(), {}, theme=judged_kit.theme, owner=window)
    dialogs = PeopleDialogs(judged_kit, actions, judged, window)
    actions.refresh([When.PROJECT, When.WRITABLE], screen="review")
    names = ("agreement", "worth", "repairs")
    for name in names:
        actions[f"review.{name}"].trigger()
    first = [dialogs.dialog(name) for name in names]
    assert None not in first
    actions["review.agreement"].trigger()
    assert dialogs.dialog("agreement") is first[0]

    judged_kit.session.close()
    qtbot.waitUntil(lambda: judged_kit.session.current is None)
    assert [dialogs.dialog(name) for name in names] == [None, None, None]
