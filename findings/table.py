"""Read a table of figures in which each case is a world of its own.

In:  CSV text with the columns of the case tables; columns expected_*, note and title are not read.
Out: World, one per case_id, with its Figures in the order of rows; Refusal, one per row that cannot be read.

The table states what the extractor and the registers must supply in the running product: whose statement it is, which
figure is a part of which, whether two incidents are one event. Its `source` column is the claimant.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, get_args

from records import (
    Causation,
    Concerns,
    Figure,
    Inclusion,
    Measure,
    Metric,
    Qualifier,
    QuoteKind,
    Refusal,
    Unit,
)
from series import days
from series.known import Known

CLOSED = {
    "metric": get_args(Metric),
    "measure": get_args(Measure),
    "qualifier": get_args(Qualifier),
    "inclusion": get_args(Inclusion),
    "causation": get_args(Causation),
    "unit": get_args(Unit),
    "concerns": get_args(Concerns),
    "quote_kind": get_args(QuoteKind),
}
"""Columns with a closed list of values; an empty cell takes the record's own default."""
TEXTS = ("population", "group", "place", "publisher", "vague_word", "scope", "percentage_word", "transcript")
NUMBERS = {
    "value": "value",
    "low": "low",
    "high": "high",
    "percentage": "percentage",
    "median_14_reports": "usual",
    "running_total": "running_total",
}
"""Columns that hold a number, and the field that keeps it."""
DATES = ("date_start", "date_end", "published")
YES = {"1", "yes", "true", "y", "x"}
STATEMENTS = {"own": "own", "relay": "relay"}
NEEDED = ("case_id", "metric", "measure", "qualifier")
OPEN_SIDES = {"at_least": "low", "more_than": "low", "up_to": "high", "fewer_than": "high", "nearly": "high"}
"""Where a bound's number is kept besides `value`."""


@dataclass(slots=True)
class World:
    """One case."""

    case_id: str
    """Its id."""
    figures: list[Figure] = field(default_factory=list)
    """Its figures; `figure_id` is the row's number within the case, from 1."""


def worlds(lines: Iterable[str], name: str, known: Known) -> tuple[list[World], list[Refusal]]:
    """The cases of a table and what was refused of it."""
    reader = csv.DictReader(lines)
    missing = [column for column in NEEDED if column not in (reader.fieldnames or ())]
    if missing:
        return [], [Refusal(name, 1, f"the header lacks the columns {', '.join(missing)}")]
    found: dict[str, World] = {}
    roles: dict[str, list[str]] = {}
    refused: list[Refusal] = []
    for row in reader:
        case_id = (row.get("case_id") or "").strip()
        if not case_id:
            refused.append(Refusal(name, reader.line_num, "the row names no case_id"))
            continue
        world = found.setdefault(case_id, World(case_id))
        number = len(roles.setdefault(case_id, [])) + 1
        roles[case_id].append((row.get("role") or "").strip())
        try:
            world.figures.append(replace(figure_of(row, known), figure_id=str(number)))
        except ValueError as error:
            refused.append(Refusal(name, reader.line_num, str(error)))
    for case_id, world in found.items():
        world.figures = _linked(world.figures, roles[case_id], known)
    return list(found.values()), refused


def figure_of(row: dict[str, str], known: Known) -> Figure:
    """The figure of one row; a ValueError names the cell that cannot be read."""
    cells = {
        name: (text or "").strip() for name, text in row.items() if isinstance(name, str) and not isinstance(text, list)
    }
    said: dict[str, Any] = {name: cells[name] for name in TEXTS if cells.get(name)}
    for name, allowed in CLOSED.items():
        if cells.get(name):
            value = cells[name].casefold().replace(" ", "_").replace("-", "_")
            if value not in allowed:
                raise ValueError(f"{name} {cells[name]!r} is none of {', '.join(allowed)}")
            said[name] = value
    for column, name in NUMBERS.items():
        if cells.get(column):
            said[name] = _number(column, cells[column])
    for name in DATES:
        if cells.get(name):
            days.span(cells[name])
            said[name] = cells[name]
    if said.get("low") is not None and said.get("high") is not None and said["low"] > said["high"]:
        raise ValueError(f"low {cells['low']} is above high {cells['high']}")
    if "date_end" not in said:
        said["date_end"] = said.get("published") or said.get("date_start")
        said["date_inferred"] = True
    said["wider_scope"] = cells.get("wider_scope", "").lower() in YES
    said["overlap"] = cells.get("overlap", "").lower() in YES
    said["counted_from"] = cells.get("counted_from") or None
    said["statement"] = STATEMENTS.get(cells.get("role", ""))
    if cells.get("seq"):
        said["seq"] = int(_number("seq", cells["seq"]))
    side = OPEN_SIDES.get(said.get("qualifier", "exact"))
    if side and said.get("value") is None and said.get(side) is not None:
        said["value"] = said[side]
    figure = Figure(**said, source=cells.get("source") or None, conflict=cells.get("conflict") or None)
    claimant = known.claimant_of_words(figure) if figure.source else None
    return replace(figure, claimant=claimant, conflict=known.conflict_of_words(figure.conflict))


def _number(column: str, text: str) -> float:
    try:
        number = float(text.replace(",", "").replace(" ", ""))
    except ValueError as error:
        raise ValueError(f"{column} {text!r} is not a number") from error
    if not 0 <= number < 1e12:
        raise ValueError(f"{column} {text!r} is no number of people")
    return number


def _linked(figures: list[Figure], roles: list[str], known: Known) -> list[Figure]:
    """Tie parts to their whole, percentages to their base, and incidents to their event."""
    role = {figure.figure_id: roles[int(figure.figure_id) - 1] for figure in figures}
    wholes = [f for f in figures if role[f.figure_id] == "whole"]
    parts = [f for f in figures if role[f.figure_id] == "part"]
    bases = [f for f in figures if role[f.figure_id] == "pct_base"]
    complete = len(parts) > 1
    result = []
    for figure in figures:
        said = role[figure.figure_id]
        if said == "part" and wholes:
            figure = replace(figure, role="complete_part" if complete else "part", part_of=wholes[0].figure_id)
        elif said == "whole":
            figure = replace(figure, role="whole")
        elif said == "pct_top" and bases:
            base = bases[0]
            share = figure.percentage if figure.percentage is not None else base.percentage
            word = figure.percentage_word or base.percentage_word
            figure = replace(figure, part_of=base.figure_id, percentage=share, percentage_word=word)
        elif said == "pct_base":
            figure = replace(figure, percentage=None, percentage_word=None)
        result.append(figure)
    increments = {figure_id for figure_id, said in role.items() if said in ("daily", "jump")}
    return list(_with_events(result, increments, known))


def _with_events(figures: list[Figure], increments: set[str], known: Known) -> Iterator[Figure]:
    """Within one case, incidents of one place and of days next to each other are one event."""
    events: list[tuple[Figure, str]] = []
    for figure in figures:
        day = figure.date_start or figure.date_end
        if figure.measure != "incident" or not day or figure.figure_id in increments:
            yield figure
            continue
        place = known.place(figure)
        event = f"event-{len(events) + 1}"
        for other, its_event in events:
            its = known.place(other)
            near = days.apart(day, other.date_start or other.date_end or day) <= 1
            if near and (place == its or known.contains(place, its) or known.contains(its, place)):
                event = its_event
                break
        events.append((figure, event))
        yield replace(figure, event_id=event)
