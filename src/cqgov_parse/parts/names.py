"""Names of persons in a list, however they are parted: `甲 乙`, `甲、乙`, one printed with a blank inside, several run together."""

from functools import cache

from cqgov_parse.lexicon import characters, words
from cqgov_parse.patterns import HAN, is_han, lazy
from cqgov_parse.span import Span

_TOKEN = lazy(r"[^ 、,;/&]+")
_DOTTED = lazy(f"[{HAN}]{{1,10}}(?:·[{HAN}]{{1,10}})+")
_REMARK = lazy(r"(?:\((?:女|男|左|右|中|前|后|[一-鿿]族)[^()]{0,4}\)|等)$")
_NO_NAME = lazy(
    "[的了是]|委员会|大会|会议|政协|党组|区委|县委|市委|政府|中心|日报|电视|融媒|新闻|图片|资料|办公室|工作|宣传部|统战部|扩大|摘登|摘要"
)

_OUTLET = lazy("(?:发布|融媒|频道|版)$")
_PARTIES = frozenset("民革 民盟 民建 民进 台盟 台联 侨联".split())
_WHOLE = 2  # characters of a name that is printed without a blank inside
_CONNECTS = lazy("[在和与及将为]")
_PARTY = lazy("民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|台联|工商联|侨联|[市区县州省]委")
_SPACED = 2  # names' characters that stand alone, from which on a list is one of spaced names
_MOST = 40  # names of a list in which a lost blank is looked for


@cache
def _surnames() -> frozenset[str]:
    return characters("surnames")


def has_surname(text: str) -> bool:
    """Whether the text begins with a Chinese family name."""
    return text[:1] in _surnames() or text[:2] in words("compound_surnames")


def is_name(text: str) -> bool:
    """Whether the text, without blanks, has the form of one person's name: 2 to 4 Han characters, or parts joined by `·`."""
    if "·" in text:
        return _DOTTED.fullmatch(text) is not None and len(text) <= 20
    if _is_transliterated(text):
        return True
    if not 2 <= len(text) <= 4 or not is_han(text) or _NO_NAME.search(text):
        return False
    if text in _PARTIES or (len(text) > 2 and _OUTLET.search(text)):
        return False
    if len(text) == 4:
        return has_surname(text) and not _PARTY.search(text)
    return has_surname(text) or text[-1] == "和" or not _CONNECTS.search(text)  # 布和, 苏和 are Mongolian names


def _is_transliterated(text: str) -> bool:
    """Whether a word of four to seven characters is a Tibetan, Mongolian, Uygur or Kazakh name as a whole, and not two names run together."""
    return 4 <= len(text) <= 7 and all(character in characters("transliteration") for character in text)


def is_unfamiliar(text: str) -> bool:
    """Whether the text could be a name of four Han characters without a known family name, as Yi, Tibetan and other names are."""
    return len(text) == 4 and is_han(text) and _NO_NAME.search(text) is None


def _glued(token: str) -> list[int] | None:
    """The lengths of the names in a token that holds several run together, each begun by a family name; the likeliest division."""
    if _PARTY.search(token) or _NO_NAME.search(token) or _is_transliterated(token):
        return None
    best: list[tuple[float, int] | None] = [None] * (len(token) + 1)  # the cost up to here, and the last name's length
    best[0] = (0.0, 0)
    for end in range(2, len(token) + 1):
        for length in (3, 2, 4):
            before = best[end - length] if end >= length else None
            name = token[end - length : end]
            if before is None or not has_surname(name):
                continue
            compound = name[:2] in words("compound_surnames")
            if length == 4 and not compound:
                continue
            cost = before[0] + (1.0 if length == 3 or compound else 1.3)
            cost += 0.0 if compound or name[0] in characters("common_surnames") else 0.5
            current = best[end]
            if current is None or cost < current[0]:
                best[end] = (cost, length)
    if best[-1] is None:  # [3, 3]: the second family name is a rare one
        return [3, 3] if len(token) == 6 and has_surname(token) and not _NO_NAME.search(token) else None
    lengths: list[int] = []
    at = len(token)
    while at and (found := best[at]):
        lengths.append(found[1])
        at -= found[1]
    return lengths[::-1]


def read(plain: str, start: int = 0, end: int | None = None) -> list[Span] | None:
    """Where in `plain[start:end]` each name stands (a blank inside it included), or None if something there is no name.

    A list of spaced names that a line's end breaks has lost the blank there: `邬 桐` and `谢 晖` come as `邬 桐谢 晖`.
    """
    end = len(plain) if end is None else end
    tokens = [match.span() for match in _TOKEN.finditer(plain, start, end)]
    found = _of_tokens(plain, tokens)
    if found is None and sum(high - low == 1 for low, high in tokens) >= _SPACED and len(tokens) <= _MOST:
        for n, (low, high) in enumerate(tokens):
            for at in range(low + 1, high if high - low <= 4 else low):
                found = found or _of_tokens(plain, [*tokens[:n], (low, at), (at, high), *tokens[n + 1 :]])
    return found


def _is_eaten(plain: str, tokens: list[Span], n: int) -> bool:
    """Whether a wrap has eaten the blank before the last character, the family name of a spaced name: `麻小山耿 直`."""
    (low, high), following = tokens[n], tokens[n + 1]
    if following[1] - following[0] != 1 or (n + 2 < len(tokens) and tokens[n + 2][1] - tokens[n + 2][0] == 1):
        return False
    whole, surname = plain[low : high - 1], plain[high - 1]
    return has_surname(whole) and is_name(whole) and has_surname(surname) and not plain[high : following[0]].strip()


def _of_tokens(plain: str, tokens: list[Span]) -> list[Span] | None:
    found: list[Span] = []
    n = 0
    while n < len(tokens):
        low, high = tokens[n]
        token = plain[low:high]
        remark = _REMARK.search(token)
        if remark and remark.start():
            high = low + remark.start()
            token = plain[low:high]
        if len(token) == 1:
            if n + 1 == len(tokens) or not is_han(token):
                return None
            after = tokens[n + 1]
            if after[1] - after[0] > _WHOLE and not plain[high : after[0]].strip():  # a wrap has eaten the next blank
                found.append((low, after[0] + 1))
                tokens[n + 1] = (after[0] + 1, after[1])
                n += 1
                continue
            if after[1] - after[0] != 1 or plain[high : after[0]].strip() or not is_han(plain[slice(*after)]):
                return None
            found.append((low, after[1]))
            n += 2
            continue
        if 3 <= len(token) <= 5 and n + 1 < len(tokens) and _is_eaten(plain, tokens, n):
            found += [(low, high - 1), (high - 1, tokens[n + 1][1])]
            n += 2
            continue
        lengths = _glued(token) if len(token) > 3 and is_han(token) else None
        if lengths and len(lengths) > 1 and (len(token) > 4 or len(tokens) == 1):
            for length in lengths:
                found.append((low, low + length))
                low += length
        elif is_name(token):
            found.append((low, high))
        else:
            return None
        n += 1
    return found or None
