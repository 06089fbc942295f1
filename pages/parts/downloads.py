"""Take a chart away: as a picture, as data, as everything in one file.

In:  Shown; exports/ writes the bytes, when they are asked for and not before.
Out: buttons on the page; every file carries its sources, its caveats and the day.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import streamlit as st

from pages.parts.plot import theme
from pages.parts.tongue import t
from registers import Registers
from store import Store
from views import Shown
from wording.catalogue import N_


def downloads(shown: Shown, store: Store, registers: Registers) -> None:
    """One button a format, behind one button."""
    name = f"as-reported-{shown.view.conflict}-{shown.view.metric}"
    ground = theme()

    def released() -> Any:
        made = import_module("exports.release")
        return made.release(shown.view, store, registers, public=False, today=shown.today)

    def exported(module: str) -> Callable[[], bytes]:
        def write() -> bytes:
            return import_module(f"exports.{module}").write(released())

        return write

    def displayed() -> bytes:
        return import_module("exports.displayed").write(released().shown.chart)

    def picture(kind: str, **how: Any) -> Callable[[], bytes | str]:
        """A picture of what may leave: rows of some data sets are for the screen only."""

        def draw() -> bytes | str:
            made = released()
            dated = import_module("exports.embed").held(made)
            return getattr(import_module("charts.paper"), kind)(made.shown.chart, exported=dated, **how)

        return draw

    files: dict[str, tuple[str, str, Callable[[], bytes | str]]] = {
        N_("Picture for the web (SVG)"): ("svg", "image/svg+xml", picture("svg", ground=ground)),
        N_("Picture in dots (PNG)"): ("png", "image/png", picture("png", ground=ground, scale=2)),
        N_("Picture for print (PDF)"): ("pdf", "application/pdf", picture("pdf")),
        N_("What the chart shows (CSV)"): ("csv", "text/csv", displayed),
        N_("Workbook with sources and findings (XLSX)"): (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            exported("xlsx"),
        ),
        N_("Everything, with checksums (ZIP)"): ("zip", "application/zip", exported("pack")),
    }
    with st.popover(t("Download")):
        for title, (ending, kind, write) in files.items():
            st.download_button(
                t(title),
                data=write,
                file_name=f"{name}.{ending}",
                mime=kind,
                key=f"download_{ending}",
                on_click="ignore",
                width="stretch",
            )
