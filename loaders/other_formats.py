"""Formats that are not read: each says what to save the file as, or what else to do with it.

In:  files known by their ending: older and other office programs, pictures, recordings, packed files, mailboxes.
Out: one Refusal with the advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.reading.item import Item, Refused
from records import Refusal, Report

TITLE = "Other formats"
READS = "nothing: tells what to save `.doc`, `.xls`, `.ods`, `.odt`, `.rtf`, `.msg`, pictures, packed files ... as"
SOURCE = "offices, telephones, downloads"
GENERIC = True

ADVICE = {
    ".xls .xlsb .ods .numbers .fods": "A spreadsheet in this format is not read: save it as .xlsx or .csv.",
    ".doc .docm .odt .rtf .pages .wpd": "A document in this format is not read: save it as .docx or print it to PDF.",
    ".ppt .pptx .odp .key": "A presentation is not read: print it to PDF.",
    ".epub .mobi .djvu .xps": "A book in this format is not read: print it to PDF.",
    ".msg .pst .ost .mbox": "A mail in this format is not read: save each mail as .eml, or its attached files.",
    ".jpg .jpeg .png .gif .webp .heic .tif .tiff .bmp .svg": (
        "A picture is not read: type its figures in on the page 'Add a report', or load the text that a program for "
        "recognising text makes of it."
    ),
    ".mp3 .m4a .ogg .opus .wav .mp4 .mov .avi .mkv .webm": (
        "A recording is not read: write down what is said, and load the text."
    ),
    ".gz .tgz .tar .bz2 .xz .zst .7z .rar": "This packed file is not opened: unpack it, or pack it as .zip.",
    ".webarchive .maff .arc": "A saved page in this format is not read: save it as .html, .mhtml or .warc.",
    ".parquet .feather .sav .dta .rds .rdata .sqlite .db .mdb .accdb .dbf .shp .geojson .gpkg .kml .kmz": (
        "A table in this format is not read: save it as .csv."
    ),
    ".exe .dll .msi .apk .dmg .iso": "This is a program, not a report.",
}
"""Endings, and what to do."""

BY_ENDING = {ending: advice for endings, advice in ADVICE.items() for ending in endings.split()}


PACKED_BY_OUTLOOK = "winmail.dat"


def recognises(item: Item) -> bool:
    """By the ending of the name."""
    return item.suffix in BY_ENDING or item.file == PACKED_BY_OUTLOOK


def load(item: Item) -> Iterator[Report | Refusal]:
    """Refuse, and say what to do."""
    if item.file == PACKED_BY_OUTLOOK:
        raise Refused("The sender's program packed the attached files in its own way: ask for them as plain files.")
    raise Refused(BY_ENDING[item.suffix])
    yield  # a loader is an iterator
