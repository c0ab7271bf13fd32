"""Which tasks a list wants, as SQL over the narrow rows of the tasks in use.

SQLite's planner knows nothing of how often a word or a label occurs, so each statement says
itself in which order its tables are read (CROSS JOIN, INDEXED BY, a plus before a column).
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from studio.domain.task_query import TaskQuery
from studio.store import json_text, search_terms
from studio.store.database import Cell, Database
from studio.store.search_terms import Terms
from studio.store.task_order import Order

# Labels that fewer tasks carry are looked at before the words.
_NARROW = 20_000
_LABELLED = "task_line INDEXED BY task_line_by_place"
_FOUND = "SELECT rowid FROM task_search WHERE task_search MATCH :match"
_LISTED = (
    "SELECT task_text.number FROM json_each(:ids) AS wanted"
    " CROSS JOIN task_text ON task_text.task_id = wanted.value"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Conditions on labels and on texts; ``narrow`` where few tasks carry such labels."""

    terms: Terms
    labels: str = ""
    listed: bool = False
    narrow: bool = False
    values: dict[str, Cell] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.labels or self.terms or self.listed)

    def is_in_order(self, order: Order) -> bool:
        """Tell whether the rows are found in this order, so that the first ones come at once."""
        by_texts = self.terms and not (self.narrow or self.listed)
        return bool(by_texts and order.column == "number")

    def rows(self) -> str:
        """Give FROM and WHERE of all rows wanted, found by what narrows them down most."""
        labels = [self.labels] if self.labels else []
        if self.listed:
            start = f"({_LISTED}) AS listed CROSS JOIN task_line USING (number)"
            return _joined(start, [*labels, *self._among(_LISTED), *self._likes()])
        if self.terms and self.narrow:
            few = f"SELECT number FROM {_LABELLED} WHERE {self.labels}"
            return _joined("task_line", [f"number IN ({few})", *self._among(few), *self._likes()])
        if self.terms.unspaced or (self.terms and not self.terms.match):
            few = f"SELECT number FROM {self._read}"
            start = f"{self._texts} CROSS JOIN task_line USING (number)"
            return _joined(start, [*self._likes("task_text.text"), *labels, *self._among(few)])
        if self.terms:
            start = "task_search CROSS JOIN task_line ON task_line.number = task_search.rowid"
            return _joined(start, ["task_search MATCH :match", *labels, *self._likes()])
        return _joined(_LABELLED, labels)

    def count(self) -> str:
        """Give FROM and WHERE of rows to count: the words alone need nothing but their index."""
        if self.terms.match and not (self.labels or self.terms.patterns or self.listed):
            return "task_search WHERE task_search MATCH :match"
        return self.rows()

    def page(self, order: Order) -> str:
        """Select the numbers wanted in this order, ``:limit`` of them from ``:offset`` on."""
        rows, by = self.rows(), order.by
        if self.is_in_order(order):
            found = "task_search.rowid" if rows.startswith("task_search") else "task_text.number"
            by = by.replace("number", found)
        return (
            f"SELECT task_line.number AS number FROM {rows} AND {order.beyond}"
            f" ORDER BY {by} LIMIT :limit OFFSET :offset"
        )

    def walk(self, order: Order) -> str:
        """Select the next ``:limit`` rows of an order with whether their labels fit."""
        return (
            f"SELECT number, {order.column} AS place, {self.labels or 1} AS fits"
            f" FROM task_line {order.index} WHERE {order.beyond} ORDER BY {order.by} LIMIT :limit"
        )

    def sample(self, order: Order) -> str:
        """Count the words' letters in the first ``:limit`` texts of an order: quick, and rough."""
        places = range(len(self.terms.words))
        likes = [f"text LIKE '%' || :word_{at} || '%'" for at in places]
        rows = (
            f"(SELECT number FROM task_line {order.index} WHERE {order.beyond}"
            f" ORDER BY {order.by} LIMIT :limit) CROSS JOIN task_text USING (number)"
        )
        return f"SELECT count(*) FROM {_joined(rows, likes)}"

    def among(self) -> str:
        """Select those of the numbers ``:few``, from ``:low`` to ``:high``, that say the words."""
        conditions = self._likes("(SELECT text FROM task_text WHERE number = few.value)")
        if self.terms.match:
            found = f"{_FOUND} AND rowid BETWEEN :low AND :high"
            few = "SELECT value FROM json_each(:few)"
            conditions.append(f"few.value IN ({found} AND +rowid IN ({few}))")
        return _joined("SELECT few.value AS number FROM json_each(:few) AS few", conditions)

    @property
    def _texts(self) -> str:
        return "task_text INDEXED BY task_text_unspaced" if self.terms.unspaced else "task_text"

    @property
    def _read(self) -> str:
        return _joined(self._texts, self._likes("task_text.text"))

    def _likes(
        self, text: str = "(SELECT text FROM task_text WHERE number = task_line.number)"
    ) -> list[str]:
        places = range(len(self.terms.patterns))
        of_index = ["unspaced"] if self.terms.unspaced and text == "task_text.text" else []
        return of_index + [f"{text} LIKE :pattern_{at} ESCAPE '\\'" for at in places]

    def _among(self, few: str) -> list[str]:
        """Look for the words in all tasks, keeping those among a few; that is one quick pass."""
        if not self.terms.match:
            return []
        return [f"task_line.number IN ({_FOUND} AND +rowid IN ({few}))"]


