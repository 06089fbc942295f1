"""What every page has at hand: the open store, the registers, the day.

In:  $AS_REPORTED_DB or build/as_reported.db; data/ and the newsroom's own registers beside the database.
Out: one Store for the whole process, opened once; Registers, read again when a file of theirs changes.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import streamlit as st

import registers
from store import Store, default_path


@st.cache_resource(show_spinner=False)
def _open(path: str) -> Store:
    return Store(path)


def store() -> Store:
    """The store that every page reads and writes."""
    return _open(str(default_path()))


def overlay() -> Path:
    """The folder of the newsroom's own register entries: beside the database, never in data/."""
    return default_path().parent / registers.OVERLAY


def known() -> registers.Registers:
    """The shipped registers with the newsroom's own over them."""
    return registers.beside(default_path())


def today() -> str:
    """The day on which the reader looks, ISO, UTC."""
    return datetime.now(UTC).date().isoformat()
