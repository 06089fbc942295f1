"""Do PDF situation reports give the figures of the same text as a web page?

    python bench/pdf.py [FOLDER_WITH_reports.jsonl]      (../shared/gold unless given)

In:  real reports (JSON lines: title, text, published), printed by Chromium with running heads and page numbers: in one,
     two and three columns, beside a box of contacts, and as the rows of a table; generated tables of numbers, with and
     without lines, short ones and such as go over the page.
Out: for each layout, the share of the figures of the plain text that the PDF gives too (same number, metric, day); of
     the tables, the share of the figures that the same table gives as a web page (same number, metric, day, place).
"""

from __future__ import annotations

import html
import json
import random
import sys
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))

import figures
import loaders
from loaders.reading.item import Item
from records import Report, text_hash

CHROMIUM = "/usr/bin/chromium"
COLUMNS = "column-count: {}; column-gap: 8mm"
BOX = (
    "<div style='float:right;width:50mm;border:1px solid;padding:3mm;margin-left:5mm'><b>Contacts</b>"
    "<p>Head of office, desk 4, second floor.</p><p>The next report comes out in two weeks.</p></div>"
)
TABLE = "<table border=1><tr><th>Sector</th><th>What happened</th></tr>{}</table>"
LAYOUTS = {
    "one column": ("", "{}", "<p>{}</p>"),
    "two columns": (COLUMNS.format(2), "{}", "<p>{}</p>"),
    "three columns": (COLUMNS.format(3), "{}", "<p>{}</p>"),
    "beside a box": ("", BOX + "{}", "<p>{}</p>"),
    "a table": ("", TABLE, "<tr><td>North</td><td>{}</td></tr>"),
}
"""Style of the page, what holds the paragraphs, what each stands in."""
HEAD = '<span style="font-size:7px;margin:auto">Situation report, page <span class="pageNumber"></span></span>'


def printed(browser, report: dict, layout: tuple[str, str, str], path: Path) -> None:
    """Print one report to PDF."""
    style, holds, stands_in = layout
    parts = "".join(stands_in.format(html.escape(part)) for part in report["text"].split("\n") if part.strip())
    title = html.escape(report["title"] or "")
    page = browser.new_page()
    page.set_content(f"<h1>{title}</h1><div style='{style};font:10pt serif'>{holds.format(parts)}</div>")
    page.pdf(path=path, format="A4", display_header_footer=True, header_template=HEAD, footer_template=HEAD,
             margin={"top": "18mm", "bottom": "18mm", "left": "16mm", "right": "16mm"})  # fmt: skip
    page.close()


def said(report: dict, text: str) -> Counter:
    """The figures of a text, as number, metric and day."""
    made = Report(
        report_id="r", text=text, text_hash=text_hash(text), published=report["published"], lang=report.get("lang"),
        publisher=report.get("publisher"), title=report.get("title"),
    )  # fmt: skip
    return Counter((f.value, f.low, f.high, f.metric, f.date_end) for f in figures.read(made))


DAY = "2024-03-05"
TABLES = {
    "numbers in a table": "border=1 style='border-collapse:collapse'",
    "numbers in a table without lines": "cellpadding=6",
    "numbers in a table with lines between its rows": "rules=rows cellpadding=6",
}
"""How the table is drawn."""
DISTRICTS = ("Northport", "Eastport", "Upper Valley", "Old Town", "Lakeside", "Riverbank", "Southfield", "Westgate")


def number_table(number: int, drawn: str) -> str:
    """A page with a table of numbers between two paragraphs; the longer ones go over the page."""
    chance = random.Random(number)
    names = ["District", *chance.sample(["Killed", "Injured", "Missing", "Displaced"], chance.randint(2, 4))]
    rows = [
        [f"{chance.choice(DISTRICTS)} {row}" if number % 5 == 0 else DISTRICTS[row]]
        + [f"{int(chance.paretovariate(0.4)):,}" if chance.random() < 0.9 else "-" for _ in names[1:]]
        for row in range(70 if number % 5 == 0 else chance.randint(2, 8))
    ]
    head = "".join(f"<th align=left>{name}</th>" for name in names)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return (
        "<h1>Situation report</h1><p>5 March 2024</p><p>The ministry of health gave these numbers on Tuesday for "
        f"the districts of the province, and said that they may change.</p><table {drawn}><tr>{head}</tr>{body}</table>"
        "<p>The next report will come out as soon as the roads into the province are open again.</p>"
    )


def placed(report: Report) -> Counter:
    """The figures of a report, with their places."""
    return Counter((f.value, f.metric, f.date_end, f.place) for f in figures.read(replace(report, lang="en")))


def number_tables(browser, folder: Path) -> None:
    for name, drawn in TABLES.items():
        wanted = kept = added = 0
        for number in range(20):
            path, page = folder / f"table{number}.pdf", browser.new_page()
            body = number_table(number, drawn)
            page.set_content(body)
            page.pdf(path=path, format="A4", display_header_footer=True, header_template=HEAD, footer_template=HEAD,
                     margin={"top": "18mm", "bottom": "18mm", "left": "16mm", "right": "16mm"})  # fmt: skip
            page.close()
            declared = f"<html lang=en><head><meta name=date content={DAY}></head><body>{body}</body></html>"
            (as_page,) = loaders.load_item(Item("table.html", content=declared.encode(), today="2026-11-22"))
            (as_pdf,) = loaders.load_item(Item(str(path), path=path, today="2026-11-22"))
            html_says, pdf_says = placed(as_page), placed(as_pdf)
            wanted, kept = wanted + html_says.total(), kept + (html_says & pdf_says).total()
            added += (pdf_says - html_says).total()
        print(f"{name}: {kept} of {wanted} figures ({kept / wanted:.1%}), {added} that the web page does not give")


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/gold")
    reports = [json.loads(line) for line in (folder / "reports.jsonl").read_text("utf-8").split("\n") if line]
    with tempfile.TemporaryDirectory() as place, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, layout in LAYOUTS.items():
            wanted = kept = added = 0
            for number, report in enumerate(reports):
                path = Path(place) / f"{number}.pdf"
                printed(browser, report, layout, path)
                (found,) = loaders.load_item(Item(str(path), path=path, today="2026-11-22"))
                titled = f"{report['title'] or ''}\n{report['text']}"
                plain, read = said(report, titled), said(report, getattr(found, "text", ""))
                wanted, kept, added = (
                    wanted + plain.total(),
                    kept + (plain & read).total(),
                    added + (read - plain).total(),
                )
            share = kept / wanted
            print(f"{name}: {kept} of {wanted} figures ({share:.1%}), {added} that the plain text does not give")
        number_tables(browser, Path(place))
        browser.close()


if __name__ == "__main__":
    main()
