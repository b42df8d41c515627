"""Signatures: names in bylines and credits, put right by a reader."""

from typing import Any

from attrs import define, evolve, field

from cqgov_parse.corrections.mentions import Holder
from cqgov_parse.records import Byline, Photo, ReportItem
from cqgov_parse.span import Spans, cut, overlap


@define
class Signatures:
    """The bylines of one record, or of the document itself, with what was changed in them."""

    holder: Holder
    text: str
    _now: dict[Spans, tuple[Byline, Byline]] = field(factory=dict, init=False)

    def call(self, byline: Byline, name: str, spans: Spans) -> None:
        """Whoever is named at `spans`, in the byline, is called by the name; nobody is if it is empty."""
        old, now = self._now.get(byline.spans, (byline, byline))
        self._now[byline.spans] = old, _signed(now, name, spans, self.text)

    def changes(self) -> dict[str, Any]:
        """The holder's fields that are others now. A credit that is repeated for other captions changes with its first."""
        if not self._now or isinstance(self.holder, ReportItem):
            return {}
        repeated = {(old.names, old.role): now.names for old, now in self._now.values()}

        def changed(byline: Byline) -> Byline:
            if byline.spans:
                return self._now[byline.spans][1] if byline.spans in self._now else byline
            return evolve(byline, names=repeated.get((byline.names, byline.role), byline.names))

        photos = tuple(Photo(each.caption, tuple(map(changed, each.credits))) for each in self.holder.photos)
        return {"bylines": tuple(map(changed, self.holder.bylines)), "photos": photos}


def _signed(byline: Byline, name: str, spans: Spans, text: str) -> Byline:
    """A byline in which the names that stand at `spans` gave way to one, or to none; where none stood, one is added in its place."""
    visible = [at for low, high in byline.spans for at in range(low, high) if not text[at].isspace()]
    words = cut(text, [(at, at + 1) for at in visible])
    meant = [n for n, at in enumerate(visible) if overlap(((at, at + 1),), spans)]
    start, end = (meant[0], meant[-1] + 1) if meant else (0, 0)
    before: list[str] = []
    after: list[str] = []
    at = 0
    for each in byline.names:
        at = max(at, words.find(each, at))
        if at + len(each) <= start:
            before.append(each)
        elif at >= end:
            after.append(each)
        at += len(each)
    return evolve(byline, names=(*before, *([name] if name else ()), *after))
