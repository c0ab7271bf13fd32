from functools import partial

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.domain.message import Message
from studio.gui.actions import table
from studio.gui.actions.bindings import ActionSet
from studio.gui.actions.table import When
from studio.gui.review.model import ReviewModel
from studio.gui.review.task.pane import TaskPane
from studio.gui.review.task.passage import Passage
from studio.gui.review.task.section import FoldHeading
from studio.gui.review.task.text_box import TextBox
from studio.gui.shell.kit import Kit
from studio.gui.theme.theme import Appearance
from studio.gui.widgets.labels import Label
from tests.unit.gui.review.task.conftest import Put, item, target

TOOL = {
    "type": "function",
    "function": {
        "name": "get_parcel",
        "description": "Looks a parcel up.",
        "parameters": {"type": "object", "properties": {"number": {"type": "string"}}},
    },
}
CALL = {
    "id": "c1",
    "type": "function",
    "function": {"name": "get_parcel", "arguments": '{"number": "PK-1"}'},
}


def _said(pane: TaskPane) -> list[tuple[str, str]]:
    return [(box.role.text(), box.said.shown) for box in pane.conversation.boxes()]


def _foot(box: TextBox, name: str) -> None:
    assert box.foot is not None
    getattr(box.foot, name).click()


def test_an_empty_desk_says_so(pane: TaskPane, put: Put) -> None:
    assert not pane.area.isVisible()
    put(item("Hello?"))
    assert pane.area.isVisible()
    put(None)
    assert not pane.area.isVisible()
    assert pane.id.text() == ""


def test_the_turns_stand_under_who_speaks_with_the_targets_prompt_first(
    pane: TaskPane, put: Put
) -> None:
    put(item("Hello?", Message(role="assistant", content="Yes?"), "My parcel!", under=target()))
    assert _said(pane) == [
        ("System", "You answer for a parcel carrier."),
        ("User", "Hello?"),
        ("Assistant", "Yes?"),
        ("User", "My parcel!"),
    ]
    assert pane.conversation.boxes()[0].note.text() == "from the target"


def test_a_system_prompt_of_its_own_stands_for_the_targets(pane: TaskPane, put: Put) -> None:
    put(item(Message(role="system", content="Own."), "Hello?", under=target()))
    assert _said(pane) == [("System", "Own."), ("User", "Hello?")]


def test_calls_and_results_of_tools_are_shown(pane: TaskPane, put: Put) -> None:
    put(
        item(
            "Where?",
            Message(role="assistant", content="", tool_calls=(CALL,)),
            Message(role="tool", content='{"held": true}', tool_call_id="c1"),
        )
    )
    called, result = pane.conversation.boxes()[1:]
    assert called.calls is not None
    assert called.calls.text == 'get_parcel {\n  "number": "PK-1"\n}'
    assert not called.said.isVisible()
    assert (result.role.text(), result.note.text()) == ("Tool", "c1")


def test_what_another_item_lacks_is_gone(pane: TaskPane, put: Put) -> None:
    document = '<document name="rules.md">Rules</document>Where?'
    put(
        item(
            document,
            Message(role="assistant", content="", tool_calls=(CALL,)),
            under=target(),
            tools=(TOOL,),
            reference="{}",
        )
    )
    sections = (pane.tools_section, pane.documents_section, pane.reference_section, pane.reminder)
    assert all(part.isVisible() for part in sections)
    put(item("Hello?", number=2))
    assert not any(part.isVisible() for part in sections)
    assert _said(pane) == [("User", "Hello?")]


def test_a_long_text_is_folded_and_opens(pane: TaskPane, put: Put) -> None:
    text = "customs " * 600
    put(item(text))
    box = pane.conversation.boxes()[0].said
    assert len(box.shown) < 1000
    _foot(box, "toggle")
    assert box.shown == text
    _foot(box, "toggle")
    assert len(box.shown) < 1000


@pytest.mark.parametrize("text", ["x" * 1_000_000, "line of text\n" * 400_000])
def test_a_huge_text_is_never_laid_out_whole(pane: TaskPane, put: Put, text: str) -> None:
    put(item(text))
    box = pane.conversation.boxes()[0].said
    _foot(box, "toggle")
    first = box.shown
    assert len(first) <= 16_000
    _foot(box, "on")
    assert box.shown == text[len(first) : len(first) + len(box.shown)]
    assert box.passage.document().characterCount() <= 16_001
    box.copy_whole()
    assert QGuiApplication.clipboard().text() == text


def test_the_next_item_is_folded_and_at_its_top_again(
    pane: TaskPane, put: Put, qtbot: QtBot
) -> None:
    put(item("customs " * 600))
    _foot(pane.conversation.boxes()[0].said, "toggle")
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    put(item("claims " * 600, number=2))
    assert bar.value() == 0
    assert len(pane.conversation.boxes()[0].said.shown) < 1000


