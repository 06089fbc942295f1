"""Read the stored texts again with the extractor of today, and print the figures that changed.

In:  the database.
Out: one line per figure that is now read differently, is new, or is gone; the number of reports and changes.

Ids, reviews and citations survive: a figure keeps its id, what a person has decided stays as decided, and what stood
before stays in the record of the past. Texts in a language that can be read only now are read too.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import fields

from tqdm import tqdm

import intake
import registers
from records import Figure, Report
from store import Change, Store, StoreError, default_path
from store.upkeep import NOT_COMPARED


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py reextract`."""
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")


def run(args: argparse.Namespace) -> int:
    """Read every text again."""
    changed = failed = 0
    try:
        with Store(args.db or default_path()) as store:
            known = registers.beside(store.path)
            texts = [report for report in store.reports(waiting=False) if report.text and not _is_table(store, report)]
            for report in tqdm(texts, unit="text", file=sys.stderr, disable=None):
                try:
                    found = intake.read_figures(report, known)
                except Exception as error:  # one text must not stop the others
                    print(f"{report.report_id} {report.title or ''}: not read: {error}", file=sys.stderr)
                    failed += 1
                    continue
                for change in store.reread(report.report_id, found):
                    print(in_words(change, report.title or report.report_id))
                    changed += 1
            known_again = store.rederive(known)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{len(texts):,} texts read again: {changed:,} figures changed, {failed:,} texts could not be read.")
    if known_again:
        print(f"{known_again:,} figures have another claimant, conflict or place by the registers of today.")
    return 0


def _is_table(store: Store, report: Report) -> bool:
    """True if its figures were stated by a table: nothing is read from the words beside them."""
    first = next(store.figures(report_id=report.report_id), None)
    return first is not None and first.extractor_version.startswith("loader:")


def in_words(change: Change, title: str) -> str:
    """One change as a line."""
    if change.before is None:
        return f"+ {title}: {_short(change.after)}"
    if change.after is None:
        return f"- {title}: {_short(change.before)}"
    differ = [
        f"{f.name} {getattr(change.before, f.name)!r} -> {getattr(change.after, f.name)!r}"
        for f in fields(Figure)
        if f.name not in NOT_COMPARED and getattr(change.before, f.name) != getattr(change.after, f.name)
    ]
    return f"~ {title}: {_short(change.before)}: {', '.join(differ)}"


def _short(figure: Figure) -> str:
    return f"{figure.numeral or figure.value} {figure.metric} ({figure.figure_id})"
