"""Bytes to text: every rule for telling the encoding, round trips, damage and errors."""

import random
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cqgov_parse import lexicon
from cqgov_parse.errors import DecodeError, EncodingNameError
from cqgov_parse.text.decode import Decoded, decode
from tests.accuracy.encodings import DESIGN, HELD_OUT, SHORT, Case, cases, ours, simplified, traditional

SIMPLIFIED = "3月5日，区政协主席王晓梅率队调研乡村振兴工作。\r\n会议强调，要把民生实事办好。\n"
TRADITIONAL = "3月5日，區政協主席王曉梅率隊調研鄉村振興工作。\r\n會議強調，要把民生實事辦好。\n"
COMMON = sorted(lexicon.characters("common_characters"))
SIMPLIFIED_COMMON = [character for character in COMMON if character.encode("gb2312", "ignore")]
CHINESE = st.lists(st.sampled_from(SIMPLIFIED_COMMON), min_size=20, unique=True).map("".join)


def wrong(members: list[Case]) -> list[str]:
    return [case.text for case in members if ours(case.data) != case.text]


def test_empty() -> None:
    """No bytes are an empty text in UTF-8."""
    assert decode(b"") == Decoded("", "utf-8", "strict utf-8", 0)


@pytest.mark.parametrize(
    ("codec", "mark", "name"),
    [
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
        ("utf-32-be", b"\0\0\xfe\xff", "utf-32-be"),
        ("gb18030", b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_mark(codec: str, mark: bytes, name: str) -> None:
    """A byte-order mark decides and is no part of the text, whose line ends stay."""
    assert decode(mark + SIMPLIFIED.encode(codec)) == Decoded(SIMPLIFIED, name, "byte-order mark")
    assert name == "utf-32-le" or decode(mark).text == ""


def test_mark_shared_by_utf16_and_utf32() -> None:
    """UTF-16 text that begins with NUL is not taken for UTF-32."""
    assert [decode(b"\xff\xfe" + bytes(2 * nuls)).text for nuls in range(4)] == ["", "\0", "\0\0", "\0\0\0"]
    assert decode(b"\xff\xfe\0\0a\0").text == "\0a"
    assert decode(b"\xff\xfe\0\0a\0b\0").text == "\0ab"


def test_strict_utf8() -> None:
    """Valid UTF-8 is UTF-8, Chinese or not."""
    assert decode(SIMPLIFIED.encode()) == Decoded(SIMPLIFIED, "utf-8", "strict utf-8")
    assert decode("Привет, мир".encode()).encoding == "utf-8"
    assert decode(b"plain").encoding == "utf-8"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, "hello\n", "区\n", "区政协召开专题会议学习文件"])
def test_utf16_without_mark(codec: str, text: str) -> None:
    """UTF-16 without a mark is known by its shape, with NUL bytes in it or without."""
    assert decode(text.encode(codec)) == Decoded(text, codec, f"shape of {codec}, no mark")


@pytest.mark.parametrize("codec", ["gb18030", "gbk", "gb2312"])
def test_gb(codec: str) -> None:
    """Simplified Chinese in any of the GB encodings is read as GB18030, on grounds that are named."""
    found = decode(SIMPLIFIED.encode(codec))
    assert (found.text, found.encoding, found.replaced) == (SIMPLIFIED, "gb18030", 0)
    assert found.basis.startswith("gb18030 against big5: 100% against ")


def test_big5() -> None:
    """Traditional Chinese in Big5 is read as Big5, on grounds that are named."""
    found = decode(TRADITIONAL.encode("big5"))
    assert (found.text, found.encoding) == (TRADITIONAL, "big5")
    assert found.basis.startswith("big5 against gb18030: 100% against ")


@pytest.mark.parametrize(("sign", "codec"), [("裏", "cp950"), ("衆", "big5hkscs")])
def test_big5_extensions(sign: str, codec: str) -> None:
    """A character that plain Big5 lacks leads to the extension that has it, even far into the file."""
    for text in (TRADITIONAL + sign, TRADITIONAL * 2000 + sign):
        found = decode(text.encode(codec))
        assert (found.text, found.encoding) == (text, codec)


def test_big5_signs() -> None:
    """Where the variants of Big5 read a sign differently, the reading that Chinese text has wins."""
    assert decode(("3月1日～5日，" + TRADITIONAL).encode("cp950")).text.startswith("3月1日～5日，")


def test_traditional_in_gb18030() -> None:
    """Traditional text in GB18030 is not taken for Big5."""
    assert decode(TRADITIONAL.encode("gb18030")).text == TRADITIONAL


def test_markup_before_the_text() -> None:
    """The choice looks at the characters beyond ASCII, however late they come."""
    text = "<p class='a'>\n" * 20000 + SIMPLIFIED
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(("templates", "shortest", "longest"), [(DESIGN, 10, 60), (HELD_OUT, 10, 60), (SHORT, 6, 10)])
def test_generated_sentences(templates: tuple[str, ...], shortest: int, longest: int) -> None:
    """Of 300 generated sentences, half GB18030 and half Big5, at least 99 % are read right."""
    assert len(wrong(cases(templates, 11, 300, shortest, longest))) <= 3


def test_generated_sentences_elsewhere() -> None:
    """Of 300 sentences in GBK, Traditional ones in GB18030 and ones in Big5-HKSCS, at least 99 % each are read right."""
    assert len(wrong(simplified(HELD_OUT, 12, 300, encoding="gbk"))) <= 3
    assert len(wrong(traditional(HELD_OUT, 13, 300, encodings=("gb18030",)))) <= 3
    assert len(wrong(traditional(HELD_OUT, 14, 300, encodings=("big5hkscs",), forms="s2t"))) <= 3


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
@example("\ufeff\ufeff区")
@example("联通")
def test_round_trip_utf8(text: str) -> None:
    """Any text in UTF-8 comes back, with a mark or without, but for a mark that it begins with."""
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
    assert decode(text.encode("utf-8-sig")).text == text


@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: not text.startswith("\0")))
def test_round_trip_utf16(text: str) -> None:
    """Any text in UTF-16 or UTF-32 with a mark comes back."""
    assert decode(text.encode("utf-16")).text == text
    assert decode(b"\0\0\xfe\xff" + text.encode("utf-32-be")).text == text
    assert decode(b"\xfe\xff" + text.encode("utf-16-be")).text == text


