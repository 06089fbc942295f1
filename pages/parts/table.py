"""The table under a chart: every point, with the same caveats.

In:  Shown.
Out: on the page a table of real text, newest first, when it is asked for: readers of the chart do not wait for it.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.rows import COLUMNS, rows
from pages.parts.tongue import t, tn
from registers import Registers
from views import Shown

AT_ONCE = 100
"""Rows on one page of the table: what can be read at once, and written in a blink."""


def table(shown: Shown, registers: Registers) -> None:
    """The table, a page of it at a time."""
    listed = rows(shown.series, shown.figures, shown.findings, registers, shown.view)
    pages = max(-(-len(listed) // AT_ONCE), 1)
    page = 1
    if pages > 1:
        page = int(st.number_input(t("Page of {n}", n=pages), 1, pages, 1, key="table_page", width=160))
    head = "".join(f"<th scope='col'>{escape(t(title))}</th>" for title in COLUMNS.values())
    body = "".join(_row(row) for row in listed[(page - 1) * AT_ONCE : page * AT_ONCE])
    tally = tn("{n} figure.", "{n} figures.", len(listed))
    caption = escape(f"{shown.chart.title}. {tally} {shown.chart.subtitle} {shown.chart.not_counted}")
    named = escape(t("Table of figures"), quote=True)
    st.html(
        f"<div class='scroll' role='region' aria-label='{named}' tabindex='0'><table class='figures'>"
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(row: dict[str, str]) -> str:
    cells = []
    for name in COLUMNS:
        value = row[name]
        if name == "link":
            safe = value.startswith(("https://", "http://"))
            who = escape(t("Original of {who}, {day}", who=row["claimant"], day=row["as_of"]), quote=True)
            target = "target='_blank' rel='noopener noreferrer'"
            cell = (
                f"<a href='{escape(value, quote=True)}' {target} aria-label='{who}'>{escape(t('Open'))}</a>"
                if safe
                else ""
            )
        else:
            cell = escape(value)
        cells.append(f"<td>{cell}</td>")
    return f"<tr>{''.join(cells)}</tr>"
