"""People: one person per name and record, posts in order, mentions that point to their characters."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.annotate.people import annotate, find
from cqgov_parse.records import Article, Document, Note, Passage, Photo, ReportItem
from cqgov_parse.text.fold import fold

CASES = json.loads((Path(__file__).parents[2] / "accuracy" / "people.json").read_text("utf-8"))["cases"]
ALPHABET = "书记主席县委政协副长员王中李和东、,。:()“”·的是 　在说强调1古丽縣記"


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, ((start, start + len(text)),), fold(text))


def people(*texts: str) -> dict[str, tuple[str, ...]]:
    found, start = [], 0
    for text in texts:
        found.append(passage(text, start))
        start += len(text) + 1
    return {person.name: person.posts for person in find(found)}


def test_union_of_posts() -> None:
    """The posts that one name has in a record are put together, in order, and once each."""
    found = people("县委常委、副县长江澄参加。", "县委常委、县政府副县长江澄讲话。")
    assert found == {"江澄": ("县委常委", "副县长", "县政府副县长")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "旗政协副主席白音那、旗农牧局总农艺师乌云其木格到会。",
            {"白音那": ("旗政协副主席",), "乌云其木格": ("旗农牧局总农艺师",)},
        ),
        ("县领导温晓岚为志愿者授旗。", {"温晓岚": ("县领导",)}),
        ("市政协主席麦家齐与11家企业座谈。", {"麦家齐": ("市政协主席",)}),
        ("法院立案庭法官司徒敏全年办案637件。", {"司徒敏": ("法院立案庭法官",)}),
        ("县政协委员、民宿业主华灵犀说，路好走了。", {"华灵犀": ("县政协委员", "民宿业主")}),
        ("民宿业主华灵犀说，路好走了。", {}),
        ("区政协主席降雪峰建议，早作打算。", {"降雪峰": ("区政协主席",)}),
        ("州政协委员白玛拉措说，路好走了。", {"白玛拉措": ("州政协委员",)}),
        ("县委书记主持召开会议，镇长办公会研究决定。", {}),
        ("返乡大学生和政协委员座谈。", {}),
    ],
)
def test_ends_of_names(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Names of minorities, names before 为, 与 and 全, and what somebody is beside a post are read as a reader does."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("委员江刚带来了两件提案。", {"江刚": ("委员",)}),
        ("县政协委员张正提出，要补短板。", {"张正": ("县政协委员",)}),
        ("委员方刚、李明建议。", {"方刚": ("委员",), "李明": ("委员",)}),
        ("委员刚刚提出建议。", {}),
        ("代表正提出议案。", {}),
    ],
)
def test_given_names_that_are_particles(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """刚 and 正 end a common family name before a verb, and name nobody without one."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "县政协党组书记、新一届县政协主席提名人选江澄出席。",
            {"江澄": ("县政协党组书记", "新一届县政协主席提名人选")},
        ),
        ("县长候选人江澄作表态发言。", {"江澄": ("县长候选人",)}),
        ("县人大常委会副主任（兼）江澄出席。", {"江澄": ("县人大常委会副主任（兼）",)}),
        ("副县长（挂职）江澄参加。", {"江澄": ("副县长（挂职）",)}),
        ("候选人名单已经公布。", {}),
    ],
)
def test_posts_to_come_and_posts_on_loan(text: str, expected: dict[str, tuple[str, ...]]) -> None:
    """Who is proposed for an office is named with it, and so is who holds it besides another or for a time."""
    assert people(text) == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("庞秋、来永泉、尉迟岚等县政协领导参加。", ["庞秋", "来永泉", "尉迟岚"]),
        ("庞秋、来永泉等3位县政协委员建议，早作打算。", ["庞秋", "来永泉"]),
        ("庞秋、来永泉等有关部门负责人参加。", []),
        ("粮食、蔬菜等县级储备主任会议召开。", []),
    ],
)
def test_a_title_behind_a_list(text: str, names: list[str]) -> None:
    """A title that closes a list of names belongs to each of them; one of unnamed people to none."""
    assert list(people(text)) == names


def test_a_name_known_elsewhere() -> None:
    """A name whose end only another record tells is found after a title here, too."""
    first = passage("县委常委温岚，副县长钱正出席。")
    second = passage("县领导温岚为志愿者授旗。", 20)
    document = Document(records=(Article(paragraphs=(first,)), Article(paragraphs=(second,))))
    assert [[person.name for person in record.people] for record in annotate(document).records] == [
        ["温岚", "钱正"],
        ["温岚"],
    ]


def test_mentions() -> None:
    """Every later mention of the name is found, also one without a post, and the first one gives text and spans."""
    text = "江澄走进车间。县委书记江澄强调，要抓紧。江澄还看了库房。"
    (person,) = find([passage(text)])
    assert (person.text, person.spans) == ("江澄", ((0, 2),))
    assert [mention.spans for mention in person.mentions] == [((0, 2),), ((11, 13),), ((20, 22),)]


