"""Read the conflicts in the background once the first page is there, so that the next pages open at once.

In:  the store and the registers.
Out: nothing; views.archive() remembers what was built. What is written later is built when it is asked for.
"""

from __future__ import annotations

import logging
import threading

import streamlit as st

from pages.parts.at_hand import known, store
from views import archive

AFTER_SECONDS = 4.0
"""The first reader's page is finished by then."""


@st.cache_resource(show_spinner=False)
def warm() -> threading.Timer:
    """Begin, once a process."""
    timer = threading.Timer(AFTER_SECONDS, _read_all)
    timer.daemon = True
    timer.start()
    return timer


def _read_all() -> None:
    opened, registers = store(), known()
    try:
        for conflict in opened.conflicts():
            archive(opened, registers, conflict)
    except Exception:  # a store that is being written or closed: the pages will say so themselves
        logging.getLogger(__name__).info("conflicts were not read ahead", exc_info=True)
