"""Tells from the result of a batch who held which post, first and last seen, and in which documents."""

import argparse

from cqgov_parse.cli import answers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    answers.add_arguments(parser)
    parser.add_argument("--name", metavar="NAME", help="of this person, or persons of this name, alone")
    parser.add_argument("--post", metavar="WORDS", help="of posts that hold these words, such as 政协主席, alone")
    parser.add_argument("--place", metavar="PLACE", help="of this place alone: its full name, or its code (GB/T 2260)")
    parser.add_argument(
        "--conflicts",
        action="store_true",
        help="rows alone where others held the post in the same days, or the name has posts of several places",
    )


def run(options: argparse.Namespace) -> int:
    from cqgov_parse.tables import questions, result

    with result.asked(options.result, questions.NEEDS["posts"]) as connection:
        found = questions.posts(
            connection, name=options.name, post=options.post, place=options.place, conflicts=options.conflicts
        )
    columns = ["name", "post", "place_name", "first_seen", "last_seen", "documents", "seen_in", "others", "places"]
    return answers.give(found, options, columns)
