"""Detection rules that several formats share: what speaks for one of them speaks against the others."""

from cqgov_parse.format import Rule, Where


def roundup_title(weight: float) -> Rule:
    """A line that names a week, a month or its news: `本周要闻`, `一周回顾`."""
    return Rule(
        "a roundup's title",
        r"[^。,;:!?\n]{0,20}(?:(?:一|这一|每|本) ?周(?:要 ?闻|新 ?闻|简 ?讯|动 ?态|回 ?顾|速 ?览|政 ?务|履 ?职|看 ?点|播 ?报|快 ?讯|扫 ?描|大 ?事|工 ?作)?|周 ?报|周 ?刊|周 ?要 ?闻|周 ?记|月 ?报|要 ?闻 ?回 ?顾)(?:[^。,;!?\n]{0,12}|[|丨:].{0,30})",
        Where.HEAD_LINE,
        weight=weight,
    )


def report_title(weight: float) -> Rule:
    """A line that ends in `工作报告`."""
    return Rule(
        "a work report's title",
        r".{0,40}工 ?作 ?报 ?告(?:摘登|摘要|节选)?(?:\(.{1,6}\))?",
        Where.HEAD_LINE,
        weight=weight,
    )


def day_lines(weight: float) -> Rule:
    """Lines that hold a day and nothing else: `【3月5日】`."""
    return Rule(
        "lines that are days",
        r"[【(]?(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?: *(?:星期|周).)?[】)]?",
        Where.LINE,
        weight=weight,
        limit=3,
    )
