"""Read one thing to its end: loader, extractor, registers. Nothing here writes.

In:  an Item, Registers, and what is known already.
Out: pairs of a Report and its identified Figures, and Refusals, in the order of the item.

The same function runs in this process, in others and on a cluster; that is why it is one plain function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import loaders
from loaders.reading.item import Item
from records import UNTOLD, Figure, Refusal, Report, changed, text_hash
from sheet import Sheet

Read = tuple[Report, Sequence[Figure]] | Refusal
"""One report with its figures, or why there is none."""

Held = Callable[[str], Report | None]
"""Asks the store for a report by its id."""


def read_item(item: Item, registers: Any, held: Held) -> Iterator[Read]:
    """Everything that an item holds. A text that the store holds comes back without figures: it is not read twice."""
    for found in loaders.load_item(item):
        if isinstance(found, Refusal):
            yield found
        elif found.published and found.published > item.today:
            yield Refusal(item.name, None, f"It is dated {found.published}, which lies in the future.")
        else:
            yield from _read_report(found, item.name, registers, held)


def _read_report(report: Report, name: str, registers: Any, held: Held) -> Iterator[Read]:
    before = held(report.report_id) if report.text else None
    if before and report.publisher and before.publisher and report.publisher != before.publisher:
        report = copy_of(report, before)
        before = held(report.report_id)
    # A text that is held is known; a table may come back with changed cells, so it is looked at again.
    if before and not report.figures:
        yield report, []
        return
    try:
        yield report, read_figures(report, registers)
    except ValueError as error:
        # A language without a lexicon: the text is kept, and read when there is one.
        yield replace(report, lang=report.lang or UNTOLD), []
        yield Refusal(name, None, f"Its figures are not read: {error}.")
    except Exception as error:  # one text that the extractor cannot digest must not stop the others
        yield Refusal(name, None, f"Its figures cannot be read ({type(error).__name__}: {error}).")


def read_figures(report: Report, registers: Any) -> Sequence[Figure]:
    """The figures of a report, with the names in them identified: from its table, or read from its text."""
    told = report.figures
    if isinstance(told, Sheet) and not any(told.differs(name) and None in told.column(name) for name in FROM_REPORT):
        return registers.identify_sheet(told.sharing(_filled(told.shared, report)))
    if told:
        found: Iterable[Figure] = told
    elif report.published is None:
        return []
    else:
        # Imported here: loading tables needs no extractor, and the extractor is the slowest import of the house.
        import figures

        found = figures.read(report, registers)
    filled = [registers.identify(_filled(figure, report)) for figure in found]
    return [_of_copy(figure, report) for figure in filled] if report.duplicate_of else filled


FROM_REPORT = ("report_id", "publisher", "url", "published", "known_from")
"""What a figure has from its report where it says nothing itself."""


def _filled(figure: Figure, report: Report) -> Figure:
    """The figure with what its report says about itself, where the figure says nothing."""
    missing: dict[str, Any] = {}
    if not figure.report_id:
        missing["report_id"] = report.report_id
    if not figure.publisher and report.publisher:
        missing["publisher"] = report.publisher
    if not figure.url and report.url:
        missing["url"] = report.url
    if not figure.published and report.published:
        missing["published"] = report.published
    if not figure.known_from and (figure.published or report.published):
        missing["known_from"] = figure.published or report.published
    return changed(figure, **missing) if missing else figure


def copy_of(report: Report, before: Report) -> Report:
    """The same text by another publisher: a report of its own that says whose copy it is."""
    own_id = text_hash(f"{before.report_id}:{report.publisher}")[: len(before.report_id)]
    return replace(report, report_id=own_id, duplicate_of=before.report_id)


def _of_copy(figure: Figure, report: Report) -> Figure:
    """The figure under an id of its own: a figure's id comes from the text, and a copy has the same text."""

    def own(figure_id: str | None) -> str | None:
        return figure_id and text_hash(f"{report.report_id}:{figure_id}")[: len(figure_id)]

    ids = {name: own(getattr(figure, name)) for name in ("figure_id", "part_of", "same_as")}
    return changed(figure, **ids)
