"""The page as a whole: well-formed, self-contained, accessible, and true to its data."""

import dataclasses
import itertools
import re

import pytest

from studio import reporting
from studio.domain.board import Board
from studio.reporting import ReportData
from tests.unit.reporting.html_page import Page

_LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


@pytest.fixture
def page(rich: ReportData) -> Page:
    return Page(reporting.render(rich))


def test_ids_are_unique_and_every_reference_finds_its_element(page: Page) -> None:
    ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
    references = [
        reference
        for _, attributes in page.elements
        for reference in (attributes.get("aria-labelledby") or "").split()
    ]
    links = [attributes["href"] or "" for _, attributes in page.named("a", "use")]
    assert len(set(ids)) == len(ids)
    assert {*references, *(link.removeprefix("#") for link in links)} <= set(ids)
    assert all(link.startswith("#") for link in links)


def test_headings_descend_without_a_gap_from_one_title(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.named("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


def test_every_table_has_a_caption_and_every_head_cell_a_scope(page: Page) -> None:
    tables = list(page.named("table"))
    assert len(tables) >= 10
    assert len(list(page.named("caption"))) == len(tables)
    assert all(attributes.get("scope") for _, attributes in page.named("th"))


def test_every_picture_has_a_title_and_a_description_and_others_are_hidden(page: Page) -> None:
    pictures = [attributes for _, attributes in page.named("svg")]
    charts = [attributes for attributes in pictures if attributes.get("role") == "img"]
    assert len(charts) >= 8
    assert page.children.count(("svg", "title")) == len(charts)
    assert page.children.count(("svg", "desc")) == len(charts)
    assert all(p.get("aria-hidden") == "true" for p in pictures if p not in charts)


def test_nothing_is_loaded_or_run(rich: ReportData, page: Page) -> None:
    html = reporting.render(rich)
    style = html[html.index("<style>") : html.index("</style>")]
    assert not list(page.named("script", "img", "link", "iframe", "object", "embed", "base"))
    for _, attributes in page.elements:
        assert not _LOADING & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import|https?:", style)
    assert "default-src 'none'" in html


def test_the_verdict_comes_before_any_figure(rich: ReportData, page: Page) -> None:
    assert rich.board
    assert page.text.index(rich.board.verdict) < page.text.index("90.8\u202f%")


@pytest.mark.parametrize(
    "fact",
    [
        "Turn one customer's message to a parcel carrier's support desk",
        "Another person's data",
        "83 fail a check",
        "84.3–94.8 · n = 120",
        "about 412 cases needed",
        "−13.3 points",
        "−20.4 to −6.5",
        "< 0.001",
        "meets floor",
        "below floor",
        "not proven",
        "Lora, rank",
        "7f3a91c2" * 8,
        "exponential moving average over about 16 points",
        "$4.18",
        "1.90\u202fs",
        "12 tasks answered once more, one at a time; warm-up left out.",
        "order number PK-0000-00 is not in the input",
        "Not valid JSON: has code fences around or in it",
        "أين طردي؟",
        "荷物がまだ届きません",
        "The answer is empty.",
        "The input is empty.",
        "U+202E",
        "McNemar's exact test",
        "CC0-1.0",
        "Scripted for this sample",
    ],
)
def test_the_page_states(page: Page, fact: str) -> None:
    assert fact in page.text


def test_only_the_ten_worst_failures_are_shown(page: Page) -> None:
    assert "10. Case 10" in page.text
    assert "Case 11" not in page.text


def test_the_first_teacher_and_the_students_answer_stand_beside_the_input(page: Page) -> None:
    start = page.text.index("1. Case 1 ")
    case = page.text[start : page.text.index("2. Case 2")]
    places = [case.index(part) for part in ("Input", "Teacher North", "DPO run 2", "SFT run 1")]
    assert places == sorted(places)


def test_a_new_project_says_in_words_what_is_missing(bare: ReportData) -> None:
    text = Page(reporting.render(bare)).text
    for sentence in (
        "Nothing has been trained or measured yet",
        "No target is set",
        "No tasks have been brought in yet",
        "No run has been trained yet",
        "No evaluation has finished yet",
    ):
        assert sentence in text


def test_a_trained_project_without_evaluation_says_so(rich: ReportData) -> None:
    text = Page(reporting.render(dataclasses.replace(rich, board=None))).text
    assert "Trained, but not measured yet" in text
    assert "meets floor" not in text


def test_a_run_without_numbers_says_so(rich: ReportData) -> None:
    text = Page(reporting.render(dataclasses.replace(rich, curves=()))).text
    assert text.count("No numbers were recorded for this run.") == 2


def test_a_board_without_figures_or_slices_still_renders(rich: ReportData, board: Board) -> None:
    rows = tuple(dataclasses.replace(row, figures={}, floors=(), versus=()) for row in board.rows)
    empty = dataclasses.replace(board, rows=rows, slices=(), failures=())
    text = Page(reporting.render(dataclasses.replace(rich, board=empty))).text
    assert "The evaluation has no quality figures." in text
    assert "The student failed no held-out task" in text


def test_a_note_on_latency_is_given_once(page: Page) -> None:
    assert page.text.count("12 tasks answered once more") == 1
    assert "Measured on two cores." in page.text
