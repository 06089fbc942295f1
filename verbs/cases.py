"""Make sentence cases out of what reviewers corrected and rejected, so that the extractor gets it right for good.

In:  the reviews in the database.
Out: YAML in the format of tests/cases/sentences/, on standard output or into --out: each case holds the words of one
     quotation, the day, and what must be found in them.

A publisher's text is shortened to the clause around the number, 25 words at most, unless its rights let it be passed
on. Reviewers' names never leave. A person reads the cases, says what each shows, and puts names of people into our
own words before they go into the repository.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from records import Figure, Report
from store import Review, Store, StoreError, default_path

MOST_WORDS = 25
"""What may be quoted of a text whose licence forbids more."""

FREE = re.compile(r"\bCC[ -]?(?:BY|0)\b|public domain|Unlicense|our own", re.IGNORECASE)
"""Rights under which a whole sentence may be passed on."""

TOLD = ("metric", "value", "low", "high", "qualifier", "measure", "unit", "date_start", "date_end", "population",
        "group", "place", "country", "causation", "inclusion", "source")  # fmt: skip
"""Fields of a case, in this order, where they differ from what a figure says by default."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What can be said after `cli.py cases`."""
    parser.add_argument("--db", default=None, metavar="FILE", help=f"the database (default: {default_path().name})")
    parser.add_argument("--out", type=Path, default=None, metavar="FILE", help="write here instead of printing")


def run(args: argparse.Namespace) -> int:
    """Write a case for each figure that a person corrected or rejected."""
    try:
        with Store(args.db or default_path()) as store:
            made = cases(store)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 1
    text = yaml.safe_dump(made, allow_unicode=True, sort_keys=False, width=120) if made else ""
    if args.out:
        args.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    print(f"{len(made)} cases.", file=sys.stderr)
    return 0


def cases(store: Store) -> list[dict[str, Any]]:
    """A case for each figure whose last decision is a correction or a rejection."""
    last: dict[str, Review] = {review.figure_id: review for review in store.reviews()}
    made = []
    for review in last.values():
        figure = store.figure(review.figure_id)
        report = store.report(figure.report_id) if figure else None
        if figure and report and report.text and review.decision in ("corrected", "rejected"):
            made.append(_case(store, report, figure, review))
    return made


def _case(store: Store, report: Report, figure: Figure, review: Review) -> dict[str, Any]:
    start, end = _words(report, figure)
    inside = [
        other
        for other in store.figures(report_id=report.report_id)
        if other.explicit and start <= other.numeral_start and other.numeral_end <= end and other.review != "rejected"
    ]
    inside.sort(key=lambda other: other.numeral_start)
    what = f"{review.decision} {', '.join(sorted(review.changes))}".strip()
    return {
        "say": f"{what}: {figure.numeral} ({figure.figure_id})",
        "text": report.text[start:end].strip(),
        "published": report.published,
        **({"country": report.country} if report.country else {}),
        "figures": [_told(other) for other in inside],
    }


def _words(report: Report, figure: Figure) -> tuple[int, int]:
    """Where the case's words begin and end in the report's text."""
    start, end = figure.quote_start, figure.quote_end
    if FREE.search(report.rights or "") or len(report.text[start:end].split()) <= MOST_WORDS:
        return start, end
    before = [found.start() for found in re.finditer(r"\S+", report.text[start : figure.numeral_start])]
    after = [found.end() for found in re.finditer(r"\S+", report.text[figure.numeral_end : end])]
    kept = MOST_WORDS // 2
    first = start + before[-kept] if len(before) > kept else start
    last = figure.numeral_end + after[kept - 1] if len(after) > kept else end
    return first, last


def _told(figure: Figure) -> dict[str, Any]:
    """What the case says about one figure."""
    default = Figure()
    said = {name: getattr(figure, name) for name in TOLD if getattr(figure, name) != getattr(default, name)}
    numbers = {name: int(value) for name, value in said.items() if isinstance(value, float) and value.is_integer()}
    return {"numeral": figure.numeral, "metric": figure.metric, **said, **numbers}
