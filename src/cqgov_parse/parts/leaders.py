"""Leaders: sentences that a person with posts begins, and the body that such a sentence is about.

It is the body that is called together (主持召开县政府常务会议), else the body of a post, unless that is the party committee's or the
government's; a leader of those who goes to one town or office makes it the subject, and one who tours several places none.
"""

from collections.abc import Sequence

from cqgov_parse.parts import agencies, standings
from cqgov_parse.parts.clauses import CLAUSE_END, starts
from cqgov_parse.parts.kinds import Body, Kind
from cqgov_parse.parts.standings import Role
from cqgov_parse.patterns import lazy

_GOVERNS = lazy(r"(?:常务)?(?:副)?(?:省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长)|(?:[省市区县州]|党政)领导")
_OFFICE = lazy(
    r"(?:党组|党委|专职|常务|原|代理?)?(?:副)?(?:书记|主席|主任|局长|部长|厅长|秘书长|主委|会长|院长|检察长)|党组成员|党委委员|[一-鿿]{2,6}(?:部|办公室)(?:部长|主任)"
)
_CALLS = lazy(r"(?:召开|举行|组织召开|召集)(?:了)?(?:[0-9]{4}年)?(?:第?[0-9一二三四五六七八九十]{1,3}次)?")
_GOES = lazy(
    r"(?:分别|先后)?(?:赴|前往|来到|走进|深入|莅临|奔赴|到|在(?=[一-鿿]{2,14}?(?:调研|检查|督导|走访|现场办公)))(?!会|场|位|任|期|达)"
)
_SOMEBODY = lazy(r"[一-鿿]{2,4}(?:率队|带队|一行)?(?:先后|分别)?(?:赴|前往|来到|深入|到(?=[一-鿿]{1,6}(?:镇|乡|街道)))")
_PARTED = frozenset("、,，")
_AND = lazy(r"[、和及与,，]")
_VILLAGE = lazy(r"[一-鿿]{1,7}?(?:村|社区|小区)(?![镇乡])")
_GOES_ON = lazy(
    r"调研|检查|督导|督查|视察|走访|慰问|考察|看望|开展|参加|进行|指导|巡查|巡河|召开|主持|学习|宣讲|并|实地|就|了解|察看|查看|接访|暗访|,|，|。|$"
)
RULING = frozenset({Kind.PARTY_COMMITTEE, Kind.GOVERNMENT, Kind.TOWNSHIP})
"""Bodies whose leaders' visits are not the body's own doing."""


def governs(text: str, at: int) -> bool:
    """Whether a leader without a body in the post is named there: 县长, 副市长, 区领导."""
    return _GOVERNS.match(text, at) is not None


def body_of(titles: Sequence[str], text: str, at: int, stop: int) -> tuple[int, Body] | None:
    """The body that a sentence is about which a person's posts begin at `at`, and the number of the line that holds it.

    The lines are the titles, in which a visit may be named too, and after them the text, whose first sentence ends at `stop`.
    """
    posts, rest = _posts(text, at, stop)
    own = len(titles)
    called = _CALLS.search(text, rest, stop)
    held = agencies.read(text, called.end()) if called else None
    if held and held.kind not in (Kind.TOWNSHIP, Kind.ENTERPRISE) and standings.role(text, held) == Role.ACTOR:
        return own, held
    for number, title in enumerate(titles):
        body = agencies.read(title, 0)
        if body and body.kind not in RULING and any(body.pattern == other.pattern for other, _ in posts):
            return number, body
    for wanted in (Role.POST, Role.VICE, Role.MEMBER):
        for body, role in posts:
            if role == wanted and not _rules(body, posts):
                return own, body
    for number, line in (*enumerate(titles), (own, text[:stop])):
        visited = _visited(line, rest if number == own else 0)
        if visited is not None:
            return (number, visited[0]) if len(visited) == 1 else None
    return None


def visit(titles: Sequence[str], sentence: str) -> tuple[int, Body] | None:
    """The one town or office that somebody named without a post goes to, and the number of the line, the sentence after the titles."""
    for number, line in enumerate((*titles, sentence)):
        for at in starts(line, CLAUSE_END):
            if _SOMEBODY.match(line, at):
                visited = _visited(line, at)
                return (number, visited[0]) if visited and len(visited) == 1 else None
    return None


def _posts(text: str, at: int, stop: int) -> tuple[list[tuple[Body, Role]], int]:
    """The bodies of the posts of the first person, with the highest post in each, and where the last of the posts ends.

    、 or a comma parts the posts of one person; after a name they part persons.
    """
    posts: list[tuple[Body, Role]] = []
    rest = at
    while at < stop:
        body = agencies.read(text, at)
        office = _OFFICE.match(text, at)
        leader = _GOVERNS.match(text, at)
        if body:
            posts.append((body, standings.role(text, body)))
            rest = standings.end_of_post(text, body)
        elif leader or office:
            if posts and office:
                posts[-1] = (posts[-1][0], _higher(posts[-1][1], office[0]))
            rest = max(match.end() for match in (leader, office) if match)
        else:
            break
        if text[rest : rest + 1] not in _PARTED:
            break
        at = rest + 1
    return posts, rest


def _higher(role: Role, post: str) -> Role:
    """The higher of a role and that of one more post in the same body."""
    if role == Role.POST or "员" in post:
        return role
    return Role.VICE if "副" in post else Role.POST


def _rules(body: Body, posts: Sequence[tuple[Body, Role]]) -> bool:
    """Whether a post is one of the party committee or the government, or of an office that a leader of the committee holds besides."""
    if body.low == body.high:  # a township's
        return False
    beside = body.kind == Kind.DEPARTMENT and body.pattern.startswith("{}委")
    return body.kind in RULING or (beside and any(other.kind == Kind.PARTY_COMMITTEE for other, _ in posts))


def _visited(text: str, at: int) -> list[Body] | None:
    """The bodies that somebody goes to, if the text says so; a tour, or a place that is no body, gives none or several."""
    goes = _GOES.search(text, at)
    if goes is None:
        return None
    if goes[0].startswith(("先后", "分别")):
        return []
    found: list[Body] = []
    at = goes.end()
    while True:
        body = agencies.read(text, at)
        in_town = bool(found) or (body is not None and body.kind == Kind.TOWNSHIP)
        village = _VILLAGE.match(text, body.end if body else at) if in_town else None
        if body:
            found.append(body)
        elif village is None:
            return []
        at = village.end() if village else standings.end_inside(text, body) if body else at
        mark = _AND.match(text, at)
        if text.startswith("等", at):
            return []
        if mark is None or (mark[0] in ",，" and not agencies.read(text, mark.end())):
            return found if found[-1].kind == Kind.TOWNSHIP or _GOES_ON.match(text, at) else []
        at = mark.end()
