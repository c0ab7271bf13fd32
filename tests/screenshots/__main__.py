"""Saves SCENE-LOOK.png for every scene and look; the project is opened on a copy of it."""

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from studio.gui import language
from studio.gui.language import Language
from tests.screenshots.scenes import LOOKS, Look, Scene, scenes
from tests.screenshots.studio import Studio

_SCREEN = {"name": "0", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1}


def main(arguments: list[str]) -> int:
    """Take the pictures; gives 1 where a scene could not be shown."""
    options = _parse(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        _screen(Path(place))
        app = QApplication(["screenshots"])
        app.setQuitOnLastWindowClosed(False)
        app.setCursorFlashTime(0)  # a blinking cursor would never come to rest
        language.install(app, Language(options.language))
        # Looking must not change what is looked at: a window remembers, backs up and migrates.
        project = Path(place) / options.project.name
        shutil.copytree(options.project, project)
        studio = Studio(app, project, Path(place) / "settings.ini")
        try:
            studio.start()
            missing = _take(studio, options)
        finally:
            studio.end()  # its threads would keep the program alive
    for name in missing:
        sys.stderr.write(f"{name}: cannot be shown on this project\n")
    return 1 if missing else 0


def _take(studio: Studio, options: argparse.Namespace) -> list[str]:
    wanted = [
        one
        for one in scenes(list(studio.window.pages))
        if not options.only or one.name in options.only
    ]
    looks = [look for look in LOOKS if not options.looks or look.name in options.looks]
    missing = _take_each(studio, [one for one in wanted if not one.screen], looks, options.folder)
    studio.open()
    return missing + _take_each(
        studio, [one for one in wanted if one.screen], looks, options.folder
    )


def _take_each(
    studio: Studio, wanted: Sequence[Scene], looks: Sequence[Look], folder: Path
) -> list[str]:
    missing = []
    for look in looks:
        studio.set_look(look)
        for scene in wanted:
            picture = studio.picture(scene)
            if picture is None:
                missing.append(f"{scene.name}-{look.name}")
            else:
                picture.save(str(folder / f"{scene.name}-{look.name}.png"))
    return missing


def _screen(folder: Path) -> None:
    """Give Qt's pretended display the size of a usual one; its own is 800 by 800."""
    if os.environ["QT_QPA_PLATFORM"] == "offscreen":
        file = folder / "screen.json"
        file.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.screenshots", description=__doc__)
    parser.add_argument("project", type=Path, help="a project folder")
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", nargs="*", help="names of scenes")
    parser.add_argument("--looks", nargs="*", help="names of looks")
    parser.add_argument("--language", default="en", choices=[one.value for one in Language])
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
