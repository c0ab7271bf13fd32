"""A running job in words: count, pace and time left."""

from PySide6.QtCore import QCoreApplication

from studio.gui import text
from studio.gui.operations.job import Job

translate = QCoreApplication.translate


def line(job: Job) -> str:
    """Say how far the job is: "412 of 960 steps · 4.1 per s · 18 min left"."""
    if job.stopping:
        return translate("Progress", "saving and stopping")
    if job.silent:
        return translate("Progress", "nothing heard for 30 s; still waiting")
    phase = text.said(job.phase)
    parts = [phase] if phase and not job.title.startswith(phase) else []
    if job.total:
        counted = translate("Progress", "{done} of {total} {unit}").format(
            done=text.number(job.done), total=text.number(job.total), unit=text.said(job.unit)
        )
        parts.append(counted.strip())
        if job.pace:
            parts.append(pace(job.pace))
        if job.seconds_left is not None and job.done < job.total:
            parts.append(
                translate("Progress", "{time} left").format(time=duration(job.seconds_left))
            )
    return " · ".join(parts)


def pace(per_second: float) -> str:
    """Say a pace by the second, or by the minute where that is too slow to read."""
    if per_second >= 0.5:
        return translate("Progress", "{number} per s").format(
            number=text.number(per_second, decimals=1)
        )
    return translate("Progress", "{number} per min").format(
        number=text.number(per_second * 60, decimals=1)
    )


def duration(seconds: float) -> str:
    """Say how long: 40 s, 12 min, 1 h 5 min."""
    if seconds < 90:
        return translate("Progress", "{number} s").format(number=max(1, round(seconds)))
    hours, minutes = divmod(round(seconds / 60), 60)
    if hours:
        return translate("Progress", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)
    return translate("Progress", "{number} min").format(number=minutes)
