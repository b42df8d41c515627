"""A person named with a post."""

from attrs import frozen

from cqgov_parse.records.passage import Passage
from cqgov_parse.span import Spans


@frozen
class Person:
    """`text` and `spans` are the first mention; `mentions` are all."""

    name: str
    posts: tuple[str, ...]
    text: str
    spans: Spans = ()
    mentions: tuple[Passage, ...] = ()
