"""Make the shipped table of quoted figures: numbers, dates, claimants and links, in our words instead of quotations.

    python data/prepare_quoted.py quoted_figures.csv

In:  the compiled table of figures as quoted in reports, with a short quotation in each row.
Out: data/tables/quoted_figures/quoted_figures.csv with our words in the column `quote`, marked by `text_kind` summary,
     and its metadata.

The quotations belong to their publishers and stay out. Our sentence says who, how many, where and as of when; it is
never shown as a quotation.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from prepare import ACCESSED, TABLES, Table, write_meta

COUNTED = {
    "killed": "people killed",
    "injured": "people injured",
    "missing": "people missing",
    "killed_children": "children killed",
    "killed_women": "women killed",
    "killed_men": "men killed",
    "killed_elderly": "elderly people killed",
    "civilians_killed": "civilians killed",
    "soldiers_killed": "soldiers killed",
    "fighters_killed": "fighters killed",
    "fighters_wounded": "fighters wounded",
    "russian_soldiers_killed": "Russian soldiers killed",
    "russian_soldiers_lost": "Russian soldiers lost",
    "russian_soldiers_killed_or_wounded": "Russian soldiers killed or wounded",
    "ukrainian_soldiers_killed": "Ukrainian soldiers killed",
    "deaths_all_causes": "deaths from all causes",
    "deaths_violent": "violent deaths",
    "violent_deaths": "violent deaths",
    "excess_deaths": "excess deaths",
    "idps": "people displaced inside the country",
    "idps_since_2023_04_15": "people displaced inside the country since 15 April 2023",
    "crossed_border": "people who crossed a border",
}
"""The words for each metric; an unknown one is an error, so that a new one is looked at."""

NOTES_IN_OUR_WORDS = {
    "q002": "Revises 1,400 as of 9 November 2023; the spokesman called it not final.",
    "q113": "The office calls its figure an undercount.",
}
"""Notes that quoted their page."""

META = Table(
    folder="quoted_figures", file="quoted_figures.csv", came_from="quoted_figures/quoted_figures.csv",
    title="Figures as quoted in reports, several issuers side by side",
    producer="As Reported, from the reports linked in each row", link="see column url of each row",
    version="121 figures from 61 reports", licence="CC BY 4.0 (compilation and summaries); the figures are facts",
    accessed=ACCESSED,
    note="The words in `quote` are ours (text_kind summary), not the publisher's. An empty value "
         "means an open end or no number. Some links are "
         "reprints. Notes marked inferred are the compiler's.",
    without=("the quotations",),
)  # fmt: skip


def summary(row: dict[str, str]) -> str:
    """One sentence: who, how many, of whom, where, as of when."""
    low, high = (_number(row[name]) for name in ("value_low", "value_high"))
    qualifier = row["qualifier"]
    if low is None and high is None:
        number = f"{qualifier} of"
    elif qualifier == "range" or (qualifier.startswith("estimate ") and low != high):
        centre = _number(qualifier.partition(" ")[2])
        number = f"{low} to {high}" + (f", with {centre} as the estimate," if centre else "")
    elif qualifier == "exact":
        number = low or high
    elif qualifier == "fewer than":
        number = f"fewer than {int(row['value_high']) + 1:,}"  # the table keeps the largest number allowed
    else:
        number = f"{qualifier} {low or high}"
    scope = f" ({row['scope']})" if row["scope"] else ""
    day = f", as of {row['as_of_date']}" if row["as_of_date"] else ""
    return f"{row['issuer']}: {number} {COUNTED[row['metric']]}, {row['place']}{scope}{day}."


def _number(cell: str) -> str | None:
    return f"{int(cell):,}" if cell else None


def prepare(published: Path) -> None:
    """Write the table and its metadata."""
    with published.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["quote"], row["text_kind"] = summary(row), "summary"
        row["note"] = NOTES_IN_OUR_WORDS.get(row["id"], row["note"])
    names = list(rows[0])
    target = TABLES / META.folder / META.file
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    write_meta(target, META)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    prepare(Path(sys.argv[1]))
