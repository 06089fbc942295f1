"""Write the inputs of loader cases that are no plain text: PDF, DOCX, XLSX, ZIP, WARC.

    python tests/make_inputs.py

In:  nothing; all sentences are our own.
Out: tests/cases/loaders/<loader>/<case>/input.*. Run by hand after a change here; the files are kept in the repository.
"""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

CASES = Path(__file__).parent / "cases" / "loaders"
STAMP = (2024, 1, 1, 0, 0, 0)
"""The same date in every archive: the files are the same each time they are written."""
ABOUT = "docProps/core.xml"
"""Where an office file says when it was made."""
MADE = re.compile(rb"(<dcterms:(?:created|modified)\b[^>]*>)[^<]*")


class Page:
    """A page of a PDF as the list of its drawing orders, measured in points from the top left."""

    def __init__(self) -> None:
        self.orders: list[str] = []

    def text(self, x: float, y: float, words: str, size: float = 10) -> None:
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.orders.append(f"BT /F1 {size} Tf {x} {792 - y} Td ({escaped}) Tj ET")

    def column(self, x: float, y: float, lines: str) -> None:
        for number, line in enumerate(lines.strip().split("\n")):
            self.text(x, y + 13 * number, line.strip())

    def table(self, x: float, y: float, rows: list[list[str]], width: float = 110, height: float = 20) -> None:
        for r in range(len(rows) + 1):
            self.orders.append(f"{x} {792 - y - r * height} m {x + width * len(rows[0])} {792 - y - r * height} l S")
        for c in range(len(rows[0]) + 1):
            self.orders.append(f"{x + c * width} {792 - y} m {x + c * width} {792 - y - height * len(rows)} l S")
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                self.text(x + c * width + 4, y + r * height + 14, cell)


