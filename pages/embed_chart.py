"""Embed a chart: see the page as readers will, choose how it looks, copy the lines for an article.

In:  the address of a chart, live or frozen, width, light or dark, language.
Out: a preview, and snippets without scripts: a frame, a picture; how to publish it as a file.

What readers see is decided by exports/release.py; this page shows that, and says what is held back and why.
"""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime

import streamlit as st

from exports import embed, snippet
from exports.links import Links, Look, checked_site, live, read_address
from exports.release import Release, outgoing, release
from exports.revised import notice
from pages.parts import address
from pages.parts.at_hand import known, store, today
from pages.parts.plain import plain
from pages.parts.tongue import t, tn
from views import UnknownValue, View
from wording import LANGUAGES
from wording.catalogue import N_

TITLE = "Embed"

CLOCKS = {"frozen": N_("As known today, for good"), "live": N_("Follows every new figure")}
WIDTHS = {N_("Phone, 320 px"): 320, N_("Article, 680 px"): 680, N_("Wide, 960 px"): 960}
THEMES = {"auto": N_("Light or dark, as the reader prefers"), "light": N_("Light"), "dark": N_("Dark")}
PUBLISHED = N_("For many readers, publish it as a file that any web server or CDN carries: one entry of VIEWS.yml.")


def page() -> None:
    """Choose, see, copy."""
    st.title(t(TITLE))
    view = _chosen_view()
    if view is None:
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        view, look, width = _how(view)
    try:
        seen = release(view, store(), known(), public=True, today=today())
        everything = release(view, store(), known(), public=False, today=today())
    except UnknownValue as unknown:
        st.warning(plain(str(unknown)))
        return
    links = Links.served(_site(), seen.view, look)
    with right:
        _preview(seen, everything, links, look, width)
    _snippets(seen, links, width)


def _chosen_view() -> View | None:
    """The view of a pasted link, or of this page's own address."""
    shown, unknown = address.read()
    pasted = st.text_input(
        t("Address of a chart"), value="" if unknown or not shown.conflict else f"?{shown.query()}", key="embed_address"
    )
    if not pasted.strip():
        st.info(t("Open a chart in Explore, copy its address, and paste it here."))
        return None
    try:
        view, _look = read_address(pasted.strip().rpartition("?")[2])
    except UnknownValue as problem:
        st.warning(plain(str(problem)))
        return None
    if view.conflict not in known().conflicts:
        st.warning(t("This address names no conflict that the registers know."))
        return None
    return view


def _how(view: View) -> tuple[View, Look, int]:
    """Live or frozen, looks, language."""
    already = bool(view.asof or view.recorded)
    clock = st.radio(t("Time"), list(CLOCKS), format_func=lambda c: t(CLOCKS[c]), key="embed_clock")
    if clock == "live":
        view = live(view)
    elif not already:
        view = replace(view, asof=today(), recorded=_moment())
    width = WIDTHS[st.radio(t("Width"), list(WIDTHS), index=1, format_func=t, key="embed_width")]
    theme = st.radio(t("Ground"), list(THEMES), format_func=lambda c: t(THEMES[c]), key="embed_theme")
    codes = list(LANGUAGES)
    lang = st.selectbox(t("Language"), codes, codes.index(view.lang), format_func=LANGUAGES.get, key="embed_lang")
    return replace(view, lang=lang), Look(theme=theme), width


def _moment() -> str:
    """The time at which this reader froze the view; kept, so that the snippet does not change under the cursor."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return str(st.session_state.setdefault("embed_frozen", now))


def _site() -> str:
    """Where readers reach this server: as configured, or as this page was reached."""
    configured = os.environ.get("AS_REPORTED_SITE", "")
    if configured:
        return checked_site(configured)
    return checked_site("/".join(str(st.context.url).split("/")[:3]))


def _preview(seen: Release, everything: Release, links: Links, look: Look, width: int) -> None:
    """The page in its frame, and what it leaves out."""
    revised = notice(seen, outgoing(store(), known(), public=True).current(seen.view))
    for reason, number in seen.held_back.items():
        st.caption(
            plain(
                tn(
                    "{n} figure is not shown to readers: {reason}.",
                    "{n} figures are not shown to readers: {reason}.",
                    number,
                    reason=t(reason),
                )
            )
        )
    waiting = len(everything.findings) - len(seen.findings)
    if waiting:
        st.caption(
            tn(
                "{n} finding is not shown to readers: no editor has accepted it.",
                "{n} findings are not shown to readers: no editor has accepted them.",
                waiting,
            )
        )
    errors = [
        f for f in everything.findings if f.severity == "error" and f.editor_state == "open" and not f.suppressed_by
    ]
    if errors:
        why = t("An error finding is open; `publish` will ask for a reason.")
        st.warning(plain(f"{why} {errors[0].sentence}"))
    whole = st.toggle(t("Show everything on file, as only you see it"), key="embed_all")
    html = embed.write(everything if whole else seen, links, look, revised)
    st.caption(t("{n} kB, no script, no cookie, no further request.", n=round(len(html.encode()) / 1000)))
    st.iframe(html, width=width, height=snippet.height(seen, width))


def _snippets(seen: Release, links: Links, width: int) -> None:
    """What to paste, below the preview and as wide as the page: addresses are long."""
    st.header(t("For an article"))
    frame, picture, dots, file = st.tabs(["iframe", "img (SVG)", "img (PNG)", "VIEWS.yml"])
    with frame:
        st.caption(t("A frame: picture, notes and table; text that can be read aloud and searched."))
        st.code(snippet.iframe(seen, links, width), language="html", wrap_lines=True)
    with picture:
        st.caption(t("A picture alone; its words are in the alternative text."))
        st.code(snippet.image(seen, links), language="html", wrap_lines=True)
    with dots:
        st.caption(t("The same in dots, for systems that take no SVG."))
        st.code(snippet.image(seen, links, kind="png"), language="html", wrap_lines=True)
    with file:
        st.caption(
            t("For many readers, publish it as a file that any web server or CDN carries: one entry of VIEWS.yml.")
        )
        entry = f"- name: {seen.view.conflict}-{seen.view.metric}\n  view: {seen.view.query()}"
        st.code(entry + ("\n  live: true" if seen.view == live(seen.view) else ""), language="yaml", wrap_lines=True)
