"""Kinds of made-up documents, each as its newsroom sets it; every choice is drawn by lot."""

from collections.abc import Callable
from random import Random

from attrs import frozen

from tests.corpus.world import YEARS, Seat, figure, holder, person, seats

_ACTS = (
    "召开协商座谈会",
    "开展视察活动",
    "调研春耕生产",
    "督办重点提案",
    "举办委员培训班",
    "推进乡村振兴工作",
    "检查安全生产",
    "部署生态环境整治",
    "走访慰问困难群众",
    "研究招商引资工作",
)
_URGED = (
    "要抓好各项重点任务的落实，推动工作取得实效",
    "要深入一线、听取意见，办好群众身边的实事",
    "要把乡村振兴摆在突出位置，巩固拓展脱贫攻坚成果",
    "要压紧压实责任，守住安全底线",
    "要优化营商环境，帮助企业解决实际困难",
    "要发挥专门协商机构作用，广泛凝聚共识",
)
_TOLD = (
    "据了解，该项目总投资{n}.6亿元，建成后可带动就业{m}人。",
    "目前，全{rank}已建成示范点{n}个，惠及群众{m}户。",
    "“路修好了，出行方便多了。”村民{name}说。",
    "与会人员围绕相关议题作了交流发言，提出意见建议{n}条。",
    "截至目前，累计发放补助资金{m}万元。",
    "活动现场，工作人员发放宣传资料{m}份，解答群众咨询{n}人次。",
)
_ATTEND = ("{rank}委常委{a}、副{rank}长{b}参加。", "{rank}政协副主席{a}，秘书长{b}参加活动。", "")


@frozen
class Day:
    """What one story is about: where, when, and by whom it is told."""

    rng: Random
    seat: Seat
    year: int
    month: int
    day: int

    @property
    def printed(self) -> str:
        return f"{self.month}月{self.day}日"

    @property
    def iso(self) -> str:
        return f"{self.year}-{self.month:02}-{self.day:02}"

    def moved(self) -> "Day":
        """The same day in another place."""
        return Day(self.rng, self.rng.choice(seats()), self.year, self.month, self.day)


def drawn(rng: Random) -> Day:
    """Any day in any place."""
    return Day(rng, rng.choice(seats()), rng.choice(YEARS), rng.randint(1, 12), rng.randint(1, 28))


def _who(day: Day) -> tuple[str, str, str]:
    """A body of the place, a post there, and who holds it."""
    rank = day.seat.rank
    body, post = day.rng.choice(
        (
            ("政协", f"{rank}政协主席"),
            ("人民政府", day.seat.post),
            ("委", f"{rank}委书记"),
            ("人大常委会", f"{rank}人大常委会主任"),
        )
    )
    return day.seat.name + body, post, holder(day.seat, post, day.year)


def _told(day: Day) -> str:
    rng = day.rng
    return rng.choice(_TOLD).format(
        n=rng.randint(2, 98), m=rng.randint(100, 9800), rank=day.seat.rank, name=person(rng)
    )


def _paragraphs(day: Day, act: str) -> list[str]:
    rng = day.rng
    body, post, name = _who(day)
    attend = rng.choice(_ATTEND).format(rank=day.seat.rank, a=person(rng), b=person(rng))
    first = f"{day.printed}，{body}{act}。{post}{name}参加并讲话。{attend}"
    more = [f"{rng.choice((name, '会议'))}{rng.choice(('强调', '指出', '要求'))}，{rng.choice(_URGED)}。{_told(day)}"]
    more += [_told(day) + _told(day) for _ in range(rng.randint(0, 2))]
    return [first, *more]


def _bylines(rng: Random) -> str:
    return rng.choice(
        (f"（{person(rng)}）", f"（{person(rng)} {person(rng)}）", f"（记者 {person(rng)} 通讯员 {person(rng)}）")
    )


def article(rng: Random) -> list[str]:
    """A page of a portal with one story."""
    day = drawn(rng)
    act = rng.choice(_ACTS)
    lines = [f"{day.seat.name}{act}", f"来源：{day.seat.name}融媒体中心　时间：{day.iso}"]
    first, *rest = _paragraphs(day, act)
    lines += [rng.choice((f"本报讯（记者 {person(rng)}）", "")) + first, *rest]
    if rng.random() < 0.4:
        lines.append(f"图为活动现场。记者 {person(rng)} 摄")
    return [*lines, _bylines(rng)] if rng.random() < 0.5 else lines


