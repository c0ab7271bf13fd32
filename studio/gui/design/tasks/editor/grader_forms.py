"""What each type of grader can be set to, and how it is asked for."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Ask(StrEnum):
    """How a setting is asked for."""

    TEXT = "text"
    TEXTS = "texts"  # one a line
    YES = "yes"  # a tick
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting; a tick that is as it is ``unless_said`` need not be written down."""

    key: str
    ask: Ask
    title: str
    help: str = ""
    unless_said: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GraderForm:
    """One type of grader in words, with its settings."""

    type: str
    title: str
    help: str
    settings: tuple[Setting, ...] = ()


def forms() -> dict[str, GraderForm]:
    """Give the graders there are, in the order in which a menu offers them."""
    made = (
        _json_schema(), _fields(), _exact(), _contains(), _regex(), _refusal(), _citation(),
    )  # fmt: skip
    return {form.type: form for form in made}


def _json_schema() -> GraderForm:
    return GraderForm(
        type="json_schema",
        title=translate("Grader", "JSON by a schema"),
        help=translate("Grader", "The answer is strict JSON and keeps the schema."),
        settings=(
            Setting(
                key="schema",
                ask=Ask.JSON,
                title=translate("Grader", "Schema"),
                help=translate("Grader", "Left empty: the one of the target's contract."),
            ),
        ),
    )


def _fields() -> GraderForm:
    return GraderForm(
        type="fields",
        title=translate("Grader", "Fields as in the reference"),
        help=translate("Grader", "These fields of the JSON equal those of the reference answer."),
        settings=(
            Setting(
                key="fields",
                ask=Ask.TEXTS,
                title=translate("Grader", "Fields, one a line"),
                help=translate("Grader", "Such as category or items[0].sku; left empty: all."),
            ),
        ),
    )


def _exact() -> GraderForm:
    return GraderForm(
        type="exact",
        title=translate("Grader", "Exactly this text"),
        help=translate("Grader", "The whole answer is one of these texts."),
        settings=(
            Setting(
                key="answers",
                ask=Ask.TEXTS,
                title=translate("Grader", "Accepted answers, one a line"),
                help=translate("Grader", "Left empty: the reference answer."),
            ),
            _case(),
        ),
    )


def _contains() -> GraderForm:
    return GraderForm(
        type="contains",
        title=translate("Grader", "Contains texts"),
        help=translate("Grader", "What the answer must say, and what it must not."),
        settings=(
            Setting(key="all", ask=Ask.TEXTS, title=translate("Grader", "All of these")),
            Setting(key="any", ask=Ask.TEXTS, title=translate("Grader", "Any of these")),
            Setting(key="none", ask=Ask.TEXTS, title=translate("Grader", "None of these")),
            _case(),
        ),
    )


def _regex() -> GraderForm:
    return GraderForm(
        type="regex",
        title=translate("Grader", "Matches a pattern"),
        help=translate("Grader", "A regular expression is found in the answer."),
        settings=(
            Setting(key="pattern", ask=Ask.TEXT, title=translate("Grader", "Pattern")),
            Setting(
                key="full",
                ask=Ask.YES,
                title=translate("Grader", "It must match the whole answer"),
                unless_said=False,
            ),
        ),
    )


def _refusal() -> GraderForm:
    return GraderForm(
        type="refusal",
        title=translate("Grader", "Refuses or helps"),
        help=translate("Grader", "The answer refuses where it should, and helps where it should."),
        settings=(
            Setting(
                key="expected",
                ask=Ask.YES,
                title=translate("Grader", "The answer should refuse"),
            ),
            Setting(
                key="field",
                ask=Ask.TEXT,
                title=translate("Grader", "Field that tells a refusal"),
                help=translate("Grader", "Left empty: told by the usual fields and by wording."),
            ),
            Setting(
                key="values",
                ask=Ask.TEXTS,
                title=translate("Grader", "Values of it that refuse, one a line"),
            ),
        ),
    )


def _citation() -> GraderForm:
    return GraderForm(
        type="citation",
        title=translate("Grader", "Cites nothing invented"),
        help=translate("Grader", "Every number, id or quote in the answer stands in the input."),
        settings=(
            Setting(
                key="patterns",
                ask=Ask.TEXTS,
                title=translate("Grader", "Patterns of what is cited, one a line"),
                help=translate("Grader", "Such as [A-Z]{2}-\\d{6}"),
            ),
            Setting(
                key="quotes",
                ask=Ask.YES,
                title=translate("Grader", "Quoted spans too"),
                unless_said=False,
            ),
        ),
    )


def _case() -> Setting:
    return Setting(
        key="case", ask=Ask.YES, title=translate("Grader", "Case counts"), unless_said=True
    )
