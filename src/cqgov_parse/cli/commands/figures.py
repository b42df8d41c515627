"""Tells from the result of a batch what was measured: the same indicator over the years, or over the bodies."""

import argparse

from cqgov_parse.cli import answers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    answers.add_arguments(parser)
    parser.add_argument("--indicator", metavar="WORDS", required=True, help="what is measured holds these words: 提案")
    parser.add_argument("--unit", metavar="UNIT", help="figures of this unit alone, such as 件")
    parser.add_argument(
        "--body", metavar="BODY", help="of bodies whose name holds these words, or whose place has this code"
    )
    parser.add_argument(
        "--compare", choices=("year", "body"), help="figures side by side, a column for each year or body"
    )


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.tables import questions, result

    with result.asked(options.result, questions.NEEDS["figures"]) as connection:
        found = questions.figures(connection, options.indicator, unit=options.unit, body=options.body)
    columns = ["indicator", "unit", "role", "body", "year", "year_basis", "text", "name"]
    if options.compare:
        found = questions.compared(found, options.compare)
        columns = list(found[0]) if found else []
    return answers.give(found, options, columns)
