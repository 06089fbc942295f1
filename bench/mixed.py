"""How long does one `load` of 10,000 mixed files take: pages, mails, feeds of articles, documents, tables, broken ones?

    python bench/mixed.py [FILES]            (10,000 unless given)

In:  generated files in the shares of SHARES, the same each time; one in twenty-five is broken on purpose.
Out: time, processor time and peak memory of one `cli.py load` over the folder; what was added, what was refused; the
     same load once more, which adds nothing.
"""

from __future__ import annotations

import io
import json
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from crawl import FILLER, TOWNS, page  # noqa: E402
from load import measured  # noqa: E402

from tests.make_inputs import Page, pdf  # noqa: E402

Chance = random.Random


def story(chance: Chance) -> str:
    """A short report of six sentences, two of them with figures."""
    town = chance.choice(TOWNS)
    told = [f"At least {chance.randrange(2, 90)} people were killed in {town} on Monday, the regional governor said."]
    told += [chance.choice(FILLER).strip() for _ in range(4)]
    return " ".join([*told, f"Another {chance.randrange(100, 9_000):,} people fled, according to the Red Cross."])


def day(chance: Chance) -> str:
    return f"2024-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"


def web_page(number: int, chance: Chance) -> bytes:
    return page(number, chance, day(chance))


def note(number: int, chance: Chance) -> bytes:
    return f"---\npublished: {day(chance)}\npublisher: Desk\ntitle: Note {number}\n---\n{story(chance)}\n".encode()


def mail(number: int, chance: Chance) -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"], message["To"] = (
        f"Update {number}",
        "press@office.example",
        "desk@paper.example",
    )
    message["Date"] = f"{chance.randrange(1, 29)} Mar 2024 10:00:00 +0000"
    message.set_content(story(chance))
    return bytes(message)


def lines_of_articles(number: int, chance: Chance) -> bytes:
    articles = (
        {"title": f"Article {number}.{n}", "date_publish": f"{day(chance)} 08:00:00", "maintext": story(chance),
         "source_domain": "wire.example", "url": f"https://wire.example/{number}/{n}", "language": "en"}
        for n in range(5)
    )  # fmt: skip
    return "\n".join(map(json.dumps, articles)).encode()


def table(number: int, chance: Chance) -> bytes:
    rows = [f"2024-{month:02}-28,SDN,{chance.randrange(1_000, 90_000)},Office {number}" for month in range(1, 13)]
    return "\n".join(
        ["As of,Country,Displaced,Source", "#date,#country+code,#affected+idps+stock,#meta+source", *rows]
    ).encode()


def word_document(number: int, chance: Chance) -> bytes:
    document, buffer = docx.Document(), io.BytesIO()
    document.add_paragraph(f"Field office, {chance.randrange(1, 29)} March 2024")
    document.add_paragraph(story(chance))
    document.save(buffer)
    return buffer.getvalue()


def situation_report(number: int, chance: Chance) -> bytes:
    sheet = Page()
    sheet.text(50, 60, f"Situation report {number}, {chance.randrange(1, 29)} March 2024")
    sheet.column(50, 90, "\n".join(sentence + "." for sentence in story(chance).split(". ")))
    return pdf([sheet])


def archive(number: int, chance: Chance) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        for n in range(3):
            out.writestr(f"{n}.html", page(1_000_000 + 3 * number + n, chance, day(chance)))
    return buffer.getvalue()


def broken(number: int, chance: Chance) -> bytes:
    """Empty, noise, a torn document, a table with a row too short."""
    return (b"", chance.randbytes(2_000), b"PK\3\4torn", b"year,coa_iso,coa_name,total\n2020,SDN\n")[number % 4]


SHARES: tuple[tuple[int, str, Callable[[int, Chance], bytes]], ...] = (
    (50, ".html", web_page), (15, ".md", note), (12, ".eml", mail), (6, ".jsonl", lines_of_articles),
    (6, ".csv", table), (3, ".docx", word_document), (1, ".pdf", situation_report), (3, ".zip", archive),
    (4, "", broken),
)  # fmt: skip
"""Files of each kind in a hundred."""

BROKEN_NAMES = (".html", ".pdf", ".docx", ".csv")


def write(folder: Path, files: int) -> None:
    """The files, in folders of a thousand."""
    chance = Chance(5)
    kinds = [(suffix, make) for share, suffix, make in SHARES for _ in range(share)]
    for number in range(files):
        suffix, make = chance.choice(kinds)
        path = folder / f"{number // 1_000:02}" / f"{number:05}{suffix or BROKEN_NAMES[number % 4]}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(make(number, chance))


def main() -> None:
    files = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as place:
        folder, told = Path(place, "in"), Path(place, "told.json")
        folder.mkdir()
        write(folder, files)
        print(f"{files:,} files, {sum(p.stat().st_size for p in folder.rglob('*.*')) / 1e6:.0f} MB")
        command = [sys.executable, "cli.py", "load", "--json", "--db", f"{place}/one.db", str(folder)]
        for name in ("first load", "once more"):
            seconds, work, megabytes = measured(command, told)
            done = json.loads(told.read_text())
            print(
                f"{name:<12} {seconds:7.1f} s ({work:.1f} s of processor), {files / work:.0f} files a second of it, "
                f"{megabytes:.0f} MB peak: {done['reports']:,} reports, {done['figures']:,} figures, "
                f"{done['known']:,} known, {len(done['refused']):,} refused"
            )
        print(Counter(refusal["reason"].split(":")[0][:60] for refusal in done["refused"]))


if __name__ == "__main__":
    main()
