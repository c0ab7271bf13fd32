"""The page: three columns of widgets with something in them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.check import Check
from studio.gui.widgets.chip import Chip, ChipTone
from studio.gui.widgets.chip_toggle import ChipGroup
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.drawer import Drawer
from studio.gui.widgets.empty_state import EmptyState
from studio.gui.widgets.form import Form
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.line_edit import LineEdit
from studio.gui.widgets.menu_button import MenuButton
from studio.gui.widgets.progress_line import ProgressLine
from studio.gui.widgets.search_field import SearchField
from studio.gui.widgets.segmented import Segmented
from studio.gui.widgets.spin import NumberField, PercentField
from studio.gui.widgets.splitter import Splitter
from studio.gui.widgets.tabs import Tabs
from studio.gui.widgets.text_edit import TextEdit

_JSON = '{\n  "category": "delivery",\n  "priority": 2,\n  "order": null,\n  "reply": "Größe?"\n}'
_HIDDEN = "abc\u202edef\u200bghi\tend\nשלום עולם, PK-2209\n日本語のテキスト 👩‍👩‍👧"


class Gallery(QWidget):
    """All shared widgets at once; ``first`` shows what focus looks like."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.first = LineEdit(theme, "Name", text="Focused")
        panes = Splitter(theme, Qt.Orientation.Horizontal, "Panes")
        panes.addWidget(_column(theme, self._fields()))
        panes.addWidget(_column(theme, self._controls()))
        panes.addWidget(_column(theme, self._places()))
        panes.start_with(420, 460, 400)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(panes)

    def _fields(self) -> list[QWidget]:
        theme = self._theme
        form = Form(theme)
        form.add_section("What the student is for")
        form.add("Name", self.first, help="As it stands in the list of projects.")
        wrong = LineEdit(theme, "Limit", text="12 percent")
        form.add("Limit", wrong).set_error("This is not a number: write 12 or 12.5.")
        combo = Combo(theme, "Student")
        combo.set_items([(1, "SmolLM2-135M-Instruct"), (2, "Qwen")], value=1)
        form.add_row([("Student", combo, ""), ("Planned", NumberField(theme, "Planned",
                      value=4350), "Tasks in all.")])  # fmt: skip
        form.add("Share", PercentField(theme, "Share", share=0.125))
        editor = TextEdit(theme, "Example", mono=True, rows=7)
        editor.set_text(_JSON)
        editor.highlight("json")
        form.add("Example answer", editor)
        hidden = TextEdit(theme, "Message", rows=3)
        hidden.set_text(_HIDDEN)
        hidden.show_controls(True)
        form.add("Message", hidden)
        off = LineEdit(theme, "Off", text="Disabled")
        off.setEnabled(False)
        return [form, off]

    def _controls(self) -> list[QWidget]:
        theme = self._theme
        segmented = Segmented(theme, "View", [("target", "Target vs actual"), ("gaps", "Gaps"),
                              ("split", "By split"), ("source", "By source")])  # fmt: skip
        chips = ChipGroup(theme, "Kinds")
        kinds = ("common", "long_tail", "difficult", "boundary", "format", "multi_turn", "refusal")
        chips.set_items([(kind, kind) for kind in kinds], chosen=frozenset({"common", "refusal"}))
        search = SearchField(theme, "Filter tasks", placeholder="Filter tasks")
        full = SearchField(theme, "Filter")
        full.set_text("customs")
        full.show_count("8 of 20")
        menu = MenuButton(theme, "Preset")
        menu.add("Support desk", lambda: None)
        partly = Check(theme, "Partly")
        partly.setTristate(True)
        partly.setCheckState(Qt.CheckState.PartiallyChecked)
        progress = ProgressLine(theme, "Reading")
        progress.show_progress(412, 960, "4.1 per s · 2 min left")
        buttons = [Button(theme, kind.value, kind=kind, icon="plus")
                   for kind in (Kind.PRIMARY, Kind.NORMAL, Kind.QUIET, Kind.SMALL)]  # fmt: skip
        return [
            segmented, chips, search, full, _row(theme, [menu, MenuButton(theme, "Add",
            kind=Kind.PRIMARY, icon="plus"), IconButton(theme, "copy", "Copy"),
            IconButton(theme, "x", "Close", small=True)]), _row(theme, buttons),
            _row(theme, [Check(theme, "Ticked", checked=True), Check(theme, "Not"), partly]),
            progress, _row(theme, [Chip(theme, tone.name, tone) for tone in ChipTone]),
            Label(theme, "A muted line of text", tone=Tone.MUTED),
        ]  # fmt: skip

    def _places(self) -> list[QWidget]:
        theme = self._theme
        tabs = Tabs(theme, "Parts")
        tabs.add("messages", "Messages", EmptyState(
            theme, icon="message-square", title="No messages yet",
            text="A task is what the student will be asked.",
            primary=Button(theme, "Add a task", kind=Kind.PRIMARY, icon="plus"),
            others=[Button(theme, "Import…")]))  # fmt: skip
        tabs.add("graders", "Graders", QWidget())
        place = QWidget()
        place.setMinimumHeight(200)
        drawer = Drawer(theme, place, "Target", width=240)
        drawer.set_content(Label(theme, "What has no room beside"))
        drawer.slide_in()
        return [tabs, place]


def _column(theme: Theme, widgets: Sequence[QWidget]) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    space = theme.tokens.space
    column.setContentsMargins(space.l, space.l, space.l, space.l)
    column.setSpacing(space.m)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return page


def _row(theme: Theme, widgets: Sequence[QWidget]) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.tokens.space.s)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return page
