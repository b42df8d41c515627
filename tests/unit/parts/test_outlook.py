"""Which way a text looks."""

import pytest

from cqgov_parse.parts import outlook


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["累计建成项目36个,先后荣获省级称号2项,收入达36800元。"], "back"),
        (["要加快建设,力争开工20个以上,确保增长8%左右。"], "ahead"),
        (["将军山景区改造。", "重要会议。"], None),
        ([], None),
    ],
)
def test_outlook(texts: list[str], expected: str | None) -> None:
    """Words of results look back, words of intention ahead; words that only hold their characters tell nothing."""
    assert outlook.read(texts) == expected
