"""The trace of the sample's answers, with a snapshot and a run that used them."""

import json
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, RunId
from studio.domain.judgement import Verdict
from studio.domain.run import Method, Run
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.operations.problems import Problem
from studio.gui.review.model import ReviewModel
from studio.gui.review.trace.drawer import TraceDrawer
from studio.gui.review.trace.lines import Line
from studio.gui.review.trace.panel import TracePanel
from studio.gui.review.trace.places import AtAnswer, AtRun, AtSnapshot, AtWords
from studio.gui.shell.kit import Kit
from studio.project import Project
from studio.store import runs
from studio.store.identifiers import new_id
from tests.unit.gui.review.conftest import Ask

_ON, _BACK = Qt.Key.Key_Return, Qt.Key.Key_Left


def _at(panel: TracePanel) -> object:
    return panel.place


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    """What the drawer lies over and the actions belong to."""
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.resize(1200, 700)
    return screen


@pytest.fixture
def actions(bare_kit: Kit, screen: QWidget) -> ActionSet:
    actions = ActionSet(table.load(), {}, theme=bare_kit.theme, owner=screen)
    actions.refresh([When.PROJECT, When.WRITABLE], screen="review")
    return actions


@pytest.fixture
def panel(review_kit: Kit, actions: ActionSet, model: ReviewModel, qtbot: QtBot) -> TracePanel:
    panel = TracePanel(review_kit, actions, model)
    qtbot.addWidget(panel)
    panel.resize(440, 700)
    panel.show()
    qtbot.waitExposed(panel)
    qtbot.waitUntil(lambda: bool(panel.list.rows.lines))
    return panel


def _titles(panel: TracePanel) -> list[str]:
    return [line.title for line in panel.list.rows.lines]


def _section(panel: TracePanel, title: str) -> list[Line]:
    lines, found = panel.list.rows.lines, list[Line]()
    at = next(at for at, one in enumerate(lines) if one.is_head and one.title == title)
    for one in lines[at + 1 :]:
        if one.is_head:
            break
        found.append(one)
    return found


def _subject(model: ReviewModel) -> CandidateId:
    assert model.desk.subject is not None
    return model.desk.subject.candidate.candidate_id


def _used(ask: Ask, candidate_id: CandidateId) -> RunId:
    """Accept all that passes and one more, freeze it, and train on it."""

    def act(project: Project) -> RunId:
        project.review.decide(candidate_id, Verdict.ACCEPT, reasons=["tone"], note="Fine.")
        project.review.accept_passing()
        made = project.snapshots.for_sft("a test")
        run = Run(
            run_id=RunId(new_id()),
            method=Method.SFT,
            snapshot_id=made.snapshot_id,
            student="tiny",
        )
        runs.add(project._opened.db, run)
        return run.run_id

    found = ask(act)
    assert isinstance(found, str)
    return RunId(found)


def _go(panel: TracePanel, qtbot: QtBot, section: str, at: int = 0) -> None:
    """Stand on a line of a section and go on from it by key."""
    line = _section(panel, section)[at]
    panel.list.stand_on(list(panel.list.rows.lines).index(line))
    _press(panel, qtbot, _ON)
    qtbot.waitUntil(lambda: panel.place == line.place)


def _press(panel: TracePanel, qtbot: QtBot, key: Qt.Key) -> None:
    before = panel.shown
    QTest.keyClick(panel.list, key)
    qtbot.waitUntil(lambda: panel.shown is not before)


@pytest.fixture
def busy(review_kit: Kit) -> Iterator[threading.Event]:
    """Other work that holds up what is read of the project until the event is set."""
    event = threading.Event()
    review_kit.runner.query(lambda _: event.wait(30), lambda _: None)
    yield event
    event.set()


def test_what_is_not_read_yet_is_said_to_be_read(
    review_kit: Kit,
    actions: ActionSet,
    model: ReviewModel,
    busy: threading.Event,
    qtbot: QtBot,
) -> None:
    panel = TracePanel(review_kit, actions, model)
    qtbot.addWidget(panel)
    panel.show()
    assert panel.about.isVisible()
    assert panel.about.text() == "Reading the trace…"
    busy.set()
    qtbot.waitUntil(panel.list.isVisible)
    assert panel.list.rows.lines


