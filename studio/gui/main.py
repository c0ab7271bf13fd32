"""Starts the window: reads the arguments, sets the application up, and lets it run."""

import argparse
import logging
import signal
import sys
import threading
from collections.abc import Sequence
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QSettings, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from studio.gui import display, language
from studio.gui.operations import problems
from studio.gui.shell import kit
from studio.gui.shell.commands import sample_path
from studio.gui.shell.memory import Memory
from studio.gui.shell.window import MainWindow

_log = logging.getLogger(__name__)
# While another thread works in Python, the window's waits so long for each turn of its own. At
# Python's 5 ms a screen took a third longer to come than at 1 ms, which cost the other little.
TURN_SECONDS = 0.001


def run(argv: list[str]) -> int:
    """Open the window, on a project where one is named; gives the exit status."""
    arguments = _parse(argv)
    if not display.is_there():
        sys.stderr.write(
            "stillroom: there is no display to open the window on; "
            "use the command line (stillroom --help).\n"
        )
        return 1
    _log_to_file(Path(platformdirs.user_log_dir("stillroom", appauthor=False)))
    app = _application()
    settings = QSettings(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Stillroom", "Stillroom"
    )
    language.install(app, Memory(settings).language)
    window = MainWindow(kit.build(app, settings, documents=documents_folder(), show_path=show_path))
    window.ended.connect(app.quit)
    _catch_bugs(window)
    # Ctrl+C at the terminal ends at once; the worker saves and stops when its input closes.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    window.show()
    QTimer.singleShot(0, window, lambda: _open(window, arguments))
    return app.exec()


def documents_folder() -> Path:
    """Find the person's folder for documents."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place) or Path.home())


def show_path(path: Path) -> None:
    """Open a file or folder with the system's program for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="stillroom gui", description="Open the window.")
    parser.add_argument("project", nargs="?", type=Path, help="the project folder to open")
    parser.add_argument(
        "--sample", action="store_true", help="open the sample project, made the first time"
    )
    return parser.parse_args(argv)


def _open(window: MainWindow, arguments: argparse.Namespace) -> None:
    if arguments.sample:
        window.kit.session.open_sample(sample_path(window.kit.documents))
    elif arguments.project is not None:
        window.open(arguments.project.absolute())


def _application() -> QApplication:
    app = QApplication(["stillroom"])
    app.setApplicationName("Stillroom")
    app.setOrganizationName("Stillroom")
    app.setDesktopFileName("stillroom")
    app.setQuitOnLastWindowClosed(False)  # the worker and the project are closed first
    sys.setswitchinterval(TURN_SECONDS)
    return app


def _log_to_file(folder: Path) -> None:
    """Log into the person's log folder; a full or read-only disk must not stop the window."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "window.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    form = "%(asctime)s %(levelname)s %(name)s: %(message)s"
    logging.basicConfig(level=logging.INFO, format=form, handlers=[handler])


def _catch_bugs(window: MainWindow) -> None:
    """Show an error nobody caught as one sentence, and let the window live on."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        del kind, trace
        window.kit.runner.failed.emit(problems.describe(error))

    def report_of_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            window.kit.runner.failed.emit(problems.describe(arguments.exc_value))

    sys.excepthook = report
    threading.excepthook = report_of_thread
