"""Where sources disagree: every finding of the store, the largest unexplained first, each opening its chart.

This page conducts: views.disagreements() finds and orders, the address of each chart comes with it.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from urllib.parse import urlencode

import streamlit as st

from findings import checks
from findings.finding import told
from pages.parts import address
from pages.parts.at_hand import known, store
from pages.parts.dossier import SEVERITIES
from pages.parts.links import page_link, web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.tongue import lang, t, tn, tongue
from records import GRAVITY, Figure, Finding
from registers import Registers
from views import archive
from views.disagreements import Disagreement, disagreements
from wording import day, label, number
from wording.catalogue import N_

TITLE = "Where sources disagree"

AT_ONCE = 20
"""Findings on one page."""

WAITS_SECONDS = 1.0
"""After this long a reader wants to know how long it will take."""

QUOTED = 4
"""Figures of one finding whose words are shown; a finding about twenty days of a table has forty."""

MEANS = {
    "error": N_("A printed number is almost surely not what its source said."),
    "warning": N_("Know this before you quote."),
    "note": N_("Context."),
}
STATES = {"open": "", "accepted": N_("accepted by an editor"), "dismissed": N_("dismissed by an editor")}


def page() -> None:
    """The filters and the list."""
    st.title(t(TITLE))
    st.markdown(
        t(
            "Two figures may differ because they speak of other days, places, people or definitions. Those "
            "explanations are looked for first; what is left stands here. Nobody is called right."
        )
    )
    registers, opened = known(), store()
    spoken, counted = registers.speaking(lang()), opened.conflicts()
    conflicts = sorted((c for c in registers.conflicts if counted.get(c)), key=spoken.name)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        conflict = st.selectbox(
            t("Conflict"), conflicts, None, format_func=spoken.name, placeholder=t("Every conflict"), width=280
        )
        grave = st.multiselect(
            t("How grave"), list(SEVERITIES), ["error", "warning"], format_func=lambda k: t(SEVERITIES[k])
        )
        codes = st.multiselect(t("Kind"), [c.code for c in checks()], format_func=_kind, placeholder=t("Every kind"))
    wanted = [conflict] if conflict else conflicts
    with _progress(len(wanted)) as read:
        found = disagreements(opened, registers, wanted, grave or GRAVITY, codes, read)
    at = _turned(len(found))
    for one in found[at : at + AT_ONCE]:
        figures = archive(opened, registers, one.finding.conflict).figures
        _one(one, [figures[f] for f in one.finding.figure_ids if f in figures], spoken)


@contextmanager
def _progress(conflicts: int) -> Iterator[Callable[[int], None]]:
    """A bar for a reader who waits; none where everything was read before. Any other choice stops the reading."""
    bar, began = st.empty(), time.monotonic()

    def told(read: int) -> None:
        if time.monotonic() - began > WAITS_SECONDS:
            bar.progress(read / conflicts, t("Conflicts read: {read} of {all}", read=read, all=conflicts))

    yield told
    bar.empty()


def _turned(found: int) -> int:
    """How many there are, and the first of those shown."""
    said = tn("{n} finding", "{n} findings", found) if found else t("Nothing of that kind was found.")
    pages = max(-(-found // AT_ONCE), 1)
    if pages == 1:
        st.markdown(said)
        return 0
    with st.container(horizontal=True, vertical_alignment="bottom"):
        page = st.selectbox(t("Page of {n}", n=pages), range(1, pages + 1), key="disagree_page", width=140)
        st.markdown(t("{findings}, the largest unexplained first", findings=said))
    return (int(page) - 1) * AT_ONCE


def _kind(code: str) -> str:
    return next(f"{check.code}: {t(check.explains)}" for check in checks() if check.code == code)


def _where(one: Disagreement, spoken: Registers) -> str:
    """The register's name of a place in the reader's language, or the report's words for one that it does not know."""
    registered = one.view.place and one.view.place[0] in spoken.places
    return spoken.name(one.view.place[0]) if registered else one.finding.place


def _one(one: Disagreement, figures: Sequence[Figure], spoken: Registers) -> None:
    finding = told(one.finding, tongue(spoken))
    with st.container(border=True, gap="small"):
        facts = [
            t(SEVERITIES[finding.severity]),
            spoken.name(finding.conflict),
            _where(one, spoken),
            day(finding.as_of, lang()),
            t(STATES[finding.editor_state]) if STATES[finding.editor_state] else "",
        ]
        st.caption(" · ".join(plain(fact) for fact in facts if fact), help=plain(_about(finding)))
        st.markdown(f"**{plain(finding.sentence)}**")
        if known_about := " ".join(filter(None, (_size(finding), *finding.explanations))):
            st.caption(plain(known_about))
        with st.container(horizontal=True, vertical_alignment="center"):
            query = f"{one.view.query()}&{urlencode({address.POINT: one.point})}"
            page_link("explore", t("Open the chart there"), query, default=True)
            with st.popover(t("What was said, in whose words"), type="tertiary"):
                _words(figures, spoken)


def _size(finding: Finding) -> str:
    """How far the two numbers are apart; '' where no two numbers are compared."""
    a, b = finding.value_a, finding.value_b
    if a is None or b is None or a == b or finding.code.startswith("D04d"):
        return ""
    apart = number(abs(a - b), lang())
    share = round(100 * abs(a - b) / max(abs(a), abs(b)))
    return t("Apart by {n}, {share} % of the larger number.", n=apart, share=number(share, lang()))


def _words(figures: Sequence[Figure], spoken: Registers) -> None:
    for figure in figures[:QUOTED]:
        st.markdown(f"**{plain(one_line(figure, spoken))}**")
        printed = web_link(figure.url, figure.publisher or t("Link"))
        kind = label("quote_kind", figure.quote_kind, lang())
        st.markdown(f"{plain(figure.quote)}  \n{kind}. {printed}, {day(figure.published, lang())}")
    if len(figures) > QUOTED:
        more = len(figures) - QUOTED
        st.caption(tn("{n} more figure on the chart.", "{n} more figures on the chart.", more))


def _about(finding: Finding) -> str:
    explains = next((t(check.explains) for check in checks() if check.code == finding.code), "")
    return f"{finding.code}: {explains} {t(MEANS[finding.severity])}"