def test_the_same_item_read_again_stays_as_it_was(pane: TaskPane, put: Put, qtbot: QtBot) -> None:
    text = "customs " * 600
    put(item(text))
    _foot(pane.conversation.boxes()[0].said, "toggle")
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(100)
    put(item(text))
    assert bar.value() == 100
    assert pane.conversation.boxes()[0].said.shown == text


def test_long_conversations_begin_with_their_last_turns(pane: TaskPane, put: Put) -> None:
    put(item(*(f"turn {number}" for number in range(50))))
    assert [said for _, said in _said(pane)] == [f"turn {number}" for number in range(38, 50)]
    assert pane.conversation.earlier.isVisible()
    pane.conversation.earlier.click()
    assert _said(pane)[0][1] == "turn 14"
    pane.conversation.earlier.click()
    assert _said(pane)[0][1] == "turn 0"
    assert not pane.conversation.earlier.isVisible()


def test_text_is_plain_whatever_it_says(pane: TaskPane, put: Put) -> None:
    text = '<img src="file:///etc/hostname"><b>bold</b> &amp;'
    put(item(text))
    assert pane.conversation.boxes()[0].said.passage.toPlainText() == text


def test_unseen_characters_are_named(pane: TaskPane, put: Put) -> None:
    put(item("a\u202eb nul\x00 zero\u200bwidth"))
    warning = pane.conversation.boxes()[0].said.warning
    assert warning is not None
    assert "U+202E right-to-left override" in warning.text()
    assert warning.isVisible()
    put(item("plain", number=2))
    assert not warning.isVisible()


def test_a_text_is_as_high_as_its_lines_and_does_not_scroll(
    pane: TaskPane, put: Put, qtbot: QtBot, kit: Kit
) -> None:
    put(item("My parcel has sat at customs since Monday and nobody says why. " * 5))
    passage = pane.conversation.boxes()[0].said.passage
    wide = passage.height()
    assert passage.verticalScrollBar().maximum() == 0
    pane.resize(500, 700)
    qtbot.waitUntil(lambda: passage.height() < wide)
    assert passage.verticalScrollBar().maximum() == 0
    narrow = passage.height()
    kit.theme.restore(Appearance.DARK, 1.5)
    qtbot.waitUntil(lambda: passage.height() > narrow)
    assert passage.verticalScrollBar().maximum() == 0


def test_right_to_left_lines_begin_at_the_right(pane: TaskPane, put: Put) -> None:
    put(item("طردي محتجز في الجمارك منذ يوم الاثنين، رقم الطلب PK-4417-0926. أريد استرداد أموالي!"))
    passage: Passage = pane.conversation.boxes()[0].said.passage
    layout = passage.document().firstBlock().layout()
    assert layout.lineCount() > 1
    ends = {
        round(line.x() + line.naturalTextWidth())
        for line in (layout.lineAt(at) for at in range(layout.lineCount()))
    }
    assert max(ends) - min(ends) <= 1
    assert max(ends) > passage.viewport().width() * 0.9


