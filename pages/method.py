"""Method: how figures become lines, what they cannot tell, every check, every field, every loader.

In:  the program itself: this page is generated from the code that computes.
Out: text and tables; nothing on it is typed twice.
"""

from __future__ import annotations

import streamlit as st

import handbook
from pages.parts.plain import plain
from pages.parts.rows import rows
from pages.parts.tongue import ENGLISH, lang, t, tn
from series.band import CARRIED
from series.silences import TIMES_USUAL
from views.leading import RULE
from wording.catalogue import N_

TITLE = "Method"

HEADS = (
    N_("Code"), N_("Name"), N_("Finds"), N_("Loader"), N_("Reads"), N_("From"), N_("Field"), N_("Type"), N_("Meaning"),
    N_("Values"),
)  # fmt: skip
"""Heads of the tables of handbook.py, for translators."""

RECORDS = {
    "Figure": N_("A figure, as one report states it"),
    "Report": N_("A report"),
    "Refusal": N_("What could not be read"),
    "SeriesKey": N_("What all points of a line share"),
    "Point": N_("A point of a line"),
    "Series": N_("A line"),
    "Seam": N_("A change within a line"),
    "Finding": N_("A finding"),
}
"""What each record of the dictionary is."""

HOW = (
    (N_("A line belongs to who counted."), N_("Ten outlets with one ministry's figure are one point with ten links.")),
    (
        N_("A point stands on the day that it speaks of."),
        N_("The day of printing is kept beside it and never mixed with it."),
    ),
    (N_("Bounds stay."), N_("“At least 7,000” is drawn open upwards and is never written as 7,000.")),
    (
        N_("Nothing is overwritten."),
        N_("A changed value is a new version; any past day can be shown as it was known then."),
    ),
    (
        N_("Nothing is added, averaged or filled in."),
        N_("Gaps stay gaps. Figures of different sources are never summed."),
    ),
    (
        N_("A silence is dotted."),
        N_(
            "A figure speaks for the days after it: a total for {total}, a number of people in a situation for "
            "{stock}. A claimant that reports more seldom by habit is given {times} times the usual distance between "
            "its reports. Beyond that a dotted stretch leads to the next report; nothing is assumed for the days "
            "between."
        ),
    ),
    (
        N_("A change of definition is a seam."),
        N_(
            "Where a source begins a new count or another standard of proof, its line is cut, and nothing is "
            "subtracted across the cut."
        ),
    ),
    (
        N_("The range is an envelope and no estimate."),
        N_(
            "It reaches from the lowest to the highest of what independent claimants say; counts and estimates never "
            "share one, and it has no middle."
        ),
    ),
    (
        N_("A disagreement is a result."),
        N_(
            "Before two figures are said to disagree, the checks below look for what explains it: another day, place, "
            "group, definition, a revision or a slip of the pen."
        ),
    ),
    (N_("No winner is picked."), N_("The same rules and words serve every side of every conflict.")),
)
"""What the pipeline does, one promise a line; docs/methodology.md gives the rules."""

CANNOT = (
    N_("A number in a report is evidence that somebody said it. It is not evidence that it is true."),
    N_(
        "What nobody counted is on no chart. People under rubble, deaths from hunger or disease and unidentified "
        "bodies are often left out; each chart says what its main sources leave out."
    ),
    N_(
        "Sources repeat one another. What is shown is the number of claimants that count for themselves, not of "
        "outlets."
    ),
    N_(
        "The program reads some languages and refuses the others. What it refused is counted and shown, for silence "
        "would favour one side."
    ),
    N_("The program misreads. Each figure carries how sure it is, and leads to its words so that you can judge."),
    N_("Thresholds (2 per cent, 14 and 90 days, 4 times the usual) are conventions, not laws."),
)
"""What the figures cannot tell."""

ENGLISH_ONLY = N_(
    "In English alone, as the program's code has them: the names of checks, fields and types, what a field means, the "
    "table of files, and the reasons for which a text or table is refused."
)


def page() -> None:
    """Show what the code says about itself."""
    st.title(t(TITLE), anchor=False)
    if lang() != ENGLISH:
        st.info(t(ENGLISH_ONLY))
    st.header(t("How it is computed"), anchor=False)
    st.markdown("\n".join(f"- **{plain(t(rule))}** {plain(_filled(more))}" for rule, more in HOW))
    st.header(t("Which claimant leads"), anchor=False)
    st.write(t(RULE))
    st.header(t("What it cannot tell"), anchor=False)
    st.markdown("\n".join(f"- {plain(t(sentence))}" for sentence in CANNOT))
    st.header(t("Every check"), anchor=False)
    st.write(
        t(
            "In this order: the first that explains a pair of figures silences those after it. Silenced findings stay "
            "in the exports."
        )
    )
    rows([{**row, "Finds": t(row["Finds"])} for row in handbook.check_rows()])
    st.header(t("Every kind of file that can be loaded"), anchor=False)
    rows(handbook.loader_rows())
    st.header(t("Every field"), anchor=False)
    st.write(t("Fields marked Derived are worked out; all others are what a report says and never change."))
    for name, fields in handbook.dictionary().items():
        with st.expander(f"{t(RECORDS[name])} ({name})"):
            rows(fields)
    with st.expander(t("Closed lists")):
        rows(handbook.allowed())


def _filled(rule: str) -> str:
    """A rule with the numbers of the code in it."""
    return t(
        rule,
        total=tn("{n} day", "{n} days", CARRIED["cumulative"]),
        stock=tn("{n} day", "{n} days", CARRIED["stock"]),
        times=TIMES_USUAL,
    )
