import pytest

from studio.gui.shell.palette import matching


def _best(typed: str, *texts: str) -> list[str]:
    fits = [(text, fit) for text in texts if (fit := matching.score(typed, text)) is not None]
    return [text for text, _ in sorted(fits, key=lambda pair: -pair[1])]


def test_a_word_at_the_start_comes_before_one_inside() -> None:
    assert _best("over", "Hand over", "Overview", "Undercover") == [
        "Overview", "Hand over", "Undercover",
    ]  # fmt: skip


def test_the_letters_words_begin_with_are_enough() -> None:
    assert _best("rtp", "Run the pipeline", "Report") == ["Run the pipeline"]


def test_every_word_typed_must_fit() -> None:
    assert _best("open sample", "Open project…", "Open the sample project") == [
        "Open the sample project"
    ]


def test_case_and_accents_do_not_matter() -> None:
    assert matching.score("ubersicht", "Übersicht") is not None
    assert matching.score("ÜBER", "Übersicht") is not None


def test_letters_strewn_over_a_long_text_do_not_fit() -> None:
    assert matching.score("zoll", "Zeige mir den Ort und alle Lieferungen") is None


def test_of_two_that_fit_alike_the_shorter_comes_first() -> None:
    assert _best("task", "Task list of another kind", "Task") == [
        "Task",
        "Task list of another kind",
    ]


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_typed_fits_everything(typed: str) -> None:
    assert matching.score(typed, "Anything") == 0.0
