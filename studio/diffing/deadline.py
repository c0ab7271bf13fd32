"""A time limit that a comparison looks at between its steps."""

import time
from collections.abc import Callable
from typing import Self


class Deadline:
    """When a comparison must end; ``passed`` tells whether anything was cut short by it."""

    def __init__(self, seconds: float, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._end = clock() + seconds
        self.passed = False

    @classmethod
    def never(cls) -> Self:
        """Set no limit."""
        return cls(float("inf"))

    def is_over(self) -> bool:
        """Tell whether the time is up, and remember that somebody was told so."""
        if not self.passed and self._clock() >= self._end:
            self.passed = True
        return self.passed

    def give_up(self) -> None:
        """Say that something was left out for its size."""
        self.passed = True
