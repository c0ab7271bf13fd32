"""How the window looks: tokens, palette, type and icons, all from one file."""
