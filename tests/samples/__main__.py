"""`python -m tests.samples` says which golden files differ; `--accept` writes them anew, to be read before they are committed."""

import json
import sys

from cqgov_parse.formats import built_in
from tests.samples import SAMPLES, SEEDS, changes, made, read

for text, golden in SEEDS:
    document = made(text)
    if golden.exists() and json.loads(golden.read_text("utf-8")) == document:
        continue
    print(f"{golden.name} differs")
    if "--accept" in sys.argv:
        golden.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", "utf-8")

for text, golden in SAMPLES:
    words = read(text)
    if golden.exists() and golden.read_text("utf-8") == words:
        continue
    print(f"{golden.name} differs")
    if "--accept" in sys.argv:
        golden.write_text(words, "utf-8")

for format in built_in():
    for change in changes(format):
        print(change)
        if "--accept" in sys.argv:
            changes(format, accept=True)
