"""The kit for authors of formats: proof that a format keeps its promises, as tests or as data, and texts to try it on.

In a test file:

    from cqgov_parse.testing import conformance
    from bulletin import FORMAT

    test_bulletin = conformance(FORMAT, "tests/samples")

gives one test a promise. `results` gives the same as data. `documents`, `shuffled` and `texts` are Hypothesis strategies.
Needs the extra `testing`: `python -m pip install 'cqgov-parse[testing]'`.
"""

from importlib.util import find_spec

from cqgov_parse.errors import InstallationError

if find_spec("hypothesis") is None:
    raise InstallationError("the kit needs Hypothesis: python -m pip install 'cqgov-parse[testing]'")

from cqgov_parse.testing.checks import CHECKS, Check, Result, results, table
from cqgov_parse.testing.conformance import conformance
from cqgov_parse.testing.documents import any_text, damaged, documents, shuffled, texts
from cqgov_parse.testing.shapes import SHAPES
from cqgov_parse.testing.subject import Sample, Subject

__all__ = [
    "CHECKS",
    "SHAPES",
    "Check",
    "Result",
    "Sample",
    "Subject",
    "any_text",
    "conformance",
    "damaged",
    "documents",
    "results",
    "shuffled",
    "table",
    "texts",
]
