"""The review desk's queue: what is next, what is asked for, and how far the work is."""
