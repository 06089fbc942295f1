"""Review one figure after another, with one key for each decision.

In:  what waits for a person, of one conflict or of all; who reviews.
Out: decisions in the store's log: accepted, corrected, rejected with a reason, put off, undone.

Two people at once do not overwrite each other: a figure that changed since it was opened is shown again. Every button
belongs to the figure on the screen, so a key that is pressed twice never decides about a figure that nobody saw.
"""

from __future__ import annotations

import streamlit as st

from desk import reviewing
from desk.correcting import changes
from pages.parts import at_hand
from pages.parts.cursor import cursor
from pages.parts.figure_form import figure_fields
from pages.parts.looked_at import HEADING, looked_at
from pages.parts.plain import plain
from pages.parts.tongue import t
from records import Figure
from store import StoreError
from views import archive
from wording.catalogue import N_

WHO = "review_who"
"""The key of the field for the reviewer's name."""


@st.fragment
def one_by_one(who: str) -> None:
    """The queue, the figure on top of it, and the keys."""
    registers = at_hand.known()
    conflicts = [None, *sorted(at_hand.store().conflicts(), key=registers.name)]
    conflict = st.selectbox(
        t("Conflict"),
        conflicts,
        format_func=lambda c: registers.name(c) if c else t("All, the least certain first"),
        key="review_conflict",
        on_change=_forget_queue,
        help=t("With one conflict chosen, figures touched by an error finding come first."),
    )
    waiting = _waiting(conflict)
    at = st.session_state["review_at"]
    if said := st.session_state.pop("review_said", None):
        st.warning(plain(said))
    if not waiting.figure_ids:
        st.success(t("Nothing waits here: every figure was read with confidence or looked at by a person."))
    elif at < len(waiting.figure_ids):
        figure = at_hand.store().figure(waiting.figure_ids[at])
        st.progress(at / len(waiting.figure_ids), text=t("{at} of {n}", at=at + 1, n=len(waiting.figure_ids)))
        looked_at(figure, waiting.findings.get(figure.figure_id, ()))
        _keys(figure, who)
        _keyboard(who, f"{conflict} {at} {figure.figure_id}", figure)
        return
    else:
        st.success(t("That was the last of {n}.", n=len(waiting.figure_ids)))
        if st.button(t("Look for more"), type="primary", shortcut="n", key="review_more"):
            _forget_queue()
            st.rerun(scope="fragment")
    _undo_key(who)
    _keyboard(who, f"{conflict} {at}", None)


def _waiting(conflict: str | None) -> reviewing.Queue:
    held = st.session_state.get("review_queue")
    if held is None:
        store, registers = at_hand.store(), at_hand.known()
        findings = archive(store, registers, conflict).findings if conflict else ()
        held = reviewing.queue(store, findings, conflict)
        st.session_state.update(review_queue=held, review_at=0, review_done=[])
    return held


def _forget_queue() -> None:
    st.session_state.pop("review_queue", None)


def _keyboard(who: str, turn: str, figure: Figure | None) -> None:
    """The next key is for the name while there is none, for a form that is open, else for the figure."""
    if not who.strip():
        place = WHO
    elif figure and (asked := st.session_state.get("review_form")):
        place = f"review-{figure.figure_id}-{'value' if asked == 'correct' else 'why'}"
        turn += asked
    else:
        place = HEADING
    cursor(place, HEADING, f"{place} {turn}", key="review_cursor")


def _keys(figure: Figure, who: str) -> None:
    """The buttons, or the form that one of them opened in their place."""
    form = st.session_state.get("review_form")
    if form == "correct":
        _correct(figure, who)
    elif form == "why":
        _reject(figure, who)
    else:
        _buttons(figure, who)


def _buttons(figure: Figure, who: str) -> None:
    """One for each decision; each has a key of its own (Streamlit keeps C and R for itself)."""

    def pressed(name: str, shortcut: str, key: str, kind: str = "secondary") -> bool:
        return st.button(t(name), shortcut=shortcut, type=kind, key=f"review_{key}_{figure.figure_id}")

    with st.container(horizontal=True):
        if pressed(N_("Accept"), "a", "accept", "primary"):
            _decide(figure, "confirmed", who)
        if pressed(N_("Correct"), "e", "correct"):
            _open("correct")
        if pressed(N_("Next"), "n", "next"):
            _move_to(st.session_state["review_at"] + 1)
        _undo_key(who)
    st.caption(t("Reject, because:"))
    with st.container(horizontal=True, gap="small"):
        for number, reason in enumerate(reviewing.REASONS, 1):
            if pressed(reason, str(number), f"reject{number}"):
                _decide(figure, "rejected", who, reason)
        if pressed(N_("Another reason"), "x", "reject"):
            _open("why")


def _open(form: str | None) -> None:
    """Show a form in place of the buttons, or the buttons again."""
    st.session_state["review_form"] = form
    st.rerun(scope="fragment")


def _undo_key(who: str) -> None:
    done = st.session_state["review_done"]
    if st.button(t("Undo"), shortcut="u", key=f"review_undo_{len(done)}", disabled=not done):
        at, figure_id = done.pop()
        try:
            at_hand.store().undo(figure_id, who=who)
        except StoreError as error:
            st.session_state["review_said"] = str(error)
        _move_to(at)


def _decide(figure: Figure, decision: str, who: str, why: str = "") -> None:
    try:
        at_hand.store().review(figure.figure_id, decision, who=who, why=why, seen=figure.recorded)
    except StoreError as error:
        st.session_state["review_said"] = str(error)
        st.rerun(scope="fragment")
    _done(figure)


def _done(figure: Figure) -> None:
    at = st.session_state["review_at"]
    st.session_state["review_done"].append((at, figure.figure_id))
    _move_to(at + 1)


def _move_to(at: int) -> None:
    st.session_state.update(review_at=at, review_form=None)
    st.rerun(scope="fragment")


def _back(figure: Figure) -> None:
    if st.button(t("Back"), shortcut="escape", key=f"review_back_{figure.figure_id}"):
        _open(None)


def _correct(figure: Figure, who: str) -> None:
    _back(figure)
    with st.form(f"review-correct-{figure.figure_id}"):
        typed = figure_fields(figure, f"review-{figure.figure_id}")
        if not st.form_submit_button(t("Save the correction"), type="primary", shortcut="ctrl+enter"):
            return
    try:
        changed = changes(figure, typed)
        if not changed:
            st.error(t("Nothing was changed. Accept the figure if it is right."))
            return
        reviewing.correct(figure, changed, who=who, store=at_hand.store(), registers=at_hand.known())
    except (ValueError, StoreError) as error:
        st.error(plain(str(error)))
        return
    _done(figure)


def _reject(figure: Figure, who: str) -> None:
    _back(figure)
    with st.form(f"review-reject-{figure.figure_id}"):
        why = st.text_input(t("Why is it rejected?"), key=f"review-{figure.figure_id}-why")
        if st.form_submit_button(t("Reject"), type="primary") and why.strip():
            _decide(figure, "rejected", who, why.strip())
