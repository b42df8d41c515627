"""Bodies of stories on a page in any order: tails behind the next article, photos between two."""

from cqgov_parse import parse

CUT = """县政协督办民宿消防提案
本报讯（记者 容 照）4月22日，县政协
召开民宿消防安全协商会，县消防大队和
十八家民宿的业主到会，逐条商量整改办
法。民宿业主反映，装一套喷淋设备要花
"""
NEXT = """高山蔬菜喝上协商水
本报讯 近日，长竹园乡的高山蔬菜用上
了滴灌，引水上山的主意出自一次协商活
动。县政协组织委员看地形、找水源，定
下修建蓄水池的方案。（桑 柘）
"""
TAIL = """七八万元，小本生意实在承受不起，希望
部门给一个便宜又管用的办法，让老房子
也能达到标准，住店客人住得安心。
"""


def test_tail_behind_next_article() -> None:
    """A story that stops inside a sentence goes on with the body that nothing opens behind the next article."""
    document = parse(CUT + NEXT + TAIL, format="newspaper_page")
    assert [str(article.headline) for article in document.articles] == ["县政协督办民宿消防提案", "高山蔬菜喝上协商水"]
    assert "要花七八万元" in "".join(str(paragraph) for paragraph in document.articles[0].paragraphs)


def test_photo_between_articles() -> None:
    """A photo between two articles goes to the one that says the same, wherever it stands."""
    photo = "高山蔬菜地里，农户打开滴灌阀门。柏 舟 摄\n"
    document = parse(CUT.replace("要花\n", "要花\n不少钱。\n") + photo + NEXT, format="newspaper_page")
    assert [len(article.photos) for article in document.articles] == [0, 1]
