"""Sources: who counts, how they come by their figures, and who prints them.

In:  the registers and the store; the claimant or publisher that the reader chooses.
Out: for each claimant who they are, kind, side, what they count, on whom they build, coverage and revisions;
     for each publisher whom it quotes.
"""

from __future__ import annotations

import streamlit as st

from pages.parts import at_hand
from pages.parts.links import web_link
from pages.parts.plain import many, plain
from pages.parts.rows import rows
from pages.parts.timeline import timeline
from registers import Registers, Source
from views import coverage
from wording import day, label, number

TITLE = "Sources"

SHOWN = 20
"""Rows of a table on this page; the rest is counted."""


def page() -> None:
    """Conduct: claimants, then publishers."""
    st.title(TITLE, anchor=False)
    st.write(
        "A line on a chart belongs to who counted, never to who printed it. Kind and side of a claimant follow one "
        "written rule for everybody; each entry names its evidence."
    )
    lists = {"Claimants: who counted": _claimants, "Publishers: who printed": _publishers}
    chosen = st.radio("List", list(lists), horizontal=True, key="sources_list", label_visibility="collapsed")
    lists[chosen](at_hand.known())


def _claimants(registers: Registers) -> None:
    counted = at_hand.store().facets().claimants
    all_of_them = st.toggle("Also those of whom no figure is on file yet", key="sources_all")
    shown = [s for s in registers.sources.values() if all_of_them or s.source_id in counted]
    offered = sorted(shown, key=lambda source: source.name.casefold())
    if not offered:
        st.info("No claimant has figures on file yet. Add a report, or build the database with `python cli.py build`.")
        return
    ids = [source.source_id for source in offered]
    asked = st.query_params.get("claimant", "")
    chosen = st.selectbox(
        "Claimant",
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=registers.name,
        key="sources_claimant",
    )
    st.query_params["claimant"] = chosen
    _entry(registers.sources[chosen], registers)
    _on_file(chosen, registers)
    st.subheader("All claimants, A to Z", anchor=False)
    rows(
        [
            {
                "Claimant": s.name,
                "Kind": label("kind", s.kind),
                "Side": coverage.side_name(s.side, registers) or "none",
                "Figures": number(counted.get(s.source_id, 0)),
            }
            for s in offered
        ],
        numbers=("Figures", "Before", "After"),
    )


def _entry(source: Source, registers: Registers) -> None:
    st.header(plain(source.name), anchor=False)
    facts = {
        "Who they are": source.about or "not described yet",
        "Kind": label("kind", source.kind),
        "Side": coverage.side_name(source.side, registers) or "none: not part of a party to a conflict",
        "What they count": source.counts or "not described yet",
        "Takes figures from": ", ".join(registers.name(i) for i in source.based_on) or "nobody on the register",
    }
    for name, text in facts.items():
        st.markdown(f"**{name}.** {plain(text)}")
    if source.evidence:
        st.markdown(f"**Evidence.** {web_link(source.evidence, source.evidence)}")
    if source.overlay:
        st.caption("Added or amended by this newsroom; see Registers for who, when and why.")


def _on_file(claimant: str, registers: Registers) -> None:
    found = coverage.of_claimant(at_hand.store(), claimant)
    if not found.figures:
        st.info("No figure of this claimant is on file.")
        return
    st.subheader("On file", anchor=False)
    metrics = "; ".join(f"{label('metric', m)}: {number(n)}" for m, n in found.metrics.most_common())
    st.markdown(f"{many(found.figures, 'figure')} for {many(found.days, 'day')}. {plain(metrics)}.")
    left, right = st.columns(2)
    with left:
        st.html(timeline(coverage.by_year(found)))
    with right:
        most = found.publishers.most_common(SHOWN)
        printed = [{"Publisher": p or "not stated", "Figures": number(n)} for p, n in most]
        rows(printed, "Who printed them", numbers=("Figures",))
        if len(found.publishers) > SHOWN:
            st.caption(f"And {len(found.publishers) - SHOWN} more publishers.")
    _revisions(found, registers)


def _revisions(found: coverage.Coverage, registers: Registers) -> None:
    changed = found.revisions
    if not changed:
        st.markdown("**Revisions.** No value on file was published again with another number.")
        return
    st.markdown(
        f"**Revisions.** {many(len(changed), 'time')} a value on file was published again with another number. "
        "A revision is no fault: lists are checked and late cases are added."
    )
    rows(
        [
            {
                "As of": day(r.date_end),
                "What": f"{label('metric', r.metric)}, {registers.name(r.place)}",
                "Before": number(r.before),
                "After": number(r.after),
                "Published": day(r.published),
            }
            for r in changed[-SHOWN:]
        ],
        numbers=("Figures", "Before", "After"),
    )
    if len(changed) > SHOWN:
        st.caption(f"The latest {SHOWN} are shown.")


def _publishers(registers: Registers) -> None:
    counted = at_hand.store().facets().publishers
    if not counted:
        st.info("No publisher has figures on file yet.")
        return
    names = sorted(counted, key=str.casefold)
    chosen = st.selectbox("Publisher", names, key="sources_publisher")
    quoting = coverage.of_publisher(at_hand.store(), chosen)
    st.header(plain(chosen), anchor=False)
    st.markdown(
        f"{many(quoting.figures, 'figure')} on file; for {number(quoting.unattributed)} of them nobody is named as the "
        "source."
    )
    quoted = [{"Quotes": registers.name(c), "Figures": number(n)} for c, n in quoting.claimants.most_common()]
    quoted += [
        {"Quotes": f"{name} (not on the register)", "Figures": number(n)}
        for name, n in quoting.unknown.most_common(SHOWN)
    ]
    rows(quoted or [{"Quotes": "nobody by name", "Figures": "0"}], numbers=("Figures",))
