"""Reported speech."""

from attrs import frozen

from cqgov_parse.span import Spans


@frozen
class Statement:
    """Who says something, with which verb, and the text that the verb governs."""

    speaker: str
    verb: str
    text: str
    spans: Spans = ()
