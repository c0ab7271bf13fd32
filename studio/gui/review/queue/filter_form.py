"""All that a filter of the queue can ask for, one section below the other."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from studio.domain.ids import CandidateId, ModelId, RaterId, TopicId
from studio.domain.review import QueueFilter, State
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import text
from studio.gui.operations.turns import Step, Turns
from studio.gui.review.queue import asked, words
from studio.gui.review.queue.bounds import BoundField, ShareField
from studio.gui.review.queue.choosing import Choosing
from studio.gui.review.queue.option_chips import Choice, OptionChips
from studio.gui.theme.fonts import TextSize, Weight
from studio.gui.theme.theme import Theme
from studio.gui.widgets.check import Check
from studio.gui.widgets.labels import Label, Tone
from studio.gui.widgets.search_field import SearchField
from studio.gui.widgets.segmented import Segmented
from studio.reporting import visible

if TYPE_CHECKING:
    from studio.services.queue_options import Option, QueueOptions

_AGREE = {"": None, "yes": True, "no": False}
_MAKE: dict[str, Callable[[str], Any]] = {
    "kinds": Kind,
    "topics": lambda key: TopicId(key) if key else None,
    "difficulties": Difficulty,
    "splits": Split,
    "models": ModelId,
    "failed_checks": str,
    "reviewers": RaterId,
}
# What there always is to choose; the rest is the project's.
_FIXED: dict[str, Sequence[str]] = {
    "kinds": [*Kind],
    "difficulties": [*Difficulty],
    "splits": [*Split],
}


class FilterForm(QWidget):
    """Shows what is chosen and takes what is chosen otherwise; the search field comes first.

    It is empty until its ``steps`` are taken. What is always there to choose is offered at once,
    and is counted when the project has been read.
    """

    filled = Signal()  # all that there is to choose is offered

    def __init__(self, theme: Theme, choosing: Choosing) -> None:
        super().__init__()
        self._theme, self._choosing = theme, choosing
        self._like: CandidateId | None = None
        self._filling: Turns | None = None
        self._heads: dict[str, Label] = {}
        self._coming: dict[str, Label] = {}  # in the place of what is still to be read
        self.setAccessibleName(self.tr("What the queue shall show"))
        space = theme.tokens.space
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(space.l, space.m, space.l, space.m)
        self._column.setSpacing(space.xs)

    def steps(self) -> Sequence[Step]:
        """Give the steps in which it is built, each a moment long."""
        return (
            self._make_chips,
            self._make_fields,
            self._lay_out,
            self._offer_fixed,
            self._connect,
        )

    def _make_chips(self) -> None:
        self.words = SearchField(
            self._theme, self.tr("Words of the task"), placeholder=self.tr("Words of the task")
        )
        self.states = OptionChips(self._theme, asked.title("state"), exclusive=True)
        self.sets = {key: OptionChips(self._theme, asked.title(key)) for key in _MAKE}

    def _make_fields(self) -> None:
        theme = self._theme
        self.agree = Segmented(
            theme,
            asked.title("disagree"),
            [
                ("", asked.disagreement(None)),
                ("yes", asked.disagreement(True)),
                ("no", asked.disagreement(False)),
            ],
        )
        self.confidence = ShareField(theme, self.tr("Per cent, under"))
        self.longer = BoundField(theme, self.tr("Characters, over"), step=100)
        self.shorter = BoundField(theme, self.tr("Characters, under"), step=100)
        self.older = BoundField(theme, self.tr("Days, over"), step=1)
        self.like = Check(theme, self.tr("Like the answer on the desk"))

    def set_like(self, candidate_id: CandidateId | None) -> None:
        """Offer to look for what is like the answer on the desk, where there is one."""
        self._like = candidate_id
        self._show(self._choosing.wanted)

    def show_options(self, options: "QueueOptions") -> None:
        """Offer what there is, one group after the other."""
        if self._filling is not None:
            self._filling.stop()
            self._filling.deleteLater()
        fill = [partial(self._fill, key, getattr(options, key)) for key in self.sets]
        self._filling = Turns([partial(self._fill_states, options.states), *fill], self)
        self._filling.finished.connect(self.filled)

    def forget_options(self) -> None:
        """Offer nothing of a project that was closed."""
        if self._filling is not None:
            self._filling.stop()
        self._offer_fixed()

    def _offer_fixed(self) -> None:
        self.states.set_choices(
            [Choice(key=one, name=words.state(one)) for one in get_args(State)],
            frozenset({self._choosing.wanted.state}),
        )
        for key, chips in self.sets.items():
            fixed = _FIXED.get(key)
            choices = [Choice(key=one, name=_name(key, one, "")) for one in fixed or ()]
            chips.set_choices(choices, _keys(getattr(self._choosing.wanted, key)))
            chips.setVisible(fixed is not None)
            self._heads[key].show()
            if fixed is None:
                self._coming[key].show()

    def _fill_states(self, offered: "Sequence[Option]") -> None:
        choices = [
            Choice(key=one.key, name=words.state(one.key), count=one.count)  # type: ignore[arg-type]
            for one in offered
        ]
        self.states.set_choices(choices, frozenset({self._choosing.wanted.state}))

    def _fill(self, key: str, offered: "Sequence[Option]") -> None:
        choices = [
            Choice(key=one.key, name=_name(key, one.key, one.name), count=one.count)
            for one in offered
        ]
        if key in self._coming:
            self._coming[key].hide()
        self.sets[key].set_choices(choices, _keys(getattr(self._choosing.wanted, key)))
        self._heads[key].setVisible(bool(choices))
        self.sets[key].setVisible(bool(choices))

    def _lay_out(self) -> None:
        self._column.addWidget(self.words)
        self._add("state", self.states)
        for key in ("kinds", "topics", "difficulties", "failed_checks"):
            self._add(key, self.sets[key])
        self._add("disagree", self.agree)
        self._add("models", self.sets["models"])
        self._add("confidence_below", self.confidence)
        self._add("longer_than", self.longer, self.shorter)
        self._add("older_than_days", self.older)
        for key in ("splits", "reviewers"):
            self._add(key, self.sets[key])
        self._add("like", self.like)
        self._column.addStretch(1)

    def _add(self, key: str, *widgets: QWidget) -> None:
        head = Label(self._theme, asked.title(key), size=TextSize.SMALL, weight=Weight.MEDIUM,
                     tone=Tone.MUTED)  # fmt: skip
        self._heads[key] = head
        self._column.addSpacing(self._theme.tokens.space.s)
        self._column.addWidget(head)
        for widget in widgets:
            self._column.addWidget(widget)
        if key in _MAKE and key not in _FIXED:
            self._coming[key] = Label(
                self._theme, self.tr("Reading…"), size=TextSize.SMALL, tone=Tone.MUTED
            )
            self._column.addWidget(self._coming[key])

    def _connect(self) -> None:
        choosing = self._choosing
        choosing.changed.connect(self._show)
        choosing.options_read.connect(self.show_options)
        self.words.searched.connect(lambda typed: choosing.put(text=typed))
        self.states.chosen.connect(lambda on: choosing.put(state=next(iter(on))))
        for key, chips in self.sets.items():
            chips.chosen.connect(self._take(key))
        self.agree.chosen.connect(lambda key: choosing.put(disagree=_AGREE[key]))
        self.confidence.chosen.connect(lambda share: choosing.put(confidence_below=share))
        self.longer.chosen.connect(lambda bound: choosing.put(longer_than=bound))
        self.shorter.chosen.connect(lambda bound: choosing.put(shorter_than=bound))
        self.older.chosen.connect(lambda days: choosing.put(older_than_days=days))
        self.like.clicked.connect(self._take_like)

    def _take(self, key: str) -> Callable[[frozenset[str]], None]:
        make = _MAKE[key]
        return lambda on: self._choosing.put(**{key: frozenset(map(make, on))})

    def _take_like(self, on: bool) -> None:
        self._choosing.put(like=(self._choosing.wanted.like or self._like) if on else None)

    def _show(self, wanted: QueueFilter) -> None:
        if not self.words.hasFocus() or self.words.text() != wanted.text:
            self.words.set_text(wanted.text)
        self.states.set_on(frozenset({wanted.state}))
        for key, chips in self.sets.items():
            chips.set_on(_keys(getattr(wanted, key)))
        self.agree.set_value(next(key for key, one in _AGREE.items() if one is wanted.disagree))
        self.confidence.show_bound(wanted.confidence_below)
        self.longer.show_bound(wanted.longer_than)
        self.shorter.show_bound(wanted.shorter_than)
        self.older.show_bound(wanted.older_than_days)
        self.like.setChecked(wanted.like is not None)
        offered = wanted.like is not None or self._like is not None
        self.like.setVisible(offered)
        self._heads["like"].setVisible(offered)


def _keys(values: Iterable[Any]) -> frozenset[str]:
    return frozenset("" if one is None else str(one) for one in values)


def _name(key: str, value: str, name: str) -> str:
    if key == "kinds":
        return text.kind(Kind(value))
    if key == "difficulties":
        return text.difficulty(Difficulty(value))
    if key == "splits":
        return text.split(Split(value))
    if key == "failed_checks":
        return asked.check(name)
    return visible.show(name) if name else asked.nothing()
