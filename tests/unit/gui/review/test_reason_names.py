from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.domain.judgement import Reason
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.reason_names import ReasonNames


@pytest.fixture
def named(model: ReviewModel, actions: ActionSet) -> Iterator[ActionSet]:
    """The actions, called by the project's reasons."""
    owner = QObject()
    ReasonNames(actions, model, owner)
    yield actions
    owner.deleteLater()


def test_the_keys_of_reasons_are_called_by_their_reasons(named: ActionSet) -> None:
    assert named.title("review.reason_1") == "Reason: Fields are right"
    assert named["review.reason_1"].text() == "Reason: Fields are right"


def test_a_key_without_a_reason_keeps_its_number(
    named: ActionSet, model: ReviewModel, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(model.reasons_changed):
        model.set_reasons([Reason(code="tea", label="Tea & cake", hotkey="2")])

    assert named.title("review.reason_1") == "Reason 1"
    assert named.title("review.reason_2") == "Reason: Tea & cake"
    assert named["review.reason_2"].text() == "Reason: Tea && cake"
