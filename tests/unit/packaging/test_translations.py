"""Every string of the window is translated, and what is loaded is what was written."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from devkit import paths, translations
from devkit.messages import Message
from PySide6.QtCore import QTranslator

FOLDER = paths.CHECKOUT / "resources" / "translations"
COUNTS = (0, 1, 2, 5)


@pytest.fixture(scope="module")
def found() -> list[Message]:
    return translations.everything()


def _loaded(language: str) -> QTranslator:
    translator = QTranslator()
    assert translator.load(str(FOLDER / f"stillroom_{language}.qm"))
    return translator


def test_german_has_every_string(found: list[Message]) -> None:
    german = _loaded("de")
    lacking = [
        one
        for one in found
        if not german.translate(one.context, one.text, one.comment, 1 if one.counts else -1)
    ]

    assert lacking == [], "run `python3 packaging/dev.py translate` and translate what is open"


def test_nothing_in_german_is_left_open() -> None:
    assert translations.open_messages(FOLDER / "stillroom_de.ts") == []


def test_english_tells_one_from_many(found: list[Message]) -> None:
    english = _loaded("en")
    for one in found:
        if one.counts:
            said = [english.translate(one.context, one.text, one.comment, n) for n in COUNTS]
            assert all(said), one
            assert not any("(s)" in str(text) or "(es)" in str(text) for text in said), one


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_what_is_loaded_is_what_is_written(language: str) -> None:
    loaded = _loaded(language)
    for context in ET.parse(FOLDER / f"stillroom_{language}.ts").iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, comment = message.findtext("source", ""), message.findtext("comment", "")
            translation = message.find("translation")
            assert translation is not None
            if translation.get("type") == "unfinished":
                continue
            forms = [form.text for form in translation.iter("numerusform")]
            if forms:
                said = [loaded.translate(name, source, comment, n) for n in (1, 2)]
                assert said == forms, source
            else:
                assert loaded.translate(name, source, comment) == translation.text, source


def test_places_to_fill_in_are_the_same_in_german() -> None:
    """A lost {name} would be an error only when the string is shown."""
    for message in ET.parse(FOLDER / "stillroom_de.ts").iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        assert translation is not None
        if translation.get("type") == "unfinished":
            continue
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for text in forms or [translation.text or ""]:
            assert _places(text) == _places(source), source


def _places(text: str) -> set[str]:
    named = re.findall(r"\{(\w+)(?:!r)?(?::[^{}]*)?\}", text)
    return {*named, "%n"} if "%n" in text.replace("%Ln", "%n") else set(named)


def test_merging_keeps_what_was_translated_and_drops_what_is_gone(tmp_path: Path) -> None:
    target = tmp_path / "words_de.ts"
    stays, goes = Message(context="A", text="stays"), Message(context="A", text="goes")
    translations.merge([stays, goes], target, language="de")
    text = target.read_text(encoding="utf-8")
    unfinished = '<source>stays</source>\n        <translation type="unfinished"></translation>'
    assert unfinished in text
    done = unfinished.replace(' type="unfinished"></', ">bleibt</")
    target.write_text(text.replace(unfinished, done), encoding="utf-8")

    translations.merge([stays, Message(context="A", text="comes")], target, language="de")

    assert "bleibt" in target.read_text(encoding="utf-8")
    assert translations.open_messages(target) == ["A: comes"]
    assert "goes" not in target.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [
        ("%n task(s)", "%n task", "%n tasks"),
        ("%n match(es) left", "%n match left", "%n matches left"),
    ],
)
def test_english_forms_follow_from_the_string(text: str, one: str, many: str) -> None:
    assert translations.chosen(text, plural=False) == one
    assert translations.chosen(text, plural=True) == many
