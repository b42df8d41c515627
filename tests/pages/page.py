"""A made-up page: its text as a PDF gives it, and the truth about every line of it."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from cqgov_parse.span import Span

Role = Literal["headline", "kicker", "deck", "body", "byline", "caption", "other"]


@frozen
class Printed:
    """One printed line: what it is, of which story, and in which of its paragraphs; asides belong to no story.

    `opening` characters at its head are a dateline with its bracket, `closing` ones at its end a byline in brackets.
    """

    text: str
    role: Role
    story: int | None = None
    paragraph: int = 0
    opening: int = 0
    closing: int = 0


@frozen
class Piece:
    """Lines that the text layer gives in one go, such as a title or a body. `marked_end` and `marked_start` say that a reader sees
    by a byline or dateline where the body ends and begins."""

    rows: tuple[Printed, ...]
    marked_start: bool = False
    marked_end: bool = False

    @property
    def role(self) -> Role:
        return self.rows[0].role


@frozen
class Page:
    """The text, and every printed line with its span, in the text's order."""

    text: str
    rows: tuple[tuple[Printed, Span], ...]

    def bylines(self) -> list[tuple[int, Span]]:
        """The stories' bylines with the stories, also those at the end of a body's last line."""
        found = []
        for row, (start, end) in self.rows:
            if row.story is not None and (row.role == "byline" or row.closing):
                found.append((row.story, (end - row.closing if row.closing else start, end)))
        return found

    def of(self, *roles: Role) -> list[tuple[Printed, Span]]:
        return [(row, span) for row, span in self.rows if row.role in roles]

    def bodies(self) -> dict[int, list[tuple[Printed, Span]]]:
        """The body lines of every story, in reading order."""
        found: dict[int, list[tuple[Printed, Span]]] = {}
        for row, span in self.of("body"):
            assert row.story is not None
            found.setdefault(row.story, []).append((row, span))
        for rows in found.values():
            rows.sort(key=lambda each: each[0].paragraph)
        return found


def emitted(pieces: Iterable[Piece], *, blank: bool) -> Page:
    """The page as text: one line after the other, each followed by an empty one if `blank`, but between the lines of a title."""
    text = ""
    found: list[tuple[Printed, Span]] = []
    for piece in pieces:
        for n, row in enumerate(piece.rows):
            content = row.text.strip()
            start = len(text) + len(row.text) - len(row.text.lstrip())
            found.append((row, (start, start + len(content))))
            text += row.text + "\n"
            if blank and (piece.role not in ("headline", "kicker") or n == len(piece.rows) - 1):
                text += "\n"
    return Page(text, tuple(found))
