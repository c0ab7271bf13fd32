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
    """One stage of the pipeline and how many of its things there are.

    ``meaning`` says what is counted, ``note`` what more there is to say of this number.
    """

    key: str
    label: str
    count: int
    note: str = ""
    meaning: str = ""


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
        row.setToolTip(_tip(stage))
        icon = QLabel()
        icon.setPixmap(self._theme.pixmap(_ICONS.get(stage.key, "circle-dot"),
                                          self._theme.color.text_muted))  # fmt: skip
        icon.setAccessibleName(stage.label)
        text = short(stage.count) if self._compact else f"{stage.count:,}"
        count = Label(self._theme, text, size=TextSize.SMALL, tone=Tone.MUTED)
        count.as_figures()
        if self._compact:
            self._stack(row, icon, count)
        else:
            self._line_up(row, icon, stage.label, count=count)
        return row

    def _line_up(self, row: QWidget, icon: QLabel, name: str, *, count: Label) -> None:
        space = self._theme.tokens.space
        layout = QHBoxLayout(row)
        layout.setContentsMargins(space.s + 2, 0, space.s, 0)
        layout.setSpacing(space.s)
        layout.addWidget(icon)
        layout.addWidget(ElidedLabel(self._theme, name), 1)
        layout.addWidget(count, 0, Qt.AlignmentFlag.AlignRight)
        row.setFixedHeight(self._theme.px(self._theme.tokens.size.rail_row))

    def _stack(self, row: QWidget, icon: QLabel, count: Label) -> None:
        """Put the count right under its icon, with the room that is over between the stages."""
        size, kind = self._theme.tokens.size, self._theme.tokens.type
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignHCenter)
        count.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        layout.addWidget(count)
        layout.addStretch(1)
        row.setFixedHeight(self._theme.px(size.icon + kind.line_small) + self._theme.tokens.space.m)

    def _restyle(self) -> None:
        size = self._theme.tokens.size
        width = size.rail_compact + self._theme.tokens.space.s if self._compact else size.rail
        self.setFixedWidth(self._theme.px(width))
        for button in self._buttons.values():
            button.setText("" if self._compact else button.accessibleName())
            button.set_style_property("compact", self._compact)
        self.show_stages(self._stages)


def short(count: int) -> str:
    """Write a count in at most five characters: 1,086 as it is, then 12k, 3.4M."""
    if count < 10_000:
        return f"{count:,}"
    if count < 999_500:
        return f"{count / 1_000:.0f}k"
    return f"{count / 1_000_000:.1f}M"


def _tip(stage: StageCount) -> str:
    lines = (f"{stage.label}: {stage.count:,}", stage.meaning, stage.note)
    return "\n".join(line for line in lines if line)
