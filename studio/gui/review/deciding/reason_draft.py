"""A list of reasons while it is changed: what is wrong with it, and the reasons it becomes."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from studio.domain.judgement import Reason, ReasonSubject

translate = QCoreApplication.translate
_CODE = re.compile(r"[a-z][a-z0-9_]{0,63}")
_LONGEST = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonDraft:
    """One row; ``is_new`` until it was saved, after which its code stays as it is."""

    label: str = ""
    code: str = ""
    hotkey: str = ""
    subject: ReasonSubject = ReasonSubject.BOTH
    is_new: bool = True


def of_reasons(reasons: Sequence[Reason]) -> tuple[ReasonDraft, ...]:
    """Give the rows of reasons that were saved."""
    return tuple(
        ReasonDraft(
            label=one.label,
            code=one.code,
            hotkey=one.hotkey,
            subject=one.subject,
            is_new=False,
        )
        for one in reasons
    )


def code_of(label: str, taken: Collection[str]) -> str:
    """Make a code of a label: "Wrong date!" becomes wrong_date, the second one wrong_date_2."""
    plain = unicodedata.normalize("NFKD", label.replace("ß", "ss")).encode("ascii", "ignore")
    words = re.findall(r"[a-z0-9]+", plain.decode().lower())
    code = "_".join(words)[: _LONGEST - 4].strip("_")
    if not code or not code[0].isalpha():
        code = f"reason_{code}".rstrip("_")
    number, found = 1, code
    while found in taken:
        number += 1
        found = f"{code}_{number}"
    return found


def free_key(drafts: Sequence[ReasonDraft], keys: Sequence[str]) -> str:
    """Give the first key that no row has, "" where all are taken."""
    taken = {one.hotkey for one in drafts}
    return next((key for key in keys if key and key not in taken), "")


def faults(drafts: Sequence[ReasonDraft]) -> tuple[str, ...]:
    """Say for each row what is wrong with it, "" where nothing is."""
    codes = Counter(_code(one, drafts) for one in drafts)
    keys = Counter(one.hotkey for one in drafts if one.hotkey)
    labels = Counter(one.label.strip().casefold() for one in drafts)
    return tuple(_fault(one, drafts, codes, keys, labels) for one in drafts)


def reasons(drafts: Sequence[ReasonDraft]) -> tuple[Reason, ...]:
    """Give the reasons; raises InvalidValueError where ``faults`` names any."""
    return tuple(
        Reason(
            code=_code(one, drafts),
            label=one.label.strip(),
            hotkey=one.hotkey,
            subject=one.subject,
        )
        for one in drafts
    )


def _code(one: ReasonDraft, drafts: Sequence[ReasonDraft]) -> str:
    """Give a row's code; one that nobody typed comes from the label."""
    if one.code.strip():
        return one.code.strip()
    taken = [other.code.strip() for other in drafts if other is not one]
    before = drafts[: next(at for at, other in enumerate(drafts) if other is one)]
    taken += [code_of(other.label, taken) for other in before if not other.code.strip()]
    return code_of(one.label, taken)


def _fault(
    one: ReasonDraft,
    drafts: Sequence[ReasonDraft],
    codes: Counter[str],
    keys: Counter[str],
    labels: Counter[str],
) -> str:
    code = _code(one, drafts)
    if not one.label.strip():
        return translate("ReasonDraft", "Give the reason some words, or remove it.")
    if labels[one.label.strip().casefold()] > 1:
        words = translate("ReasonDraft", "Two reasons say “{label}”; change or remove one.")
        return words.format(label=one.label.strip())
    if keys[one.hotkey] > 1:
        words = translate("ReasonDraft", "Two reasons have the key {key}; choose another here.")
        return words.format(key=one.hotkey)
    if not _CODE.fullmatch(code):
        words = translate(
            "ReasonDraft",
            "“{code}” is no code; use a–z, 0–9 and _, beginning with a letter.",
        )
        return words.format(code=code)
    if codes[code] > 1:
        words = translate("ReasonDraft", "Two reasons have the code {code}; change one.")
        return words.format(code=code)
    return ""
