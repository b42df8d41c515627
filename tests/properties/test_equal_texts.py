"""Texts that say the same give the same records: line ends, encodings, widths, scripts, and other names of the same length."""

import codecs
import contextlib
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given

import cqgov_parse
from cqgov_parse import Document, Parser, to_dict
from cqgov_parse.text.decode import decode
from cqgov_parse.text.page import page
from tests.properties.strategies import damaged_seeds

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
TEXTS = [*SEEDS, *sorted((Path(__file__).parents[1] / "accuracy").glob("*/*.txt"))]
STRUCTURE = Parser(cqgov_parse.formats(), ())


def _texts(node: Any) -> Any:
    """A document as plain data without spans, positions of line ends, and the source."""
    if isinstance(node, dict):
        aside = ("spans", "source", "detection", "generator", "notes")
        return {name: _texts(child) for name, child in node.items() if name not in aside}
    return [_texts(child) for child in node] if isinstance(node, (list, tuple)) else node


def _read(path: Path) -> str:
    return decode(path.read_bytes()).text.replace("\r\n", "\n")


every_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}-{path.stem}")


@every_text
def test_line_ends_do_not_matter(path: Path) -> None:
    """LF, CRLF and CR give the same records."""
    text = _read(path)
    wanted = _texts(to_dict(STRUCTURE.parse(text)))
    for end in ("\r\n", "\r"):
        assert _texts(to_dict(STRUCTURE.parse(text.replace("\n", end)))) == wanted


@given(text=damaged_seeds())
def test_line_ends_do_not_matter_in_damaged_text(text: str) -> None:
    """The same holds where the text is damaged."""
    assert _texts(to_dict(STRUCTURE.parse(text.replace("\n", "\r\n")))) == _texts(to_dict(STRUCTURE.parse(text)))


