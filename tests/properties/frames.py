"""One invented article between the heads and tails that sites, papers and accounts print around it, with what a reader takes from each."""

from attrs import frozen

TITLE = "王大山调研乡村振兴工作"
BODY = (
    "3月5日，青山县政协主席王大山率队到白云镇调研乡村振兴工作。县政协副主席李小满、张文参加。",
    "调研组一行先后走进柑橘园、冷链物流中心，详细了解产业发展情况。",
    "王大山强调，要坚持规划先行，因地制宜发展特色产业，带动群众持续增收。",
)
_SLOGAN = "因地制宜发展特色产业 带动群众持续增收"
_SPEECH = "王大山在白云镇调研时强调"


@frozen
class Frame:
    """Lines above or below an article, and what they tell."""

    lines: tuple[str, ...]
    headline: str = TITLE
    kicker: str | None = None
    deck: str | None = None
    published: str | None = None
    origin: str | None = None
    writers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    photos: int = 0


_DAY = "2024-03-06"

HEADS = {
    "title alone": Frame((TITLE,)),
    "breadcrumbs": Frame(("当前位置：首页 > 政协要闻 > 正文", TITLE)),
    "breadcrumbs doubled": Frame(("您所在的位置：首页>>要闻动态>>县区政协", TITLE)),
    "breadcrumbs with strokes": Frame(("首页 / 新闻中心 / 本地要闻", TITLE)),
    "name of the site": Frame(("青山县人民政府网", TITLE)),
    "menu": Frame(("首页 机构概况 政协要闻 委员风采 提案工作 文史资料", TITLE)),
    "day, source": Frame((TITLE, "2024-03-06 10:20 来源：青山政协"), published=_DAY, origin="青山政协"),
    "day, source, author, counter": Frame(
        (TITLE, "发布时间：2024年3月6日　来源：青山县融媒体中心　作者：苏棠　点击：123次"),
        published=_DAY,
        origin="青山县融媒体中心",
        writers=("苏棠",),
    ),
    "fields between bars": Frame(
        (TITLE, "来源：青山日报 | 时间：2024/03/06 | 浏览量：88 | 字体：大 中 小"),
        published=_DAY,
        origin="青山日报",
    ),
    "fields in brackets": Frame(
        (TITLE, "【信息时间：2024-03-06 阅读次数：356 】【字号 大 中 小】【我要打印】【关闭】"), published=_DAY
    ),
    "author first": Frame(
        (TITLE, "作者:葛云 发布日期:2024-03-06 08:30:00 信息来源:县政协办"),
        published=_DAY,
        origin="县政协办",
        writers=("葛云",),
    ),
    "account, day, place below": Frame((TITLE, "青山发布", "2024-03-06 17:30", "重庆"), published=_DAY),
    "account's own piece": Frame(
        (TITLE, "原创 苏棠 青山政协", "2024年03月06日 18:20 重庆"), published=_DAY, writers=("苏棠",)
    ),
    "account and place": Frame((TITLE, "青山政协 2024-03-06 10:00 发表于重庆"), published=_DAY, origin="青山政协"),
    "a field a line": Frame(
        (TITLE, "发布日期：2024-03-06", "来源：青山政协", "作者：苏棠", "浏览次数：26"),
        published=_DAY,
        origin="青山政协",
        writers=("苏棠",),
    ),
    "label and value on two lines": Frame(
        (TITLE, "日期：", "2024-03-06", "来源：", "青山政协"), published=_DAY, origin="青山政协"
    ),
    "counters before the day": Frame((TITLE, "阅读：12,345　评论：0　2024-03-06"), published=_DAY),
    "editor before the day": Frame(
        (TITLE, "责任编辑：葛云　2024-03-06 09:00　来源：青山网"),
        published=_DAY,
        origin="青山网",
        editors=("葛云",),
    ),
    "buttons": Frame((TITLE, "分享到：", "微信", "新浪微博", "QQ空间")),
    "deck with a dash": Frame((TITLE, "——以实干助力乡村全面振兴"), deck="以实干助力乡村全面振兴"),
    "deck of names, run together": Frame((TITLE, "李小满张文参加"), deck="李小满张文参加"),
    "deck of names": Frame((TITLE, "李小满 张文参加"), deck="李小满 张文参加"),
    "kicker": Frame((_SPEECH, _SLOGAN), headline=_SLOGAN, kicker=_SPEECH),
    "kicker and deck": Frame(
        (_SPEECH, _SLOGAN, "李小满、张文参加"), headline=_SLOGAN, kicker=_SPEECH, deck="李小满、张文参加"
    ),
    "the page's title above": Frame((f"{TITLE}_青山县政协", TITLE, "2024-03-06"), published=_DAY),
    "title twice": Frame((TITLE, TITLE, "2024-03-06"), published=_DAY),
    "form of a disclosure": Frame(
        ("索引号：115001/2024-00012", "发文机构：青山县政协", "发文日期：2024-03-06", f"名　　称：{TITLE}", TITLE),
        published=_DAY,
    ),
    "channel": Frame(("政协要闻", "", TITLE, "2024-03-06"), published=_DAY),
    "player": Frame((TITLE, "00:00 / 02:31", "倍速 1.0X 高清")),
    "size of the letters": Frame((TITLE, "语音播报", "字号：A- A A+")),
    "picture's place": Frame((TITLE, "[图片]", "2024-03-06"), published=_DAY),
}

