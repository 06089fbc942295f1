"""Review: a person checks figures, one key each, with the words and the neighbours in view.

In:  figures read with little confidence or touched by an error finding; who reviews.
Out: decisions in the store's log: accepted, corrected, rejected with a reason, undone; figures entered by hand;
     batches accepted after a sample.

Two people at once do not overwrite each other: a figure that changed since it was opened is shown again.
"""

from __future__ import annotations

import streamlit as st

from desk import reviewing
from desk.correcting import changes
from pages.parts import at_hand
from pages.parts.batch import batch
from pages.parts.by_hand import by_hand
from pages.parts.decisions import decisions
from pages.parts.figure_form import figure_fields
from pages.parts.links import web_link
from pages.parts.plain import plain
from pages.parts.reading import one_line
from pages.parts.rows import rows
from pages.parts.tongue import lang, t
from records import Figure
from store import StoreError
from views import archive
from wording import amount, day, label
from wording.catalogue import N_
from wording.highlighting import STYLE, Mark, excerpt, highlight_excerpt

TITLE = "Review"


def page() -> None:
    """Conduct: who reviews, then one of four desks."""
    st.title(t(TITLE), anchor=False)
    who = st.text_input(
        t("Your name or initials"),
        key="review_who",
        help=t("Kept in the log of decisions; it never leaves this machine."),
    )
    desks = {
        N_("One by one"): lambda: _queue(who),
        N_("Enter by hand"): lambda: by_hand(who),
        N_("A whole batch"): lambda: batch(who),
        N_("Log"): decisions,
    }
    desks[
        st.radio(
            t("Desk"), list(desks), format_func=t, horizontal=True, key="review_desk", label_visibility="collapsed"
        )
    ]()


@st.fragment
def _queue(who: str) -> None:
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
    at = st.session_state.get("review_at", 0)
    _said()
    if not waiting.figure_ids:
        st.success(t("Nothing waits here: every figure was read with confidence or looked at by a person."))
        return
    if at >= len(waiting.figure_ids):
        st.success(t("That was the last of {n}.", n=len(waiting.figure_ids)))
        if st.button(t("Look for more"), type="primary"):
            _forget_queue()
            st.rerun(scope="fragment")
        _keys(None, who)
        return
    figure = at_hand.store().figure(waiting.figure_ids[at])
    st.progress(at / len(waiting.figure_ids), text=t("{at} of {n}", at=at + 1, n=len(waiting.figure_ids)))
    _one(figure, waiting.findings.get(figure.figure_id, ()))
    _keys(figure, who)
    if st.session_state.get("review_correcting") == figure.figure_id:
        _correct(figure, who)


def _waiting(conflict: str | None) -> reviewing.Queue:
    held = st.session_state.get("review_queue")
    if held is None:
        store, registers = at_hand.store(), at_hand.known()
        findings = archive(store, registers, conflict).findings if conflict else ()
        held = reviewing.queue(store, findings, conflict)
        st.session_state.update(review_queue=held, review_at=0)
    return held


def _forget_queue() -> None:
    st.session_state.pop("review_queue", None)


def _said() -> None:
    if said := st.session_state.pop("review_said", None):
        st.warning(plain(said))


def _one(figure: Figure, told: tuple[str, ...]) -> None:
    registers = at_hand.known()
    st.header(plain(one_line(figure, registers)), anchor=False)
    for sentence in told:
        st.warning(plain(sentence))
    left, right = st.columns([3, 2])
    with left:
        report = at_hand.store().report(figure.report_id)
        if report and report.text:
            span = excerpt(report.text, figure.quote_start, figure.quote_end)
            marks = [Mark(figure.numeral_start, figure.numeral_end, style="chosen")]
            sentence = (figure.quote_start, figure.quote_end)
            st.html(STYLE + highlight_excerpt(report.text, span, marks, sentence))
        else:
            st.write(plain(figure.quote) or t("A cell of a table, without words."))
        st.caption(
            t(
                "{kind}. {link}, {day}. Confidence {confidence}.",
                kind=label("quote_kind", figure.quote_kind, lang()),
                link=web_link(figure.url, figure.publisher or t("Link")),
                day=day(figure.published, lang()),
                confidence=f"{figure.confidence:.2f}",
            )
        )
    with right:
        rows(
            [
                {
                    N_("As of"): day(one.figure.date_end, lang()) or t("not known"),
                    N_("Number"): (f"{t('this one')}: " if one.this else "") + _number(one.figure),
                    N_("Printed by"): one.figure.publisher or "",
                }
                for one in reviewing.around(figure, at_hand.store(), registers)
            ],
            caption=t("Before and after on this line"),
        )


def _number(figure: Figure) -> str:
    return amount(figure.value, figure.low, figure.high, figure.qualifier) or figure.vague_word or figure.numeral


def _keys(figure: Figure | None, who: str) -> None:
    """The buttons; each has a key of its own (Streamlit keeps C and R for itself)."""
    reason = st.selectbox(t("Reason for a rejection"), reviewing.REASONS, key="review_reason", accept_new_options=True)
    with st.container(horizontal=True):
        none = figure is None
        accept = st.button(t("Accept"), shortcut="a", type="primary", disabled=none, key="review_accept")
        correct = st.button(t("Correct"), shortcut="e", disabled=none, key="review_correct")
        reject = st.button(t("Reject"), shortcut="x", disabled=none, key="review_reject")
        later = st.button(t("Next"), shortcut="n", disabled=none, key="review_next")
        undo = st.button(t("Undo"), shortcut="u", key="review_undo", disabled="review_last" not in st.session_state)
    if undo:
        _undo(who)
    if figure is None:
        return
    if accept:
        _decide(figure, "confirmed", who)
    elif reject:
        _decide(figure, "rejected", who, reason or "")
    elif later:
        _move(1)
    elif correct:
        st.session_state["review_correcting"] = figure.figure_id


def _decide(figure: Figure, decision: str, who: str, why: str = "") -> None:
    try:
        at_hand.store().review(figure.figure_id, decision, who=who, why=why, seen=figure.recorded)
    except StoreError as error:
        st.session_state["review_said"] = str(error)
        st.rerun(scope="fragment")
    st.session_state["review_last"] = figure.figure_id
    _move(1)


def _move(steps: int) -> None:
    st.session_state["review_at"] = max(0, st.session_state.get("review_at", 0) + steps)
    st.session_state.pop("review_correcting", None)
    st.rerun(scope="fragment")


def _undo(who: str) -> None:
    try:
        at_hand.store().undo(st.session_state.pop("review_last"), who=who)
    except StoreError as error:
        st.session_state["review_said"] = str(error)
        st.rerun(scope="fragment")
    _move(-1)


def _correct(figure: Figure, who: str) -> None:
    with st.form(f"review-correct-{figure.figure_id}"):
        typed = figure_fields(figure, f"review-{figure.figure_id}")
        if st.form_submit_button(t("Save the correction"), type="primary"):
            try:
                changed = changes(figure, typed)
                if not changed:
                    st.error(t("Nothing was changed. Accept the figure if it is right."))
                    return
                reviewing.correct(figure, changed, who=who, store=at_hand.store(), registers=at_hand.known())
            except (ValueError, StoreError) as error:
                st.error(plain(str(error)))
                return
            st.session_state["review_last"] = figure.figure_id
            _move(1)
