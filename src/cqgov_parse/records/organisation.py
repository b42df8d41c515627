"""The body that an article is about."""

from attrs import frozen

from cqgov_parse.span import Spans


@frozen
class Organisation:
    """`text` as printed, `name` in full; `adcode` is the GB/T 2260 code of its place in the document's year, if that is certain."""

    text: str
    name: str
    kind: str | None = None
    adcode: str | None = None
    spans: Spans = ()
