"""The rail: the screens there are, and the pipeline's stages with what each holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell.screens import Screen
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.card import clear
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class StageCount:
    """One stage of the pipeline and how many of its things there are."""

    key: str
    label: str
    count: int
    note: str = ""


_ICONS: Mapping[str, str] = {
    "tasks": "grid-3x3",
    "answers": "flask-conical",
    "passing": "filter",
    "accepted": "file-diff",
    "snapshot": "lock",
    "votes": "git-compare",
    "runs": "activity",
    "evaluations": "chart-scatter",
}


class Rail(QWidget):
    """Screens above, stages below; narrow windows show icons over counts."""

    def __init__(self, theme: Theme, screens: Sequence[Screen], actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self._stages: Sequence[StageCount] = ()
        self.setAccessibleName(self.tr("Pipeline"))
        space = theme.tokens.space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.s, space.m, space.s, space.m)
        self._column.setSpacing(0)
        self._buttons = {screen.key: self._button(screen, actions) for screen in screens}
        self._heading = Label(theme, self.tr("Pipeline"), size=TextSize.SMALL, tone=Tone.MUTED)
        self._heading.setContentsMargins(space.s, space.s, 0, space.xs)
        self._column.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        self._column.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_current(self, key: str) -> None:
        """Mark the screen that is shown; none where no project is open."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def show_stages(self, stages: Sequence[StageCount]) -> None:
        """Show the stages with their counts."""
        self._stages = stages
        self._heading.setVisible(bool(stages) and not self._compact)
        clear(self._rows)
        for stage in stages:
            self._rows.addWidget(self._row(stage))

    def set_compact(self, compact: bool) -> None:
        """Show icons over counts, or names beside them."""
        if compact != self._compact:
            self._compact = compact
            self._restyle()

    def _button(self, screen: Screen, actions: ActionSet) -> Button:
        action = actions[screen.action_id]
        button = Button(self._theme, action.text(), kind=Kind.RAIL, icon=screen.icon)
        button.setCheckable(True)
        button.follow(action)
        self._column.addWidget(button)
        return button

    def _row(self, stage: StageCount) -> QWidget:
        row = QWidget()
        row.setAccessibleName(f"{stage.label}: {stage.count:,}. {stage.note}")
        row.setToolTip(stage.note or stage.label)
        space, size = self._theme.tokens.space, self._theme.tokens.size
        layout = QVBoxLayout(row) if self._compact else QHBoxLayout(row)
        layout.setContentsMargins(space.s + 2, 0, space.s, 0)
        layout.setSpacing(2 if self._compact else space.s)
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(_ICONS.get(stage.key, "circle-dot"),
                                          self._theme.color.text_muted))  # fmt: skip
        icon.setAccessibleName(stage.label)
        count = Label(self._theme, f"{stage.count:,}", size=TextSize.SMALL, tone=Tone.MUTED)
        count.as_figures()
        centre = Qt.AlignmentFlag.AlignHCenter if self._compact else Qt.AlignmentFlag.AlignLeft
        layout.addWidget(icon, 0, centre)
        if not self._compact:
            layout.addWidget(ElidedLabel(self._theme, stage.label), 1)
        layout.addWidget(count, 0, centre if self._compact else Qt.AlignmentFlag.AlignRight)
        row.setFixedHeight(self._theme.px(size.rail_row + (space.m if self._compact else 0)))
        return row

    def _restyle(self) -> None:
        size = self._theme.tokens.size
        width = size.rail_compact + self._theme.tokens.space.s if self._compact else size.rail
        self.setFixedWidth(self._theme.px(width))
        for button in self._buttons.values():
            button.setText("" if self._compact else button.accessibleName())
            button.set_style_property("compact", self._compact)
        self.show_stages(self._stages)
