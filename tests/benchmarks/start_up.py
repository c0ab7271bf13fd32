"""Times the window's start in fresh processes: imports, first paint, screens ready.

Run it as ``python -m tests.benchmarks.start_up``; it prints a table and asserts no time.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# Nothing of these may be loaded before the first paint, nor a socket be opened.
HEAVY = ("torch", "transformers", "peft", "sklearn", "numpy", "scipy", "sqlite3")

_CHILD = """
import json, sys, tempfile, time
began = time.perf_counter()
sockets = []
sys.addaudithook(lambda name, _: sockets.append(name) if name == "socket.connect" else None)
from studio.gui import main
imported = time.perf_counter()
heavy = [name for name in {heavy!r} if name in sys.modules]
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from studio.gui.shell import kit
from studio.gui.shell.window import MainWindow

class Paint(QObject):
    at = 0.0
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.at:
            self.at = time.perf_counter()
        return False

app = main._application()
folder = Path(tempfile.mkdtemp())
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
window = MainWindow(kit.build(app, settings, documents=folder, show_path=print))
paint = Paint()
for part in (window, window.welcome, window.menu_row.bar):
    part.installEventFilter(paint)
window.show()
def look():
    if len(window.pages) == len(window.loader._screens):
        ready = time.perf_counter()
        print(json.dumps(dict(
            imports=imported - began, paint=paint.at - began, screens=ready - began,
            heavy=heavy, sockets=sockets,
        )), flush=True)
        timer.stop()
        window.ended.connect(app.quit)
        window.close()
timer = QTimer(interval=5)
timer.timeout.connect(look)
timer.start()
app.exec()
"""


def measure() -> dict[str, float]:
    """Start one window; gives milliseconds from the start of Python's work to each mark."""
    code = _CHILD.format(heavy=HEAVY)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    found = json.loads(ended.stdout.splitlines()[-1])
    assert found.pop("heavy") == [], "something heavy is imported before the first paint"
    assert found.pop("sockets") == [], "the start asks the network"
    return {name: seconds * 1000 for name, seconds in found.items()}


def main() -> None:
    """Print the median and the spread of several starts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=5)
    starts = [measure() for _ in range(parser.parse_args().starts)]
    lines = [f"{'since Python runs':<20} {'median':>8} {'least':>8} {'most':>8}   ms"]
    for name in starts[0]:
        values = [start[name] for start in starts]
        lines.append(
            f"{name:<20} {statistics.median(values):>8.0f} {min(values):>8.0f} {max(values):>8.0f}"
        )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
