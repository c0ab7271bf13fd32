"""The review desk: reading a task, seeing its answers against each other, correcting, deciding."""
