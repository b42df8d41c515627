"""Scores the parser on made-up pages, by where the lines' characters went."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import pairwise
from unittest.mock import patch

from attrs import define, field

import cqgov_parse
from cqgov_parse import Document, Parser
from cqgov_parse.parts import displaced
from cqgov_parse.parts.displaced import BOTH, Evidence
from cqgov_parse.text.lines import ends_sentence
from tests.pages.layout import made
from tests.pages.page import Page


@define
class Score:
    """Right and all of each measure, and the misses for people."""

    right: Counter[str] = field(factory=Counter)
    all: Counter[str] = field(factory=Counter)
    misses: list[str] = field(factory=list)

    def add(self, measure: str, right: bool, miss: str) -> None:
        self.all[measure] += 1
        self.right[measure] += right
        if not right:
            self.misses.append(f"{measure}: {miss}")

    def share(self, measure: str) -> float:
        return self.right[measure] / self.all[measure]


def score(numbers: Iterable[int], evidence: Evidence = BOTH) -> Score:
    """The score over the pages of these numbers, with titles placed by that evidence."""
    total = Score()
    parser = Parser(annotators=())
    with patch.object(displaced, "place", partial(displaced.place, evidence=evidence)):
        for number in numbers:
            page = made(number)
            _score(total, number, page, parser.parse(page.text))
    return total


@define
class _Where:
    """For every character of the source: the record, and the paragraph, that holds it; titles and bylines apart."""

    paragraphs: dict[int, tuple[int, int]] = field(factory=dict)
    titles: dict[int, tuple[int, str]] = field(factory=dict)
    bylines: dict[int, int] = field(factory=dict)


def _where(document: Document) -> _Where:
    found = _Where()
    for n, record in enumerate(document.articles):
        for p, paragraph in enumerate(record.paragraphs):
            found.paragraphs.update(dict.fromkeys(_characters(paragraph.spans), (n, p)))
        for part in ("kicker", "headline", "deck"):
            passage = getattr(record, part)
            if passage is not None:
                found.titles.update(dict.fromkeys(_characters(passage.spans), (n, part)))
        for byline in record.bylines:
            found.bylines.update(dict.fromkeys(_characters(byline.spans), n))
    return found


def _characters(spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    for start, end in spans:
        yield from range(start, end)


def _score(total: Score, number: int, page: Page, document: Document) -> None:
    where = _where(document)
    total.add("format", document.format == "newspaper_page", f"page {number}: {document.format}")
    records: dict[int | None, int] = {}
    owners: dict[int, Counter[int]] = {}
    for story, rows in page.bodies().items():
        held = Counter(where.paragraphs[at][0] for _, span in rows for at in range(*span) if at in where.paragraphs)
        for record, count in held.items():
            owners.setdefault(record, Counter())[story] += count
        records[story] = held.most_common(1)[0][0] if held else -1
    for story in list(page.bodies()):
        record = records[story]
        whole = record >= 0 and owners[record].most_common(1)[0][0] == story
        total.add("bodies", whole, f"page {number} story {story} shares record {record}")
        if not whole:
            records[story] = -1
    for row, (start, end) in page.of("headline", "kicker", "deck"):
        own = records[row.story]
        held_by = Counter(where.titles.get(at, (-2, ""))[0] for at in range(start, end)).most_common(1)[0][0]
        measure = "pairs" if row.role == "headline" else "kickers and decks"
        total.add(
            measure, held_by == own, f"page {number} story {row.story}: {row.text} (record {own}, given {held_by})"
        )
    for writer, (start, end) in page.bylines():
        held_by = Counter(where.bylines.get(at, -2) for at in range(start, end)).most_common(1)[0][0]
        miss = f"page {number} story {writer}: {page.text[start:end]} given {held_by}"
        total.add("bylines", held_by == records[writer], miss)
    _joins(total, number, page, where)


def _joins(total: Score, number: int, page: Page, where: _Where) -> None:
    for rows in page.bodies().values():
        for (row, span), (following, next_span) in pairwise(rows):
            text = page.text[span[0] : span[1]]
            if following.opening or row.opening >= len(text):
                continue  # the line end stands inside the dateline
            joined = where.paragraphs.get(span[1] - 1, (-1, -1)) == where.paragraphs.get(next_span[0], (-2, -2))
            right = joined == (row.paragraph == following.paragraph)
            measure = "joins at sentence ends" if ends_sentence(cqgov_parse.text.fold.fold(text)) else "joins inside"
            total.add(
                measure,
                right,
                f"page {number}: {text} | {page.text[next_span[0] : next_span[1]]} ({'joined' if joined else 'parted'})",
            )
