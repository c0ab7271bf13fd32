"""The command ``splits``: how tasks are divided, what leaks, and dividing them anew."""

from pathlib import Path
from typing import Any

import click

from studio.cli.opening import open_project
from studio.cli.output import common, emit, table
from studio.curation import stratifying
from studio.domain.counted import counted
from studio.domain.splitting import DEFAULT_FRACTIONS, parse_fractions
from studio.domain.task import Split
from studio.services.split_values import SplitSheet


@click.command()
@common
@click.option(
    "--assign",
    "wanted",
    metavar="TRAIN/VALIDATION/EVAL",
    help="Put whole groups into splits of these sizes, such as 75/10/15.",
)
@click.option("--group", is_flag=True, help="Join the groups of near-duplicates.")
@click.option("--all", "everything", is_flag=True, help="With --assign: also what snapshots hold.")
@click.option("--preview", is_flag=True, help="Say what would happen and change nothing.")
def splits(
    project: Path, wanted: str | None, group: bool, everything: bool, preview: bool, as_json: bool
) -> None:
    """Show how tasks are divided, or divide them by groups so that nothing held out leaks."""
    if everything and wanted is None:
        raise click.UsageError("--all belongs to --assign")
    fractions = DEFAULT_FRACTIONS if wanted is None else parse_fractions(wanted)
    changing = (group or wanted is not None) and not preview
    verb = "would change" if preview else "changed"
    done: list[str] = []
    with open_project(project, read_only=not changing) as opened:
        service = opened.splits
        if group:
            joints = service.preview_groups()
            done.append(
                f"{counted(len(joints.joints), 'group')} of near-duplicates and scenarios; "
                f"{counted(joints.moved, 'task')} {verb} split."
            )
            if changing:
                service.apply_groups(joints)
        if wanted is not None:
            material = service.material()
            assignment = stratifying.assign(material.members, fractions, keep_frozen=not everything)
            done.append(
                f"{counted(assignment.moved, 'task')} {verb} split; "
                f"{counted(assignment.kept, 'task')} in snapshots left where they are."
            )
            if changing:
                service.apply_assignment(assignment, material.grouping)
        sheet = service.sheet(fractions)
    said = ["Preview: nothing is changed.", *done] if done and preview else done
    emit(_document(sheet, done), *said, *lines(sheet), as_json=as_json)


def lines(sheet: SplitSheet) -> list[str]:
    """Write the splits by kind, then groups and leakage."""
    rows = [
        (split_of, *(f"{one.count:,} ({one.wanted:,.0f})" for one in portions))
        for split_of, portions in _by_kind(sheet)
    ]
    groups = sum(sheet.standing.groups.values())
    near = len(sheet.grouping.joints)
    told = f"{counted(groups, 'group')}" + (
        f"; {counted(near, 'set')} of groups could be joined (--group)." if near else "."
    )
    return [
        *table(("kind", *(f"{split} (wanted)" for split in Split)), rows),
        told,
        leakage_line(sheet.standing.leakage.total),
    ]


def leakage_line(total: int) -> str:
    """Say how many held-out tasks leak."""
    if not total:
        return "Leakage 0: no held-out task resembles a train task (paraphrases are not found)."
    return (
        f"Leakage {total:,}: so many held-out tasks resemble a train task; "
        "join their groups with: stillroom splits PROJECT --group"
    )


def _by_kind(sheet: SplitSheet) -> list[tuple[str, list[stratifying.Portion]]]:
    found: dict[str, list[stratifying.Portion]] = {}
    for one in sheet.portions:
        found.setdefault("all" if one.kind is None else one.kind.value, []).append(one)
    return list(found.items())


def _document(sheet: SplitSheet, done: list[str]) -> dict[str, Any]:
    leakage = sheet.standing.leakage
    return {
        "tasks": {split.value: count for split, count in sheet.standing.tasks.items()},
        "groups": {split.value: count for split, count in sheet.standing.groups.items()},
        "kinds": {
            kind: {
                one.split.value: {"count": one.count, "wanted": round(one.wanted, 1)}
                for one in portions
            }
            for kind, portions in _by_kind(sheet)
        },
        "joinable": len(sheet.grouping.joints),
        "in_snapshots": sheet.standing.frozen,
        "leakage": {"eval": leakage.eval, "validation": leakage.validation},
        "done": done,
    }


COMMANDS = (splits,)
