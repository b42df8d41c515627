"""Who wrote, photographed or edited."""

from typing import Literal

from attrs import frozen

from cqgov_parse.span import Spans

Role = Literal["author", "reporter", "correspondent", "photographer", "editor", "organisation"]


@frozen
class Byline:
    """One role and its names, joined where they were printed with a blank inside; `text` is the byline as printed."""

    names: tuple[str, ...]
    role: Role
    text: str
    spans: Spans = ()
