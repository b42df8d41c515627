"""Breadcrumb lines: `您当前的位置:首页>某县要闻`."""

import re

from cqgov_parse.label import Label, Part
from cqgov_parse.patterns import lazy
from cqgov_parse.text.view import View

_PREFIX = lazy(
    r"[ •·>*]*(?:(?:您|你)?(?:现在|当前|目前)?的?(?:所在|当前)?的?(?:位置|频道|栏目|页面)(?:是|为)?|导航|路径)(?: ?: ?| )"
)
_SEPARATOR = lazy(r" *(?:>+|-->|»|/| -(?:>)? |::) *")
_STEP = lazy(r"[^。!?;|丨]{1,24}")
_HOME = lazy(r"(?:[一-鿿]{0,12}(?:首页|主页|网|网站|门户|在线|频道|头条|新闻))")
# Signs that also stand between names and in titles divide a path only after the word for a site's first page.
_FROM_HOME = lazy(r"[一-鿿]{0,12}(?:首页|主页) *(?:»|/|::| - )")


def is_breadcrumb(plain: str) -> bool:
    """Whether a line leads from a site's home to the page."""
    if ">" not in plain[:120] and not _PREFIX.match(plain) and not _FROM_HOME.match(plain):
        return False
    prefix = _PREFIX.match(plain)
    body = re.split(r"[|丨]|\d{4}-\d", plain[prefix.end() if prefix else 0 :], maxsplit=1)[0].strip()
    steps = [step for step in _SEPARATOR.split(body) if step]
    if prefix:
        return bool(steps) and all(_STEP.fullmatch(step) for step in steps)
    if plain.startswith(">"):
        return False
    return (
        len(steps) >= 2
        and len(body) <= 60
        and _HOME.fullmatch(steps[0]) is not None
        and all(map(_STEP.fullmatch, steps))
    )


def split(view: View) -> tuple[list[Label], View]:
    """The labels of a breadcrumb line, and what is left of the line after it (a date, a counter)."""
    plain = view.plain
    labels: list[Label] = []
    prefix = _PREFIX.match(plain)
    at = prefix.end() if prefix else 0
    if prefix:
        labels.append(Label(Part.MARKER, view.at(0, len(plain[:at].rstrip()))))
    stop = re.compile(r" *[|丨]| +(?=[0-9]{4} ?[-年/] ?[0-9])").search(plain, at)
    end = stop.start() if stop else len(plain)
    while at < end:
        separator = _SEPARATOR.search(plain, at, end)
        low, high = (separator.start(), separator.end()) if separator else (end, end)
        step = view.slice(at, low)
        if step:
            labels.append(Label(Part.BREADCRUMB, step.spans))
        if separator:
            labels.append(Label(Part.MARKER, view.slice(low, high).spans))
        at = high
    rest = end
    if stop:
        bar = re.compile(r" *[|丨]? *").match(plain, end)
        rest = bar.end() if bar else end
        if view.slice(end, rest):
            labels.append(Label(Part.MARKER, view.slice(end, rest).spans))
    return labels, view.slice(rest)
