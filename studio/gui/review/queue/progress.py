"""How far the work is: what the contract still needs, what is done, and at what pace it goes."""

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from studio.domain.review import Progress, Shortfall
from studio.gui import text
from studio.gui.review.queue import words
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.gui.widgets.meter import Meter

_SHOWN = 3


class FloorLine(QWidget):
    """One kind and topic: how many more it needs, and a bar of what it has."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.place = ElidedLabel(theme, size=TextSize.SMALL, weight=Weight.MEDIUM)
        self.left = Label(theme, size=TextSize.SMALL).as_figures()
        self.meter = Meter(theme, "")
        row = QHBoxLayout()
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.place, 1)
        row.addWidget(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs // 2)
        column.addLayout(row)
        column.addWidget(self.meter)

    def show_floor(self, one: Shortfall) -> None:
        """Show another floor."""
        place = words.place(one.kind, one.topic)
        left = self.tr("%n to go", "", one.missing)
        self.place.setText(place)
        self.left.setText(left)
        self.meter.show_progress(one.accepted, one.floor)
        of = self.tr("{place}: {accepted} of {floor} accepted, {left}").format(
            place=place,
            accepted=text.number(one.accepted),
            floor=text.number(one.floor),
            left=left,
        )
        self.meter.setAccessibleName(of)
        self.setToolTip(of)


class PaceLine(QWidget):
    """A clock and one line of words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.said = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.said, 1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As high as the clock."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._side()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the clock."""
        del event
        painter = QPainter(self)
        clock = self._theme.pixmap("clock", self._theme.color.text_muted)
        painter.drawPixmap(QPoint(0, (self.height() - self._side()) // 2), clock)
        painter.end()

    def _side(self) -> int:
        return self._theme.px(self._theme.tokens.size.icon)

    def _restyle(self) -> None:
        gap = self._side() + self._theme.tokens.space.s - self._theme.tokens.space.xs
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(gap, 0, 0, 0)
        self.update()


class ProgressFoot(QWidget):
    """The floors furthest from being reached, done and left, pace and time left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Progress"))
        self.title = Label(theme, self.tr("Contract floors"), size=TextSize.SMALL,
                           weight=Weight.MEDIUM, tone=Tone.MUTED)  # fmt: skip
        self.floors = [FloorLine(theme) for _ in range(_SHOWN)]
        self.more = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.done = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.pace = PaceLine(theme)
        space = theme.tokens.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.m, space.s, space.m, space.s)
        column.setSpacing(space.s)
        column.addWidget(self.title)
        for line in (*self.floors, self.more, self.done, self.pace):
            column.addWidget(line)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._progress: Progress | None = None
        self._shown = _SHOWN
        self.show_progress(None)

    def set_brief(self, brief: bool) -> None:
        """Show one floor, or some."""
        shown = 1 if brief else _SHOWN
        if shown != self._shown:
            self._shown = shown
            self.show_progress(self._progress)

    def show_progress(self, progress: Progress | None) -> None:
        """Show how far the work is; nothing before it is known."""
        self._progress = progress
        self.setVisible(progress is not None)
        if progress is None:
            return
        floors = progress.floors
        first, rest = floors[: self._shown], floors[self._shown :]
        self.title.setVisible(bool(floors))
        for line, one in zip(self.floors, [*first, *[None] * _SHOWN], strict=False):
            line.setVisible(one is not None)
            if one is not None:
                line.show_floor(one)
        self.more.setVisible(bool(rest))
        self.more.setText(self._rest(rest))
        self.done.setText(
            self.tr("{done} done, {left} left").format(
                done=text.number(progress.done), left=text.number(progress.left)
            )
        )
        self.pace.said.setText(words.pace(progress))
        self.pace.setVisible(bool(words.pace(progress)))

    def _rest(self, rest: tuple[Shortfall, ...]) -> str:
        missing = sum(one.missing for one in rest)
        return self.tr("%n more: {count} to go", "", len(rest)).format(count=text.number(missing))
