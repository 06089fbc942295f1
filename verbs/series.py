"""Write the dated lines of the database: who counted what, day by day, with every version.

    python cli.py series --conflict C --metric M --format csv

The columns are those of series.csv (docs/methodology.md). `--asof DAY` shows what could be known on a day,
`--recorded DAY` what this database held.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from series.rows import as_csv, as_json

import registers
import series
from records import Figure

HELP = "write the dated lines"
FILTERS = ("conflict", "metric", "measure", "population", "place", "country", "claimant", "inclusion")


def filters(parser: argparse.ArgumentParser) -> None:
    """The arguments that choose figures of a database."""
    parser.add_argument("--db", default=os.environ.get("AS_REPORTED_DB"), metavar="FILE", help="the database")
    for name in FILTERS:
        parser.add_argument(f"--{name}", help=f"only this {name}")
    parser.add_argument("--asof", metavar="DAY", help="as could be known on this day")
    parser.add_argument("--recorded", metavar="DAY", help="as this database held on this day")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this verb."""
    filters(parser)
    parser.add_argument("--format", choices=("csv", "json"), default="csv", help="csv (the default) or json")


def figures_of(args: argparse.Namespace) -> list[Figure] | None:
    """The figures that the arguments choose; `None`, with a message, if there is no such database."""
    import store

    path = Path(args.db) if args.db else store.default_path()
    if not path.is_file():
        print(f"There is no database {path}. `python cli.py build` makes one, --db names another.", file=sys.stderr)
        return None
    wanted = {name: getattr(args, name) for name in FILTERS if getattr(args, name)}
    return list(store.Store(path).figures(**wanted))


def run(args: argparse.Namespace) -> int:
    """Write the lines."""
    figures = figures_of(args)
    if figures is None:
        return 1
    lines = series.build(figures, registers.load(), args.asof, args.recorded)
    write = as_csv if args.format == "csv" else as_json
    write(lines, {figure.figure_id: figure for figure in figures}, sys.stdout)
    return 0
