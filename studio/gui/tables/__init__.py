"""Tables of any length: rows come page by page from the project, and only those that show."""
