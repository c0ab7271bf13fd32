"""Refreshes the translations: finds the strings, merges them by lupdate, compiles by lrelease."""

import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

from devkit import messages, paths, sentences
from devkit.messages import Message
from devkit.problem import Problem

FOLDER = paths.CHECKOUT / "resources" / "translations"
# English needs nothing but the singulars and plurals of what is counted.
LANGUAGES = ("de", "en")
_CHOICE = re.compile(r"(\w*)\((\w+)\)")


def refresh() -> None:
    """Write the .ts and .qm files anew; strings that are gone leave, new ones come in open."""
    found = everything()
    FOLDER.mkdir(exist_ok=True)
    sentences.write(found, FOLDER / "sentences.json")
    for language in LANGUAGES:
        merge(found, FOLDER / f"stillroom_{language}.ts", language=language)
    fill_english(FOLDER / "stillroom_en.ts")
    # Once more, so that the file is written as lupdate writes it.
    merge(found, FOLDER / "stillroom_en.ts", language="en")
    for language in LANGUAGES:
        written = FOLDER / f"stillroom_{language}.ts"
        compile_(written, written.with_suffix(".qm"))
        left = open_messages(written)
        print(f"{written.name}: {len(left)} of {len(found)} left to translate", flush=True)
        for text in left:
            print(f"  {text}", flush=True)


def everything() -> list[Message]:
    """Find the strings of the window, of the tables of data, and of the core."""
    studio = paths.CHECKOUT / "studio"
    shown = messages.find(studio / "gui", paths.CHECKOUT / "resources")
    return sorted({*shown, *sentences.find(studio)})


def merge(found: Sequence[Message], target: Path, *, language: str) -> None:
    """Bring a .ts file up to date; translations of strings that stay are kept."""
    with tempfile.TemporaryDirectory() as folder:
        # lupdate's own reader of Python misses counts, and context where a class is not near.
        source = Path(folder) / "messages.cpp"
        source.write_text("\n".join(_as_source(one) for one in found) + "\n", encoding="utf-8")
        options = ["-locations", "none", "-no-obsolete", "-silent", "-source-language", "en"]
        # A string like an old one still has to be translated by a person, not guessed.
        options += ["-disable-heuristic", "similartext", "-target-language", language]
        if language == "en":
            options.append("-pluralonly")
        _run("lupdate", [*options, str(source), "-ts", str(target)])


def compile_(source: Path, target: Path) -> None:
    """Make a .qm file of the finished translations in a .ts file."""
    _run("lrelease", ["-silent", str(source), "-qm", str(target)])


def fill_english(target: Path) -> None:
    """Write the singular and plural of "%n task(s)" and "%n ladder(s)" where they are open."""
    root = ET.parse(target).getroot()
    for message in root.iter("message"):
        source, translation = message.findtext("source", ""), message.find("translation")
        if translation is None or translation.get("type") != "unfinished":
            continue
        forms = list(translation.iter("numerusform"))
        for form, plural in zip(forms, (False, True), strict=True):
            form.text = chosen(source, plural=plural).replace("%n", "%Ln")  # 50,000, not 50000
        del translation.attrib["type"]
    write(root, target)


def chosen(text: str, *, plural: bool) -> str:
    """Choose between the forms of words like "task(s)", "match(es)"."""
    return _CHOICE.sub(lambda match: match[1] + (match[2] if plural else ""), text)


def open_messages(source: Path) -> list[str]:
    """Give the strings of a .ts file that have no finished translation."""
    return [
        f"{context.findtext('name', '')}: {message.findtext('source', '')}"
        for context in ET.parse(source).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
    ]


def write(root: ET.Element, target: Path) -> None:
    """Write a .ts file that lupdate and Linguist read."""
    text = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    target.write_text(head + text + "\n", encoding="utf-8", newline="\n")


def _as_source(message: Message) -> str:
    count = ", 1" if message.counts else ""
    parts = ", ".join(_quoted(part) for part in (message.context, message.text, message.comment))
    return f"QCoreApplication::translate({parts}{count});"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'.replace("\n", "\\n").replace("\t", "\\t")


def _run(tool: str, arguments: list[str]) -> None:
    command = [str(paths.executable(f"pyside6-{tool}")), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    except OSError as error:
        raise Problem(f"{command[0]} could not be started: {error}") from error
    if done.returncode != 0:
        raise Problem(f"{tool} failed: {(done.stderr or done.stdout).strip()}")
