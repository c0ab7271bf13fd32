"""The little that a palette cannot say: outlines, heights and focus rings, as QSS."""

from collections.abc import Callable
from string import Template

from studio.gui.theme.tokens import Scheme, Tokens

# A QSS border takes a widget's native metrics away, so height and padding stand beside each.
# A part is for one widget: a sheet above others has Qt look through it for each of those, too.
_PARTS = {
    "menu_bar": """
QMenuBar { background: transparent; color: $text_muted; border: none; spacing: 0px; }
QMenuBar::item { padding: ${xs}px ${m}px; border-radius: ${control_radius}px;
    background: transparent; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenuBar::item:pressed { background: $pressed; color: $text; }
""",
    "menu": """
QMenu { background: $raised; color: $text; border: 1px solid $border_strong; padding: ${xs}px; }
QMenu::item { min-height: ${row_inner}px; padding: 0px ${xl}px 0px ${m}px;
    border-radius: ${control_radius}px; }
QMenu::icon { padding-left: ${s}px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
QMenu::item:disabled { color: $text_disabled; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: ${xs}px ${s}px; }
""",
    "button": """
QPushButton { min-height: ${button_inner}px; padding: 0px ${m}px;
    border-radius: ${control_radius}px; border: 1px solid $outline_soft;
    background: $surface; color: $text; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: ${focus_width}px solid $focus; padding: 0px ${m_focused}px;
    min-height: ${button_focused}px; }
QPushButton:disabled { color: $text_disabled; border-color: $border; background: $surface; }
QPushButton[opens="true"] { padding-right: ${arrow_room}px; }
""",
    "button.primary": """
QPushButton { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton:pressed { background: $accent_hover; }
QPushButton:focus { border: ${focus_width}px solid $text; }
QPushButton:disabled { background: $pressed; color: $text_muted; border-color: $pressed; }
""",
    "button.quiet": """
QPushButton { background: transparent; color: $accent_text; border-color: transparent; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: ${focus_width}px solid $focus; }
QPushButton:disabled { color: $text_disabled; border-color: transparent;
    background: transparent; }
""",
    "button.small": """
QPushButton { min-height: ${small_inner}px; padding: 0px ${xs}px; color: $accent_text;
    background: transparent; border: 1px solid transparent; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: ${focus_width}px solid $focus;
    padding: 0px ${xs_focused}px; min-height: ${small_focused}px; }
QPushButton[opens="true"]:focus { padding-right: ${arrow_room_focused}px; }
QPushButton:disabled { color: $text_disabled; border-color: transparent;
    background: transparent; }
""",
    "button.rail": """
QPushButton { text-align: left; background: transparent; color: $text;
    border: 1px solid transparent; min-height: ${rail_inner}px; padding: 0px ${s}px; }
QPushButton[compact="true"] { text-align: center; padding: 0px; }
QPushButton:hover { background: $hover; }
QPushButton:checked { background: $accent_tint; color: $accent_text;
    border-left: ${focus_width}px solid $accent; }
QPushButton:focus { border: ${focus_width}px solid $focus; min-height: ${rail_focused}px; }
""",
    "button.entry": """
QPushButton { text-align: left; background: transparent;
    border: 1px solid transparent; min-height: ${entry_inner}px; padding: 0px ${s}px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: ${focus_width}px solid $focus;
    min-height: ${entry_focused}px; padding: 0px ${s_focused}px; }
""",
    "line": """
QLineEdit { min-height: ${button_inner}px; padding: 0px ${s}px; border-radius: ${control_radius}px;
    border: 1px solid $border_strong; background: $surface; color: $text;
    selection-background-color: $selection; selection-color: $selection_text; }
QLineEdit:focus { border: ${focus_width}px solid $focus; min-height: ${button_focused}px;
    padding: 0px ${s_focused}px; }
QLineEdit:disabled { color: $text_disabled; border-color: $border; }
QLineEdit:read-only { background: $sunken; }
QLineEdit[invalid="true"] { border-color: $danger; }
""",
    "field": """
QPlainTextEdit { padding: ${xs_focused}px; border-radius: ${control_radius}px;
    border: 1px solid $border_strong; background: $surface; color: $text;
    selection-background-color: $selection; selection-color: $selection_text; }
QPlainTextEdit:focus { border: ${focus_width}px solid $focus; padding: 2px; }
QPlainTextEdit:disabled { color: $text_disabled; border-color: $border; }
QPlainTextEdit:read-only { background: $sunken; }
QPlainTextEdit[invalid="true"] { border-color: $danger; }
""",
    "tool": """
QToolButton { border: 1px solid transparent; border-radius: ${control_radius}px; padding: 0px;
    background: transparent; color: $text; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $accent_tint; }
QToolButton:focus { border: ${focus_width}px solid $focus; }
""",
    "frame.card": """
QFrame[kind="card"] { background: $surface; border: 1px solid $border;
    border-radius: ${card_radius}px; }
""",
    "scroll": """
QScrollBar { background: transparent; border: none; margin: 0px; }
QScrollBar:vertical { width: ${m}px; }
QScrollBar:horizontal { height: ${m}px; }
QScrollBar::handle { background: $outline_soft; border-radius: ${handle_radius}px; margin: 2px; }
QScrollBar::handle:hover { background: $border_strong; }
QScrollBar::handle:vertical { min-height: ${xl}px; }
QScrollBar::handle:horizontal { min-width: ${xl}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""",
}


