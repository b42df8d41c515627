"""What stands after a report's main text."""

from cqgov_parse.parts import report_tail
from cqgov_parse.text.blocks import Block, block
from cqgov_parse.text.page import page


def blocks(text: str) -> list[Block]:
    """Every line as a block."""
    return [block((line,)) for line in page(text).lines]


def test_signature() -> None:
    """A body's name signs where a date stands under it."""
    signed = blocks("青溪县水利局\n2031年1月5日\n青溪县水利局\n附件")
    assert report_tail.is_signature(signed, 0)
    assert not report_tail.is_signature(signed, 2)


def test_title_of_an_attachment() -> None:
    """A line that is only `附件1` has its title below, unless that is a numbered entry."""
    found = blocks("附件1\n十件民生实事\n附件：项目清单\n1.甲水库")
    assert report_tail.title_below(found, 1) is found[1]
    assert report_tail.title_below(found, 3) is None


def test_glossary() -> None:
    """A glossary ends at the page's controls; what it means may stand on the next line."""
    found = blocks("［1］双清行动\n指河清岸清专项行动。\n［2］四联机制\n指联企、联村的工作机制。\n打印")
    end, labels = report_tail.glossary_labels(found, 0)
    assert end == 4
    assert [(label.number, label.value) for label in labels] == [("[1]", "双清行动"), ("[2]", "四联机制")]
