"""Long readings in short steps, between which others have their turn."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

Result = TypeVar("Result")
# Yields how much is done, and of how much; what it returns is the result.
Steps: TypeAlias = Generator[tuple[int, int], None, Result]


def finish(steps: Steps[Result]) -> Result:
    """Take all steps at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
