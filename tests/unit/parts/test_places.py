"""Places: names, short names, and the codes of each year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.parts import places


def codes(name: str, year: int | None = None) -> list[str]:
    """The codes of a full name."""
    return [place.code for place in places.named(name, year)]


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("重庆市", 1997, ["500000"]),
        ("万县区", 1998, ["500101"]),
        ("万县区", 1999, []),
        ("万州区", 1998, ["500101"]),
        ("黔江土家族苗族自治县", 1999, ["500239"]),
        ("黔江区", 1999, []),
        ("黔江区", 2001, ["500114"]),
        ("长寿县", 2000, ["500221"]),
        ("长寿区", 2003, ["500115"]),
        ("永川市", 2005, ["500383"]),
        ("永川市", 1999, ["500183"]),
        ("永川市", 2006, ["500383"]),
        ("永川区", 2006, ["500118"]),
        ("永川区", 2005, []),
        ("万盛区", 2010, ["500110"]),
        ("綦江县", 2010, ["500222"]),
        ("綦江区", 2012, ["500110"]),
        ("双桥区", 2010, ["130802", "500111"]),
        ("双桥区", 2012, ["130802"]),
        ("大足区", 2011, ["500111"]),
        ("铜梁县", 2014, ["500224"]),
        ("铜梁区", 2014, ["500151"]),
        ("璧山区", 2015, ["500120"]),
        ("荣昌区", 2015, ["500153"]),
        ("开县", 2016, ["500234"]),
        ("开县", 2017, []),
        ("开州区", 2016, ["500154"]),
        ("梁平区", 2017, ["500155"]),
        ("武隆县", 2015, ["500232"]),
        ("巴南区", 1996, []),
        ("巴南区", None, ["500113"]),
    ],
)
def test_chongqing_since_1997(name: str, year: int | None, expected: list[str]) -> None:
    """Chongqing's districts and counties have the code of the year; in the year of a change both names hold."""
    assert codes(name, year) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("莱芜市", 2016, ["371200"]),
        ("莱芜市", 2023, []),
        ("崇川区", 2018, ["320602"]),
        ("崇川区", 2023, ["320613"]),
        ("崇川区", None, ["320602", "320613"]),
        ("鼓楼区", 2023, ["320106", "320302", "350102", "410204"]),
        ("宣武区", 2009, ["110104"]),
        ("国防区", None, []),
    ],
)
def test_places_elsewhere(name: str, year: int | None, expected: list[str]) -> None:
    """Elsewhere too a name has the codes of the year, and several where several places bear it."""
    assert codes(name, year) == expected


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("江北区", "江北"),
        ("彭水苗族土家族自治县", "彭水"),
        ("龙胜各族自治县", "龙胜"),
        ("内蒙古自治区", "内蒙古"),
        ("前郭尔罗斯蒙古族自治县", "前郭尔罗斯"),
        ("黔西南布依族苗族自治州", "黔西南"),
        ("神农架林区", "神农架"),
        ("滨海新区", "滨海"),
        ("忠县", "忠县"),
        ("香港特别行政区", "香港"),
    ],
)
def test_short_names(name: str, short: str) -> None:
    """A short name lacks the rank and the nationalities, and no name is so short as one character."""
    assert places.stem(name) == short
    assert name in {place.name for place in places.called(short)}


@pytest.mark.parametrize("name", ["彭水县", "彭水自治县", "恩施州", "阿坝州"])
def test_names_in_daily_use(name: str) -> None:
    """Places of nationalities are found by the names that papers print."""
    assert len(places.named(name)) == 1


def test_the_longest_name_wins() -> None:
    """海南藏族自治州 is no 海南, and names that follow each other are told apart."""
    assert places.end_of_name("海南藏族自治州政协", 0) == 7
    assert places.chain("陕西省汉中市西乡县政协", 0) == (9, ("陕西省", "汉中市", "西乡县"))
    assert places.start_of_name("烟台市蓬莱区", 6) == 3


@pytest.mark.parametrize(
    ("code", "prefecture", "province"),
    [("340828", "340800", "340000"), ("500238", "500000", "500000"), ("340800", "340000", "340000")],
)
def test_what_lies_above(code: str, prefecture: str, province: str) -> None:
    """A county lies in a prefecture and a province, a municipality's county in the municipality."""
    assert (places.prefecture_of(code), places.province_of(code)) == (prefecture, province)


def test_of_code() -> None:
    """A code tells its place of the year."""
    wansheng, qijiang = places.of_code("500110", 2005), places.of_code("500110", 2020)
    assert wansheng is not None
    assert qijiang is not None
    assert (wansheng.name, qijiang.name) == ("万盛区", "綦江区")
    assert places.of_code("429000") is None


def test_the_tables_are_sound() -> None:
    """Every row has a code of six digits and years in order, every county a province, and a code has one name but in a year of change."""
    rows = places.all_places()
    assert len(rows) > 4_000
    assert {len(place.code) for place in rows} == {6}
    assert all(place.last is None or place.first <= place.last for place in rows)
    assert {places.province_of(place.code) for place in rows} <= {place.code for place in rows}
    chongqing = [place for place in rows if place.code.startswith("50")]
    for year in range(1997, 2026):
        held = [place for place in chongqing if place.held(year)]
        changing = {place.code for place in held if year in (place.first, place.last)}
        steady = [place.code for place in held if place.code not in changing]
        assert len(steady) == len(set(steady))
    assert sum(place.held(2020) and place.is_county for place in chongqing) == 38


@given(
    st.text(max_size=40) | st.text(alphabet="重庆市江北区鼓楼彭水苗族土家自治县州盟旗", max_size=40), st.integers(0, 45)
)
def test_any_text(text: str, at: int) -> None:
    """Names are looked for anywhere in any text, and what is found is a name of the table."""
    end = places.end_of_name(text, at)
    assert end >= at
    if end > at:
        assert places.named(text[at:end]) or any(
            place.name == text[at:end] or text[at:end] in places.printed_names(place) for place in places.all_places()
        )
    start = places.start_of_name(text, min(at, len(text)))
    assert 0 <= start <= min(at, len(text))
