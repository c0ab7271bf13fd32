"""All that is known of one cell, for the tip on hover and for the line over its tasks."""

from PySide6.QtCore import QCoreApplication

from studio.domain import floors
from studio.domain.grid import Grid, Part, whole
from studio.domain.task import Difficulty
from studio.gui import text
from studio.gui.design.grid import figures

translate = QCoreApplication.translate
_TIMES = " × "


def name(grid: Grid, part: Part) -> str:
    """Name a part as a person reads it: "Refusal × customs × Hard"."""
    names = []
    if part.kind is not None:
        names.append(text.kind(part.kind))
    if part.topic_id is not None:
        names.append(grid.topic(part.topic_id))
    if part.difficulty is not None:
        names.append(text.difficulty(part.difficulty))
    return _TIMES.join(names) or translate("Grid", "All tasks")


def short(grid: Grid, part: Part) -> str:
    """Say in a few words how a part stands: "8 of 20 tasks, floor 4"."""
    places = grid.places(part)
    count = grid.actual(places)
    if grid.is_planned:
        said = translate("Grid", "{count} of {wanted} tasks").format(
            count=text.number(count), wanted=text.number(whole(grid.wanted(places)))
        )
    else:
        said = translate("Grid", "%n task(s)", "", count)
    floor = grid.floor(places)
    if floor:
        said += translate("Grid", ", floor {floor}").format(floor=text.number(floor))
    return said


def lines(grid: Grid, part: Part) -> list[str]:
    """Say everything, a fact a line; the first is the name."""
    places = grid.places(part)
    told = [name(grid, part), short(grid, part)]
    if grid.is_planned:
        told.append(
            translate("Grid", "Target {target} of all tasks; {actual} is there").format(
                target=text.percent(grid.share(places), decimals=1),
                actual=text.percent(grid.actual_share(places), decimals=1),
            )
        )
    told += _levels(grid, part)
    if grid.actual(places):
        told.append(figures.splits(grid, places))
        told.append(figures.named_sources(grid, places))
    return told + _floors(grid, part)


def tip(grid: Grid, part: Part) -> str:
    """Give the facts as a tool tip; names that look like markup stay as they are."""
    written = (line.replace("&", "&amp;").replace("<", "&lt;") for line in lines(grid, part))
    first, *rest = written
    return "<br>".join([f"<b>{first}</b>", *rest])


def _levels(grid: Grid, part: Part) -> list[str]:
    if part.difficulty is not None:
        return []
    said = []
    for level in Difficulty:
        places = grid.places(Part(kind=part.kind, topic_id=part.topic_id, difficulty=level))
        wanted = f" / {text.number(whole(grid.wanted(places)))}" if grid.is_planned else ""
        count = text.number(grid.actual(places))
        said.append(f"{text.difficulty(level)} {count}{wanted}")
    return [", ".join(said)]


def _floors(grid: Grid, part: Part) -> list[str]:
    places = grid.places(part)
    floor, short_ = grid.floor(places), grid.shortfalls(places)
    if not floor:
        return []
    words = translate("Grid", "Floor: {floor} train tasks; {count} are there")
    if part.kind is not None and part.topic_id is not None and part.difficulty is None:
        asked = floors.asked(grid.distribution, places)
        if any(one.difficulty is None for one in asked):
            words = translate(
                "Grid", "Floor: {floor} train tasks of any difficulty; {count} are there"
            )
    told = [words.format(floor=text.number(floor), count=text.number(grid.train(places)))]
    told += [
        translate("Grid", "Below floor: {cell}, {have} of {floor}").format(
            cell=name(grid, one.part),
            have=text.number(one.have),
            floor=text.number(one.floor),
        )
        for one in short_[:4]
    ]
    if len(short_) > 4:
        told.append(translate("Grid", "… and {count} more").format(count=len(short_) - 4))
    return told
