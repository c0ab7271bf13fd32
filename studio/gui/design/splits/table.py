"""How many tasks of each kind each split has, beside what is wanted and what would be."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.curation.stratifying import Portion
from studio.domain.task import Kind, Split
from studio.gui import text
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone

Place = tuple[Kind | None, Split]


class PortionTable(QWidget):
    """Kinds down, splits across: "30 → 41" where an assignment would change the number."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Tasks by kind and split"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.tokens.space.l)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 3)
        self._names: dict[Kind | None, Label] = {}
        self._cells: dict[Place, tuple[Label, Label]] = {}
        self._heads: dict[Split, Label] = {}

    def show_portions(self, now: Sequence[Portion], then: Sequence[Portion] = ()) -> None:
        """Show these counts, with those that an assignment would give."""
        after = {(one.kind, one.split): one for one in then}
        totals = _totals(now)
        if [*totals] != [*self._names]:
            self._build([*totals])
        self.setVisible(bool(now))
        for one in now:
            figure, share = self._cells[one.kind, one.split]
            new = after.get((one.kind, one.split), one)
            figure.setText(self._figure(one.count, new.count))
            figure.setAccessibleName(self._said(one, new))
            share.setText(text.percent(new.count / totals[one.kind]))
            if one.kind is None:
                self._show_wanted(one.split, one.wanted / totals[None])

    def _show_wanted(self, split: Split, share: float) -> None:
        wanted = self.tr("{split}, wanted {share}")
        self._heads[split].setText(
            wanted.format(split=text.split(split), share=text.percent(share))
        )

    def _figure(self, now: int, then: int) -> str:
        if now == then:
            return text.number(now)
        return f"{text.number(now)} → {text.number(then)}"

    def _said(self, now: Portion, then: Portion) -> str:
        kind = self.tr("All") if now.kind is None else text.kind(now.kind)
        return f"{kind}, {text.split(now.split)}: {self._figure(now.count, then.count)}"

    def _build(self, kinds: Sequence[Kind | None]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._names, self._cells, self._heads = {}, {}, {}
        for column, split in enumerate(Split):
            head = Label(self._theme, text.split(split), size=TextSize.SMALL, tone=Tone.MUTED)
            head.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(head, 0, 1 + 2 * column, 1, 2)
            self._grid.setColumnStretch(1 + 2 * column, 2)
            self._heads[split] = head
        for at, kind in enumerate(kinds, start=1):
            self._add_row(at, kind)

    def _add_row(self, at: int, kind: Kind | None) -> None:
        weight = Weight.STRONG if kind is None else Weight.REGULAR
        name = self.tr("All") if kind is None else text.kind(kind)
        self._names[kind] = Label(self._theme, name, weight=weight)
        self._grid.addWidget(self._names[kind], at, 0)
        for column, split in enumerate(Split):
            figure = Label(self._theme, weight=weight).as_figures()
            share = Label(self._theme, size=TextSize.SMALL, tone=Tone.MUTED).as_figures()
            self._grid.addWidget(figure, at, 1 + 2 * column)
            self._grid.addWidget(share, at, 2 + 2 * column)
            self._cells[kind, split] = (figure, share)


def _totals(portions: Sequence[Portion]) -> Mapping[Kind | None, int]:
    totals: dict[Kind | None, int] = {}
    for one in portions:
        totals[one.kind] = totals.get(one.kind, 0) + one.count
    return totals
