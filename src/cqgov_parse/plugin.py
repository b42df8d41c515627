"""All that an author of formats, annotators or exporters needs, in one place; what stands here stays.

A format is a `Format` with rules that recognise it and a function that labels a page; an annotator is a function from a document to one
with more fields; an exporter is a function of a document. The modules at the end are the recognisers that the built-in formats
share: `bylines.read`, `datelines.end`, `titles.labels` and the like, each described where it is defined.
"""

from cqgov_parse.annotate import Annotator
from cqgov_parse.errors import CqgovError
from cqgov_parse.export.json import from_dict, from_json, to_dict, to_json
from cqgov_parse.format import Cursor, Finder, Format, Rule, Where
from cqgov_parse.label import Label, Part
from cqgov_parse.lexicon import alternation, characters, table, words
from cqgov_parse.lexicon.matcher import Matcher
from cqgov_parse.parts import (
    bodies,
    breadcrumbs,
    bylines,
    captions,
    datelines,
    dates,
    days,
    flow,
    furniture,
    head,
    headings,
    imprint,
    jumps,
    names,
    numbering,
    places,
    posts,
    quantities,
    sections,
    story,
    titles,
)
from cqgov_parse.patterns import DATE, HAN, HAN_DATE, MONTH_DAY, TIME, WEEKDAY
from cqgov_parse.pipeline import Parser
from cqgov_parse.records import (
    Article,
    Byline,
    Date,
    Document,
    Figure,
    Note,
    Organisation,
    Passage,
    Person,
    Photo,
    ReportItem,
    Statement,
)
from cqgov_parse.rules import day_lines, report_title, roundup_title
from cqgov_parse.span import Span, Spans, cut, join
from cqgov_parse.text.blocks import Block
from cqgov_parse.text.fold import fold
from cqgov_parse.text.lines import Line
from cqgov_parse.text.page import Page, page
from cqgov_parse.text.view import View, concat

__all__ = [
    "DATE",
    "HAN",
    "HAN_DATE",
    "MONTH_DAY",
    "TIME",
    "WEEKDAY",
    "Annotator",
    "Article",
    "Block",
    "Byline",
    "CqgovError",
    "Cursor",
    "Date",
    "Document",
    "Figure",
    "Finder",
    "Format",
    "Label",
    "Line",
    "Matcher",
    "Note",
    "Organisation",
    "Page",
    "Parser",
    "Part",
    "Passage",
    "Person",
    "Photo",
    "ReportItem",
    "Rule",
    "Span",
    "Spans",
    "Statement",
    "View",
    "Where",
    "alternation",
    "bodies",
    "breadcrumbs",
    "bylines",
    "captions",
    "characters",
    "concat",
    "cut",
    "datelines",
    "dates",
    "day_lines",
    "days",
    "flow",
    "fold",
    "from_dict",
    "from_json",
    "furniture",
    "head",
    "headings",
    "imprint",
    "join",
    "jumps",
    "names",
    "numbering",
    "page",
    "places",
    "posts",
    "quantities",
    "report_title",
    "roundup_title",
    "sections",
    "story",
    "table",
    "titles",
    "to_dict",
    "to_json",
    "words",
]
