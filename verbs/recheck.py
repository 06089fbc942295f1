"""Say which figures of a story are out of date: compare it with everything that is on file by now.

In:  one or more texts: figures-story.md, as the page Check a text offers it, or any text with --published 2024-06-13.
     The file itself may say so in its first lines: `---`, `published: 2024-06-13`, `---`.
Out: a line for each figure that needs a look, or the whole check with --all; --csv FILE writes every figure.

Exit status 0 when nothing is out of date, 1 when something is, 2 when a story cannot be read. Nothing is stored.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import loaders
import registers
from checking import VERDICTS, Checked, check
from checking.written import as_csv, is_a_check, summary
from records import Refusal, Report
from store import Store, StoreError, default_path

NEEDS_NO_LOOK = ("matches", "not_found")
"""Verdicts that are no reason to open a story again."""

STORY_WANTED = "Give the story: the page Check a text offers it as figures-story.md."
TABLES = (".csv", ".xlsx")
"""What a check may have been saved as."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py recheck`."""
    parser.add_argument("stories", nargs="+", metavar="STORY", help="a text that was published, or a draft")
    parser.add_argument("--published", help="its day of publication, if the file does not say: 2024-06-13")
    parser.add_argument("--all", action="store_true", help="print the figures that still match, too")
    parser.add_argument("--csv", metavar="FILE", help="write the whole check as CSV")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """Read, compare, print."""
    try:
        with Store(args.db or default_path()) as store:
            return _recheck(args, store)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 2


def _recheck(args: argparse.Namespace, store: Store) -> int:
    known, everything, unread = registers.beside(store.path), [], 0
    for name in args.stories:
        for thing in loaders.load(name):
            try:
                checked = _checked(thing, args.published, store, known)
            except ValueError as error:
                print(f"{name}: {error}", file=sys.stderr)
                unread += 1
                continue
            everything += checked
            _print(name, thing, checked, args.all)
    if args.csv:
        Path(args.csv).write_text(as_csv(everything, known), encoding="utf-8")
    if unread:
        return 2
    return 1 if any(one.verdict not in NEEDS_NO_LOOK for one in everything) else 0


def _checked(thing: Report | Refusal, published: str | None, store: Store, known: registers.Registers) -> list[Checked]:
    if isinstance(thing, Refusal):
        ending = f" {STORY_WANTED}" if Path(thing.file).suffix.lower() in TABLES else ""
        raise ValueError(thing.reason + ending)
    if not thing.text:
        raise ValueError(f"It is a table, not a text. {STORY_WANTED}")
    if is_a_check(thing.text):
        raise ValueError(f"It is a check, not the text that was checked. {STORY_WANTED}")
    day = thing.published or published
    if not day:
        raise ValueError("It does not say when it was published; give --published 2024-06-13.")
    return check(thing.text, day, store, known, known_by="")


def _print(name: str, report: Report | Refusal, checked: list[Checked], everything: bool) -> None:
    print(f"{name}: {summary(checked)}")
    for one in checked:
        if everything or one.verdict not in NEEDS_NO_LOOK:
            line = report.text.count("\n", 0, one.figure.numeral_start) + 1 if isinstance(report, Report) else 0
            print(f"  line {line} of the text, {one.figure.numeral}: {VERDICTS[one.verdict].lower()}. {one.why}")
