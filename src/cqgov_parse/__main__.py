"""`python -m cqgov_parse`."""

import sys

from cqgov_parse.cli import main

sys.exit(main())
