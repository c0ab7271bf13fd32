"""The target in the inspector: what it asks, its version, and what changed since the snapshot."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.target import Target
from studio.domain.target_draft import Fault
from studio.gui import labels, text
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.target.contract_box import ContractBox
from studio.gui.design.target.dialog import TargetDialog
from studio.gui.design.target.model import TargetModel
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.students import TokenCount
    from studio.services.targeting import TargetSheet

_SCOPE_SHOWN = 72  # characters of a scope before it is cut; the tip has all of it


class TargetSummary(QWidget):
    """Follows the open project by itself and offers the editor."""

    def __init__(self, kit: Kit, actions: ActionSet) -> None:
        super().__init__()
        self._kit, self._actions = kit, actions
        self._labels = labels.load()
        self.model = TargetModel(kit, self)
        self.setAccessibleName(self.tr("Target"))
        theme = kit.theme
        self.version = Button(theme, "", kind=Kind.SMALL)
        self.changed = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.edit = IconButton(theme, "pencil", self.tr("Edit the target"), small=True)
        self.statement = Label(theme).wrapped()
        self.in_scope = Label(theme).wrapped()
        self.out_of_scope = Label(theme).wrapped()
        self.tokens = ElidedLabel(theme)
        self.student = ElidedLabel(theme)
        self.contract = ContractBox(theme)
        self.draft = Button(theme, self.tr("Unfinished changes: go on"), kind=Kind.QUIET,
                            icon="pencil")  # fmt: skip
        self.write = Button(theme, self.tr("Write the target"), kind=Kind.PRIMARY, icon="target")
        self._floors = QGridLayout()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def open_editor(self, page: str = "form") -> None:
        """Open the editor over the window, on the form or the versions."""
        if self._kit.session.current is not None and not self.model.is_written:
            self.model.is_written = True
            self._kit.runner.query(
                lambda project: project.target.sheet(),
                lambda sheet: self._open(sheet, page),
                on_problem=self._give_up,
            )

    def _open(self, sheet: "TargetSheet", page: str) -> None:
        dialog = TargetDialog(self._kit, sheet, self)
        dialog.show_page(page)
        dialog.finished.connect(self._close)
        dialog.open()

    def _close(self) -> None:
        self.model.is_written = False

    def _give_up(self, problem: object) -> None:
        self.model.is_written = False
        self._kit.runner.failed.emit(problem)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        space = self._kit.theme.tokens.space
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.s)
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(Label(self._kit.theme, self.tr("Target"), weight=Weight.STRONG))
        head.addWidget(self.version)
        head.addStretch(1)
        head.addWidget(self.edit)
        whole.addLayout(head)
        whole.addWidget(self.changed)
        whole.addWidget(self.draft)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._full_page())
        whole.addWidget(self._pages)

    def _empty_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        said = self.tr(
            "No target yet. Say what the student shall do, and what a good answer looks like."
        )
        column.addWidget(Label(self._kit.theme, said, tone=Tone.MUTED).wrapped())
        column.addWidget(self.write)
        column.addStretch(1)
        return page

    def _full_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        space = self._kit.theme.tokens.space
        column.setSpacing(space.s)
        column.addLayout(self._pair((self.tr("Statement"), self.statement)))
        column.addLayout(
            self._pair(
                (self.tr("In scope"), self.in_scope), (self.tr("Out of scope"), self.out_of_scope)
            )
        )
        column.addLayout(
            self._pair((self.tr("System prompt"), self.tokens), (self.tr("Student"), self.student))
        )
        column.addWidget(self.contract)
        self._floors.setHorizontalSpacing(space.m)
        self._floors.setVerticalSpacing(0)
        column.addLayout(self._floors)
        column.addStretch(1)
        return page

    def _pair(self, *fields: tuple[str, QWidget]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._kit.theme.tokens.space.m)
        grid.setVerticalSpacing(0)
        for column, (name, widget) in enumerate(fields):
            grid.addWidget(self._heading(name), 0, column)
            grid.addWidget(widget, 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
            widget.setAccessibleDescription(name)
        return grid

    def _heading(self, text: str) -> Label:
        return Label(self._kit.theme, text, size=TextSize.SMALL, tone=Tone.MUTED)

    def _connect(self) -> None:
        self._actions.provide("design.target", self.open_editor)
        self.model.sheet.changed.connect(self._show)
        self.model.counted.connect(self._show_tokens)
        self.model.checked.connect(self._show_check)
        action = self._actions["design.target"]
        for button in (self.draft, self.write):
            button.follow(action)
        self.edit.setEnabled(action.isEnabled())
        action.changed.connect(lambda: self.edit.setEnabled(action.isEnabled()))
        self.edit.clicked.connect(lambda _checked: self.open_editor())
        self.version.clicked.connect(lambda _checked: self.open_editor("versions"))
        self._show(None)

    def _show(self, sheet: "TargetSheet | None") -> None:
        target = sheet.target if sheet else None
        self.version.setVisible(target is not None)
        self.edit.setVisible(target is not None)
        self.draft.setVisible(bool(sheet and sheet.draft and not self.model.is_written))
        self.write.setVisible(not (sheet and sheet.draft))
        self._pages.setCurrentIndex(0 if target is None else 1)
        self._pages.setVisible(sheet is not None)
        self.changed.hide()
        if sheet is not None and target is not None:
            self._show_target(sheet, target)

    def _show_target(self, sheet: "TargetSheet", target: Target) -> None:
        self.version.setText(f"v{sheet.number}")
        self.version.setAccessibleName(
            self.tr("Version {number}: show all versions").format(number=sheet.number)
        )
        self._show_changes(sheet)
        self.statement.setText(visible.show(target.statement))
        self._show_scope(self.in_scope, target.in_scope)
        self._show_scope(self.out_of_scope, target.out_of_scope)
        titles = {one.name: one.title for one in sheet.students}
        self.student.setText(titles.get(target.student, target.student) or "–")
        self.tokens.setText("…" if target.system_prompt else self.tr("none"))
        self.contract.show_contract(target.contract)
        self._show_floors(target)

    def _show_changes(self, sheet: "TargetSheet") -> None:
        since = sheet.since_snapshot or ()
        parts = ", ".join(dict.fromkeys(one.brief for one in since))
        self.changed.setText(self.tr("changed since snapshot: {parts}").format(parts=parts))
        self.changed.setAccessibleDescription("; ".join(one.words for one in since))
        self.changed.setVisible(bool(since))

    def _show_scope(self, label: Label, entries: tuple[str, ...]) -> None:
        said = visible.show(", ".join(entries)) or "–"
        shown = said if len(said) <= _SCOPE_SHOWN else f"{said[:_SCOPE_SHOWN].rstrip()}…"
        label.setText(shown)
        label.setAccessibleName(said)
        label.setToolTip("\n".join(entries) if shown != said else "")

    def _show_floors(self, target: Target) -> None:
        while (item := self._floors.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        theme, small = self._kit.theme, TextSize.SMALL
        self._floors.addWidget(self._heading(self.tr("Floors")), 0, 0, 1, 4)
        if not target.floors:
            self._floors.addWidget(Label(theme, self.tr("none"), tone=Tone.MUTED), 1, 0)
        for index, (metric, share) in enumerate(target.floors.items()):
            row, column = divmod(index, 2)
            name = ElidedLabel(theme, self._labels.metric(metric), size=small)
            least = f"≥ {text.percent(share, decimals=_decimals(share))}"
            value = Label(theme, least, size=small, weight=Weight.MEDIUM).as_figures()
            self._floors.addWidget(name, row + 1, 2 * column)
            self._floors.addWidget(value, row + 1, 2 * column + 1)
            self._floors.setColumnStretch(2 * column, 1)

    def _show_tokens(self, count: "TokenCount") -> None:
        said = self.tr("%n token(s)", "", count.tokens)
        if not count.exact:
            said = self.tr("about {tokens}").format(tokens=said)
        self.tokens.setText(said if count.tokens else self.tr("none"))

    def _show_check(self, fault: Fault | None) -> None:
        self.contract.show_check(fault)


def _decimals(share: float) -> int:
    """Write half a per cent only where there is one."""
    return 0 if abs(100 * share - round(100 * share)) < 0.05 else 1
