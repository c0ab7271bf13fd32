"""Differences between two answers: by words, lines, JSON values and SQL clauses."""
