"""Under the comparison: reasons, note, what an edit also makes, and the verdicts."""
