"""Grades an answer by the fields of its JSON against the reference's."""

import unicodedata
from collections.abc import Mapping

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.sentence import Sentence
from studio.domain.task import GraderSettings
from studio.grading import answer as answers
from studio.grading import paths, results, settings
from studio.grading.answer import Answer
from studio.grading.paths import Steps
from studio.grading.results import shown

_FAULTS_SHOWN = 3


def grade(options: GraderSettings, answer: Answer) -> Grade:
    """Setting ``fields`` (paths), else every top-level field of the reference.

    Equality is JSON's: 1 equals 1.0, order of keys does not matter, texts compare in NFC.
    The score is the share of fields that are right, ``parts`` has one flag per field.
    """
    reference = _reference(answer)
    wanted = _wanted(options, reference)
    if answer.json_problem:
        reason = Sentence("not JSON: the answer {problem}", problem=answer.json_problem)
        return results.failed("fields", reason, parts=dict.fromkeys(wanted, False))
    found = {name: _fault(name, steps, reference, answer) for name, steps in wanted.items()}
    parts = {name: not fault for name, fault in found.items()}
    faults = [fault for fault in found.values() if fault]
    if not faults:
        return results.passed(
            "fields", Sentence("right: {fields}", fields=", ".join(wanted)), parts=parts
        )
    score = 1 - len(faults) / len(found)
    return results.failed("fields", _summary(faults), score=score, parts=parts)


def _reference(answer: Answer) -> object:
    if not isinstance(answer.task.reference, str):
        raise InvalidValueError("the task has no reference text to compare fields with")
    try:
        return answers.parse(answer.task.reference)
    except json_text.NotJsonError as error:
        raise InvalidValueError(
            "the task's reference is not JSON: it {error}", error=error
        ) from None


def _wanted(options: GraderSettings, reference: object) -> dict[str, Steps]:
    named = settings.texts(options, "fields")
    if named:
        return {path: paths.parse(path) for path in named}
    if not isinstance(reference, Mapping) or not reference:
        raise InvalidValueError("the task's reference is no JSON object with fields")
    return {key: (key,) for key in reference}


def _fault(name: str, steps: Steps, reference: object, answer: Answer) -> str:
    expected, got = paths.find(reference, steps), paths.find(answer.json, steps)
    if expected is paths.Absent or got is paths.Absent:
        if expected is got:
            return ""
        if got is paths.Absent:
            return Sentence("{name} is missing", name=name)
        return Sentence("{name} should not be there", name=name)
    if json_text.canonical(_composed(expected)) == json_text.canonical(_composed(got)):
        return ""
    return Sentence(
        "{name} should be {expected}, not {got}",
        name=name,
        expected=shown(expected),
        got=shown(got),
    )


def _composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {unicodedata.normalize("NFC", key): _composed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_composed(item) for item in value]
    return value


def _summary(faults: list[str]) -> str:
    more = len(faults) - _FAULTS_SHOWN
    rest = [Sentence("and {more:,} more", more=more)] if more > 0 else []
    return Sentence.joined("; ", [*faults[:_FAULTS_SHOWN], *rest])
