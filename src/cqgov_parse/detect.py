"""Detection: which format a text has, as a sum of weighted evidence that can be shown."""

from collections.abc import Sequence

from attrs import frozen

from cqgov_parse.blame import blamed
from cqgov_parse.errors import AmbiguousFormatError
from cqgov_parse.format import Finder, Format, Rule, Where
from cqgov_parse.records.detection import Detection, Evidence, RunnerUp
from cqgov_parse.records.note import Note
from cqgov_parse.span import Span, cut
from cqgov_parse.stoppable import OverrunError
from cqgov_parse.text.page import Page

CLOSE = 1.25
"""Where the best score is less than so many times the next, a note says that the format is not sure."""

BUDGET = 1.0
"""Seconds that one rule of a plugin may take for one text."""


_Known = dict[tuple[str | Finder, Where, int], list[Span]]


@frozen
class Score:
    """What a format's rules found in a text."""

    format: Format
    score: float
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...] = ()

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

    @property
    def notes(self) -> list[Note]:
        """What detection has to say: rules that were stopped, a tie."""
        found = [note for score in self.scores for note in score.notes]
        if self.tied:
            message = f"{self.tied} has the same score; {self.format.name} has the more specific evidence"
            found.append(Note("format-tie", "warning", message))
        elif self.scores and self._rival:
            message = f"{self.format.name} with {self.detection.score:g}, but {self._rival.format.name} with {self._rival.score:g}"
            found.append(Note("format-close", "info", f"two formats have nearly the same evidence: {message}"))
        return found

    @property
    def _rival(self) -> Score | None:
        """The next best format, if its evidence would do and is nearly as good."""
        others = [score for score in self.scores if score.format is not self.format]
        able = [score for score in others if score.evidence and score.score >= score.format.threshold]
        return able[0] if able and able[0].score * CLOSE > self.detection.score else None


def scores(page: Page, formats: Sequence[Format]) -> list[Score]:
    """Every format's score, best first; of equal ones the more specific evidence first."""
    known: _Known = {}
    found = [_score(page, format, known) for format in formats]
    return sorted(found, key=lambda score: (-score.score, -score.weight, score.format.name))


def _score(page: Page, format: Format, known: _Known) -> Score:
    """The score of one format; `known` holds what rules that formats share have found already."""
    evidence: list[Evidence] = []
    notes: list[Note] = []
    total = 0.0
    for rule in format.rules:
        if format.is_built_in:
            question = rule.pattern, rule.where, rule.limit
            spans = known.get(question)
            if spans is None:
                spans = known[question] = rule.find(page)
        else:
            spans = _watched(page, format, rule, notes)
        if spans:
            weight = rule.weight * len(spans)
            total += weight
            evidence.append(Evidence(rule.name, round(weight, 3), cut(page.source, spans), tuple(spans)))
    return Score(format, round(total, 3), tuple(evidence), tuple(notes))


def _watched(page: Page, format: Format, rule: Rule, notes: list[Note]) -> list[Span]:
    """The finds of a plugin's rule, which has so much time and no more: a note tells where that ran out."""
    who = f"the rule {rule.name!r} of {format.name} ({format.origin})"
    try:
        with blamed(who, rule.pattern if callable(rule.pattern) else None):
            return rule.find(page, budget=BUDGET)
    except OverrunError:
        message = f"{who} was stopped after {BUDGET:g} s and does not count; its pattern tries too many ways to match"
        notes.append(Note("rule-timeout", "warning", message))
        return []


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
