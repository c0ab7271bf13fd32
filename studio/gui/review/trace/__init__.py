"""From an answer to all that led to it and came of it, and from a run or snapshot back."""
