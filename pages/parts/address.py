"""Keep the whole state of a chart in the address of the page.

In:  the address that the reader opened.
Out: the View it describes, or a sentence about what it does not; and back: every change is written to the address.

The address is the only place where the state lives. Widgets are set from it before they are drawn, so a copied link,
the browser's back button and a click on a control all go the same way.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st

from pages.parts.tongue import lang
from views import UnknownValue, View

POINT = "point"
"""The part of an Explore address that is no part of the chart: the point that is open."""


def read() -> tuple[View, str]:
    """The view of the address, and what in it could not be understood ('' if nothing)."""
    given = {name: value for name, value in st.query_params.to_dict().items() if name != POINT}
    try:
        return View.from_query(urlencode(given)), ""
    except UnknownValue as unknown:
        return View(), unknown.within(lang())


def point() -> str:
    """The point that is open; '' if none."""
    return str(st.query_params.get(POINT, ""))


def write(view: View, opened: str = "") -> None:
    """Put a view into the address, every part of it, and the point that is open."""
    wanted = dict(parse_qsl(view.query(), keep_blank_values=True))
    if opened:
        wanted[POINT] = opened
    if st.query_params.to_dict() != wanted:
        st.query_params.from_dict(wanted)


def change(**parts: Any) -> None:
    """Change some parts of the view in the address; an open point is closed, for it may be gone."""
    view, _unknown = read()
    write(replace(view, **parts))


def reopen(**parts: str) -> None:
    """Leave only these parts in the address: the rest is chosen again, as when a conflict is first opened."""
    st.query_params.from_dict({name: value for name, value in parts.items() if value})


def is_whole() -> bool:
    """Whether the address names every part of a view, as one that this page wrote does."""
    return {f.name for f in fields(View)} <= set(st.query_params)
