import pytest

from studio.domain.errors import InvalidValueError
from studio.protocol import events
from studio.protocol.events import Done, Event, Heartbeat, Hello, Metrics, Phase, Progress


@pytest.mark.parametrize(
    "event",
    [
        Hello(pid=7, device="cpu", versions={"torch": "2.13.0"}),
        Phase(name="unpacking the student – größer"),
        Progress(done=3, total=10, unit="steps", seconds_left=4.5),
        Metrics(step=3, values={"loss": 0.25}),
        Heartbeat(memory_bytes=1024),
        Done(summary={"steps": 10}),
    ],
)
def test_an_event_is_read_back_as_it_was_written(event: Event) -> None:
    assert events.decode(events.encode(event)) == event


def test_an_event_is_one_line_whatever_its_text_holds() -> None:
    assert events.encode(Phase(name="two\nlines")).count("\n") == 1


@pytest.mark.parametrize("line", ["", "no json", "[]", '{"type": "dance"}', '{"type": "phase"}'])
def test_an_unknown_line_is_refused(line: str) -> None:
    with pytest.raises(InvalidValueError, match="unknown"):
        events.decode(line)
