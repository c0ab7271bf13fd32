"""What each action of the table does."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from studio import __version__
from studio.domain.beginning import Beginning
from studio.gui.new_project.landing import Landing
from studio.gui.operations.projects import SAMPLE, SUFFIX
from studio.gui.shell import choosers, screens
from studio.gui.shell.kit import Kit
from studio.gui.shell.toasts import copy_text
from studio.gui.theme.theme import Appearance

if TYPE_CHECKING:
    from studio.gui.shell.window import MainWindow


class Commands(QObject):
    """Every function an action runs; ids are those of actions.toml."""

    def __init__(self, kit: Kit, window: "MainWindow") -> None:
        super().__init__(window)
        self._kit = kit
        self._window = window

    def runs(self) -> Mapping[str, Callable[[], None]]:
        """Give the function of every action by its id."""
        kit = self._kit
        return {
            "project.new": self.new_project,
            "project.open": self.open_project,
            "project.sample": self.open_sample,
            "project.report": self.write_report,
            "project.folder": self.show_folder,
            "project.close": lambda: kit.pipeline.stop_then(kit.session.close),
            "window.quit": self.quit,
            "view.system": lambda: self._set_appearance(Appearance.SYSTEM),
            "view.light": lambda: self._set_appearance(Appearance.LIGHT),
            "view.dark": lambda: self._set_appearance(Appearance.DARK),
            "view.larger": lambda: self._step_zoom(1),
            "view.smaller": lambda: self._step_zoom(-1),
            "view.normal": lambda: self._set_zoom(1.0),
            **{
                screen.action_id: partial(self._window.show_screen, screen.key)
                for screen in screens.all_screens()
            },
            "edit.undo": lambda: self._window.history.undo(),
            "edit.redo": lambda: self._window.history.redo(),
            "review.undo": lambda: self._window.history.undo_review(),
            "window.preferences": self.show_preferences,
            "jobs.show": self.toggle_jobs,
            "palette.open": lambda: self._window.palette_box.open_box(),
            "run.pipeline": kit.pipeline.start,
            "run.cancel": kit.pipeline.cancel,
            "help.keys": self.show_keys,
            "help.about": self.show_about,
        }

    def new_project(self) -> None:
        """Ask what is known of a project, make it, and go on with its design."""
        from studio.gui.new_project.dialog import NewProjectDialog  # not needed to start

        dialog = NewProjectDialog(self._kit, self._window)
        dialog.asked.connect(self._create)
        dialog.open()

    def open_project(self) -> None:
        """Ask for a project and open it."""
        choosers.ask_existing(self._window, self._kit.documents, self._window.open)

    def open_sample(self) -> None:
        """Open the sample in the documents folder; make it there the first time."""
        path = sample_path(self._kit.documents)
        self._kit.pipeline.stop_then(lambda: self._kit.session.open_sample(path))

    def write_report(self) -> None:
        """Write the report into the project's exports and say where it is."""
        project = self._kit.session.current
        if project is not None:
            stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
            path = project.path / "exports" / f"report-{stamp}.html"
            self._kit.runner.query(lambda opened: opened.reports.write(path), self._offer_report)

    def show_folder(self) -> None:
        """Open the project's folder in the system's file manager."""
        if self._kit.session.current is not None:
            self._kit.show_path(self._kit.session.current.path)

    def quit(self) -> None:
        """Close the window; the program ends once everything is saved."""
        self._window.close()

    def show_keys(self) -> None:
        """Show the list of keys."""
        from studio.gui.actions.keys_dialog import KeysDialog  # not needed to start

        screen = self._window.screen_shown
        KeysDialog(self._kit.theme, self._window.actions_, self._window, screen=screen).open()

    def show_preferences(self) -> None:
        """Show the preferences; what is chosen there takes effect at once."""
        from studio.gui.shell.preferences.dialog import PreferencesDialog  # not needed to start

        window = self._window
        dialog = PreferencesDialog(self._kit, window.actions_, window.keymap, window)
        dialog.general.person_changed.connect(window.sign)
        dialog.open()

    def toggle_jobs(self) -> None:
        """Open the panel of jobs, or close it."""
        panel = self._window.panel
        if panel.isVisible():
            panel.close_panel()
        else:
            panel.open_panel()

    def show_about(self) -> None:
        """Say which version this is."""
        self._window.toasts.tell(
            self.tr("Stillroom {version}, Apache-2.0. Nothing leaves this computer.").format(
                version=__version__
            )
        )

    def _create(self, path: Path, beginning: Beginning) -> None:
        Landing(self._kit.session, path, self._land)
        self._kit.pipeline.stop_then(lambda: self._kit.session.create(path, beginning))

    def _land(self) -> None:
        """Show where a new project goes on."""
        self._window.show_screen("design")
        said = self.tr("The project is ready. Next: write the target, then bring in tasks.")
        steps = [self._window.actions_[name] for name in ("design.target", "task.paste")]
        self._window.toasts.tell(said, [(step.text(), step.trigger) for step in steps])

    def _offer_report(self, path: Path) -> None:
        self._window.toasts.tell(
            self.tr("The report is written: {name}").format(name=path.name),
            [
                (self.tr("Open"), lambda: self._kit.show_path(path)),
                (self.tr("Show in folder"), lambda: self._kit.show_path(path.parent)),
                (self.tr("Copy path"), lambda: copy_text(str(path))),
            ],
        )

    def _set_appearance(self, appearance: Appearance) -> None:
        self._kit.memory.appearance = appearance
        self._kit.theme.set_appearance(appearance)

    def _step_zoom(self, steps: int) -> None:
        self._kit.theme.step_zoom(steps)
        self._kit.memory.zoom = self._kit.theme.zoom

    def _set_zoom(self, zoom: float) -> None:
        self._kit.theme.set_zoom(zoom)
        self._kit.memory.zoom = zoom


def sample_path(documents: Path) -> Path:
    """Name where the sample project lives."""
    return documents / "Stillroom" / f"{SAMPLE}{SUFFIX}"
