"""Patterns that are compiled at first use."""

import importlib
import pkgutil
import re

import pytest

import cqgov_parse
from cqgov_parse.patterns import HAN, _Lazy, is_han, lazy

MODULES = [
    each.name for each in pkgutil.walk_packages(cqgov_parse.__path__, "cqgov_parse.") if "__main__" not in each.name
]


@pytest.mark.parametrize("module", MODULES)
def test_every_late_pattern_of_the_package_compiles(module: str) -> None:
    """A faulty expression is found here, not by the first text that needs it."""
    late = [value for value in vars(importlib.import_module(module)).values() if isinstance(value, _Lazy)]
    assert all(isinstance(value.pattern, str) for value in late)


def test_a_late_pattern_answers_as_the_pattern_would() -> None:
    """Every method and field of the stand-in gives what the compiled pattern gives, at the first call and at the next."""
    given = re.compile("(?P<sign>[甲乙])丙", re.IGNORECASE)
    for name in ("fullmatch", "match", "search", "findall", "split"):
        late = lazy(given.pattern, re.IGNORECASE)
        first, second = (getattr(late, name)("甲丙") for _ in range(2))
        assert repr(first) == repr(second) == repr(getattr(given, name)("甲丙"))
    late = lazy(given.pattern, re.IGNORECASE)
    assert (late.sub("丁", "甲丙乙"), late.flags, late.groups) == ("丁乙", given.flags, given.groups)
    assert late.groupindex == given.groupindex


def test_a_late_pattern_is_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the first use the stand-in holds the pattern's own methods."""
    late = lazy("甲")
    assert late.match("甲")
    monkeypatch.setattr(re, "compile", lambda *_: pytest.fail("compiled again"))
    assert late.match("甲")
    assert late.search("乙甲")
    assert not late.fullmatch("乙")


def test_a_faulty_expression_tells_at_its_use() -> None:
    """The error of the compiler is passed on."""
    with pytest.raises(re.error):
        lazy("(").match("甲")


@pytest.mark.parametrize(
    "words",
    ["", "甲", "〇", "㐀䶿", "一鿿", "\U00020000\U0003ffff", "㏿", "䷀", "ꀀ", "々", "é", "甲 乙", "甲1", "甲·"],
)
def test_is_han_is_the_class(words: str) -> None:
    """Han characters are the same whether a class matches them or the function tells them."""
    assert is_han(words) == (re.fullmatch(f"[{HAN}]+", words) is not None)
