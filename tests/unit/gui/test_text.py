"""Numbers, dates and words in the language that is set."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studio import resources
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import labels, language, text
from studio.gui.language import Language

SERVICES = Path(__file__).resolve().parents[3] / "studio" / "services"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = language.install(qapp, Language.GERMAN)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("english")
def test_english_numbers() -> None:
    assert text.number(1204) == "1,204"
    assert text.number(-3.2, decimals=1) == "−3.2"
    assert text.percent(0.125, decimals=1) == "12.5\u202f%"
    assert text.size(4_210_000) == "4.2\u202fMB"
    assert text.size(999) == "999\u202fB"


@pytest.mark.usefixtures("german")
def test_german_numbers_dates_and_words() -> None:
    assert text.number(1204) == "1.204"
    assert text.percent(0.125, decimals=1) == "12,5\u202f%"
    assert text.date("2026-01-31T09:30:00+00:00").startswith("31.01.")
    assert text.kind(Kind.REFUSAL) == "Ablehnung"
    assert text.said("Check the answers") == "Antworten prüfen"
    assert labels.load().metric("valid_json") == "Gültiges JSON"


@pytest.mark.usefixtures("english")
def test_every_word_of_the_domain_has_a_name() -> None:
    assert all(text.kind(kind) for kind in Kind)
    assert all(text.difficulty(one) for one in Difficulty)
    assert all(text.split(one) for one in Split)


def test_what_is_no_moment_comes_back_as_it_is() -> None:
    assert text.date("long ago") == "long ago"


def test_what_services_say_of_past_work_can_be_translated() -> None:
    known = resources.read_text("translations", "words.toml")
    said = {
        label
        for path in SERVICES.glob("*.py")
        for label in re.findall(
            r"events\.record\([^)]*?label=\"([^\"{]+)\"", path.read_text(encoding="utf-8"), re.S
        )
    }

    assert len(said) > 5
    assert [label for label in sorted(said) if f'"{label}"' not in known] == []


def test_the_system_speaks_english_where_its_language_is_not_there() -> None:
    if QLocale.system().name()[:2] not in {"en", "de"}:
        assert language.spoken(Language.SYSTEM) == "en"
    assert language.spoken(Language.GERMAN) == "de"


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("a topic's name may have 80 characters", "A topic's name may have 80 characters"),
        ("150% is no share; give 0 to 100 %", "150% is no share; give 0 to 100 %"),
        ("tasks.csv is empty", "tasks.csv is empty"),
        ("/home/a b/tasks.csv is a binary file", "/home/a b/tasks.csv is a binary file"),
        ("Line 3: is this it?", "Line 3: is this it?"),
        ("", ""),
    ],
)
def test_what_is_wrong_begins_as_a_sentence(said: str, shown: str) -> None:
    assert text.sentence(said) == shown
