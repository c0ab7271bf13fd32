from studio.domain.board import Standing
from studio.domain.model import ModelRole
from studio.gui.overview import measures
from studio.gui.widgets.chip import ChipTone
from studio.reporting.labels import Labels
from tests.unit.gui import making


def test_the_headline_comes_first_then_what_has_a_floor_then_the_rest(names: Labels) -> None:
    board = making.board()

    assert measures.order(board, {"valid_json": 0.98}, names) == (
        "resolution_rate",
        "valid_json",
        "latency_p50",
    )
    assert measures.headline(board, names) == "resolution_rate"


def test_a_share_has_an_interval_with_its_floor_and_a_latency_has_none(names: Labels) -> None:
    board = making.board()
    lines = measures.lines(board, board.rows[2], floors=making.FLOORS, labels=names)

    resolution, _, latency = lines
    assert resolution.interval is not None
    assert resolution.interval.floor == 0.68
    assert "95 % interval 65.0–75.0" in resolution.interval.described
    assert latency.interval is None
    assert latency.value == "620\u202fms"


def test_words_against_a_floor_are_no_stronger_than_the_evidence() -> None:
    words = {
        standing: measures.against_floor(making.against_floor("m", standing), 120)
        for standing in Standing
    }

    assert (words[Standing.BETTER].tone, words[Standing.BETTER].word) == (
        ChipTone.GOOD,
        "meets floor",
    )
    assert words[Standing.WORSE].tone is ChipTone.BAD
    assert (words[Standing.NOT_PROVEN].tone, words[Standing.NOT_PROVEN].word) == (
        ChipTone.OPEN,
        "not proven",
    )


def test_what_is_not_proven_says_how_many_more_tasks_would_settle_it() -> None:
    comparison = making.against_floor("m", Standing.NOT_PROVEN, needed=1900)

    assert measures.against_floor(comparison, 120).more == "1,780 more tasks"


def test_the_verdict_is_about_the_student_it_names() -> None:
    board = making.board(
        making.row("student DPO 1", ModelRole.STUDENT),
        making.row("student SFT 1", ModelRole.STUDENT),
        verdict="student SFT 1 is good enough: it meets every floor.",
    )

    about = measures.subject(board)
    assert about is not None
    assert about.name == "student SFT 1"


def test_a_board_without_a_student_is_about_its_first_model() -> None:
    board = making.board(making.row("Teacher A", ModelRole.TEACHER), verdict="No student.")

    about = measures.subject(board)
    assert about is not None
    assert about.name == "Teacher A"


def test_the_worst_floor_gives_the_verdicts_tone() -> None:
    better = making.against_floor("a", Standing.BETTER)
    worse = making.against_floor("b", Standing.WORSE)
    unproven = making.against_floor("c", Standing.NOT_PROVEN)

    def tone(*floors: Standing) -> ChipTone:
        found = tuple(making.against_floor("m", standing) for standing in floors)
        return measures.overall(making.row("s", ModelRole.STUDENT, floors=found))

    assert tone(better.standing) is ChipTone.GOOD
    assert tone(better.standing, unproven.standing) is ChipTone.OPEN
    assert tone(better.standing, unproven.standing, worse.standing) is ChipTone.BAD
    assert tone() is ChipTone.OPEN


def test_a_verdict_is_parted_into_headline_and_reasons() -> None:
    first, rest = measures.split_verdict(
        "student SFT 1 is good enough: it meets every floor. It resolves 79.2 % of 120. Better."
    )

    assert first == "Student SFT 1 is good enough: it meets every floor"
    assert rest == "It resolves 79.2 % of 120. Better."


def test_a_verdict_of_one_sentence_has_no_reasons() -> None:
    assert measures.split_verdict("No student is measured yet.") == (
        "No student is measured yet",
        "",
    )
