"""Pictures of every screen and dialog: `python -m tests.screenshots PROJECT FOLDER`."""
