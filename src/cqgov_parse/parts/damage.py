"""Damage: what in a text was lost or garbled on its way here, as far as the text itself shows it.

Nothing is repaired: each kind of damage gives one note, with all its places, so that a reader knows where a reading is not to be trusted.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from attrs import frozen

from cqgov_parse.parts import dates
from cqgov_parse.patterns import DATE, lazy
from cqgov_parse.records.note import Note, Severity
from cqgov_parse.span import Span, cut
from cqgov_parse.text import insertions
from cqgov_parse.text.page import Page

_MOST = 200  # places that one note lists
_SHOWN = 12  # characters of a place that a message shows
_REACH = 600  # characters; no bracket or quotation runs longer

_SUSPECT = lazy("[\ufffd\ud800-\udfff鈥銆锛锟烫屯Â-ô\ue000-\uf8ff\U000f0000-\U0010fffd]")
_PRIVATE = lazy("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_MOJIBAKE = lazy(
    "[\ufffd\ud800-\udfff]+"  # what a decoder puts for bytes that it cannot read
    "|锟斤拷|烫烫烫|屯屯屯"  # the same read once more as GBK; uninitialised memory
    "|[鈥銆锛].?"  # the lead of a quotation mark, a stop, a comma in UTF-8, read as GBK
    "|(?:[Â-ô][\x80-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}){2,}|â€[\x80-¿œ\u009d™˜¦“”]?|[ïã][¼€][\x80-¿Œ‚š›]?"  # UTF-8 read as Latin-1
)
_LOST_QUOTE = lazy(r"(?:(?<=[,。、;:(\n])|\A)[ \t]*\?{1,3}(?=[一-鿿])")  # a clause does not begin with a question mark
_DAY = "[0-9]{1,2}日"
_OPENS = r"[,。、;:(【\[“\n]"  # after such a sign, or at the text's beginning, a date's first part is missing
_REMAINS = [  # what is left of a date; each pattern begins with a sign that is searched for, and then looks to its left
    lazy(pattern)
    for pattern in (
        rf"年(?<=[0-9]{{4}}年) ?月(?: ?{_DAY})?(?= ?[0-9一-鿿,(])",
        rf"年(?<=[0-9]{{3}}年)(?<![0-9]{{4}}年) ?[0-9]{{1,2}}月 ?{_DAY}",
        rf"年(?:(?<={_OPENS}年)|(?<=\A年)) ?[0-9]{{1,2}}月(?: ?{_DAY})?",
        rf"月(?:(?<=[0-9]年月)|(?<={_OPENS}月)|(?<=\n\s月)|(?<=\A月)) ?{_DAY}",
        r"月(?<=[0-9]月)日(?![报新])",
        r"--(?<=[0-9]{4}--)(?<![0-9-][0-9]{4}--)[0-9]{1,2}(?![0-9-])",
        *(
            rf"{label[1]}(?<={label}) ?: ?(?P<date>-[0-9]{{1,2}}-[0-9]{{1,2}}|[0-9]{{4}}-{{1,2}}[0-9]{{1,2}}-?(?![0-9-])|[0-9]{{1,3}}-[0-9]{{1,2}}-[0-9]{{1,2}})"
            for label in ("日期", "时间")
        ),
    )
]
_WEEKDAY = lazy(r"[ (]{0,3}(?:星期|周)(?P<weekday>[一二三四五六日天])(?![一-鿿])")
_WEEK = "一二三四五六日"
_PAIRS = {"(": ")", "【": "】", "《": "》"}
_BRACKET = lazy(r"[()【】《》]")
_ENUMERATOR = lazy(r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])\)")


@frozen
class _Kind:
    code: str
    find: Callable[[Page], Iterable[Span]]
    message: str
    severity: Severity = "warning"
    by_sign: bool = False  # every such place holds one of the suspect signs


def notes(page: Page) -> list[Note]:
    """A note for every kind of damage that the text shows, with its places, at most 200 of them."""
    found = []
    suspect = _SUSPECT.search(page.source) is not None
    for kind in _KINDS:
        if kind.by_sign and not suspect:
            continue
        spans = _apart(sorted(kind.find(page)))
        if spans:
            shown = "、".join(_shown(page.source, span) for span in spans[:3])
            places = "1 place" if len(spans) == 1 else f"{len(spans)} places"
            message = f"{kind.message}, in {places}: {shown}{'…' if len(spans) > 3 else ''}"
            found.append(Note(kind.code, kind.severity, message, tuple(spans[:_MOST])))
    return found


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans without those that begin inside another."""
    found: list[Span] = []
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found


