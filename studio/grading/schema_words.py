"""Knows what the schema library says most often, so that it can be said in other languages."""

from collections.abc import Iterator

from jsonschema import ValidationError

from studio.domain.sentence import Sentence

_REQUIRED = " is a required property"
_SURPLUS = "Additional properties are not allowed ("


def known(error: ValidationError) -> Sentence | None:
    """Give the library's own words as a sentence, None where they are none of the usual ones."""
    if isinstance(error.message, Sentence):
        return error.message
    return next((one for one in _usual(error) if one == error.message), None)


def _usual(error: ValidationError) -> Iterator[Sentence]:
    value, bound, message = repr(error.instance), repr(error.validator_value), error.message
    match error.validator:
        case "required":
            name = message.removesuffix(_REQUIRED)
            yield Sentence("{name} is a required property", name=name)
        case "additionalProperties":
            names, _, verb = message.removeprefix(_SURPLUS).rpartition(" w")
            if verb == "as unexpected)":
                yield Sentence(
                    "Additional properties are not allowed ({name} was unexpected)", name=names
                )
            yield Sentence(
                "Additional properties are not allowed ({names} were unexpected)", names=names
            )
        case "minimum":
            yield Sentence("{value} is less than the minimum of {least}", value=value, least=bound)
        case "maximum":
            yield Sentence("{value} is greater than the maximum of {most}", value=value, most=bound)
        case "minItems" | "minProperties":
            yield Sentence("{value} is too short", value=value)
            yield Sentence("{value} should be non-empty", value=value)
        case "maxItems" | "maxProperties":
            yield Sentence("{value} is too long", value=value)
        case "anyOf" | "oneOf":
            yield Sentence("{value} is not valid under any of the given schemas", value=value)
