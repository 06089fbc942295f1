"""Write a check down, for a colleague or a file: Markdown to read, CSV to sort.

In:  the text that was checked, its Checked figures, the registers.
Out: text. The draft's sentences stand in both, so keep the file where the draft may be kept.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from checking.verdict import VERDICTS, Checked
from registers import Registers
from wording import day, words
from wording.catalogue import LANGUAGES, N_

COLUMNS = (
    "number", "as_printed", "verdict", "why", "metric", "population", "place", "as_of", "source",
    "on_file_value", "on_file_as_of", "on_file_claimant", "on_file_publisher", "on_file_url", "suggestion", "sentence",
)  # fmt: skip

IN_THE_TEXT, ON_FILE, LINK = N_("In the text"), N_("On file"), N_("Link")

NO_JUDGE = N_("A check compares with what is on file. It does not say which source is right.")
"""The last line of every check."""

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts so is run by spreadsheets; it gets an apostrophe in front."""


def markdown(checked: Sequence[Checked], published: str, lang: str = "en") -> str:
    """The check as a Markdown list, the figures that need a look first."""
    gettext = words(lang).gettext
    title = gettext("Figures checked, text of {day}").format(day=day(published, lang))
    lines = [f"# {title}", "", summary(checked, lang), ""]
    order = [verdict for verdict in VERDICTS if verdict != "matches"] + ["matches"]
    for verdict in order:
        some = [(n, one) for n, one in enumerate(checked, 1) if one.verdict == verdict]
        if not some:
            continue
        lines += [f"## {gettext(VERDICTS[verdict])}", ""]
        for number, one in some:
            lines.append(f"{number}. **{_plain(one.figure.numeral)}**: {_plain(one.why)}")
            lines.append(f"   - {gettext(IN_THE_TEXT)}: {_plain(one.figure.quote)}")
            if one.suggestion and verdict != "matches":
                lines.append(f"   - {gettext(ON_FILE)}: {_plain(one.suggestion)}")
            lines += [f"   - {gettext(LINK)}: <{other.url}>" for other in one.on_file[:1] if other.url]
        lines.append("")
    lines.append(gettext(NO_JUDGE))
    return "\n".join(lines) + "\n"


def story(text: str, published: str) -> str:
    """The text with its day in front, as `cli.py recheck` takes it."""
    return f"---\npublished: {published}\n---\n\n{text.strip()}\n"


def is_a_check(text: str) -> bool:
    """Whether this is a check and no story: its wordings of the figures on file would be checked against themselves."""
    ends = {words(lang).gettext(NO_JUDGE) for lang in LANGUAGES}
    return text.rstrip().endswith(tuple(ends))


def summary(checked: Sequence[Checked], lang: str = "en") -> str:
    """How many figures got which verdict, in a sentence."""
    gettext = words(lang).gettext
    if not checked:
        return gettext("No figures of people killed, injured, missing, detained or displaced were found in the text.")
    counted = Counter(one.verdict for one in checked)
    parts = [f"{gettext(VERDICTS[verdict]).lower()}: {counted[verdict]}" for verdict in VERDICTS if counted[verdict]]
    return gettext("Figures found: {n}; {verdicts}.").format(n=len(checked), verdicts="; ".join(parts))


def as_csv(checked: Sequence[Checked], registers: Registers) -> str:
    """The check as CSV, one row a figure, safe to open in a spreadsheet."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for number, one in enumerate(checked, 1):
        figure, other = one.figure, one.on_file[0] if one.on_file else None
        row = [number, figure.numeral, one.verdict, one.why, figure.metric, figure.population, figure.place]
        row += [figure.date_end, registers.name(figure.claimant) or figure.source]
        if other:
            row += [other.numeral or other.value, other.date_end, registers.name(other.claimant) or other.source]
            row += [other.publisher, other.url]
        else:
            row += [None] * 5
        writer.writerow([_safe(cell) for cell in [*row, one.suggestion, figure.quote]])
    return out.getvalue()


def _safe(cell: object) -> str:
    text = "" if cell is None else " ".join(str(cell).split())
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def _plain(text: str) -> str:
    """One line, with Markdown's own marks made harmless."""
    line = " ".join(text.split())
    for mark in "\\`*_[]<>#|":
        line = line.replace(mark, f"\\{mark}")
    return line
