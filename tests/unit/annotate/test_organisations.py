"""Organisations: which body an article is about, how it is named in full, and the code of its place."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cqgov_parse
from cqgov_parse.annotate.organisations import annotate
from cqgov_parse.records import Article, Date, Document, Heading, Organisation, Passage, Photo, Source
from cqgov_parse.span import cut
from cqgov_parse.text.fold import fold
from tests.properties.strategies import HAN, ODD, SIGNS

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[2] / "accuracy" / "organisations.json").read_text("utf-8")
)["cases"]


class Sheet:
    """A source that grows by lines, and passages of it."""

    def __init__(self) -> None:
        self.source = ""

    def passage(self, text: str) -> Passage:
        """The passage of one more line."""
        start = len(self.source)
        self.source += text + "\n"
        return Passage(text, ((start, start + len(text)),) if text else (), fold(text))

    def passages(self, texts: list[str]) -> tuple[Passage, ...]:
        """The passages of several more lines."""
        return tuple(self.passage(text) for text in texts)

    def optional(self, text: str | None) -> Passage | None:
        """The passage of a line that may be missing."""
        return None if text is None else self.passage(text)


def document(case: dict[str, Any]) -> Document:
    """The document that a case describes: one article and what stands around it."""
    context, sheet = case.get("context", {}), Sheet()
    published = context.get("published")
    article = Article(
        kicker=sheet.optional(case.get("kicker")),
        headline=sheet.optional(case.get("headline")),
        paragraphs=sheet.passages(case["paragraphs"]),
        photos=tuple(Photo(caption) for caption in sheet.passages(context.get("captions", []))),
    )
    found = Document(
        heading=Heading(headline=sheet.optional(context.get("title"))),
        breadcrumbs=sheet.passages(context.get("breadcrumbs", [])),
        origin=sheet.optional(context.get("origin")),
        published=Date(published, published) if published else None,
        records=(article,),
    )
    return Document(
        heading=found.heading,
        breadcrumbs=found.breadcrumbs,
        origin=found.origin,
        published=found.published,
        records=found.records,
        source=Source(text=sheet.source, length=len(sheet.source)),
    )


def read(headline: str | None, *paragraphs: str, **context: Any) -> Organisation | None:
    """The organisation of an article made of these lines."""
    case: dict[str, Any] = {"paragraphs": list(paragraphs), "context": context}
    if headline is not None:
        case["headline"] = headline
    return annotate(document(case)).articles[0].organisation


def codes(headline: str | None, *paragraphs: str, **context: Any) -> list[str]:
    """The codes of the notes on such an article."""
    case = {"headline": headline, "paragraphs": list(paragraphs), "context": context}
    return [note.code for note in annotate(document(case)).notes]


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if not case.get("held")],
    ids=lambda case: case["paragraphs"][0][:16] if case["paragraphs"] else "caption",
)
def test_every_case_that_the_rules_were_tuned_on_is_read_right(case: dict[str, Any]) -> None:
    """The cases that were looked at are read as a person reads them, in all four fields."""
    organisation = annotate(document(case)).articles[0].organisation
    found = None
    if organisation:
        found = {
            "text": organisation.text,
            "name": organisation.name,
            "kind": organisation.kind,
            "adcode": organisation.adcode,
        }
    assert found == case["organisation"]


@pytest.mark.parametrize(("field", "least"), [("text", 0.95), ("name", 0.95), ("kind", 0.95), ("adcode", 0.95)])
def test_most_held_cases_are_read_right(field: str, least: float) -> None:
    """The cases that were not looked at reach the figures that the documentation gives."""
    held = [case for case in CASES if case.get("held")]
    right = 0
    for case in held:
        organisation = annotate(document(case)).articles[0].organisation
        right += (getattr(organisation, field) if organisation else None) == (case["organisation"] or {}).get(field)
    assert right / len(held) >= least


@pytest.mark.parametrize(
    ("headline", "paragraph"),
    [
        ("国防部长方铭出访", "5月3日，国防部长方铭率团出访。"),
        ("山西路改造完工", "5月3日，山西路改造工程完工，沿街商户陆续开门。"),
        ("我县召开禁毒工作会", "5月3日，我县召开禁毒工作会。"),
        ("全区经济运行分析会召开", "全区经济运行分析会召开，区长方铭讲话。"),
        ("方铭调研重点项目", "县委书记方铭先后到松林镇、白石镇调研重点项目。"),
        ("我省各级政协掀起学习热潮", "连日来，各级政协组织委员学习。"),
    ],
)
def test_no_body_where_none_acts(headline: str, paragraph: str) -> None:
    """A minister is no ministry, a street no province; events without an actor, tours and bodies at large give nothing."""
    assert read(headline, paragraph) is None


def test_two_bodies_of_a_heading_are_given_both() -> None:
    """A heading that is nothing but two bodies is printed whole, and each is named in full."""
    organisation = read("台盟福州市委会、市台联", "5月3日，两家联合举办茶会。", published="2024-05-04")
    assert organisation is not None
    assert (organisation.text, organisation.name) == ("台盟福州市委会、市台联", "台盟福州市委会、福州市台联")


def test_a_visiting_group_is_printed_with_its_body() -> None:
    """The text holds the group that a body sends out, the name the body alone."""
    organisation = read(
        "市审计局督导组来奉节督导",
        "5月3日，市审计局督导组来奉节督导。",
        breadcrumbs=["首页", "奉节要闻"],
        published="2024-05-04",
    )
    assert organisation is not None
    assert (organisation.text, organisation.name, organisation.adcode) == ("市审计局督导组", "重庆市审计局", "500000")


def test_blanks_inside_a_name_lie_between_its_spans() -> None:
    """A name that the typesetting spaced out is given without the blanks, and its spans leave them out."""
    sheet = Sheet()
    article = Article(paragraphs=(sheet.passage("近日，云 阳 县 政 协召开会议。"),))
    organisation = annotate(Document(records=(article,))).articles[0].organisation
    assert organisation is not None
    assert organisation.text == "云阳县政协" == cut(sheet.source, organisation.spans)
    assert len(organisation.spans) == 5


@pytest.mark.parametrize(
    ("headline", "published", "expected"),
    [
        ("鼓楼区政协视察河道", "2023-05-04", ["place-ambiguous"]),
        ("青黛县政协视察河道", "2023-05-04", ["place-unknown"]),
        ("区政协视察河道", "2023-05-04", ["place-unnamed"]),
        ("纳雍县政协视察河道", None, ["place-undated"]),
        ("永川市政协视察河道", "1990-05-04", ["place-year"]),
        ("永川区政协视察河道", "2023-05-04", []),
    ],
)
def test_a_code_that_is_not_certain_is_null_with_a_note(
    headline: str, published: str | None, expected: list[str]
) -> None:
    """Each way in which a place can stay uncertain has a note of its own."""
    context = {"published": published} if published else {}
    assert codes(headline, "正文。", **context) == expected
    organisation = read(headline, "正文。", **context)
    assert organisation is not None
    assert (organisation.adcode is None) == bool(expected)


def test_other_articles_decide_between_places_of_one_name() -> None:
    """江北区 among districts of Chongqing is the one in Chongqing, and none of these articles alone is needed for that."""
    items = [
        "6月1日，江北区政协召开会议。",
        "6月2日，巴南区政协召开会议。",
        "6月3日，北碚区政协召开会议。",
        "6月4日，万州区政协召开会议。",
    ]
    sheet = Sheet()
    articles = tuple(Article(paragraphs=(sheet.passage(item),)) for item in items)
    whole = annotate(Document(records=articles)).articles
    assert [each.organisation.adcode for each in whole if each.organisation] == ["500105", "500113", "500109", "500101"]
    for left_out in (1, 2, 3):
        rest = annotate(Document(records=(*articles[:left_out], *articles[left_out + 1 :]))).articles
        assert [each.organisation for each in rest] == [
            each.organisation for n, each in enumerate(whole) if n != left_out
        ]


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[3] / "seeds").glob("*.txt")), ids=lambda path: path.stem
)
def test_switching_it_off_changes_nothing_else(path: Path) -> None:
    """Without this annotator a document differs in `organisation` and in notes on places alone."""
    bare = cqgov_parse.parse(path.read_text("utf-8"), annotators=())
    full = annotate(bare)
    assert [note for note in full.notes if not note.code.startswith("place-")] == list(bare.notes)
    assert full.records == annotate(full).records
    for before, after in zip(bare.articles, full.articles, strict=True):
        assert (before.paragraphs, before.headline, before.people, before.dates) == (
            after.paragraphs,
            after.headline,
            after.people,
            after.dates,
        )


ALPHABET = (
    HAN + SIGNS + ODD + "江北南岸重庆鼓楼奉节民革盟镇乡街道局委院公司法检察联妇工会赴到来前往主持副书记长全我各年{}"
)
lines = st.text(max_size=120) | st.text(alphabet=ALPHABET, max_size=120)


@given(st.lists(lines, max_size=3), st.lists(lines, max_size=4), lines | st.none())
def test_any_text_is_read_and_every_span_is_faithful(heads: list[str], texts: list[str], origin: str | None) -> None:
    """No text makes it fail; what is reported stands at its spans, inside the article, and has a name and a known kind."""
    sheet = Sheet()
    kicker, headline, deck = [*sheet.passages(heads), None, None, None][:3]
    article = Article(kicker=kicker, headline=headline, deck=deck, paragraphs=sheet.passages(texts))
    found = annotate(Document(origin=sheet.optional(origin), records=(article,)))
    organisation = found.articles[0].organisation
    if organisation:
        assert organisation.text == cut(sheet.source, organisation.spans)
        assert organisation.text
        assert organisation.name
        assert any(
            low <= start and end <= high
            for start, end in organisation.spans
            for passage in (*(each for each in (kicker, headline, deck) if each), *article.paragraphs)
            for low, high in passage.spans
        )
    for note in found.notes:
        assert cut(sheet.source, note.spans)


@pytest.mark.parametrize(
    "unit",
    [
        "政协",
        "民革",
        "的政协",
        "县委书记、",
        "江北区政协委员，",
        "赴江北区、",
        "鼓楼区。",
        "重庆市",
        "近日，",
        "镇",
        "{}",
    ],
)
@pytest.mark.parametrize("headline", [None, "鼓楼：某事"])
def test_work_grows_with_the_text_and_no_faster(unit: str, headline: str | None) -> None:
    """From n to 4n characters of one unit the time grows about fourfold; quadratic work would take sixteen times as long."""

    def seconds(length: int) -> float:
        found = document({"headline": headline, "paragraphs": [(unit * length)[:length]]})
        best = float("inf")
        for _ in range(3):
            begin = time.process_time()
            annotate(found)
            best = min(best, time.process_time() - begin)
        return best

    assert seconds(16_000) / max(seconds(4_000), 0.001) <= 8
