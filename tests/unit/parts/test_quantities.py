"""Quantities: value, unit and bound of what a text counts, and the numbers that count nothing."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given

from cqgov_parse.parts import han_quantities, indicators, quantities
from cqgov_parse.parts.quantities import Quantity
from tests.properties.strategies import any_text
from tests.unit.reading import fold


def _read(found: list[Quantity], plain: str) -> list[tuple[str, float, str, str]]:
    return [(plain[each.start : each.end], each.value, each.unit, each.bound) for each in found]


def _arabic(text: str) -> list[tuple[str, float, str, str]]:
    plain = fold(text)
    return _read(quantities.find(plain), plain)


def _han(text: str) -> list[tuple[str, float, str, str]]:
    plain = fold(text)
    return _read(han_quantities.find(plain), plain)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("总产值3.6亿元", ("3.6亿元", 360_000_000, "元", "exact")),
        ("规模达2.1万亿元", ("2.1万亿元", 2_100_000_000_000, "元", "exact")),
        ("受益6万余户", ("6万余户", 60_000, "户", "at-least")),
        ("发放80多万份", ("80多万份", 800_000, "份", "at-least")),
        ("产量逾900吨", ("逾900吨", 900, "吨", "at-least")),
        ("产值突破40亿元", ("突破40亿元", 4_000_000_000, "元", "at-least")),
        ("次数不少于6次", ("不少于6次", 6, "次", "at-least")),
        ("达到90%以上", ("90%以上", 90, "%", "at-least")),
        ("听众近300人", ("近300人", 300, "人", "below")),
        ("占比不足15%", ("不足15%", 15, "%", "below")),
        ("压缩到5个工作日以内", ("5个工作日以内", 5, "个工作日", "below")),
        ("约40万字", ("约40万字", 400_000, "字", "about")),
        ("增长7%左右", ("7%左右", 7, "%", "about")),
        ("稳定在80吨以上", ("80吨以上", 80, "吨", "at-least")),
        ("浓度31微克/立方米", ("31微克/立方米", 31, "微克/立方米", "exact")),
        ("每人每月80元", ("80元", 80, "元", "exact")),
        ("收回资金1,280万元", ("1,280万元", 12_800_000, "元", "exact")),
        ("容量１．５万吨", ("1.5万吨", 15_000, "吨", "exact")),
        ("提高6个多百分点", ("6个多百分点", 6, "个百分点", "at-least")),
        ("增长1倍多", ("1倍多", 1, "倍", "at-least")),
        ("提出3点建议", ("3点", 3, "点", "exact")),
        ("5方面", ("5方面", 5, "方面", "exact")),
        ("惠及30万群众", ("30万群众", 300_000, "群众", "exact")),
        ("近1亿农村贫困人口", ("近1亿农村贫困人口", 100_000_000, "农村贫困人口", "below")),
        ("增速为-3.6%", ("-3.6%", -3.6, "%", "exact")),
        ("百分之95的村", ("百分之95", 95, "%", "exact")),
        ("点击10万+", ("10万+", 100_000, "", "at-least")),
        ("收入比缩小至2.12。", ("2.12", 2.12, "", "exact")),
        ("收入比为2.31：1", ("2.31:1", 2.31, ":1", "exact")),
        ("有 3 2 个项目", ("3 2 个", 32, "个", "exact")),
        ("装机391万千瓦", ("391万千瓦", 3_910_000, "千瓦", "exact")),
        ("资金8千万元", ("8千万元", 80_000_000, "元", "exact")),
        ("历时近3年", ("近3年", 3, "年", "below")),
        ("近3年来，", ("3年", 3, "年", "exact")),
    ],
)
def test_a_quantity_has_value_unit_and_bound(text: str, expected: tuple[str, float, str, str]) -> None:
    """万 and 亿 go into the value, the measure word is the unit, and the words that touch the number bound it."""
    assert _arabic(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2024年、1月9日、9月份、07时",
        "第3次会议，第1、2、3号总河长令",
        "居第4位，前10位，世界500强",
        "建馆75周年",
        "5G、PM2.5、G353线、C919、5A级、L3级",
        "12345热线、107国道、3号线、8号提案",
        "“33618”集群、“1+5+N”、7·11、“30条”",
        "“15分钟生活圈”和1小时通勤圈",
        "24小时值守，7×24小时在线",
        "10:30开会，8时30分签到",
        "五条链[2]，案件①",
        "1.实干。2、创新。",
        "电话023-68612345，邮编400010",
        "十九届六中全会，2021—2023年",
        "每10万人、每3年",
        "《关于办好15件实事的意见》",
        "工业4.0，2.0版",
        "1季度和2023学年",
        "较5年前、比10年前翻番",
        "到24年底，23年上半年，21年12月",
        "自21年以来比23年增长，截至25年",
    ],
)
def test_numbers_that_count_nothing_are_no_quantities(text: str) -> None:
    """Dates, orders and ranks, anniversaries, models, codes, enumerators, bases and names are left alone."""
    assert _arabic(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("分别增长8%、9%", [(8, "%"), (9, "%")]),
        ("分别高15、22个百分点", [(15, "个百分点"), (22, "个百分点")]),
        ("起诉8件9人", [(8, "件"), (9, "人")]),
        ("由8%提高到9%", [(8, "%"), (9, "%")]),
        ("从120增加到150件", [(120, "件"), (150, "件")]),
        ("高于全国1.2个、全省0.8个百分点", [(1.2, "个百分点"), (0.8, "个百分点")]),
        ("服务面积1800万亩次", [(18_000_000, "亩次")]),
        ("从5%到8%", [(5, "%"), (8, "%")]),
        ("投入1.2万和0.8万元", [(12_000, "元"), (8_000, "元")]),
        ("2.15件实事", [(15, "件")]),
        ("结构为7.2:40.5:52.3", [(7.2, ""), (40.5, ""), (52.3, "")]),
    ],
)
def test_members_of_a_list_are_quantities_of_their_own(text: str, values: list[tuple[float, str]]) -> None:
    """Lists, touching numbers and the two ends of a change are one quantity each; a unit printed once serves all."""
    assert [(each.value, each.unit) for each in quantities.find(fold(text))] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长6%—6.5%", (6, 6.5, "%")),
        ("增长4.5-5%", (4.5, 5, "%")),
        ("开通3至4条", (3, 4, "条")),
        ("投资2—3万元", (20_000, 30_000, "元")),
        ("投资5000—1万元", (5_000, 10_000, "元")),
        ("0—3岁婴幼儿", (0, 3, "岁")),
    ],
)
def test_a_range_is_one_quantity(text: str, expected: tuple[float, float, str]) -> None:
    """A dash or 至 between two numbers of one unit makes a range with both ends."""
    (found,) = quantities.find(fold(text))
    assert (found.value, found.upper, found.unit, found.bound) == (*expected, "exact")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("三成以上", [("三成以上", 3, "成", "at-least")]),
        ("产值翻一番", [("翻一番", 1, "番", "exact")]),
        ("翻了两番", [("翻了两番", 2, "番", "exact")]),
        ("百余项成果", [("百余项", 100, "项", "at-least")]),
        ("一半以上的村", [("一半以上", 0.5, "", "at-least")]),
        ("不少于三分之一", [("不少于三分之一", 0.3333333333, "", "at-least")]),
        ("百分之九十点五", [("百分之九十点五", 90.5, "%", "exact")]),
        ("一百八十三件", [("一百八十三件", 183, "件", "exact")]),
        ("两百多户", [("两百多户", 200, "户", "at-least")]),
        ("突破百亿元", [("突破百亿元", 10_000_000_000, "元", "at-least")]),
        ("数十位村民", [("数十位", 10, "位", "at-least")]),
        ("上万人参加", [("上万人", 10_000, "人", "at-least")]),
        ("三个乡镇", [("三个", 3, "个", "exact")]),
        ("一倍", [("一倍", 1, "倍", "exact")]),
    ],
)
def test_chinese_numerals_count_too(text: str, expected: list[tuple[str, float, str, str]]) -> None:
    """A number written in Chinese that counts something is a quantity, marked as such."""
    assert _han(text) == expected
    assert all(each.numeral == "han" for each in han_quantities.find(fold(text)))


@pytest.mark.parametrize(
    "text",
    [
        "五大平台、三个确保、四个意识",
        "下午两点半，全国两会，年过半百",
        "三十年来，第二轮，二期工程",
        "三台县、五家渠市、四套班子、八项规定、二十四节气",
        "百亿级集群、3个万亿元大关、每百万人",
        "十四届三次全会，一九九八年",
        "“一百个”行动，千方百计，万户千家",
        "一个村、一项工作、一批项目",
        "一半是海，一半是山",
    ],
)
def test_slogans_and_set_phrases_are_no_quantities(text: str) -> None:
    """Slogans, years, moments, ordinals, magnitudes and places written with numerals count nothing."""
    assert [each for each in _han(text) if not each[0].startswith("一半")] == []


def test_two_digits_in_a_row_name_a_range() -> None:
    """`两三个` and `七八百元` have both ends."""
    found = [each for text in ("两三个乡镇", "七八百元") for each in han_quantities.find(text)]
    assert [(each.value, each.upper) for each in found] == [(2, 3), (700, 800)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("地区生产总值达到9亿元、增长5%", [("地区生产总值", "level"), ("地区生产总值", "change")]),
        ("提案立案107件", [("提案立案", "level")]),
        ("工业增加值占生产总值的38%", [("工业增加值", "share")]),
        ("力争新增就业900人", [("新增就业", "target")]),
        ("由2019年的64家增至118家", [(None, "level"), (None, "level")]),
        ("97%的建制村实现通达", [("建制村", "share")]),
        ("连续8年", [(None, None)]),
        ("税收占比由8%提高到9%", [("税收占比", "share"), ("税收占比", "share")]),
        ("高于全省8个百分点", [(None, "change")]),
        (
            "受理案件80件，审结75件，同比分别上升8%、9%",
            [("受理案件", "level"), ("审结", "level"), ("受理案件", "change"), ("审结", "change")],
        ),
    ],
)
def test_the_clause_tells_what_is_measured(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    """Indicator and role are read from the words around the number, and stay empty where they do not tell."""
    plain = fold(text)
    found = indicators.read(plain, quantities.find(plain))
    assert [(each.indicator, each.role) for each in found] == expected


def test_the_period_is_the_one_printed() -> None:
    """A year that belongs to one end of a change is not carried over to the other."""
    plain = "2023年，水质优良率从2020年的89%提升到98%"
    assert [each.period for each in indicators.read(plain, quantities.find(plain))] == ["2020年", "2023年"]


@given(any_text)
def test_quantities_lie_inside_any_text_and_do_not_overlap(text: str) -> None:
    """Whatever the text holds, what is found stands in it, in order, with number and unit inside."""
    plain = fold(text)
    for find in (quantities.find, han_quantities.find):
        found = find(plain)
        assert all(0 <= each.start <= each.low < each.high <= each.end <= len(plain) for each in found)
        assert all(one.high <= other.low for one, other in pairwise(found))
        assert len(indicators.read(plain, found)) == len(found)


@pytest.mark.parametrize("unit", "1|1,|1.|1 |1、|1-|12%、|第1、|一|百余|“1|《1|1:|1个|占1%|从1到|每1".split("|"))
@pytest.mark.parametrize("find", [quantities.find, han_quantities.find])
def test_work_is_linear(unit: str, find: Callable[[str], list[Quantity]]) -> None:
    """No run of digits, signs or numerals makes the work grow faster than the text."""

    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            indicators.read(text, find(text))
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(16_000) <= 7 * max(seconds(4_000), 0.002)


@pytest.mark.parametrize(
    "text", ["近10年", "未来5年", "连续15年", "12年来", "经过20年建设", "比10年来", "20年后", "5年前景"]
)
def test_spans_of_years_are_quantities(text: str) -> None:
    """Years that last are counted; only those that name a moment are not."""
    assert [each.unit for each in quantities.find(text)] == ["年"]
