"""`python -m tests.confusion` prints how every format scores on every annotated text, and by how much the right one leads."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from attrs import frozen

from cqgov_parse.detect import detect
from cqgov_parse.format import Format
from cqgov_parse.formats import built_in
from cqgov_parse.memory import one_document
from cqgov_parse.text.decode import decode
from cqgov_parse.text.page import page

HERE = Path(__file__).parent
THRESHOLD = 3.0


@frozen
class Sample:
    """A text, and the format that a reader says it has."""

    name: str
    format: str
    text: str


@frozen
class Reading:
    """Which format was found, and every format's score."""

    found: str
    scores: dict[str, float]

    @property
    def margin(self) -> float:
        """How many times the runner-up's score the best one is; what no format claims leads by how far the others stay below their threshold."""
        others = max((score for name, score in self.scores.items() if name != self.found), default=0.0)
        own = self.scores[self.found] or THRESHOLD
        return own / others if others > 0 else float("inf")


@cache
def samples(*folders: str) -> tuple[Sample, ...]:
    """The seeds and every annotated text of the folders; of all folders, where none is named."""
    found = [
        Sample(path.stem, path.stem, decode(path.read_bytes()).text)
        for path in sorted((HERE.parent / "seeds").glob("*.txt"))
    ]
    golds = [*HERE.glob("accuracy/*/*.json"), *HERE.glob("samples/*/*.gold.json")]
    for path in sorted(path for path in golds if not folders or path.parts[-3] in folders):
        gold = json.loads(path.read_text("utf-8"))
        text = decode(path.with_name(gold["file"]).read_bytes()).text
        found.append(Sample(path.name.split(".")[0], gold["format"].replace("-", "_"), text))
    return tuple(found)


def read(text: str, formats: Sequence[Format] = ()) -> Reading:
    """What detection makes of a text, with the built-in formats and others."""
    with one_document():
        verdict = detect(page(text), [*built_in(), *formats])
    return Reading(verdict.format.name, {score.format.name: score.score for score in verdict.scores})


def matrix() -> tuple[Counter[tuple[str, str]], dict[str, list[float]]]:
    """How many texts of each format were found to have which, and the margins of each format's texts."""
    counts: Counter[tuple[str, str]] = Counter()
    margins: dict[str, list[float]] = {}
    for sample in samples():
        reading = read(sample.text)
        counts[sample.format, reading.found] += 1
        margins.setdefault(sample.format, []).append(reading.margin)
    return counts, margins


def main() -> None:
    counts, margins = matrix()
    names = sorted(format.name for format in built_in())
    print("| text \\ found |", " | ".join(names), "| least margin |")
    print("| --- |" + " --- |" * (len(names) + 1))
    for name in names:
        row = [str(counts[name, other] or "") for other in names]
        print(f"| {name} |", " | ".join(row), f"| {min(margins[name]):.2f} |")


if __name__ == "__main__":
    main()
