"""Registers: add or amend a claimant, place, conflict or event in a form, with evidence, without touching a file.

In:  what a person types; who they are and on which evidence.
Out: an entry in the newsroom's own folder beside the database, a line in its change log, the store derived again.

The shipped registers are never changed. Refuses a change without evidence, and one that could not be read back.
"""

from __future__ import annotations

import streamlit as st

from desk.registering import KINDS, Kind, filled, save
from pages.parts import at_hand
from pages.parts.plain import plain
from pages.parts.rows import Link, rows
from registers import changes
from store import StoreError
from wording import day, label

TITLE = "Registers"


def page() -> None:
    """Conduct: choose the register and the entry, fill in, save, show the log."""
    st.title(TITLE, anchor=False)
    st.write(
        "Who may speak, what lies in what, and what belongs to which conflict. What you change here is kept beside the "
        "shipped registers, with your evidence and a log; it can be taken to another machine as one folder."
    )
    if said := st.session_state.pop("registers_said", ""):
        st.success(plain(said))
    kind = KINDS[
        st.radio("Register", list(KINDS), format_func=lambda k: KINDS[k].title, horizontal=True, key="registers_kind")
    ]
    _form(kind)
    _log()


def _form(kind: Kind) -> None:
    registers = at_hand.known()
    known = kind.entries(registers)
    ids = sorted(known, key=lambda i: registers.name(i).casefold())
    chosen = st.selectbox(
        f"Amend a {kind.called}, or add one",
        [None, *ids],
        format_func=lambda i: f"{registers.name(i)} ({i})" if i else f"Add a {kind.called}",
        key=f"registers_{kind.noun}",
    )
    entry = known.get(chosen) if chosen else None
    with st.form(f"registers-{kind.noun}-{chosen}"):
        typed = {}
        if entry is None:
            typed["id"] = st.text_input("Id", help="Small letters, digits and hyphens; it never changes: north-city")
        columns = st.columns(2)
        for number, field in enumerate(kind.fields):
            column = columns[number % 2]
            key = f"registers-{kind.noun}-{chosen}-{field.name}"
            before = filled(entry, field.name)
            if field.choices:
                index = field.choices.index(before) if before in field.choices else 0
                typed[field.name] = column.selectbox(
                    field.label,
                    field.choices,
                    index,
                    format_func=lambda choice: label("kind", choice),
                    help=field.help or None,
                    key=key,
                )
            else:
                typed[field.name] = column.text_input(field.label, before, help=field.help or None, key=key)
        evidence = st.text_input("Evidence", help="Address of a page that supports this entry. Needed.")
        who = st.text_input("Your name or initials", help="Kept in the change log.")
        if st.form_submit_button("Save this entry", type="primary"):
            try:
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
            st.session_state["registers_said"] = done
            st.rerun()


def _log() -> None:
    st.header("Change log", anchor=False)
    log = changes(at_hand.overlay())
    if not log:
        st.write("Nothing was changed yet: the registers are as shipped.")
        return
    rows(
        [
            {
                "When": day(str(line["when"])),
                "Who": str(line["who"]),
                "Entry": f"{line['kind']} {line['id']}",
                "Evidence": Link(str(line["evidence"]), str(line["evidence"])),
            }
            for line in reversed(log)
        ]
    )
