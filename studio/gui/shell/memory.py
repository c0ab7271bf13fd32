"""What the window remembers from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from studio.gui.theme.theme import Appearance

_MOST_RECENT = 8


class Memory:
    """Typed access to the settings file; unreadable entries count as absent."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        try:
            return Appearance(str(self._settings.value("appearance", Appearance.SYSTEM.value)))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("appearance", appearance.value)

    @property
    def zoom(self) -> float:
        """The text size as a factor."""
        try:
            return float(str(self._settings.value("zoom", 1.0)))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._settings.setValue("zoom", zoom)

    @property
    def geometry(self) -> QByteArray:
        """Where the window was and how large; empty the first time."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Projects opened lately and still there, newest first."""
        stored = self._settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else stored
        paths = [Path(name) for name in names] if isinstance(names, list) else []
        return tuple(path for path in paths if path.is_dir())[:_MOST_RECENT]

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        others = [str(known) for known in self.recent if known != path]
        self._settings.setValue("recent", [str(path), *others][:_MOST_RECENT])

    def save(self) -> None:
        """Write everything out now."""
        self._settings.sync()
