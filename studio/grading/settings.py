"""Reads a grader's settings, so that a wrong one is named and never taken for a bad answer."""

from studio.domain.errors import InvalidValueError
from studio.domain.task import GraderSettings


def texts(settings: GraderSettings, key: str) -> tuple[str, ...]:
    """Give a list of texts; none where the key is absent. Raises InvalidValueError."""
    value = settings.get(key)
    if value is None:
        return ()
    if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
        raise InvalidValueError("the grader's setting {key!r} must be a list of texts", key=key)
    return tuple(value)


def flag(settings: GraderSettings, key: str, *, default: bool | None = None) -> bool:
    """Give true or false. Raises InvalidValueError where it is neither, or absent and due."""
    value = settings.get(key, default)
    if not isinstance(value, bool):
        raise InvalidValueError("the grader's setting {key!r} must be true or false", key=key)
    return value


def text(settings: GraderSettings, key: str) -> str:
    """Give a text that must be there. Raises InvalidValueError."""
    value = settings.get(key)
    if not isinstance(value, str) or not value:
        raise InvalidValueError("the grader's setting {key!r} must be a text", key=key)
    return value
