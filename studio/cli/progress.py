"""Progress on standard error: a line that renews itself, or sparse lines in a log."""

import sys
import time

import click

from studio.protocol.events import Event, Metrics, Notice, Phase, Progress

BAR = 24
LOG_SECONDS = 15.0


class ProgressLine:
    """Shows one job's phase, count, pace and time left; silent where ``quiet``."""

    def __init__(self, title: str, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._terminal = sys.stderr.isatty()
        self._shown_at = 0.0
        self._loss: float | None = None
        self._say(title)

    def show(self, event: Event) -> None:
        """Show what the event tells of the job's progress."""
        if isinstance(event, Phase):
            self._say(f"  {event.name}")
        elif isinstance(event, Notice):
            self._say(f"  note: {event.text}")
        elif isinstance(event, Metrics):
            self._loss = event.values.get("loss", self._loss)
        elif isinstance(event, Progress):
            self._progress(event)

    def close(self) -> None:
        """Leave the line; what comes next begins on a fresh one."""
        if self._terminal and not self._quiet:
            click.echo("\r\033[K", err=True, nl=False)

    def _progress(self, event: Progress) -> None:
        now = time.monotonic()
        wait = 0.1 if self._terminal else LOG_SECONDS
        if self._quiet or (now - self._shown_at < wait and event.done < event.total):
            return
        self._shown_at = now
        text = self._line(event)
        if self._terminal:
            click.echo(f"\r\033[K{text}", err=True, nl=False)
        else:
            click.echo(text, err=True)

    def _line(self, event: Progress) -> str:
        filled = BAR * event.done // max(event.total, 1)
        bar = "█" * filled + "░" * (BAR - filled)
        parts = [f"  {bar} {event.done:,} of {event.total:,} {event.unit}"]
        if event.seconds_left is not None:
            parts.append(f"{duration(event.seconds_left)} left")
        if self._loss is not None:
            parts.append(f"loss {self._loss:.3f}")
        return " · ".join(parts)

    def _say(self, text: str) -> None:
        if not self._quiet:
            self.close()
            click.echo(text, err=True)


def duration(seconds: float) -> str:
    """Write a time as a person says it: 45 s, 3 min 20 s, 2 h 5 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
