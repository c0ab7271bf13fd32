"""A line of the trace: a heading, a fact, or a way on to another place."""

from dataclasses import dataclass

from studio.gui.review.trace.places import Place
from studio.gui.widgets.labels import Tone
from studio.reporting import visible

_NOTE = 400  # characters of an answer; the rest is read at its own place


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``fact`` stands at the right end, ``note`` below; Enter goes to ``place``."""

    title: str
    fact: str = ""
    note: str = ""
    icon: str = ""
    tone: Tone = Tone.MUTED
    place: Place | None = None
    is_head: bool = False

    @property
    def words(self) -> str:
        """All that the line says, as it is copied and read out."""
        return "\n".join(
            filter(None, (": ".join(filter(None, (self.title, self.fact))), self.note))
        )


def head(title: str, fact: str = "") -> Line:
    """Make a heading."""
    return Line(title=title, fact=fact, is_head=True)


def shortened(text: str, *, most: int = _NOTE) -> str:
    """Give the beginning of a text on one line, with what hides in it shown."""
    said = visible.show(" ".join(text[: 2 * most].split()))
    return said if len(said) <= most and len(text) <= 2 * most else f"{said[:most].rstrip()}…"
