"""Material: the texts that are measured, and the yardstick beside them."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEDS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
FILE = ROOT / "seeds" / "headline_digest.txt"
ROUNDUP = (ROOT / "seeds" / "weekly_roundup.txt").read_text("utf-8")


def of_size(text: str, megabytes: float) -> str:
    """A text again and again as one document of so many megabytes of UTF-8: a year of a county's roundups in a file."""
    return (text + "\n") * max(1, round(megabytes * 1e6 / len(text.encode())))


def yardstick(texts: list[str]) -> int:
    """R: a loop over every character with one comparison, as fast as Python goes through a text by itself."""
    found = 0
    for text in texts:
        for character in text:
            if character == "会":
                found += 1
    return found
