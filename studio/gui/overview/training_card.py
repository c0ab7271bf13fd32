"""The curves of a run: loss, then its preference margin or its rate; live while it trains."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.board import Curve
from studio.domain.run import RunStatus
from studio.gui.charts.curve_chart import CurveChart, Line
from studio.gui.overview import run_charts
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.card import Card
from studio.gui.widgets.choice import Choice
from studio.gui.widgets.labels import Label, Tone
from studio.reporting.labels import ChartSpec, Labels


class ChartBox(QWidget):
    """A chart under its title."""

    def __init__(self, theme: Theme, *, height: int, labelled: bool) -> None:
        super().__init__()
        self._title = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM, tone=Tone.MUTED)
        self._newest = Label(theme, size=TextSize.SMALL, weight=Weight.MEDIUM).as_figures()
        self._newest.setVisible(not labelled)
        self.chart = CurveChart(theme, labelled=labelled)
        self._theme, self._height = theme, height
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._newest, 1)
        column.addLayout(head)
        column.addWidget(self.chart)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_chart(self, spec: ChartSpec, lines: Sequence[Line], *, live: bool) -> None:
        """Draw one chart of the run."""
        self._title.setText(spec.title)
        self.setToolTip(spec.explains)
        self.setAccessibleName(spec.title)
        self.chart.setAccessibleName(spec.title)
        self.chart.show_lines(lines, from_zero=spec.from_zero, live=live)
        self._newest.setText(self.chart.newest())

    def _restyle(self) -> None:
        self.chart.setFixedHeight(self._theme.px(self._height))


class TrainingCard(Card):
    """Shows one run at a time; the newest unless another was chosen."""

    def __init__(self, theme: Theme, labels: Labels) -> None:
        super().__init__(theme, "")
        self.title.setText(self.tr("Training"))
        self.setAccessibleName(self.title.text())
        self._labels = labels
        self._curves: Sequence[Curve] = ()
        self._chosen = ""
        self.choice = Choice(theme, self.tr("Run whose curves are shown"))
        self.choice.chosen.connect(self.choose)
        self.head.addWidget(self.choice)
        self.empty = Label(
            theme, self.tr("No run yet. Its curves are drawn here while it trains."),
            tone=Tone.MUTED,
        ).wrapped()  # fmt: skip
        self.body.addWidget(self.empty)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.tokens.space.l)
        self.body.addLayout(self._grid)
        size = theme.tokens.size
        self.main = ChartBox(theme, height=size.queue - size.header, labelled=True)
        self.others: list[ChartBox] = []
        self._grid.addWidget(self.main, 0, 0, 1, 2)

    def add_box(self) -> None:
        """Make room for one more chart ahead of need: each takes some milliseconds."""
        column = len(self.others)
        box = ChartBox(self.theme, height=self.theme.tokens.size.queue // 2, labelled=False)
        box.hide()
        self.others.append(box)
        self._grid.addWidget(box, 1, column)
        self._grid.setColumnStretch(column, 1)

    def show_curves(self, curves: Sequence[Curve]) -> None:
        """Draw the newest numbers; a run that has just begun comes to the front."""
        known = {curve.run_id for curve in self._curves}
        fresh = bool(curves) and curves[0].run_id not in known
        self._curves = curves
        names = [curve.name for curve in curves]
        if fresh or self._chosen not in names:
            self._chosen = names[0] if names else ""
        self.choice.show_choices(names, chosen=self._chosen)
        self._draw()

    def choose(self, name: str) -> None:
        """Draw another run."""
        self._chosen = name
        self.choice.setCurrentText(name)
        self._draw()

    def _draw(self) -> None:
        curve = next((one for one in self._curves if one.name == self._chosen), None)
        self.empty.setVisible(curve is None)
        self.choice.setVisible(curve is not None)
        self.set_fact("" if curve is None else run_charts.summary(curve))
        charts = [] if curve is None else run_charts.charts(curve, self._curves, self._labels)
        while len(self.others) < len(charts) - 1:
            self.add_box()
        live = curve is not None and curve.status is RunStatus.RUNNING
        for index, box in enumerate((self.main, *self.others)):
            box.setVisible(index < len(charts))
            if index < len(charts):
                spec, lines = charts[index]
                box.show_chart(spec, lines, live=live)
