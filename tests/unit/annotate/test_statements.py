"""Statements: who says what, with which verb, and the text that the verb governs."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqgov_parse.annotate.statements import annotate, find
from cqgov_parse.records import Article, Document, Passage, Photo, ReportItem
from cqgov_parse.text.fold import fold

CASES = json.loads((Path(__file__).parents[2] / "accuracy" / "statements.json").read_text("utf-8"))["cases"]
ALPHABET = "会议指出强调要求表示说建议他们委员王中县长在时的，。：“”；、（） 　后並說"


def passage(text: str, start: int = 0) -> Passage:
    return Passage(text, ((start, start + len(text)),), fold(text))


def statements(*texts: str) -> list[tuple[str, str, str]]:
    found, start = [], 0
    for text in texts:
        found.append(passage(text, start))
        start += len(text) + 1
    return [(each.speaker, each.verb, each.text) for each in find(found)]


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("会议还强调，要严肃纪律。", "会议", "强调"),
        ("县委书记江澄在调研时指出，要抓紧。", "江澄", "指出"),
        ("县教育局相关负责人介绍，校车已开通。", "县教育局相关负责人", "介绍"),
        ("应邀到会的副区长江澄表示，照单全收。", "江澄", "表示"),
        ("江一鸣委员建议，增设站点。", "江一鸣", "建议"),
        ("委员们察看了现场后认为，要分步推进。", "委员们", "认为"),
        ("居民李秀芝反映，楼道灯坏了。", "李秀芝", "反映"),
        ("掌勺的曹师傅坦言，利润很薄。", "曹师傅", "坦言"),
        ("来自乡镇的委员则希望，多办培训。", "委员", "希望"),
        ("党的二十届三中全会强调，要深化改革。", "党的二十届三中全会", "强调"),
        ("他今天对记者说，路通了。", "他", "说"),
        ("《意见》要求，各地要抓好落实。", "《意见》", "要求"),
        ("会议要求各部门抓好落实。", "会议", "要求"),
        ("区政协主席江澄参加活动并指出，要常来。", "江澄", "指出"),
        ("县政协委员江澄、李一鸣建议，增设站点。", "江澄、李一鸣", "建议"),
        ("快递员小邓说，楼道里有凳子。", "小邓", "说"),
        ("退休教师老李说，路好走了。", "老李", "说"),
    ],
)
def test_speakers(text: str, speaker: str, verb: str) -> None:
    """A speaker is a name alone or what is printed, whatever adverbs, places or acts stand before the verb."""
    assert [each[:2] for each in statements(text)] == [(speaker, verb)]


@pytest.mark.parametrize(
    "text",
    [
        "会议听取意见、反映要求，凝聚共识。",
        "县长对来宾表示热烈的欢迎。",
        "各单位要按照会议要求，抓好落实。",
        "委员们提出建议12条。",
        "群众反映的问题得到解决。",
        "江澄调研河道，要求加快清淤。",
        "对企业来说，时间就是订单。",
        "办好代表建议，回应群众关切。",
        "调查显示，八成居民支持。",
        "新校舍承载着乡亲们的希望，书声琅琅。",
        "会议指出了问题，明确了方向。",
        "“我们建议，早一点动工。",
    ],
)
def test_false_friends(text: str) -> None:
    """Nouns that look like verbs of speech, decisions, greetings and objects of other verbs are no statements."""
    assert statements(text) == []


def test_text_ends_at_the_next_statement() -> None:
    """A statement's text goes to the next one, however it is introduced, and to the end of the paragraph."""
    found = statements("会议指出，形势好。要再加力。会议上，县长江澄强调，要稳住。")
    assert [text for *_, text in found] == ["形势好。要再加力。", "要稳住。"]


def test_text_ends_where_the_news_goes_on() -> None:
    """Sentences that tell again what happened are not governed: who took part, what came next."""
    assert statements("江澄表示，将抓紧。副县长林海参加。")[0][2] == "将抓紧。"
    assert statements("会议强调，要抓紧。会后，委员们合影。")[0][2] == "要抓紧。"


