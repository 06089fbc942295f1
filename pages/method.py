"""Method: how figures become lines, what they cannot tell, every check, every field, every loader.

In:  the program itself: this page is generated from the code that computes.
Out: text and tables; nothing on it is typed twice.
"""

from __future__ import annotations

import streamlit as st

import handbook
from pages.parts.plain import plain
from pages.parts.rows import rows
from pages.parts.tongue import ENGLISH, lang, t

TITLE = "Method"

HOW = (
    ("A line belongs to who counted.", "Ten outlets with one ministry's figure are one point with ten links."),
    ("A point stands on the day that it speaks of.", "The day of printing is kept beside it and never mixed with it."),
    ("Bounds stay.", "“At least 7,000” is drawn open upwards and is never written as 7,000."),
    ("Nothing is overwritten.", "A changed value is a new version; any past day can be shown as it was known then."),
    ("Nothing is added, averaged or filled in.", "Gaps stay gaps. Figures of different sources are never summed."),
    (
        "A disagreement is a result.",
        "Before two figures are said to disagree, the checks below look for what explains it: another day, place, "
        "group, definition, a revision or a slip of the pen.",
    ),
    ("No winner is picked.", "The same rules and words serve every side of every conflict."),
)
"""What the pipeline does, one promise a line; docs/methodology.md gives the rules."""

CANNOT = (
    "A number in a report is evidence that somebody said it. It is not evidence that it is true.",
    "What nobody counted is on no chart. People under rubble, deaths from hunger or disease and unidentified bodies "
    "are often left out; each chart says what its main sources leave out.",
    "Sources repeat one another. What is shown is the number of claimants that count for themselves, not of outlets.",
    "The program reads some languages and refuses the others. What it refused is counted and shown, for silence would "
    "favour one side.",
    "The program misreads. Each figure carries how sure it is, and leads to its words so that you can judge.",
    "Thresholds (2 per cent, 14 and 90 days, 4 times the usual) are conventions, not laws.",
)
"""What the figures cannot tell."""


def page() -> None:
    """Show what the code says about itself."""
    st.title(t(TITLE), anchor=False)
    if lang() != ENGLISH:
        st.info(t("This page is written by the program about itself, in English."))
    st.header("How it is computed", anchor=False)
    st.markdown("\n".join(f"- **{plain(rule)}** {plain(more)}" for rule, more in HOW))
    st.header("What it cannot tell", anchor=False)
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in CANNOT))
    st.header("Every check", anchor=False)
    st.write(
        "In this order: the first that explains a pair of figures silences those after it. Silenced findings stay in "
        "the exports."
    )
    rows(handbook.check_rows())
    st.header("Every kind of file that can be loaded", anchor=False)
    rows(handbook.loader_rows())
    st.header("Every field", anchor=False)
    st.write("Fields marked Derived are worked out; all others are what a report says and never change.")
    for name, fields in handbook.dictionary().items():
        with st.expander(name):
            rows(fields)
    with st.expander("Closed lists"):
        rows(handbook.allowed())
