"""The coverage map in the inspector, and the large one over the window."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from studio.gui.actions.bindings import ActionSet
from studio.gui.design.coverage.aspects import Aspect
from studio.gui.design.coverage.controls import AspectCombo, MapBody, PlaceCombo
from studio.gui.design.coverage.model import CoverageModel
from studio.gui.design.splits import opening
from studio.gui.operations.projects import OpenProject
from studio.gui.shell.kit import Kit
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.widgets.dialog import Dialog
from studio.gui.widgets.icon_button import IconButton
from studio.gui.widgets.labels import ElidedLabel, Label, Tone

_ASPECT = "design.coverage.aspect"
ENLARGE = "design.coverage"


class CoveragePanel(QWidget):
    """Follows the open project; ``chosen`` tells which tasks the table shall show."""

    chosen = Signal(object)  # frozenset[TaskId]; empty where nothing is chosen

    def __init__(self, kit: Kit, actions: ActionSet) -> None:
        super().__init__()
        self._kit = kit
        theme = kit.theme
        self.model = CoverageModel(kit.runner, kit.background, self)
        self.setAccessibleName(self.tr("Coverage map"))
        self.large: CoverageDialog | None = None
        self.aspect = AspectCombo(theme, self.model)
        self.places = PlaceCombo(theme, self.model)
        self.body = MapBody(theme, self.model, roomy=False)
        self.enlarge = IconButton(theme, "maximize-2", self.tr("Enlarge the map"), small=True)
        self.enlarge.clicked.connect(lambda _checked: self.open_large())
        self._lay_out()
        self._restore()
        actions.provide(ENLARGE, self.open_large)
        opening.provide(kit, actions, self)
        self.model.chosen_changed.connect(self.chosen.emit)
        self.model.coding_changed.connect(self._remember)
        kit.session.opened.connect(self._follow)
        kit.session.closed.connect(self.model.clear)
        if kit.session.current is not None:
            self.model.load()

    def open_large(self) -> None:
        """Open the large view; it and the small one show the same choice."""
        if self.large is None:
            self.large = CoverageDialog(self._kit, self.model, self)
            self.large.finished.connect(self._forget_large)
            self.large.open()
        self.large.body_.plot.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the map up to date from now on."""
        super().showEvent(event)
        self.model.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Compute nothing that nobody looks at."""
        super().hideEvent(event)
        self.model.set_seen(self.large is not None)

    def _follow(self, project: OpenProject) -> None:
        del project
        self.model.load()

    def _forget_large(self) -> None:
        self.large = None
        self.model.set_seen(self.isVisible())

    def _restore(self) -> None:
        kept = self._kit.memory.get(_ASPECT)
        if kept in set(Aspect):
            self.model.set_aspect(Aspect(kept))

    def _remember(self) -> None:
        self._kit.memory.set(_ASPECT, self.model.aspect.value)

    def _lay_out(self) -> None:
        space = self._kit.theme.tokens.space
        head = QHBoxLayout()
        head.setSpacing(space.s)
        head.addWidget(Label(self._kit.theme, self.tr("Coverage map"), weight=Weight.STRONG), 1)
        head.addWidget(self.aspect)
        head.addWidget(self.enlarge)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space.l, space.m, space.l, space.m)
        whole.setSpacing(space.s)
        whole.addLayout(head)
        whole.addWidget(self.body, 1)
        whole.addWidget(self.places)


class CoverageDialog(Dialog):
    """The map as large as the window allows."""

    def __init__(self, kit: Kit, model: CoverageModel, parent: QWidget) -> None:
        super().__init__(
            kit.theme,
            QCoreApplication.translate("CoverageDialog", "Coverage map"),
            parent,
            size=(1100, 720),
            memory=kit.memory,
            key="design.coverage.large",
        )
        self.aspect = AspectCombo(kit.theme, model)
        self.places = PlaceCombo(kit.theme, model)
        self.body_ = MapBody(kit.theme, model, roomy=True)
        keys = self.tr(
            "Drag: choose · wheel, + −: zoom · right drag, arrows: move · 0: all · Esc: close"
        )
        self.keys = ElidedLabel(kit.theme, keys, size=TextSize.SMALL, tone=Tone.MUTED)
        self.keys.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(kit.theme.tokens.space.s)
        head.addWidget(self.aspect)
        head.addWidget(self.places)
        head.addWidget(self.keys, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.body_, 1)
        self.add_close()
