"""All reasons under a field that filters them as one types: also those that have no key."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.judgement import Reason
from studio.gui.review.deciding.reason_toggle import ReasonToggle
from studio.gui.theme.theme import Theme
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.scrolled import Scrolled


class ReasonChooser(Dialog):
    """Enter gives the first reason that is shown, or takes it back, and closes.

    Down goes into the list, where Space gives as many as one likes.
    """

    toggled = Signal(str)  # the code of a reason

    def __init__(
        self, theme: Theme, parent: QWidget, reasons: Sequence[Reason], said: frozenset[str]
    ) -> None:
        super().__init__(theme, "", parent, size=(420, 460))
        self.setWindowTitle(self.tr("Choose a reason"))
        self.setAccessibleName(self.windowTitle())
        self.field = LineEdit(theme, self.tr("Filter"), placeholder=self.tr("Type what it says"))
        self.field.textEdited.connect(lambda _text: self._filter())
        self.field.installEventFilter(self)
        self._hint = ElidedLabel(theme, tone=Tone.MUTED)
        self.toggles = [ReasonToggle(theme, one) for one in reasons]
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.xs)
        for one in self.toggles:
            one.show_said(one.reason.code in said)
            one.toggled.connect(lambda _on, code=one.reason.code: self.toggled.emit(code))
            one.installEventFilter(self)
            column.addWidget(one)
        column.addStretch(1)
        self.body.addWidget(self.field)
        self.body.addWidget(Scrolled(theme, page, self.tr("Reasons")), 1)
        self.body.addWidget(self._hint)
        self.add_close(self.tr("Close"))
        self._filter()
        self.field.setFocus()

    @property
    def shown(self) -> list[ReasonToggle]:
        """The reasons that the filter leaves."""
        return [one for one in self.toggles if not one.isHidden()]

    @property
    def hint(self) -> str:
        """What is said under the list."""
        return self._hint.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and the arrows before field and buttons do."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(watched)
                return True
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if event.key() in steps:
                self._step(watched, steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _choose(self, watched: QObject) -> None:
        chosen = watched if isinstance(watched, ReasonToggle) else next(iter(self.shown), None)
        if chosen is not None:
            chosen.toggle()
            self.accept()

    def _step(self, watched: QObject, step: int) -> None:
        stops: list[QWidget] = [self.field, *self.shown]
        at = next((place for place, one in enumerate(stops) if one is watched), 0) + step
        stops[max(0, min(at, len(stops) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    def _filter(self) -> None:
        words = self.field.text().casefold().split()
        for one in self.toggles:
            said = f"{one.reason.label} {one.reason.code.replace('_', ' ')}".casefold().split()
            one.setVisible(all(any(part.startswith(word) for part in said) for word in words))
        first = next(iter(self.shown), None)
        if first is None:
            self._hint.setText(self.tr("No reason says that."))
        elif first.isChecked():
            self._hint.setText(self.tr("Enter takes back: {reason}").format(reason=first.text()))
        else:
            self._hint.setText(self.tr("Enter gives: {reason}").format(reason=first.text()))