def _encoded(text: str) -> dict[str, bytes]:
    """A text in every encoding that holds it, with and without a mark."""
    found = {name: text.encode(name) for name in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030")}
    found["utf-16-be with mark"] = codecs.BOM_UTF16_BE + found["utf-16-be"]
    with contextlib.suppress(UnicodeEncodeError):  # Simplified texts, and a few Traditional ones
        found["big5hkscs"] = text.encode("big5hkscs")
    return found


@every_text
def test_encodings_do_not_matter(path: Path) -> None:
    """A text gives the same document, spans included, in every encoding that holds it, in either script."""
    for text in (_read(path), _traditional(_read(path), "s2tw")):
        wanted = STRUCTURE.parse(text)
        for name, data in _encoded(text).items():
            found = STRUCTURE.parse_bytes(data)
            assert attrs.evolve(found, source=wanted.source) == wanted, f"{name}: {found.source.encoding_basis}"


HALF = str.maketrans("，：；（）！？％", ",:;()!?%")
DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")


@every_text
def test_the_width_of_punctuation_does_not_matter(path: Path) -> None:
    """Half-width and full-width punctuation give the same spans for every part of the structure, where lines are not wrapped."""
    text = _unwrapped(path)
    full = text.translate({value: key for key, value in HALF.items()})
    half = text.translate(HALF)
    assert _spans(STRUCTURE.parse(full)) == _spans(STRUCTURE.parse(half))


@every_text
def test_the_width_of_digits_does_not_matter(path: Path) -> None:
    """Full-width digits give the same spans and the same readings of dates, where lines are not wrapped."""
    text = _unwrapped(path)
    wanted, found = cqgov_parse.parse(text), cqgov_parse.parse(text.translate(DIGITS))
    assert _spans(found) == _spans(wanted)


def _unwrapped(path: Path) -> str:
    text = _read(path)
    if page(text).is_wrapped:
        pytest.skip("in wrapped lines the width of a sign moves the column's edge")
    return text


def _spans(document: Document) -> str:
    """The document's JSON without what is printed: its shape and where everything stands."""
    found = re.sub(r'"text": "(?:[^"\\]|\\.)*"', '"text": ""', json.dumps(to_dict(document), ensure_ascii=False))
    found = re.sub(r'"(?:section|heading|sha256|text_sha256|number|term|page)": "(?:[^"\\]|\\.)*"', '""', found)
    found = re.sub(r'"names": \[[^\]]*\]', "", found)
    return re.sub(r'"message": "(?:[^"\\]|\\.)*"', '""', found)


def _traditional(text: str, forms: str) -> str:
    """The text in Traditional characters, one for one."""
    return "".join(converted if len(converted := _converter(forms)(each)) == 1 else each for each in text)


@cache
def _converter(forms: str) -> Callable[[str], str]:
    import opencc

    return cache(opencc.OpenCC(forms).convert)


@pytest.mark.parametrize("forms", ["s2t", "s2tw", "s2hk"])
@every_text
def test_traditional_script_gives_the_same_spans(path: Path, forms: str) -> None:
    """A text in Traditional characters, of any region, has its structure at the same places."""
    text = _read(path)
    wanted, found = STRUCTURE.parse(text), STRUCTURE.parse(_traditional(text, forms))
    assert found.source.script == "Hant"
    assert found.format == wanted.format
    assert _bounds(found) == _bounds(wanted)


def _bounds(node: Any) -> Any:
    """The spans of every passage of a document, by field."""
    return _spans_only(to_dict(node))


def _spans_only(node: Any) -> Any:
    if isinstance(node, dict):
        aside = ("source", "detection", "generator", "notes")
        return [node.get("spans"), *(_spans_only(child) for name, child in node.items() if name not in aside)]
    return [_spans_only(child) for child in node] if isinstance(node, (list, tuple)) else None


# Places and names of the seeds, each with another of the same length: a rule that knew one of them would read the two texts differently.
SWAPPED = dict(
    pair.split("=")
    for pair in """
    重庆=云州 巫溪=青岭 江北=河东 巴南=柳南 大足=长原 奉节=安岭 沙坪坝=石桥坝 合川=临川 潼南=沅南 九龙坡=五凤坡 永川=平川 丰都=安都 渝中=锦中 北碚=南塘 綦江=沅江
    垫江=沱江 彭水=澄水 荣昌=和昌 开州=简州 巫山=岚山 涪陵=江陵 大渡口=小渡口 南岸=北岸 长寿=延年 忠县=信县 石柱=木柱 江津=河津 南川=东川 铜梁=银梁 屈谦=田谦 程卓=陈铮
    陈元洪=李元洪 陈杨=何杨 孟德志=严德志 陈卓=金铎 廖文丽=贺文丽 陈世会=余世会 吴康轩=傅康轩 张洪前=高洪前 杜惠平=阮惠平 王昱=宋晖 方玲=崔琳 杨邦维=樊邦维 高吕艳杏=梁范艳杏
    李卫东=秦卫国 王中=苏平 王芳=吕娟 黄作盛=雷作盛 唐江洪=唐海平 吴丹=尹晓 胡来=石磊 周超=江涛 赵勇=马强 车延超=邱延超 雷宪斌=邓宪斌 程颖=卢颖 张长荣=许长荣 唐金花=蔡金花
    旷灵芝=段灵芝 李雪皑=龙雪皑 万虹佑=史虹佑 陈金阳=陶金阳 王忠虎=薛忠虎 冉洵=白洵 叶华=丁华 谢胜=韩胜 陈震=冯震 周立友=姚立友 王君成=郝君成 刘朦濛=钱朦濛 殷艳妮=罗艳妮 段战农=万战农
    邵家坝=许家坝 清流镇=白沙镇 紫水乡=碧水乡 竹园镇=梅园镇 大树镇=大桥镇 兰英乡=桂英乡 大河乡=小河乡
    """.split()
)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_other_names_give_the_same_structure(path: Path) -> None:
    """With the seed's places and persons swapped for others of the same length, every part of the structure stands at the same place."""
    text = path.read_text("utf-8")
    pattern = re.compile("|".join(sorted(SWAPPED, key=len, reverse=True)))
    swapped = pattern.sub(lambda match: SWAPPED[match.group()], text)
    assert swapped != text
    wanted, found = STRUCTURE.parse(text), STRUCTURE.parse(swapped)
    assert found.format == wanted.format
    assert _spans(attrs.evolve(found, detection=wanted.detection)) == _spans(wanted)
