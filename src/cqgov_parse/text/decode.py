"""Bytes to text: which encoding a file is in, on what grounds, and how much of it was damaged."""

import codecs
import re
from collections import Counter
from functools import cache

from attrs import frozen

from cqgov_parse import lexicon
from cqgov_parse.errors import DecodeError, EncodingNameError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins with the mark of UTF-16, so it comes first
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    ("\ufeff".encode("gb18030"), "gb18030"),
)
_MAGIC = (  # kinds that people mistake for text, or that have few NUL bytes
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (.docx and .xlsx are such)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)"),
    (b"\x1f\x8b", "a gzip archive"),
)
_BIG5 = ("big5", "cp950", "big5hkscs")
_CANDIDATES = ("gb18030", *_BIG5)  # of equal readings the first wins
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030"}  # such labels stand on files with later characters: WHATWG Encoding

_SAMPLE = 65536  # bytes that the choice of an encoding looks at
_BAD_SHARE = 0.1  # of the bytes beyond ASCII: where more are undecodable, the file is not damaged but something else
_NUL_SHARE = 0.01  # of all bytes: text has no NUL, but a stray one is no reason to refuse it
_FAMILIAR = 0.5  # share of familiar characters: lists of rare names have 0.7, random bytes and other scripts 0.4
_FEW = 20  # characters: in fewer a low share says little
_UTF16_FAMILIAR = 0.8  # share of familiar characters from which UTF-16 is taken without a mark

_HIGH = bytes(range(0x80, 0x100))
_RUN = re.compile(rb"[\x80-\xff][\x30-\xff]*")  # starts where a character does: no longer one has bytes below 0x30
_SIGNS = frozenset("，。、：；？！（）《》〈〉「」『』【】〔〕“”‘’—…·‧～〇\u3000．％０１２３４５６７８９")
_RARE_SIGNS = frozenset("①②③④⑤⑥⑦⑧⑨⑩［］")  # the bytes of these are kana and Cyrillic in another Big5
# Natural logarithms of about how often any one character of a kind stands in Chinese text, a rough guess.
_SIGN, _ASCII, _COMMON, _LESS_COMMON, _RARE, _STRANGE, _BAD = -5.0, -7.5, -8.0, -10.0, -14.0, -16.0, -18.0


@frozen
class Decoded:
    """A text and how its bytes were read, for the record of where the text came from.

    `text` is without byte-order mark and keeps its line ends. `encoding` is a name that Python knows. `basis` says for
    people why that encoding. `replaced` counts the U+FFFD that stand for undecodable bytes (the beginning of one
    character counts once).
    """

    text: str
    encoding: str
    basis: str
    replaced: int = 0


@frozen
class _Reading:
    score: float  # logarithm of how likely the text is as Chinese
    share: float  # of the characters other than printable ASCII and U+FFFD, those that are familiar
    count: int  # of those characters


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text in the bytes of a file, whatever its encoding.

    `encoding` is a Python codec name that overrides any guess; it is strict, and gb2312 and gbk are read as gb18030,
    which holds them. Without it decide, in turn: a byte-order mark, strict UTF-8, the shape of UTF-16, and which of
    GB18030 and Big5 reads as Chinese; a few undecodable bytes become U+FFFD. Raises EncodingNameError for an unknown
    name and DecodeError for bytes that are no text.
    """
    if encoding is not None:
        return _given(data, encoding)
    for mark, name in _MARKS:
        # UTF-16 text that begins with NUL has the mark of UTF-32, but no code point after it.
        if data.startswith(mark) and (
            name != "utf-32-le" or 0 < int.from_bytes(data[4:8].ljust(4, b"\xff"), "little") < 0x110000
        ):
            return _tolerant(data, name, "byte-order mark")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DecodeError(f"{kind} begins at byte offset 0, not text: convert it to text first")
    nuls = data.count(0)
    # NUL is valid UTF-8, so UTF-16 goes first where there are any.
    found = (_utf16(data) or _utf8(data)) if nuls else (_utf8(data) or _utf16(data))
    if nuls > len(data) * _NUL_SHARE and (found is None or found.encoding == "utf-8"):
        raise DecodeError(
            f"{nuls} of {len(data)} bytes are NUL, the first at byte offset {data.index(0)}:"
            " this is not text; convert it to text first"
        )
    return found or _chinese(data)


def _given(data: bytes, encoding: str) -> Decoded:
    try:
        own = codecs.lookup(encoding).name
        name = _WIDER.get(own, own)
        text = data.decode(name)
    except UnicodeError as error:
        where = f" at byte offset {error.start}" if isinstance(error, UnicodeDecodeError) else ""
        reason = error.reason if isinstance(error, UnicodeDecodeError) else error
        raise DecodeError(f"not {encoding}{where}: {reason}; name another encoding, or none to have it found") from None
    except (LookupError, ValueError):  # ValueError: a name with NUL in it
        raise EncodingNameError(
            f"no text encoding is named {encoding!r}: name one that Python knows, such as 'utf-8', 'gb18030' or 'big5'"
        ) from None
    return Decoded(text.removeprefix("\ufeff"), name, "given" if name == own else f"given as {own}, a part of {name}")


def _utf8(data: bytes) -> Decoded | None:
    if isinstance(text := _strict(data, "utf-8"), str):
        return Decoded(text, "utf-8", "strict utf-8")
    sample = _sample(data)
    text = sample.decode("utf-8", "replace")
    reading = _weigh(text)
    # Some words in GB18030 are nearly UTF-8 by chance.
    chance = reading.count < _FEW and reading.share < _FAMILIAR
    if chance or text.count("\ufffd") > _beyond_ascii(sample) * _BAD_SHARE:
        return None
    return _tolerant(data, "utf-8", "utf-8")


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark, where in one byte order the text is ASCII and familiar characters."""
    # Without NUL a few pairs of bytes may be familiar by chance.
    if len(data) % 2 or (len(data) < 16 and 0 not in data):
        return None
    readings = {name: _weigh(data[:_SAMPLE].decode(name, "replace")) for name in ("utf-16-le", "utf-16-be")}
    best = max(readings, key=lambda name: readings[name].share)
    if readings[best].share < _UTF16_FAMILIAR:
        return None
    return _tolerant(data, best, f"shape of {best}, no mark")


