"""Nothing in the window stays English where another language is chosen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from studio.gui import language
from studio.gui.language import Language
from studio.gui.shell import screens
from tests.end_to_end.conftest import OpenWindow

# Words that no German sentence of the program has, and no text of the sample's projects.
ENGLISH = re.compile(
    r"\b(the|and|of|with|without|not|no|yet|train on|tasks?|answers?|checked|failed|accepted|"
    r"learn|mostly|cases|required|one of|cells?|below|target|changed|filled|imported)\b",
    re.IGNORECASE,
)


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = language.install(qapp, Language.GERMAN)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def _said(page: QWidget) -> list[str]:
    found: list[QLabel | QAbstractButton] = [*page.findChildren(QLabel)]
    found += page.findChildren(QAbstractButton)
    return [one.text() for one in found if one.text() and one.isVisibleTo(page)]


@pytest.mark.usefixtures("_german")
@pytest.mark.parametrize("key", ["overview", "design"])
def test_no_label_is_english(
    key: str, open_window: OpenWindow, small_project: Path, qtbot: QtBot
) -> None:
    window = open_window()
    wanted = {screen.key for screen in screens.all_screens()}
    qtbot.waitUntil(lambda: set(window.pages) == wanted)
    window.open(small_project)
    qtbot.waitUntil(lambda: bool(window.kit.pipeline.plan))
    window.show_screen(key)
    page = window.pages[key]
    qtbot.waitUntil(lambda: len(_said(page)) > 20)
    qtbot.wait(500)

    statement = {label.text() for label in _written_by_people(page)}
    english = [one for one in _said(page) if one not in statement and ENGLISH.search(one)]
    assert english == []


def _written_by_people(page: QWidget) -> list[QLabel]:
    """What stands in the project itself: it is shown in the words it was written in."""
    summary = getattr(page, "summary", None)
    head = getattr(page, "head", None)
    if summary is not None:
        return [summary.statement, summary.in_scope, summary.out_of_scope, summary.student]
    return [one for one in head.findChildren(QLabel)] if head is not None else []


@pytest.mark.usefixtures("_german")
def test_what_cannot_be_undone_is_named_without_a_step(open_window: OpenWindow) -> None:
    window = open_window()
    assert window.actions_["edit.undo"].text() == "Rückgängig"
    assert window.actions_["edit.redo"].text() == "Wiederholen"
