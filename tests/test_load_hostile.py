"""Files made to do harm: each is refused with a reason, within limits, and the file after it is still read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

import loaders
from loaders.reading import confined as confinement
from loaders.reading.confined import confined
from loaders.reading.item import Refused
from records import Refusal, Report

TODAY = "2026-11-22"


def zipped(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def refusals(path: Path, content: bytes) -> list[str]:
    """Why nothing comes of a file; no report may."""
    path.write_bytes(content)
    found = list(loaders.load(path, today=TODAY))
    assert not [x for x in found if isinstance(x, Report)]
    return [x.reason for x in found if isinstance(x, Refusal)]


def test_a_zip_that_unfolds_a_thousandfold(tmp_path: Path) -> None:
    (reason,) = refusals(tmp_path / "bomb.zip", zipped({"a.txt": bytes(30_000_000)}))
    assert "unfolds" in reason and "not unpacked" in reason


def test_a_zip_that_says_it_is_small(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": b"x" * 5_000_000}))
    # The directory at the end is made to say 10 bytes.
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    found = refusals(tmp_path / "liar.zip", bytes(content))
    assert found and len(found) == 1


def test_zips_in_zips_in_zips(tmp_path: Path) -> None:
    content = zipped({"a.txt": b"Five people were killed."})
    for depth in range(5):
        content = zipped({f"{depth}.zip": content})
    assert refusals(tmp_path / "nested.zip", content) == [
        "This is an archive in an archive in an archive; it is not read."
    ]


def test_a_zip_of_too_many_files(tmp_path: Path) -> None:
    content = zipped({f"{number}.txt": b"" for number in range(20_001)})
    assert refusals(tmp_path / "many.zip", content) == ["The archive holds 20,001 files; at most 20,000 are read."]


@pytest.mark.parametrize("name", ["../../etc/cron.d/a.txt", "/etc/a.txt", "..\\\\a.txt", "C:a.txt", "b/../../a.txt"])
def test_a_name_that_points_out_of_the_archive(tmp_path: Path, name: str) -> None:
    content = zipped({name: b"Five people were killed."})
    assert refusals(tmp_path / "names.zip", content) == ["The name of this file points out of the archive."]
    assert [path.name for path in tmp_path.iterdir()] == ["names.zip"]


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "dead">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12))
    + ']><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>&m;</w:t></w:r></w:p></w:body></w:document>"
)


def test_a_document_whose_entities_unfold(tmp_path: Path) -> None:
    import docx

    buffer = io.BytesIO()
    docx.Document().save(buffer)
    files = {name: zipfile.ZipFile(buffer).read(name) for name in zipfile.ZipFile(buffer).namelist()}
    files["word/document.xml"] = ENTITIES.encode()
    (reason,) = refusals(tmp_path / "laughs.docx", zipped(files))
    assert "damaged" in reason or "no text" in reason or "MB" in reason


def test_a_document_that_reads_files_of_this_machine(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("launch code")
    import docx

    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("PLACE At least 12 people were killed.")
    document.save(buffer)
    files = {name: zipfile.ZipFile(buffer).read(name) for name in zipfile.ZipFile(buffer).namelist()}
    xml = files["word/document.xml"].replace(b"PLACE", b"&s;")
    head, _, rest = xml.partition(b"?>")
    files["word/document.xml"] = (
        head + b'?><!DOCTYPE d [<!ENTITY s SYSTEM "' + secret.as_uri().encode() + b'">]>' + rest
    )
    path = tmp_path / "spy.docx"
    path.write_bytes(zipped(files))
    assert "launch code" not in str(list(loaders.load(path, today=TODAY)))


def test_a_spreadsheet_that_unfolds(tmp_path: Path) -> None:
    (reason,) = refusals(tmp_path / "bomb.xlsx", zipped({"xl/worksheets/sheet1.xml": bytes(310_000_000)}))
    assert reason == "This file unfolds to 310 MB; at most 300 are read."


def test_a_page_nested_without_end(tmp_path: Path) -> None:
    page = b"<html><body>" + b"<div>" * 50_000 + b"Five people were killed." + b"</div>" * 50_000
    (reason,) = refusals(tmp_path / "deep.html", page)
    assert "nested too deeply" in reason or "no article" in reason


def test_json_nested_without_end(tmp_path: Path) -> None:
    deep = b'{"text": ' + b"[" * 200_000 + b"]" * 200_000 + b"}"
    assert refusals(tmp_path / "deep.jsonl", deep) == ["This line is not valid JSON."]
    assert "nested too deeply" in refusals(tmp_path / "deep.json", deep)[0]


@pytest.mark.parametrize("name", ["long.csv", "long.jsonl"])
def test_a_line_of_a_gigabyte(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    begin = b"id,date_start,date_end,country,side_a,side_b,low,best,high\n1," if name == "long.csv" else b'{"text": "'
    with path.open("wb") as stream:
        stream.write(begin + b"x" * 100_000)
        stream.truncate(1_000_000_000)  # a hole in the file: it takes no room on the disk
    (found,) = loaders.load(path, today=TODAY)
    assert "longer than 2,000,000 characters" in found.reason


REFERENCES = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)


def test_a_header_whose_references_unfold(tmp_path: Path) -> None:
    content = f"---\n{REFERENCES}title: *a11\n---\nFive people were killed."
    assert refusals(tmp_path / "laughs.md", content.encode()) == ["The front matter is not valid YAML."]


def test_a_mapping_whose_references_unfold(tmp_path: Path) -> None:
    (tmp_path / "own.csv.mapping.yml").write_text(f"{REFERENCES}fixed: {{place: *a11}}\nfigures: [{{column: dead}}]")
    assert refusals(tmp_path / "own.csv", b"day,dead\n2024-01-01,5\n") == ["The mapping is not valid YAML."]


@pytest.mark.parametrize("part", ["multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n", "message/rfc822\r\n\r\n"])
def test_mails_in_mails_without_end(tmp_path: Path, part: str) -> None:
    parts = "".join(f"Content-Type: {part.format(n=n)}" for n in range(3_000))
    (reason,) = refusals(tmp_path / "deep.eml", f"Subject: x\r\n{parts}\r\nFive dead.".encode())
    assert "nested too deeply" in reason


def test_a_mail_that_is_all_headers(tmp_path: Path) -> None:
    content = b"Subject: " + b"=?utf-8?q?a?= " * 300_000 + b"\r\n\r\nFive people were killed."
    assert refusals(tmp_path / "headers.eml", content) == ["The headers of this mail hold more than 100 kB."]


def test_a_long_page_is_read_where_it_can_be_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import loaders.html

    page = f"<html><body><article>{'<p>Five people were killed in the town.</p>' * 60_000}</article></body></html>"
    assert len(page) > loaders.html.LONGEST_AT_ONCE
    handed = []
    monkeypatch.setattr(loaders.html, "confined", lambda name, *said: handed.append(name) or [])
    assert refusals(tmp_path / "long.html", page.encode()) == ["Nothing in this file states a figure (Web page)."]
    assert handed == ["loaders.html:read_page"]


def test_a_web_archive_that_unfolds(tmp_path: Path) -> None:
    body = b"<html>" + bytes(60_000_000)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    content = gzip.compress(head.encode() + http + b"\r\n\r\n")
    assert refusals(tmp_path / "bomb.warc.gz", content) == ["This page is too long to be a report."]


def pdf_with(pages: str) -> bytes:
    catalog = "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
    return f"%PDF-1.4\n{catalog}2 0 obj\n{pages}\nendobj\ntrailer << /Root 1 0 R >>\n".encode()


def test_a_pdf_whose_pages_lead_back_to_themselves(tmp_path: Path) -> None:
    loop = pdf_with("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>")
    (reason,) = refusals(tmp_path / "loop.pdf", loop)
    assert reason


def test_the_reader_of_difficult_files_is_ended_when_it_hangs() -> None:
    with pytest.raises(Refused, match="took longer than 1 seconds"):
        confined("time:sleep", 600, seconds=1)
    # The next file gets a fresh child.
    assert confined("builtins:sum", [1, 2]) == 3


def test_the_reader_of_difficult_files_may_not_take_all_memory() -> None:
    with pytest.raises(Refused, match=f"more than {confinement.MEGABYTES} MB"):
        confined("builtins:bytearray", confinement.MEGABYTES * 2_000_000)


def test_scripts_of_a_page_are_never_text(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><body><article><p>" + "Twelve people were killed in the raid, the mayor said on Monday evening. " * 3
        + "</p><script>document.write('900 people were killed')</script>"
        "<p onclick=\"steal()\">Thirty others were hurt, he told reporters.</p></article></body></html>"
    )  # fmt: skip
    (report,) = loaders.load(path, today=TODAY)
    assert "900" not in report.text and "steal" not in report.text


def test_the_file_after_a_bad_one_is_read(tmp_path: Path) -> None:
    files = {
        "a.pdf": b"%PDF-1.7 nonsense",
        "b.docx": b"PK\x03\x04",
        "c.jsonl": json.dumps({"text": "Five dead."}).encode(),
    }
    path = tmp_path / "all.zip"
    path.write_bytes(zipped(files))
    found = list(loaders.load(path, today=TODAY))
    assert [type(x).__name__ for x in found] == ["Refusal", "Refusal", "Report"]


def sheet(cells: str) -> bytes:
    """A spreadsheet whose one sheet holds these cells."""
    import openpyxl

    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    files = {name: zipfile.ZipFile(buffer).read(name) for name in zipfile.ZipFile(buffer).namelist()}
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = f'<worksheet xmlns="{namespace}"><sheetData>{cells}</sheetData></worksheet>'
    return zipped({**files, "xl/worksheets/sheet1.xml": rows.encode()})


def test_a_row_below_the_last_that_a_sheet_can_have(tmp_path: Path) -> None:
    content = sheet('<row r="2000000000"><c r="A2000000000"><v>1</v></c></row>')
    (reason,) = refusals(tmp_path / "deep.xlsx", content)
    assert reason == "This spreadsheet says that it has a row below 1,048,576: it is damaged."


def test_rows_that_are_all_as_wide_as_a_sheet_can_be(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 2_600))
    assert refusals(tmp_path / "wide.xlsx", sheet(rows)) == ["This spreadsheet has more than 40,000,000 cells."]
