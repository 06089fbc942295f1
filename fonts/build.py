"""Make the typeface of the printed charts: one family that holds Latin, Greek, Cyrillic, Arabic and Hebrew.

In:  the Noto Sans fonts of Debian's package fonts-noto-core (SIL Open Font License, no reserved name).
Out: AsReportedSans-Regular.ttf and -Bold.ttf in this folder, under the same licence.

Run by hand: `python fonts/build.py /usr/share/fonts/truetype/noto`. The files are kept in the repository, so that
nobody needs this to draw a chart. One merged family, because the rasteriser answers a missing letter with any font
of the machine that has it: an Arabic word inside an English line would change the face of the whole line, and the
same chart would differ from one machine to the next. Noto's Arabic shaping rules come along.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

FAMILY = "As Reported Sans"
PARTS = ("NotoSans", "NotoSansArabic", "NotoSansHebrew")
RANGES = (
    (0x20, 0x24F), (0x2B0, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x590, 0x5FF), (0x600, 0x6FF),
    (0x750, 0x77F), (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2150, 0x218F), (0x2200, 0x22FF),
    (0xFB1D, 0xFDFF), (0xFE70, 0xFEFF),
)  # fmt: skip
"""Letters, marks, punctuation and money of the languages that charts are labelled in."""


def subset(path: Path, taken: set[int]) -> TTFont:
    """The font with only our ranges, less the characters that an earlier part already gives."""
    font = TTFont(path)
    wanted = {c for c in font.getBestCmap() if any(a <= c <= b for a, b in RANGES)} - taken
    taken |= wanted
    options = Options(layout_features=["*"], hinting=False, notdef_outline=True, name_IDs=[0, 13, 14])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    return font


def build(noto: Path, style: str) -> None:
    """Merge one weight and write it beside this file."""
    taken: set[int] = set()
    with TemporaryDirectory() as folder:
        parts = []
        for name in PARTS:
            part = Path(folder) / f"{name}.ttf"
            subset(noto / f"{name}-{style}.ttf", taken).save(part)
            parts.append(str(part))
        font = Merger().merge(parts)
    for table in (font["name"],):
        for number, text in ((1, FAMILY), (2, style), (4, f"{FAMILY} {style}"), (6, f"AsReportedSans-{style}")):
            table.setName(text, number, 3, 1, 0x409)
    font["head"].modified = font["head"].created  # the same input gives the same file
    font.recalcTimestamp = False
    font.save(Path(__file__).parent / f"AsReportedSans-{style}.ttf")


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        build(Path(sys.argv[1]), weight)
