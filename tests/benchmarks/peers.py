"""Peers: other libraries on the job that each shares with this one. They come with the extra `bench`; one that is missing is left out."""

import html
import importlib
import sys
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from attrs import frozen

import cqgov_parse
from cqgov_parse.pipeline import Parser
from tests.benchmarks.clock import Ratio, compared
from tests.benchmarks.material import SEEDS

Job = Callable[[str], object]


@frozen
class Peer:
    """A library, what it does with a text, and what this library does for the same purpose."""

    name: str
    package: str
    job: str
    work: Job
    ours: Job = cqgov_parse.parse


def _jieba() -> Peer:
    jieba = importlib.import_module("jieba")
    jieba.setLogLevel("ERROR")
    jieba.initialize()
    return Peer("jieba.lcut", "jieba", "cuts words", jieba.lcut)


def _posseg() -> Peer:
    _jieba()
    posseg = importlib.import_module("jieba.posseg")
    return Peer("jieba.posseg", "jieba", "cuts words and tags people, places and bodies", posseg.lcut)


def _jionlp() -> Peer:
    jionlp = importlib.import_module("jionlp")
    return Peer("jionlp", "jionlp", "finds dates and times", jionlp.ner.extract_time, _with("dates"))


def _cpca() -> Peer:
    cpca = importlib.import_module("cpca")
    return Peer(
        "cpca",
        "cpca",
        "finds a place and its code, line by line",
        lambda text: cpca.transform(text.split("\n")),
        _with("organisations"),
    )


def _trafilatura() -> Peer:
    trafilatura = importlib.import_module("trafilatura")
    return Peer(
        "trafilatura",
        "trafilatura",
        "finds a page's text and metadata",
        lambda text: trafilatura.bare_extraction(_page(text)),
        _with(),
    )


def _gne() -> Peer:
    extractor = importlib.import_module("gne").GeneralNewsExtractor()
    return Peer(
        "GNE",
        "gne",
        "finds title, author, date and text of a page",
        lambda text: extractor.extract(_page(text)),
        _with(),
    )


def _unstructured() -> Peer:
    partition = importlib.import_module("unstructured.partition.text").partition_text
    return Peer(
        "unstructured",
        "unstructured",
        "parts a text into titles and paragraphs",
        lambda text: partition(text=text),
        _with(),
    )


_PEERS: dict[str, Callable[[], Peer]] = {
    "jieba.lcut": _jieba,
    "jieba.posseg": _posseg,
    "jionlp": _jionlp,
    "cpca": _cpca,
    "trafilatura": _trafilatura,
    "GNE": _gne,
    "unstructured": _unstructured,
}


def _with(*annotators: str) -> Job:
    """A parse with these annotators alone."""
    chosen = [importlib.import_module(f"cqgov_parse.annotate.{name}").annotate for name in annotators]
    return Parser(annotators=chosen).parse


def _page(text: str) -> str:
    title, *lines = [html.escape(line.strip()) for line in text.split("\n") if line.strip()]
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><div>{body}</div></body></html>"


def find(name: str) -> Peer | None:
    """The peer of a name; None where it is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _PEERS[name]()
        except ImportError:
            return None


def over_seeds(work: Job) -> list[object]:
    """What a job gives for each of the five seeds."""
    return [work(text) for text in SEEDS]


def _works(peer: Peer) -> bool:
    """Whether a peer can do its job here: some fetch a model when they are first used, and fail without a network."""
    try:
        peer.work("某县政协召开座谈会\n3月5日，某县政协召开座谈会。")
    except (OSError, RuntimeError) as error:
        print(f"{peer.name} is left out: {error!s:.100}", file=sys.stderr)
        return False
    return True


def beside(names: tuple[str, ...] = tuple(_PEERS), count: int = 3) -> Iterator[tuple[Peer, Ratio]]:
    """Every installed peer's time over this library's for the same job on the five seeds."""
    for name in names:
        peer = find(name)
        if peer and _works(peer):
            yield peer, compared(partial(over_seeds, peer.work), partial(over_seeds, peer.ours), count)


def installed(package: str) -> str:
    """A package's version, or nothing."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
