"""The table under a chart: every point, with the same caveats, and as CSV.

In:  Shown.
Out: on the page a table that can be sorted and searched, and a download.
"""

from __future__ import annotations

import csv
import io

import streamlit as st

from charts.rows import COLUMNS, rows
from registers import Registers
from views import Shown


def table(shown: Shown, registers: Registers) -> None:
    """The table, folded until it is asked for."""
    listed = rows(shown.series, shown.figures, shown.findings, registers, shown.view)
    with st.expander(f"Table: {len(listed)} figures"):
        st.dataframe(
            [{COLUMNS[name]: row[name] for name in COLUMNS} for row in listed],
            hide_index=True,
            column_config={COLUMNS["link"]: st.column_config.LinkColumn(display_text="Open")},
        )
        st.caption(shown.chart.not_counted)


def csv_of(listed: list[dict[str, str]]) -> str:
    """The rows as CSV."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(COLUMNS), extrasaction="ignore")
    writer.writeheader()
    writer.writerows(listed)
    return out.getvalue()
