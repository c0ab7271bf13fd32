"""The row at the top: the real menu bar, and the project's name in the middle."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QMenuBar, QWidget

from studio.gui.theme.fonts import Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel


class MenuRow(QWidget):
    """Where the system has one menu bar for all windows, only the name remains here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(self.tr("Menus and project"))
        self.bar = QMenuBar()
        self.bar.setAccessibleName(self.tr("Menus"))
        self.name = ElidedLabel(theme, weight=Weight.STRONG)
        self.name.setAccessibleName(self.tr("Project"))
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.tokens.space.s, 0, theme.tokens.space.l, 0)
        grid.addWidget(self.bar, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self.name, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_name(self, name: str) -> None:
        """Show the project's name, or nothing."""
        self.name.setText(name)
        wanted = self.name.fontMetrics().horizontalAdvance(name) + 2
        self.name.setMinimumWidth(min(wanted, self._theme.px(self._theme.tokens.size.inspector)))

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(self._theme.tokens.size.menu_row))
        self.bar.setFont(self._theme.font())
