"""List the texts that wait for a date, or give one its date, so that its figures are read.

In:  nothing, or a report's id and the day on which it was published.
Out: the waiting texts, each with its first words; or the number of figures that were read.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import UTC, datetime

import intake
import registers
from loaders.reading.dates import read_date
from loaders.reading.item import Refused
from store import Store, StoreError, default_path

FIRST_WORDS = 80
"""Characters of a text that tell it from others."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py date`."""
    parser.add_argument("report", nargs="?", metavar="REPORT", help="id of the report")
    parser.add_argument("day", nargs="?", metavar="DAY", help="day of publication, such as 2024-03-02 or 2024-03")
    parser.add_argument("--who", default=None, help="who gives the date (default: the user of this machine)")
    parser.add_argument("--why", default="", help="where the date was found")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """List, or give a date."""
    try:
        with Store(args.db or default_path()) as store:
            if not args.day:
                for report in store.reports(waiting=True):
                    words = " ".join(report.text.split())[:FIRST_WORDS]
                    print(f"{report.report_id}  {report.file or report.url or ''}  {report.title or words}")
                return 0
            day = read_date(args.day, today=datetime.now(UTC).date().isoformat())
            who = args.who or getpass.getuser()
            read = intake.give_date(args.report, day, store, registers.beside(store.path), who=who, why=args.why)
    except (StoreError, Refused) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{read:,} figures read.")
    return 0
