"""How the document is read, what its columns hold, and what tasks get that do not say."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QScrollArea, QWidget

from studio.domain.task import Difficulty, Kind, Split
from studio.domain.task_preview import Defaults
from studio.formats import Content
from studio.formats.columns import Field as TaskField
from studio.formats.separated import DELIMITERS
from studio.formats.tables import Layout, Reading
from studio.gui import text
from studio.gui.design.bringing_in import words
from studio.gui.design.bringing_in.model import BringingInModel
from studio.gui.theme.theme import Theme
from studio.gui.widgets.check import Check
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.form import Field, Form
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.reporting import visible
from studio.services.preview_rows import Found

# Formats whose rows can be tasks with a reference, or answers of a model.
_EITHER = frozenset({"openai-sft", "trl-sft"})
_LONGEST_WORD = 32


class SettingsPanel(QScrollArea):
    """A column of settings; each change reads the document again, or only relabels.

    It is made in two steps more: ``add_reading``, then ``add_defaults``.
    """

    file_asked = Signal()

    def __init__(self, theme: Theme, model: BringingInModel) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self._fields: list[Field] = []
        self.setAccessibleName(self.tr("How to read"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = Form(theme)
        space = theme.tokens.space
        self.form.setContentsMargins(space.l, space.l, space.l, space.l)
        self.setWidget(self.form)

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that a setting is cut off; it scrolls up and down alone."""
        form = self.form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(form, super().minimumSizeHint().height())

    def stops(self) -> tuple[QWidget, ...]:
        """Give what takes the focus, in order; columns come after how rows are taken."""
        reading = (self, self.layout_, self.delimiter, self.header, self.content)
        said = (self.kind, self.topic, self.difficulty, self.split)
        return (*reading, *said, self.source, self.licence, self.note)

    def offer(self, topics: list[str], sources: list[str]) -> None:
        """Complete what is typed by the topics and sources there are."""
        _complete(self.topic, topics)
        _complete(self.source, sources)

    def add_reading(self) -> None:
        """Add how the document is read, and its columns."""
        theme = self._theme
        self.facts = Label(theme, tone=Tone.MUTED).wrapped()
        self.form.add_widget(self.facts)
        self.layout_ = Combo(theme, self.tr("Read as"))
        self.layout_.set_items([(one, words.layout(one)) for one in Layout])
        self.layout_.picked.connect(lambda value: self._model.read_as(Reading(layout=value)))
        self.layout_field = self.form.add(self.tr("Read as"), self.layout_)
        self.delimiter = Combo(theme, self.tr("Between cells"))
        self.delimiter.picked.connect(self._read_table)
        self.delimiter_field = self.form.add(self.tr("Between cells"), self.delimiter)
        self.header = Check(theme, self.tr("First row names columns"))
        self.header.clicked.connect(lambda _checked: self._read_table(None))
        self.form.add_widget(self.header)
        self.content = Combo(theme, self.tr("Take rows as"))
        self.content.set_items(
            [
                (Content.TASKS, self.tr("Tasks with a reference answer")),
                (Content.ANSWERS, self.tr("Answers of a model")),
            ]
        )
        self.content.picked.connect(self._model.take_as)
        self.content_field = self.form.add(self.tr("Take rows as"), self.content)
        self.columns_title = self.form.add_section(self.tr("Columns"))
        self.columns = Form(theme)
        self.form.add_widget(self.columns)

    def add_defaults(self) -> None:
        """Add what tasks get that do not say, and follow the model."""
        theme, form = self._theme, self.form
        form.add_section(self.tr("For tasks that do not say"))
        self.kind = Combo(theme, self.tr("Kind"))
        self.kind.set_items([(one, text.kind(one)) for one in Kind], value=Kind.COMMON)
        self.difficulty = Combo(theme, self.tr("Difficulty"))
        self.difficulty.set_items(
            [(one, text.difficulty(one)) for one in Difficulty], value=Difficulty.MEDIUM
        )
        self.split = Combo(theme, self.tr("Split"))
        self.split.set_items([(one, text.split(one)) for one in Split], value=Split.TRAIN)
        self.topic = LineEdit(theme, self.tr("Topic"), placeholder=self.tr("none"))
        self.source = LineEdit(
            theme, self.tr("Source"), placeholder=self.tr("where they come from")
        )
        self.licence = LineEdit(theme, self.tr("Licence"), placeholder=self.tr("such as CC-BY-4.0"))
        self.note = LineEdit(
            theme, self.tr("Note"), placeholder=self.tr("by what right they are used")
        )
        form.add(self.tr("Kind"), self.kind)
        form.add(self.tr("Topic"), self.topic, help=self.tr("A new name makes a new topic."))
        form.add(self.tr("Difficulty"), self.difficulty)
        form.add(
            self.tr("Split"),
            self.split,
            help=self.tr("What is like a task of another split goes there instead."),
        )
        form.add(self.tr("Source"), self.source)
        form.add(self.tr("Licence"), self.licence)
        form.add(self.tr("Note"), self.note)
        for combo in (self.kind, self.difficulty, self.split):
            combo.picked.connect(lambda _value: self._say_defaults())
        for line in (self.topic, self.source, self.licence, self.note):
            line.committed.connect(lambda _text: self._say_defaults())
        form.add_stretch()
        self._model.found_changed.connect(self._show)
        self._show(None)

    def _read_table(self, _value: object) -> None:
        self._model.read_as(
            Reading(
                layout=Layout.TABLE,
                delimiter=self.delimiter.value(),
                header=self.header.isChecked(),
            )
        )

    def _say_defaults(self) -> None:
        self._model.set_defaults(
            Defaults(
                kind=self.kind.value(),
                topic=" ".join(self.topic.text().split()) or None,
                difficulty=self.difficulty.value(),
                split=self.split.value(),
                source=self.source.text().strip() or None,
                licence=self.licence.text().strip(),
                note=self.note.text().strip(),
            )
        )

    def _show(self, found: Found | None) -> None:
        table = found is not None and found.layout is Layout.TABLE
        self.layout_field.setVisible(found is not None)
        self.delimiter_field.setVisible(table)
        self.header.setVisible(table)
        self.facts.setVisible(found is not None)
        self.content_field.setVisible(found is not None and found.shape.format in _EITHER)
        if found is None:
            self._show_columns(None)
            return
        self.facts.setText(self._facts(found))
        self.layout_.set_value(found.layout)
        marks = dict.fromkeys([*DELIMITERS, *([found.delimiter] if found.delimiter else [])])
        self.delimiter.set_items(
            [(one, words.delimiter(one)) for one in marks], value=found.delimiter
        )
        self.header.setChecked(found.header)
        self.content.set_value(self._model.content or found.shape.content)
        self._show_columns(found if found.layout in {Layout.TABLE, Layout.JSON} else None)

    def _facts(self, found: Found) -> str:
        counted = self.tr("%n row(s)", "", found.rows + len(found.errors))
        shape = found.shape.format
        parts = [counted, shape and self.tr("format {name}").format(name=shape), found.encoding]
        return "\n".join([" · ".join(part for part in parts if part), *map(text.said, found.notes)])

    def _show_columns(self, found: Found | None) -> None:
        self.columns_title.setVisible(found is not None)
        self.columns.setVisible(found is not None)
        names = tuple(field.widget.accessibleName() for field in self._fields)
        wanted = found.columns if found is not None else ()
        if names != wanted:
            self._rebuild(wanted)
        if found is None:
            return
        for name, field, samples in zip(wanted, self._fields, found.samples, strict=True):
            combo = field.widget
            assert isinstance(combo, Combo)
            combo.set_value(found.mapping.get(name))
            field.set_help(_sample(samples))

    def _rebuild(self, names: tuple[str, ...]) -> None:
        for field in self._fields:
            field.hide()
            field.deleteLater()
        self._fields = []
        items = [(one, words.field(one)) for one in (None, *TaskField)]
        before: QWidget = self.content
        for name in names:
            combo = Combo(self._theme, name)
            combo.set_items(items)
            combo.picked.connect(partial(self._model.map, name))
            self._fields.append(self.columns.add(visible.show(name), combo))
            QWidget.setTabOrder(before, combo)
            before = combo


def _sample(samples: tuple[str, ...]) -> str:
    shown = (" ".join(_cut(word) for word in one[:200].split())[:60] for one in samples[:2])
    return visible.show(" · ".join(shown))


def _cut(word: str) -> str:
    """Shorten a word that no line would break, and that would widen the panel."""
    return word if len(word) <= _LONGEST_WORD else f"{word[:_LONGEST_WORD]}…"


def _complete(line: LineEdit, names: list[str]) -> None:
    completer = QCompleter(names, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
