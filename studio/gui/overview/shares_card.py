"""How the train tasks are shared out among the ten kinds."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.task import Kind
from studio.gui import text
from studio.gui.overview.funnel_card import ShareBar
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import Card
from studio.gui.widgets.labels import Label, Tone
from studio.reporting.labels import Labels


class SharesCard(Card):
    """A bar for each kind, on the scale of the largest."""

    def __init__(self, theme: Theme, labels: Labels) -> None:
        super().__init__(theme, "")
        self.title.setText(self.tr("Shares by kind"))
        self.setAccessibleName(self.title.text())
        self._labels = labels
        self._rows = QWidget()
        self.body.addWidget(self._rows)

    def show_shares(self, shares: Mapping[str, int]) -> None:
        """Show the counts as they stand."""
        total, most = sum(shares.values()), max(shares.values(), default=0)
        self.set_fact(self.tr("{count} train tasks").format(count=text.number(total)))
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.tokens.space.s)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for at, kind in enumerate(Kind):
            count = shares.get(kind, 0)
            name = self._labels.value("kind", kind)
            share = text.percent(count / total) if total else ""
            grid.addWidget(Label(self.theme, name, size=TextSize.SMALL), at, 0)
            grid.addWidget(ShareBar(self.theme, count / most if most else 0.0, name), at, 1)
            for column, figure in enumerate((text.number(count), share), start=2):
                label = Label(self.theme, figure, size=TextSize.SMALL, tone=Tone.MUTED)
                grid.addWidget(label.as_figures(), at, column)
        self.body.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
