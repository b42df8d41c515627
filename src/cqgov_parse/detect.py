"""Detection: which format a text has, as a sum of weighted evidence that can be shown."""

from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.errors import AmbiguousFormatError
from cqgov_parse.format import Format
from cqgov_parse.records.detection import Detection, Evidence, RunnerUp
from cqgov_parse.span import cut
from cqgov_parse.text.page import Page


@frozen
class Score:
    """What a format's rules found in a text."""

    format: Format
    score: float
    evidence: tuple[Evidence, ...]

    @property
    def weight(self) -> float:
        """The heaviest single rule that fired: how specific the evidence is."""
        return max((each.weight / len(each.spans) for each in self.evidence), default=0.0)


@frozen
class Verdict:
    """The chosen format, why, whether another had the same score, and how all did, best first."""

    format: Format
    detection: Detection
    tied: str | None = None
    scores: tuple[Score, ...] = ()


def scores(page: Page, formats: Sequence[Format]) -> list[Score]:
    """Every format's score, best first; of equal ones the more specific evidence first."""
    found = [_score(page, format) for format in formats]
    return sorted(found, key=lambda score: (-score.score, -score.weight, score.format.name))


def _score(page: Page, format: Format) -> Score:
    evidence: list[Evidence] = []
    total = 0.0
    for rule in format.rules:
        spans = rule.find(page)
        if spans:
            weight = rule.weight * len(spans)
            total += weight
            evidence.append(Evidence(rule.name, round(weight, 3), cut(page.source, spans), tuple(spans)))
    return Score(format, round(total, 3), tuple(evidence))


def detect(page: Page, formats: Sequence[Format], *, strict: bool = False) -> Verdict:
    """The format of a text. What no format's evidence reaches its threshold for goes to the format that claims the rest.

    Raises AmbiguousFormatError under `strict` if two have the same score.
    """
    ranked = scores(page, formats)
    able = [score for score in ranked if score.evidence and score.score >= score.format.threshold]
    rest = [score for score in ranked if score.format.claims_rest]
    chosen = (able or rest or ranked)[0]
    tied = next((score.format.name for score in able if score is not chosen and score.score == chosen.score), None)
    if tied and strict:
        raise AmbiguousFormatError(
            f"{chosen.format.name} and {tied} claim the text with the same score {chosen.score}; name the format"
        )
    others = tuple(RunnerUp(score.format.name, score.score) for score in ranked if score is not chosen)
    return Verdict(chosen.format, Detection(chosen.score, chosen.evidence, others), tied, tuple(ranked))
