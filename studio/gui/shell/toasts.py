"""Messages at the bottom right: news leave after a while, errors later or once all is well."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from studio.gui.operations.problems import Problem
from studio.gui.text import sentence
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.surface import Ground, Surface

Offer = tuple[str, Callable[[], None]]
_ERROR_STAYS = 30_000  # milliseconds


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
    ) -> None:
        super().__init__(theme, Ground.TOAST)
        self.setAccessibleName(text)
        self.text, self.tone, self.about = text, tone, about
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
        row.addWidget(Label(theme, text).wrapped(), 1)
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
    """Stacks messages over the lower right corner of its parent."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Messages"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.tokens.space.s)
        parent.installEventFilter(self)
        theme.changed.connect(self._place)
        self.hide()

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
        said = sentence(problem.sentence)
        if problem.cancelled or said in {toast.text for toast in self.shown()}:
            return
        details = problem.details
        offers: list[Offer] = []
        if details is not None:
            offers.append((self.tr("Copy details"), lambda: copy_text(details)))
        else:  # it may hold a command to run
            offers.append((self.tr("Copy"), lambda: copy_text(said)))
        toast = Toast(self._theme, said, icon="circle-alert", tone=Tone.DANGER, offers=offers)
        self._add(toast)
        toast.close_after(_ERROR_STAYS)

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
            self._place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner as the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _add(self, toast: Toast) -> None:
        self._column.addWidget(toast)
        toast.show()  # a layout counts only what is shown, and would show it too late
        toast.left.connect(self._place)
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, toast.text))

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None or not self.shown():
            self.hide()
            return
        gap = self._theme.tokens.space.l
        width = min(self._theme.px(self._theme.tokens.size.inspector) + gap, parent.width() - gap)
        height = self._column.heightForWidth(width)
        height = height if height > 0 else self._column.sizeHint().height()
        bottom = parent.height() - self._theme.px(self._theme.tokens.size.status_bar) - gap
        self.setGeometry(parent.width() - width - gap, bottom - height, width, height)
        self.raise_()


def copy_text(text: str) -> None:
    """Put text on the clipboard."""
    QGuiApplication.clipboard().setText(text)
