"""The board's tables: order, verdicts in words, and which measure leads."""

import dataclasses

from studio.domain.board import Board, Comparison, Figure, Standing, Unit
from studio.domain.target import Target
from studio.reporting import board_view, labels, looks, slice_view
from studio.reporting.board_view import BoardBuilder, BoardView


def _view(board: Board, target: Target | None) -> BoardView:
    return BoardBuilder(board, target, labels.load()).build()


def test_teachers_come_first_then_students_base_and_human(board: Board, target: Target) -> None:
    names = [line.name for line in _view(board, target).quality.lines]
    assert names == [
        "Teacher North",
        "Teacher South",
        "SFT run 1",
        "DPO run 2",
        "SmolLM2-135M base",
        "Human reference",
    ]


def test_resolution_leads_and_measures_with_floors_follow(board: Board, target: Target) -> None:
    view = _view(board, target)
    metrics = [column.metric for column in view.quality.columns]
    assert view.headline == "resolution_rate"
    assert metrics == [
        "resolution_rate",
        "valid_json",
        "field_accuracy",
        "refusal_accuracy",
        "invention_rate",
    ]
    assert [column.metric for column in view.effort.columns] == [
        "cost_per_1000",
        "latency_p50",
        "latency_p95",
    ]


def test_only_the_headline_and_measures_with_floors_get_a_chart(
    board: Board, target: Target
) -> None:
    titles = [title for title, _ in _view(board, target).intervals]
    assert titles == ["Resolution", "Valid JSON", "Field accuracy"]


def test_a_board_without_target_has_no_floors(board: Board) -> None:
    view = _view(board, None)
    assert {column.floor for column in view.quality.columns} == {""}


def test_an_unknown_measure_is_named_in_plain_words(board: Board, target: Target) -> None:
    figure = Figure(metric="fields.order_number", value=0.5, count=4)
    row = dataclasses.replace(board.rows[0], figures={"fields.order_number": figure})
    view = _view(dataclasses.replace(board, rows=(row,)), target)
    assert view.quality.columns[0].label == "Fields, order number"


def _floor(standing: Standing, needed: int | None = None) -> Comparison:
    figure = Figure(metric="m", value=0.1, count=9)
    return Comparison(
        metric="m",
        model="s",
        baseline="floor",
        difference=figure,
        standing=standing,
        cases_needed=needed,
    )


def test_one_floor_missed_outweighs_all_that_are_met() -> None:
    floors = tuple(map(_floor, (Standing.BETTER, Standing.WORSE, Standing.NOT_PROVEN)))
    assert board_view.overall(floors).word == "1 of 3 below floor"
    assert board_view.overall(floors).tone == "bad"


def test_an_open_floor_is_neither_met_nor_missed() -> None:
    verdict = board_view.overall((_floor(Standing.BETTER), _floor(Standing.NOT_PROVEN)))
    assert (verdict.tone, verdict.word) == ("open", "1 of 2 floors not proven")


def test_all_floors_met_is_said_in_words() -> None:
    assert board_view.overall((_floor(Standing.BETTER),)).word == "meets every floor"


def test_no_floor_is_no_pass() -> None:
    assert board_view.overall(()).word == "no floor set"


def test_the_dpo_run_is_compared_with_the_run_it_started_from(board: Board, target: Target) -> None:
    pairs = [pair for pair in _view(board, target).pairs if pair.model == "DPO run 2"]
    against = next(pair for pair in pairs if pair.baseline == "SFT run 1")
    assert against.verdict.word == "not proven"
    assert against.verdict.hint == "about 412 cases needed"
    assert against.difference == "+3.3 points"


def test_quality_against_cost_needs_two_prices(board: Board, target: Target) -> None:
    free = {
        "resolution_rate": Figure(metric="resolution_rate", value=0.5, count=4),
        "cost_per_1000": Figure(metric="cost_per_1000", value=0.0, count=4, unit=Unit.USD),
    }
    rows = tuple(dataclasses.replace(row, figures=free) for row in board.rows)
    assert _view(board, target).quality_cost
    assert _view(dataclasses.replace(board, rows=rows), target).quality_cost is None


def test_two_teachers_differ_in_colour_and_mark(board: Board) -> None:
    look = looks.of(looks.ordered(board.rows))
    north, south = look["Teacher North"], look["Teacher South"]
    assert north.colour != south.colour
    assert north.shape != south.shape


def test_heat_cells_rise_with_the_share_and_flag_what_is_proven_low(
    board: Board,
) -> None:
    table = slice_view.build(board, floor=0.68, names=labels.load())[0]
    base = [line.cells[table.models.index("SmolLM2-135M base")] for line in table.lines]
    human = [line.cells[table.models.index("Human reference")] for line in table.lines]
    assert table.title == "By kind"
    assert table.lines[1].label == "Long tail"
    assert all(cell.below for cell in base)
    assert not any(cell.below for cell in human)
    assert max(cell.step for cell in base) < min(cell.step for cell in human)


def test_a_share_under_the_floor_is_not_flagged_while_its_interval_reaches_it(
    board: Board,
) -> None:
    reaching = Figure(metric="resolution_rate", value=0.6, count=10, low=0.3, high=0.8)
    part = dataclasses.replace(board.slices[0], figures={"SFT run 1": reaching})
    table = slice_view.build(
        dataclasses.replace(board, slices=(part,)), floor=0.68, names=labels.load()
    )[0]
    assert [cell.below for cell in table.lines[0].cells] == [False]


def test_kinds_come_first_and_difficulties_from_easy_to_hard(board: Board) -> None:
    shuffled = dataclasses.replace(
        board, slices=tuple(sorted(board.slices, key=lambda part: part.value))
    )
    tables = slice_view.build(shuffled, floor=None, names=labels.load())
    assert [table.head for table in tables] == ["Kind", "Topic", "Difficulty"]
    assert [line.label for line in tables[2].lines] == ["Easy", "Medium", "Hard"]
    assert [line.label for line in tables[0].lines][:3] == ["Common", "Long tail", "Difficult"]
