"""What every job of the worker is handed: where it works, and how it speaks and hears."""

from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import CancelledError
from studio.protocol import events
from studio.worker.channel import Channel, StopRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The run folder, the cache for unpacked students, the channel and the request to stop."""

    folder: Path
    cache: Path
    channel: Channel
    stop: StopRequest

    def phase(self, name: str) -> None:
        """Say what the worker is at."""
        self.channel.emit(events.Phase(name=name))

    def notice(self, text: str) -> None:
        """Say something a person should know that stops nothing."""
        self.channel.emit(events.Notice(text=text))

    def heed_stop(self) -> None:
        """Raise CancelledError where a stop was asked for."""
        if self.stop.is_set():
            raise CancelledError("the job was stopped")
