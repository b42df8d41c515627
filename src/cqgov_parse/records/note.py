"""A note: what a reader of the result should know. Odd content becomes a note, never an exception."""

from typing import Literal

from attrs import frozen

from cqgov_parse.span import Spans

Severity = Literal["info", "warning"]


@frozen
class Note:
    """`code` is stable, for programs; `message` is for people."""

    code: str
    severity: Severity
    message: str
    spans: Spans = ()
