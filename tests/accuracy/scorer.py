"""Scores the parser against gold: precision, recall and F1 for each field, over texts that a person annotated.

`python -m tests.accuracy` prints the table; the test beside it fails when a field drops below what is recorded.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import cqgov_parse
from cqgov_parse import Article, Document, ReportItem

HERE = Path(__file__).parent
GROUPS = (
    "headline_digest",
    "run_in_digest",
    "weekly_roundup",
    "newspaper_page",
    "article",
    "work_report",
    "held_out",
    "fresh",
)
HELD_BACK = "held_back"
"""The group of the samples that nobody looked at while rules were written; it is scored apart."""
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
Table = dict[str, dict[str, float]]


def bare(value: object) -> str:
    """A value as gold compares it: without blanks, full-width signs half-width."""
    if value is None:
        return ""
    text = getattr(value, "text", value)
    return "".join(str(text).translate(_HALF).split())


class Score:
    """Right, wrong and missed finds of each field."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self.misses: list[str] = []

    def add(self, where: str, field: str, gold: Iterable[str], found: Iterable[str]) -> None:
        """Compares two collections of strings; empty ones do not count."""
        wanted, got = Counter(filter(None, gold)), Counter(filter(None, found))
        right = wanted & got
        row = self.counts[field]
        row[0] += right.total()
        row[1] += (got - right).total()
        row[2] += (wanted - right).total()
        self.misses += [f"{where}: {field}: - {each}" for each in (wanted - right).elements()]
        self.misses += [f"{where}: {field}: + {each}" for each in (got - right).elements()]

    def table(self) -> Table:
        """Precision, recall and F1 by field, and how many the gold holds."""
        found: Table = {}
        for field, (right, wrong, missed) in sorted(self.counts.items()):
            if right + wrong + missed:
                precision = right / (right + wrong) if right + wrong else 1.0
                recall = right / (right + missed) if right + missed else 1.0
                f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
                found[field] = {"precision": precision, "recall": recall, "f1": f1, "gold": right + missed}
        return found


