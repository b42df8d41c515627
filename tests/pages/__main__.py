"""`python -m tests.pages [COUNT]` scores made-up pages, `--show` lists the misses, `--print N` prints page N."""

import sys

from cqgov_parse.parts.displaced import Evidence
from tests.pages.layout import made
from tests.pages.scorer import score


def main() -> None:
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    if "--print" in sys.argv:
        print(made(numbers[0]).text)
        return
    pages = range(numbers[0] if numbers else 500)
    for name, evidence in (("position alone", Evidence(words=0.0)), ("words alone", Evidence(position=0.0))):
        print(f"pairs, {name:17} {score(pages, evidence).share('pairs'):8.2%}")
    found = score(pages)
    if "--show" in sys.argv:
        print("\n".join(found.misses))
    for measure in found.all:
        print(f"{measure:24} {found.share(measure):8.2%} of {found.all[measure]}")


main()
