"""The controls above a chart: what to show, and how.

In:  the view of the address, and what its conflict has to choose from.
Out: nothing; a change goes into the address, from which everything is drawn again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import streamlit as st

from charts.marks import full_day
from charts.names import group_name, place_name
from pages.parts import address
from pages.parts.plain import plain
from pages.parts.tongue import lang, t
from registers import Registers
from views import View
from wording import LANGUAGES, label
from wording.catalogue import N_

SHAPES = {"total": N_("As reported"), "day": N_("Per day"), "week": N_("Per week"), "month": N_("Per month")}
AXES = {"event": N_("Day the figure speaks of"), "report": N_("Day it was published")}
SCALES = {"linear": N_("Linear"), "log": N_("Logarithmic")}
SPLITS = {"": N_("One chart"), "place": N_("One for each place"), "population": N_("One for each group of people")}
PERS = {"": N_("People"), "100k": N_("People per 100,000 inhabitants")}
ALIGNS = {"calendar": N_("Calendar"), "start": N_("Days since each conflict began")}
FIRST_DAY = date(1900, 1, 1)
ALL = ""
"""The choice that leaves a filter off."""


def controls(view: View, offered: Mapping[str, Sequence[str]], registers: Registers) -> None:
    """Two rows: what is counted, where and by whom; then how it is drawn."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="choices"):
        names = {c: entry.name for c, entry in registers.conflicts.items()}
        conflicts = sorted(names, key=names.__getitem__)
        _one("conflict", t("Conflict"), conflicts, view.conflict, names.get, width=250, also=_fresh)
        _one(
            "metric",
            t("What"),
            offered["metric"],
            view.metric,
            lambda m: label("metric", m, lang()),
            width=210,
            also=_no_filters,
        )
        _one(
            "population",
            t("Whom"),
            offered["population"],
            view.population,
            lambda p: label("population", p, lang()),
            width=150,
        )
        _many("place", t("Where"), offered["place"], view.place, lambda p: place_name(p, registers), t("Every place"))
        _many("claimant", t("Counted by"), offered["claimant"], view.claimant, registers.name, t("Everyone"))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _segments("shape", t("Values"), SHAPES, view.shape)
        with st.popover(t("How it is drawn")):
            _drawn(view)
        with st.popover(t("Further choices")):
            _further(view, offered, registers)


def _drawn(view: View) -> None:
    """Axes, scales, and what is drawn beside the lines."""
    _one("axis", t("Horizontal axis"), list(AXES), view.axis, _said(AXES))
    _one("scale", t("Height"), list(SCALES), view.scale, _said(SCALES))
    _one("per", t("Counted"), list(PERS), view.per, _said(PERS))
    _one("split", t("Small multiples"), list(SPLITS), view.split, _said(SPLITS), also=_every_place)
    _switch("band", t("Range of reported figures"), view.band)
    _switch("events", t("Events"), view.events)
    _switch("notes", t("Findings that are only context"), view.notes)


def _further(view: View, offered: Mapping[str, Sequence[str]], registers: Registers) -> None:
    """Choices that most readers leave alone."""
    if len(offered["measure"]) > 1:
        _one("measure", t("Kind of figure"), offered["measure"], view.measure, lambda m: label("measure", m, lang()))
    if offered["group"]:
        names = {ALL: t("No group named"), "any": t("Every group")}
        groups = [*names, *offered["group"]]
        said = lambda g: names.get(g) or group_name(g, view.conflict, registers)  # noqa: E731
        _one("group", t("Side, nationality or detail"), groups, view.group, said)
    _day("start", t("First day"), view.start)
    _day("end", t("Last day"), view.end)
    others = sorted((c for c in registers.conflicts if c != view.conflict), key=registers.name)
    _many("compare", t("Compare with"), others, view.compare, registers.name, t("No other conflict"), width="stretch")
    _one("lang", t("Language of the chart"), list(LANGUAGES), view.lang, LANGUAGES.get)
    if view.compare:
        _one("align", t("Days"), list(ALIGNS), view.align, _said(ALIGNS))


def _said(choices: Mapping[str, str]) -> Callable[[str], str]:
    """What a choice is called in the reader's language."""
    return lambda choice: t(choices[choice])


def _key(name: str) -> str:
    return f"view_{name}"


def _one(
    name: str,
    title: str,
    values: Sequence[str],
    current: str,
    words: Callable[[str], str | None],
    width: Any = "stretch",
    also: Callable[[], None] | None = None,
) -> None:
    values = list(values) if current in values or not current else [current, *values]
    st.session_state[_key(name)] = current if current in values else (values[0] if values else None)

    def changed() -> None:
        address.change(**{name: st.session_state[_key(name)]})
        if also:
            also()

    st.selectbox(
        title,
        values,
        key=_key(name),
        format_func=lambda v: plain(words(v) or v),
        on_change=changed,
        width=width,
    )


def _many(
    name: str,
    title: str,
    values: Sequence[str],
    current: tuple[str, ...],
    words: Callable[[str], str],
    nothing: str,
    width: Any = 260,
) -> None:
    st.session_state[_key(name)] = list(current)

    def changed() -> None:
        address.change(**{name: tuple(st.session_state[_key(name)])})

    st.multiselect(
        title,
        [*values, *(c for c in current if c not in values)],
        key=_key(name),
        format_func=lambda v: plain(words(v)),
        on_change=changed,
        placeholder=nothing,
        width=width,
    )


def _segments(name: str, title: str, choices: Mapping[str, str], current: str) -> None:
    st.session_state[_key(name)] = current

    def changed() -> None:
        address.change(**{name: st.session_state[_key(name)] or current})

    st.segmented_control(title, list(choices), key=_key(name), format_func=_said(choices), on_change=changed)


def _day(name: str, title: str, current: str) -> None:
    st.session_state[_key(name)] = date.fromisoformat(full_day(current)) if current else None

    def changed() -> None:
        chosen = st.session_state[_key(name)]
        address.change(**{name: chosen.isoformat() if chosen else ""})

    st.date_input(title, key=_key(name), on_change=changed, min_value=FIRST_DAY, max_value="today", format="YYYY-MM-DD")


def _switch(name: str, title: str, current: str) -> None:
    st.session_state[_key(name)] = current == "on"

    def changed() -> None:
        address.change(**{name: "on" if st.session_state[_key(name)] else "off"})

    st.toggle(title, key=_key(name), on_change=changed)


def _fresh() -> None:
    """Another conflict opens with its own metric and place."""
    view, _unknown = address.read()
    address.reopen(conflict=view.conflict, asof=view.asof, recorded=view.recorded, lang=view.lang)


def _every_place() -> None:
    """One chart for each place shows all places."""
    view, _unknown = address.read()
    if view.split == "place":
        address.change(place=())


def _no_filters() -> None:
    """Another metric has other places, people and claimants."""
    view, _unknown = address.read()
    kept = {name: getattr(view, name) for name in ("shape", "axis", "scale", "asof", "recorded", "lang")}
    address.reopen(conflict=view.conflict, metric=view.metric, **kept)