def test_another_place_that_takes_long_is_said_to_be_read_and_keeps_the_keys(
    panel: TracePanel, model: ReviewModel, busy: threading.Event, qtbot: QtBot
) -> None:
    panel.window().activateWindow()
    panel.focus_list()
    panel.go(AtWords(candidate_id=_subject(model)))
    qtbot.waitUntil(panel.about.isVisible)
    assert panel.about.text() == "Reading the trace…"
    assert panel.back.isEnabled()
    busy.set()
    qtbot.waitUntil(panel.words.isVisible)
    focus = panel.window().focusWidget()
    assert focus is not None
    assert panel.words is focus or panel.words.isAncestorOf(focus)


def test_the_trace_begins_at_the_answer_that_is_judged(
    panel: TracePanel, model: ReviewModel
) -> None:
    assert panel.place == AtAnswer(candidate_id=_subject(model))
    assert not panel.back.isEnabled()
    assert not panel.open_task.isVisible()
    assert _section(panel, "Answer")[0].title == model.desk.subject.model  # type: ignore[union-attr]
    assert [one.title for one in _section(panel, "Call")][:3] == ["Answered", "Tokens", "Time"]
    assert _section(panel, "Checks")
    assert _section(panel, "Runs") == []


def test_it_follows_what_is_judged_and_what_is_decided(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot
) -> None:
    model.desk.set_subject(1)
    qtbot.waitUntil(
        lambda: panel.title.text() != "" and panel.place == AtAnswer(candidate_id=_subject(model))
    )
    subject = _subject(model)
    model.desk.set_note("Too long.")
    model.decide(Verdict.REJECT)
    qtbot.waitUntil(lambda: _subject(model) != subject)
    panel.go(AtAnswer(candidate_id=subject))
    qtbot.waitUntil(lambda: bool(_section(panel, "Decisions")))
    assert _section(panel, "Decisions")[0].title.startswith("Rejected by ")
    assert _section(panel, "Decisions")[0].note == "Too long."


def test_a_verdict_shows_while_the_trace_is_open(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot, review_kit: Kit
) -> None:
    subject = _subject(model)
    assert _section(panel, "Decisions") == []
    review_kit.runner.change(
        lambda project: project.review.decide(subject, Verdict.ESCALATE, note="Ask the lawyer.")
    )
    qtbot.waitUntil(
        lambda: [one.note for one in _section(panel, "Decisions")] == ["Ask the lawyer."],
    )


def test_runs_and_snapshots_lead_to_the_answers_they_used_and_back(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot, ask: Ask
) -> None:
    subject = _subject(model)
    run_id = _used(ask, subject)
    panel.follow_desk()
    qtbot.waitUntil(lambda: bool(_section(panel, "Runs")))
    decided = _section(panel, "Decisions")[0]
    assert decided.note == "Tone\nFine."
    _go(panel, qtbot, "Runs")
    place = panel.place
    assert isinstance(place, AtRun)
    assert place.run_id == run_id
    places = [one.place for one in panel.list.rows.lines]
    assert AtAnswer(candidate_id=subject) in places
    other = next(at for at, one in enumerate(places) if one != AtAnswer(candidate_id=subject))
    panel.list.stand_on(other)
    _press(panel, qtbot, _ON)
    assert panel.place == places[other]
    assert panel.open_task.isVisible()
    _press(panel, qtbot, _BACK)
    assert panel.place == place
    assert panel.list.currentIndex().row() == other
    _press(panel, qtbot, _BACK)
    assert _at(panel) == AtAnswer(candidate_id=subject)
    assert panel.list.rows.lines[panel.list.currentIndex().row()].place == place
    _go(panel, qtbot, "Snapshots")
    assert isinstance(_at(panel), AtSnapshot)


def test_the_rest_of_a_long_list_is_read_where_it_is_scrolled(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot, ask: Ask
) -> None:
    panel.go(AtRun(run_id=_used(ask, _subject(model)), title="SFT 1"))
    qtbot.waitUntil(lambda: panel.title.text().startswith("SFT 1: "))
    total = int(panel.title.text().split()[2])
    assert total > 200
    assert panel.list.rows.rowCount() == 200
    panel.list.scrollToBottom()
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() > 200)
    places = [one.place for one in panel.list.rows.lines]
    assert len(set(places)) == len(places)
    document = json.loads(_copied(panel))
    assert len(document["rows"]) == len(places)


