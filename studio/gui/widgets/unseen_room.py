"""Makes room in a line for the names of characters that nobody sees, which are none of the text.

The room is letter spacing, so that text, cursor, selection and what is copied stay as they are.
"""

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextCharFormat, QTextLayout

from studio.gui.widgets import abbreviations, unseen

_SMALLER = 0.72  # of the text's size
_JOINED = frozenset("\u00ad\u200c\u200d")  # one with the letter before, where Qt makes no room
_MARK = QTextCharFormat.Property.UserProperty + 7


def font(base: QFont) -> QFont:
    """Give the font of the names."""
    small = QFont(base)
    if base.pixelSize() > 0:
        small.setPixelSize(max(6, round(base.pixelSize() * _SMALLER)))
    else:
        small.setPointSizeF(max(5.0, base.pointSizeF() * _SMALLER))
    return small


def fit(block: QTextBlock) -> bool:
    """Make the room that a line needs, and take back what it needs no more; tells of a change."""
    text, layout = block.text(), block.layout()
    if text.isprintable() and not layout.formats():
        return False
    before = layout.formats()
    kept = [one for one in before if not one.format.hasProperty(_MARK)]
    mine = ranges(text, block.document().defaultFont())
    if len(kept) == len(before) and not mine:
        return False
    if [_told(one) for one in before if one.format.hasProperty(_MARK)] == list(map(_told, mine)):
        return False
    layout.setFormats([*kept, *mine])
    block.clearLayout()
    return True


def ranges(text: str, base: QFont) -> list[QTextLayout.FormatRange]:
    """Give the spacing of each such character, counted as Qt does, in UTF-16 units."""
    if text.isprintable():
        return []
    found, small, own = [], QFontMetricsF(font(base)), QFontMetricsF(base)
    for at in unseen.positions(text):
        if text[at] in _JOINED or ord(text[at]) >= 0x10000:
            continue
        name = abbreviations.of(text[at])
        width = small.horizontalAdvance(name) + small.horizontalAdvance("0")
        if ord(text[at]) < 0xA0:  # a font has a glyph of its own for these
            width = max(0.0, width - own.horizontalAdvance("0"))
        one = QTextLayout.FormatRange()
        one.start = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        one.length = 1
        one.format = spacing(width)
        found.append(one)
    return found


def spacing(width: float) -> QTextCharFormat:
    """Give a format that makes a character wider."""
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(width)
    made.setProperty(_MARK, True)
    return made


def _told(one: QTextLayout.FormatRange) -> tuple[int, int, float]:
    return one.start, one.length, round(one.format.fontLetterSpacing(), 1)
