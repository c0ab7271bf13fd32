"""The words of the dialog for what a row is and for what can be chosen."""

from PySide6.QtCore import QCoreApplication

from studio.domain.task_preview import Likeness, Status
from studio.formats.columns import Field
from studio.formats.rows import RowError
from studio.formats.tables import Layout
from studio.gui import text
from studio.gui.design.bringing_in.edits import Edits
from studio.gui.design.bringing_in.sifting import Item, Part
from studio.gui.widgets.labels import Tone
from studio.services.preview_rows import PreviewRow

translate = QCoreApplication.translate


def status(item: Item, edits: Edits) -> tuple[str, str, Tone]:
    """Say in a word what a row is: the word, its icon and its tone."""
    if isinstance(item, RowError):
        return translate("BringingIn", "Bad"), "circle-x", Tone.DANGER
    if item.status in {Status.PRESENT, Status.REPEATED}:
        return _there(item), "circle-minus", Tone.MUTED
    if item.status is Status.DIFFERS:
        return translate("BringingIn", "Differs"), "triangle-alert", Tone.WARNING
    if not edits.is_wanted(item):
        return _left_out(item), "minus", Tone.MUTED
    if edits.leaks(item):
        return _moved(item, edits), "shield-alert", Tone.WARNING
    if item.status is Status.NEAR:
        return translate("BringingIn", "Near-duplicate"), "copy", Tone.INFO
    return translate("BringingIn", "New"), "plus", Tone.SUCCESS


def likeness(item: Item, edits: Edits) -> str:
    """Say why a row is what it is: what it is like, what differs, or what is wrong with it."""
    if isinstance(item, RowError):
        return text.said(item.reason)
    if item.like is None:
        return ""
    what = _named(item.like)
    if item.status is Status.DIFFERS:
        names = ", ".join(label(aspect) for aspect in item.differs)
        return translate("BringingIn", "{what}; differs: {names}").format(what=what, names=names)
    if item.status in {Status.PRESENT, Status.REPEATED}:
        return what
    alike = text.percent(item.like.similarity)
    if item.status is Status.TORN:
        return translate(
            "BringingIn", "{alike} like {what} and like a task of another split"
        ).format(alike=alike, what=what)
    if edits.leaks(item):
        return translate("BringingIn", "{alike} like {what}, so it goes to {split}").format(
            alike=alike, what=what, split=text.split(edits.split(item))
        )
    return translate("BringingIn", "{alike} like {what}").format(alike=alike, what=what)


def part(value: Part, count: int) -> str:
    """Count the rows of a part, as the filter shows them."""
    written = {
        Part.ALL: translate("BringingIn", "%n row(s)", "", count),
        Part.NEW: translate("BringingIn", "%n to import", "", count),
        Part.NEAR: translate("BringingIn", "%n near-duplicate(s)", "", count),
        Part.LEAK: translate("BringingIn", "%n moved, not to leak", "", count),
        Part.TORN: translate("BringingIn", "%n like two splits", "", count),
        Part.PRESENT: translate("BringingIn", "%n duplicate(s)", "", count),
        Part.DIFFERS: translate("BringingIn", "%n there with other labels", "", count),
        Part.SUGGESTED: translate("BringingIn", "%n with suggestions", "", count),
        Part.DOUBTED: translate("BringingIn", "%n label(s) to review", "", count),
        Part.LEFT_OUT: translate("BringingIn", "%n left out", "", count),
        Part.BAD: translate("BringingIn", "%n bad line(s)", "", count),
    }
    return written[value]


def field(value: Field | None) -> str:
    """Name what a column can hold; None is nothing that is used."""
    if value is None:
        return translate("BringingIn", "Not used")
    return {
        Field.MESSAGE: translate("BringingIn", "Message"),
        Field.SYSTEM: translate("BringingIn", "System prompt"),
        Field.HISTORY: translate("BringingIn", "Earlier turns"),
        Field.REFERENCE: translate("BringingIn", "Reference answer"),
        Field.KIND: translate("BringingIn", "Kind"),
        Field.TOPIC: translate("BringingIn", "Topic"),
        Field.DIFFICULTY: translate("BringingIn", "Difficulty"),
        Field.SPLIT: translate("BringingIn", "Split"),
        Field.GROUP: translate("BringingIn", "Group"),
        Field.SOURCE: translate("BringingIn", "Source"),
        Field.ID: translate("BringingIn", "Identifier"),
        Field.TOOLS: translate("BringingIn", "Tools"),
        Field.GRADERS: translate("BringingIn", "Graders"),
    }[value]


def layout(value: Layout) -> str:
    """Name how a text is divided into rows."""
    return {
        Layout.TABLE: translate("BringingIn", "Table (CSV)"),
        Layout.JSON: translate("BringingIn", "JSON rows"),
        Layout.LINES: translate("BringingIn", "One task per line"),
        Layout.BLOCKS: translate("BringingIn", "Tasks between blank lines"),
    }[value]


def delimiter(value: str) -> str:
    """Name the character between two cells."""
    return {
        ",": translate("BringingIn", "Comma"),
        ";": translate("BringingIn", "Semicolon"),
        "\t": translate("BringingIn", "Tab"),
        "|": translate("BringingIn", "Bar |"),
    }.get(value, value)


def label(aspect: str) -> str:
    """Name one of a task's labels in a sentence."""
    return {
        "kind": translate("BringingIn", "kind"),
        "topic": translate("BringingIn", "topic"),
        "difficulty": translate("BringingIn", "difficulty"),
    }[aspect]


def _there(one: PreviewRow) -> str:
    if one.status is Status.REPEATED:
        return translate("BringingIn", "Repeated")
    return translate("BringingIn", "Already there")


def _left_out(one: PreviewRow) -> str:
    if one.status is Status.TORN:
        return translate("BringingIn", "Would leak")
    return translate("BringingIn", "Left out")


def _moved(one: PreviewRow, edits: Edits) -> str:
    return translate("BringingIn", "Leak: to {split}").format(split=text.split(edits.split(one)))


def _named(like: Likeness) -> str:
    if like.line:
        return translate("BringingIn", "line {line}: {text}").format(
            line=text.number(like.line), text=like.text
        )
    name = f"{like.name}: {like.text}" if like.name else like.text
    return name or translate("BringingIn", "a task without text")
