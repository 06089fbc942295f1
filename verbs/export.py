"""Save a view in any format, without the page.

In:  an address (everything after the `?` of a chart's link), or its parts as --conflict, --metric, ...
Out: one file, or with --all the whole store as SQLite for Datasette.

What may leave is decided by exports/release.py. Without --public it is what you see on your own screen, each figure
with its review state; with it, what readers outside may see.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

import registers
from exports.formats import FORMATS, file_name
from exports.links import read_address
from exports.release import release
from store import Store, StoreError, default_path
from views import UnknownValue, archive, opening

PARTS = ("conflict", "metric", "measure", "population", "shape", "start", "end", "asof", "recorded", "lang")
MANY = ("place", "claimant")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py export`."""
    address = "a chart's link, or what stands after its ?"
    parser.add_argument("view", nargs="?", default="", metavar="ADDRESS", help=address)
    for part in PARTS:
        parser.add_argument(f"--{part}", default=None)
    for part in MANY:
        parser.add_argument(f"--{part}", action="append", default=None)
    parser.add_argument("--format", default="pack", choices=[*FORMATS, "all"], help="pack is everything in one ZIP")
    parser.add_argument("--out", default=".", metavar="PATH", help="a folder, or the name of the file")
    parser.add_argument("--public", action="store_true", help="only what readers outside may see")
    parser.add_argument("--sqlite", metavar="FILE", help="save the whole store as SQLite, ready for Datasette")
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """Save, and print the name of what was saved."""
    try:
        known = registers.beside(args.db or default_path())
        with Store(args.db or default_path()) as store:
            if args.sqlite:
                from exports.sqlite import save

                save(Path(args.sqlite), store, known, public=args.public)
                print(args.sqlite)
                return 0
            return _save_view(args, store, known)
    except (StoreError, UnknownValue, OSError) as error:
        print(error, file=sys.stderr)
        return 1


def _save_view(args: argparse.Namespace, store: Store, known: registers.Registers) -> int:
    view, _look = read_address(args.view.partition("?")[2] or args.view if args.view else "")
    said = {part: value for part in PARTS if (value := getattr(args, part)) is not None}
    said |= {part: tuple(value) for part in MANY if (value := getattr(args, part))}
    view = replace(view, **said)
    if not view.conflict:
        print("Name a view: an address, or --conflict.", file=sys.stderr)
        return 1
    if not args.view:
        if view.conflict not in known.conflicts:
            raise UnknownValue(f"There is no conflict called {view.conflict!r} in the registers.")
        view = opening(view, archive(store, known, view.conflict, view.asof, view.recorded))
    made = release(view, store, known, public=args.public)
    out = Path(args.out)
    wanted = FORMATS if args.format == "all" else [args.format]
    for name in wanted:
        path = out / file_name(made, name) if out.is_dir() or args.format == "all" else out
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(FORMATS[name].write(made))
        print(path)
    return 0
