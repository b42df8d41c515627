"""Photos of a story whose captions bear no mark of their own: told by repetition, by what is seen, by brackets, or by a credit below."""

import re
from collections.abc import Sequence
from functools import cache

from cqgov_parse.label import Part
from cqgov_parse.lexicon import alternation
from cqgov_parse.parts import bylines, captions
from cqgov_parse.patterns import lazy

_DATED = lazy(r"[0-9]{1,2}(?:月[0-9]{1,2})?日")
_SENTENCE = lazy(r"[。!?](?![”’])|(?<=[一-鿿])\.")
_SHORT, _ONE, _NEWS = 90, 110, 160  # characters of a caption between paragraphs, by its words, alone with its credit
_PROSE = 50
_PICTURE_ONLY = lazy(r"(?:摄|供图|提供|摄影)[)】\]]?。?$")


@cache
def _speech() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('speech_verbs')})[,:]")


def unmarked(plains: Sequence[str], kinds: Sequence[Part], headlines: Sequence[str]) -> frozenset[int]:
    """The blocks that are captions although they look like paragraphs or subheads."""
    prose = [n for n, each in enumerate(kinds) if each is Part.PARAGRAPH]
    if not prose:
        return frozenset()
    sentences = [plains[n] for n in prose]
    longest = max(map(len, sentences))
    credited = [n for n in prose if _has_credit_below(plains, kinds, n)]
    reported = [n for n in prose if _is_reported_below(plains, kinds, n)]
    if len(reported) == len(prose) > 1:
        credited = reported  # a page of pictures, each with `甲某 摄影报道` below its caption
    found = set()
    for at, n in enumerate(prose):
        plain = plains[n]
        following = sentences[at + 1] if at + 1 < len(prose) else None
        if (
            (not (at == 0 and _is_lead(plain, following)) and _tells_itself(plain, headlines, sentences))
            or (len(prose) > 1 and longest >= max(_PROSE, 1.5 * len(plain)) and captions.is_view(plain))
            or (at > 0 and captions.in_brackets(plain))
            or (n in credited and _is_of_photo(plain, len(credited), following is not None, len(prose) == 1))
        ):
            found.add(n)
    for n in range(prose[-1] + 1, len(kinds)):
        if kinds[n] is Part.SUBHEAD and captions.is_view(plains[n]):
            found.add(n)  # pictures below the text
    for n in range(1, prose[-1]):
        if kinds[n] is Part.SUBHEAD and (
            captions.is_scene(plains[n]) or captions.repeats(plains[n], [*headlines, *sentences[:1]])
        ):
            found.add(n)
    return frozenset(found)


def is_credit(plain: str) -> bool:
    """Whether a byline names photographers only."""
    groups = bylines.read(plain, bare=True) or []
    return bool(groups) and all(group.role == "photographer" for group in groups)


def covers_all(plain: str) -> bool:
    """Whether a credit speaks of all pictures of the page: `本组图片均由…`."""
    return "本组" in plain or "均由" in plain or "组图" in plain


def _is_lead(plain: str, following: str | None) -> bool:
    """Whether a story's first paragraph is its lead: it begins with a date, and no other beginning with one follows."""
    return _DATED.match(plain) is not None and (following is None or _DATED.match(following) is None)


def _is_one(plain: str) -> bool:
    return len(_SENTENCE.findall(plain)) <= 1


def _tells_itself(plain: str, headlines: Sequence[str], sentences: Sequence[str]) -> bool:
    """One sentence that says where someone stands, or repeats headline or lead."""
    if len(plain) > _ONE or not _is_one(plain):
        return False
    if captions.has_position(plain):
        return True
    if _speech().search(plain):
        return False  # what somebody said is the text's, though the headline quotes it
    others = [sentence for sentence in sentences[:3] if sentence is not plain and len(sentence) > len(plain) * 1.3]
    return len(sentences) > 1 and captions.repeats(plain, [*headlines, *others])


def _has_credit_below(plains: Sequence[str], kinds: Sequence[Part], n: int) -> bool:
    """Whether the next line only says who took a picture, not who wrote, too (`摄影报道`)."""
    if n + 1 == len(kinds) or kinds[n + 1] is not Part.BYLINE or covers_all(plains[n + 1]):
        return False
    return _PICTURE_ONLY.search(plains[n + 1]) is not None and is_credit(plains[n + 1])


def _is_reported_below(plains: Sequence[str], kinds: Sequence[Part], n: int) -> bool:
    """Whether the next line names who took and described a picture."""
    below = plains[n + 1] if n + 1 < len(kinds) and kinds[n + 1] is Part.BYLINE else ""
    return below.rstrip(" )】。").endswith("摄影报道") and is_credit(below)


def _is_of_photo(plain: str, pairs: int, followed: bool, alone: bool) -> bool:
    """Whether a paragraph with a photographer below it is his picture's caption, not the end of an article."""
    if alone or pairs > 1:
        return len(plain) <= _NEWS
    return followed and _is_one(plain) and len(plain) <= _SHORT
