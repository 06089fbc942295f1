"""The start page: all conflicts from A to Z, and one disagreement worked through.

In:  the store, the registers.
Out: a list in alphabetical order, never ranked by deaths; a conflict without figures is listed too and says so.
"""

from __future__ import annotations

from collections import Counter
from html import escape

import streamlit as st

from charts.words import day
from pages.parts import address
from pages.parts.at_hand import today
from pages.parts.dossier import quotation
from pages.parts.plain import plain
from pages.parts.tongue import lang, t, tn
from registers import Registers
from registers.entries import Conflict
from store import Store
from views import View
from views.listing import Listed, fits, listing
from views.regions import NAMES, regions
from views.worked import Worked, worked


def start(store: Store, registers: Registers) -> None:
    """The list, and the example beside it."""
    st.title(t("Who reported how many, and where do they disagree?"))
    st.markdown(
        t(
            "Casualty and displacement figures as reports quote them. Every mark on a chart leads to the words that it "
            "came from. Nothing is averaged, and no claimant is preferred."
        )
    )
    left, right = st.columns([5, 4], gap="large")
    with left:
        _conflicts(store, registers)
    with right:
        if example := worked(store, registers, lang()):
            _example(example, registers)


def _conflicts(store: Store, registers: Registers) -> None:
    spoken, on_file = registers.speaking(lang()), listing(store, today())
    conflicts = sorted(spoken.conflicts.values(), key=lambda c: c.name)
    st.header(t("Conflicts, A to Z"), anchor=False)
    conflicts = _of_region(conflicts, registers)
    asked = st.text_input(t("Find a conflict, country or place"), key="find_conflict", max_chars=80)
    if asked.strip():
        conflicts = [
            c for c in conflicts if fits(c, asked, spoken) or fits(registers.conflicts[c.conflict_id], asked, registers)
        ]
        if not conflicts:
            st.info(
                t("No conflict in the register is called so. Look for another name, or add it on the page Registers.")
            )
    with st.container(gap=None, key="conflicts"):
        for conflict in conflicts:
            if conflict.conflict_id in on_file:
                _open(conflict, f"open_{conflict.conflict_id}", on_file[conflict.conflict_id])
    others = [c for c in conflicts if c.conflict_id not in on_file]
    if others:
        with (
            st.expander(
                tn("{n} more without figures yet", "{n} more without figures yet", len(others)), expanded=bool(asked)
            ),
            st.container(gap=None),
        ):
            for conflict in others:
                _open(conflict, f"empty_{conflict.conflict_id}")


def _of_region(conflicts: list[Conflict], registers: Registers) -> list[Conflict]:
    """The conflicts of the part of the world that the reader chose; all of them as long as nobody chose."""
    lies = {c.conflict_id: regions(registers.conflicts[c.conflict_id], registers) for c in conflicts}
    tally = Counter(region for found in lies.values() for region in found)
    chosen = st.pills(
        t("Part of the world"),
        sorted(tally, key=lambda region: t(NAMES[region])),
        format_func=lambda region: f"{t(NAMES[region])} ({tally[region]})",
        key="region",
    )
    return [c for c in conflicts if not chosen or chosen in lies[c.conflict_id]]


def _open(conflict: Conflict, key: str, said: Listed | None = None) -> None:
    """A button with the name of a conflict and, if it has figures, by how many and up to when it was counted."""
    label = f"**{plain(conflict.name)}**"
    if said:
        counted = tn("{n} claimant", "{n} claimants", said.claimants)
        until = t("to {day}", day=day(said.last_day, lang())) if said.last_day else ""
        label += f"  \n:small[{plain(', '.join(part for part in (counted, until) if part))}]"
    if st.button(label, key=key, type="tertiary"):
        address.write(View(conflict=conflict.conflict_id))
        st.rerun()


def _example(example: Worked, registers: Registers) -> None:
    finding = example.where.finding
    st.header(t("One disagreement, worked through"), anchor=False)
    st.caption(plain(f"{registers.speaking(lang()).name(finding.conflict)}, {day(finding.as_of, lang())}"))
    for one in example.statements:
        who = " → ".join(one.chain)
        st.html(f"{quotation(one)}<p class='quiet'>{escape(who)}, {escape(day(one.figure.published, lang()))}</p>")
    st.markdown("\n".join(f"{n}. {plain(step)}" for n, step in enumerate(example.reckoning, 1)))
    if st.button(t("See it on its chart")):
        address.write(example.where.view, example.where.point)
        st.rerun()
