"""The speaker of a report: `某市市长 甲某`, `检察长甲某`, `（区政协主席　甲　乙）`, `县长 甲某讲话`, `报告人：甲某`, or a bare name."""

from typing import NamedTuple

from cqgov_parse.lexicon import characters
from cqgov_parse.parts import names
from cqgov_parse.patterns import lazy
from cqgov_parse.span import Span

_POST = r"[一-鿿、,（()) ]{0,40}?(?:代理|代|副|常务副)?(?:省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长|主席|主任|院长|检察长|书记|会长|主委|局长|厅长|部长|秘书长|行政长官|组长|支部主委|[省市区县州镇乡院] +长|主 +席|主 +任|书 +记|检 +察 +长)(?:\([一-鿿]{2,6}\))?"
_ACT = r"(?: *(?:的?讲话|(?:代表[一-鿿]{2,16})?作?(?:政府|常委会)?(?:工作)?报告|宣读))?"
_LABEL = r"(?:(?:作?报告人|主讲人|主讲) *:? *)?"
_BODY = r"[一-鿿]{2,20}(?:政府|法院|检察院|委员会|常委会|政协|人大)(?= )"
_SPEAKER = lazy(
    rf"[(]? ?{_LABEL}(?P<post>{_POST}|{_BODY}) *[:：]? *(?P<name>[一-鿿㐀-䶿]{{2,4}}?|[一-鿿㐀-䶿](?: +[一-鿿㐀-䶿]){{1,2}}|[一-鿿]{{1,8}}·[一-鿿·]{{1,12}}){_ACT} ?[)]?"
)
_BARE = lazy(
    rf"[(]? ?{_LABEL}(?P<name>[一-鿿㐀-䶿]{{2,4}}|[一-鿿㐀-䶿](?: +[一-鿿㐀-䶿]){{1,2}}|[一-鿿]{{1,8}}·[一-鿿·]{{1,12}}) ?[)]?"
)


_UNNAMED = lazy(rf"[(]? ?{_LABEL}(?P<post>{_POST}) *[*xX×○某]{{0,5}} ?[)]?")


class Speaker(NamedTuple):
    """Where the name stands and, if one is printed, the post."""

    name: Span
    post: Span | None


def read(plain: str, *, bare: bool = False) -> Speaker | None:
    """The speaker that a whole line names; `bare` allows a name without a post."""
    if not 2 <= len(plain) <= 70:
        return None
    match = _SPEAKER.fullmatch(plain)
    if match and _is_name(match["name"]):
        return Speaker(match.span("name"), match.span("post"))
    match = _BARE.fullmatch(plain) if bare else None
    if match and _is_name(match["name"]):
        return Speaker(match.span("name"), None)
    return None


def is_unnamed(plain: str) -> bool:
    """Whether a line has a speaker's post and no name, or signs for it: `某县人民政府县长  ***`."""
    return 4 <= len(plain) <= 40 and _UNNAMED.fullmatch(plain) is not None


def _is_name(text: str) -> bool:
    name = text.replace(" ", "")
    is_known = names.has_surname(name) or name[0] in characters("rare_surnames")
    return names.is_name(name) and (is_known or "·" in name or " " in text)
