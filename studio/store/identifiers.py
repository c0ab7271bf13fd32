"""Fresh ids for rows that the store itself makes."""

from ulid import ULID


def new_id() -> str:
    """Give a ULID: sortable by time, unique across projects."""
    return str(ULID())
