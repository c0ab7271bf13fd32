"""Threads and signals that run beside the work: heartbeat, standard input, the parent's life."""

import logging
import os
import signal
import threading
import time

import psutil

from studio.protocol.events import HEARTBEAT_SECONDS, Heartbeat
from studio.worker.channel import Channel, StopRequest

ORPHAN_SECONDS = 60.0  # to finish a step and save; then a worker without a parent ends
_STANDARD_INPUT = 0
_STOP_LENGTH = 16  # as much of what was heard before as a stop message may begin with
_log = logging.getLogger(__name__)


def start(channel: Channel, stop: StopRequest) -> None:
    """Start all of them; they end with the process."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.ask())
    for work, arguments in ((_listen, (stop,)), (_beat, (channel, stop))):
        threading.Thread(target=work, args=arguments, name=work.__name__, daemon=True).start()


def memory_bytes() -> int:
    """How much memory this process holds."""
    return int(psutil.Process().memory_info().rss)


def _listen(stop: StopRequest) -> None:
    """Read standard input: any stop message, and its end, ask to stop.

    Read as a plain file: a thread that waits inside ``sys.stdin`` would hold its lock at exit.
    """
    heard = b""
    while b'"stop"' not in heard:
        more = os.read(_STANDARD_INPUT, 4096)
        if not more:
            break
        heard = heard[-_STOP_LENGTH:] + more
    stop.ask()


def _beat(channel: Channel, stop: StopRequest) -> None:
    """Say that the worker lives, and see whether its parent does.

    Linux could signal the parent's death, but does so when the *thread* that started the worker
    ends, which is no reason to stop. The end of standard input mostly comes first.
    """
    parent = os.getppid()
    orphaned: float | None = None
    while True:
        channel.emit(Heartbeat(memory_bytes=memory_bytes()))
        if os.getppid() != parent and orphaned is None:
            _log.warning("the parent process has ended; saving and stopping")
            orphaned = time.monotonic()
            stop.ask()
        if orphaned is not None and time.monotonic() - orphaned > ORPHAN_SECONDS:
            os._exit(1)
        time.sleep(HEARTBEAT_SECONDS)
