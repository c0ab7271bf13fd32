"""The coverage map: all tasks by their wording, in a small and a large view."""
