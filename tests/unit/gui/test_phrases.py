"""What services say with numbers and names in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studio.gui import language, phrases, text
from studio.gui.language import Language
from tests.unit.gui import labels_given

STUDIO = Path(__file__).resolve().parents[3] / "studio"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = language.install(qapp, Language.GERMAN)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("english", "shown"),
    [
        ("Withdraw 1 task", "1 Aufgabe zurückziehen"),
        ("Import 50,000 tasks", "50.000 Aufgaben importieren"),
        ("Label 3 tasks as refusal, hard", "3 Aufgaben einordnen: Ablehnung, Schwer"),
        ("Set share of refusal / customs", "Anteil von Ablehnung / customs setzen"),
        ("Change target (statement, 2 floors)", "Ziel ändern (Aussage, 2 Untergrenzen)"),
        ("Undid: Add topic Käse & Wein", "Rückgängig gemacht: Thema Käse & Wein hinzufügen"),
        ("Add topic {x}", "Thema {x} hinzufügen"),
    ],
)
@pytest.mark.usefixtures("german")
def test_numbers_and_names_are_kept_in_another_language(english: str, shown: str) -> None:
    assert text.said(english) == shown


def test_in_english_it_stays_as_it_is() -> None:
    assert text.said("Import 1,204 tasks") == "Import 1,204 tasks"
    assert text.said("Add topic wine") == "Add topic wine"


@pytest.mark.usefixtures("german")
def test_what_nobody_knows_comes_back_as_it_is() -> None:
    assert text.said("Whatever {this} is, 3 times") == "Whatever {this} is, 3 times"
    assert not phrases.is_known("Whatever this is")


def test_every_label_that_services_give_is_known() -> None:
    files = [path for folder in ("services", "store") for path in (STUDIO / folder).glob("*.py")]
    given = labels_given.find([*files, STUDIO / "project.py"])

    assert {"Add topic wine", "Withdraw 1,204 tasks", "Set floor of wine", "Accept"} <= given.keys()
    unknown = {label: place for label, place in given.items() if not phrases.is_known(label)}
    assert unknown == {}
