"""The window around the screens: menus, rail, status bar, messages and the welcome page."""
