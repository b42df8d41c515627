"""The lines of date, source, staff and counters around a headline, in any order and mixture.

`日期:2023-11-17`, `2021-01-15 09:12 来源:甲报  编辑:乙  审核:丙`, `来源: 发布时间:… 浏览次数: 次 【字体:小 大】`.
"""

from cqgov_parse.label import Label, Part
from cqgov_parse.parts import bylines, furniture
from cqgov_parse.parts.imprint_fields import ORIGIN_LABEL, PLACE, read
from cqgov_parse.text.view import View


def is_imprint(plain: str) -> bool:
    """Whether a line holds a date, a source, staff or counters and nothing else."""
    return bool(read(plain))


def names_no_origin(plain: str) -> bool:
    """Whether a line is a source's label alone, `来源：`; forms that print a field a line have its value on the next."""
    return ORIGIN_LABEL.fullmatch(plain) is not None


def is_place(plain: str) -> bool:
    """Whether a line is nothing but the province that an account's address is of, as it stands below a date."""
    return PLACE.fullmatch(plain) is not None


def is_of_article(plain: str) -> bool:
    """Whether a line tells an article's date, source or makers, not a paper's issue and page."""
    kinds = {field.kind for field in read(plain)}
    return bool(kinds & {"published", "origin", "staff"}) and not kinds & {"weekday", "section"}


def is_issue(plain: str) -> bool:
    """Whether a line is a paper's own: the date of the issue with its weekday, a page's number and name."""
    kinds = {field.kind for field in read(plain)}
    return "weekday" in kinds or "section" in kinds


def kinds(plain: str) -> list[str]:
    """What such a line tells, in order: origin, published, staff, section, weekday and the like; nothing if it is no such line."""
    return [field.kind for field in read(plain)]


def split(view: View, story: int | None = None) -> list[Label]:
    """The labels of such a line; who wrote belongs to the story. A line with no date, source or name in it is furniture as a whole."""
    fields = read(view.plain)
    if not any(field.kind in ("origin", "published", "staff", "section") for field in fields):
        return [Label(Part.FURNITURE, view.spans)]
    labels: list[Label] = []
    at = 0
    for field in fields:
        _add(labels, Part.MARKER, view, at, field.start)
        low, high = field.value
        if field.kind == "staff":
            groups = bylines.read(view.plain[field.start : field.end]) or []
            _add(
                labels,
                Part.BYLINE,
                view,
                field.start,
                field.end,
                None if all(group.role == "editor" for group in groups) else story,
            )
        elif field.kind in ("origin", "published", "section"):
            _add(labels, Part.MARKER, view, field.start, low)
            _add(labels, Part(field.kind), view, low, high)
            _add(labels, Part.MARKER, view, high, field.end)
        elif field.kind in ("weekday", "label"):
            _add(labels, Part.MARKER, view, field.start, field.end)
        else:
            _add(labels, Part.FURNITURE, view, field.start, field.end)
        at = field.end
    _add(labels, Part.MARKER, view, at, len(view.plain))
    return labels


def _add(labels: list[Label], part: Part, view: View, start: int, end: int, story: int | None = None) -> None:
    piece = view.slice(start, end)
    if piece:
        labels.append(Label(part, piece.spans, story))


def is_aside(plain: str) -> bool:
    """Whether a line is page furniture or an imprint: what may stand anywhere around a text without being part of it."""
    return furniture.is_furniture(plain) or is_imprint(plain)
