"""Says in words why an action is disabled."""

from PySide6.QtCore import QCoreApplication

from studio.gui.actions.table import Action, When

translate = QCoreApplication.translate


def translated(title: str) -> str:
    """Give a title of the table in the window's language."""
    return translate("Action", title)


def lacking(condition: When) -> str:
    """Say what a condition that does not hold would need."""
    return {
        When.PROJECT: translate("Refusal", "Open a project first"),
        When.WRITABLE: translate("Refusal", "This project is read-only here"),
        When.IDLE: translate("Refusal", "The pipeline is running"),
        When.RUNNING: translate("Refusal", "Nothing is running"),
        When.UNFINISHED: translate("Refusal", "Every step of the pipeline is done"),
        When.UNDOABLE: translate("Refusal", "There is nothing to undo"),
        When.REDOABLE: translate("Refusal", "There is nothing to do again"),
    }[condition]


def elsewhere(go: Action | None) -> str:
    """Say on which screen the action is to be had."""
    if go is None:
        return nobody()
    return translate("Refusal", "Go to “{screen}” first").format(screen=translated(go.title))


def nothing_to_act_on() -> str:
    """Say that nothing is selected."""
    return translate("Refusal", "Select something first")


def nobody() -> str:
    """Say that the screen shown has no use for the action."""
    return translate("Refusal", "Not to be had here")
