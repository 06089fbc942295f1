"""Registers: add or amend a claimant, place, conflict or event in a form, with evidence, without touching a file.

In:  what a person types; who they are and on which evidence.
Out: an entry in the newsroom's own folder beside the database, a line in its change log, the store derived again.

The shipped registers are never changed. Refuses a change without evidence, and one that could not be read back.
"""

from __future__ import annotations

import streamlit as st

from desk.registering import KINDS, Kind, filled, save
from pages.parts import at_hand
from pages.parts.form import form_fields
from pages.parts.links import page_link, web_link
from pages.parts.plain import plain
from pages.parts.rows import Link, rows
from pages.parts.tongue import lang, t, tongue
from registers import changes
from store import StoreError
from wording import day
from wording.catalogue import N_

TITLE = "Registers"

PER_ROW = 2
"""Fields beside one another."""

STEPS = N_(
    "A new conflict in four steps: add its places, then the conflict, then who counts there; then add a report that "
    "speaks of it, and its chart is there."
)


def page() -> None:
    """Conduct: choose the register and the entry, fill in, save, show the log."""
    st.title(t(TITLE), anchor=False)
    st.write(
        t(
            "Who may speak, what lies in what, and what belongs to which conflict. What you change here is kept beside "
            "the shipped registers, with your evidence and a log; it can be taken to another machine as one folder."
        )
    )
    st.caption(t(STEPS))
    page_link("add_report", t("Add a report"))
    if said := st.session_state.pop("registers_said", ""):
        st.success(plain(said))
    kind = KINDS[
        st.radio(
            t("Register"), list(KINDS), format_func=lambda k: t(KINDS[k].title), horizontal=True, key="registers_kind"
        )
    ]
    _form(kind)
    _log()


def _form(kind: Kind) -> None:
    registers = at_hand.known()
    known = kind.entries(registers)
    chosen = None
    if known:
        ids = sorted(known, key=lambda i: registers.name(i).casefold())
        chosen = st.selectbox(
            t(kind.amend),
            [None, *ids],
            format_func=lambda i: plain(f"{registers.name(i)} ({i})") if i else t(kind.add),
            key=f"registers_{kind.noun}",
        )
    entry = known.get(chosen) if chosen else None
    if entry is not None and entry_evidence(entry):
        st.caption(t("Evidence of the entry as it is: {link}", link=web_link(entry.evidence, entry.evidence)))
    with st.form(f"registers-{kind.noun}-{chosen}"):
        if not known:
            st.subheader(t(kind.add), anchor=False)
        typed = form_fields(kind.fields, lambda name: filled(entry, name), f"registers-{kind.noun}-{chosen}", PER_ROW)
        left, right = st.columns(2)
        evidence = left.text_input(t("Evidence"), help=t("Address of a page that supports this entry. Needed."))
        who = right.text_input(t("Your name or initials"), help=t("Kept in the change log."))
        if st.form_submit_button(t("Save this entry"), type="primary"):
            _save(kind, chosen, entry, typed, evidence, who)


def entry_evidence(entry: object) -> str:
    """Where an entry says that it is supported; places carry none."""
    return str(getattr(entry, "evidence", ""))


def _save(kind: Kind, chosen: str | None, entry: object, typed: dict[str, str], evidence: str, who: str) -> None:
    try:
        with st.spinner(t("Every figure on file is looked at again")):
            done = save(
                kind,
                chosen,
                entry,
                typed,
                evidence=evidence,
                who=who,
                when=at_hand.today(),
                folder=at_hand.overlay(),
                store=at_hand.store(),
            )
    except (ValueError, StoreError) as error:
        st.error(plain(str(error)))
        return
    st.session_state["registers_said"] = done.within(tongue(at_hand.known()))
    st.rerun()


def _log() -> None:
    st.header(t("Change log"), anchor=False)
    log = changes(at_hand.overlay())
    if not log:
        st.write(t("Nothing was changed yet: the registers are as shipped."))
        return
    rows(
        [
            {
                N_("When"): day(str(line["when"]), lang()),
                N_("Who"): str(line["who"]),
                N_("Entry"): f"{line['kind']} {line['id']}",
                N_("Evidence"): Link(str(line["evidence"]), str(line["evidence"])),
            }
            for line in reversed(log)
        ]
    )
