"""What is known of a project when it is begun; everything may be left open."""

from dataclasses import dataclass

from studio.domain.target import ContractType


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """A statement, the form of an answer, topics, and the name of a preset distribution."""

    statement: str = ""
    form: ContractType = ContractType.TEXT
    student: str = ""
    topics: tuple[str, ...] = ()
    preset: str = ""
