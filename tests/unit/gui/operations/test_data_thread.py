import threading
from functools import partial

from studio.gui.operations.data_thread import DataThread


def test_work_is_done_in_order_on_one_other_thread() -> None:
    thread = DataThread()
    done: list[tuple[int, int]] = []

    def note(number: int) -> None:
        done.append((number, threading.get_ident()))

    for number in range(50):
        thread.submit(partial(note, number))

    thread.stop()

    assert [number for number, _ in done] == list(range(50))
    assert len({ident for _, ident in done}) == 1
    assert done[0][1] != threading.get_ident()


def test_stopping_waits_for_what_was_asked_before() -> None:
    thread = DataThread()
    begun, go = threading.Event(), threading.Event()
    done: list[str] = []

    def slow() -> None:
        begun.set()
        go.wait()
        done.append("slow")

    thread.submit(slow)
    begun.wait()
    threading.Timer(0.05, go.set).start()
    thread.stop()

    assert done == ["slow"]
