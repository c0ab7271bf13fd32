"""What can be done with the selected rows: label them, take suggestions, leave them out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from studio.domain.task import Difficulty, Kind
from studio.domain.task_preview import Labels
from studio.gui import text
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.flow import FlowLayout
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.spin import PercentField

SURE = 0.8
_WIDTH = 128


class LabelBar(QWidget):
    """Two lines: what the selected rows get, and the suggestions of all."""

    labelled = Signal(object)  # Labels
    accepted = Signal()
    accepted_above = Signal(float)
    left_out = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Selected rows"))
        self.count = Label(theme, tone=Tone.MUTED)
        self.kind = Combo(theme, self.tr("Kind of the selected rows"))
        self.difficulty = Combo(theme, self.tr("Difficulty of the selected rows"))
        self.topic = LineEdit(
            theme, self.tr("Topic of the selected rows"), placeholder=self.tr("Topic, then Enter")
        )
        self.accept = Button(theme, self.tr("Take suggestions"), icon="sparkles")
        self.out = Button(theme, self.tr("Leave out"), icon="minus")
        self.above = Button(theme, self.tr("Take all suggestions from"))
        self.sure = PercentField(theme, self.tr("Least confidence"), share=SURE, decimals=0)
        for button in (self.accept, self.out, self.above):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        gap = theme.tokens.space.s
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        flow = FlowLayout(gap)
        for widget in (self.count, self.kind, self.topic, self.difficulty, self.accept, self.out,
                       self.above, self.sure):  # fmt: skip
            flow.addWidget(widget)
        column.addLayout(flow)
        self._theme = theme
        self._restyle()
        theme.changed.connect(self._restyle)
        self._reset()
        self._connect()
        self.show_selection(0, suggested=0, out=False)

    def offer(self, topics: list[str]) -> None:
        """Complete what is typed by the topics there are."""
        completer = QCompleter(topics, self.topic)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.topic.setCompleter(completer)

    def stops(self) -> tuple[QWidget, ...]:
        """Give what takes the focus, in order."""
        return (self.kind, self.topic, self.difficulty, self.accept, self.out, self.above,
                self.sure)  # fmt: skip

    def show_selection(self, count: int, *, suggested: int, out: bool) -> None:
        """Say how many rows are selected and what they allow; ``out`` where all are left out."""
        self.count.setText(self.tr("%n selected", "", count))
        for widget in (self.kind, self.topic, self.difficulty, self.out):
            widget.setEnabled(count > 0)
        self.accept.setEnabled(suggested > 0)
        self.out.setText(self.tr("Take in") if out else self.tr("Leave out"))
        self.out.setAccessibleName(self.out.text())

    def show_suggested(self, count: int) -> None:
        """Say whether there are suggestions at all."""
        self.above.setEnabled(count > 0)
        self.sure.setEnabled(count > 0)

    def _restyle(self) -> None:
        self.topic.setFixedWidth(self._theme.px(_WIDTH))
        for combo in (self.kind, self.difficulty):
            combo.setFixedWidth(self._theme.px(_WIDTH))
        self.count.setMinimumHeight(self._theme.px(self._theme.tokens.size.control))

    def _reset(self) -> None:
        kinds = [(one, text.kind(one)) for one in Kind]
        levels = [(one, text.difficulty(one)) for one in Difficulty]
        self.kind.set_items([(None, self.tr("Kind…")), *kinds])
        self.difficulty.set_items([(None, self.tr("Difficulty…")), *levels])

    def _connect(self) -> None:
        self.kind.picked.connect(lambda value: self._say(Labels(kind=value)))
        self.difficulty.picked.connect(lambda value: self._say(Labels(difficulty=value)))
        self.topic.returnPressed.connect(self._say_topic)
        self.accept.clicked.connect(lambda _checked: self.accepted.emit())
        self.out.clicked.connect(lambda _checked: self.left_out.emit())
        self.above.clicked.connect(lambda _checked: self.accepted_above.emit(self.sure.share()))

    def _say(self, labels: Labels) -> None:
        if labels != Labels():
            self.labelled.emit(labels)
        self.kind.set_value(None)
        self.difficulty.set_value(None)

    def _say_topic(self) -> None:
        name = " ".join(self.topic.text().split())
        if name:
            self.labelled.emit(Labels(topic=name))
            self.topic.set_text("")
