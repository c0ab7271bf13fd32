from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio import project as projects
from studio.domain.judgement import Verdict
from studio.domain.review import QueueFilter
from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.states import Lack, States, lack
from studio.gui.shell.kit import Kit


def _settled(model: ReviewModel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: model.has_looked and model.progress is not None)


def _page(states: States) -> str:
    page = states.currentWidget()
    assert page is not None
    return page.accessibleName()


def test_a_project_without_answers_says_where_they_come_from(
    bare_kit: Kit, actions: ActionSet, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "new.stillroom"
    projects.create(path).close()
    bare_kit.session.open(path)
    qtbot.waitUntil(lambda: bare_kit.session.current is not None)
    model = ReviewModel(bare_kit)
    states = States(bare_kit.theme, actions, model)
    qtbot.addWidget(states)
    model.setParent(states)

    model.load()
    _settled(model, qtbot)

    assert lack(model) is Lack.NO_ANSWERS
    assert _page(states) == "No answers to review yet"


def test_a_filter_that_finds_nothing_can_be_left(
    model: ReviewModel, review_kit: Kit, actions: ActionSet, qtbot: QtBot
) -> None:
    states = States(review_kit.theme, actions, model)
    qtbot.addWidget(states)
    model.set_filter(QueueFilter(text="zyxwv"))
    qtbot.waitUntil(lambda: model.has_looked and model.desk.item is None)
    assert _page(states) == "Nothing fits the filter"

    states.show_all.click()

    qtbot.waitUntil(lambda: model.desk.item is not None)
    assert model.queue.filter == QueueFilter()


def test_when_all_is_decided_the_next_step_is_offered(
    model: ReviewModel, review_kit: Kit, actions: ActionSet, qtbot: QtBot
) -> None:
    states = States(review_kit.theme, actions, model)
    qtbot.addWidget(states)
    review_kit.runner.change(lambda project: project.review.accept_passing().change)
    page = model.queue.filter
    for _ in range(200):
        qtbot.waitUntil(lambda: not model.is_busy and (model.has_looked))
        if model.desk.item is None:
            break
        with qtbot.waitSignal(model.decided):
            model.decide(Verdict.ACCEPT)
        qtbot.waitUntil(lambda: not model.is_busy)
    qtbot.waitUntil(lambda: model.progress is not None and model.progress.left == 0)

    assert page == QueueFilter()
    assert _page(states) == "All is reviewed"
    states.show_decided.click()
    qtbot.waitUntil(lambda: model.desk.item is not None)
    assert model.queue.filter == replace(page, state="decided")


@pytest.fixture
def unprepared(bare_kit: Kit, tmp_path: Path, qtbot: QtBot) -> Kit:
    """A kit with a sample open whose answers are not in the queue yet."""
    path = tmp_path / "desk.stillroom"
    projects.create_sample(path, "parcel-desk").close()
    bare_kit.session.open(path)
    qtbot.waitUntil(lambda: bare_kit.session.current is not None)
    return bare_kit


def test_a_queue_that_is_not_prepared_is_while_the_window_lives(
    unprepared: Kit, actions: ActionSet, qtbot: QtBot
) -> None:
    model = ReviewModel(unprepared)
    states = States(unprepared.theme, actions, model)
    qtbot.addWidget(states)
    model.setParent(states)
    seen: list[int] = []
    model.queue_changed.connect(lambda queue: seen.append(queue.preparing))

    model.load()
    qtbot.waitUntil(lambda: any(seen))
    qtbot.waitUntil(lambda: model.queue.preparing == 0 and model.desk.item is not None)

    assert max(seen) > min(seen) == 0
    assert model.desk.item is not None
