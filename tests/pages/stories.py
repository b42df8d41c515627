"""Stories for made-up pages: taken out of our own annotated texts by what a person annotated, not by the parser."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

HERE = Path(__file__).parent.parent
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_FULL = {ord(half): full for half, full in zip(",:;!?()", "，：；！？（）", strict=True)}
_NUMERIC = re.compile(r"(?<=[0-9])[，：](?=[0-9])")
_PLACE = re.compile(r"(?P<name>[一-鿿]{2,9}?)(?P<kind>自治县|自治旗|[县区市旗])(?=政协|委|人民|人大|[一-鿿]*$)")
_PARTY = re.compile("^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)")
_BEFORE_COLON = re.compile(r"^(?P<name>[一-鿿]{2,8})：(?=.{6})")
_BRACKET = re.compile(r"^ ?（[^（）]{2,60}） ?")
_LABEL = re.compile(r"^【[^【】]{1,8}】")
_LEAST = 7  # characters of a headline; a bare place is none on a page
_BODY = 60  # characters of a body


@frozen
class Place:
    """A district as stories name it: in full, and short as headlines do."""

    name: str
    short: str


@frozen
class Story:
    """One story: its display lines, its body and who wrote it. `dateline` is printed before the first paragraph."""

    headline: str
    kicker: str
    deck: str
    paragraphs: tuple[str, ...]
    names: tuple[str, ...]
    dateline: str
    caption: str
    credit: str
    place: Place | None

    @property
    def text(self) -> str:
        return "".join(self.paragraphs)

    @property
    def pairs(self) -> Counter[str]:
        return Counter(self.text[n : n + 2] for n in range(len(self.text) - 1))

    def moved(self, place: Place) -> "Story":
        """The same story told of another district."""
        own = self.place
        if own is None:
            return self

        def told(text: str) -> str:
            return text.replace(own.name, place.name).replace(own.short, place.short)

        headline, kicker, deck, caption = map(told, (self.headline, self.kicker, self.deck, self.caption))
        return evolve(
            self,
            headline=headline,
            kicker=kicker,
            deck=deck,
            caption=caption,
            paragraphs=tuple(map(told, self.paragraphs)),
            place=place,
        )

    def placeless(self) -> "Story":
        """The same story under a headline that names no district."""
        headline = _BEFORE_COLON.sub("", self.headline)
        if self.place is not None:
            headline = headline.replace(self.place.name, "").replace(self.place.short, "")
        return evolve(self, headline=headline) if len(headline) >= _LEAST else self


@cache
def stories() -> tuple[Story, ...]:
    """All stories with a headline whose paragraphs the annotated texts hold one a line, in a fixed order."""
    found: dict[str, Story] = {}
    for path in sorted((HERE / "accuracy").glob("*/*.json")):
        gold = json.loads(path.read_text("utf-8"))
        if "traditional" not in path.stem:
            for story in _of_file(path.parent / gold["file"], gold.get("articles") or []):
                found.setdefault(story.headline, story)
    return tuple(found.values())


def _bare(text: str) -> str:
    return "".join(text.translate(_HALF).split())


def _printed(text: str) -> str:
    """Text as a newspaper sets it: full-width signs, no blanks beside Chinese characters."""
    text = re.sub(r"(?<=[^ -~])[ \u3000]+|[ \u3000]+(?=[^ -~])", "", text.strip())
    return _NUMERIC.sub(lambda match: match.group().translate(_HALF), text.translate(_FULL))


def _of_file(path: Path, articles: list[dict[str, Any]]) -> Iterator[Story]:
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return
    lines = [line for line in text.splitlines() if line.strip()]
    at = 0
    for gold in articles:
        body = _body(lines, at, gold)
        if body is None:
            continue
        at, paragraphs = body
        headline = _display(gold.get("headline"))
        if len(headline) < _LEAST or headline == _display(gold.get("organisation")):
            continue
        if len("".join(paragraphs)) >= _BODY:
            yield _story(gold, headline, paragraphs)


def _display(text: str | None) -> str:
    """A display line, whose blank parts two halves."""
    halves = (text or "").translate(_FULL).split()
    return " ".join(halves)


def _body(lines: list[str], at: int, gold: dict[str, Any]) -> tuple[int, list[str]] | None:
    """The paragraphs between an article's annotated edges and the line after them; None if the text is not one paragraph a line."""
    starts, ends = _bare(gold.get("starts") or ""), _bare(gold.get("ends") or "")
    captions = [_bare(photo["caption"]) for photo in gold.get("photos") or []]
    if not starts or not ends:
        return None
    for first in range(at, len(lines)):
        if starts not in _bare(lines[first])[: len(starts) + 6]:
            continue
        last = next((n for n in range(first, len(lines)) if ends in _bare(lines[n])), None)
        if last is None:
            return None
        body = [line for line in lines[first : last + 1] if not any(_bare(line).startswith(each) for each in captions)]
        if len(body) == gold.get("paragraphs"):
            return last + 1, _cut(body, starts, ends)
    return None


def _cut(body: list[str], starts: str, ends: str) -> list[str]:
    """The paragraphs without the marks before the first and the byline after the last."""
    paragraphs = [_LABEL.sub("", _printed(line)) for line in body]
    bare = _bare(paragraphs[0])
    paragraphs[0] = paragraphs[0][bare.index(starts) :]
    bare = _bare(paragraphs[-1])
    paragraphs[-1] = paragraphs[-1][: len(paragraphs[-1]) - (len(bare) - bare.rindex(ends) - len(ends))]
    return paragraphs


def _story(gold: dict[str, Any], headline: str, paragraphs: list[str]) -> Story:
    dateline = _printed(gold.get("dateline") or "")
    if dateline and paragraphs[0].startswith(dateline):
        paragraphs[0] = paragraphs[0][len(dateline) :]
    paragraphs[0] = _BRACKET.sub("", paragraphs[0])
    names = [
        name
        for each in gold.get("bylines") or []
        if each["role"] in ("author", "reporter", "correspondent")
        for name in each["names"]
    ]
    photo: dict[str, Any] = next(iter(gold.get("photos") or []), {})
    return Story(
        headline=headline,
        kicker=_display(gold.get("kicker")),
        deck=_display(gold.get("deck")),
        paragraphs=tuple(paragraphs),
        names=tuple(names),
        dateline="本报讯" if dateline else "",
        caption=_printed(photo.get("caption") or ""),
        credit=next(iter(photo.get("credits") or []), ""),
        place=_place(gold.get("organisation") or ""),
    )


def _place(organisation: str) -> Place | None:
    match = _PLACE.match(_PARTY.sub("", organisation))
    if match is None:
        return None
    name, kind = match["name"], match["kind"]
    return Place(name + kind, name[:2] if kind.startswith("自治") else name)