def test_an_edit_leads_to_what_it_corrects(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot, ask: Ask
) -> None:
    subject = _subject(model)

    def act(project: Project) -> CandidateId:
        return project.review.accept_edit(subject, "Better.").candidate_id

    edit = ask(act)
    assert isinstance(edit, str)
    panel.follow_desk()
    qtbot.waitUntil(lambda: "Corrections" in _titles(panel))
    _go(panel, qtbot, "Corrections")
    assert panel.place == AtAnswer(candidate_id=CandidateId(edit))
    assert _section(panel, "Call")[0].title.startswith("It came without a call")
    _go(panel, qtbot, "Corrections")
    assert panel.place == AtAnswer(candidate_id=subject)


def test_prompt_and_answer_can_be_read_in_full(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot
) -> None:
    subject = model.desk.subject
    assert subject is not None
    _go(panel, qtbot, "Answer")
    assert isinstance(panel.place, AtWords)
    assert panel.words.answer.text == subject.candidate.text
    assert panel.words.conversation.boxes()[0].role.text() == "System"
    QTest.keyClick(panel.words, _BACK)
    assert _at(panel) == AtAnswer(candidate_id=subject.candidate.candidate_id)


def test_hidden_names_stay_hidden(panel: TracePanel, model: ReviewModel) -> None:
    subject = model.desk.subject
    assert subject is not None
    name = subject.model
    assert name in "\n".join(one.words for one in panel.list.rows.lines)
    model.desk.set_names_hidden(True)
    said = "\n".join(one.words for one in panel.list.rows.lines)
    assert name not in said
    assert model.desk.name_of(model.desk.subject) in said  # type: ignore[arg-type]
    copied = _copied(panel)
    assert name not in copied
    assert subject.candidate.text == json.loads(copied)["candidate"]["text"]
    assert "request" not in json.loads(copied)
    model.desk.set_names_hidden(False)
    assert name in _copied(panel)


def test_a_line_is_copied_by_key(panel: TracePanel) -> None:
    panel.list.stand_on(0)
    QTest.keyClick(panel.list, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == _section(panel, "Answer")[0].words


def test_keys_step_over_headings(panel: TracePanel) -> None:
    panel.list.stand_on(0)
    for _ in range(panel.list.rows.rowCount()):
        assert not panel.list.rows.lines[panel.list.currentIndex().row()].is_head
        QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() > 4


def test_what_is_gone_is_said(panel: TracePanel, qtbot: QtBot, told: list[Problem]) -> None:
    panel.go(AtAnswer(candidate_id=CandidateId("gone")))
    qtbot.waitUntil(lambda: panel.about.isVisible())
    assert "gone" in panel.about.text()
    assert told == []


def test_the_key_opens_the_drawer_at_the_answer_and_closes_it(
    review_kit: Kit, actions: ActionSet, model: ReviewModel, screen: QWidget, qtbot: QtBot
) -> None:
    screen.show()
    qtbot.waitExposed(screen)
    screen.activateWindow()
    drawer = TraceDrawer(review_kit, actions, model, screen)
    actions["review.trace"].trigger()
    panel = drawer.panel
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.list.rows.lines))
    qtbot.waitUntil(lambda: screen.focusWidget() is panel.list)
    QTest.keyClick(panel.list, Qt.Key.Key_Escape)
    assert drawer.isHidden()
    actions["review.trace"].trigger()
    assert drawer.isVisible()
    actions["review.trace"].trigger()
    assert drawer.isHidden()


def test_another_task_is_laid_on_the_desk_from_the_trace(
    panel: TracePanel, model: ReviewModel, qtbot: QtBot, ask: Ask
) -> None:
    subject = _subject(model)
    assert model.desk.item is not None
    present = model.desk.item.task.task_id

    def another(project: Project) -> Candidate:
        page = project.queue.page(model.queue.filter, limit=5)
        other = next(one.task_id for one in page if one.task_id != present)
        return project.queue.item(other).answers[0].candidate

    other = ask(another)
    assert isinstance(other, Candidate)
    panel.go(AtAnswer(candidate_id=other.candidate_id))
    qtbot.waitUntil(lambda: panel.open_task.isVisible())
    with qtbot.waitSignal(panel.task_opened):
        panel.open_task.click()
    qtbot.waitUntil(lambda: _subject(model) != subject)
    assert model.desk.item.task.task_id == other.task_id


def _copied(panel: TracePanel) -> str:
    panel.copy.click()
    return QGuiApplication.clipboard().text()
