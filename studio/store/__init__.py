"""One project in one SQLite file: its schema, its queries, its backups."""
