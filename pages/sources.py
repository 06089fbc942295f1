"""Sources: who counts, how they come by their figures, and who prints them.

In:  the registers and the store; the claimant or publisher that the reader chooses.
Out: for each claimant who they are, kind, side, what they count, on whom they build, coverage and revisions;
     for each publisher whom it quotes.
"""

from __future__ import annotations

import streamlit as st

from pages.parts import at_hand
from pages.parts.links import web_link
from pages.parts.plain import plain
from pages.parts.rows import rows
from pages.parts.timeline import timeline
from pages.parts.tongue import lang, t, tn
from registers import Registers, Source
from views import coverage
from wording import day, label, number
from wording.catalogue import N_

TITLE = "Sources"

SHOWN = 20
"""Rows of a table on this page; the rest is counted."""


def page() -> None:
    """Conduct: claimants, then publishers."""
    st.title(t(TITLE), anchor=False)
    st.write(
        t(
            "A line on a chart belongs to who counted, never to who printed it. Kind and side of a claimant follow one "
            "written rule for everybody; each entry names its evidence."
        )
    )
    lists = {N_("Claimants: who counted"): _claimants, N_("Publishers: who printed"): _publishers}
    chosen = st.radio(
        t("List"), list(lists), format_func=t, horizontal=True, key="sources_list", label_visibility="collapsed"
    )
    lists[chosen](at_hand.known().speaking(lang()))


def _claimants(registers: Registers) -> None:
    counted = at_hand.store().facets().claimants
    all_of_them = st.toggle(t("Also those of whom no figure is on file yet"), key="sources_all")
    shown = [s for s in registers.sources.values() if all_of_them or s.source_id in counted]
    offered = sorted(shown, key=lambda source: source.name.casefold())
    if not offered:
        st.info(
            t("No claimant has figures on file yet. Add a report, or build the database with `python cli.py build`.")
        )
        return
    ids = [source.source_id for source in offered]
    asked = st.query_params.get("claimant", "")
    chosen = st.selectbox(
        t("Claimant"),
        ids,
        index=ids.index(asked) if asked in ids else 0,
        format_func=registers.name,
        key="sources_claimant",
    )
    st.query_params["claimant"] = chosen
    _entry(registers.sources[chosen], registers)
    _on_file(chosen, registers)
    with st.expander(t("All claimants, A to Z")):
        rows(
            [
                {
                    N_("Claimant"): registers.name(s.source_id),
                    N_("Kind"): label("kind", s.kind, lang()),
                    N_("Side"): coverage.side_name(s.side, registers) or t("none"),
                    N_("Figures"): number(counted.get(s.source_id, 0), lang()),
                }
                for s in offered
            ],
            numbers=("Figures", "Before", "After"),
        )


def _entry(source: Source, registers: Registers) -> None:
    st.header(plain(source.name), anchor=False)
    facts = {
        t("Who they are"): source.about or t("not described yet"),
        t("Kind"): label("kind", source.kind, lang()),
        t("Side"): coverage.side_name(source.side, registers) or t("none: not part of a party to a conflict"),
        t("What they count"): source.counts or t("not described yet"),
        t("Takes figures from"): ", ".join(registers.name(i) for i in source.based_on) or t("nobody on the register"),
    }
    for name, text in facts.items():
        st.markdown(f"**{name}.** {plain(text)}")
    if source.evidence:
        st.markdown(f"**{t('Evidence')}.** {web_link(source.evidence, source.evidence)}")
    if source.overlay:
        st.caption(t("Added or amended by this newsroom; see Registers for who, when and why."))


def _on_file(claimant: str, registers: Registers) -> None:
    found = coverage.of_claimant(at_hand.store(), claimant)
    if not found.figures:
        st.info(t("No figure of this claimant is on file."))
        return
    st.subheader(t("On file"), anchor=False)
    metrics = "; ".join(f"{label('metric', m, lang())}: {number(n, lang())}" for m, n in found.metrics.most_common())
    st.markdown(
        t(
            "{figures}, {days}. {metrics}.",
            figures=tn("{n} figure", "{n} figures", found.figures),
            days=tn("{n} day", "{n} days", found.days),
            metrics=plain(metrics),
        )
    )
    left, right = st.columns(2)
    with left:
        st.html(timeline(coverage.by_year(found)))
    with right:
        most = found.publishers.most_common(SHOWN)
        printed = [{N_("Publisher"): p or t("not stated"), N_("Figures"): number(n, lang())} for p, n in most]
        rows(printed, t("Who printed them"), numbers=("Figures",))
        if len(found.publishers) > SHOWN:
            st.caption(tn("And {n} more publisher.", "And {n} more publishers.", len(found.publishers) - SHOWN))
    _revisions(found, registers)


def _revisions(found: coverage.Coverage, registers: Registers) -> None:
    changed = found.revisions
    if not changed:
        st.markdown(t("**Revisions.** No value on file was published again with another number."))
        return
    st.markdown(
        tn(
            "**Revisions.** {n} time a value on file was published again with another number. "
            "A revision is no fault: lists are checked and late cases are added.",
            "**Revisions.** {n} times a value on file was published again with another number. "
            "A revision is no fault: lists are checked and late cases are added.",
            len(changed),
        )
    )
    rows(
        [
            {
                N_("As of"): day(r.date_end, lang()),
                N_("What"): f"{label('metric', r.metric, lang())}, {registers.name(r.place)}",
                N_("Before"): number(r.before, lang()),
                N_("After"): number(r.after, lang()),
                N_("Published"): day(r.published, lang()),
            }
            for r in changed[-SHOWN:]
        ],
        numbers=("Figures", "Before", "After"),
    )
    if len(changed) > SHOWN:
        st.caption(t("The latest {n} are shown.", n=SHOWN))


def _publishers(registers: Registers) -> None:
    counted = at_hand.store().facets().publishers
    if not counted:
        st.info(t("No publisher has figures on file yet."))
        return
    names = sorted(counted, key=str.casefold)
    chosen = st.selectbox(t("Publisher"), names, key="sources_publisher")
    quoting = coverage.of_publisher(at_hand.store(), chosen)
    st.header(plain(chosen), anchor=False)
    st.markdown(
        t(
            "Figures on file: {figures}; for {unnamed} of them nobody is named as the source.",
            figures=number(quoting.figures, lang()),
            unnamed=number(quoting.unattributed, lang()),
        )
    )
    quoted = [
        {N_("Quotes"): registers.name(c), N_("Figures"): number(n, lang())} for c, n in quoting.claimants.most_common()
    ]
    quoted += [
        {"Quotes": t("{name} (not on the register)", name=name), "Figures": number(n, lang())}
        for name, n in quoting.unknown.most_common(SHOWN)
    ]
    rows(quoted or [{"Quotes": t("nobody by name"), "Figures": "0"}], numbers=("Figures",))
