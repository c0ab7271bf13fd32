"""Makes members of groups for the tests of grouping and stratifying."""

from itertools import count

from studio.domain.ids import TaskId, TopicId
from studio.domain.splitting import Member
from studio.domain.task import Difficulty, Kind, Split

_numbers = count()


def member(
    group: str = "",
    split: Split = Split.TRAIN,
    *,
    kind: Kind = Kind.COMMON,
    topic: str | None = "t",
    source: str | None = None,
    content: str = "",
    frozen: bool = False,
) -> Member:
    number = next(_numbers)
    return Member(
        task_id=TaskId(f"task{number}"),
        group_id=group or f"group{number}",
        split=split,
        kind=kind,
        topic_id=TopicId(topic) if topic else None,
        difficulty=Difficulty.EASY,
        source=source,
        content=content or f"content{number}",
        frozen=frozen,
    )
