"""The errors a person can do something about; everything else is a bug."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from studio.domain.sentence import Sentence

if TYPE_CHECKING:
    from studio.domain.grid import Shortfall

_NAMED = 3


class StudioError(Exception):
    """Base of all expected errors.

    ``sentence`` says what happened, to which thing, and what to do. It is given as a template
    and its values, so that the window can say it in another language.
    """

    def __init__(self, template: str = "", /, **values: object) -> None:
        is_made = isinstance(template, Sentence) and not values
        super().__init__(template if is_made else Sentence(template, **values))

    @property
    def sentence(self) -> Sentence:
        """Give the message with what it was made of; it is the error's own text."""
        told = self.args[0]
        return told if isinstance(told, Sentence) else Sentence(str(told))


class InvalidValueError(StudioError, ValueError):
    """A value breaks a rule of the vocabulary."""


class NotFoundError(StudioError):
    """A named thing is not in the project."""


class ProjectError(StudioError):
    """The project folder or its file cannot be used as it is."""


class ProjectBusyError(ProjectError):
    """The project is open elsewhere."""


class DamagedProjectError(ProjectError):
    """The project's file is damaged; a backup may help."""


class StorageFullError(StudioError):
    """The disk has no room for the change; nothing was changed."""


class ImportFileError(StudioError):
    """A file cannot be read as what it is said to be."""


class TrainingError(StudioError):
    """A training or generation job could not go on."""


class MissingResourceError(StudioError):
    """This computer lacks something a job needs."""


class BehindError(StudioError):
    """Many tasks are new and not compared with each other yet; nothing was done."""


class CancelledError(StudioError):
    """A person stopped the work; what was done so far is kept."""


class ExportFileError(StudioError):
    """A file cannot be written where it is wanted; nothing was left half written."""


class BelowFloorError(StudioError):
    """Cells of the distribution have fewer train rows than their floor; ``shortfalls`` says which.

    Goes through all the same where a person gives a reason, which is recorded.
    """

    def __init__(self, shortfalls: "Sequence[Shortfall]") -> None:
        self.shortfalls = tuple(shortfalls)
        count = len(self.shortfalls)
        named = [one.sentence for one in self.shortfalls[:_NAMED]]
        if count > _NAMED:
            named.append(Sentence("and {more:,} more", more=count - _NAMED))
        cells = (
            Sentence("1 cell is") if count == 1 else Sentence("{count:,} cells are", count=count)
        )
        super().__init__(
            Sentence(
                "{cells} below the floor of train rows ({named}); add tasks and accepted answers "
                "there, lower the floor, or make the snapshot with a reason, which is recorded",
                cells=cells,
                named=Sentence.joined("; ", named),
            )
        )