def _shown(source: str, span: Span) -> str:
    """The place in signs that can be printed."""
    text = cut(source, [(span[0], min(span[1], span[0] + _SHOWN))])
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in text)


def _controls(page: Page) -> list[Span]:
    return insertions.controls(page.source) if page.insertions else []


def _markup(page: Page) -> list[Span]:
    return insertions.markup(page.source)


def _private(page: Page) -> Iterator[Span]:
    return (match.span() for match in _PRIVATE.finditer(page.source))


def _mojibake(page: Page) -> Iterator[Span]:
    for match in _MOJIBAKE.finditer(page.source):
        yield match.span()


def _lost_quotes(page: Page) -> Iterator[Span]:
    if "?" in page.plain:
        for match in _LOST_QUOTE.finditer(page.plain):
            yield match.end() - len(match.group().lstrip()), match.end()


def _dates(page: Page) -> Iterator[Span]:
    plain = page.plain
    for pattern in _REMAINS:
        for match in pattern.finditer(plain):
            start = match.start(match.lastgroup or 0)
            while start > match.start() - 4 and start and plain[start - 1].isdecimal():
                start -= 1
            yield start, match.end()


def _weekdays(page: Page) -> Iterator[Span]:
    """Days whose printed weekday is not theirs."""
    for match in DATE.finditer(page.plain):
        weekday = _WEEKDAY.match(page.plain, match.end())
        iso = dates.iso(match)
        if weekday and iso and len(iso) == 10:
            printed = _WEEK.find(weekday["weekday"].replace("天", "日"))
            if date.fromisoformat(iso).weekday() != printed:
                yield match.start(), weekday.end()


def _unpaired(page: Page) -> Iterator[Span]:
    """Brackets without their other half; an enumerator's, `1)`, needs none."""
    plain = page.plain
    open: list[tuple[str, int]] = []
    for match in _BRACKET.finditer(plain):
        sign, at = match.group(), match.start()
        if sign in _PAIRS:
            open.append((_PAIRS[sign], at))
            continue
        depth = next((n for n in range(1, min(4, len(open)) + 1) if open[-n][0] == sign), 0)
        if depth and at - open[-depth][1] <= _REACH:
            for _, left in open[len(open) - depth + 1 :]:
                yield left, left + 1
            del open[len(open) - depth :]
        elif not (sign == ")" and _is_enumerator(plain, at)):
            yield at, at + 1
    for _, left in open:
        yield left, left + 1


def _is_enumerator(plain: str, at: int) -> bool:
    before = re.split(r"[\s,。、;:(]", plain[max(0, at - 4) : at])[-1] + ")"
    return _ENUMERATOR.fullmatch(before) is not None


_KINDS = (
    _Kind(
        "control-characters", _controls, "characters without a shape of their own are read as if they were not there"
    ),
    _Kind("markup", _markup, "markup of a web page is left out of what is read"),
    _Kind("private-use", _private, "characters of a font's own: what they show is unknown", by_sign=True),
    _Kind("mojibake", _mojibake, "characters were garbled when the text was converted", by_sign=True),
    _Kind("mojibake", _lost_quotes, "a question mark stands where a quotation mark or another sign was lost"),
    _Kind("damaged-date", _dates, "a date has lost some of its digits"),
    _Kind("weekday-mismatch", _weekdays, "the weekday is not that of the date; one of the two is wrong"),
    _Kind("unpaired-bracket", _unpaired, "a bracket has no other half", "info"),
)
