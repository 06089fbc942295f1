"""Make the shipped tables of data/tables/ out of the data sets that others publish.

    python data/prepare.py FOLDER_WITH_THE_DATA_SETS

In:  copies of the published files, as their producers offer them, in folders named below.
Out: data/tables/<name>/<file>.csv with the reported columns only, and beside each `<file>.csv.meta.yml`: producer,
     link, licence, day of access, checksum, and what was left out.

Left out are columns that somebody worked out (carried forward, averaged, added up over restarts) and texts that
belong to their publishers. Nothing else is changed: a number that is wrong stays in the file and gets an entry in
data/corrections.yml, which is applied when the table is read. This is the only tool that writes there; it runs by
hand, and its output is reviewed.
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import yaml

TABLES = Path(__file__).parent / "tables"


@dataclass(frozen=True, kw_only=True)
class Table:
    """One file to ship, and what its reader must know."""

    folder: str
    file: str
    came_from: str
    title: str
    producer: str
    link: str
    version: str
    licence: str
    accessed: str
    note: str
    without: tuple[str, ...] = ()
    """Beginnings of the names of columns that somebody worked out, or that belong to others."""
    carried: tuple[str, ...] = ()
    """Columns that repeat an earlier day on rows marked `fill`: emptied there."""


ACCESSED = "2026-11-22"
CARRIED = (
    "killed_cum", "killed_children_cum", "injured_cum", "injured_children_cum", "settler_attacks_cum",
    "displaced_households_cum", "displaced_persons_cum", "displaced_children_cum",
)  # fmt: skip
PALESTINE = {
    "producer": "Tech for Palestine (palestine-datasets), from reports of the bodies named in each row",
    "link": "https://github.com/TechForPalestine/palestine-datasets",
    "version": "commit 9ea6456f4437dac6f04e22eaab85b0ec88601179 of 2026-08-22",
    "licence": "Unlicense",
    "accessed": ACCESSED,
}
GENERAL_STAFF = {
    "producer": "Petro Ivaniuk, from announcements of the General Staff of the Armed Forces of Ukraine",
    "link": "https://github.com/PetroIvaniuk/2022-Ukraine-Russia-War-Dataset",
    "version": "commit 37655f8bbdd6806d2f94416253116b02a750c97b",
    "licence": "MIT",
    "accessed": ACCESSED,
}
POPULATIONS = {
    "link": "https://github.com/PopulationStatistics/refugees",
    "version": "commit 0c16a6d0c2f37d8578f9b9e3d1e4459efe850398 (2026 edition)",
    "accessed": ACCESSED,
}
UNHCR = {"producer": "UNHCR, Refugee Population Statistics", "licence": "CC BY 4.0", **POPULATIONS}
STOCK = "Stocks at the end of each year. Zero may mean 'not reported'."

SHIPPED = (
    Table(folder="palestine", file="gaza_daily.csv", came_from="palestine_daily/gaza_daily.csv",
          title="Gaza day by day", without=("ext_",), **PALESTINE,
          note="One row a day from 7 October 2023. report_source tells the Ministry of Health (mohtel) from the "
               "Government Media Office (gmotel). report_period 0: the next report covers this day. The columns "
               "ext_..., gap-free estimates of the producer, are left out."),
    Table(folder="palestine", file="revisions_of_published_values.csv",
          came_from="palestine_daily/revisions_of_published_values.csv", title="Changes to values already published",
          **PALESTINE,
          note="Read from the history of the data set: old and new value of a cell, and the day of the change. "
               "For Gaza, the West Bank and Lebanon."),
    Table(folder="palestine", file="west_bank_daily.csv", came_from="palestine_daily/west_bank_daily.csv",
          title="West Bank, OCHA first reports and verified database", **PALESTINE,
          carried=CARRIED,
          note="Plain columns: OCHA's first reports; what the producer repeated on days marked fill is emptied. "
               "verified_...: OCHA's database, later and on fewer days."),
    Table(folder="palestine", file="west_bank_reports_with_sources.csv",
          came_from="palestine_daily/west_bank_reports_with_sources.csv", title="West Bank, OCHA updates with links",
          carried=CARRIED, **PALESTINE,
          note="Totals that repeat an earlier day (fill) are emptied. Displaced people are added up by the producer "
               "from incidents that OCHA lists; see editorial_notes."),
    Table(folder="palestine", file="lebanon_reports_with_sources.csv",
          came_from="palestine_daily/lebanon_reports_with_sources.csv", title="Lebanon, report by report",
          without=("killed_cum_continuous", "injured_cum_continuous", "source_text"), **PALESTINE,
          note="Totals as published; the count restarts on 2 March 2026. The producer's sums over both counts and "
               "the reports' own texts are left out."),
    Table(folder="general_staff", file="russian_personnel_losses_claimed.csv",
          came_from="ukraine_general_staff_claims/russian_personnel_losses_claimed.csv",
          title="Russian personnel losses claimed by the General Staff of Ukraine", **GENERAL_STAFF,
          note="One party's claim about the other. Running total; killed and wounded are not told apart."),
    Table(folder="general_staff", file="equipment_corrections.csv",
          came_from="ukraine_general_staff_claims/equipment_corrections.csv",
          title="Days on which the General Staff corrected earlier totals", **GENERAL_STAFF,
          note="The part of a day's change that corrects earlier totals."),
    Table(folder="ukraine_2022", file="key_figures_daily.csv", came_from="ukraine_ohchr_2022/key_figures_daily.csv",
          title="Ukraine key figures, March and April 2022",
          producer="OCHA, from OHCHR (civilians), UNHCR (refugees) and IOM (displaced)",
          link="https://github.com/OCHA-DAP/hdx-scraper-ukraine-viz",
          version="commit f8b7c03362c3edb09dfe7a40c70c382c3813c453",
          licence="MIT (repository); facts of OHCHR, UNHCR, IOM and OCHA", accessed=ACCESSED,
          note="Civilians verified by OHCHR; refugees rounded; idps_iom repeats until the next survey."),
    Table(folder="displacement", file="unhcr_population_by_origin.csv",
          came_from="unhcr_idmc_displacement/unhcr_population_by_origin.csv",
          title="Refugees and displaced people by origin, UNHCR", note=STOCK, **UNHCR),
    Table(folder="displacement", file="idmc_gidd_conflict_2025_edition.csv",
          came_from="unhcr_idmc_displacement/idmc_gidd_conflict_2025_edition.csv",
          title="Internal displacement by conflict, IDMC", producer="IDMC, Global Internal Displacement Database",
          link="https://github.com/OCHA-DAP/hdx-scraper-idmc-gidd",
          version="commit 3c03db4551dfae2b9b16daf6456308b642139c0c (GIDD of 2025-05-13)", licence="CC BY-IGO",
          accessed=ACCESSED,
          note="total_displacement is the stock at year's end; new_displacement counts movements in the year, and "
               "one person may be counted several times."),
    Table(folder="displacement", file="unrwa_registered_refugees.csv",
          came_from="unhcr_idmc_displacement/unrwa_registered_refugees.csv",
          title="Palestine refugees registered with UNRWA, by host", licence="CC BY 4.0",
          producer="UNRWA, passed on by UNHCR", note="Counted apart from UNHCR's refugees. " + STOCK, **POPULATIONS),
)  # fmt: skip


def prepare(published: Path) -> None:
    """Write every table and its metadata."""
    for table in SHIPPED:
        rows = list(csv.reader((published / table.came_from).open(encoding="utf-8", newline="")))
        header, *body = rows
        kept = [n for n, name in enumerate(header) if not name.startswith(table.without or ("\0",))]
        emptied = [n for n, name in enumerate(header) if name in table.carried]
        for row in body:
            if emptied and row[header.index("flash_source")] == "fill":
                for n in emptied:
                    row[n] = ""
        target = TABLES / table.folder / table.file
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([row[n] for n in kept] for row in rows)
        write_meta(target, table)


def write_meta(target: Path, table: Table) -> None:
    """The metadata beside a table; the checksum is of the file as shipped."""
    names = ("title", "producer", "link", "version", "licence", "accessed", "note")
    meta = {name: getattr(table, name) for name in names}
    if table.without:
        meta["left_out"] = list(table.without)
    meta["sha256"] = sha256(target.read_bytes()).hexdigest()
    beside = target.with_name(target.name + ".meta.yml")
    beside.write_text(yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=110), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    prepare(Path(sys.argv[1]))
