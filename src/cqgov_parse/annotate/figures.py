"""Figures: the quantities that articles and reports give, with what they measure."""

from collections.abc import Iterable

from cqgov_parse.deadline import check
from cqgov_parse.parts import han_quantities, indicators, quantities
from cqgov_parse.records import Article, Document, Figure, Passage, ReportItem
from cqgov_parse.records.altered import altered
from cqgov_parse.text.fold import fold


def annotate(document: Document) -> Document:
    """Adds `figures` to every record, and to the document those of its lead and its glossary.

    An article's figures are those of its paragraphs and captions; a report item's those of its topic sentence and paragraphs.
    """
    records = tuple(_counted(record) for record in document.records)
    explained = [Passage(entry.text, entry.spans, fold(entry.text)) for entry in document.glossary]
    own = (*_figures(document.lead), *_figures(explained))
    return altered(document, records=records, figures=own)


def _counted(record: Article | ReportItem) -> Article | ReportItem:
    check()
    if isinstance(record, Article):
        captions = [photo.caption for photo in record.photos]
        return altered(record, figures=_figures([*record.paragraphs, *captions]))
    headline = [record.headline] if record.headline else []
    return altered(record, figures=_figures([*headline, *record.paragraphs], planned=record.part == "plan"))


def _figures(passages: Iterable[Passage], *, planned: bool = False) -> tuple[Figure, ...]:
    return tuple(figure for passage in passages for figure in find(passage, planned=planned))


def find(passage: Passage, *, planned: bool = False) -> list[Figure]:
    """The figures of one passage, in order; `planned` says that it stands in the plan of a report, so that its amounts are targets."""
    plain = passage.plain or fold(passage.text)
    found = sorted([*quantities.find(plain), *han_quantities.find(plain)], key=lambda quantity: quantity.start)
    if not found:
        return []
    readings = indicators.read(plain, found, planned=planned)
    return [
        Figure(
            passage.text[quantity.start : quantity.end],
            quantity.value,
            quantity.upper,
            quantity.unit,
            quantity.bound,
            quantity.numeral,
            reading.indicator,
            reading.role,
            reading.period,
            passage.at(quantity.start, quantity.end),
        )
        for quantity, reading in zip(found, readings, strict=True)
    ]
