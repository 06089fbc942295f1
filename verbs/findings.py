"""Say where figures disagree, and why: of the database, or of a table of cases.

    python cli.py findings --figures FILE.csv          each case_id a world of its own, JSON lines out
    python cli.py findings --conflict C --metric M     of the database, JSON lines out

One JSON object a line. From a table: case_id, code, name, tag, severity, sentence, explanations, figures (numbers of
rows within the case, from 1), suppressed_by (the code of the finding that silences it, or null). Rows that cannot be
read are reported on standard error with line and reason; the rest goes on, and the exit status is 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, replace
from pathlib import Path

import findings
import registers
from findings.table import worlds
from series.known import Known
from store import default_path
from verbs.series import figures_of, filters


def arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of this verb."""
    parser.add_argument("--figures", metavar="FILE.csv", help="a table of cases; '-' reads standard input")
    filters(parser)
    parser.add_argument("--shown", action="store_true", help="leave out what a more special finding silences")


def run(args: argparse.Namespace) -> int:
    """Write findings as JSON lines."""
    return _of_table(args) if args.figures else _of_database(args)


def _of_table(args: argparse.Namespace) -> int:
    name = "standard input" if args.figures == "-" else args.figures
    try:
        raw = sys.stdin.buffer.read() if args.figures == "-" else Path(args.figures).read_bytes()
        lines = raw.decode("utf-8-sig").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 1
    book = registers.load()
    found, refused = worlds(lines, name, Known(book))
    for refusal in refused:
        print(refusal, file=sys.stderr)
    for world in found:
        result = findings.find(world.figures, book)
        codes = {finding.finding_id: finding.code for finding in result}
        for finding in result:
            if args.shown and finding.suppressed_by:
                continue
            line = {
                "case_id": world.case_id,
                "code": finding.code,
                "name": finding.name,
                "tag": finding.tag,
                "severity": finding.severity,
                "sentence": finding.sentence,
                "explanations": list(finding.explanations),
                "figures": [int(figure_id) for figure_id in finding.figure_ids],
                "suppressed_by": codes.get(finding.suppressed_by),
            }
            print(json.dumps(line, ensure_ascii=False))
    return 1 if refused else 0


def _of_database(args: argparse.Namespace) -> int:
    figures = figures_of(args)
    if figures is None:
        return 1
    for finding in findings.find(figures, registers.beside(args.db or default_path()), args.asof, args.recorded):
        if not (args.shown and finding.suppressed_by):
            print(json.dumps(asdict(replace(finding, worded=())), ensure_ascii=False))
    return 0
