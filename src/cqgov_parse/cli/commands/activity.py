"""Tells from the result of a batch how many articles each month has about each body."""

import argparse
import re

from cqgov_parse.cli import answers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    answers.add_arguments(parser)
    parser.add_argument(
        "--body", metavar="BODY", help="of bodies whose name holds these words, or whose place has this code"
    )
    parser.add_argument("--since", metavar="MONTH", type=_month, help="from this month on, such as 2031-03")
    parser.add_argument("--until", metavar="MONTH", type=_month, help="up to this month")


def _month(value: str) -> str:
    if not re.fullmatch("[0-9]{4}-(?:0[1-9]|1[0-2])", value):
        raise argparse.ArgumentTypeError("takes a month such as 2031-03")
    return value


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.tables import questions, result

    with result.asked(options.result, questions.NEEDS["activity"]) as connection:
        found = questions.activity(connection, body=options.body, since=options.since, until=options.until)
    return answers.give(found, options, ["month", "body", "articles", "documents", "adcode"])
