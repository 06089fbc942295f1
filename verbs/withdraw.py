"""Take a view back from the public: its page answers 410 with a notice, also where it was frozen.

In:  the view (a chart's link, or what stands after its ?), a reason that readers will see.
Out: an entry in withdrawn.yml beside the database; with --out, notices in place of the published files.

The reason stands on the notice, so it is written for readers and names no private person.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

import registers
from charts.words import day as day_words
from exports.links import live, read_address
from exports.publishing import Press
from exports.release import release
from exports.site import Manifest, finish
from exports.withdrawal import identity, withdraw
from store import Store, StoreError, default_path
from views import UnknownValue


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py withdraw`."""
    parser.add_argument("view", metavar="VIEW", help="a chart's link, or what stands after its ?")
    parser.add_argument("--reason", required=True, help="why, for the readers of the notice")
    parser.add_argument("--out", default=None, metavar="FOLDER", help="a published folder to take it down from")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """Withdraw, and say what was taken down."""
    database = Path(args.db or default_path())
    try:
        view, _look = read_address(args.view.rpartition("?")[2])
        known = registers.beside(args.db or default_path())
        today = datetime.now(UTC).date().isoformat()
        with Store(database) as store:
            whole = release(live(view), store, known, public=True).view
            added = withdraw(database, [view, whole], args.reason, today)
            gone = {identity(view), identity(whole)}
            names = []
            if args.out:
                press = Press(store=store, registers=known, out=Path(args.out))
                manifest = Manifest.read(press.out)
                names = [name for name, query in manifest.views.items() if identity(read_address(query)[0]) in gone]
                for name in names:
                    press.take_down(name, f"This view was withdrawn on {day_words(today)}: {args.reason.strip()}")
                finish(press.out, manifest, database)
    except (UnknownValue, StoreError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print("Withdrawn." if added else "It was withdrawn already; the first reason stands.")
    for name in names:
        print(f"{name}: a notice stands in its place")
    return 0
