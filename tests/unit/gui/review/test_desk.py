from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.ids import CandidateId, TaskId
from studio.domain.judgement import Hunk
from studio.domain.review import QueueFilter, ReviewItem
from studio.gui.operations.news import Keeping
from studio.gui.review.desk import Desk
from studio.gui.review.model import ReviewModel
from studio.gui.review.sides import Compare
from studio.gui.shell.kit import Kit
from studio.project import Project

if TYPE_CHECKING:
    from tests.unit.gui.review.conftest import Ask


def _read_again(model: ReviewModel, ask: "Ask") -> ReviewItem:
    assert model.desk.item is not None
    task_id = model.desk.item.task.task_id
    item = ask(lambda project: project.queue.item(task_id))
    assert isinstance(item, ReviewItem)
    return item


def _item(task_id: TaskId, project: Project) -> ReviewItem:
    return project.queue.item(task_id)


def _subject(desk: Desk) -> CandidateId:
    assert desk.subject is not None
    return desk.subject.candidate.candidate_id


def test_the_first_key_is_kept_at_once(model: ReviewModel, ask: "Ask") -> None:
    model.desk.set_text("h")
    QApplication.processEvents()

    assert _read_again(model, ask).draft["text"] == "h"


def test_what_is_typed_is_kept_while_typing_goes_on(
    model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    model.desk.set_text("typed")
    kept = str(_read_again(model, ask).draft.get("text", ""))

    def type_on() -> bool:
        model.desk.set_text(model.desk.text + ".")
        return len(str(_read_again(model, ask).draft.get("text", ""))) > len(kept)

    qtbot.waitUntil(type_on)


def test_what_is_typed_is_kept_once_typing_pauses(
    model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    with qtbot.waitSignal(model.desk.draft_kept) as signal:
        model.desk.set_text("half")

    assert signal.args == [model.desk.kept]
    draft = _read_again(model, ask).draft
    assert (draft["candidate_id"], draft["text"]) == (_subject(model.desk), "half")


def test_what_is_typed_and_taken_back_leaves_no_draft(
    model: ReviewModel, qtbot: QtBot, ask: "Ask"
) -> None:
    before = model.desk.text
    for text in ("half", before):
        with qtbot.waitSignal(model.desk.draft_kept):
            model.desk.set_text(text)
    assert _read_again(model, ask).draft == {}
    assert ask(lambda project: project.review.begun()) == ()


def test_a_draft_of_an_earlier_time_is_on_the_desk_again(
    model: ReviewModel, review_kit: Kit, ask: "Ask"
) -> None:
    model.desk.set_subject(1)
    model.desk.set_text("half")
    model.desk.flush()
    item = _read_again(model, ask)

    later = Desk(review_kit, QObject(model))
    later.show(item, Path())

    assert later.text == "half"
    assert _subject(later) == _subject(model.desk)
    assert later.compare is Compare.EDIT
    assert later.kept is not None


def test_a_draft_that_cannot_be_kept_is_told_and_tried_again(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot, ask: "Ask"
) -> None:
    project = review_kit.session.current
    assert project is not None
    drafts = project.path / "drafts"
    drafts.write_text("in the way", encoding="utf-8")

    with qtbot.waitSignal(model.desk.draft_kept) as signal:
        model.desk.set_text("half")
    assert signal.args
    assert isinstance(signal.args[0], str)
    assert model.desk.text == "half"

    drafts.unlink()
    with qtbot.waitSignal(model.desk.draft_kept):
        pass
    assert _read_again(model, ask).draft["text"] == "half"


def test_a_text_that_could_not_be_kept_is_there_when_she_comes_back(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    project = review_kit.session.current
    assert project is not None
    (project.path / "drafts").write_text("in the way", encoding="utf-8")
    first = model.desk.item
    model.desk.set_text("half")
    with qtbot.waitSignal(model.desk.draft_kept):
        model.desk.flush()
    model.next_item()
    qtbot.waitUntil(lambda: model.desk.item is not None and model.desk.item is not first)

    model.previous_item()

    qtbot.waitUntil(lambda: model.desk.text == "half")


def test_each_answer_keeps_what_is_said_and_typed_of_it(model: ReviewModel) -> None:
    desk = model.desk
    desk.set_text("of the first")
    desk.toggle_reason("tone")

    desk.set_subject(1)
    assert not desk.is_edited
    assert desk.reasons == frozenset()
    desk.set_note("of the second")

    desk.set_subject(0)
    assert (desk.text, desk.note) == ("of the first", "")
    assert desk.reasons == {"tone"}


def test_what_is_compared_goes_round_and_is_remembered(model: ReviewModel, review_kit: Kit) -> None:
    desk = model.desk
    assert desk.choices[:2] == (Compare.EDIT, Compare.ANSWERS)
    assert desk.right is not None
    assert desk.right.is_edit

    desk.next_compare()
    assert desk.compare == Compare.ANSWERS
    assert desk.right.candidate_id == desk.answers[1].candidate.candidate_id
    assert Desk(review_kit, QObject(model)).compare is Compare.ANSWERS

    seen = []
    for _ in desk.choices:
        desk.next_compare()
        seen.append(desk.compare)
    assert sorted(seen) == sorted(desk.choices)


def test_hidden_names_say_nothing_of_the_teacher(model: ReviewModel) -> None:
    desk = model.desk
    names = {one.model for one in desk.answers}
    assert desk.left is not None
    assert desk.left.title in names

    desk.set_names_hidden(True)

    assert {desk.name_of(one) for one in desk.answers} == {"Answer A", "Answer B"}
    assert desk.left.title not in names


def test_hidden_names_put_each_tasks_answers_in_an_order_of_its_own(
    model: ReviewModel, ask: "Ask"
) -> None:
    model.desk.set_names_hidden(True)
    firsts = set()
    tasks = ask(lambda project: project.queue.page(QueueFilter(), limit=12))
    assert isinstance(tasks, list)
    for one in tasks:
        item = ask(partial(_item, one.task_id))
        assert isinstance(item, ReviewItem)
        model.desk.show(item, Path())
        firsts.add(model.desk.answers[0].model)

    assert len(firsts) == 2


def test_a_part_has_reasons_until_they_are_taken_back(model: ReviewModel) -> None:
    model.desk.mark_hunk(Hunk(start=2, end=5, reasons=("tone",)))
    assert [(one.start, one.reasons) for one in model.desk.hunks] == [(2, ("tone",))]

    model.desk.mark_hunk(Hunk(start=2, end=5))
    assert model.desk.hunks == ()


def test_drafts_over_all_answers_come_back_each_with_its_answer(
    model: ReviewModel, review_kit: Kit, ask: "Ask"
) -> None:
    for place, text in ((0, "over the first"), (1, "over the second")):
        model.desk.set_subject(place)
        model.desk.set_text(text)
        model.desk.flush()
    later = Desk(review_kit, QObject(model))
    later.show(_read_again(model, ask), Path())

    assert later.text == "over the second"
    assert later.is_drafted(later.answers[0])
    later.set_subject(0)
    assert later.text == "over the first"
    assert later.kept is not None


def test_trouble_with_a_draft_is_told_once_but_shown_for_as_long_as_it_lasts(
    model: ReviewModel, review_kit: Kit, qtbot: QtBot
) -> None:
    project = review_kit.session.current
    assert project is not None
    drafts = project.path / "drafts"
    drafts.write_text("in the way", encoding="utf-8")
    states: list[object] = []
    told: list[str] = []
    review_kit.news.keeping_changed.connect(states.append)
    model.desk.drafts.troubled.connect(told.append)

    for text in ("half", "more"):
        model.desk.set_text(text)
        with qtbot.waitSignal(model.desk.drafts.failed):
            model.desk.flush()
        assert isinstance(model.desk.kept, str)
    assert states == [Keeping.UNDER_WAY, Keeping.FAILED]
    assert len(told) == 1

    drafts.unlink()
    qtbot.waitUntil(lambda: states[-1] is Keeping.KEPT)
