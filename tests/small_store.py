"""A small database for tests: one conflict, two claimants who disagree, a summary of ours, a lane without a claimant.

Every number is made up, every sentence our own; the ids of conflict, places and sources are those of data/.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import registers
from records import Figure, Report, figure_id, text_hash
from registers import Registers
from store import Store

CONFLICT, PLACE = "israel-gaza-2023", "gaza-strip"
EMPTY_CONFLICT = "marawi-2017"
MINISTRY, OFFICE = "Gaza Ministry of Health", "Gaza Government Media Office"

TOTALS = (
    # day, claimant, number as printed, value, bound, publisher
    ("2024-01-05", MINISTRY, "1,000", 1000, "exact", "The Northern Courier"),
    ("2024-01-12", MINISTRY, "1,150", 1150, "exact", "The Northern Courier"),
    ("2024-01-12", OFFICE, "1,400", 1400, "exact", "Harbour Radio"),
    ("2024-01-19", MINISTRY, "1,230", 1230, "exact", "The Northern Courier"),
    ("2024-01-26", MINISTRY, "1,310", 1310, "exact", "Harbour Radio"),
    ("2024-01-26", OFFICE, "1,600", 1600, "at_least", "Harbour Radio"),
    ("2024-02-02", MINISTRY, "1,290", 1290, "exact", "The Northern Courier"),
    ("2024-02-02", None, "2,000", 2000, "about", "Harbour Radio"),
)
BOUND_WORDS = {"exact": "", "at_least": "at least ", "about": "about "}


def known() -> Registers:
    """The shipped registers."""
    return registers.load()


def report_of(day: str, source: str | None, numeral: str, value: float, bound: str, publisher: str) -> Report:
    """One short report with one figure, read by hand."""
    who = f", the {source} said" if source else ""
    quote = f"{BOUND_WORDS[bound]}{numeral} people have been killed in the Gaza Strip since the war began{who}"
    text = f"The roads were closed again.\n{quote[0].upper()}{quote[1:]}. Hospitals were full.\nRain is expected."
    quote = text.split("\n")[1].partition(". ")[0]
    start = text.index(quote)
    at = text.index(numeral)
    figure = Figure(
        figure_id=figure_id(text_hash(text), at, at + len(numeral)),
        report_id=text_hash(text)[:16],
        value=float(value),
        low=None if bound == "about" else float(value),
        high=float(value) if bound == "exact" else None,
        qualifier=bound,  # type: ignore[arg-type]
        measure="cumulative",
        counted_from="2023-10-07",
        date_end=day,
        date_precision="day",
        place="Gaza Strip",
        source=source,
        publisher=publisher,
        published=day,
        quote=quote,
        quote_start=start,
        quote_end=start + len(quote),
        numeral=numeral,
        numeral_start=at,
        numeral_end=at + len(numeral),
        url=f"https://example.org/{day}",
    )
    return Report(
        report_id=figure.report_id,
        text=text,
        text_hash=text_hash(text),
        title=f"What was said on {day}",
        publisher=publisher,
        published=day,
        retrieved="2024-03-01",
        url=f"https://example.org/{day}",
        figures=(figure,),
        lang="en",
    )


def fill(path: Path) -> Store:
    """The database at this path, filled."""
    store, registers_ = Store(path), known()
    for total in TOTALS:
        report = report_of(*total)
        store.add(report, [registers_.identify(figure) for figure in report.figures])
    return store


def unsure(store: Store, numbers: Iterable[int]) -> list[str]:
    """Put figures of three digits that were read with little confidence into the store, one report each; their ids."""
    ids = []
    for number in numbers:
        text = f"The bridge is closed.\nSome {number} people were killed in the Gaza Strip, medics said. It rained."
        at = text.index(str(number))
        figure = Figure(
            figure_id=figure_id(text_hash(text), at, at + 3),
            report_id=text_hash(text)[:16],
            value=float(number),
            low=float(number),
            high=float(number),
            date_end="2024-02-01",
            place="Gaza Strip",
            publisher="Harbour Radio",
            published="2024-02-01",
            quote=f"Some {number} people were killed in the Gaza Strip",
            quote_start=at - 5,
            quote_end=at + 40,
            numeral=str(number),
            numeral_start=at,
            numeral_end=at + 3,
            confidence=0.5,
        )
        report = Report(report_id=figure.report_id, text=text, published="2024-02-01", publisher="Harbour Radio")
        store.add(report, [known().identify(figure)])
        ids.append(figure.figure_id)
    return ids
