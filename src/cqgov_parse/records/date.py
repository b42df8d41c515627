"""A date that a text gives."""

from attrs import frozen

from cqgov_parse.span import Spans


@frozen
class Date:
    """`iso` is `2024-12-10`, `2024-12` where no day is printed, `--12-10` while the year is unknown.

    `inferred` says that some of it was not printed here; `basis` where it came from (`printed`, `publication date`).
    """

    text: str
    iso: str | None
    inferred: bool = False
    basis: str = "printed"
    spans: Spans = ()
