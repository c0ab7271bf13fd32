"""What the window is built from: made once at start and handed to whoever needs it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from studio.gui.operations.background import Background
from studio.gui.operations.collector import Collector
from studio.gui.operations.news import News
from studio.gui.operations.pipeline import PipelineModel
from studio.gui.operations.projects import Session
from studio.gui.operations.runner import OperationRunner
from studio.gui.operations.worker_host import WorkerHost
from studio.gui.shell.memory import Memory
from studio.gui.theme import fonts, tokens
from studio.gui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """The parts that live as long as the window; ``show_path`` opens a file or folder outside."""

    theme: Theme
    memory: Memory
    runner: OperationRunner
    background: Background
    news: News
    host: WorkerHost
    pipeline: PipelineModel
    session: Session
    collector: Collector
    documents: Path
    show_path: Callable[[Path], None]


def build(
    app: QApplication,
    settings: QSettings,
    *,
    documents: Path,
    show_path: Callable[[Path], None],
) -> Kit:
    """Make the parts; the look is applied and the data thread runs when this returns."""
    collector = Collector()
    collector.start()
    fonts.register()
    memory = Memory(settings)
    theme = Theme(app, tokens.load())
    theme.restore(memory.appearance, memory.zoom)
    runner = OperationRunner()
    host = WorkerHost()
    return Kit(
        theme=theme,
        memory=memory,
        runner=runner,
        background=Background(),
        news=News(),
        host=host,
        pipeline=PipelineModel(runner, host),
        session=Session(runner),
        collector=collector,
        documents=documents,
        show_path=show_path,
    )
