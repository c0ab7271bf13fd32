"""The target's editor over the window; what is written in it is kept without a Save button."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.target_draft import TargetDraft
from studio.gui import labels
from studio.gui.design.target.editor_model import Checked, EditorModel
from studio.gui.design.target.form import TargetForm
from studio.gui.design.target.versions import VersionsPane
from studio.gui.operations import turns
from studio.gui.shell.kit import Kit
from studio.gui.widgets.buttons import Kind
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from studio.services.targeting import TargetSheet, VersionEntry

_SIZE = (920, 700)


class TargetDialog(Dialog):
    """One sitting: from opening to leaving makes at most one version, and one step to undo."""

    ready = Signal()  # all is made

    def __init__(self, kit: Kit, sheet: "TargetSheet", parent: QWidget) -> None:
        super().__init__(
            kit.theme, "", parent, size=_SIZE, memory=kit.memory, key="design.target.size"
        )
        self.setWindowTitle(self.tr("Target"))
        self.setAccessibleName(self.tr("Target"))
        self._kit, self._sheet = kit, sheet
        self.versions = VersionsPane(kit.theme)
        self.tabs = Tabs(kit.theme, self.tr("Target"))
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.tabs, 1)
        # From the outside in: what is moved into something else is dressed anew.
        self.form = TargetForm(kit.theme, labels.load())
        self.tabs.add("form", self.tr("Target"), self.form)
        self.tabs.add("versions", self.tr("Versions"), self.versions)
        space = kit.theme.tokens.space
        self.state = Label(kit.theme, tone=Tone.MUTED).wrapped()
        self.state.setContentsMargins(space.l, 0, space.l, space.s)
        self.body.addWidget(self.state)
        self._faults = 0
        self._is_left = self._has_begun = False
        self._window = parent.window()
        steps = (self._add_foot, *self.form.steps(), self._begin, self._settle)
        turns.build(steps, self, self.ready.emit)

    def show_page(self, key: str) -> None:
        """Bring the form or the versions to the front."""
        self.tabs.set_value(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep everything before the window goes."""
        if watched is self._window and event.type() == QEvent.Type.Close:
            self.model.leave()
        return super().eventFilter(watched, event)

    def done(self, result: int) -> None:
        """Leave: keep everything, then close."""
        self._is_left = True
        if self._has_begun:
            self.model.leave()
        super().done(result)

    def _add_foot(self) -> None:
        self.back = self.add_button(self.tr("Take back changes"), kind=Kind.QUIET, icon="undo-2",
                                    left=True)  # fmt: skip
        self.fault = self.add_button(self.tr("Go to the fault"), kind=Kind.QUIET, left=True)
        self.close_button = self.add_button(self.tr("Done"), kind=Kind.PRIMARY)
        self.close_button.setDefault(False)  # Enter in a field must not close the form

    def _connect(self) -> None:
        self.form.edited.connect(self.model.touch)
        self.model.changed.connect(self._show_state)
        self.model.checked.connect(self._show_checked)
        self.model.counted.connect(self.form.model.show_tokens)
        self.back.clicked.connect(lambda _checked: self._take_back())
        self.fault.clicked.connect(lambda _checked: self._go_to_fault())
        self.close_button.clicked.connect(lambda _checked: self.accept())
        self._kit.session.opening.connect(self.accept)
        self._kit.session.closed.connect(self.accept)

    def _begin(self) -> None:
        self.model = EditorModel(self._kit, self.form.draft)
        self._has_begun = True
        self._connect()
        self.form.show_sheet(self._sheet)
        self.form.show_draft(self.model.begin(self._sheet))

    def _settle(self) -> None:
        self._kit.runner.query(lambda project: project.target.versions(), self._show_versions)
        # What closes the window or the project must not wait for this dialog to be closed.
        self._window.installEventFilter(self)
        self.form.purpose.statement.setFocus()
        self.model.settle()
        self._show_state()

    def _show_checked(self, checked: Checked) -> None:
        # An empty form is no fault of whoever has just opened it.
        empty = not self.model.is_changed and self._sheet.target is None
        self.form.show_faults(() if empty else checked.faults)
        self._faults = len(checked.faults)
        self._show_state()

    def _show_state(self) -> None:
        changed = self.model.is_changed
        self.back.setVisible(changed and self._sheet.target is not None)
        self.fault.setVisible(changed and self._faults > 0)
        self.state.setText(self._said())
        self.state.set_tone(Tone.WARNING if changed and self._faults else Tone.MUTED)

    def _said(self) -> str:
        number = self._sheet.number
        if not self.model.is_changed:
            if number:
                return self.tr("Version {number}. Nothing changed yet.").format(number=number)
            return self.tr("Whatever you write is kept; there is no Save.")
        if self._faults:
            kept = self.tr("Kept as a draft until it is right: %n thing(s) to mend.", "",
                           self._faults)  # fmt: skip
            still = self.tr("Version {number} stays in force.").format(number=number)
            return f"{kept} {still}" if number else kept
        return self.tr("Becomes version {number} when you leave.").format(number=number + 1)

    def _go_to_fault(self) -> None:
        self.tabs.set_value("form")
        self.form.go_to_fault()

    def _take_back(self) -> None:
        target = self._sheet.target
        if target is not None:
            self.model.take_back()
            self.form.show_draft(TargetDraft.of(target))
            self._faults = 0
            self.form.show_faults(())
            self._show_state()
            self.form.purpose.statement.setFocus()

    def _show_versions(self, versions: "tuple[VersionEntry, ...]") -> None:
        if self._is_left:
            return
        self.tabs.set_title("versions", self.tr("Versions ({count})").format(count=len(versions)))
        self.versions.show_versions(versions, self._sheet.since_snapshot)
