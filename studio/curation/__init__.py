"""Sorts out answers and tasks before people look: checks, near-duplicates, likeness of wording."""
