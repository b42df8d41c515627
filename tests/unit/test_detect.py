"""Detection: weighted evidence, explained, with ties decided and shown."""

from collections.abc import Iterator

import pytest

from cqgov_parse.detect import detect, scores
from cqgov_parse.errors import AmbiguousFormatError
from cqgov_parse.format import Cursor, Format, Rule
from cqgov_parse.label import Label
from cqgov_parse.text.page import page

TEXT = "甲县简报　第３期\n简报内容\n甲县开会"


def label(cursor: Cursor) -> Iterator[Label]:
    yield from ()


def made(name: str, *rules: Rule, threshold: float = 3.0, claims_rest: bool = False) -> Format:
    return Format(name=name, label=label, rules=rules, threshold=threshold, claims_rest=claims_rest)


BULLETIN = made(
    "bulletin", Rule("title of a bulletin", "简报", weight=2.0, limit=2), Rule("issue number", r"第[0-9]期", weight=1.5)
)
REST = made("rest", claims_rest=True)


def test_evidence_is_explained() -> None:
    """A verdict names every rule that fired, its weight for all finds, and what it found in the source."""
    verdict = detect(page(TEXT), [REST, BULLETIN])
    assert verdict.format is BULLETIN
    assert verdict.tied is None
    assert verdict.detection.score == 5.5
    assert [(each.rule, each.weight, each.text, each.spans) for each in verdict.detection.evidence] == [
        ("title of a bulletin", 4.0, "简报简报", ((2, 4), (9, 11))),
        ("issue number", 1.5, "第３期", ((5, 8),)),
    ]
    assert [(other.format, other.score) for other in verdict.detection.runners_up] == [("rest", 0.0)]


def test_negative_evidence() -> None:
    """A rule with a negative weight speaks against its format."""
    against = made(
        "circular",
        Rule("county", "甲县", weight=3.0, limit=2),
        Rule("a bulletin's title", "简报", weight=-2.0, limit=2),
    )
    (score,) = scores(page(TEXT), [against])
    assert score.score == 2.0
    assert detect(page(TEXT), [against, REST]).format is REST


@pytest.mark.parametrize(("threshold", "expected"), [(5.5, "bulletin"), (5.6, "rest")])
def test_threshold(threshold: float, expected: str) -> None:
    """A format needs at least its threshold; below it the format that claims the rest has the text."""
    able = made("bulletin", *BULLETIN.rules, threshold=threshold)
    assert detect(page(TEXT), [able, REST]).format.name == expected


def test_nobody_claims() -> None:
    """Among formats none of which claims the rest the best has the text, however weak its evidence."""
    weak = made("weak", Rule("county", "甲县", weight=0.5))
    assert detect(page(TEXT), [made("none"), weak]).format is weak
    assert detect(page(""), [made("a"), made("b")]).detection.evidence == ()


def test_a_format_without_evidence_cannot_win_by_its_threshold() -> None:
    """A threshold of zero alone does not make a format claim a text."""
    assert detect(page("丁"), [made("eager", Rule("x", "简报"), threshold=0.0), REST]).format is REST


def test_tie() -> None:
    """Of equal scores the more specific evidence wins, and the verdict names the other."""
    broad = made("a_broad", Rule("county", "甲县", weight=2.0), Rule("bulletin", "简报", weight=2.0))
    narrow = made("b_narrow", Rule("issue number", r"第[0-9]期", weight=4.0))
    verdict = detect(page(TEXT), [broad, narrow])
    assert (verdict.format.name, verdict.tied) == ("b_narrow", "a_broad")
    assert [score.format.name for score in scores(page(TEXT), [broad, narrow])] == ["b_narrow", "a_broad"]


def test_complete_tie_is_settled_by_name() -> None:
    """With the same score from the same weights the order of the formats does not matter."""
    one, other = made("one", Rule("county", "甲县", weight=4.0)), made("other", Rule("issue", "第3期", weight=4.0))
    assert detect(page(TEXT), [one, other]).format is detect(page(TEXT), [other, one]).format is one


def test_strict() -> None:
    """Under strict a tie is an error that names both formats; without one strict changes nothing."""
    one, other = made("one", Rule("county", "甲县", weight=4.0)), made("other", Rule("issue", "第3期", weight=4.0))
    with pytest.raises(AmbiguousFormatError, match="one and other"):
        detect(page(TEXT), [one, other], strict=True)
    assert detect(page(TEXT), [one, REST], strict=True).format is one


def test_ties_below_the_threshold_are_none() -> None:
    """Formats that fall short of their thresholds do not tie, however equal."""
    one, other = made("one", Rule("county", "甲县")), made("other", Rule("issue", "第3期"))
    verdict = detect(page(TEXT), [one, other, REST], strict=True)
    assert (verdict.format, verdict.tied) == (REST, None)


def test_weight_is_the_heaviest_rule() -> None:
    """How specific evidence is, is the weight of its heaviest rule; without evidence it is zero."""
    found = {score.format.name: score.weight for score in scores(page(TEXT), [BULLETIN, REST])}
    assert found == {"bulletin": 2.0, "rest": 0.0}
