"""The parts of a work report: review, shortcomings, plan, closing, told by their headings and by the formulas that open their paragraphs."""

import re

from cqgov_parse.patterns import lazy

_PLAN = lazy(
    r"打算|安排|任务|计划|建议|要点|主要目标|总体要求|目标要求|主要考虑|部署|思路|规划目标|展望|下一步|下步|下阶段|今后|明年|未来|奋斗目标|重点工作|工作重点|工作要求|自身建设|意见$"
)
_REVIEW = lazy(
    r"回顾|回望|回眸|总结|成就|成效|成绩|主要工作|工作情况|开展情况|履职情况|(?:完成|执行|落实|办理|实施)的?情况|进展|体会|经验"
)
_DONE = lazy(r"(?:计划|规划|任务|目标|安排|建议|要求)[一-鿿]{0,6}?(?:执行|完成|落实|办理|实现|实施)(?:的?情况|$)")
_SHORTCOMINGS = lazy(r"不足|问题|差距|困难|短板")
_PERIOD = lazy(
    r"[0-9]{4} ?年|[〇零○一二三四五六七八九]{4}年|过去|一年|五年|几年|本届|上届|今年|去年|全年|上半年|时期|五年来|期间|[0-9]{4}(?= ?[:,—])|“[一二三四五六七八九十]+五”"
)
_FUTURE = lazy(r"今后|未来|下一|下步|明年|下届|新一年|新的一年|下半年|今年")
_YEARS_WORK = lazy(
    r"(?:[0-9]{4}|[〇零○一二三四五六七八九]{4}) ?年(?:度)?的?(?:主要|重点|总体)?工作(?:情况|要点)?"
    r"|(?:回顾|总结|展望|谋划)(?:过去|今后|未来|[0-9]{4} ?年|这)[一-鿿0-9 ]{0,8}|(?:过去|今后|未来)[一-鿿]{0,3}年"
    r"|(?:回望|回眸|展望) ?[0-9]{4} ?年?(?: ?[:,—]+ ?[^。]{4,30})?"
)
_BARE = lazy(
    r"(?:[^,。]{0,30})(?:工作|任务|履职|目标|不足|问题|回顾|总结|打算|安排|建议|成就|成绩|建设|要求)[^,。]{0,14}"
)