def pdf(pages: list[Page], title: str = "") -> bytes:
    """The bytes of a PDF with these pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        stream = "\n".join(page.orders)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({title}) >>")
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    tail = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R /Info {count - 1} 0 R >>\n"
    )
    return out + f"{tail}startxref\n{len(out)}\n%%EOF\n".encode("latin-1")


def situation_report() -> bytes:
    """Two pages: a headline over two columns, a table, running heads and page numbers."""
    first, second = Page(), Page()
    for number, page in enumerate((first, second), 1):
        page.text(72, 30, "River Province - Situation Report 7", 8)
        page.text(300, 770, f"Page {number} of 2", 8)
    first.text(72, 80, "Fighting displaces thousands in River Province", 16)
    first.text(72, 104, "As of 12 June 2024", 10)
    first.column(
        72,
        150,
        """
        At least 34 people were killed and 112
        wounded in River Province since Mon-
        day, the provincial health department
        said on Wednesday.""",
    )
    first.column(
        72,
        230,
        """
        Some 4,300 people fled their homes in
        the north of the province.""",
    )
    first.column(
        330,
        150,
        """
        The Red Crescent recovered 9 bodies
        from the market. Six people are still
        missing.""",
    )
    first.column(
        330,
        217,
        """
        Two health workers were among the
        dead, the department said.""",
    )
    second.column(72, 90, "Figures by district are those of the health department.")
    second.table(72, 120, [["District", "Killed", "Injured"], ["North", "21", "70"], ["South", "13", "42"]])
    return pdf([first, second], "Situation Report 7")


def scan() -> bytes:
    page = Page()
    page.orders.append("0.5 g 50 50 400 600 re f")
    return pdf([page])


def word_document() -> bytes:
    import docx

    document = docx.Document()
    document.core_properties.title = "Weekly note"
    document.add_paragraph("Field office, 3 March 2024")
    document.add_paragraph("Shelling killed 7 people and injured 19 in the valley this week, the mayor said.")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (c for row in table.rows for c in row.cells), ("Village", "Killed", "Upper Valley", "5"), strict=True
    ):
        cell.text = words
    document.add_paragraph("The count covers civilians only.")
    buffer = io.BytesIO()
    document.save(buffer)
    return steady(buffer.getvalue())


def steady(content: bytes) -> bytes:
    """The same archive without the time of its making, which office files write inside as well."""
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        files = {name: made.read(name) for name in made.namelist()}
    if ABOUT in files:
        files[ABOUT] = MADE.sub(rb"\g<1>2024-01-01T00:00:00Z", files[ABOUT])
    return archive(files)


def archive(files: dict[str, bytes | str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            member = zipfile.ZipInfo(name, STAMP)
            member.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(member, content)
    return buffer.getvalue()


def crawl() -> bytes:
    """Four records: a page, a redirect, a picture, a page without an article."""
    article = (CASES / "html" / "news_page" / "input.html").read_bytes()
    empty = (CASES / "html" / "no_article" / "input.html").read_bytes()
    records = [
        ("https://herald.example/2024/05/market", "200 OK", "text/html; charset=utf-8", article),
        ("https://herald.example/old", "301 Moved Permanently", "text/html", b""),
        ("https://herald.example/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("https://herald.example/wait", "200 OK", "text/html", empty),
    ]
    out = b""
    for number, (address, status, kind, body) in enumerate(records):
        http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
            f"WARC-Date: 2024-05-12T06:00:00Z\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
        )
        out += gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)
    return out


def collection() -> bytes:
    """An archive with a text, a table and its revisions, an unknown file, and a name that points out of it."""
    gaza = CASES / "palestine_gaza" / "days_and_parts"
    return archive(
        {
            "notes/a.md": "---\npublished: 2024-03-02\n---\nTwelve people were killed, the mayor said.\n",
            "tables/gaza_daily.csv": (gaza / "input.csv").read_bytes(),
            "tables/revisions_of_published_values.csv": (gaza / "revisions_of_published_values.csv").read_bytes(),
            "picture.png": b"\x89PNG\r\n\x1a\n\0\0",
            "../../etc/cron.d/x.txt": "Ten people were killed.",
        }
    )


def book() -> bytes:
    """A sheet with a title above its header and HXL tags below it, and an empty sheet."""
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Displacement by province"])
    sheet.append([])
    sheet.append(["Province", "Displaced", "As of"])
    sheet.append(["#adm1+name", "#affected+idps+ind+stock", "#date"])
    sheet.append(["North", 4300, datetime(2024, 6, 12)])
    sheet.append(["South", None, datetime(2024, 6, 12)])
    workbook.create_sheet("empty")
    buffer = io.BytesIO()
    workbook.save(buffer)
    return steady(buffer.getvalue())


def note_marks() -> bytes:
    """Raised marks behind figures, a measure with its raised two, a stamp across the page, notes below."""
    page = Page()
    page.text(72, 80, "5 March 2024")
    page.text(72, 110, "At least 1,234")
    page.text(133.3, 106, "1", 7)
    page.text(140, 110, "people were killed and 30")
    page.text(253.5, 106, "2,3", 7)
    page.text(272, 110, "were injured on an area of 12 km")
    page.text(418.3, 106, "2", 7)
    page.text(428, 110, "on Monday.")
    page.orders.append("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 150 300 Tm (DRAFT 99) Tj ET")
    page.text(
        72,
        126,
        "1 Including those who died of their wounds later, in the hospitals of the province and of the capital.",
        8,
    )
    return pdf([page])


def bare_table() -> bytes:
    """A table without lines that goes on over the page, and key figures each with its number."""
    first, second = Page(), Page()
    first.text(72, 80, "The ministry of health gave these numbers on 5 March 2024.")
    for row, cells in enumerate((("District", "Killed", "Injured"), ("North", "12", "30"), ("South", "1,204", "-"))):
        for x, cell in zip((72, 200, 280), cells, strict=True):
            first.text(x, 120 + 16 * row, cell)
    for row, cells in enumerate((("West", "7", "9"), ("East", "3", "45"))):
        for x, cell in zip((72, 200, 280), cells, strict=True):
            second.text(x, 90 + 16 * row, cell)
    for row, cells in enumerate((("People killed", "1,226"), ("People injured", "84"))):
        for x, cell in zip((72, 200), cells, strict=True):
            second.text(x, 300 + 16 * row, cell)
    return pdf([first, second])


def write(inputs: dict[str, Callable[[], bytes]]) -> None:
    """Makes each input and puts it in the folder of its case."""
    for name, make in inputs.items():
        path = CASES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(make())
        print(path.relative_to(CASES))


INPUTS = {
    "pdf/note_marks/input.pdf": note_marks,
    "pdf/bare_table/input.pdf": bare_table,
    "spreadsheet/tagged_book/input.xlsx": book,
    "pdf/situation_report/input.pdf": situation_report,
    "pdf/scan/input.pdf": scan,
    "docx/weekly_note/input.docx": word_document,
    "warc/news_crawl/input.warc.gz": crawl,
    "archive/collection/input.zip": collection,
}

if __name__ == "__main__":
    write(INPUTS)
