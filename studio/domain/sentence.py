"""Sentences for a person, in English, that can be made again in another language."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Self

_FORMS = re.compile(r"(\w+)\((\w+)\)")


class Sentence(str):
    """An English sentence that knows the template and the values it was made of.

    The template has the values' places as ``str.format`` does, and "%n task(s)" for a count that
    is passed as ``n``; without values it is the sentence as it stands. A value may be a sentence,
    or an error with one.
    """

    template: str
    values: Mapping[str, Any]

    def __new__(cls, template: str, /, **values: object) -> Self:
        """Make the sentence; raises KeyError where a place has no value."""
        plain = {name: _plain(value) for name, value in values.items()}
        made = super().__new__(cls, _written(template, plain) if plain else template)
        made.template, made.values = template, plain
        return made

    @classmethod
    def joined(cls, separator: str, parts: Sequence[str]) -> Self:
        """Put sentences in a row, each of which stays one."""
        named = {f"part_{number}": part for number, part in enumerate(parts)}
        return cls(separator.join(f"{{{name}}}" for name in named), **named)


def forms(template: str, *, plural: bool) -> str:
    """Choose between the forms of words like "task(s)" and "match(es)"."""
    return _FORMS.sub(lambda match: match[1] + (match[2] if plural else ""), template)


def _written(template: str, values: Mapping[str, Any]) -> str:
    if "%n" in template:
        count = values["n"]
        template = forms(template, plural=count != 1).replace("%n", f"{count:,}")
    return template.format(**values)


def _plain(value: object) -> object:
    """Keep what a language writes its own way; whatever else there is was text all along."""
    if isinstance(value, BaseException) and value.args and isinstance(value.args[0], Sentence):
        return value.args[0]
    return value if isinstance(value, str | int | float | None) else str(value)
