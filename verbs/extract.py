"""Reads the figures in reports: JSON lines in, JSON lines out.

In:  JSON lines from a file or standard input: id, text, published; optional publisher, title, url, lang, country.
Out: JSON lines in the same order: id, figures. With --explain: each figure with the rule that found each attribute, and
what was refused and why.
A bad line is reported on standard error with its number, the rest goes on, and the exit status is 1 at the end.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from itertools import islice

from records import Figure, Report

NAMES = (
    "quote",
    "quote_start",
    "quote_end",
    "numeral",
    "numeral_start",
    "numeral_end",
    "value",
    "low",
    "high",
    "qualifier",
    "metric",
    "measure",
    "date_start",
    "date_end",
    "date_inferred",
    "population",
    "group",
    "place",
    "country",
    "source",
    "explicit",
    "confidence",
    "unit",
    "actor",
    "causation",
    "inclusion",
    "role",
    "part_of",
    "same_as",
    "scope",
    "counted_from",
    "percentage",
    "previous",
    "relay",
    "wider_scope",
    "concerns",
    "reason",
    "figure_id",
)
"""Fields of a figure that are printed, in this order."""
BATCH = 16
"""Lines given to a worker at once: enough that handing over costs nothing, few enough that all end together."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `extract`."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON lines; - or nothing: standard input")
    parser.add_argument(
        "--workers", type=int, default=1, metavar="N", help="processes to read with; the rows keep their order"
    )
    parser.add_argument(
        "--engine", choices=("here", "processes", "dask"), help="where to read (default: processes if N > 1)"
    )
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a Dask scheduler; without it a cluster on this machine")
    parser.add_argument(
        "--explain", action="store_true", help="print the rule behind each attribute, and what was refused"
    )


def run(args: argparse.Namespace) -> int:
    """Read, print, tell what went wrong."""
    try:
        lines = sys.stdin if args.file == "-" else open(args.file, encoding="utf-8", errors="strict")  # noqa: SIM115
    except OSError as error:
        print(f"{args.file}: {error.strerror}", file=sys.stderr)
        return 1
    status = 0
    try:
        for number, answer, problem in _answers(_numbered(lines), args):
            if problem:
                print(f"{args.file}, line {number}: {problem}", file=sys.stderr)
                status = 1
            else:
                print(answer)
    except RuntimeError as error:  # the engine that was asked for is not installed
        print(error, file=sys.stderr)
        status = 1
    except UnicodeDecodeError as error:
        print(f"{args.file}: not UTF-8 text ({error.reason} at byte {error.start})", file=sys.stderr)
        status = 1
    return status


def _numbered(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(lines, 1) if line.strip())


def _answers(lines: Iterator[tuple[int, str]], args: argparse.Namespace) -> Iterator[tuple[int, str, str]]:
    """(line number, answer, problem) in the order of the lines."""
    engine = args.engine or ("processes" if args.workers > 1 else "here")
    jobs = ((number, line, args.explain) for number, line in lines)
    if engine == "here":
        yield from map(_one, jobs)
        return
    # Imported here: one process needs nothing of the intake, and starts in half the time without it.
    from intake.engines import spread

    batches = iter(lambda: list(islice(jobs, BATCH)), [])
    for batch, answers in spread(_batch, batches, engine=engine, workers=args.workers, scheduler=args.scheduler):
        yield from answers or [(number, "", "the process that read it was ended each time") for number, *_ in batch]


def _batch(jobs: list[tuple[int, str, bool]]) -> list[tuple[int, str, str]]:
    return [_one(job) for job in jobs]


def _one(job: tuple[int, str, bool]) -> tuple[int, str, str]:
    """Read one line."""
    # Imported here: with several workers it is they who read, and this process starts them without reading first.
    import figures

    number, line, explain = job
    try:
        report, name = _report(json.loads(line))
        reading = figures.explain(report)
    except json.JSONDecodeError as error:
        return number, "", f"not JSON ({error.msg})"
    except ValueError as error:
        return number, "", str(error)
    answer = {"id": name, "figures": [row(draft.figure) for draft in reading.drafts]}
    if explain:
        for shown, draft in zip(answer["figures"], reading.drafts, strict=True):
            shown["rules"] = draft.rules
        answer["refused"] = [
            {"numeral": r.numeral, "start": r.start, "end": r.end, "reason": r.reason} for r in reading.refused
        ]
    return number, json.dumps(answer, ensure_ascii=False), ""


def _report(item: object) -> tuple[Report, object]:
    """The report of one line; raises ValueError with the reason."""
    if not isinstance(item, dict):
        raise ValueError("not a JSON object")
    for name in ("id", "text"):
        if name not in item:
            raise ValueError(f"lacks {name!r}")
    wrong = [
        n
        for n in ("text", "published", "publisher", "title", "url", "lang", "country")
        if not isinstance(item.get(n), str | None)
    ]
    if wrong or item["text"] is None:
        raise ValueError(f"{(wrong or ['text'])[0]!r} is not text")
    known = {n: item.get(n) or None for n in ("published", "publisher", "title", "url", "lang", "country")}
    return Report(report_id=str(item["id"]), text=item["text"], **known), item["id"]


def row(figure: Figure) -> dict:
    """A figure as the fields that are printed."""
    return {name: getattr(figure, name) for name in NAMES}