def samples(group: str) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The texts of a group and their gold: here, and among the samples of the same format."""
    found = HERE.parent / "samples"
    folders = found.glob("*/*.gold.json") if group == HELD_BACK else found.glob(f"{group}/*.gold.json")
    for path in (*sorted((HERE / group).glob("*.json")), *sorted(folders)):
        gold = json.loads(path.read_text("utf-8"))
        if gold.get("held_back", False) == (group == HELD_BACK):
            yield path.with_name(gold["file"]), gold


def score(groups: Iterable[str]) -> Score:
    """Scores every text of the groups."""
    total = Score()
    for group in groups:
        for path, gold in samples(group):
            _document(total, path.stem, gold, cqgov_parse.parse_file(path))
    return total


def _document(total: Score, where: str, gold: dict[str, Any], found: Document) -> None:
    title = gold.get("title") or {}
    total.add(where, "format", [gold["format"]], [found.format.replace("_", "-")])
    for part in ("kicker", "headline", "deck"):
        total.add(where, f"title {part}", [bare(title.get(part))], [bare(getattr(found.heading, part))])
    total.add(where, "section", [bare(gold.get("section"))], [bare(found.section)])
    total.add(where, "published", [gold.get("published") or ""], [(found.published and found.published.iso) or ""])
    total.add(where, "series", [str(gold.get("series") or "")], [str(found.series or "")])
    total.add(where, "breadcrumbs", map(bare, gold.get("breadcrumbs") or []), map(bare, found.breadcrumbs))
    jumps = [f"{jump['kind']} {jump['page']}" for jump in gold.get("jumps") or []]
    total.add(where, "jumps", jumps, [f"{jump.kind} {jump.page}" for jump in found.jumps])
    total.add(where, "lead", map(bare, gold.get("lead") or []), [_edges(bare(lead)) for lead in found.lead])
    total.add(
        where,
        "document bylines",
        set(_names(gold.get("bylines"))),
        {f"{name}/{each.role}" for each in found.bylines for name in each.names},
    )
    aside = "".join(map(bare, (*found.furniture, *found.markers)))
    furniture = [bare(line) for line in gold.get("furniture") or []]
    total.add(where, "furniture", furniture, [line for line in furniture if line in aside])
    _articles(total, where, gold.get("articles") or [], list(found.articles))
    _items(total, where, gold, list(found.report_items))


def _edges(text: str) -> str:
    return f"{text[:12]}…{text[-12:]}"


def _names(bylines: list[dict[str, Any]] | None) -> list[str]:
    return [f"{bare(name)}/{each['role']}" for each in bylines or [] for name in each["names"]]


def _body(record: Article | ReportItem) -> str:
    return bare("".join(paragraph.text for paragraph in record.paragraphs))


def _articles(total: Score, where: str, gold: list[dict[str, Any]], found: list[Article]) -> None:
    """Articles are paired by where their body ends, else by their captions."""
    left = list(found)
    for wanted in gold:
        match = next((each for each in left if _is_same(wanted, each)), None)
        if match is not None:
            left.remove(match)
        _article(total, where, wanted, match)
    for each in left:
        total.add(where, "articles", [], [_edges(_body(each)) or "empty"])


def _is_same(gold: dict[str, Any], found: Article) -> bool:
    if gold.get("ends"):
        return _body(found).endswith(bare(gold["ends"]))
    captions = {bare(photo["caption"]) for photo in gold.get("photos") or []}
    return not found.paragraphs and bool(captions & {bare(photo.caption) for photo in found.photos})


def _article(total: Score, where: str, gold: dict[str, Any], found: Article | None) -> None:
    mark = bare(gold.get("starts") or gold.get("headline") or "photo")
    total.add(where, "articles", [mark], [mark] if found else [])
    if found is None:
        return
    for part in ("kicker", "headline", "deck", "section", "dateline"):
        total.add(where, part, [bare(gold.get(part))], [bare(getattr(found, part))])
    total.add(where, "day", [bare(gold.get("day"))], [bare(found.day)])
    date = (found.date and found.date.iso) or ""
    wanted = gold.get("date") or ""
    total.add(where, "date", [wanted], [f"-{date[4:]}" if wanted.startswith("--") and len(date) == 10 else date])
    total.add(
        where,
        "bylines",
        set(_names(gold.get("bylines"))),
        {f"{name}/{each.role}" for each in found.bylines for name in each.names},
    )
    total.add(
        where,
        "captions",
        [bare(photo["caption"]) for photo in gold.get("photos") or []],
        [bare(photo.caption) for photo in found.photos],
    )
    credits = [bare(name) for photo in gold.get("photos") or [] for name in photo.get("credits") or []]
    total.add(
        where,
        "credits",
        credits,
        [bare(name) for photo in found.photos for credit in photo.credits for name in credit.names],
    )
    total.add(where, "paragraphs", [str(gold.get("paragraphs") or 0)], [str(len(found.paragraphs))])
    posts = [f"{bare(person['name'])}/{bare(post)}" for person in gold.get("people") or [] for post in person["posts"]]
    total.add(
        where,
        "people",
        posts,
        [f"{person.name}/{post}" for person in found.people for post in person.posts if person.name != "习近平"],
    )
    statements = [f"{bare(each['speaker'])}/{each['verb']}" for each in gold.get("statements") or []]
    total.add(where, "statements", statements, [f"{bare(each.speaker)}/{each.verb}" for each in found.statements])
    organisation = found.organisation
    if gold.get("organisation"):
        names = {bare(organisation.text), bare(organisation.name)} if organisation else set()
        wanted = bare(gold["organisation"])
        total.add(where, "organisation", [wanted], [wanted] if wanted in names else sorted(names)[:1])


def _items(total: Score, where: str, gold: dict[str, Any], found: list[ReportItem]) -> None:
    """Items of a report, in order: where each ends, its part, its path of headings, its topic sentence."""
    wanted: list[tuple[str, str, str, str]] = []

    def walk(node: dict[str, Any], kind: str, path: tuple[str, ...]) -> None:
        if node.get("heading"):
            path = (*path, bare(node["heading"]))
        items = node.get("items") or []
        wanted.extend((bare(item["ends"]), kind, ">".join(path), bare(item.get("headline"))) for item in items)
        for section in node.get("sections") or []:
            walk(section, kind, path)

    for part in (gold.get("report") or {}).get("parts") or []:
        walk(part, part["kind"], ())
    ends = {_body(item)[-12:]: item for item in found}
    for end, kind, path, headline in wanted:
        item = ends.pop(end, None)
        total.add(where, "items", [end], [end] if item else [])
        if item is not None:
            total.add(where, "item part", [kind], [item.part or ""])
            total.add(where, "item path", [path], [">".join(bare(entry.heading) for entry in item.section)])
            printed = bare(item.headline).rstrip("。") if item.headline else ""
            total.add(
                where, "item headline", [headline], [headline if headline and printed.endswith(headline) else printed]
            )
    for end in ends:
        total.add(where, "items", [], [end])
