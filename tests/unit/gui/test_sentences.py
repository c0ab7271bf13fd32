"""What the core says, in the window's language."""

import ast
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from devkit import paths, sentences, translations
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from studio import project
from studio.curation.checks import CHECKS
from studio.curation.subject import Subject
from studio.domain.errors import (
    BelowFloorError,
    ExportFileError,
    ImportFileError,
    InvalidValueError,
    NotFoundError,
    ProjectBusyError,
    StudioError,
    TrainingError,
)
from studio.domain.grid import Shortfall
from studio.domain.ids import TaskId, TopicId
from studio.domain.json_text import NotJsonError
from studio.domain.message import Message
from studio.domain.sentence import Sentence
from studio.domain.target import Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.grading.graders import GRADERS
from studio.gui import language, text
from studio.gui.language import Language
from studio.gui.operations import problems
from studio.services import target_differences
from studio.services.importing import ImportRequest


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    installed = language.install(qapp, Language.GERMAN)
    yield
    for translator in installed:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


ANSWER = Subject(
    task=Task(
        task_id=TaskId("t"),
        messages=(Message(role="user", content="a"),),
        kind=Kind.COMMON,
        topic_id=None,
        difficulty=Difficulty.EASY,
        split=Split.TRAIN,
        group_id="g",
    ),
    target=Target(statement="a", system_prompt="", student="s"),
    text="",
)
BELOW = BelowFloorError(
    [Shortfall(kind=Kind.REFUSAL, topic_id=TopicId("t"), topic="Zoll", have=1, floor=1200)]
)


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (
            ProjectBusyError(
                "{project} is open elsewhere ({holder}); close it there, or open it to read only",
                project="/a/P",
                holder=Sentence("by another program"),
            ),
            "/a/P ist anderswo geöffnet (von einem anderen Programm); schließen Sie es dort, oder "
            "öffnen Sie es nur zum Lesen",
        ),
        (
            ImportFileError("There are more than {most:,} rows; split the file.", most=200000),
            "Es sind mehr als 200.000 Zeilen; teilen Sie die Datei auf.",
        ),
        (
            InvalidValueError(
                "{field!r} is not JSON: it {error}",
                field="tools",
                error=NotJsonError("is nested deeper than {max_depth} levels", max_depth=100),
            ),
            "„tools“ ist kein JSON: Der Text ist tiefer als 100 Ebenen geschachtelt",
        ),
        (
            NotFoundError("you have no verdict on this answer; there is nothing to take back"),
            "Sie haben kein Urteil über diese Antwort; es gibt nichts zurückzunehmen",
        ),
        (
            InvalidValueError(
                "there are no {split} tasks to evaluate on; import some first",
                split=Split.VALIDATION,
            ),
            "es gibt keine Aufgaben in Validierung, mit denen ausgewertet werden könnte; "
            "importieren Sie zuerst welche",
        ),
        (
            TrainingError(
                "{title} failed: {message}",
                title="SFT",
                message="the loss is not a number at step 1204; lower the learning rate",
            ),
            "SFT schlug fehl: der Loss ist bei Schritt 1204 keine Zahl; senken Sie die Lernrate",
        ),
        (
            ExportFileError("the folder {parent} does not exist; create it first", parent="/a/{b}"),
            "den Ordner /a/{b} gibt es nicht; legen Sie ihn zuerst an",
        ),
        (
            BELOW,
            "1 Zelle liegt unter der Untergrenze an Train-Zeilen (Ablehnung / Zoll: 1 von 1200); "
            "fügen Sie dort Aufgaben und angenommene Antworten hinzu, senken Sie die Untergrenze, "
            "oder machen Sie den Snapshot mit einem Grund, der festgehalten wird",
        ),
    ],
)
@pytest.mark.usefixtures("german")
def test_a_german_window_shows_errors_in_german(error: StudioError, shown: str) -> None:
    assert problems.describe(error).sentence == shown
    assert text.said(str(error)) == shown or error is BELOW, "known again where it came as text"


def _open(folder: Path) -> None:
    project.Project.open(folder / "gone")