_SHORT = lazy(
    r"(?:.{0,40}?清醒.{0,4}(?:看到|认识到|意识到)|.{0,40}?(?:清醒|也看到|也要看到|还看到|深知|更应看到|必须看到|认识到|也存在|还存在|仍存在|仍然存在|尚存在).{0,60}?(?:不足|问题|差距|困难|短板|薄弱|矛盾|挑战|弱项|不够|不强|不平衡)|(?:同时|当然|另一方面|但是),.{0,50}?(?:存在|面临).{0,30}?(?:不足|问题|差距|困难|短板))"
)
_THANKS = lazy(
    r"来之不易|衷心(?:的)?感谢|(?:崇高|诚挚)的?敬意|表示.{0,6}感谢|这些成绩|成绩的取得|所有这些|归功于|得益于|根本在于|最根本的|是.{2,60}的结果|各项工作.{0,16}取得.{0,6}(?:新|显著|明显|好)|工作实践.{0,12}体会|深刻体会|体会到|经验(?:和|与)?(?:启示|体会)"
)
_ADDRESS = lazy(r"(?:(?:尊敬的)?各位[一-鿿、,各位]{1,24}|同志们)[!,:。]")
_GRATITUDE = lazy(r"来之不易|(?:衷心|诚挚|崇高)[一-鿿]{0,6}(?:感谢|敬意|谢意)")
_CALL = lazy(r"我们|奋斗|努力|贡献|前进|篇章|局面|必将|一定|!$")
_STRIVE = lazy(r"(?:奋斗|努力|贡献|前进|篇章|局面|答卷)[。!]?$")
_ADDRESSED = lazy("(?:尊敬的)?(?:各位|同志们)")
_FUTURE_OPENING = lazy(r"(?:新的?|站在|面向|展望|在新|奋进|今年|明年|20[0-9]{2} ?年|征程|使命|蓝图|时代|我们)")
_PERORATION = lazy(r"让我们|谢谢大家|^以上(?:工作)?报告")
_TURN = lazy(
    r"(?:各位[一-鿿、,各位]{1,24}[!,:。] ?|同志们[!,] ?)?(?:(?:20[0-9]{2}|二[〇零○O][〇零○O一二三四五六七八九]{2}) ?年|今年|明年|新的一年|新一年|在新的一年|下一步|下步|下一阶段|下阶段|下半年|今后|未来|接下来|面对新)"
    r"[^。]{0,80}?(?:[,:中里后来](?:我们|我[省市区县州局院]|[一-鿿]{1,10}?)?(?:将(?![军近])|要(?![求素点]))|(?:总体|总的|指导|工作)(?:要求|思路|思想)|(?:主要|重点|工作)(?:预期)?(?:目标|任务)|重点(?:做好|抓好|推进|抓|做)|(?:工作)?(?:打算|安排|计划|建议)(?:是|为|如下|:))"
)
_PAST = lazy(r"以来|(?<![为除])了(?!解)")
_SALUTATION = lazy(
    r"(?:尊敬的)?(?:[一-鿿]{0,6}(?:主任|主席|书记|委员长|省长|市长|区长|县长)[、,] ?){0,3}(?:各位|全体|诸位)[一-鿿、, ]{1,24}[:：]|同志们[:：]|[一-鿿]{2,20}(?:委员会|常委会|代表大会)[:：]|主席团[、,].{0,16}[:：]"
)
_OPENING = lazy(
    r"(?:现在|今天)?,?(?:我)?(?:受|代表)[^。]{2,80}?(?:委托|报告|汇报)|(?:现|下面)?(?:将|就)[^。]{2,80}?(?:报告|汇报|总结)如下|请予?审议|向(?:大会|全会|会议|各位)[^。]{0,20}(?:报告|汇报)"
)
_PREFACE = lazy("(?:导语|摘要|核心提示|编者按|内容提要) ?:")
_GLOSSARY = lazy(
    r"[【\[(—\- *]*(?:附件?[0-9一二三四]?[:： ]*)?(?:《?[一-鿿]{0,16}报告》?中?)?(?:有关|相关|部分|的|涉及|所涉|出现){0,2}(?:内容)?(?:名词|用语|术语|词语|词汇|概念|名称)?(?:解释|注释|说明|释义)[】\])—\- *:：]*|注[:：]"
)
_ATTACHMENT = lazy(r"(?:附件|附表|附录|附)[0-9一二三四五六]{0,2}(?:[:： ].{0,40}|)")


def kind_of_heading(plain: str) -> str | None:
    """`review`, `shortcomings` or `plan`, if a heading's words say which part it opens; None if they are a slogan's."""
    if _SHORTCOMINGS.search(plain) and len(plain) <= 24 and not _PLAN.search(plain):
        return "shortcomings"
    review, plan = _REVIEW.search(plain), _PLAN.search(_DONE.sub("", plain))
    if review and not plan:
        return "review" if _PERIOD.search(plain) or len(plain) <= 14 else None
    if plan and not review:
        return "plan" if _PERIOD.search(plain) or _FUTURE.search(plain) or len(plain) <= 14 else None
    if review and plan:
        return "plan" if _FUTURE.search(plain) or re.search("打算|安排|任务|计划|建议", plain) else "review"
    return None


def is_plainly_review(plain: str) -> bool:
    """Whether a heading looks back by its own words; `主要工作` may stand over a plan as well."""
    return re.search("回顾|回望|回眸|总结|成就|成效|成绩|过去|体会|经验|以来|情况$", plain) is not None


