"""The overview: the verdict first, then where the project stands and what runs."""
