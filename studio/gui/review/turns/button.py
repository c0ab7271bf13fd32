"""Says on the desk how the conversation's turns stand, and goes to them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.review.model import ReviewModel
from studio.gui.review.turns import words
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.key_button import KeyButton
from studio.gui.widgets.labels import Label, Tone


class TurnsLine(QWidget):
    """Over the conversation; hidden where the assistant has no earlier turn."""

    def __init__(self, theme: Theme, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__()
        self._model = model
        self.setAccessibleName(self.tr("Earlier turns of the assistant"))
        self.label = Label(theme, tone=Tone.MUTED).wrapped()
        self.button = KeyButton(
            theme, self.tr("Turns"), icon="message-square", kind=Kind.QUIET
        ).follow(actions["review.turns"])
        self.button.set_words(self.tr("Turns"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.tokens.space.xs, 0, 0, 0)
        row.setSpacing(theme.tokens.space.s)
        row.addWidget(self.label, 1)
        row.addWidget(self.button)

    def refresh(self) -> None:
        """Show how the turns of the conversation on the desk stand."""
        item = self._model.desk.item
        turns = item.turns if item is not None else ()
        self.setVisible(bool(turns))
        if not turns:
            return
        unfit = words.unfit(turns)
        self.label.set_tone(Tone.DANGER if unfit else Tone.MUTED)
        said = unfit or words.open_count(turns) or self.tr("All turns reviewed")
        self.label.setText(said)
        self.setAccessibleDescription(said)


class TurnsButton(KeyButton):
    """On the desk, where the task may be put away; shown while a turn waits or is rejected."""

    def __init__(self, theme: Theme, actions: ActionSet, model: ReviewModel) -> None:
        super().__init__(theme, "", icon="message-square", kind=Kind.QUIET)
        self._model = model
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.follow(actions["review.turns"])
        model.desk.item_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say how many turns wait, or that one is rejected."""
        item = self._model.desk.item
        turns = item.turns if item is not None else ()
        said = ""
        if words.unfit(turns):
            said = self.tr("A turn is rejected")
        elif turns:
            said = words.open_count(turns)
        if said:
            self.set_words(said)
            self.setToolTip(words.unfit(turns) or said)
        self.setVisible(bool(said))

    def sizeHint(self) -> QSize:
        """As wide as its words; where there is no room it gives them up."""
        return QSize(self.width_of(narrow=False), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as icon and key."""
        return QSize(self.width_of(narrow=True), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the words where they fit."""
        super().resizeEvent(event)
        self.set_narrow(self.width() < self.width_of(narrow=False))
