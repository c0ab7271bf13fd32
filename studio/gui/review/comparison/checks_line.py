"""The line under the two sides: what checks and graders say of an answer."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from studio.gui.review.comparison.check_chip import CheckChip, icon
from studio.gui.review.comparison.chips_row import ChipsRow
from studio.gui.review.comparison.verdicts import Verdict
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

_LONGEST = 160  # characters of a verdict in the menu


class ChecksLine(QWidget):
    """Hidden while there is nothing to say; older verdicts stay until newer ones come."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[CheckChip] = []
        self.verdicts: tuple[Verdict, ...] = ()
        self.setAccessibleName(name)
        self._title = Label(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.more = Button(theme, "", kind=Kind.SMALL)
        self.more.setAccessibleName(self.tr("More checks"))
        self.more.clicked.connect(lambda _checked: self._open_more())
        self._flow = ChipsRow(theme, self.more)
        chips = QWidget()
        chips.setLayout(self._flow)
        self.more.setParent(chips)
        self.more.hide()
        chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        space = theme.tokens.space
        row = QHBoxLayout(self)
        row.setContentsMargins(space.m, space.xs, space.m, space.xs)
        row.setSpacing(space.m)
        row.addWidget(self._title)
        row.addWidget(chips, 1)
        self._waiting = ElidedLabel(theme, tone=Tone.MUTED)
        row.insertWidget(1, self._waiting, 1)
        self._title.hide()
        self._waiting.hide()
        self._restyle()
        theme.changed.connect(self._restyle)
        self.hide()

    def show_title(self, title: str) -> None:
        """Say of which side this is, where there are two; "" says nothing."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """Show these in the place of those before."""
        if tuple(verdicts) != self.verdicts:
            self.verdicts = tuple(verdicts)
            while len(self._chips) < len(verdicts):
                chip = CheckChip(self._theme)
                self._flow.addWidget(chip)
                self._chips.append(chip)
            for chip, verdict in zip(self._chips, verdicts, strict=False):
                chip.show_verdict(verdict)
            self._flow.used = len(verdicts)
            self._flow.update()
        self._waiting.hide()
        self.setVisible(bool(verdicts))

    def show_waiting(self, problem: str = "") -> None:
        """Say that the verdicts are on their way, or why there are none."""
        self.show_verdicts(())
        self._waiting.setText(problem or self.tr("Checking…"))
        self._waiting.show()
        self.show()

    @property
    def hidden(self) -> list[Verdict]:
        """The verdicts that have no room in the row."""
        return [chip.verdict for chip in self._flow.hidden]

    def _open_more(self) -> None:
        """List the verdicts that have no room."""
        menu = QMenu(self)
        menu.setAccessibleName(self.more.accessibleName())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for one in self.hidden:
            words = f"{one.name}: {one.reason or one.said}".replace("\n", " ")
            menu.addAction(words[:_LONGEST].replace("&", "&&")).setIcon(icon(self._theme, one))
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _restyle(self) -> None:
        """Be as high with verdicts as without, so that nothing jumps when they come."""
        tokens = self._theme.tokens
        self.setMinimumHeight(self._theme.px(tokens.size.hit_target) + 2 * tokens.space.xs)
