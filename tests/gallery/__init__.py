"""Every shared widget on one page, to look at: `python -m tests.gallery PICTURE.png`."""
