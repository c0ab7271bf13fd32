"""The splits: how tasks are divided, what leaks, and how to divide them anew."""
