"""A file that was found, before anybody looks into it."""

from attrs import frozen


@frozen
class Found:
    """`input` is its name for people, `path` where to read it, `size` its bytes where that is known; `fault` says why it cannot be read."""

    input: str
    path: str
    size: int = 0
    fault: tuple[str, str] | None = None
