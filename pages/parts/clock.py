"""Look at a chart as it was known on a past day, and see what changed since.

In:  Shown, the days between which figures became public.
Out: the chosen day goes into the address; below the chart stands what is new, revised or gone since then.
"""

from __future__ import annotations

from datetime import date

import streamlit as st

from charts.marks import full_day
from charts.names import claimant_name
from charts.words import day, number, value_words
from pages.parts import address
from pages.parts.plain import plain
from pages.parts.tongue import ENGLISH, lang, t, tn
from records import Point
from registers import Registers
from series.changes import Change
from store import Store
from views import Archive, Shown
from views.since import since
from wording.catalogue import N_
from wording.sentence import listed

KINDS = {"new": N_("new"), "revised": N_("revised"), "gone": N_("gone")}

DAYS, NUMBERS = "D MMM YYYY", "YYYY-MM-DD"
"""How the slider writes a day: it knows the names of months in English alone."""

LISTED = 12
"""Changes listed; the rest is counted."""


def clock(shown: Shown, known: Archive, today: str) -> None:
    """The slider; its right end is now."""
    first = known.first_known or today
    if first >= today:
        return
    asof = shown.view.asof
    st.session_state["asof"] = date.fromisoformat(full_day(asof)) if asof else date.fromisoformat(today)

    def changed() -> None:
        chosen = st.session_state["asof"].isoformat()
        address.change(asof="" if chosen >= today else chosen)

    st.slider(
        t("As known on"),
        min_value=date.fromisoformat(min(first, asof or first)),
        max_value=date.fromisoformat(today),
        key="asof",
        on_change=changed,
        format=DAYS if lang() == ENGLISH else NUMBERS,
        help=t("Only what had been published by that day; later figures, and later corrections, are left out."),
    )


def changed_since(shown: Shown, store: Store, registers: Registers, today: str) -> None:
    """What a frozen view does not know."""
    if not shown.view.asof:
        return
    found = since(shown, store, registers, today)
    counts = ((sum(change.kind == kind for change in found), t(said)) for kind, said in KINDS.items())
    tally = listed((f"{number(n, lang())} {said}" for n, said in counts), lang())
    with st.expander(t("What changed since {day}: {tally}", day=day(shown.view.asof, lang()), tally=tally)):
        told = [c for c in found if c.kind != "new"][:LISTED] or list(found)[-LISTED:]
        for change in told:
            st.markdown(plain(_sentence(change, registers)))
        if len(found) > len(told):
            st.caption(tn("{n} more in the exports", "{n} more in the exports", len(found) - len(told)))


def _sentence(change: Change, registers: Registers) -> str:
    who = claimant_name(change.key, registers)
    about = day(change.date_end, lang())
    if change.before and change.after:
        then, now = _value(change.before), _value(change.after)
        return t("{who} for {day}: {then} then, {now} now.", who=who, day=about, then=then, now=now)
    point = change.after or change.before
    if point is None:
        return ""
    kind = t(KINDS[change.kind])
    return t("{who} for {day}: {value}, {kind}.", who=who, day=about, value=_value(point), kind=kind)


def _value(point: Point) -> str:
    return value_words(point.qualifier, point.value, point.low, point.high, lang())
