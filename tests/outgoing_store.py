"""A store for the tests of what leaves the house: rows of tables, confirmed and unconfirmed words, what must stay.

It holds figures of an ACLED export, quotations that name private people, hostile titles and a row that was revised.
Every number, sentence and person is made up.
"""

from __future__ import annotations

from pathlib import Path

from records import Figure, Report, figure_id, text_hash
from store import Store
from tests.small_store import CONFLICT, MINISTRY, OFFICE, known

PERSON = "Tamsin Orlebar"
"""A private person whom a quotation names."""
CHILD = "Wilmot, 9,"
REVIEWER = "Persephone Quillfeather"
EDITOR = "Ludovic Ashgrove"
LONG_WORDS = (
    "over the whole of the long winter in every town and village of the strip and beyond it as far as anyone knows "
)
HOSTILE = (
    '=HYPERLINK("http://evil.example","x")',
    "+1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "-2+3",
    "\t=1",
    "<script>alert(1)</script>",
    "]]>&\x00\x0b",
    'quote " and \r\nSet-Cookie: a=b',
    "../../etc/passwd",
    "{{ 7*7 }}",
    "}\\end{document}%",
)
"""Titles and names that try to become something else."""

THIRD = "Palestinian Ministry of Health in Ramallah"
"""A claimant of another side than the other two, so that there is a range."""
ROWS = (("2024-01-05", 1000), ("2024-01-12", 1150), ("2024-01-19", 1230), ("2024-01-26", 1310), ("2024-02-02", 1290))
OFFICE_ROWS = (("2024-01-12", 1400), ("2024-01-26", 1600))


def cell(day: str, value: float, source: str, report_id: str, **said: object) -> Figure:
    """A figure read from a table."""
    fields = {
        "figure_id": figure_id(report_id, int(day.replace("-", "")), int(value)), "report_id": report_id,
        "value": float(value), "low": float(value), "high": float(value), "measure": "cumulative",
        "counted_from": "2023-10-07", "date_end": day, "date_precision": "day", "place": "Gaza Strip",
        "source": source, "publisher": source, "published": day, "known_from": day,
        "quote": f"killed_cum: {value}", "quote_kind": "table_cell", "numeral": str(value), "url": f"https://example.org/table/{day}",
    }  # fmt: skip
    return Figure(**{**fields, **said})  # type: ignore[arg-type]


def sentence(day: str, words: str, numeral: str, value: float, **said: object) -> tuple[Report, Figure]:
    """A report of one sentence, and its figure."""
    text = f"Roads were closed.\n{words}\nRain is expected."
    start, at = text.index(words), text.index(numeral)
    report = Report(
        report_id=text_hash(text)[:16], text=text, text_hash=text_hash(text),
        title=str(said.pop("title", "A day in the strip")), publisher="Harbour Radio", published=day,
        retrieved="2024-03-01", url=f"https://example.org/{day}", lang="en",
    )  # fmt: skip
    figure = cell(
        day, value, MINISTRY, report.report_id, quote=words, quote_start=start, quote_end=start + len(words),
        quote_kind="verbatim", numeral=numeral, numeral_start=at, numeral_end=at + len(numeral),
        publisher="Harbour Radio", figure_id=figure_id(report.text_hash, at, at + len(numeral)), url=report.url, **said,
    )  # fmt: skip
    return report, figure


def fill(path: Path) -> Store:
    """The store, filled and decided upon."""
    store, registers = Store(path), known()

    def add(report: Report, figures: list[Figure]) -> None:
        store.add(report, [registers.identify(figure) for figure in figures])

    table = Report(
        report_id="table-ministry", text="", title="Daily table", publisher=MINISTRY, published="2024-02-02",
        retrieved="2024-03-01", rights="Unlicense (data set)", loader="palestine_gaza", url="https://example.org/table",
    )  # fmt: skip
    add(table, [cell(day, value, MINISTRY, "table-ministry") for day, value in ROWS])
    revised = cell("2024-01-19", 1235, MINISTRY, "table-ministry", published="2024-02-10", known_from="2024-02-10")
    add(
        Report(report_id="table-later", text="", publisher=MINISTRY, published="2024-02-10", loader="palestine_gaza"),
        [revised],
    )
    office = Report(
        report_id="table-office", text="", title=HOSTILE[0], publisher=OFFICE, published="2024-01-26", loader="table"
    )
    add(office, [cell(day, value, OFFICE, "table-office") for day, value in OFFICE_ROWS])
    other = Report(report_id="table-third", text="", publisher=THIRD, published="2024-01-26", loader="table")
    add(other, [cell("2024-01-26", 1500, THIRD, "table-third")])
    acled = Report(
        report_id="acled-1", text="", title="ACLED", publisher="ACLED", published="2024-01-31", loader="acled",
        rights="screen only: ACLED terms",
    )  # fmt: skip
    add(acled, [cell("2024-01-31", 777777, "ACLED", "acled-1")])

    confirmed = sentence(
        "2024-02-09", f"At least 1,333 people have been killed {LONG_WORDS}, the ministry said.", "1,333", 1333
    )
    named = sentence("2024-02-12", f"{PERSON}, who lost her home, said 1,344 people have been killed.", "1,344", 1344)
    child = sentence("2024-02-13", f"{CHILD} was among 1,345 people killed so far.", "1,345", 1345)
    unread = sentence("2024-02-14", "The ministry said 1,346 people have been killed.", "1,346", 1346)
    hostile = [
        sentence(
            f"2024-03-{n:02d}",
            f"The ministry said {2000 + n} people have been killed.",
            str(2000 + n),
            2000 + n,
            title=title,
        )
        for n, title in enumerate(HOSTILE, 1)
    ]
    for report, figure in (confirmed, named, child, unread, *hostile):
        add(report, [figure])
    for _report, figure in (confirmed, named, child, *hostile):
        store.review(figure.figure_id, "confirmed", who=REVIEWER, why=f"read again by {REVIEWER}")
    return store


CONFLICT_QUERY = f"conflict={CONFLICT}&metric=killed&measure=cumulative"
