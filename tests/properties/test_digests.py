"""One invented digest under every mark of its headings, with every form of byline and of opening."""

from itertools import product

import pytest

from cqgov_parse import Article, parse

ITEMS = (
    (
        "青山区政协",
        "召开专题协商会",
        "苏棠",
        "就养老服务体系建设开展专题协商。区政协主席王大山主持会议并讲话，6名委员作了发言。",
    ),
    (
        "江川县政协",
        "视察农村公路建设",
        "葛云 李文",
        "组织部分委员视察农村公路建设。县政协副主席张新华带队察看了施工现场。",
    ),
    ("临河市政协", "走访慰问困难群众", "赵一鸣", "组织委员走进和平社区，为30户困难家庭送去米、油等生活物资。"),
    ("云溪区政协", "举办委员读书分享会", "周 正", "举办第三期委员读书分享会，8名委员围绕生态保护交流了心得体会。"),
    ("石门县政协", "督办重点提案", "何小雨", "召开重点提案督办会，听取关于校园周边交通治理提案的办理情况汇报。"),
)
SECOND = "会后，有关部门将逐项研究办理意见建议。"
MARKS = {
    "none": "{head}",
    "hashes": "## {head}",
    "dot": "● {head}",
    "two dots": "● {head} ●",
    "square": "■{head}",
    "ring": "◎{head}",
    "brackets": "【{head}】",
    "triangle": "▶ {head}",
    "star": "★{head}",
    "diamond": "◆ {head}",
    "pictograph": "🔹{head}",
    "stars": "**{head}**",
    "arrows": ">> {head}",
    "Han number": "{han}、{head}",
    "Han number in brackets": "（{han}）{head}",
    "number and point": "{n}.{head}",
    "number and comma": "{n}、{head}",
    "number with a nought": "0{n} {head}",
    "number on its own line": "0{n}\n{head}",
}
OPENINGS = (
    "3月{day}日，{body}",
    "近日，{body}",
    "本报讯（记者 {names}）3月{day}日，{body}",
    "3月{day}日上午，{body}",
    "{body}",
)
BYLINES = {
    "none": "",
    "in brackets": "（{names}）",
    "in brackets on a line": "\n（{names}）",
    "with the body": "（{body} {names}）",
    "after a sign": "\n■ {names}",
    "supplied by a body": "\n供稿：{body}",
}
GAPS = ("\n", "\n\n")


def _text(mark: str, opening: str, byline: str, gap: str, paragraphs: int) -> str:
    lines = ["区县政协动态"]
    for n, (body, act, names, words) in enumerate(ITEMS, 1):
        fields = {"head": body + act, "n": n, "han": "一二三四五"[n - 1], "day": n + 3, "body": body, "names": names}
        text = opening.format(**fields) + words + (gap + SECOND) * (paragraphs - 1)
        lines += mark.format(**fields).split("\n")
        lines += (text + byline.format(**fields)).split("\n")
    return gap.join(line for line in lines if line)


@pytest.mark.parametrize("byline", BYLINES)
@pytest.mark.parametrize("mark", MARKS)
def test_one_digest_under_every_mark(mark: str, byline: str) -> None:
    """Headings, paragraphs and names are the same whatever marks the headings, opens the texts and closes them."""
    for opening, gap, paragraphs in product(OPENINGS, GAPS, (1, 2)):
        document = parse(_text(MARKS[mark], opening, BYLINES[byline], gap, paragraphs))
        assert len(document.records) == len(ITEMS), (opening, gap, paragraphs)
        for record, (body, act, names, words) in zip(document.records, ITEMS, strict=True):
            assert isinstance(record, Article)
            assert record.headline is not None
            assert record.headline.text == body + act
            assert record.paragraphs[0].text.endswith(words)
            assert [passage.text for passage in record.paragraphs[1:]] == [SECOND][: paragraphs - 1]
            found = {name for one in record.bylines for name in one.names}
            expected = {body} if byline == "supplied by a body" else set() if byline == "none" else _people(names)
            assert expected <= found
        assert not document.unplaced


def _people(names: str) -> set[str]:
    return {names.replace(" ", "")} if names == "周 正" else set(names.split())
