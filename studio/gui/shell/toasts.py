"""Messages at the bottom right: news leave after a while, errors later or once all is well."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from shiboken6 import isValid

from studio.gui.operations import problems
from studio.gui.operations.problems import Hindrance, Problem
from studio.gui.text import sentence
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.surface import Ground, Surface

Offer = tuple[str, Callable[[], None]]
_ERROR_STAYS = 30_000  # milliseconds
_LONG = re.compile(r"\S{18,}")  # such as a path, which may be broken after its separators
_SEPARATOR = re.compile(r"(?<=[/\\._-])(?=[^/\\._-])")
_BREAK = "\u200b"
_INSIDE = re.compile(r"\.stillroom[/\\]\S")


_MOVED = {QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide}


class Toast(Surface):
    """One message with what it offers to do."""

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str,
        tone: Tone,
        offers: Sequence[Offer] = (),
        about: str = "",
        hindrance: Hindrance | None = None,
    ) -> None:
        super().__init__(theme, Ground.TOAST)
        self.setAccessibleName(text)
        self.text, self.tone, self.about, self.hindrance = text, tone, about, hindrance
        self._buttons: list[Button] = []
        space = theme.tokens.space
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Message"))
        self._theme, self._icon, self._tone = theme, icon, tone
        theme.changed.connect(self._restyle)
        self._restyle()
        close = Button(theme, "", kind=Kind.QUIET, icon="x")
        close.setAccessibleName(self.tr("Close message"))
        close.setToolTip(self.tr("Close message"))
        close.clicked.connect(lambda _checked: self.close_now())
        row = QHBoxLayout()
        row.setSpacing(space.m)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(theme, breakable(text)).wrapped(), 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.m, space.s, space.m)
        column.addLayout(row)
        if offers:
            column.addLayout(self._offered(theme, offers))

    def offer_nothing(self) -> None:
        """Take back what is offered, as something newer offers it."""
        for button in self._buttons:
            button.hide()

    def close_after(self, milliseconds: int) -> None:
        """Leave after a while."""
        # A child of the toast, so that it goes with it; a single shot's hidden timer would not.
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self.close_now)
        timer.start()

    def close_now(self) -> None:
        """Leave at once."""
        self.hide()
        self.left.emit()
        self.setParent(None)
        self.deleteLater()

    def _restyle(self) -> None:
        color = getattr(self._theme.color, self._tone)
        self._sign.setPixmap(self._theme.pixmap(self._icon, color))

    def _offered(self, theme: Theme, offers: Sequence[Offer]) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for title, act in offers:
            button = Button(theme, title, kind=Kind.QUIET)
            button.setAccessibleName(title)
            button.clicked.connect(lambda _checked, act=act: act())
            buttons.addWidget(button)
            self._buttons.append(button)
        return buttons


class Toasts(QWidget):
    """Stacks messages over the lower right corner of its parent, or above what stands there.

    Where they have no room above each other the oldest leave.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Messages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.tokens.space.s)
        self._find_foot: Callable[[], QWidget | None] = lambda: None
        self._foot: QWidget | None = None
        parent.installEventFilter(self)
        theme.changed.connect(self.place)
        self.hide()

    def stand_over(self, find: Callable[[], QWidget | None]) -> None:
        """Leave free what is found at the foot of the screen that is shown: its buttons."""
        self._find_foot = find
        self.place()

    def tell(self, text: str, offers: Sequence[Offer] = (), *, about: str = "") -> None:
        """Show news; they leave by themselves, and errors from before with their arrival.

        News about the same take each other's place. Only the newest offers something: an older
        Undo would undo another step.
        """
        for older in self.shown():
            if older.tone is Tone.DANGER or (about and older.about == about):
                older.close_now()
            elif offers:
                older.offer_nothing()
        toast = Toast(
            self._theme,
            text,
            icon="circle-check",
            tone=Tone.SUCCESS,
            offers=offers,
            about=about,
        )
        self._add(toast)
        stay = self._theme.tokens.motion.toast_stay * (2 if offers else 1)
        toast.close_after(stay)

    def warn(self, problem: Problem) -> None:
        """Show an error; its text, or the details of a bug, can be copied."""
        said = self._said(problem)
        if problem.cancelled or said in {toast.text for toast in self.shown()}:
            return
        details = problem.details
        offers: list[Offer] = []
        if details is not None:
            offers.append((self.tr("Copy details"), lambda: copy_text(details)))
        else:  # it may hold a command to run
            offers.append((self.tr("Copy"), lambda: copy_text(said)))
        toast = Toast(
            self._theme,
            said,
            icon="circle-alert",
            tone=Tone.DANGER,
            offers=offers,
            hindrance=problem.hindrance,
        )
        self._add(toast)
        toast.close_after(_ERROR_STAYS)

    def _said(self, problem: Problem) -> str:
        """Say what is wrong; a person knows her project, and not the files in it."""
        if problem.hindrance is None or not _INSIDE.search(problem.sentence):
            return sentence(problem.sentence)
        words = self.tr("{why} Nothing was changed; try again once that has passed.")
        return words.format(why=problems.in_brief(problem))

    def recover(self) -> None:
        """Take away what said that nothing could be kept, as something is again."""
        for toast in self.shown():
            if toast.hindrance is not None:
                toast.close_now()

    def shown(self) -> list[Toast]:
        """Give the messages shown now, oldest first."""
        toasts = self.findChildren(Toast, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [toast for toast in toasts if not toast.isHidden()]

    def forget(self) -> None:
        """Take all messages away, as they speak of a project that is no longer shown."""
        for toast in self.shown():
            toast.close_now()

    def event(self, event: QEvent) -> bool:
        """Fit the messages again where their text has become larger or smaller."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner as the window, or what is to be left free, changes its size."""
        if event.type() in _MOVED:
            self.place()
        return super().eventFilter(watched, event)

    def _add(self, toast: Toast) -> None:
        self._column.addWidget(toast)
        toast.show()  # a layout counts only what is shown, and would show it too late
        toast.left.connect(self.place)
        self.show()
        self.place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, toast.text))

    def place(self) -> None:
        """Stand where they belong now."""
        parent, toasts = self.parentWidget(), self.shown()
        if parent is None or not toasts:
            self.hide()
            return
        gap = self._theme.tokens.space.l
        width = min(self._theme.px(self._theme.tokens.size.inspector) + gap, parent.width() - gap)
        bottom = self._bottom(parent) - gap
        heights = [toast.heightForWidth(width) for toast in toasts]
        while len(toasts) > 1 and self._height(heights) > bottom - gap:
            del heights[0]
            toasts.pop(0).close_now()
        for toast, high in zip(toasts, heights, strict=True):
            toast.setFixedHeight(high)  # a column would share its height out evenly
        height = self._height(heights)
        self.setGeometry(parent.width() - width - gap, bottom - height, width, height)
        self.raise_()

    def _height(self, heights: Sequence[int]) -> int:
        return sum(heights) + self._column.spacing() * (len(heights) - 1)

    def _bottom(self, parent: QWidget) -> int:
        """Give the height at which messages end: above the foot, else above the status bar."""
        foot = self._find_foot()
        if foot is not self._foot:
            if self._foot is not None and isValid(self._foot):
                self._foot.removeEventFilter(self)
            self._foot = foot
            if foot is not None:
                foot.installEventFilter(self)
        if foot is not None and foot.isVisible():
            return foot.mapTo(parent, QPoint(0, 0)).y()
        return parent.height() - self._theme.px(self._theme.tokens.size.status_bar)


def breakable(text: str) -> str:
    """Let long words, such as paths, be broken after their separators, and anywhere if need be."""

    def broken(found: re.Match[str]) -> str:
        parts = _SEPARATOR.split(found[0])
        return _BREAK.join(_BREAK.join(_pieces(part)) for part in parts)

    return _LONG.sub(broken, text)


def _pieces(part: str) -> list[str]:
    most = 18
    return [part[at : at + most] for at in range(0, len(part), most)]


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