def test_mentions_of_many_names() -> None:
    """A long list of names is looked for in one pass, with the same mentions."""
    names = [family + "一鸣" for family in "赵钱孙李周吴郑王冯陈褚卫蒋沈"]
    text = "县领导" + "、".join(names) + "参加。" + "到会。".join(names) + "到会。"
    assert {len(person.mentions) for person in find([passage(text)])} == {2}
    assert len(find([passage(text)])) == len(names)


def test_name_over_two_lines_and_with_a_blank() -> None:
    """A filler blank and a line end inside a name lie between its spans, and text is what stands at them."""
    source = "县政协主席王\n芳、副主席李　强参加。"
    text = source.replace("\n", "")
    first, second = find([Passage(text, ((0, 6), (7, len(source))), fold(text))])
    assert (first.name, first.spans) == ("王芳", ((5, 6), (7, 8)))
    assert (second.name, second.text, second.spans) == ("李强", "李强", ((12, 13), (14, 15)))


def test_traditional_names() -> None:
    """Names and posts are found in Traditional text and given as printed."""
    assert people("區政協主席歐陽慧、副主席葉問天出席。") == {"歐陽慧": ("區政協主席",), "葉問天": ("副主席",)}


def test_doubt_is_noted() -> None:
    """Where the text does not tell where a name ends, the shorter reading is taken and a note says so."""
    notes: list[Note] = []
    (person,) = find([passage("县长王中强调研究方案。")], notes)
    assert person.name == "王中"
    assert [(note.code, note.spans) for note in notes] == [("name-end", ((2, 4),))]


def test_doubt_is_settled_elsewhere() -> None:
    """A name that is doubtful in one sentence ends as the same name does where the record leaves no doubt."""
    notes: list[Note] = []
    (person,) = find([passage("县长王中强调研究方案。"), passage("县长王中强出席。", 20)], notes)
    assert person.name == "王中强"
    assert not notes


def test_annotate() -> None:
    """Articles, report items and the document's lead and captions each get their own people, and nothing else changes."""
    article = Article(
        headline=passage("县长甲乙出席"),
        paragraphs=(passage("县长江澄出席。", 10),),
        photos=(Photo(passage("副县长林海在现场。", 30)),),
    )
    item = ReportItem(headline=passage("镇长何其多领衔。", 50), paragraphs=(passage("村支书石磊参加。", 70),))
    document = annotate(Document(records=(article, item), lead=(passage("县委书记丁宁批示。", 90),)))
    assert [[person.name for person in record.people] for record in document.records] == [
        ["江澄", "林海"],
        ["何其多", "石磊"],
    ]
    assert [person.name for person in document.people] == ["丁宁"]
    assert document.records[0].headline == article.headline


@pytest.mark.parametrize("held", [False, True])
def test_accuracy(held: bool) -> None:
    """On the hand-annotated sentences names with posts are found at an F1 of 0.97 at least, held-out ones too."""
    right = wrong = missed = 0
    for case in CASES:
        if case.get("held", False) is not held:
            continue
        found = {(fold(name), fold(post)) for name, posts in people(case["text"]).items() for post in posts}
        gold = {(fold(name), fold(post)) for name, posts in case["people"] for post in posts}
        right += len(found & gold)
        wrong += len(found - gold)
        missed += len(gold - found)
    assert 2 * right / (2 * right + wrong + missed) >= 0.97


@given(st.lists(st.text(alphabet=ALPHABET, max_size=50) | st.text(max_size=20), max_size=3))
def test_any_text(texts: list[str]) -> None:
    """Any text is read without an error, and the text of every mention stands at its spans."""
    source = "\n".join(texts)
    starts = [sum(len(text) + 1 for text in texts[:number]) for number in range(len(texts))]
    for person in find([passage(text, start) for text, start in zip(texts, starts, strict=True)]):
        assert person.posts
        for text, spans in [
            (person.text, person.spans),
            *((mention.text, mention.spans) for mention in person.mentions),
        ]:
            assert "".join(source[low:high] for low, high in spans) == text


def test_growth() -> None:
    """Many names and many mentions cost no more than in proportion."""

    def cost(count: int) -> float:
        text = "县领导" + "".join(
            f"赵{chr(0x5F00 + number % 4000)}{chr(0x4E00 + number // 4000)}、" for number in range(count)
        )
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            find([passage(text + "王中" * count)])
            best = min(best, time.process_time() - start)
        return best

    assert cost(4000) <= 8 * cost(1000) + 0.02


def test_words_beside_names() -> None:
    """A name ends before `边看边记`, and keeps 边 where it is part of it; what is done for others makes no post of a list's."""
    assert people("县政协委员朱怀瑾边看边记。") == {"朱怀瑾": ("县政协委员",)}
    assert people("区长李边江主持会议。") == {"李边江": ("区长",)}
    assert people("荣建民、莫如霜、吴代彪等为获奖代表颁奖。") == {}
