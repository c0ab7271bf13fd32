"""Events go out whole; a reader that has gone is a request to stop."""

import io
import threading
from contextlib import closing
from pathlib import Path

import pytest

from studio.protocol import events
from studio.worker.channel import Channel, StopRequest

PHASE = events.Phase(name="Training – « à »")


class Gone(io.BytesIO):
    """An output whose reader has gone away."""

    def write(self, _: object) -> int:
        raise BrokenPipeError


def test_an_event_is_one_line_on_the_output_and_in_the_mirror(tmp_path: Path) -> None:
    output, mirror = io.BytesIO(), tmp_path / "events.jsonl"
    with closing(Channel(output, StopRequest(), mirror=mirror)) as channel:
        channel.emit(PHASE)
    assert events.decode(output.getvalue().decode()) == PHASE
    assert mirror.read_bytes() == output.getvalue()


def test_a_reader_that_is_gone_asks_to_stop_and_the_mirror_goes_on(tmp_path: Path) -> None:
    stop, mirror = StopRequest(), tmp_path / "events.jsonl"
    with closing(Channel(Gone(), stop, mirror=mirror)) as channel:
        channel.emit(PHASE)
    assert stop.is_set()
    assert events.decode(mirror.read_text(encoding="utf-8")) == PHASE


def test_a_mirror_that_cannot_be_written_silences_only_itself() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    output, stop = io.BytesIO(), StopRequest()
    channel = Channel(output, stop, mirror=full)
    for _ in range(2):
        channel.emit(PHASE)
    assert output.getvalue().count(b"\n") == 2
    assert not stop.is_set()


def test_lines_of_many_threads_do_not_mix() -> None:
    output = io.BytesIO()
    channel = Channel(output, StopRequest())

    def speak() -> None:
        for step in range(50):
            channel.emit(events.Metrics(step=step, values={"loss": 1.0}))

    threads = [threading.Thread(target=speak) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    lines = output.getvalue().decode().splitlines()
    assert len([events.decode(line) for line in lines]) == 200


def test_nothing_is_said_after_the_end(tmp_path: Path) -> None:
    output, mirror = io.BytesIO(), tmp_path / "events.jsonl"
    channel = Channel(output, StopRequest(), mirror=mirror)
    channel.close(PHASE)

    channel.emit(events.Heartbeat(memory_bytes=1))

    assert mirror.read_bytes() == output.getvalue()
    assert events.decode(output.getvalue().decode()) == PHASE


def test_a_mirror_cut_off_in_mid_line_goes_on_with_a_new_one(tmp_path: Path) -> None:
    mirror = tmp_path / "events.jsonl"
    mirror.write_bytes(b'{"type": "pha')
    with closing(Channel(io.BytesIO(), StopRequest(), mirror=mirror)) as channel:
        channel.emit(PHASE)
    assert events.decode(mirror.read_text(encoding="utf-8").splitlines()[1]) == PHASE
