"""The palette that Qt's own widgets paint with, from the tokens."""

from PySide6.QtGui import QColor, QPalette

from studio.gui.theme.tokens import Color

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


def build(color: Color) -> QPalette:
    """Give every role of the palette a colour, in all three groups."""
    palette = QPalette()
    for role, value in _roles(color).items():
        palette.setColor(role, QColor(value))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText):
        palette.setColor(_Group.Disabled, role, QColor(color.text_disabled))
    palette.setColor(_Group.Disabled, _Role.Highlight, QColor(color.hover))
    palette.setColor(_Group.Disabled, _Role.Accent, QColor(color.border_strong))
    return palette


def _roles(color: Color) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: color.background,
        _Role.WindowText: color.text,
        _Role.Base: color.surface,
        _Role.AlternateBase: color.sunken,
        _Role.Text: color.text,
        _Role.PlaceholderText: color.text_muted,
        _Role.Button: color.surface,
        _Role.ButtonText: color.text,
        _Role.BrightText: color.danger,
        _Role.ToolTipBase: color.raised,
        _Role.ToolTipText: color.text,
        _Role.Highlight: color.selection,
        _Role.HighlightedText: color.selection_text,
        _Role.Accent: color.accent,
        _Role.Link: color.accent_text,
        _Role.LinkVisited: color.accent_text,
        _Role.Light: color.surface,
        _Role.Midlight: color.hover,
        _Role.Mid: color.border,
        _Role.Dark: color.border_strong,
        _Role.Shadow: color.border_strong,
    }