@given(CHINESE)
def test_round_trip_gb18030(text: str) -> None:
    """Twenty and more different common Simplified characters in any order come back from GB18030."""
    assert decode(text.encode("gb18030")).text == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_round_trip_given(text: str) -> None:
    """With its encoding named, any text comes back, but for a mark that it begins with."""
    for codec in ("utf-8", "utf-16-be", "gb18030"):
        assert decode(text.encode(codec), codec).text == text.removeprefix("\ufeff")


def test_given() -> None:
    """A named encoding overrides what the bytes look like."""
    assert decode("é".encode(), "latin-1") == Decoded("Ã©", "iso8859-1", "given")
    assert decode(b"\xef\xbb\xbfa", "UTF8") == Decoded("a", "utf-8", "given")
    assert decode(b"", "big5") == Decoded("", "big5", "given")


def test_given_gb2312_is_wider() -> None:
    """The names gb2312 and gbk are read as gb18030, so that 镕 in a name and the dot in a Uyghur name are right."""
    found = decode("朱镕基、买买提·艾力".encode("gb18030"), "gb2312")
    assert found == Decoded("朱镕基、买买提·艾力", "gb18030", "given as gb2312, a part of gb18030")


@pytest.mark.parametrize("name", ["no-such", "", "hex", "utf\0", "汉字"])
def test_given_unknown(name: str) -> None:
    """A name that is no text encoding raises an error that says which names are."""
    with pytest.raises(EncodingNameError, match="name one that Python knows, such as 'utf-8'"):
        decode(b"00", name)


def test_given_undecodable() -> None:
    """Bytes that the named encoding does not have raise an error with the offset of the first."""
    with pytest.raises(DecodeError, match="not utf-8 at byte offset 3: invalid start byte; name another encoding"):
        decode(b"abc\xff", "utf-8")
    with pytest.raises(DecodeError, match=r"not undefined: .*undefined encoding.*; name another"):
        decode("区".encode(), "undefined")