class Sheets:
    """The parts in one scheme at one zoom; each is written when it is first asked for."""

    def __init__(self, tokens: Tokens, scheme: Scheme, *, px: Callable[[float], int]) -> None:
        color = scheme.color
        self._values: dict[str, object] = {name: getattr(color, name) for name in color.__slots__}
        self._values["outline_soft"] = mix(color.border_strong, color.surface, share=0.5)
        self._values |= _lengths(tokens, px)
        self._written: dict[str, str] = {}

    def part(self, name: str) -> str:
        """Give the sheet of one kind of widget; ``button.primary`` adds to what ``button`` says."""
        if name not in self._written:
            base = name.split(".")[0]
            names = dict.fromkeys((base, name))
            rules = "".join(_PARTS.get(one, "") for one in names)
            self._written[name] = Template(rules).substitute(self._values)
        return self._written[name]


def names() -> tuple[str, ...]:
    """Give the names of all parts."""
    return tuple(_PARTS)


def _lengths(tokens: Tokens, px: Callable[[float], int]) -> dict[str, int]:
    space, size = tokens.space, tokens.size
    focus, border = tokens.stroke.focus, tokens.stroke.border
    inner = {
        "button": px(size.control),
        "small": px(size.control_small),
        "rail": px(size.rail_row),
        "entry": px(size.rail_row + space.xl),
    }
    lengths = {f"{name}_inner": height - 2 * border for name, height in inner.items()}
    lengths |= {f"{name}_focused": height - 2 * focus for name, height in inner.items()}
    return lengths | {
        "xs": space.xs,
        "s": space.s,
        "m": space.m,
        "xl": space.xl,
        "xs_focused": space.xs - (focus - border),
        "s_focused": space.s - (focus - border),
        "m_focused": space.m - (focus - border),
        "arrow_room": px(size.icon) + space.m,
        "arrow_room_focused": px(size.icon) + space.m - (focus - border),
        "row_inner": px(size.row_dense),
        "focus_width": focus,
        "control_radius": tokens.radius.control,
        "card_radius": tokens.radius.card,
        "handle_radius": tokens.radius.control,
    }


def mix(first: str, second: str, *, share: float) -> str:
    """Mix two #RRGGBB colours; ``share`` is how much of the first there is."""
    channels = (
        round(int(first[at : at + 2], 16) * share + int(second[at : at + 2], 16) * (1 - share))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{channel:02X}" for channel in channels)
