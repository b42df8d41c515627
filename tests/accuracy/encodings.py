"""How often the encoding of one sentence is told right: this library beside charset-normalizer.

Run from the root of the repository as `python -m tests.accuracy.encodings`. A case counts as right when the decoded text
equals the text that was encoded, whatever name the encoding is given. Every text is invented from the templates below.
"""

import random
from collections.abc import Callable, Iterator, Sequence

import attrs
import opencc

from cqgov_parse.errors import DecodeError
from cqgov_parse.text.decode import decode

SEED = 20260101
BIG5 = ("big5", "cp950", "big5hkscs")


def _words(line: str) -> list[str]:
    return line.split()


SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文冉向庞翟牟谯晏隆蹇"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英建国华志红玉兰春梅晓峰海燕云鹏宇轩浩然子涵雨欣思远泽民佳怡睿博雅琪嘉瑞俊熙梓晨昊天诗婷韬煜晗玥琳钰涵翀璇骏驰润松柏森荣昌德厚永胜克勤维屏仲毅学彬朝晖"
PLACE_STEMS = _words(
    "云溪 青岩 长岭 白沙 石桥 金竹 龙潭 大坪 双河 永兴 太和 临江 万泉 凤鸣 清流 柏树 黄葛 铜鼓 盐井 罗坝 茶园 马鞍 鹤游 松溉 濯水 沿口 桂溪 新盛 三汇 渔箭"
)
DISTRICTS = _words("区 县 市 镇 乡 街道")
ORGANS = _words(
    "区政协 县政协 市政协 区委 县委 县政府 区人大常委会 市发展改革委 区农业农村委 县水利局 区财政局 市卫生健康委 民盟区委 民建县工委 九三学社支社 工商联 区教委 县林业局 市生态环境局"
)
ROLES = _words("主席 副主席 党组书记 区长 副县长 秘书长 常委 委员 主任 局长 镇长 村支书")
TOPICS = _words(
    "乡村振兴 营商环境 老旧小区改造 长江禁渔 社区养老服务 义务教育均衡发展 民宿旅游 柑橘产业 河长制 招商引资 森林防火 基层治理 文物保护 垃圾分类 高标准农田建设 安全生产 水污染防治 中小企业融资 社情民意信息 党史学习教育"
)
PEOPLE = _words("政协委员 驻村干部 志愿者 企业负责人 群众代表 专家学者 民主党派成员 机关干部")

# The texts that the scoring was tried on while it was written.
DESIGN = (
    "{date}，{place}{organ}{role}{name}率队调研{topic}工作。",
    "{organ}召开会议，专题研究{topic}，{name}主持会议并讲话。",
    "{name}、{name2}等{n}名{people}参加座谈，就{topic}提出建议{n2}条。",
    "{place}今年已投入{n}万元用于{topic}，惠及群众{n2}人。",
    "会议强调，要把{topic}摆在更加突出的位置，抓实抓细抓到位。",
    "“{topic}关系千家万户。”{role}{name}说。",
    "记者从{organ}获悉，{place}{topic}项目将于{date}开工。",
    "本报讯（记者 {name} 通讯员 {name2}）{place}{topic}取得新进展。",
    "{date}上午，{name}前往{place}走访{people}。",
    "据统计，截至{date}，全{unit}共完成{topic}任务{n}%。",
    "{organ}组织{people}视察{topic}情况；{name}参加。",
    "《关于加强{topic}的提案》由{name}等{n}人联名提出。",
)
# Kept apart: only for the figures.
HELD_OUT = (
    "日前，由{people}组成的检查组深入{place}，对{topic}开展民主监督。",
    "{name}（{organ}{role}）：建议尽快出台{topic}实施细则",
    "去年以来，{place}坚持以{topic}为抓手，探索出一条新路子！",
    "如何破解{topic}难题？{people}这样建言献策。",
    "{date}晚，暴雨致{place}部分道路中断，{n}名{people}连夜抢险。",
    "任命{name}为{organ}{role}，免去{name2}的职务。",
    "村民{name}家的{n}亩花椒喜获丰收，笑得合不拢嘴。",
    "{organ}与{place}签订协议，共建{topic}示范点{n2}处。",
    "出席座谈会的还有：{name}、{name2}，以及{people}{n}人。",
    "截止目前，累计收到{topic}方面的来信{n2}件，办结率达{n}%。",
    "在{place}，{name2}向{people}宣讲了{topic}政策……",
    "第{n}次全体会议听取并审议了{organ}{role}{name}所作的报告。",
    "图为{date}，{people}在{place}采摘脐橙。{name} 摄",
    "{place}：{topic}让“沉睡”资源“醒”过来",
)
SHORT = (
    "{name}调研{topic2}",
    "{organ}召开会议",
    "{place}{unit}简讯",
    "{name}、{name2}参加",
    "（{name} {name2}）",
    "{role}{name}讲话",
    "{place}喜迎丰收。",
    "{date}，晴。",
    "{organ}{name}",
    "聚焦{topic}",
)
BRIEF_TOPICS = _words("春耕 防汛 养老 教育 就业 旅游 信访 消防 林长制 供水")


@attrs.frozen
class Case:
    """One text and its bytes in `encoding`."""

    text: str
    encoding: str
    data: bytes


def _name(pick: random.Random) -> str:
    return pick.choice(SURNAMES) + "".join(pick.choices(GIVEN, k=pick.choice((1, 2, 2))))


