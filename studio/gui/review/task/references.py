"""The documents that a task carries, as cards to open, and the answer that it is graded by."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.gui import text
from studio.gui.review.task.documents import Document
from studio.gui.review.task.pool import Pool
from studio.gui.review.task.section import FoldHeading
from studio.gui.review.task.text_box import TextBox
from studio.gui.review.task.turn_box import written
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.labels import ElidedLabel, Tone
from studio.reporting import visible


class DocumentsBox(QWidget):
    """A card a document."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Reference documents"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.tokens.space.s)
        self._pool = Pool(column, lambda: DocumentCard(theme))

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Show these documents, folded."""
        for number, (card, one) in enumerate(
            zip(self._pool.take(len(documents)), documents, strict=True), 1
        ):
            card.show_document(one, number)

    def cards(self) -> list["DocumentCard"]:
        """Give the cards of the documents that are shown."""
        return self._pool.shown()


class DocumentCard(QFrame):
    """A document's name, size and heading; its text when opened."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._document: Document | None = None
        self.setProperty("kind", "card")
        self.heading = FoldHeading(theme, "")
        self.heading.setChecked(False)
        self.heading.toggled.connect(lambda _checked: self._show())
        self.about = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.text: TextBox | None = None
        space = theme.tokens.space
        row = QHBoxLayout()
        row.setContentsMargins(space.xs, 0, space.xs, 0)
        row.addWidget(self.about, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.xs, space.xs, space.xs, space.xs)
        self._column.setSpacing(0)
        self._column.addWidget(self.heading)
        self._column.addLayout(row)

    def show_document(self, document: Document, number: int) -> None:
        """Show a document; the same one stays open where it is."""
        if document == self._document:
            return
        self._document = document
        name = visible.show(document.name) or self.tr("Document {number}").format(number=number)
        self.heading.setText(name)
        self.setAccessibleName(name)
        self.heading.setAccessibleName(name)
        self.heading.set_fact(text.size(len(document.text.encode(errors="replace"))))
        self.about.setText(visible.show(document.heading))
        self.heading.setChecked(False)

    def _show(self) -> None:
        is_open = self.heading.isChecked()
        if is_open and self._document is not None:
            if self.text is None:
                self.text = TextBox(self._theme, "")
                self._column.addWidget(self.text)
            self.text.set_name(self.heading.accessibleName())
            self.text.set_text(self._document.text)
        self.about.setVisible(not is_open)
        if self.text is not None:
            self.text.setVisible(is_open)


def reference_text(reference: str | Mapping[str, Any] | None) -> str:
    """Write a reference answer: its text, or the calls that it makes; "" where there is none."""
    if isinstance(reference, Mapping):
        calls = reference.get("tool_calls")
        return "\n".join(written(one) for one in calls) if isinstance(calls, list) else ""
    return reference or ""
