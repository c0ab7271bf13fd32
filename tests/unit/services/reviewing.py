"""A small project with answers of two teachers, for tests of the review."""

from dataclasses import dataclass
from pathlib import Path

from studio import project as projects
from studio.domain.candidate import Candidate
from studio.domain.ids import CandidateId, ModelId, RaterId, TaskId, TopicId
from studio.domain.judgement import CheckResult, CheckStatus
from studio.domain.message import Message
from studio.domain.model import Model, ModelRole
from studio.domain.review import QueueFilter, ReviewItem
from studio.domain.target import Contract, ContractType, Target
from studio.domain.task import Difficulty, Kind, Split, Task
from studio.project import Project
from studio.store import candidates, checks, models, raters, targets, tasks, topics
from studio.store.database import Database
from studio.store.identifiers import new_id


@dataclass(slots=True)
class Desk:
    """A project with what is needed to fill it; ``tasks`` are in the order in which they came."""

    project: Project
    large: ModelId
    small: ModelId
    tasks: list[TaskId]

    @property
    def db(self) -> Database:
        return self.project._opened.db

    def rater(self, name: str) -> RaterId:
        return raters.ensure(self.db, name)

    def task(
        self,
        *answers: str,
        text: str | None = None,
        kind: Kind = Kind.COMMON,
        topic: str | None = "customs",
        difficulty: Difficulty = Difficulty.EASY,
        split: Split = Split.TRAIN,
    ) -> TaskId:
        """Add a task with answers of the large teacher, the small one, the large one …"""
        made = Task(
            task_id=TaskId(new_id()),
            messages=(Message(role="user", content=text or f"Where is parcel {new_id()}?"),),
            kind=kind,
            topic_id=None if topic is None else self.topic(topic),
            difficulty=difficulty,
            split=split,
            group_id=new_id(),
        )
        tasks.add_many(self.db, [made])
        self.tasks.append(made.task_id)
        for at, answer in enumerate(answers):
            self.answer(made.task_id, answer, model=(self.large, self.small)[at % 2])
        return made.task_id

    def topic(self, name: str) -> TopicId:
        return topics.ensure(self.db, [name])[name]

    def answer(
        self, task_id: TaskId, text: str, *, model: ModelId | None = None, at: str = ""
    ) -> CandidateId:
        made = Candidate(
            candidate_id=CandidateId(new_id()),
            task_id=task_id,
            model_id=model or self.large,
            text=text,
            created_at=at,
        )
        candidates.add_many(self.db, [made])
        return made.candidate_id

    def answers(self, task_id: TaskId) -> list[CandidateId]:
        return [one.candidate_id for one in candidates.for_task(self.db, task_id)]

    def fail(self, candidate_id: CandidateId, name: str, *, warn: bool = False) -> None:
        status = CheckStatus.WARNED if warn else CheckStatus.FAILED
        checks.record(self.db, [CheckResult(candidate_id=candidate_id, name=name, status=status)])

    def floor(
        self,
        floor: int,
        *,
        kind: Kind = Kind.COMMON,
        topic: str = "customs",
        difficulty: Difficulty = Difficulty.EASY,
    ) -> None:
        row = {"kind": kind.value, "topic_id": self.topic(topic), "difficulty": difficulty.value}
        self.db.insert("cell", row | {"target_share": 0.1, "floor": floor})

    def order(self, wanted: QueueFilter | None = None) -> list[int]:
        """Give the numbers of the tasks in the queue, counted from 0 as they came."""
        page = self.project.queue.page(wanted or QueueFilter(), limit=1000)
        return [self.tasks.index(item.task_id) for item in page]

    def next(self, wanted: QueueFilter | None = None, **more: object) -> int | None:
        item = self.project.queue.next(wanted or QueueFilter(), **more)  # type: ignore[arg-type]
        return None if item is None else self.tasks.index(item.task.task_id)

    def item(self, number: int, rater: RaterId | None = None) -> ReviewItem:
        return self.project.queue.item(self.tasks[number], rater=rater)


def desk(folder: Path) -> Desk:
    project = projects.create(folder)
    project.sign("mira")
    db = project._opened.db
    made = []
    for name in ("large", "small"):
        model_id = ModelId(new_id())
        models.add(
            db,
            Model(model_id=model_id, name=name, role=ModelRole.TEACHER, connector="recorded"),
        )
        made.append(model_id)
    return Desk(project=project, large=made[0], small=made[1], tasks=[])


def set_target(desk: Desk, form: ContractType = ContractType.TEXT) -> None:
    targets.append(
        desk.db,
        Target(
            statement="A support desk", system_prompt="", student="t", contract=Contract(type=form)
        ),
    )
