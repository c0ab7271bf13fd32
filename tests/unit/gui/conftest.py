"""A theme on the test's application, and a guard that nothing is left running."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Appearance, Theme
from studio.gui.theme.tokens import Tokens
from tests.unit.gui import leaks


@pytest.fixture(scope="session", autouse=True)
def _english_numbers() -> None:
    """Whatever this computer's settings: 1,204 and 12.5 %."""
    QLocale.setDefault(QLocale("en"))


@pytest.fixture(scope="session")
def shipped_tokens() -> Tokens:
    return tokens.load()


@pytest.fixture
def theme(qapp: QApplication, shipped_tokens: Tokens) -> Iterator[Theme]:
    fonts.register()
    theme = Theme(qapp, shipped_tokens)
    theme.restore(Appearance.LIGHT, 1.0)
    yield theme
    theme.deleteLater()


@pytest.fixture(autouse=True)
def _deleted(qapp: QApplication) -> Iterator[None]:
    """Delete a test's widgets after it, as the program's own loop would: the next dresses fewer."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def no_leaks(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves a thread, a timer or a process running."""
    before = leaks.running()
    yield
    assert leaks.left(qapp, before) == []
