"""Where the marks of a difference stand in a line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QApplication

from studio.gui.diff.painting import spans


def line_of(layout: QTextLayout) -> QTextLine:
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(1_000)
    layout.endLayout()
    return line


def test_a_number_within_arabic_is_marked_and_not_the_letters_beside_it(
    qapp: QApplication,
) -> None:
    text = "مرحبا PD-204518 في الطريق"
    layout = QTextLayout(text, qapp.font())
    line = line_of(layout)
    at = text.index("204518")

    ((left, right),) = spans(line, text, at, at + 6)
    ((before, edge),) = spans(line, text, at - 3, at)

    assert before < edge <= left + 1 < right
    assert right - left > edge - before


def test_a_space_within_arabic_is_marked(qapp: QApplication) -> None:
    text = "مرحبا بك"
    layout = QTextLayout(text, qapp.font())
    line = line_of(layout)

    ((left, right),) = spans(line, text, 5, 6)

    assert 1 < right - left < 20
