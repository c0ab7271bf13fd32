"""Reasons: why people decide as they do, in the project's own words."""

from collections.abc import Sequence

from studio.domain.judgement import Reason, ReasonSubject
from studio.store.database import Database

_SAVE = (
    "ON CONFLICT (code) DO UPDATE SET label = excluded.label, hotkey = excluded.hotkey,"
    " subject = excluded.subject, position = excluded.position, withdrawn_at = NULL"
)


def listing(db: Database) -> list[Reason]:
    """Give the reasons that are offered, in the order that people gave them."""
    sql = "SELECT * FROM reason WHERE withdrawn_at IS NULL ORDER BY position, code"
    return [
        Reason(
            code=row["code"],
            label=row["label"],
            hotkey=row["hotkey"],
            subject=ReasonSubject(row["subject"]),
        )
        for row in db.rows(sql)
    ]


def labels(db: Database) -> dict[str, str]:
    """Give the label of every reason there ever was, by code."""
    return {row["code"]: row["label"] for row in db.rows("SELECT code, label FROM reason")}


def replace(db: Database, reasons: Sequence[Reason]) -> None:
    """Offer these reasons, in this order, and no others; earlier ones stay known."""
    with db.atomic():
        kept = {reason.code for reason in reasons}
        for known in listing(db):
            if known.code not in kept:
                db.run("UPDATE reason SET withdrawn_at = ? WHERE code = ?", (db.now(), known.code))
        rows = (
            {
                "code": reason.code,
                "label": reason.label,
                "hotkey": reason.hotkey,
                "subject": reason.subject.value,
                "position": position,
            }
            for position, reason in enumerate(reasons)
        )
        db.insert_many("reason", rows, on_conflict=_SAVE)
