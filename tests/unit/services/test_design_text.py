import pytest

from studio.domain.errors import InvalidValueError, NotFoundError
from studio.domain.grid import Part
from studio.domain.ids import TopicId
from studio.domain.task import Difficulty, Kind
from studio.services import design_text
from tests.unit.domain import making

GRID = making.grid(["customs", "pick-up / drop-off", "easy"])
CUSTOMS = TopicId("customs")


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("refusal/customs/hard", Part(kind=Kind.REFUSAL, topic_id=CUSTOMS,
                                      difficulty=Difficulty.HARD)),
        ("refusal/customs", Part(kind=Kind.REFUSAL, topic_id=CUSTOMS)),
        ("refusal", Part(kind=Kind.REFUSAL)),
        ("refusal/*/*", Part(kind=Kind.REFUSAL)),
        ("*/Customs/*", Part(topic_id=CUSTOMS)),
        ("*/*/hard", Part(difficulty=Difficulty.HARD)),
        ("*", Part()),
        ("multi-turn/customs", Part(kind=Kind.MULTI_TURN, topic_id=CUSTOMS)),
        ("refusal/pick-up / drop-off/hard",
         Part(kind=Kind.REFUSAL, topic_id=TopicId("pick-up / drop-off"),
              difficulty=Difficulty.HARD)),
        ("refusal/pick-up / drop-off",
         Part(kind=Kind.REFUSAL, topic_id=TopicId("pick-up / drop-off"))),
        ("refusal/easy/easy", Part(kind=Kind.REFUSAL, topic_id=TopicId("easy"),
                                   difficulty=Difficulty.EASY)),
    ],
)  # fmt: skip
def test_a_part_is_read(text: str, part: Part) -> None:
    assert design_text.part(text, GRID) == part


@pytest.mark.parametrize("text", ["refusals/customs", "refusal/customs/hardest"])
def test_a_word_that_is_none_is_told(text: str) -> None:
    with pytest.raises((InvalidValueError, NotFoundError)):
        design_text.part(text, GRID)


def test_an_unknown_topic_names_those_there_are() -> None:
    with pytest.raises(NotFoundError, match=r"'claims'.*customs"):
        design_text.part("refusal/claims/hard", GRID)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("5", 0.05),
        ("5%", 0.05),
        ("5 %", 0.05),
        ("5,5%", 0.055),
        ("0.05", 0.05),
        ("0.5", 0.5),
        ("0.5%", 0.005),
        ("1", 0.01),
        ("100", 1.0),
        ("0", 0.0),
        ("0%", 0.0),
    ],
)
def test_a_share_is_read(text: str, share: float) -> None:
    assert design_text.share(text) == pytest.approx(share)


@pytest.mark.parametrize("text", ["", "x", "-5", "2.5", "9" * 5000])
def test_what_is_no_number_of_tasks_is_told(text: str) -> None:
    with pytest.raises(InvalidValueError, match="no number of tasks"):
        design_text.count(text)


@pytest.mark.parametrize("text", ["", "x", "-5", "101", "120%", "nan", "inf", "5%%", "-0.1"])
def test_what_is_no_share_is_told(text: str) -> None:
    with pytest.raises(InvalidValueError, match="no share"):
        design_text.share(text)


def test_a_setting_is_parted_at_its_last_sign() -> None:
    assert design_text.setting("refusal/a=b/hard = 5 ") == ("refusal/a=b/hard", "5")
    with pytest.raises(InvalidValueError, match="says no value"):
        design_text.setting("refusal/customs")


@pytest.mark.parametrize("text", ["", "-1", "2.5", "many", "²"])
def test_what_is_no_count_is_told(text: str) -> None:
    with pytest.raises(InvalidValueError, match="whole number"):
        design_text.count(text)
