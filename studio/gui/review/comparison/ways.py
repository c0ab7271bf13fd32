"""By what two answers are compared, and in which colours they are shown."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from studio.diffing.results import Method
from studio.domain.target import ContractType, Target

translate = QCoreApplication.translate


class Way(StrEnum):
    """What a person takes the answers for."""

    JSON = "json"
    SQL = "sql"
    PROSE = "prose"
    CODE = "code"
    LINES = "lines"


_OF_CONTRACT: Mapping[ContractType, Way] = {
    ContractType.JSON: Way.JSON,
    ContractType.SQL: Way.SQL,
    ContractType.PYTHON: Way.CODE,
    ContractType.TEXT: Way.PROSE,
    ContractType.TOOL_CALL: Way.PROSE,
}
_METHODS: Mapping[Way, Method] = {
    Way.JSON: Method.JSON,
    Way.SQL: Method.SQL,
    Way.PROSE: Method.WORDS,
    Way.CODE: Method.WORDS,
    Way.LINES: Method.LINES,
}
_LANGUAGES: Mapping[Way, str] = {Way.JSON: "json", Way.SQL: "sql", Way.CODE: "python"}


def of_target(target: Target | None) -> Way:
    """Give the way that suits what the target asks of every answer."""
    return Way.PROSE if target is None else _OF_CONTRACT[target.contract.type]


def method(way: Way) -> Method:
    """Give the comparison's method."""
    return _METHODS[way]


def language(way: Way, target: Target | None) -> str:
    """Give the language whose colours are shown, "" for none."""
    return _LANGUAGES.get(of_target(target) if way is Way.LINES else way, "")


def title(way: Way) -> str:
    """Name a way."""
    return {
        Way.JSON: translate("Way", "JSON"),
        Way.SQL: translate("Way", "SQL"),
        Way.PROSE: translate("Way", "Prose"),
        Way.CODE: translate("Way", "Code"),
        Way.LINES: translate("Way", "Lines"),
    }[way]


def help(way: Way) -> str:
    """Say what a way compares."""
    return {
        Way.JSON: translate("Way", "Values by their keys, whatever the order"),
        Way.SQL: translate("Way", "Clause by clause"),
        Way.PROSE: translate("Way", "Word by word"),
        Way.CODE: translate("Way", "Lines, and the words in them"),
        Way.LINES: translate("Way", "Whole lines"),
    }[way]
