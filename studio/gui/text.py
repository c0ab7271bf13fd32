"""Numbers, dates and the domain's words as the window's language writes them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from studio.domain.model import ModelRole
from studio.domain.run import RunStatus
from studio.domain.target import ContractType
from studio.domain.task import Difficulty, Kind, Split

translate = QCoreApplication.translate
_UNITS = ("B", "kB", "MB", "GB", "TB")


def number(value: float, *, decimals: int = 0) -> str:
    """Write a number with the language's separators and a real minus sign."""
    locale = QLocale()
    written = locale.toString(float(value), "f", decimals)
    return written.replace("-", "−", 1) if written.startswith("-") else written


def percent(share: float, *, decimals: int = 0) -> str:
    """Write a share, 0 to 1, in per cent: "12.5 %"."""
    return f"{number(share * 100, decimals=decimals)}\u202f%"


def date(moment: str) -> str:
    """Write an ISO moment's day, as the language does; what is no moment comes back as it is."""
    found = _local(moment)
    return moment if found is None else QLocale().toString(found.date(), _SHORT)


def date_time(moment: str) -> str:
    """Write an ISO moment's day and time of day, here and as the language does."""
    found = _local(moment)
    return moment if found is None else QLocale().toString(found, _SHORT)


def time(moment: str) -> str:
    """Write an ISO moment's time of day, here and as the language does."""
    found = _local(moment)
    return moment if found is None else QLocale().toString(found.time(), _SHORT)


def size(count: int) -> str:
    """Write a count of bytes: "4.2 MB"."""
    left, unit = float(count), 0
    while left >= 1000 and unit < len(_UNITS) - 1:
        left, unit = left / 1000, unit + 1
    return f"{number(left, decimals=1 if unit and left < 10 else 0)}\u202f{_UNITS[unit]}"


def kind(value: Kind) -> str:
    """Name a kind of task."""
    return {
        Kind.COMMON: translate("Kind", "Common"),
        Kind.LONG_TAIL: translate("Kind", "Long tail"),
        Kind.DIFFICULT: translate("Kind", "Difficult"),
        Kind.BOUNDARY: translate("Kind", "Boundary"),
        Kind.FORMAT: translate("Kind", "Format"),
        Kind.MULTI_TURN: translate("Kind", "Several turns"),
        Kind.BAD_INPUT: translate("Kind", "Bad input"),
        Kind.REFUSAL: translate("Kind", "Refusal"),
        Kind.TERMINOLOGY: translate("Kind", "Terminology"),
        Kind.REAL_PHRASING: translate("Kind", "Real phrasing"),
    }[value]


def difficulty(value: Difficulty) -> str:
    """Name a difficulty."""
    return {
        Difficulty.EASY: translate("Difficulty", "Easy"),
        Difficulty.MEDIUM: translate("Difficulty", "Medium"),
        Difficulty.HARD: translate("Difficulty", "Hard"),
    }[value]


def split(value: Split) -> str:
    """Name a split; the field's own words."""
    return {
        Split.TRAIN: translate("Split", "Train"),
        Split.VALIDATION: translate("Split", "Validation"),
        Split.EVAL: translate("Split", "Eval"),
    }[value]


def contract(value: ContractType) -> str:
    """Name what an answer has to be."""
    return {
        ContractType.TEXT: translate("Contract", "Text"),
        ContractType.JSON: translate("Contract", "JSON"),
        ContractType.SQL: translate("Contract", "SQL"),
        ContractType.PYTHON: translate("Contract", "Python"),
        ContractType.TOOL_CALL: translate("Contract", "Tool call"),
    }[value]


def role(value: ModelRole) -> str:
    """Name the part a model plays."""
    return {
        ModelRole.TEACHER: translate("ModelRole", "Teacher"),
        ModelRole.CRITIC: translate("ModelRole", "Critic"),
        ModelRole.JUDGE: translate("ModelRole", "Judge"),
        ModelRole.STUDENT: translate("ModelRole", "Student"),
        ModelRole.BASE: translate("ModelRole", "Base"),
        ModelRole.HUMAN: translate("ModelRole", "Human"),
    }[value]


def run_status(value: RunStatus) -> str:
    """Say where a run stands."""
    return {
        RunStatus.PREPARED: translate("RunCharts", "prepared"),
        RunStatus.RUNNING: translate("RunCharts", "training"),
        RunStatus.STOPPED: translate("RunCharts", "stopped; it can go on"),
        RunStatus.FAILED: translate("RunCharts", "failed"),
        RunStatus.DONE: translate("RunCharts", "done"),
    }[value]


def word(value: Kind | Split | RunStatus | str) -> str:
    """Give a word of the domain in the window's language, and a name as it is."""
    if isinstance(value, Kind):
        return kind(value)
    if isinstance(value, Split):
        return split(value)
    return run_status(value) if isinstance(value, RunStatus) else value


def sentence(words: str) -> str:
    """Begin what is wrong as a sentence of its own; a name of a file at its front stays."""
    first, _, _ = words.partition(" ")
    if first.replace("'", "").replace("’", "").isalpha():
        return words[0].upper() + words[1:]
    return words


def said(english: str) -> str:
    """Give what the core says in the window's language, where it is a known word or sentence."""
    from studio.gui import phrases, sentences  # they write numbers and names by what stands above

    word = translate("Said", english)
    if word == english:
        word = phrases.said(english)
    return word if word != english else sentences.said(english)


_SHORT = QLocale.FormatType.ShortFormat


def _local(moment: str) -> QDateTime | None:
    try:
        seconds = datetime.fromisoformat(moment).timestamp()
    except ValueError:
        return None
    return QDateTime.fromMSecsSinceEpoch(round(seconds * 1000))
