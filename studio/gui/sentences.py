"""What the core says, in the window's language: by its template, or known again as plain text.

Errors and fresh remarks are sentences that know their template. What was stored, or came from
another process as text, is held against the list of templates.
"""

import string
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from studio.domain import sentence
from studio.domain.run import RunStatus
from studio.domain.sentence import Sentence
from studio.domain.target import ContractType
from studio.domain.task import Difficulty, Kind, Split
from studio.gui import labels, recognized, text

translate = QCoreApplication.translate
# Places that hold a sentence where they are not a name: known again though they came as text.
_TOLD = frozenset({"error", "fault", "faults", "message", "problem", "reason", "why", "note"})
_SPLITS = frozenset({"split", "there"})


def said(english: str) -> str:
    """Say it in the window's language; what nobody knows comes back as it is."""
    told = english if isinstance(english, Sentence) else recognized.find(english)
    return english if told is None else _in_language(told)


def _in_language(told: Sentence) -> str:
    count = told.values.get("n", -1)
    words = translate("Core", told.template, "", count)
    if "%n" in told.template and words == told.template.replace("%n", str(count)):
        words = sentence.forms(told.template, plural=count != 1).replace("%n", f"{count:,}")
    return _Writer().vformat(words, (), told.values) if told.values else words


class _Writer(string.Formatter):
    """Fills the places: sentences anew, quotation and numbers as the language has them."""

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> object:
        value = super().get_value(key, args, kwargs)
        if isinstance(value, Sentence) or (isinstance(value, str) and key in _TOLD):
            return said(value)
        if key in _SPLITS and value in frozenset(Split):
            return text.split(Split(value))
        if key == "part":
            return text.said(value)
        if key == "metric":
            return _metric(str(value))
        if isinstance(value, Difficulty):
            return text.difficulty(value)
        if isinstance(value, ContractType):
            return text.contract(value)
        return text.word(value) if isinstance(value, Kind | RunStatus) else value

    def format_field(self, value: Any, format_spec: str) -> str:  # noqa: ANN401
        if isinstance(value, str):
            return value  # known again as text: it is written already
        written = format(value, format_spec)
        if isinstance(value, int | float) and not isinstance(value, bool):
            locale = QLocale()
            marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
            return "".join(marks.get(mark, mark) for mark in written)
        return written


def _metric(words: str) -> str:
    """Name a metric; English sentences keep the core's words, as names begin with a capital."""
    floor = "the floor of {metrics}"
    is_english = translate("Core", floor) == floor
    return words if is_english else _metrics().get(words.lower(), words)


def _metrics() -> Mapping[str, str]:
    """Give the window's names of metrics by the words the core has for them."""
    return {key.replace("_", " "): name for key, name in labels.load().metrics.items()}
