"""Kinds of bodies, and a body as it stands in a text."""

from enum import StrEnum
from typing import NamedTuple

_STOP = (
    "的|了|在|到|赴|对|把|将|被|让|使|从|由|向|给|为|级|域|里|内|外|全|首|多|我|各|该|本地|领导|政协|人大|召开|开展|举行|举办|推进|推动|加强|加快|大力|积极|全面|深入|扎实|持续|不断|坚持|聚焦|围绕|"
    "组织(?!部)|相关|有关|主要|重点|部门|一批|成立|启动|落实|党委|党组|副|书记|主席|主任|委员|代表|群众"
)
WORD = rf"(?:(?!{_STOP})[一-鿿])"
"""A character of a name: none that begins a word which no body's name holds, for use inside a pattern."""


class Kind(StrEnum):
    """What sort of body an organisation is."""

    CPPCC = "cppcc"
    PARTY_COMMITTEE = "party-committee"
    GOVERNMENT = "government"
    CONGRESS = "people's-congress"
    DEMOCRATIC_PARTY = "democratic-party"
    FEDERATION = "federation"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    DISCIPLINE = "discipline"
    DEPARTMENT = "department"
    INSTITUTION = "institution"
    ENTERPRISE = "enterprise"
    TOWNSHIP = "township"
    PLACE = "place"
    OTHER = "other"


class Body(NamedTuple):
    """A body as printed at `[start, end)`, the places above its own with it (徐州市鼓楼区政协), but not those above a township.

    Its place, or the rank alone (`relative`), stands at `[low, high)`, which is empty where it has none; `parents` are the places printed
    before that. `pattern` is the full name with `{}` for the place.
    """

    start: int
    end: int
    kind: Kind
    low: int
    high: int
    relative: bool
    pattern: str
    parents: tuple[str, ...] = ()
