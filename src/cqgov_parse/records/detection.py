"""Why a text was taken for one format and not another."""

from attrs import frozen

from cqgov_parse.span import Spans


@frozen
class Evidence:
    """One rule that fired: the weight of all its finds, and where they stand; `text` is their characters, joined."""

    rule: str
    weight: float
    text: str
    spans: Spans = ()


@frozen
class RunnerUp:
    """Another format and its score."""

    format: str
    score: float


@frozen
class Detection:
    """The chosen format's score, what it consists of, and how the others did, best first."""

    score: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    runners_up: tuple[RunnerUp, ...] = ()
