"""How good is good enough: a smallest share for each measure the board knows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.domain.target_draft import TargetDraft
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.check import Check
from studio.gui.widgets.form import Form
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.spin import PercentField
from studio.reporting.labels import Labels

_FIRST = 0.8  # what a floor is set to when it is first asked for


class FloorsSection(Form):
    """A tick asks for a floor; the field beside it says how high."""

    edited = Signal()

    def __init__(self, theme: Theme, labels: Labels) -> None:
        super().__init__(theme)
        self._theme, self._labels = theme, labels
        self._metrics: tuple[str, ...] = ()
        self.rows: dict[str, tuple[Check, PercentField]] = {}
        self.add_section(self.tr("How good is good enough"))
        text = self.tr(
            "The board holds each measure's interval against its floor: met, below, or not proven."
        )
        self.add_widget(Label(theme, text, size=TextSize.SMALL, tone=Tone.MUTED).wrapped())
        grid = QWidget()
        self._grid = QGridLayout(grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.tokens.space.m)
        self._grid.setVerticalSpacing(theme.tokens.space.xs)
        self._grid.setColumnStretch(2, 1)
        self.add_widget(grid)

    def show_metrics(self, metrics: Sequence[str]) -> None:
        """List the measures there are."""
        self._metrics = tuple(metrics)

    def show_draft(self, draft: TargetDraft) -> None:
        """Show a draft without announcing it."""
        wanted = tuple(dict.fromkeys([*self._metrics, *draft.floors]))
        if wanted != tuple(self.rows):
            self._build(wanted)
        for metric, (check, field) in self.rows.items():
            share = draft.floors.get(metric)
            check.setChecked(share is not None)
            field.setEnabled(share is not None)
            field.set_share(_FIRST if share is None else share)

    def parts(self) -> dict[str, Mapping[str, float]]:
        """Give what stands in the fields, by the draft's names."""
        floors = {
            metric: round(field.share(), 6)
            for metric, (check, field) in self.rows.items()
            if check.isChecked()
        }
        return {"floors": floors}

    def _build(self, metrics: Sequence[str]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        for row, metric in enumerate(metrics):
            name = self._labels.metric(metric)
            check = Check(self._theme, name)
            field = PercentField(
                self._theme, self.tr("Floor of {measure}").format(measure=name), decimals=1
            )
            text = self._labels.explanations.get(metric, "")
            explained = Label(self._theme, text, size=TextSize.SMALL, tone=Tone.MUTED).wrapped()
            check.setAccessibleDescription(text)
            check.clicked.connect(lambda on, field=field: self._toggle(field, on))
            field.committed.connect(lambda _share: self.edited.emit())
            self._grid.addWidget(check, row, 0)
            self._grid.addWidget(field, row, 1)
            self._grid.addWidget(explained, row, 2)
            self.rows[metric] = (check, field)

    def _toggle(self, field: PercentField, on: bool) -> None:
        field.setEnabled(on)
        self.edited.emit()
