"""What both views of the map share: what colours it, a list of its places, and the legend."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.ids import TaskId
from studio.gui import text
from studio.gui.design.coverage import aspects
from studio.gui.design.coverage.aspects import Aspect
from studio.gui.design.coverage.legend import Legend
from studio.gui.design.coverage.marks import clump_words, gap_words
from studio.gui.design.coverage.model import FEWEST_TASKS, CoverageModel, State
from studio.gui.design.coverage.plot import CoveragePlot
from studio.gui.theme.fonts import TextSize
from studio.gui.theme.theme import Theme
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.combo import Combo
from studio.gui.widgets.labels import ElidedLabel, Label, Tone


class AspectCombo(Combo):
    """Chooses what the points are coloured and shaped by."""

    def __init__(self, theme: Theme, model: CoverageModel) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Colour and shape by"))
        self._model = model
        self.set_items([(one, aspects.title(one)) for one in Aspect], value=model.aspect)
        self.picked.connect(model.set_aspect)
        model.coding_changed.connect(lambda: self.set_value(model.aspect))


class PlaceCombo(Combo):
    """Chooses a topic, a gap or a clump from a list, as a lasso does with the mouse."""

    def __init__(self, theme: Theme, model: CoverageModel) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Choose tasks of the map"))
        self._model = model
        self._entries: list[tuple[str, frozenset[TaskId]]] = []
        self._sets: list[frozenset[TaskId]] = []
        self.picked.connect(lambda at: model.choose(self._sets[at]))
        model.scene_changed.connect(self._fill)
        model.chosen_changed.connect(lambda _: self._follow())
        self._fill()

    def _fill(self) -> None:
        scene = self._model.scene
        entries: list[tuple[str, frozenset[TaskId]]] = [
            (self.tr("All tasks"), frozenset()),
            *((gap_words(gap), scene.around(gap)) for gap in scene.map.gaps),
            *((clump_words(one), frozenset(one.task_ids)) for one in scene.map.clumps),
        ]
        for spot in scene.map.topics:
            ids = frozenset(one.task_id for one in scene.points if one.topic == spot.topic)
            entries.append((self.tr("topic: {name}").format(name=spot.topic), ids))
        self._entries = entries[:1] + [entry for entry in entries[1:] if entry[1]]
        self._follow()

    def _follow(self) -> None:
        chosen, entries = self._model.chosen, self._entries
        if chosen not in [ids for _, ids in entries]:
            entries = [*entries, (self.tr("Drawn by hand"), chosen)]
        self._sets = [ids for _, ids in entries]
        names = [(at, name) for at, (name, _) in enumerate(entries)]
        self.set_items(names, value=self._sets.index(chosen))


class MapBody(QWidget):
    """The plot, or what stands in its place; under it the legend and what is chosen."""

    def __init__(self, theme: Theme, model: CoverageModel, *, roomy: bool) -> None:
        super().__init__()
        self._theme, self._model = theme, model
        self.plot = CoveragePlot(theme, model, roomy=roomy)
        self.note = Label(theme, tone=Tone.MUTED).wrapped()
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.act = Button(theme, "", kind=Kind.NORMAL)
        self.act.clicked.connect(lambda _checked: self._act())
        self.legend = Legend(theme)
        self.said = ElidedLabel(theme, size=TextSize.SMALL, tone=Tone.MUTED)
        self.clear = Button(theme, self.tr("Show all"), kind=Kind.SMALL)
        self.clear.clicked.connect(lambda _checked: model.choose(frozenset()))
        self._pages = QStackedWidget()
        self._lay_out()
        model.state_changed.connect(self._show_state)
        model.coding_changed.connect(self._show_legend)
        model.chosen_changed.connect(lambda _: self._show_chosen())
        self._show_state()
        self._show_legend()
        self._show_chosen()

    def _lay_out(self) -> None:
        space = self._theme.tokens.space
        notes = QWidget()
        column = QVBoxLayout(notes)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space.s)
        column.addWidget(self.note)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._pages.addWidget(self.plot)
        self._pages.addWidget(notes)
        chosen = QHBoxLayout()
        chosen.setSpacing(space.s)
        chosen.addWidget(self.said, 1)
        chosen.addWidget(self.clear)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(space.s)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.legend)
        whole.addLayout(chosen)

    def _show_state(self) -> None:
        model = self._model
        has_map = bool(len(model.scene.places))
        self._pages.setCurrentIndex(0 if has_map else 1)
        self.note.setText(self._words())
        busy, failed = model.state is State.COMPUTING, model.state is State.FAILED
        self.act.setVisible(busy or failed)
        self.act.setText(self.tr("Cancel") if busy else self.tr("Draw the map"))
        self.act.setAccessibleName(self.act.text())
        self._show_chosen()

    def _words(self) -> str:
        model = self._model
        if model.state is State.COMPUTING:
            return self.tr("Comparing what the tasks say…")
        if model.state is State.FAILED:
            return model.sentence or self.tr("The map was not drawn.")
        return self.tr(
            "From {least} tasks on, a map of how they cover the field is drawn here; there are "
            "{count}."
        ).format(least=FEWEST_TASKS, count=text.number(model.tasks))

    def _show_legend(self) -> None:
        self.legend.show_categories(self._model.coding.categories)

    def _show_chosen(self) -> None:
        model = self._model
        count = len(model.chosen)
        self.clear.setVisible(bool(count))
        if count:
            self.said.setText(self.tr("%n task(s) chosen", "", count))
        elif model.state is State.COMPUTING and len(model.scene.places):
            self.said.setText(self.tr("Drawing anew…"))
        elif len(model.scene.places):
            self.said.setText(self.tr("Near means like wording; draw around points to choose"))
        else:
            self.said.setText("")

    def _act(self) -> None:
        if self._model.state is State.COMPUTING:
            self._model.cancel()
        else:
            self._model.retry()
