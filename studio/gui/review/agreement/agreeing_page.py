"""The page that tells how far reviewers agree: each two of them, and on each reason."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.gui.review.agreement import figures
from studio.gui.tables.plain import PlainModel
from studio.gui.tables.rows_table import RowsTable
from studio.gui.tables.source import Align, Column
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.splitter import Splitter

if TYPE_CHECKING:
    from studio.services.agreement_values import AgreementReport, Measure, ReasonAgreement

translate = QCoreApplication.translate


class AgreeingPage(QWidget):
    """Above the people, below the reasons of those that are chosen above.

    ``step_asked`` wants double review where there is nothing to compare yet.
    """

    step_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._groups: list[tuple[str, Measure, tuple[ReasonAgreement, ...]]] = []
        self.setAccessibleName(self.tr("Agreement"))
        who, why = _columns(self.tr("Reviewers")), _columns(self.tr("Reason"))
        self.people = PlainModel(theme, who, self)
        self.reasons = PlainModel(theme, why, self)
        self.people_table = RowsTable(
            theme, self.people, self.tr("Agreement by reviewers"), columns=who, fitted=True
        )
        self.reasons_table = RowsTable(
            theme, self.reasons, self.tr("Agreement by reason"), columns=why, fitted=True
        )
        self.reasons_title = Label(theme, weight=Weight.STRONG)
        self.meaning = Label(
            theme,
            self.tr(
                "Only first verdicts count, given without knowing the other’s. α (Krippendorff) "
                "and κ (Cohen, for two) are agreement beyond chance: 1 is full, 0 is what guessing "
                "gives. “Agree” needs an α that is surely over 0.667."
            ),
            size=TextSize.SMALL,
            tone=Tone.MUTED,
        ).wrapped()
        self.step = Button(theme, self.tr("Set double review"), kind=Kind.PRIMARY)
        self.step.clicked.connect(lambda _checked: self.step_asked.emit())
        self._lay_out()
        self.people_table.selection_changed.connect(self._show_reasons)

    def show_report(self, report: "AgreementReport") -> None:
        """Show another report; the choice of people stays."""
        self._parts.setVisible(report.items > 0)
        self.meaning.setVisible(report.items > 0)
        self.none.setVisible(not report.items)
        chosen = self.people_table.current() or 0
        every = self.tr("All together")
        self._groups = [(every, report.verdict, report.reasons)]
        for pair in report.pairs:
            name = self.tr("{one} and {other}").format(
                one=pair.left.display or pair.left.name,
                other=pair.right.display or pair.right.name,
            )
            self._groups.append((name, pair.verdict, pair.reasons))
        self.people.show_rows([figures.measured(name, one) for name, one, _ in self._groups])
        self.people_table.select(min(chosen, len(self._groups) - 1))
        self._show_reasons()

    def _show_reasons(self) -> None:
        row = self.people_table.current()
        if row is None or row >= len(self._groups):
            return
        name, _, reasons = self._groups[row]
        title = self.tr("On each reason: {who}") if reasons else self.tr("{who} gave no reasons")
        self.reasons_title.setText(title.format(who=name))
        self.reasons.show_rows(
            [figures.measured(one.label, one.measure, given=one.given) for one in reasons]
        )

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        below = QWidget()
        lower = QVBoxLayout(below)
        lower.setContentsMargins(0, space.m, 0, 0)
        lower.setSpacing(space.xs)
        lower.addWidget(self.reasons_title)
        lower.addWidget(self.reasons_table, 1)
        self._parts = Splitter(
            self._theme, Qt.Orientation.Vertical, self.tr("Reviewers and reasons")
        )
        self._parts.addWidget(self.people_table)
        self._parts.addWidget(below)
        self._parts.setSizes([1, 2])
        self.none = EmptyState(
            self._theme,
            icon="users",
            title=self.tr("No answer was judged by two people yet"),
            text=self.tr(
                "Let two people review a share of the tasks, each without knowing the other’s "
                "verdict: it shows which reasons they mean alike, and where the words for the "
                "target leave room."
            ),
            primary=self.step,
        )
        for part in (self._parts, self.meaning):
            part.hide()
        self.none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space.m, 0, 0)
        column.setSpacing(space.s)
        column.addWidget(self.meaning)
        column.addWidget(self._parts, 1)
        column.addWidget(self.none, 1)


def _columns(first: str) -> tuple[Column, ...]:
    right = Align.RIGHT
    return (
        Column(key="who", title=first, width=200, sortable=False),
        Column(
            key="items",
            title=translate("Agreeing", "Both judged"),
            width=84,
            align=right,
            sortable=False,
        ),
        Column(
            key="given", title=translate("Agreeing", "Given"), width=56, align=right, sortable=False
        ),
        Column(
            key="same",
            title=translate("Agreeing", "Said the same"),
            width=108,
            align=right,
            sortable=False,
        ),
        Column(key="kappa", title="κ", width=52, align=right, sortable=False),
        Column(key="alpha", title="α", width=152, align=right, sortable=False),
        Column(key="standing", title="", width=200, sortable=False),
    )
