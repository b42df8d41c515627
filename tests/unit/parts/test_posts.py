"""Posts and the names beside them: where a title begins, which posts one person has, and where a name ends."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.parts import persons, posts
from cqgov_parse.parts.given import ACT, SIGN, follower, read
from cqgov_parse.parts.unspaced import unspaced

NO_GAPS: frozenset[int] = frozenset()
ALPHABET = "书记主席县委政协副长员王中李和东、,。:()“”·的是 在说强调1古丽"


def named(plain: str) -> list[tuple[str, list[str]]]:
    line = unspaced(plain)
    text = line.text
    return [
        (text[each.start : each.end], [text[post.start : post.end] for post in each.posts])
        for each in persons.find(line)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("青川县委副书记、县长江澄主持。", ["青川县委副书记", "县长"]),
        ("市教委党组成员、副主任,市招办主任江澄主持。", ["市教委党组成员", "副主任", "市招办主任"]),
        ("应邀到会的某区副区长江澄主持。", ["某区副区长"]),
        ("会议由县妇联主席江澄主持。", ["县妇联主席"]),
        ("该县政协副主席江澄主持。", ["该县政协副主席"]),
        ("国防部长江澄主持。", ["国防部长"]),
        ("县人力资源和社会保障局局长江澄主持。", ["县人力资源和社会保障局局长"]),
        ("考察团与清溪县政协主席江澄座谈。", ["清溪县政协主席"]),
        ("云和县政协主席江澄主持。", ["云和县政协主席"]),
        ("3月2日青川县政协主席江澄主持。", ["青川县政协主席"]),
        ("县“两新”工委书记江澄主持。", ["县“两新”工委书记"]),
        ("县工商联主席(会长)江澄主持。", ["县工商联主席(会长)"]),
        ("支部组织委员江澄主持。", ["支部组织委员"]),
        ("邀请区政协委员、中学教师江澄主持。", ["区政协委员", "中学教师"]),
    ],
)
def test_extent_of_posts(text: str, expected: list[str]) -> None:
    """A post reaches left to a sign, a word that leads up to it or the last name, and posts join over 、 and ,."""
    assert named(text) == [("江澄", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("县领导周一鸣、吴桐、郑爽参加。", ["周一鸣", "吴桐", "郑爽"]),
        ("副主席周一鸣、吴桐,秘书长郑爽参加。", ["周一鸣", "吴桐", "郑爽"]),
        ("执行主席是周一鸣(女)、吴桐、郑爽(女,苗族)。", ["周一鸣", "吴桐", "郑爽"]),
        ("区政协主席周一鸣和区委副书记吴桐以及区领导郑爽参加。", ["周一鸣", "吴桐", "郑爽"]),
        ("副主席周 敏、吴 桐、郑 爽参加。", ["周敏", "吴桐", "郑爽"]),
        ("周一鸣委员建议增加班次。", ["周一鸣"]),
        ("学习习近平总书记重要讲话。", ["习近平"]),
    ],
)
def test_who_is_named(text: str, expected: list[str]) -> None:
    """One title may stand over several names, change inside a list, follow the name, or lead to it over 是."""
    assert [name for name, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("谭仁和参加", "谭仁和"),
        ("王中和李明", "王中"),
        ("秦可为要求", "秦可为"),
        ("王中为企业授牌", "王中"),
        ("卢山来到车间", "卢山"),
        ("欧阳清和主持", "欧阳清和"),
        ("高吕艳杏,", "高吕艳杏"),
        ("古丽娜·哈斯木参加", "古丽娜·哈斯木"),
        ("泽仁多吉参加", "泽仁多吉"),
        ("巩固主持", "巩固"),
        ("宫保林驾船巡湖", "宫保林"),
    ],
)
def test_end_of_a_name(text: str, name: str) -> None:
    """What may follow a name tells its end, also where its last character is a conjunction or a verb elsewhere."""
    found = read(text, 0, NO_GAPS)
    assert found is not None
    assert text[found.start : found.end] == name


def test_undecided_name_is_the_shorter_one() -> None:
    """Where two readings are equally good, the shorter one is taken and marked as not sure."""
    found = read("王中强调研究", 0, NO_GAPS)
    assert found is not None
    assert (found.end, found.sure) == (2, False)


def test_blank_inside_a_name() -> None:
    """A blank after the family name is a filler, and one after the whole name ends it."""
    assert named("主任彭 措指出") == [("彭措", ["主任"])]
    assert [name for name, _ in named("县领导王佐 崔巍参加")] == ["王佐", "崔巍"]


@pytest.mark.parametrize(
    "text",
    [
        "委员高度重视这项工作。",
        "委员应邀出席会议。",
        "委员单位参加活动。",
        "在主席台就座。",
        "主席会议听取汇报。",
        "忠县长江段的生态修复。",
        "书记项目成效明显。",
        "县领导陆续到场。",
        "代表家庭签约。",
        "居民李秀芝反映路灯不亮。",
        "退休教师祁连山腾出院子。",
    ],
)
def test_no_post_no_person(text: str) -> None:
    """Adverbs and nouns after a title are no names, and people without a post are given none."""
    assert [name for name, held in named(text) if held] == []


def test_titles_that_go_on() -> None:
    """A word that only begins like a title is passed over."""
    assert posts.next_title("主席台王", 0) is None
    found = posts.next_title("县政协主席王", 0)
    assert found is not None
    assert (found.start, found.end, found.kind) == (3, 5, "office")


def test_followers() -> None:
    """A sign ends a name more surely than a typical act, and 和 before a verb does not end it."""
    assert follower("王中。", 2) == SIGN
    assert follower("王中主持", 2) == ACT
    assert follower("谭仁和参加", 2) == 0


@given(st.text(alphabet=ALPHABET, max_size=60) | st.text(max_size=30))
def test_any_text(text: str) -> None:
    """Any text is read without an error, and names and posts lie inside it, in order and apart."""
    line = unspaced(text)
    last = 0
    for each in persons.find(line):
        assert last <= each.start < each.end <= len(line.text)
        last = each.end
        for post in each.posts:
            assert 0 <= post.start < post.end <= len(line.text)


@pytest.mark.parametrize(
    "unit", ["书记、", "县长王", "县领导王中、", "主席阿·", "县政协主席(", "委员", "任组长王中县长", "主 席 王 中 "]
)
def test_growth(unit: str) -> None:
    """Four times the text takes about four times as long."""

    def cost(count: int) -> float:
        line = unspaced(unit * count)
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            persons.find(line)
            best = min(best, time.process_time() - start)
        return best

    assert cost(8000) <= 8 * cost(2000) + 0.02
