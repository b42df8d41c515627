"""`python -m tests.corpus COUNT FOLDER` writes made-up documents, `python -m tests.corpus N` prints that of number N."""

import sys
from pathlib import Path

from tests.corpus import text, write

match sys.argv[1:]:
    case [number]:
        print(text(int(number)))
    case [count, folder]:
        print(f"wrote {len(write(Path(folder), int(count)))} files")
    case _:
        sys.exit(__doc__)
