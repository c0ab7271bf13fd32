import pytest

from studio.gui.review.agreement import figures
from studio.gui.widgets.labels import Tone
from studio.services.agreement_values import Measure
from studio.statistics import intervals
from studio.statistics.values import Estimate

SAME = intervals.wilson(21, 25)


def _measure(low: float, high: float) -> Measure:
    alpha = Estimate(value=(low + high) / 2, count=25, low=low, high=high)
    return Measure(items=25, same=SAME, alpha=alpha)


@pytest.mark.parametrize(
    ("low", "high", "words", "tone"),
    [
        (0.7, 0.9, "agree", Tone.SUCCESS),
        (0.5, 0.9, "not proven", Tone.WARNING),
        (0.1, 0.6, "do not agree enough", Tone.DANGER),
    ],
)
def test_only_an_interval_that_is_clear_of_the_limit_says_anything(
    low: float, high: float, words: str, tone: Tone
) -> None:
    cell = figures.standing(_measure(low, high))
    assert (cell.words, cell.tone) == (words, tone)


def test_too_few_items_say_how_many_more_it_takes() -> None:
    cell = figures.standing(Measure(items=8, same=intervals.wilson(8, 8), missing=12))
    assert "12 more" in cell.words
    assert cell.words.startswith("not proven")


def test_where_all_said_the_same_nothing_is_known_beyond_chance() -> None:
    cell = figures.standing(Measure(items=25, same=intervals.wilson(25, 25)))
    assert "same thing" in cell.words


def test_figures_stand_with_their_intervals() -> None:
    assert figures.share(SAME) == "84\u202f% (65–94)"
    assert figures.share(intervals.wilson(0, 0)) == "–"
    found = Estimate(value=0.2, count=25, low=-0.1, high=0.5)
    assert figures.estimate(found) == "0.20 (−0.10 … 0.50)"
    assert figures.estimate(None) == "–"
    assert figures.kappa(0.555) == "0.56"
