"""The second page of the preferences: light or dark, and the size of text."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.theme.theme import Appearance, Theme
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Form
from studio.gui.widgets.segmented import Segmented


class LookPage(QWidget):
    """Does what the View menu does, through the same actions."""

    def __init__(self, theme: Theme, actions: ActionSet) -> None:
        super().__init__()
        self._theme, self._actions = theme, actions
        self.appearance = Segmented(
            theme,
            self.tr("Light or dark"),
            [
                (Appearance.SYSTEM.value, self.tr("As the system")),
                (Appearance.LIGHT.value, self.tr("Light")),
                (Appearance.DARK.value, self.tr("Dark")),
            ],
            value=theme.appearance.value,
        )
        self.appearance.chosen.connect(lambda key: actions[f"view.{key}"].trigger())
        self.text_size = Combo(theme, self.tr("Text size"))
        steps = [(step, f"{round(step * 100)} %") for step in theme.tokens.zoom.steps]
        self.text_size.set_items(steps, value=theme.zoom)
        self.text_size.picked.connect(self._set_size)
        form = Form(theme)
        form.add(self.tr("Light or dark"), self.appearance)
        form.add(self.tr("Text size"), self.text_size)
        form.add_stretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.tokens.space.l, 0, 0)
        column.addWidget(form)
        theme.changed.connect(self._follow)

    def _set_size(self, size: float) -> None:
        """Step there by the actions, which remember it."""
        steps = self._theme.tokens.zoom.steps
        way = steps.index(size) - steps.index(self._theme.zoom)
        if size == 1.0:
            self._actions["view.normal"].trigger()
            return
        for _ in range(abs(way)):
            self._actions["view.larger" if way > 0 else "view.smaller"].trigger()

    def _follow(self) -> None:
        self.appearance.set_value(self._theme.appearance.value)
        self.text_size.set_value(self._theme.zoom)
