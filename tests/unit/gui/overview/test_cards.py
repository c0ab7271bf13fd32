from datetime import datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from studio.domain.model import ModelRole
from studio.domain.run import RunStatus
from studio.gui.overview.activity_card import ActivityCard, when_said
from studio.gui.overview.board_card import BoardCard
from studio.gui.overview.funnel_card import FunnelCard
from studio.gui.overview.models_card import MarkSign, ModelsCard
from studio.gui.overview.shares_card import SharesCard
from studio.gui.overview.training_card import TrainingCard
from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.chip import Chip
from studio.gui.widgets.interval import IntervalBar
from studio.gui.widgets.labels import ElidedLabel, Label
from studio.reporting.labels import Labels
from studio.services.overview import Activity
from tests.unit.gui import making


def _texts(card: BoardCard | FunnelCard | SharesCard | ActivityCard | ModelsCard) -> list[str]:
    return [label.text() for label in card.findChildren(Label) if label.isVisibleTo(card)]


@pytest.fixture
def board_card(qtbot: QtBot, theme: Theme, names: Labels) -> BoardCard:
    card = BoardCard(theme, names, QAction("Run the pipeline", theme))
    qtbot.addWidget(card)
    return card


def test_without_a_board_the_card_says_what_it_is_for_and_what_to_do(
    board_card: BoardCard,
) -> None:
    board_card.show_board(None, {})

    texts = _texts(board_card)
    assert "Nothing is measured yet" in texts
    assert any("filled by an evaluation" in text for text in texts)
    assert not board_card.offer.isHidden()


def test_the_verdict_stands_above_the_students_measures(board_card: BoardCard) -> None:
    board_card.show_board(making.board(), making.FLOORS)

    assert board_card.verdict.text().startswith("Student SFT 1 is not yet proven good enough")
    assert board_card.chosen == "student SFT 1"
    assert [chip.accessibleName() for chip in board_card.findChildren(Chip)] == [
        "meets floor",
        "not proven",
    ]
    assert len(board_card.findChildren(IntervalBar)) == 2
    assert board_card.offer.isHidden()


def test_another_models_measures_can_be_shown(board_card: BoardCard, qtbot: QtBot) -> None:
    board_card.show_board(making.board(), making.FLOORS)
    with qtbot.waitSignal(board_card.model_chosen) as told:
        board_card.choose("Teacher A")

    assert told.args == ["Teacher A"]
    assert "90.0\u202f%" in _texts(board_card)


def test_the_chosen_model_stays_chosen_when_the_board_is_read_again(
    board_card: BoardCard,
) -> None:
    board_card.show_board(making.board(), making.FLOORS)
    board_card.choose("Teacher A")
    board_card.show_board(making.board(), making.FLOORS)

    assert board_card.chosen == "Teacher A"


def test_a_models_name_that_looks_like_markup_is_shown_as_it_is(
    board_card: BoardCard,
) -> None:
    name = '<img src="file:///x.png">'
    board_card.show_board(making.board(making.row(name, ModelRole.STUDENT)), {})

    assert board_card.choice.currentText() == name


def test_the_card_is_drawn_anew_when_the_look_changes(
    board_card: BoardCard, theme: Theme, qtbot: QtBot
) -> None:
    board_card.show_board(making.board(), making.FLOORS)
    theme.set_appearance(Appearance.DARK)
    theme.set_zoom(2.0)

    assert not board_card.grab().isNull()
    qtbot.waitUntil(lambda: board_card.verdict.font().pixelSize() == 36)  # it is not shown


def test_every_model_has_a_line_and_a_mark(qtbot: QtBot, theme: Theme, names: Labels) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = ModelsCard(theme, names)
    card.setParent(page)
    card.show_board(making.board(), floor=0.68, chosen="student SFT 1")

    assert len(card.findChildren(IntervalBar)) == len(card.findChildren(MarkSign)) == 4
    assert card.title.text() == "Resolution by model"
    assert card.by_kind.text() == "Resolution by kind: student SFT 1"


def test_the_funnel_has_a_column_for_each_stage(qtbot: QtBot, theme: Theme) -> None:
    card = FunnelCard(theme)
    qtbot.addWidget(card)
    card.show_stages(making.stages())
    card.show_stages(making.stages())

    assert [text for text in _texts(card) if text in {"435", "630", "500"}] == ["435", "630", "500"]


def test_all_ten_kinds_are_listed_also_those_without_tasks(
    qtbot: QtBot, theme: Theme, names: Labels
) -> None:
    card = SharesCard(theme, names)
    qtbot.addWidget(card)
    card.show_shares({"common": 30, "refusal": 10})

    texts = _texts(card)
    assert texts.count("0") == 8
    assert {"Common", "75\u202f%", "Refusal", "25\u202f%"} <= set(texts)
    assert card.fact.text() == "40 train tasks"


