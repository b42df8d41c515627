"""Records with some fields changed."""

from cqgov_parse.records import Article, Passage
from cqgov_parse.records.altered import altered


def test_fields_change_and_the_rest_stays() -> None:
    """The new record has the values given and every other field of the old one, extra and all."""
    before = Article(headline=Passage("甲", ((0, 1),)), extra={"x-a": 1})
    after = altered(before, section="要闻", paragraphs=(Passage("乙", ((2, 3),)),))
    assert (after.section, after.paragraphs[0].text, after.headline, after.extra) == (
        "要闻",
        "乙",
        before.headline,
        {"x-a": 1},
    )
    assert before.section is None


def test_nothing_new_gives_the_record_itself() -> None:
    """A record that has the values already is not built again."""
    before = Article()
    assert altered(before, people=(), section=None) is before
