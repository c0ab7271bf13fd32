"""Says what is wrong with a topic's name while it is typed."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
_LONGEST = 80  # characters
_SHOWN = 30


def lines(text: str) -> tuple[str, ...]:
    """Give the names in a text of one a line."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())


def fault(names: Iterable[str], *, taken: Iterable[str] = ()) -> str:
    """Say what is wrong with the first name that cannot be; "" where all can."""
    used = {name.casefold() for name in taken}
    for name in names:
        if name == "*":
            return translate("TopicNames", "“*” stands for any topic; give this one a name.")
        if len(name) > _LONGEST:
            text = translate(
                "TopicNames",
                "“{topic}…” is too long for a topic's name; {most} letters are the most.",
            )
            return text.format(topic=name[:_SHOWN], most=_LONGEST)
        if name.casefold() in used:
            text = translate(
                "TopicNames", "There is a topic “{topic}” already; choose another name."
            )
            return text.format(topic=name)
    return ""
