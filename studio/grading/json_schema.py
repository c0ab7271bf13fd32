"""Grades an answer by JSON Schema draft 2020-12."""

import functools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry
from referencing.exceptions import Unresolvable

from studio.domain import json_text
from studio.domain.errors import InvalidValueError
from studio.domain.grade import Grade
from studio.domain.sentence import Sentence
from studio.domain.target import ContractType
from studio.domain.task import GraderSettings
from studio.grading import patterns, results, schema_words
from studio.grading.answer import Answer
from studio.grading.results import quoted, shown

# The first failing path is wanted, so a few errors are enough to choose it from.
_ERRORS_READ = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """The first place of a value that breaks its schema, and how; ``words`` name the place."""

    path: tuple[str | int, ...]
    words: str


def grade(options: GraderSettings, answer: Answer) -> Grade:
    """Setting ``schema``, else the target's contract; "format" is an annotation only.

    Without any schema, being strict JSON is all that is asked of an answer.
    """
    schema = _schema(options, answer)
    if answer.json_problem:
        _validator(json_text.canonical(schema))
        return results.failed(
            "json_schema", Sentence("not JSON: the answer {problem}", problem=answer.json_problem)
        )
    found = misfit(schema, answer.json)
    if found is None:
        return results.passed("json_schema", Sentence("valid under the schema"))
    return results.failed("json_schema", found.words)


def misfit(schema: Mapping[str, Any] | bool, value: object) -> Misfit | None:
    """Give the first place where a value breaks a schema, None where it is valid.

    Raises InvalidValueError where the schema is not one.
    """
    return next(iter(misfits(schema, value)), None)


def misfits(schema: Mapping[str, Any] | bool, value: object) -> tuple[Misfit, ...]:
    """Give the places where a value breaks a schema, in reading order; none where it is valid.

    Raises InvalidValueError where the schema is not one.
    """
    validator = _validator(json_text.canonical(schema))
    try:
        errors = _errors(validator, value)
    except Unresolvable as problem:
        raise InvalidValueError(
            "the schema refers to what is not in it: {problem}", problem=problem
        ) from None
    except (RecursionError, OverflowError):
        return (Misfit(path=(), words=Sentence("too deep or too large to check")),)
    return tuple(Misfit(path=tuple(one.absolute_path), words=explain(one)) for one in errors)


def _schema(options: GraderSettings, answer: Answer) -> Mapping[str, Any] | bool:
    schema = options.get("schema")
    if schema is None:
        contract = answer.target.contract
        if contract.type is not ContractType.JSON:
            raise InvalidValueError("no schema is set and the target's contract is not JSON")
        schema = contract.schema if contract.schema is not None else True
    if not isinstance(schema, (Mapping, bool)):
        raise InvalidValueError("the grader's setting 'schema' must be an object")
    return schema


@functools.lru_cache(maxsize=32)
def _validator(text: str) -> Validator:
    """Build the validator of a schema's JSON text; checking a schema costs more than using it."""
    schema = json.loads(text)
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError as error:
        raise InvalidValueError(
            "the schema is not one: {error}", error=error.message[:200]
        ) from None
    except RecursionError:
        raise InvalidValueError("the schema is nested too deeply") from None
    # An empty registry of its own: without one, a reference to an address would be fetched.
    rules = {"pattern": _pattern, "uniqueItems": _unique_items}
    kind = cast(type[Validator], extend(Draft202012Validator, rules))  # type: ignore[no-untyped-call]
    return kind(schema, registry=Registry())


def first_error(validator: Validator, value: Any) -> ValidationError | None:  # noqa: ANN401
    """Give the error that comes first in reading order."""
    return next(iter(_errors(validator, value)), None)


def _errors(validator: Validator, value: Any) -> list[ValidationError]:  # noqa: ANN401
    errors = islice(validator.iter_errors(value), _ERRORS_READ)
    return sorted(errors, key=lambda error: _position(value, error.absolute_path))


def _position(value: Any, path: Sequence[str | int]) -> tuple[int, ...]:  # noqa: ANN401
    """Give where in the document a path lies, so that the first in reading order comes first."""
    position = []
    for step in path:
        if isinstance(value, dict):
            position.append(list(value).index(str(step)))
        else:
            position.append(int(step))
        value = value[step]
    return tuple(position)


def explain(error: ValidationError) -> str:
    """Say where and how a value breaks its schema."""
    return Sentence("{place}: {fault}", place=error.json_path, fault=_words(error))


def _words(error: ValidationError) -> str:
    rule, value = error.validator, error.instance
    if rule == "type":
        wanted: Any = error.validator_value
        names = [wanted] if isinstance(wanted, str) else wanted
        return Sentence(
            "{value} is not of type {types}", value=shown(value), types=" or ".join(names)
        )
    if rule == "enum":
        accepted: Any = error.validator_value
        choices = ", ".join(shown(choice) for choice in accepted)
        return Sentence(
            "{value} is not one of {choices}", value=shown(value), choices=choices[:300]
        )
    if rule == "const":
        return Sentence(
            "{value} is not {wanted}", value=shown(value), wanted=shown(error.validator_value)
        )
    if rule in {"maxLength", "minLength"} and isinstance(value, str):
        return _length_words(rule, len(value), error.validator_value)
    if len(error.message) > 300:
        return f"{error.message[:300]}…"
    return schema_words.known(error) or error.message


def _length_words(rule: object, count: int, wanted: object) -> str:
    if rule == "maxLength":
        return Sentence("{count} characters, wanted at most {most}", count=count, most=wanted)
    return Sentence("{count} characters, wanted at least {least}", count=count, least=wanted)


def _pattern(
    validator: Validator, pattern: str, value: object, schema: object
) -> Iterator[ValidationError]:
    del validator, schema
    if isinstance(value, str) and not patterns.search(pattern, value):
        yield ValidationError(
            Sentence("{text} does not match {pattern}", text=quoted(value), pattern=quoted(pattern))
        )


def _unique_items(
    validator: Validator, wanted: object, value: object, schema: object
) -> Iterator[ValidationError]:
    # The library compares all pairs, which a long list of objects makes endless.
    del validator, schema
    if not wanted or not isinstance(value, list):
        return
    if len({json_text.canonical(item) for item in value}) < len(value):
        yield ValidationError(Sentence("an item occurs twice in the list"))
