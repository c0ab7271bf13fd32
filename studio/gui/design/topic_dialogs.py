"""Asks for topics: new ones, another name, and where a removed topic's tasks go."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.grid import Column, Grid, Part
from studio.gui import topic_names
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.form import Form
from studio.gui.widgets.labels import Label
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.text_edit import TextEdit

if TYPE_CHECKING:
    from studio.services.distributions import Preset

translate = QCoreApplication.translate
_ROWS = 6


class AddTopicsDialog(Dialog):
    """One topic a line; in a project without shares, also how to begin."""

    decided = Signal(list, str)  # the names, and a preset's key or ""

    def __init__(
        self, theme: Theme, parent: QWidget, presets: "Sequence[Preset]", *, planned: bool
    ) -> None:
        super().__init__(theme, translate("AddTopicsDialog", "Add topics"), parent, size=(460, 400))
        form = Form(theme)
        self.names = TextEdit(theme, self.tr("Topics"), rows=_ROWS)
        self.topics = form.add(
            self.tr("Topics, one a line"),
            self.names,
            help=self.tr("What people will ask about, in your field's own words; five are a "
                         "good start."),
        )  # fmt: skip
        self.preset = Combo(theme, self.tr("Shares to begin with"))
        self.preset.set_items(
            [
                *((one.key, _described(one)) for one in presets),
                ("", self.tr("None yet")),
            ],
            value=presets[0].key if presets else "",
        )
        field = form.add(
            self.tr("Shares to begin with"),
            self.preset,
            help=self.tr("How many tasks of each kind there shall be; every share can be changed."),
        )
        field.setVisible(not planned)
        self._planned = planned
        self.body.addWidget(form, 1)
        self.add_close(self.tr("Cancel"))
        self.ok = self.add_button(self.tr("Add"), kind=Kind.PRIMARY, icon="plus")
        self.ok.clicked.connect(lambda _checked: self._decide())
        self.names.edited.connect(self._follow)
        self._follow()
        self.names.setFocus()

    def _follow(self) -> None:
        fault = topic_names.fault(self._names())
        self.topics.set_error(fault)
        self.ok.setEnabled(bool(self._names()) and not fault)

    def _names(self) -> list[str]:
        return list(topic_names.lines(self.names.text()))

    def _decide(self) -> None:
        preset = "" if self._planned else str(self.preset.value() or "")
        self.decided.emit(self._names(), preset)
        self.accept()


def _described(preset: "Preset") -> str:
    title, note = translate("Preset", preset.title), translate("Preset", preset.note)
    return f"{title}: {note}"


class RenameTopicDialog(Dialog):
    """Another name for a topic."""

    decided = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, topic: Column, others: Iterable[str] = ()
    ) -> None:
        super().__init__(
            theme, translate("RenameTopicDialog", "Rename topic"), parent, size=(380, 180)
        )
        self._others = tuple(others)
        self.name = LineEdit(theme, self.tr("Name of the topic"), text=topic.name)
        form = Form(theme)
        self.field = form.add(self.tr("Name"), self.name)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.add_close(self.tr("Cancel"))
        self.ok = self.add_button(self.tr("Rename"), kind=Kind.PRIMARY)
        self.ok.clicked.connect(lambda _checked: self._decide())
        self.name.textChanged.connect(lambda _text: self._follow())
        self.name.selectAll()
        self.name.setFocus()

    def _follow(self) -> None:
        names = topic_names.lines(self.name.text())
        fault = topic_names.fault(names, taken=self._others)
        self.field.set_error(fault)
        self.ok.setEnabled(bool(names) and not fault)

    def _decide(self) -> None:
        self.decided.emit(self.name.text())
        self.accept()


class RemoveTopicDialog(Dialog):
    """Says what hangs on a topic, and asks where its tasks go."""

    decided = Signal(object)  # TopicId, or None: the tasks keep no topic

    def __init__(self, theme: Theme, parent: QWidget, grid: Grid, topic: Column) -> None:
        super().__init__(
            theme, translate("RemoveTopicDialog", "Remove topic"), parent, size=(440, 240)
        )
        count = grid.actual(grid.places(Part(topic_id=topic.topic_id)))
        others = [one for one in grid.topics if one.topic_id != topic.topic_id]
        words = self.tr("%n task(s) belong to “{topic}”. No task is deleted.", "", count)
        if not count:
            words = self.tr("No task belongs to “{topic}”.")
        self.body.addWidget(Label(theme, words.format(topic=topic.name)).wrapped())
        self.heir = Combo(theme, self.tr("Where its tasks go"))
        items = [(one.topic_id, one.name) for one in others]
        first = items[0][0] if items else None
        self.heir.set_items([*items, (None, self.tr("No topic"))], value=first)
        form = Form(theme)
        form.add(
            self.tr("Its tasks, share and floors go to"),
            self.heir,
            help=self.tr("Without a topic, tasks lie outside the grid until you give them one."),
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        form.setVisible(bool(count) or bool(others))
        self.add_close(self.tr("Cancel"))
        self.ok = self.add_button(self.tr("Remove topic"), kind=Kind.PRIMARY, icon="trash-2")
        self.ok.clicked.connect(lambda _checked: self._decide())
        self.heir.setFocus()

    def _decide(self) -> None:
        self.decided.emit(self.heir.value())
        self.accept()