def test_speaker_after_the_quotation() -> None:
    """For a speaker after a quotation the text is the quotation, and what goes on after the verb."""
    assert statements("“路通了。”居民李秀芝说。") == [("李秀芝", "说", "“路通了。”")]
    assert statements("“路通了。”当天，在村口，居民李秀芝说。") == [("李秀芝", "说", "“路通了。”")]
    assert statements("“路通了。”县长江澄表示，下一步装路灯。") == [("江澄", "表示", "“路通了。”下一步装路灯。")]


def test_quotation_after_the_verb() -> None:
    """A quotation of whole sentences after the verb is the text, and what follows it is not."""
    assert statements("他说：“路通了。”人群散去。") == [("他", "说", "“路通了。”")]


def test_quotation_belongs_to_one_speaker() -> None:
    """A quotation that one speaker opened is not given to the next one."""
    found = statements("江澄说：“路通了。”林海表示，灯也要装。")
    assert [text for *_, text in found] == ["“路通了。”", "灯也要装。"]


def test_names_known_from_elsewhere() -> None:
    """A name that has its post in another paragraph of the record is a speaker without it."""
    assert statements("县政协主席巩固主持会议。", "会上巩固要求尽快办理。")[0][:2] == ("巩固", "要求")


def test_spans_over_two_lines() -> None:
    """Line ends lie between the spans of a statement's text."""
    source = "会议指出，要抓\n紧。"
    text = source.replace("\n", "")
    (found,) = find([Passage(text, ((0, 7), (8, len(source))), fold(text))])
    assert (found.text, found.spans) == ("要抓紧。", ((5, 7), (8, 10)))


def test_annotate() -> None:
    """Articles with their captions, report items, and the document's own captions get statements; the lead does not."""
    article = Article(paragraphs=(passage("会议指出，好。"),), photos=(Photo(passage("委员们建议，改。", 10)),))
    item = ReportItem(headline=passage("报告指出，稳。", 30), paragraphs=(passage("代表们认为，进。", 40),))
    document = Document(
        records=(article, item), lead=(passage("他说，来。", 60),), photos=(Photo(passage("大家说，行。", 70)),)
    )
    found = annotate(document)
    assert [[each.speaker for each in record.statements] for record in found.records] == [
        ["会议", "委员们"],
        ["报告", "代表们"],
    ]
    assert [each.speaker for each in found.statements] == ["大家"]


@pytest.mark.parametrize("held", [False, True])
def test_accuracy(held: bool) -> None:
    """On the hand-annotated sentences speaker, verb and governed text are right at an F1 of 0.96, held-out ones too."""
    right = wrong = missed = 0
    for case in CASES:
        if case.get("held", False) is not held:
            continue
        found = set(statements(case["text"]))
        gold = {(each["speaker"], each["verb"], each["text"]) for each in case["statements"]}
        right += len(found & gold)
        wrong += len(found - gold)
        missed += len(gold - found)
    assert 2 * right / (2 * right + wrong + missed) >= 0.96


@given(st.text(alphabet=ALPHABET, max_size=80) | st.text(max_size=30))
def test_any_text(text: str) -> None:
    """Any text is read without an error, and the text of every statement stands at its spans."""
    for each in find([passage(text)]):
        assert each.speaker
        assert "".join(text[low:high] for low, high in each.spans) == each.text


@pytest.mark.parametrize(
    "unit", ["强调，", "会议强调，", "会议指出，好。", "“好。”他说。", "”，他说。", "委员们的", "他说：“好", "说"]
)
def test_growth(unit: str) -> None:
    """Four times the text takes about four times as long, also where no full stop ever comes."""

    def cost(count: int) -> float:
        whole = [passage(unit * count)]
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            find(whole)
            best = min(best, time.process_time() - start)
        return best

    assert cost(8000) <= 8 * cost(2000) + 0.02