def _chinese(data: bytes) -> Decoded:
    sample = _sample(data)
    readings = {name: _weigh(sample.decode(name, "replace")) for name in _CANDIDATES}
    best = max(_CANDIDATES, key=lambda name: readings[name].score)
    if readings[best].share < _FAMILIAR and readings[best].count >= _FEW:
        raise DecodeError(
            f"from byte offset {data.index(sample[:1])} on this is not text: neither UTF-8 nor Chinese in any of"
            f" {', '.join(_CANDIDATES)}; convert it to text first, or name the encoding if it is another"
        )
    other = "big5" if best == "gb18030" else "gb18030"
    shares = f"{readings[best].share:.0%} against {readings[other].share:.0%} familiar characters"
    # A later part may need the extensions that the sample did without.
    for name in dict.fromkeys((best, *_BIG5)) if best in _BIG5 else ():
        if isinstance(text := _strict(data, name), str):
            return Decoded(text, name, f"{name} against {other}: {shares}")
    return _tolerant(data, best, f"{best} against {other}: {shares}")


def _weigh(text: str) -> _Reading:
    common, less_common = lexicon.characters("common_characters"), _level_one()
    score, familiar, count = 0.0, 0, 0
    for character, times in Counter(text).items():
        if " " <= character <= "~" or character in "\t\n\f\r":
            score += _ASCII * times
            continue
        count += times if character != "\ufffd" else 0
        if character in _SIGNS:
            weight = _SIGN
        elif character in common:
            weight = _COMMON
        elif character in less_common or character in _RARE_SIGNS:
            weight = _LESS_COMMON
        elif character == "\ufffd" or character < " ":
            weight = _BAD
        else:
            weight = _RARE if "\u4e00" <= character <= "\u9fff" else _STRANGE
        score += weight * times
        familiar += times if weight >= _LESS_COMMON else 0
    return _Reading(score, familiar / count if count else 1.0, count)


@cache
def _level_one() -> frozenset[str]:
    """The characters in frequent use, as the standards rank them: level 1 of GB 2312-80 and of Big5."""
    lead = {"gb2312": range(0xB0, 0xD8), "big5": range(0xA4, 0xC7)}
    pairs = ((codec, bytes((high, low))) for codec in lead for high in lead[codec] for low in range(0x40, 0xFF))
    # Pairs without a character give ASCII or, in Python's Big5, kana.
    return frozenset(c for codec, pair in pairs for c in pair.decode(codec, "ignore") if c >= "\u4e00")


def _sample(data: bytes) -> bytes:
    """The first bytes beyond ASCII, with what may belong to them, from the first byte of a character on."""
    pieces, room = [], _SAMPLE
    for run in _RUN.finditer(data):
        pieces.append(data[run.start() : min(run.end(), run.start() + room)])
        room -= len(pieces[-1]) + 1
        if room <= 0:
            break
    return b"\n".join(pieces)


def _beyond_ascii(data: bytes) -> int:
    return len(data) - len(data.translate(None, _HIGH))


def _strict(data: bytes, name: str) -> str | int:
    """The text without its mark, or the offset of the first undecodable byte."""
    try:
        return data.decode(name).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return error.start


def _tolerant(data: bytes, name: str, basis: str) -> Decoded:
    outcome = _strict(data, name)
    if isinstance(outcome, str):
        return Decoded(outcome, name, basis)
    text = data.decode(name, "replace").removeprefix("\ufeff")
    replaced = text.count("\ufffd")
    if name in ("utf-8", "gb18030"):
        replaced -= data.count("\ufffd".encode(name))  # those that the file itself holds
    of = len(data) if name.startswith(("utf-16", "utf-32")) else _beyond_ascii(data)
    if replaced > of * _BAD_SHARE:
        raise DecodeError(
            f"not {name} at byte offset {outcome} (0x{data[outcome]:02x}), and {replaced} of {of} bytes are not: too"
            " many for damage, so not text or in another encoding; convert it to text first, or name the encoding"
        )
    basis += f" with {replaced} undecodable {'byte' if replaced == 1 else 'bytes'} replaced"
    return Decoded(text, name, basis, replaced)
