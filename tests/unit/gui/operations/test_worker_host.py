"""The host against small stand-in workers that speak the protocol, well and badly."""

import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.gui.operations.worker_host import NOT_STARTED, Patience, WorkerHost
from studio.protocol.events import Done, Event, Metrics, Stopped
from studio.protocol.folder import LOG

pytestmark = pytest.mark.usefixtures("no_leaks")

HASTY = Patience(batch=0.05, silence=0.4, stop=0.3, terminate=0.3)
SPEAK = """
    import json, signal, sys, time
    def say(kind, **values):
        print(json.dumps({"type": kind, **values}), flush=True)
"""
Start = Callable[[str], WorkerHost]


@pytest.fixture
def start(tmp_path: Path, qtbot: QtBot) -> Iterator[Start]:
    hosts: list[WorkerHost] = []

    def begin(code: str) -> WorkerHost:
        text = textwrap.dedent(SPEAK) + textwrap.dedent(code)
        host = WorkerHost(patience=HASTY, command=lambda _: [sys.executable, "-c", text])
        host.start(tmp_path)
        hosts.append(host)
        return host

    yield begin
    for host in hosts:
        if host.is_running:
            with qtbot.waitSignal(host.ended):
                host.stop()
        host.deleteLater()


def _collect(host: WorkerHost) -> list[tuple[Event, ...]]:
    batches: list[tuple[Event, ...]] = []
    host.events_received.connect(batches.append)
    return batches


def test_events_come_in_order_and_all_before_the_end(start: Start, qtbot: QtBot) -> None:
    host = start("""
        for step in range(500):
            say("metrics", step=step, values={"loss": 1.0})
        say("done", summary={})
    """)
    batches = _collect(host)

    with qtbot.waitSignal(host.ended) as ended:
        pass

    events = [event for batch in batches for event in batch]
    assert [event.step for event in events if isinstance(event, Metrics)] == list(range(500))
    assert isinstance(events[-1], Done)
    assert ended.args == [0]


def test_a_chatty_worker_is_heard_in_batches(start: Start, qtbot: QtBot) -> None:
    host = start("""
        for step in range(2000):
            say("metrics", step=step, values={"loss": 1.0})
    """)
    batches = _collect(host)

    with qtbot.waitSignal(host.ended):
        pass

    assert sum(len(batch) for batch in batches) == 2000
    assert len(batches) < 200


def test_text_split_inside_a_character_is_put_together(start: Start, qtbot: QtBot) -> None:
    host = start("""
        line = (json.dumps({"type": "notice", "text": "größer"}, ensure_ascii=False) + chr(10))
        raw = line.encode()
        cut = raw.index(b"\\xc3") + 1
        for part in (raw[:cut], raw[cut:]):
            sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
            time.sleep(0.1)
    """)
    batches = _collect(host)

    with qtbot.waitSignal(host.ended):
        pass

    assert getattr(batches[0][0], "text", "") == "größer"


def test_a_line_that_is_no_event_is_passed_over(start: Start, qtbot: QtBot) -> None:
    host = start("""
        print("Loading weights…", flush=True)
        say("sang", song="la")
        say("stopped", step=3)
    """)
    batches = _collect(host)

    with qtbot.waitSignal(host.ended):
        pass

    assert [event for batch in batches for event in batch] == [Stopped(step=3)]


def test_a_polite_worker_stops_when_asked(start: Start, qtbot: QtBot) -> None:
    host = start("""
        say("hello", pid=1, device="cpu")
        line = sys.stdin.readline()
        say("stopped", step=7 if json.loads(line) == {"type": "stop"} else 0)
    """)
    batches = _collect(host)
    with qtbot.waitSignal(host.events_received):
        pass

    with qtbot.waitSignal(host.ended) as ended:
        host.stop()

    assert batches[-1][-1] == Stopped(step=7)
    assert ended.args == [0]


def test_a_deaf_worker_is_terminated(start: Start, qtbot: QtBot) -> None:
    host = start("""
        say("hello", pid=1, device="cpu")
        time.sleep(60)
    """)
    with qtbot.waitSignal(host.events_received):
        pass

    with qtbot.waitSignal(host.ended) as ended:
        host.stop()

    assert ended.args == [-15] or sys.platform == "win32"


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot refuse there")
def test_a_worker_that_refuses_to_go_is_killed(start: Start, qtbot: QtBot) -> None:
    host = start("""
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        say("hello", pid=1, device="cpu")
        time.sleep(60)
    """)
    with qtbot.waitSignal(host.events_received):
        pass

    with qtbot.waitSignal(host.ended) as ended:
        host.stop()

    assert ended.args == [-9]


def test_silence_is_told_and_so_is_its_end(start: Start, qtbot: QtBot) -> None:
    host = start("""
        say("hello", pid=1, device="cpu")
        time.sleep(0.9)
        say("heartbeat", memory_bytes=1)
        sys.stdin.read()
    """)

    with qtbot.waitSignal(host.silence_changed) as told:
        pass
    assert told.args == [True]
    with qtbot.waitSignal(host.silence_changed) as told:
        pass
    assert told.args == [False]


def test_a_crash_is_told_by_its_signal(start: Start, qtbot: QtBot) -> None:
    host = start("import os; os.kill(os.getpid(), signal.SIGKILL)")

    with qtbot.waitSignal(host.ended) as ended:
        pass

    assert ended.args == [-9]


def test_a_program_that_is_not_there_ends_the_job(tmp_path: Path, qtbot: QtBot) -> None:
    host = WorkerHost(command=lambda _: ["/no/such/program"])

    with qtbot.waitSignal(host.ended) as ended:
        host.start(tmp_path)

    assert ended.args == [NOT_STARTED]
    assert not host.is_running


def test_what_the_worker_logs_goes_into_its_folder(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    host = start('sys.stderr.write("a warning\\n")')

    with qtbot.waitSignal(host.ended):
        pass

    assert (tmp_path / LOG).read_text(encoding="utf-8") == "a warning\n"