def is_bare_part(plain: str) -> bool:
    """Whether a short line without number is a part's heading: `2023年工作回顾`, `今后五年工作建议`."""
    if _YEARS_WORK.fullmatch(plain):
        return True
    if len(plain) > 36 or not _BARE.fullmatch(plain):
        return False
    kind = kind_of_heading(plain)
    return kind is not None and (
        kind == "shortcomings" or _PERIOD.search(plain) is not None or _FUTURE.search(plain) is not None
    )


def is_shortcomings(plain: str) -> bool:
    """Whether a paragraph admits shortcomings: `同时，我们也清醒看到，……不足`."""
    return _SHORT.match(plain[:160]) is not None


def is_summary(plain: str) -> bool:
    """Whether a paragraph after a review's last section sums up or gives thanks."""
    return _THANKS.search(plain[:400]) is not None or _ADDRESS.match(plain) is not None


def is_address(plain: str) -> bool:
    """Whether a paragraph turns to the audience: `各位代表！……`."""
    return _ADDRESS.match(plain) is not None


def is_closing(plain: str) -> bool:
    """Whether a report's last paragraph is its peroration: it turns to the audience, or calls on it, `让我们……`."""
    if _PERORATION.search(plain):
        return True
    if _ADDRESS.match(plain):
        return _CALL.search(plain) is not None and not (is_shortcomings(plain) or _GRATITUDE.search(plain))
    return plain.endswith(("!", "!”")) or (
        _STRIVE.search(plain) is not None and _FUTURE_OPENING.match(plain) is not None
    )


def turns_ahead(plain: str) -> bool:
    """Whether a paragraph turns from what was done to what shall be: `2031年，我们将重点做好以下工作：`."""
    match = _TURN.match(plain[:160])
    return match is not None and _PAST.search(match.group()) is None


def is_bare_address(plain: str) -> bool:
    """Whether a line is an address and nothing else: `各位代表！` printed on a line of its own."""
    match = _ADDRESS.match(plain)
    return match is not None and match.end() == len(plain) and not plain.endswith(":")


def is_salutation(plain: str) -> bool:
    """Whether a line is the salutation: `各位委员、同志们：`."""
    if len(plain) > 40 or not plain.endswith(":"):
        return False
    return _SALUTATION.fullmatch(plain) is not None or (
        _SALUTATION.fullmatch(plain[address_start(plain) :]) is not None and address_start(plain) <= 8
    )


def address_start(plain: str) -> int:
    """Where in a salutation the address begins, behind the speaker's name that print has run into it."""
    match = _ADDRESSED.search(plain)
    return match.start() if match else 0


def salutation_end(plain: str) -> int | None:
    """Where the salutation ends that a paragraph opens with, `各位代表：现在，我代表……`; None if there is none."""
    match = _SALUTATION.match(plain)
    return match.end() if match and match.end() < len(plain) else None


def is_preface(plain: str) -> bool:
    """Whether a page's editor introduces the report that follows: `导语：……`."""
    return _PREFACE.match(plain) is not None


def is_opening(plain: str) -> bool:
    """Whether a paragraph is the formula that opens a report: `我受…委托，向大会报告工作，请予审议`, `现将…报告如下`."""
    return len(plain) <= 400 and _OPENING.search(plain[:240]) is not None


def is_glossary(plain: str) -> bool:
    """Whether a line stands over a glossary: `名词解释`, `注释`."""
    return len(plain) <= 40 and _GLOSSARY.fullmatch(plain) is not None


def is_attachment(plain: str) -> bool:
    """Whether a line opens an attachment: `附件`, `附件1：……`."""
    return len(plain) <= 50 and "。" not in plain and _ATTACHMENT.fullmatch(plain) is not None


def kind_of_attachment(plain: str) -> str | None:
    """`plan` for an attachment that lists what shall be done: `2031年十件民生实事`; None for others."""
    return (
        "plan"
        if re.search("实事|任务|重点项目|目标|计划|安排", plain) and not re.search("完成情况|解释|说明", plain)
        else None
    )