@pytest.mark.parametrize(
    ("codec", "basis"), [("utf-8", "utf-8"), ("gb18030", "gb18030 against big5: "), ("big5", "big5 against gb18030: ")]
)
@pytest.mark.parametrize("places", [1, 3])
def test_damage(codec: str, basis: str, places: int) -> None:
    """A few undecodable bytes are replaced, counted and told."""
    text = TRADITIONAL if codec == "big5" else SIMPLIFIED
    parts = [text[:10], *[text[10:16]] * (places - 1), text[16:]]
    found = decode(b"\xff".join(part.encode(codec) for part in parts))
    assert (found.text, found.encoding, found.replaced) == ("\ufffd".join(parts), codec, places)
    assert found.basis.startswith(basis)
    assert found.basis.endswith(f" with {places} undecodable {'byte' if places == 1 else 'bytes'} replaced")


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16", "utf-32"])
def test_cut_off(codec: str) -> None:
    """A file that ends inside a character is read, that character replaced."""
    found = decode(SIMPLIFIED.rstrip().encode(codec)[:-1])
    assert (found.text, found.replaced) == (SIMPLIFIED.rstrip()[:-1] + "\ufffd", 1)


def test_replacement_character_in_the_file() -> None:
    """U+FFFD that the file itself holds is not counted as replaced."""
    assert decode(("\ufffd" + SIMPLIFIED).encode() + b"\xff").replaced == 1


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "a PNG image"),
        (b"PK\x03\x04" + bytes(20), "a ZIP archive"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "a PDF file"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "a JPEG image"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    ],
)
def test_binary_by_magic(data: bytes, kind: str) -> None:
    """A known kind of binary file is refused by name, with what to do."""
    with pytest.raises(DecodeError, match=f"{kind}.* begins at byte offset 0, not text: convert it to text first"):
        decode(data)


@pytest.mark.parametrize("data", [bytes(64), b"\x7fELF\x02\x01\x01" + bytes(9), b"ab\0", bytes(range(256)) * 4])
def test_binary_by_nul(data: bytes) -> None:
    """Many NUL bytes, or bytes of all values, are not text."""
    with pytest.raises(DecodeError, match=r"offset \d+.*not text.*convert it to text first"):
        decode(data)


def test_stray_nul() -> None:
    """A single NUL in a long text is no reason to refuse it, in UTF-8 or GB18030."""
    text = SIMPLIFIED * 3 + "\0" + SIMPLIFIED * 3
    assert decode(text.encode()).text == text
    assert decode(text.encode("gb18030")).text == text


def test_too_much_damage() -> None:
    """Where more than a small share is undecodable, the error has the first offset and says what to do."""
    data = SIMPLIFIED.encode("gb18030")
    told = rf"not gb18030 at byte offset {len(data)} \(0xff\), and 40 of \d+ bytes are not: .*or name the encoding"
    with pytest.raises(DecodeError, match=told):
        decode(data + b"\xff" * 40)
    with pytest.raises(DecodeError, match=r"not utf-8 at byte offset 4 \("):
        decode(b"\xef\xbb\xbf" + data)


def test_no_chinese() -> None:
    """Bytes that no encoding makes Chinese are refused with the offset of the first."""
    with pytest.raises(DecodeError, match="from byte offset 5 on this is not text: neither UTF-8 nor Chinese"):
        decode(b"abcd " + random.Random(1).randbytes(3000).replace(b"\0", b""))
    with pytest.raises(DecodeError, match="from byte offset 0 on"):
        decode("地方自治体の議会は、予算案を審議し、住民の生活に関わる事項を決定する。".encode("shift_jis"))


@given(st.binary())
@example(b"\xff")
@example(b"\xff\xfe\xff")
@example(b"\xff\xfe\0\0\0\xff\xff\xff")
def test_any_bytes(data: bytes) -> None:
    """Whatever the bytes are, they are read or refused with this library's error."""
    try:
        told = decode(data).basis
    except DecodeError as error:
        told = str(error)
    assert any(word in told for word in ("byte-order mark", "utf-8", "against", "shape", "offset"))


@pytest.mark.parametrize(
    "data", [SIMPLIFIED.encode("gb18030") + b"\xff", SIMPLIFIED.encode("utf-16-le"), SIMPLIFIED.encode()]
)
def test_time_grows_with_size(data: bytes) -> None:
    """Ten megabytes, damaged in a hundred thousand places or whole, take seconds and not minutes."""
    start = time.perf_counter()
    decode(data * (10_000_000 // len(data)))
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs"])
def test_numbered_captions_in_either_big5(encoding: str) -> None:
    """Circled numbers have other bytes in the Big5 of Taiwan and in that of Hong Kong; either is read as what it is."""
    text = "①長汀縣政協委員巡河。②漳平市政協委員植樹。"
    assert decode(text.encode(encoding)).text == text
