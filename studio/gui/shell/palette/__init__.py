"""The command palette: everything a person can do or go to, found by typing a few letters."""
