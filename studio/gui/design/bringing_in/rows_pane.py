"""The rows of the document: parts to choose among, the table, one row in full, and its verbs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.task_preview import POSSIBLE
from studio.formats.rows import RowError
from studio.gui import text
from studio.gui.design.bringing_in import words
from studio.gui.design.bringing_in.label_bar import LabelBar
from studio.gui.design.bringing_in.model import BringingInModel
from studio.gui.design.bringing_in.rows import WIDTHS, RowsModel, label_text, said
from studio.gui.design.bringing_in.sifting import Item, Part, Sifted
from studio.gui.tables.rows_table import RowsTable
from studio.gui.theme.theme import Theme
from studio.gui.widgets import focus
from studio.gui.widgets.chip_toggle import ChipGroup
from studio.gui.widgets.hairline import Hairline
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.reporting import visible
from studio.services.preview_rows import SUGGESTED, PreviewRow

# Counting suggestions among more selected rows than this would take too long.
_MOST_COUNTED = 2_000
_MOST_NEIGHBOURS = 3
_SHOWN_TEXT = 300


class RowsPane(QWidget):
    """Shows what the model sifted."""

    def __init__(self, theme: Theme, model: BringingInModel) -> None:
        super().__init__()
        self._model = model
        self._part = Part.ALL
        self._sifted = Sifted()
        self.parts = ChipGroup(theme, self.tr("Rows shown"), exclusive=True)
        self.rows = RowsModel(theme, model.edits, self)
        self.table = RowsTable(theme, self.rows, self.tr("Rows"), widths=[*WIDTHS.values()])
        self.said = ElidedLabel(theme)
        self.why = ElidedLabel(theme, tone=Tone.MUTED)
        self.bar = LabelBar(theme)
        space = theme.tokens.space
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.s)
        column.addWidget(self.parts)
        column.addWidget(self.table, 1)
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        column.addWidget(self.said)
        column.addWidget(self.why)
        column.addWidget(self.bar)
        self._connect()

    def _connect(self) -> None:
        model, bar = self._model, self.bar
        model.sifted.connect(self._show)
        self.parts.changed.connect(self._choose)
        self.table.selection_changed.connect(self._show_selection)
        self.table.left_out.connect(self._leave_out)
        bar.left_out.connect(self._leave_out)
        bar.labelled.connect(lambda labels: model.label(self.selected(), labels))
        bar.accepted.connect(lambda: model.accept(self.selected()))
        bar.accepted_above.connect(model.accept_above)

    def selected(self) -> list[Item]:
        """Give the selected rows in their order."""
        return [self.rows.item(row) for row in self.table.selected()]

    def current(self) -> Item | None:
        """Give the row the keys are at."""
        row = self.table.current()
        return None if row is None else self.rows.item(row)

    def stops(self) -> tuple[QWidget, ...]:
        """Give what takes the focus, in order; the chips come in front of the table."""
        return (self.parts, *self.parts.stops(), self.table, *self.bar.stops())

    def add_widget(self, widget: QWidget) -> None:
        """Put something else under the verbs."""
        self._column.addWidget(widget)

    def show_part(self, part: Part) -> None:
        """Show other rows."""
        self._part = part
        self._show(self._sifted)

    def _choose(self, chosen: frozenset[str]) -> None:
        self.show_part(Part(next(iter(chosen))) if chosen else Part.ALL)

    def _show(self, sifted: Sifted) -> None:
        self._sifted = sifted
        counts = {part: len(items) for part, items in sifted.parts.items()}
        if not counts[self._part]:
            self._part = Part.ALL
        shown = [part for part in Part if counts[part] or part is Part.ALL]
        self.parts.set_items(
            [(part.value, words.part(part, counts[part])) for part in shown],
            chosen=frozenset({self._part.value}),
        )
        focus.put_before(self.parts.stops(), self.table)
        self.parts.setVisible(counts[Part.ALL] > 0)
        self.rows.show(sifted.parts[self._part])
        self.bar.show_suggested(counts[Part.SUGGESTED])
        self._show_selection()

    def _leave_out(self) -> None:
        selected = self.selected()
        self._model.leave_out(selected, not self._are_out(selected))

    def _are_out(self, items: list[Item]) -> bool:
        """Tell whether none of the rows is wanted, so that the verb is to take them in."""
        possible = [one for one in items if _is_possible(one)]
        return bool(possible) and not any(
            isinstance(one, PreviewRow) and self._model.edits.is_wanted(one) for one in possible
        )

    def _show_selection(self) -> None:
        selected = self.selected()
        looked_at = selected[:_MOST_COUNTED]
        suggested = sum(1 for one in looked_at if self._has_suggestion(one))
        self.bar.show_selection(len(selected), suggested=suggested, out=self._are_out(looked_at))
        current = self.current()
        self.said.setText("" if current is None else _whole(current))
        self.why.setText("" if current is None else self._why(current))

    def _has_suggestion(self, item: Item) -> bool:
        edits = self._model.edits
        return isinstance(item, PreviewRow) and (
            bool(edits.doubts(item))
            or any(one in item.suggestions and edits.lacks(item, one) for one in SUGGESTED)
        )

    def _why(self, item: Item) -> str:
        why = visible.show(words.likeness(item, self._model.edits))
        if isinstance(item, RowError):
            return self.tr("Line {line}: {reason}.").format(line=text.number(item.line), reason=why)
        return " · ".join(part for part in (why, self._because(item)) if part)

    def _because(self, one: PreviewRow) -> str:
        """Say which labelled tasks the suggestions come from."""
        parts = []
        for aspect, found in one.suggestions.items():
            if not (self._model.edits.lacks(one, aspect) or aspect in one.doubts):
                continue
            near = ", ".join(
                self.tr("“{text}” ({label})").format(
                    text=visible.show(other.text), label=label_text(aspect, other.label)
                )
                for other in found.neighbours[:_MOST_NEIGHBOURS]
            )
            suggestion = self.tr("{aspect} {label}, {sure} sure").format(
                aspect=words.label(aspect),
                label=label_text(aspect, found.label),
                sure=text.percent(found.confidence),
            )
            parts.append(self.tr("{what}: like {near}").format(what=suggestion, near=near)
                         if near else suggestion)  # fmt: skip
        return self.tr("Suggested: {what}").format(what="; ".join(parts)) if parts else ""


def _whole(item: Item) -> str:
    if isinstance(item, RowError):
        return visible.show(item.text[:_SHOWN_TEXT].replace("\n", " ⏎ "))
    return said(item)


def _is_possible(item: Item) -> bool:
    return isinstance(item, PreviewRow) and item.status in POSSIBLE
