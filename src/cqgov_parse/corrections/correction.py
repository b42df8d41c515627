"""A correction: one sentence of a reader about characters of a text, and all that a file holds."""

from typing import TypeAlias

from attrs import evolve, field, frozen

UNPLACED = "unplaced"
"""The part that takes characters out of the structure."""


@frozen
class Quote:
    """Where some characters stand: from which code point of the text, and their words with what stands before and behind them.

    `start` is None where only the words are known.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None


@frozen
class Relabelling:
    """These characters are part `part` of a record: of one as it was numbered, of a new one that a string names, or of the document (None).

    `item` is the annotation's number in its file, counted from 1; `at` are characters of the record that is meant, by which it is known
    where its number has changed. `level`, `number` and `reading` are None where nothing is said of them.
    """

    item: int
    source: str | None
    places: tuple[Quote, ...]
    part: str
    record: int | str | None = None
    at: Quote | None = None
    level: int | None = None
    number: str | None = None
    reading: str | None = None


@frozen
class Naming:
    """The person who is named at these characters is called `name`; nobody is named there if it is empty."""

    item: int
    source: str | None
    places: tuple[Quote, ...]
    name: str


Correction: TypeAlias = Relabelling | Naming


def _once(items: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """Corrections that say the same of the same characters are one, in the place of the last."""
    found: dict[Correction, Correction] = {}
    for item in items:
        said = evolve(item, item=0)
        found.pop(said, None)
        found[said] = item
    return tuple(found.values())


@frozen
class Corrections:
    """The corrections of a file in their order: later ones count more. `origin` names the file."""

    items: tuple[Correction, ...] = field(default=(), converter=_once)
    origin: str = "corrections"

    def of(self, name: str | None) -> "Corrections":
        """Those of the text of that name; all of them where they are of one text alone, whatever it is called now."""
        return self if len({item.source for item in self.items}) < 2 else self.named(name)

    def named(self, name: str | None) -> "Corrections":
        """Those that say that they are of the text of that name."""
        return evolve(self, items=tuple(item for item in self.items if item.source == name))
