"""What the window remembers from one start to the next."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias, cast

from PySide6.QtCore import QByteArray, QSettings

from studio.gui.language import Language
from studio.gui.theme.theme import Appearance

_MOST_RECENT = 8
_OPENED = "recent.opened"
_FOLDER = "new.folder"  # the dialog for a new project keeps the last one there, too

JsonValue: TypeAlias = (
    "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"  # what JSON can say
)


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
    def language(self) -> Language:
        """The window's language, from the next start on."""
        try:
            return Language(str(self._settings.value("language", Language.SYSTEM.value)))
        except ValueError:
            return Language.SYSTEM

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language.value)

    @property
    def person(self) -> str:
        """Under whose name changes are recorded; "" where nobody said."""
        return str(self._settings.value("person", ""))

    @person.setter
    def person(self, name: str) -> None:
        self._settings.setValue("person", name.strip())

    @property
    def projects_folder(self) -> str:
        """Where new projects go; "" where nobody said."""
        return str(self.get(_FOLDER, ""))

    @projects_folder.setter
    def projects_folder(self, folder: str) -> None:
        self.set(_FOLDER, folder.strip() or None)

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
        """Projects opened lately, newest first, whether or not they are still there."""
        return tuple(self.opened_at)

    @property
    def opened_at(self) -> Mapping[Path, str]:
        """When each recent project was opened last (ISO 8601), newest first; "" where unknown."""
        stored = self._settings.value("recent", [])
        names = [stored] if isinstance(stored, str) else stored
        paths = [str(name) for name in names] if isinstance(names, list) else []
        moments = self.get(_OPENED, {})
        known = moments if isinstance(moments, dict) else {}
        return {Path(name): str(known.get(name, "")) for name in paths[:_MOST_RECENT]}

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the recent ones, opened now."""
        moments = {str(known): at for known, at in self.opened_at.items() if known != path}
        now = {str(path): datetime.now(UTC).isoformat(timespec="seconds")}
        self._keep_recent(now | moments)

    def forget_recent(self, path: Path) -> None:
        """Take a project off the recent ones; nothing of it is touched."""
        self._keep_recent({str(one): at for one, at in self.opened_at.items() if one != path})

    def _keep_recent(self, moments: dict[str, str]) -> None:
        kept = dict(list(moments.items())[:_MOST_RECENT])
        self._settings.setValue("recent", list(kept))
        self.set(_OPENED, dict(kept))

    def get(self, key: str, default: JsonValue = None, *, project: Path | None = None) -> JsonValue:
        """Give a JSON value kept under a key, of this computer or of one project on it."""
        text = self._settings.value(_place(key, project))
        try:
            return default if text is None else cast(JsonValue, json.loads(str(text)))
        except ValueError:
            return default

    def set(self, key: str, value: JsonValue, *, project: Path | None = None) -> None:
        """Keep a JSON value under a key; None forgets it."""
        if value is None:
            self._settings.remove(_place(key, project))
        else:
            self._settings.setValue(_place(key, project), json.dumps(value))

    def save(self) -> None:
        """Write everything out now."""
        self._settings.sync()


def _place(key: str, project: Path | None) -> str:
    """Name the entry: a project's path cannot stand in a key as it is."""
    if project is None:
        return f"screens/{key}"
    return f"projects/{hashlib.sha256(str(project).encode()).hexdigest()[:16]}/{key}"