def headline_digest(rng: Random) -> list[str]:
    """A digest with a heading over every item."""
    day = drawn(rng)
    mark = rng.choice(("● {} ●", "■ {}", "【{}】", "## {}"))
    lines = [f"{day.year}年{day.month}月区县工作集锦", f"时间：{day.iso}"]
    for _ in range(rng.randint(3, 5)):
        there = day.moved()
        lines += [mark.format(there.seat.name), _paragraphs(there, rng.choice(_ACTS))[0], _bylines(rng)]
    return lines


def run_in_digest(rng: Random) -> list[str]:
    """A digest whose items open with the name of their body."""
    day = drawn(rng)
    lines = ["区县政协履职动态", f"来源：政协信息　时间：{day.iso}"]
    for _ in range(rng.randint(4, 6)):
        there = day.moved()
        lines.append(f"{there.seat.name}政协{rng.choice(_ACTS)}，{rng.choice(_URGED)}。{_told(there)}{_told(there)}")
    return [*lines, f"（{person(rng)} {person(rng)} {person(rng)}）"]


def weekly_roundup(rng: Random) -> list[str]:
    """A week's news under its days."""
    day = drawn(rng)
    lines = [f"见“政”{day.seat.name[:-1]}这一周", f"日期:{day.iso}"]
    for n in range(rng.randint(2, 3)):
        there = Day(rng, day.seat, day.year, day.month, max(1, day.day - 3 + n))
        for _ in range(rng.randint(1, 2)):
            act = rng.choice(_ACTS)
            lines += [there.printed] if there.printed not in lines else []
            lines += [
                f"{there.seat.name}{act}",
                *_paragraphs(there, act),
                f"{there.printed}，活动现场。记者 {person(rng)}/摄",
            ]
    return [*lines, "扫一扫在手机打开当前页"]


def work_report(rng: Random) -> list[str]:
    """A report of a county's CPPCC, whose figures grow from year to year."""
    day = drawn(rng)
    seat, year = day.seat, day.year

    def number(what: str) -> int:
        return figure(seat, what, year - 1)

    rank = seat.rank
    chair = f"{rank}政协主席"
    return [
        f"中国人民政治协商会议{seat.name}委员会常务委员会工作报告",
        f"（{year}年1月{rng.randint(5, 20)}日在政协{seat.name}第十五届委员会第{rng.choice('二三四五')}次会议上）",
        f"{chair} {holder(seat, chair, year)}",
        "各位委员：",
        f"现在，我代表政协{seat.name}委员会常务委员会，向大会报告工作，请予审议。",
        f"一、{year - 1}年工作回顾",
        f"（一）围绕中心，服务大局。立案提案{number('提案')}件，组织视察{number('视察') // 20}次，提出意见建议{number('建议')}条。",
        f"（二）凝聚共识，汇聚力量。反映社情民意信息{number('信息')}篇，走访委员{number('走访')}人次。",
        f"一是{rng.choice(_URGED)}。开展活动{number('活动') // 10}场。",
        f"二、{year}年工作打算",
        f"（一）聚焦乡村振兴，深入协商议政。{rng.choice(_URGED)}。",
        f"（二）加强自身建设。{rng.choice(_URGED)}。",
    ]


def newspaper_page(rng: Random) -> list[str]:
    """A page as a PDF gives it: stories set in columns, their titles above them."""
    day = drawn(rng)
    width = rng.randint(14, 24)
    lines = [f"{day.year}年{day.month}月{day.day}日 星期三", "综合新闻"]
    for _ in range(rng.randint(2, 4)):
        there, act = day.moved(), rng.choice(_ACTS)
        lines.append(f"{there.seat.name}{act}")
        body = _paragraphs(there, act)
        body[0] = f"本报讯（记者 {person(rng)}）{body[0]}"
        for paragraph in body:
            text = "　　" + paragraph
            lines += [text[at : at + width] for at in range(0, len(text), width)]
    return lines


KINDS: dict[str, tuple[Callable[[Random], list[str]], int]] = {
    "article": (article, 12),
    "headline_digest": (headline_digest, 2),
    "run_in_digest": (run_in_digest, 2),
    "weekly_roundup": (weekly_roundup, 2),
    "work_report": (work_report, 3),
    "newspaper_page": (newspaper_page, 1),
}
"""How a document of each kind is made, and how often it is."""
