"""Load reports and tables: files, folders, patterns, web addresses.

In:  paths on the command line.
Out: what was added, known already and refused; with --json one object on standard output and nothing else there.

Exit status 0 when anything was added or known, refusals or not; 1 when nothing could be loaded.
"""

from __future__ import annotations

import argparse
import gc
import json
import sys
from dataclasses import asdict

import intake
import registers
from intake.engines import ENGINES, EngineMissing
from intake.progress import bar
from store import Change, Store, StoreError, default_path


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py load`."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="a file, a folder, a pattern such as 'in/*.html', or a web address"
    )
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    parser.add_argument("--follow", action="store_true", help="fetch the pages that a feed links to as well")
    parser.add_argument("--engine", choices=ENGINES, default=None, help="where files are read (default: here)")
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="how many files are read at once")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler; without it a cluster on this machine")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(args: argparse.Namespace) -> int:
    """Load, report, and say with the exit status whether anything came of it."""
    # Figures refer to nothing that refers back to them: looking for circles among a million of them finds none.
    gc.set_threshold(200_000, 50, 50)
    name = args.engine or ("processes" if args.workers > 1 else "here")
    engine = intake.Engine(name, max(args.workers, 1), args.scheduler)
    try:
        with Store(args.db or default_path()) as store:
            names = list(intake.find(args.paths))
            known = registers.beside(store.path)
            with bar(names) as progress:
                done = intake.take_in(names, store, known, progress, follow=args.follow, engine=engine)
    except (StoreError, EngineMissing) as error:
        print(error, file=sys.stderr)
        return 1
    print(as_json(done) if args.json else in_words(done))
    return 1 if done.nothing else 0


def as_json(done: intake.Intake) -> str:
    """The object that scripts read."""
    return json.dumps(
        {
            "reports": done.reports,
            "figures": done.figures,
            "known": done.known,
            "waiting": done.waiting,
            "replaced": len(done.replaced),
            "refused": [asdict(refusal) for refusal in done.refused],
            "files": [asdict(file) for file in done.files],
        },
        ensure_ascii=False,
    )


def change_in_words(change: Change) -> str:
    """One changed number of a table."""
    before, after = change.before, change.after
    return f"{after.source or after.publisher}, {after.place}, {after.date_end}: {before.quote} is now {after.numeral}"


def in_words(done: intake.Intake) -> str:
    """What a person reads."""
    lines = [f"{done.reports:,} reports and {done.figures:,} figures added; {done.known:,} reports were known already."]
    if done.replaced:
        lines.append(f"{len(done.replaced):,} numbers differ from the edition on file; both are kept, with their days:")
        lines += [f"  {change_in_words(change)}" for change in done.replaced]
    if done.waiting:
        lines.append(f"{done.waiting:,} texts have no date: they are stored, and their figures wait until you give it.")
    if done.refused:
        lines.append(f"{len(done.refused):,} refused:")
        lines += [f"  {refusal}" for refusal in done.refused]
    return "\n".join(lines)