def _import(folder: Path) -> None:
    (folder / "rows.jsonl").write_text("", encoding="utf-8")
    with closing(project.create(folder / "P")) as made:
        made.importing.run(ImportRequest(path=folder / "rows.jsonl"))


def _review(folder: Path) -> None:
    with closing(project.create(folder / "P")) as made:
        made.review.require_known(["nothing"])


def _train(folder: Path) -> None:
    with closing(project.create(folder / "P")) as made:
        made.training.find("01")


def _export(folder: Path) -> None:
    with closing(project.create(folder / "P")) as made:
        made.exporting.write("sft", folder)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (_open, "ist nicht da; legen Sie es an"),
        (_import, "ist leer; wählen Sie eine Datei mit Inhalt."),
        (_review, "es gibt keinen Grund „nothing“; nehmen Sie einen von"),
        (_train, "im Projekt gibt es keinen Lauf „01“; es gibt"),
        (_export, "noch ist keine Antwort auf eine Train-Aufgabe angenommen; prüfen"),
    ],
)
@pytest.mark.usefixtures("german")
def test_what_goes_wrong_in_a_project_is_said_in_german(
    tmp_path: Path, act: Callable[[Path], None], words: str
) -> None:
    with pytest.raises(StudioError) as raised:
        act(tmp_path)

    told = problems.describe(raised.value).sentence

    assert words in told
    assert told != str(raised.value)


@pytest.mark.usefixtures("german")
def test_what_differs_between_two_targets_is_said_in_german() -> None:
    before = Target(statement="a", system_prompt="", student="s", floors={"valid_json": 0.9})
    after = replace(before, statement="b", floors={"valid_json": 0.955})
    told = [text.said(one.words) for one in target_differences.between(before, after)]

    assert told == [
        "Aussage: „a“ → „b“",
        "Untergrenze von Gültiges JSON: 90 % → 95,5 %",
    ]


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("the answer is empty", "die Antwort ist leer"),
        (
            "expected 'A-1', got 'is empty; so'",
            "erwartet war 'A-1', gegeben wurde 'is empty; so'",
        ),
        (
            "order is missing; reply should be 1, not 2; and 3 more",
            "order fehlt; reply sollte 1 sein, nicht 2; und 3 weitere",
        ),
        (
            "has a phone number '+49 221 1', a card number '4111', which the input has not",
            "enthält eine Telefonnummer „+49 221 1“, eine Kartennummer „4111“; in der Eingabe "
            "steht das nicht",
        ),
        (
            "$.order: 'x' does not match '^A'",
            "$.order: 'x' passt nicht zu '^A'",
        ),
        ("2,048 tokens, at most 1,024 wanted", "2.048 Tokens, gewünscht sind höchstens 1.024"),
        ("a remark of another version", "a remark of another version"),
        ("black and white is not a colour", "black and white is not a colour"),
        ("$.a: 'b' is a required property", "$.a: 'b' fehlt, muss aber da sein"),
    ],
)
@pytest.mark.usefixtures("german")
def test_what_checks_stored_is_known_again(stored: str, shown: str) -> None:
    assert text.said(stored) == shown


@pytest.mark.usefixtures("german")
def test_checks_and_graders_have_german_names() -> None:
    names = {*GRADERS, *(check(ANSWER).name for check in CHECKS)}
    shown = {name: text.said(name.replace("_", " ")) for name in names}

    assert [name for name, said in shown.items() if said == name.replace("_", " ")] == ["regex"]


def test_in_english_it_stays_as_it_is() -> None:
    for told in ("2,048 tokens, at most 1,024 wanted", "order is missing; and 3 more"):
        assert text.said(told) == told
    told = Sentence("%n row(s) of {name}", n=2, name="x")
    assert text.said(told) == "2 rows of x"


def test_the_list_of_templates_is_that_of_the_source() -> None:
    listed = ast.literal_eval((translations.FOLDER / "sentences.json").read_text(encoding="utf-8"))

    assert listed == [one.text for one in sentences.find(paths.CHECKOUT / "studio")]
