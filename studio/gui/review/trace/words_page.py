"""What was asked and what was answered, to be read in full."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from studio.gui.review.task.conversation import ConversationBox
from studio.gui.review.task.pane import prompted
from studio.gui.review.task.text_box import TextBox
from studio.gui.review.task.turn_box import written
from studio.gui.review.trace.reading import Words
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import Label, Tone


class WordsPage(QScrollArea):
    """The prompt turn by turn, and the answer below it."""

    back_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Prompt and answer"))
        self.conversation = ConversationBox(theme)
        self.answer = TextBox(theme, self.tr("Answer"), mono=True)
        head = Label(
            theme, self.tr("Answer"), size=TextSize.SMALL, weight=Weight.MEDIUM, tone=Tone.MUTED
        )
        head.setContentsMargins(theme.tokens.space.xs, 0, 0, 0)
        space = theme.tokens.space
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(space.m, space.m, space.m, space.m)
        column.setSpacing(space.s)
        column.addWidget(self.conversation)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(head)
        column.addWidget(self.answer)
        column.addStretch(1)
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Left, as there is nothing to scroll sideways."""
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Backspace}:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def show_words(self, words: Words) -> None:
        """Show a prompt with its answer."""
        turns, is_added = prompted(words.turns, words.target)
        self.conversation.show_turns(turns, {0: self.tr("from the target")} if is_added else None)
        calls = [written(call) for call in words.candidate.tool_calls]
        self.answer.set_text("\n".join(filter(None, [words.candidate.text, *calls])))
        self.verticalScrollBar().setValue(0)