def read(db: Database, query: TaskQuery) -> Filter:
    """Read a query's conditions."""
    terms = search_terms.read(query.text)
    labels, values = _labels(db, query)
    values |= {f"pattern_{at}": pattern for at, pattern in enumerate(terms.patterns)}
    values |= {f"word_{at}": word for at, word in enumerate(terms.words)}
    values |= {"match": terms.match} if terms.match else {}
    if query.ids is not None:
        values["ids"] = json_text.dump(sorted(query.ids))
    return Filter(
        terms=terms,
        labels=labels,
        listed=query.ids is not None,
        narrow=bool(labels and terms) and _is_narrow(db, labels, values),
        values=values,
    )


def matches(db: Database, wanted: Filter, *, at_most: int) -> int:
    """Count the tasks in which the words occur, but not beyond a bound."""
    sql = f"SELECT count(*) FROM ({_FOUND} LIMIT {at_most})"
    return int(db.value(sql, wanted.values))


def _is_narrow(db: Database, labels: str, values: dict[str, Cell]) -> bool:
    rows = f"SELECT 1 FROM {_LABELLED} WHERE {labels}"
    return bool(db.value(f"SELECT count(*) FROM ({rows} LIMIT {_NARROW})", values) < _NARROW)


def _labels(db: Database, query: TaskQuery) -> tuple[str, dict[str, Cell]]:
    values: dict[str, Cell] = {}
    conditions = [
        *_numbered("kind", query.kinds),
        *_named("topic", _topic_names(db, query), values),
        *_numbered("difficulty", query.difficulties),
        *_numbered("split", query.splits),
        *_named("source", {name or "" for name in query.sources}, values),
    ]
    if query.group is not None:
        # The index knows no case; the second condition does.
        conditions.append("group_id = :group AND group_id = :group COLLATE BINARY")
        values["group"] = query.group
    return " AND ".join(conditions), values


def _topic_names(db: Database, query: TaskQuery) -> set[str]:
    known = {row["id"]: row["name"] for row in db.rows("SELECT id, name FROM topic")}
    return {"" if one is None else known.get(one, "\0") for one in query.topics}


def _numbered(column: str, wanted: Collection[StrEnum]) -> list[str]:
    if not wanted:
        return []
    known = list(type(next(iter(wanted))))
    numbers = ", ".join(str(known.index(one)) for one in sorted(wanted))
    return [f"{column} IN ({numbers})"]


def _named(column: str, names: Iterable[str], values: dict[str, Cell]) -> list[str]:
    given = {f"{column}_{at}": name for at, name in enumerate(sorted(names))}
    values |= given
    places = ", ".join(f":{key}" for key in given)
    return [f"{column} COLLATE BINARY IN ({places})"] if given else []


def _joined(start: str, conditions: list[str]) -> str:
    return f"{start} WHERE {' AND '.join(conditions or ['1'])}"
