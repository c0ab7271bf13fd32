"""Who is at work: decisions need a person, also where nobody gave a name."""

from studio.domain.ids import RaterId
from studio.store import raters
from studio.store.database import Database

UNNAMED = "reviewer"


def at_work(db: Database, rater: RaterId | None = None) -> RaterId:
    """Give the rater named, or the person present, added where she is not there."""
    return rater or raters.ensure(db, db.person or UNNAMED)


def known(db: Database, rater: RaterId | None = None) -> RaterId | None:
    """Give the same without adding anybody; None where she is not there yet."""
    return rater or raters.by_name(db, db.person or UNNAMED)
