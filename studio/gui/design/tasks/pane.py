"""The tasks of the design screen: found, opened, labelled, moved and withdrawn."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from studio.domain.change import Entity
from studio.domain.ids import TaskId
from studio.domain.task_query import TaskLine, TaskQuery
from studio.gui import text
from studio.gui.actions.bindings import ActionSet
from studio.gui.design.tasks import remembering
from studio.gui.design.tasks.bulk import BulkBar
from studio.gui.design.tasks.editor.panel import EditorPanel
from studio.gui.design.tasks.filters import Filters
from studio.gui.design.tasks.head import DraftLine, TasksHead
from studio.gui.design.tasks.model import TasksModel
from studio.gui.design.tasks.news import TaskNews
from studio.gui.design.tasks.rows import TaskRows
from studio.gui.shell.kit import Kit
from studio.gui.tables.model import LazyModel
from studio.gui.tables.table import LazyTable
from studio.gui.widgets.buttons import Button, Kind
from studio.gui.widgets.empty_state import EmptyState
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.task_detail import Saved
    from studio.services.task_drafts import KeptTask

_TOUCHED_BY = frozenset({Entity.TASK, Entity.TOPIC})
_DRAFT_SHOWN = 60


class TasksPane(QWidget):
    """Shows a query's tasks under a title; the editor opens over the whole screen."""

    opened = Signal(object)  # TaskId

    def __init__(self, kit: Kit, actions: ActionSet) -> None:
        super().__init__()
        self._kit, self._actions = kit, actions
        theme = kit.theme
        self.setAccessibleName(self.tr("Tasks"))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.model = TasksModel(kit.runner, self)
        self.news = TaskNews(self.model, kit.news, actions)
        self.filters = Filters(theme, self)
        self.bulk = BulkBar(theme, actions)
        self.head = TasksHead(theme, actions, filters=self.filters, bulk=self.bulk)
        self.drafts = DraftLine(theme)
        self.rows: LazyModel[TaskLine, TaskQuery] = LazyModel(
            kit.runner, TaskRows(), touched_by=_TOUCHED_BY, parent=self
        )
        self.table: LazyTable[TaskLine, TaskQuery] = LazyTable(
            theme, self.rows, name=self.tr("Tasks"), memory=kit.memory, key="design.tasks"
        )
        self.editor: EditorPanel | None = None
        self._title = ""
        self._outcome_ids: frozenset[TaskId] | None = None
        self._wanted_row: int | None = None  # the row to open once it is loaded
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._provide()
        if kit.session.current is not None:
            self._load()

    def show(self, query: TaskQuery | None = None, title: str = "") -> None:
        """Show a query's tasks; what was searched for, split, source and order stay.

        Without a query, the widget is shown, as any other.
        """
        if query is None:
            super().show()
            return
        mine = self.filters.query
        self._title = title
        self.filters.query = replace(
            query,
            text=query.text or mine.text,
            splits=query.splits or mine.splits,
            sources=query.sources or mine.sources,
            sort=mine.sort,
            descending=mine.descending,
        )
        self._refilter()

    def open(self, task_id: TaskId) -> None:
        """Show one task in the editor."""
        self._editor().open(task_id)
        self._remember_last(task_id)
        self.opened.emit(task_id)
        self._allow()

    def add(self) -> None:
        """Begin a task with the labels that the table is limited to."""
        self._editor().begin(self.filters.start())
        self._allow()

    def withdraw(self) -> None:
        """Take the selected tasks out of use."""
        self.table.with_selected_ids(self.model.withdraw)

    def edit(self) -> None:
        """Open the task that has the focus."""
        row = self.table.current_row()
        if row is not None:
            self.open(row.task_id)

    def find_words(self) -> None:
        """Go to the field to search with."""
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def _editor(self) -> EditorPanel:
        """Make the editor when it is first wanted, over the screen this pane stands in."""
        if self.editor is None:
            self.editor = EditorPanel(self._kit, _page(self))
            self.editor.step_asked.connect(self._step)
            self.editor.saved.connect(self._tell_saved)
            self.editor.closed.connect(self._come_back)
        return self.editor

    def _lay_out(self) -> None:
        space = self._kit.theme.tokens.space
        column = QVBoxLayout(self)
        column.setContentsMargins(space.l, space.s, space.l, 0)
        column.setSpacing(space.xs)
        column.addWidget(self.head)
        column.addWidget(self.drafts)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._make_empty())
        self._pages.addWidget(self._make_nothing())
        column.addWidget(self._pages, 1)

    def _make_empty(self) -> EmptyState:
        theme, actions = self._kit.theme, self._actions
        add = Button(theme, self.tr("Add a task"), kind=Kind.PRIMARY, icon="plus")
        paste = Button(theme, self.tr("Paste many"))
        bring = Button(theme, self.tr("Import a file"), icon="upload")
        return EmptyState(
            theme,
            icon="list-checks",
            title=self.tr("No tasks yet"),
            text=self.tr(
                "A task is one thing that people will ask. Write one, paste a list with one "
                "question a line, or bring a file in."
            ),
            primary=add.follow(actions["task.add"]),
            others=[paste.follow(actions["task.paste"]), bring.follow(actions["task.import"])],
        )

    def _make_nothing(self) -> EmptyState:
        theme = self._kit.theme
        everything = Button(theme, self.tr("Show all tasks"))
        everything.setAccessibleName(everything.text())
        everything.clicked.connect(lambda _checked: self._show_all())
        add = Button(theme, self.tr("Add a task"), kind=Kind.PRIMARY, icon="plus")
        return EmptyState(
            theme,
            icon="search",
            title=self.tr("No task is like that"),
            text=self.tr("Nothing has these words and labels."),
            primary=add.follow(self._actions["task.add"]),
            others=[everything],
        )

    def _connect(self) -> None:
        kit, model = self._kit, self.model
        kit.session.opened.connect(lambda _: self._load())
        kit.session.closed.connect(self._clear)
        model.choices.changed.connect(self._show_choices)
        model.total.changed.connect(lambda _: self._show_page())
        model.drafts.changed.connect(self._show_drafts)
        self.filters.changed.connect(self._choose)
        self.head.dropped.connect(self.filters.drop)
        self.head.search.searched.connect(self._search)
        self.drafts.opened.connect(self._go_on)
        self.table.opened.connect(lambda row: self.open(row.task_id))
        self.table.counted.connect(lambda _: self._show_page())
        self.table.selection_changed.connect(self._allow)
        self.table.menu_asked.connect(self.bulk.show_menu)
        self.rows.page_arrived.connect(lambda _first, _last: self._open_wanted())
        self._connect_bulk()

    def _connect_bulk(self) -> None:
        bulk, model, ids = self.bulk, self.model, self.table.with_selected_ids
        bulk.kind_chosen.connect(lambda kind: ids(lambda found: model.label(found, kind=kind)))
        bulk.topic_chosen.connect(
            lambda topic: ids(lambda found: model.label(found, topic_id=topic))
        )
        bulk.difficulty_chosen.connect(
            lambda one: ids(lambda found: model.label(found, difficulty=one))
        )
        bulk.split_chosen.connect(lambda split: ids(lambda found: model.put_into(found, split)))

    def _provide(self) -> None:
        actions = self._actions
        actions.provide("task.add", self.add)
        actions.provide("task.edit", self.edit)
        actions.provide("task.withdraw", self.withdraw)
        actions.provide("task.find", self.find_words)
        # In the table alone: elsewhere on the screen the key means something else.
        away = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        away.activated.connect(actions["task.withdraw"].trigger)
        self._allow()

    def _load(self) -> None:
        self.model.load()
        remembering.restore(self._kit, self.filters)
        self.head.search.set_text(self.filters.query.text)
        self._look_up()

    def _clear(self) -> None:
        self.rows.clear()
        self.model.clear()
        self._outcome_ids = None
        self._title = ""

    def _show_choices(self, choices: object) -> None:
        if choices is not None:
            self.filters.show_choices(self.model.choices.value)  # type: ignore[arg-type]
            self.bulk.show_choices(self.model.choices.value)  # type: ignore[arg-type]
            self.head.show_chips(self.filters.chips())

    def _search(self, words: str) -> None:
        self.filters.query = replace(self.filters.query, text=words)
        self._refilter()

    def _choose(self) -> None:
        """Take what a person chose; it is no longer what the grid's title speaks of."""
        self._title = ""
        self.head.search.set_text(self.filters.query.text)
        self._look_up()

    def _look_up(self) -> None:
        """Find the tasks of the outcome that is asked for, then show the query."""
        resolved = self.filters.outcome
        if resolved is None:
            self._outcome_ids = None
            self._refilter()
            return

        def arrive(found: frozenset[TaskId]) -> None:
            self._outcome_ids = found
            self._refilter()

        self.model.look_up_outcome(resolved, arrive)

    def _refilter(self) -> None:
        query, among = self.filters.query, self._outcome_ids
        if among is not None:
            query = replace(query, ids=among if query.ids is None else query.ids & among)
        shown = self.table.query
        if shown is not None:  # the head's order, as a person left it
            query = replace(query, sort=shown.sort, descending=shown.descending)
        self.head.title.setText(self._title or self.tr("Tasks"))
        self.head.show_chips(self.filters.chips())
        self.table.show_query(query)
        remembering.keep(self._kit, self.filters)

    def _show_page(self) -> None:
        count, total = self.rows.rowCount(), self.model.total.value
        empty = total == 0
        self._pages.setCurrentIndex(1 if empty else 2 if count == 0 and total else 0)
        self.head.search.show_count(text.number(count) if self.filters.query.text else "")
        self._allow()

    def _show_all(self) -> None:
        self.filters.clear()
        self.head.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_drafts(self, kept: "tuple[KeptTask, ...]") -> None:
        said = kept[0].typed.turns[0].text.strip() if kept and kept[0].typed.turns else ""
        self.drafts.show_drafts(len(kept), visible.show(said[:_DRAFT_SHOWN]))

    def _go_on(self) -> None:
        kept = self.model.drafts.value
        if not kept:
            return
        if kept[0].task_id is None:
            self.add()
        else:
            self.open(kept[0].task_id)

    def _allow(self) -> None:
        """Offer what can be done to what is selected; nothing of it while the editor covers it."""
        count, editing = self.table.selected_count(), self._is_editing()
        project = self._kit.session.current
        writable = project is not None and not project.read_only
        self.bulk.show_selected(count, of=self.rows.rowCount(), writable=writable)
        why = self.tr("Close the editor first") if editing else self.tr("Select a task first")
        for action in ("task.withdraw", "task.edit"):
            self._actions.allow(action, bool(count) and not editing, why)

    def _is_editing(self) -> bool:
        return self.editor is not None and self.editor.is_open

    def _step(self, by: int) -> None:
        """Open the task before or after; at the ends nothing happens."""
        number = self.table.currentIndex().row() + by
        if 0 <= number < self.rows.rowCount():
            self._wanted_row = number
            self.table.selectRow(number)
            self._open_wanted()

    def _open_wanted(self) -> None:
        if self._wanted_row is None:
            return
        row = self.rows.row(self._wanted_row)
        if row is not None:
            self._wanted_row = None
            self.open(row.task_id)

    def _come_back(self) -> None:
        self._wanted_row = None
        self.model.drafts.load()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def _remember_last(self, task_id: TaskId) -> None:
        remembering.keep_last(self._kit, task_id)

    def _tell_saved(self, saved: "Saved") -> None:
        if not self._is_editing() or self.editor is None or not self.editor.model.is_open:
            return
        self.table.select_ids([saved.task_id])


def _page(widget: QWidget) -> QWidget:
    """Find the screen that a widget stands in: a page of the window, or the window itself."""
    page = widget
    while (parent := page.parentWidget()) is not None:
        if isinstance(parent, QStackedWidget) and not _is_part(parent):
            return page
        page = parent
    return page


def _is_part(stack: QStackedWidget) -> bool:
    """Tell whether a stack lies inside another, so that it is a part of a screen."""
    above = stack.parentWidget()
    while above is not None:
        if isinstance(above, QStackedWidget):
            return True
        above = above.parentWidget()
    return False