def test_selected_text_is_copied_to_the_letter(pane: TaskPane, put: Put) -> None:
    put(item("10\u00a0kg\nand more"))
    passage = pane.conversation.boxes()[0].said.passage
    passage.setFocus()
    passage.moveCursor(QTextCursor.MoveOperation.Start)
    passage.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(passage, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "10\u00a0kg\nand more"


def test_a_tool_opens_to_what_it_does_and_takes(pane: TaskPane, put: Put) -> None:
    put(item("Where?", tools=(TOOL, {"function": {"name": "odd", "parameters": 3}}, {})))
    first, odd, nameless = pane.tools.boxes()
    QTest.keyClick(first.heading, Qt.Key.Key_Return)
    assert first.meaning is not None
    assert first.takes is not None
    assert (first.meaning.text, first.takes.text) == ("Looks a parcel up.", "number?: string")
    odd.heading.click()
    assert odd.takes is not None
    assert odd.takes.text == "takes nothing"
    assert nameless.heading.text() == "(no name)"


def test_documents_of_a_message_are_cards_that_open(pane: TaskPane, put: Put) -> None:
    put(item('<document name="tariff-rules.md"># §4 Holds\nInvoice.</document>What is missing?'))
    assert _said(pane) == [("User", "⟨tariff-rules.md⟩What is missing?")]
    card = pane.documents.cards()[0]
    assert (card.heading.text(), card.about.text()) == ("tariff-rules.md", "§4 Holds")
    card.heading.click()
    assert card.text is not None
    assert card.text.text == "# §4 Holds\nInvoice."


def test_a_reference_may_be_calls(pane: TaskPane, put: Put) -> None:
    put(item("Where?", reference={"tool_calls": [CALL]}))
    assert pane.reference.text == 'get_parcel {\n  "number": "PK-1"\n}'
    put(item("Where?", number=2, reference="At customs."))
    assert pane.reference.text == "At customs."


def test_what_is_folded_stays_folded(pane: TaskPane, put: Put, kit: Kit) -> None:
    put(item("Hello?", under=target()))
    assert pane.reminder.statement.isVisible()
    pane.reminder.whole.heading.click()
    assert not pane.reminder.statement.isVisible()
    put(item("Hello again?", number=2, under=target()))
    assert not pane.reminder.statement.isVisible()
    assert kit.memory.get("review.task.target") is False


def test_the_reminder_says_what_is_in_and_out_of_scope(pane: TaskPane, put: Put) -> None:
    put(item("Hello?", under=target()))
    assert pane.reminder.statement.text == "Answer a parcel carrier's customers."
    pane.reminder.scope.heading.click()
    assert pane.reminder.in_scope.shown == "• late parcels"
    assert pane.reminder.out_of_scope.isVisible()


def test_facts_are_shown_and_copied(pane: TaskPane, put: Put) -> None:
    put(item("Hello?"))
    shown = [label.text() for label in pane.facts.values]
    assert shown[:4] == ["Boundary", "customs", "Hard", "Train"]
    assert shown[4].startswith("g-0412, 3")
    assert shown[5] == "inbox export"
    pane.facts.copy()
    assert QGuiApplication.clipboard().text().startswith("Kind\tBoundary\nTopic\tcustoms\n")


def test_the_id_is_copied_whole(pane: TaskPane, put: Put) -> None:
    put(item("Hello?"))
    assert pane.id.text() == "…GHJKMNP001"
    pane.copy.click()
    assert QGuiApplication.clipboard().text() == "01JX8Q4T7MABCDEFGHJKMNP001"


def test_the_id_is_in_the_face_of_code_in_every_look(pane: TaskPane, put: Put, kit: Kit) -> None:
    put(item("Hello?"))
    kit.theme.restore(Appearance.DARK, 1.25)
    pane.hide()
    pane.show()
    assert pane.id.font().families() == kit.theme.mono().families()


def test_boxes_are_used_again(pane: TaskPane, put: Put) -> None:
    put(item("One", "Two"))
    before = pane.conversation.boxes()
    put(item("Three", "Four", number=2))
    assert pane.conversation.boxes() == before
    assert _said(pane) == [("User", "Three"), ("User", "Four")]


def test_the_wheel_scrolls_the_whole(pane: TaskPane, put: Put, qtbot: QtBot) -> None:
    put(item(*["customs " * 100] * 12))
    bar = pane.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    passage = pane.conversation.boxes()[0].said.passage
    place = QPointF(10, 10)
    event = QWheelEvent(
        place,
        QPointF(passage.mapToGlobal(QPoint(10, 10))),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QGuiApplication.sendEvent(passage.viewport(), event)
    assert bar.value() > 0


def test_the_desks_keys_work_while_a_text_is_read(
    kit: Kit, model: ReviewModel, put: Put, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = ActionSet(table.load(), {}, theme=kit.theme, owner=window)
    actions.refresh([When.PROJECT, When.WRITABLE], screen="review")
    pressed: list[str] = []
    for name in ("reject", "reason_1"):
        actions.provide(f"review.{name}", partial(pressed.append, name))
    pane = TaskPane(kit, actions, model)
    QVBoxLayout(window).addWidget(pane)
    window.resize(300, 700)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    put(item("Hello?", under=target()))
    passage = pane.conversation.boxes()[1].said.passage
    passage.setFocus()
    QTest.keyClick(passage, Qt.Key.Key_X)
    QTest.keyClick(passage, Qt.Key.Key_1)
    assert pressed == ["reject", "reason_1"]
    assert passage.text() == "Hello?"


def test_everything_has_a_name_for_a_screen_reader(pane: TaskPane, put: Put) -> None:
    document = '<document name="rules.md">Rules</document>Where? \u200b' + "word " * 500
    turn = Message(role="assistant", content="", tool_calls=(CALL,))
    put(item(document, turn, under=target(), tools=(TOOL,), reference="{}"))
    for heading in pane.findChildren(FoldHeading):
        heading.setChecked(True)
    nameless = [
        type(child).__name__
        for child in pane.findChildren(QWidget)
        if child.isVisible()
        and type(child).__name__ not in {"QWidget", "QScrollBar", "Hairline"}
        and not (isinstance(child, Label) and not child.text())
        and not QAccessible.queryAccessibleInterface(child).text(QAccessible.Text.Name)
    ]
    assert nameless == []
