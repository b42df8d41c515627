"""Annotators: each reads a finished document and adds its own fields; none knows another."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from cqgov_parse.records import Document

Annotator: TypeAlias = Callable[[Document], Document]


@cache
def built_in_annotators() -> tuple[Annotator, ...]:
    """The annotators that a parse runs unless others are chosen."""
    from cqgov_parse.annotate import dates, figures, organisations, people, report_head, statements

    return (
        dates.annotate,
        figures.annotate,
        organisations.annotate,
        people.annotate,
        report_head.annotate,
        statements.annotate,
    )