def _date(pick: random.Random) -> str:
    month, day = pick.randint(1, 12), pick.randint(1, 28)
    chinese = "〇一二三四五六七八九十"
    return pick.choice(
        (
            f"{month}月{day}日",
            f"{pick.randint(1998, 2026)}年{month}月{day}日",
            f"{chinese[pick.randint(1, 10)]}月{chinese[pick.randint(1, 10)]}日",
        )
    )


def _clause(pick: random.Random, template: str) -> str:
    place = pick.choice(PLACE_STEMS)
    return template.format(
        date=_date(pick),
        place=place if "{unit}" in template else place + pick.choice(DISTRICTS),
        unit=pick.choice("区县市镇乡"),
        organ=pick.choice(ORGANS),
        role=pick.choice(ROLES),
        name=_name(pick),
        name2=_name(pick),
        people=pick.choice(PEOPLE),
        topic=pick.choice(TOPICS),
        topic2=pick.choice(BRIEF_TOPICS),
        n=pick.randint(2, 999),
        n2=pick.choice("一二三四五六七八九十百千"),
    )


def _sentence(pick: random.Random, templates: Sequence[str]) -> str:
    text = _clause(pick, pick.choice(templates))
    shape = pick.random()
    if shape < 0.25:  # short: the longest clause alone
        text = max(text.replace("：", "，").split("，"), key=len)
    elif shape < 0.5:  # long: two of them
        text = text.rstrip("。！") + "，" + _clause(pick, pick.choice(templates))
    # Some papers set commas and brackets at half width.
    return text.translate(str.maketrans("，（）：；", ",():;")) if pick.random() < 0.2 else text


def _encoded(text: str, encodings: Sequence[str]) -> Case | None:
    for encoding in encodings:
        try:
            return Case(text, encoding, text.encode(encoding))
        except UnicodeEncodeError:
            continue
    return None


def simplified(
    templates: Sequence[str], seed: int, count: int, shortest: int = 10, longest: int = 60, encoding: str = "gb18030"
) -> list[Case]:
    """`count` different Simplified texts of `shortest` to `longest` characters in `encoding`."""
    pick = random.Random(seed)
    found: dict[str, Case] = {}
    while len(found) < count:
        text = _sentence(pick, templates)
        if shortest <= len(text) <= longest and (case := _encoded(text, (encoding,))):
            found.setdefault(text, case)
    return list(found.values())


def traditional(
    templates: Sequence[str],
    seed: int,
    count: int,
    shortest: int = 10,
    longest: int = 60,
    encodings: Sequence[str] = BIG5,
    forms: str = "s2tw",
) -> list[Case]:
    """`count` different Traditional texts, each in the first of `encodings` that holds it.

    `forms` is the OpenCC conversion: s2tw gives the forms of Taiwan, which Big5 was made for; s2t gives some that only
    Big5-HKSCS holds.
    """
    pick = random.Random(seed)
    converter = opencc.OpenCC(forms)
    found: dict[str, Case] = {}
    while len(found) < count:
        text = converter.convert(_sentence(pick, templates)).translate(str.maketrans("“”", "「」"))
        if shortest <= len(text) <= longest and (case := _encoded(text, encodings)):
            found.setdefault(text, case)
    return list(found.values())


def cases(templates: Sequence[str], seed: int, count: int, shortest: int = 10, longest: int = 60) -> list[Case]:
    """`count` texts, half Simplified in GB18030, half Traditional in Big5."""
    half = count // 2
    return simplified(templates, seed, count - half, shortest, longest) + traditional(
        templates, seed + 1, half, shortest, longest
    )


def ours(data: bytes) -> str | None:
    """What this library reads, or None where it refuses the bytes."""
    try:
        return decode(data).text
    except DecodeError:
        return None


def _decoders() -> Iterator[tuple[str, Callable[[bytes], str | None]]]:
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        print("charset-normalizer is not installed: only this library is measured")
    else:

        def plain(data: bytes) -> str | None:
            best = from_bytes(data).best()
            return None if best is None else str(best)

        def isolated(data: bytes) -> str | None:
            best = from_bytes(data, cp_isolation=["utf_8", "gb18030", *BIG5]).best()
            return None if best is None else str(best)

        yield "charset-normalizer", plain
        yield "charset-normalizer, these encodings only", isolated
    yield "cqgov_parse", ours


def main() -> None:
    """Prints the share that each decoder reads right, group by group."""
    groups = {
        "one sentence, design templates": cases(DESIGN, SEED, 1000),
        "one sentence, held-out templates": cases(HELD_OUT, SEED + 10, 2000),
        "6 to 10 characters": cases(SHORT, SEED + 20, 1000, 6, 10),
        "Simplified in GBK": simplified(HELD_OUT, SEED + 30, 1000, encoding="gbk"),
        "Traditional in GB18030": traditional(HELD_OUT, SEED + 40, 1000, encodings=("gb18030",)),
        "Traditional only in Big5-HKSCS": [
            case for case in traditional(HELD_OUT, SEED + 50, 3000, forms="s2t") if case.encoding == "big5hkscs"
        ],
    }
    for decoder, read in _decoders():
        print(decoder)
        for group, members in groups.items():
            right = sum(read(case.data) == case.text for case in members)
            print(f"  {group:<34}{right:>6} of {len(members):<6}{right / len(members):8.2%}")


if __name__ == "__main__":
    main()
