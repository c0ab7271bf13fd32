"""One table of what a person can ask for, and the menus, keys and help made of it."""
