"""Breadcrumbs whose steps are divided by other signs than `>`."""

import pytest

from cqgov_parse.parts.breadcrumbs import is_breadcrumb


@pytest.mark.parametrize(
    "line", ["首页/新闻/要闻", "首页 / 政务动态", "某县网首页 » 要闻", "主页 - 新闻 - 正文", "首页::时政"]
)
def test_a_path_from_the_first_page_is_a_breadcrumb(line: str) -> None:
    """A path that begins at the first page is a breadcrumb whatever sign divides it."""
    assert is_breadcrumb(line)


@pytest.mark.parametrize("line", ["文/甲某 图/乙某", "某网/甲某 摄", "首页改版上线", "上网课/进课堂"])
def test_a_slash_alone_makes_no_breadcrumb(line: str) -> None:
    """A slash between names or words, or the word for a first page alone, is no path."""
    assert not is_breadcrumb(line)
