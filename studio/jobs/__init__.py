"""Background work: processes, progress, limits and cancelling."""
