"""The world that made-up news is about: real places, invented people who hold their posts for a term, figures that grow by the year."""

from functools import cache
from random import Random

from attrs import frozen

from cqgov_parse.parts.places import all_places

YEARS = range(2022, 2032)
_TERM = 4  # years
_SURNAMES = "钱孙李周吴郑冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜戚谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳鲍史唐费岑薛雷贺倪汤罗毕郝邬安常乐于傅皮卞齐康伍余顾孟黄穆萧尹"
_GIVEN = "一鸣 文彬 小青 志远 国强 海燕 建平 雪梅 永康 丽华 晓东 家辉 春生 秀兰 德明 静怡 立群 玉洁 天佑 若兰 思源 振宇".split()
_SHORT = "明 强 丽 平 勇 芳 军 敏 涛 静 磊 洋 杰 娟 刚 艳 超 霞 辉 玲 鹏 慧 峰 颖 波 琳 斌 蕾".split()


@frozen
class Seat:
    """A county or district: its name, its rank (县, 区), and its code."""

    name: str
    rank: str
    code: str

    @property
    def post(self) -> str:
        """The head of its government."""
        return f"{self.rank}长"


@cache
def seats() -> tuple[Seat, ...]:
    """A hundred and twenty counties and districts whose full names no other place shares."""
    found: dict[str, list[Seat]] = {}
    for place in all_places():
        if place.is_county and place.last is None and place.name[-1] in "县区" and 3 <= len(place.name) <= 4:
            found.setdefault(place.name, []).append(Seat(place.name, place.name[-1], place.code))
    single = [seats[0] for _, seats in sorted(found.items()) if len(seats) == 1]
    return tuple(Random("seats").sample(single, 120))


def person(rng: Random) -> str:
    """An invented name of two or three characters."""
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN if rng.random() < 0.6 else _SHORT)


@cache
def holder(seat: Seat, post: str, year: int) -> str:
    """Who holds that post of the place in that year; terms begin in different years."""
    first = YEARS[0] + Random(f"{seat.name} {post}").randrange(_TERM)
    return person(Random(f"{seat.name} {post} {(year - first) // _TERM}"))


@cache
def figure(seat: Seat, what: str, year: int) -> int:
    """How many of something the place had in that year."""
    rng = Random(f"{seat.name} {what}")
    return rng.randint(60, 400) + (year - YEARS[0]) * rng.randint(1, 30)
