"""The memory of one document."""

from cqgov_parse.memory import _MOST, one_document, remembered


def test_answers_are_kept_for_one_document() -> None:
    """Inside one document a question is worked out once; the next document, and a call outside any, work it out again."""
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    with one_document():
        assert [length("甲"), length("甲"), length("乙丙")] == [1, 1, 2]
    assert asked == ["甲", "乙丙"]
    with one_document():
        length("甲")
    length("甲")
    assert asked == ["甲", "乙丙", "甲", "甲"]


def test_documents_inside_each_other_share_nothing() -> None:
    """A parse inside a parse begins with no answers, and leaves those of the outer one as they were."""
    asked: list[str] = []

    @remembered
    def same(text: str) -> str:
        asked.append(text)
        return text

    with one_document():
        same("甲")
        with one_document():
            same("甲")
        same("甲")
    assert asked == ["甲", "甲"]


def test_the_memory_of_a_long_document_is_bounded() -> None:
    """After so many different questions all answers are forgotten, and still right."""
    asked: list[int] = []

    @remembered
    def double(number: int) -> int:
        asked.append(number)
        return number * 2

    with one_document():
        assert [double(number) for number in range(_MOST + 1)] == [number * 2 for number in range(_MOST + 1)]
        assert double(0) == 0
    assert asked.count(0) == 2
