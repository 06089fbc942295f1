"""Write the dated lines of the database: who counted what, day by day, with every version.

    python cli.py series --conflict C --metric M --format csv

The columns are those of series.csv (docs/methodology.md). `--asof DAY` shows what could be known on a day,
`--recorded DAY` what this database held.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path

import registers
import series
from records import Figure
from series.rows import COLUMNS, rows
from store import Store, StoreError, default_path

FILTERS = ("conflict", "metric", "measure", "population", "place", "country", "claimant", "inclusion")


def filters(parser: argparse.ArgumentParser) -> None:
    """The arguments that choose figures of a database."""
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    for name in FILTERS:
        parser.add_argument(f"--{name}", help=f"only this {name}")
    parser.add_argument("--asof", metavar="DAY", help="as could be known on this day")
    parser.add_argument("--recorded", metavar="DAY", help="as this database held on this day")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py series`."""
    filters(parser)
    parser.add_argument("--format", choices=("csv", "json"), default="csv", help="csv (the default) or json")


def figures_of(args: argparse.Namespace) -> list[Figure] | None:
    """The figures that the arguments choose; `None`, with a message, where there is no such database."""
    path = Path(args.db or default_path())
    if not path.is_file():
        print(f"There is no database {path}. `python cli.py build` makes one, --db names another.", file=sys.stderr)
        return None
    wanted = {name: getattr(args, name) for name in FILTERS if getattr(args, name)}
    try:
        with Store(path) as store:
            return list(store.figures(**wanted, asof=args.asof, recorded=args.recorded))
    except (StoreError, ValueError) as error:
        print(error, file=sys.stderr)
        return None


def run(args: argparse.Namespace) -> int:
    """Write the lines."""
    figures = figures_of(args)
    if figures is None:
        return 1
    known = registers.beside(args.db or default_path())
    found = rows(series.build(figures, known, args.asof, args.recorded), known)
    if args.format == "json":
        json.dump(list(found), sys.stdout, ensure_ascii=False, indent=0)
        print()
        return 0
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(found)
    return 0
