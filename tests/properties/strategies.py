"""Texts for properties: those of the kit, any characters and documents built from parts, and seeds with damage."""

from pathlib import Path

from hypothesis import strategies as st

from cqgov_parse.testing.documents import HAN, ODD, SIGNS, any_text, damaged, documents, shuffled

__all__ = ["HAN", "ODD", "SIGNS", "any_text", "damaged_seeds", "documents", "texts"]

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
SEED_LINES = [path.read_text("utf-8").splitlines(keepends=True) for path in SEEDS]


@st.composite
def damaged_seeds(draw: st.DrawFn) -> str:
    """A few dozen lines of a seed with damage."""
    lines = draw(st.sampled_from(SEED_LINES))
    start = draw(st.integers(0, max(0, len(lines) - 8)))
    return draw(damaged(st.just("".join(lines[start : start + draw(st.integers(4, 60))]))))


texts = any_text | documents | shuffled | damaged_seeds()
"""What holds of any text at all."""
