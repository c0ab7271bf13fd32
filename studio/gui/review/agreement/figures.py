"""Figures of agreement in words: never one without its interval, or what it lacks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.gui import text
from studio.gui.tables.plain import Cell
from studio.gui.widgets.labels import Tone

if TYPE_CHECKING:
    from studio.services.agreement_values import Measure
    from studio.statistics.values import Estimate, Rate

translate = QCoreApplication.translate
NOTHING = "–"
# Krippendorff (2004): below this, labels should not be relied on even for tentative conclusions.
USABLE = 0.667


def share(rate: "Rate") -> str:
    """Write a share with its interval: "84 % (70–92)"."""
    if not rate.count:
        return NOTHING
    low, high = (text.number(100 * one) for one in (rate.low, rate.high))
    return f"{text.percent(rate.value)} ({low}–{high})"


def estimate(found: "Estimate | None", *, as_percent: bool = False) -> str:
    """Write a figure with its interval: "0.71 (0.55–0.84)"."""
    if found is None:
        return NOTHING
    if as_percent:
        low, high = (text.number(100 * one) for one in (found.low, found.high))
        return f"{text.percent(found.value)} ({low}–{high})"
    value, low, high = (
        text.number(one, decimals=2) for one in (found.value, found.low, found.high)
    )
    # A minus sign in an interval would read as another dash.
    return f"{value} ({low} … {high})" if found.low < 0 else f"{value} ({low}–{high})"


def kappa(found: float | None) -> str:
    """Write Cohen's kappa, which belongs to two people."""
    return NOTHING if found is None else text.number(found, decimals=2)


def standing(measure: "Measure") -> Cell:
    """Say what the figure amounts to."""
    if measure.missing:
        words = translate("Figures", "not proven: %n more to judge", "", measure.missing)
        return Cell(words=words, tone=Tone.MUTED, icon="circle-dashed")
    if measure.alpha is None:
        words = translate("Figures", "all said the same thing throughout")
        return Cell(words=words, tone=Tone.MUTED, icon="minus")
    if measure.alpha.low >= USABLE:
        return Cell(words=translate("Figures", "agree"), tone=Tone.SUCCESS, icon="circle-check")
    if measure.alpha.high < USABLE:
        words = translate("Figures", "do not agree enough")
        return Cell(words=words, tone=Tone.DANGER, icon="circle-x")
    words = translate("Figures", "not proven")
    return Cell(words=words, tone=Tone.WARNING, icon="triangle-alert")


def measured(name: str, measure: "Measure", *, given: int | None = None) -> list[Cell]:
    """Give a row: name, items, given, said the same, kappa, alpha, what it amounts to."""
    return [
        Cell(words=name, tip=name),
        Cell(words=text.number(measure.items)),
        Cell(words=NOTHING if given is None else text.number(given)),
        Cell(words=share(measure.same)),
        Cell(words=kappa(measure.kappa)),
        Cell(words=estimate(measure.alpha)),
        standing(measure),
    ]
