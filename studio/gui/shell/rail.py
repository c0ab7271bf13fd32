"""The rail: the screens in the order of the pipeline, what waits at each, and its foot."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.shell.rail_button import RailButton
from studio.gui.shell.rail_foot import RailFoot
from studio.gui.shell.screens import Screen
from studio.gui.shell.standing import Standing
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import Label, Tone


class Rail(QWidget):
    """The overview stands above the pipeline; narrow windows show icons over counts."""

    def __init__(self, theme: Theme, screens: Sequence[Screen], actions: ActionSet) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        self.setAccessibleName(self.tr("Pipeline"))
        space = theme.tokens.space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.s, space.m, space.s, space.s)
        self._column.setSpacing(0)
        self._heading = Label(theme, self.tr("Pipeline"), size=TextSize.SMALL, tone=Tone.MUTED)
        self._heading.setContentsMargins(space.s, space.s, 0, space.xs)
        self._buttons: dict[str, RailButton] = {}
        for number, screen in enumerate(screens):
            if number == 1:
                self._column.addWidget(self._heading)
            self._buttons[screen.key] = self._button(screen, actions)
        self._column.addStretch(1)
        self.foot = RailFoot(theme)
        self._column.addWidget(self.foot)
        theme.changed.connect(self._restyle)
        self._restyle()

    def button(self, key: str) -> RailButton:
        """Give one screen's button."""
        return self._buttons[key]

    def show_current(self, key: str) -> None:
        """Mark the screen that is shown; none where no project is open."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def show_standing(self, standing: Standing) -> None:
        """Show what waits at each stage, and the foot."""
        for key, button in self._buttons.items():
            button.show_count(standing.waiting.get(key, 0))
        self.foot.show_standing(standing)

    def set_compact(self, compact: bool) -> None:
        """Show icons over counts, or names beside them."""
        if compact != self._compact:
            self._compact = compact
            self._restyle()

    def _button(self, screen: Screen, actions: ActionSet) -> RailButton:
        button = RailButton(
            self._theme, actions[screen.action_id], key=screen.key, icon=screen.icon
        )
        self._column.addWidget(button)
        return button

    def _restyle(self) -> None:
        size, space = self._theme.tokens.size, self._theme.tokens.space
        self.setFixedWidth(self._theme.px(size.rail_compact if self._compact else size.rail))
        side = space.xs if self._compact else space.s
        self._column.setContentsMargins(side, space.m, side, space.s)
        self._heading.setVisible(not self._compact and len(self._buttons) > 1)
        for button in self._buttons.values():
            button.set_compact(self._compact)
        self.foot.set_compact(self._compact)