def test_no_tasks_are_no_division_by_zero(qtbot: QtBot, theme: Theme, names: Labels) -> None:
    card = SharesCard(theme, names)
    qtbot.addWidget(card)
    card.show_shares({})

    assert card.fact.text() == "0 train tasks"


def test_a_run_that_begins_comes_to_the_front(qtbot: QtBot, theme: Theme, names: Labels) -> None:
    card = TrainingCard(theme, names)
    qtbot.addWidget(card)
    card.show_curves([making.curve("SFT 1")])
    card.show_curves([making.curve("SFT 2", status=RunStatus.RUNNING), making.curve("SFT 1")])

    assert card.choice.currentText() == "SFT 2"
    assert card.fact.text() == "training · step 40"


def test_a_run_chosen_by_hand_stays_while_another_trains(
    qtbot: QtBot, theme: Theme, names: Labels
) -> None:
    card = TrainingCard(theme, names)
    qtbot.addWidget(card)
    curves = [making.curve("SFT 2", status=RunStatus.RUNNING), making.curve("SFT 1")]
    card.show_curves(curves)
    card.choose("SFT 1")
    card.show_curves(curves)

    assert card.choice.currentText() == "SFT 1"


def test_before_the_first_run_the_card_says_what_will_be_there(
    qtbot: QtBot, theme: Theme, names: Labels
) -> None:
    card = TrainingCard(theme, names)
    qtbot.addWidget(card)
    card.show_curves([])

    assert not card.empty.isHidden()
    assert card.main.isHidden()
    assert card.choice.isHidden()


def test_activity_shows_the_newest_and_no_more_than_fits(qtbot: QtBot, theme: Theme) -> None:
    card = ActivityCard(theme)
    qtbot.addWidget(card)
    card.show_activity(
        [Activity(at="2026-01-01T10:00:00.000Z", label=f"Step {n}") for n in range(30)]
    )

    steps = [text for text in _texts(card) if text.startswith("Step")]
    assert steps[:2] == ["Step 0", "Step 1"]
    assert len(steps) == 10


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("2026-03-04T08:05:00.000Z", "10:05"),
        ("2026-03-02T08:05:00.000Z", "Mon"),
        ("2026-01-15T08:05:00.000Z", "15 Jan"),
        ("yesterday", ""),
    ],
)
def test_a_time_is_said_as_short_as_it_is_clear(at: str, said: str) -> None:
    now = datetime(2026, 3, 4, 20, 0, tzinfo=timezone(timedelta(hours=2)))

    assert when_said(at, now) == said


def test_a_weekday_is_said_in_the_language_of_the_window() -> None:
    now = datetime(2026, 3, 4, 20, 0, tzinfo=timezone(timedelta(hours=2)))
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        assert when_said("2026-03-03T08:05:00.000Z", now).startswith("Di")
    finally:
        QLocale.setDefault(before)


def test_what_was_done_is_not_cut_where_it_would_fit(qtbot: QtBot, theme: Theme) -> None:
    card = ActivityCard(theme)
    qtbot.addWidget(card)
    done = "Imported preferences and whatever else there was"
    at = "2026-01-01T10:00:00.000Z"
    card.show_activity([Activity(at=at, label=done, counts=(("added", 60),))])
    labels = [one for one in card.findChildren(ElidedLabel) if one.text()]
    card.resize(sum(one.sizeHint().width() for one in labels) + 120, 200)
    card.show()
    qtbot.waitExposed(card)
    assert len(labels) == 2
    assert [one.text() for one in labels if one.toolTip()] == []


def test_what_was_counted_ends_at_one_edge(qtbot: QtBot, theme: Theme) -> None:
    card = ActivityCard(theme)
    qtbot.addWidget(card)
    at = "2026-01-01T10:00:00.000Z"
    card.show_activity(
        [
            Activity(at=at, label="Imported preferences", counts=(("added", 60),)),
            Activity(at=at, label="Imported answers", counts=(("added", 930),)),
        ]
    )
    card.resize(420, 200)
    card.show()
    qtbot.waitExposed(card)
    counted = [one for one in card.findChildren(ElidedLabel) if one.text().endswith("added")]
    assert len(counted) == 2
    assert {one.mapTo(card, one.rect().topRight()).x() for one in counted} == {
        counted[0].mapTo(card, counted[0].rect().topRight()).x()
    }
    assert all(one.alignment() & Qt.AlignmentFlag.AlignRight for one in counted)
