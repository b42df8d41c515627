"""Records: what a parse gives. Frozen values that know nothing of parsing; every passage points to its characters."""

from cqgov_parse.records.article import Article, Day, Photo, Subhead
from cqgov_parse.records.byline import Byline
from cqgov_parse.records.date import Date
from cqgov_parse.records.detection import Detection, Evidence, RunnerUp
from cqgov_parse.records.document import (
    Document,
    Generator,
    GlossaryEntry,
    Heading,
    Jump,
    OutlineEntry,
    Position,
    Source,
)
from cqgov_parse.records.figure import Figure
from cqgov_parse.records.note import Note
from cqgov_parse.records.organisation import Organisation
from cqgov_parse.records.passage import Passage
from cqgov_parse.records.person import Person
from cqgov_parse.records.report_item import ReportItem, SectionEntry
from cqgov_parse.records.statement import Statement

__all__ = [
    "Article",
    "Byline",
    "Date",
    "Day",
    "Detection",
    "Document",
    "Evidence",
    "Figure",
    "Generator",
    "GlossaryEntry",
    "Heading",
    "Jump",
    "Note",
    "Organisation",
    "OutlineEntry",
    "Passage",
    "Person",
    "Photo",
    "Position",
    "ReportItem",
    "RunnerUp",
    "SectionEntry",
    "Source",
    "Statement",
    "Subhead",
]