TAILS = {
    "nothing": Frame(()),
    "name": Frame(("（苏棠）",), writers=("苏棠",)),
    "name with a blank and its body": Frame(("（县政协办　苏　棠）",), writers=("县政协办", "苏棠")),
    "reporter and correspondent": Frame(("（记者 苏棠 通讯员 葛云 文/图）",), writers=("苏棠", "葛云")),
    "of a newsroom": Frame(("青山融媒记者 苏棠 通讯员 葛云",), writers=("苏棠", "葛云")),
    "sign before the reporter": Frame(("□ 记者 苏棠",), writers=("苏棠",)),
    "text and pictures": Frame(("文字：苏棠　图片：葛云",), writers=("苏棠", "葛云")),
    "supplied by a body": Frame(("供稿：县政协办公室",), writers=("县政协办公室",)),
    "writer and editor in brackets": Frame(("（作者：苏棠　编辑：葛云）",), writers=("苏棠",), editors=("葛云",)),
    "strokes": Frame(("撰稿/苏棠 摄影/葛云 责编/李大海",), writers=("苏棠", "葛云"), editors=("李大海",)),
    "a role a line": Frame(("来源：青山政协", "编辑：葛云", "审核：李大海"), editors=("葛云", "李大海")),
    "three readings": Frame(("一审：葛云　二审：李大海　三审：赵一鸣",), editors=("葛云", "李大海", "赵一鸣")),
    "bars": Frame(("编辑丨葛云", "校对丨李大海", "审核丨赵一鸣"), editors=("葛云", "李大海", "赵一鸣")),
    "END": Frame(("END", "编辑｜葛云　审核｜李大海"), editors=("葛云", "李大海")),
    "buttons": Frame(("责任编辑：葛云", "打印本页 关闭窗口"), editors=("葛云",)),
    "keywords": Frame(("关键词：政协 调研 乡村振兴", "[责任编辑：葛云]"), editors=("葛云",)),
    "neighbours": Frame(("上一篇：县政协召开主席会议", "下一篇：没有了")),
    "related": Frame(("相关阅读", "县政协召开主席会议", "县政协走访委员")),
    "owner of the site": Frame(
        ("版权所有：青山县政协　主办：青山县政协办公室", "渝ICP备12345678号", "地址：青山县人民路1号　邮编：400000")
    ),
    "caption and credit": Frame(("图为调研现场。苏棠 摄",), photos=1),
    "arrow and credit": Frame(("▲调研组走进柑橘园 葛云/摄",), photos=1),
    "account's farewell": Frame(("▼", "往期回顾", "点击阅读原文，了解更多", "喜欢就点个在看")),
    "account's code": Frame(("微信扫一扫", "关注该公众号")),
    "code": Frame(("扫一扫在手机打开当前页",)),
    "attachment": Frame(("附件：调研方案.docx",)),
    "sharing": Frame(("分享：", "【打印】【关闭】")),
    "disclaimer": Frame(("免责声明：本网转载文章仅代表作者个人观点，与本网无关。",)),
}
