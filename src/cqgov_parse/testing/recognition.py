"""Recognition: a format takes its own texts, clearly, and nobody else's."""

from collections.abc import Iterator

from cqgov_parse.testing.subject import Subject

MARGIN = 1.0
"""By how much a format's score must exceed the next one's."""


def recognises(subject: Subject) -> Iterator[str]:
    """Samples that another format takes, or that this one takes by too little. One that claims the rest needs no margin."""
    name = subject.format.name
    if not subject.samples:
        yield "there are no samples; put at least one text of this kind, as .txt, where the samples are looked for"
    for sample in subject.samples:
        verdict = subject.verdict(sample.text)
        if verdict is None:
            continue
        scores = {score.format.name: score.score for score in verdict.scores}
        best, other = max((score, each) for each, score in scores.items() if each != name)
        if verdict.format.name != name:
            yield (
                f"{sample.path.name}: taken for {verdict.format.name}; {name} scores {scores[name]:g} "
                f"(its threshold is {subject.format.threshold:g}), {verdict.format.name} {scores[verdict.format.name]:g}"
            )
        elif not subject.format.claims_rest and scores[name] - best < MARGIN:
            yield f"{sample.path.name}: {name} scores {scores[name]:g}, only {scores[name] - best:g} more than {other}; want {MARGIN:g}"


def rejects(subject: Subject) -> Iterator[str]:
    """Texts of others that the format takes."""
    for sample in subject.foreign:
        verdict = subject.verdict(sample.text)
        if verdict and verdict.format.name == subject.format.name:
            fired = ", ".join(evidence.rule for evidence in verdict.detection.evidence)
            yield f"{sample.path.name}: taken for one of its own, with the score {verdict.detection.score:g} from: {fired}"
