"""Show one point down to the words that it came from.

In:  a Dossier.
Out: on the page: value, quotation in its paragraph, chain, dates, hash and link, versions, rivals, findings, sentences.

Report text is shown through st.html after escaping, never as Markdown.
"""

from __future__ import annotations

from html import escape

import streamlit as st

from charts.words import day
from findings.finding import told
from pages.parts.at_hand import known
from pages.parts.plain import plain
from pages.parts.tongue import lang as chosen_language
from pages.parts.tongue import t, tn, tongue
from records import Figure, text_hash
from views.dossier import Dossier, Rival, Statement
from wording import label, number
from wording.catalogue import N_

SUMMARY = N_("Our summary, not a quotation")
FORMS = {"short": N_("Short"), "caption": N_("Caption"), "full": N_("Full")}
SEVERITIES = {"error": N_("Error"), "warning": N_("Warning"), "note": N_("Note")}
WHOSE = {"own": N_("its own side"), "enemy": N_("the other side")}
REVIEWED = {"confirmed": N_("confirmed by a person"), "extracted": N_("read by program")}

NO_TEXT = text_hash("")
"""What stores filled before tables had the hash of their file hold for them."""


def show_dossier(found: Dossier, lang: str = "en") -> str:
    """Show it; returns the address of another point that the reader asked for, or ''."""
    st.subheader(plain(found.value), anchor=False)
    st.markdown(plain(t("{who}, as of {day}", who=found.who, day=day(found.point.date_end, lang))))
    for one in found.statements[:3]:
        _statement(one)
    if len(found.statements) > 3:
        with st.expander(
            tn("{n} more print of the same number", "{n} more prints of the same number", len(found.statements) - 3)
        ):
            for one in found.statements[3:]:
                _statement(one)
    for finding in (told(one, tongue(known())) for one in found.findings):
        kind = t(SEVERITIES[finding.severity])
        st.markdown(f"**{kind} {plain(finding.code)}.** {plain(finding.sentence)}")
        for explanation in finding.explanations:
            st.caption(plain(explanation))
    if len(found.versions) > 1:
        st.markdown(t("**Values given for this day**"))
        for version in found.versions:
            published = day(version.published or "", lang)
            stands = t("stands") if version.current else t("replaced")
            value = number(version.value, lang) if version.value is not None else t("no number")
            st.markdown(
                plain(
                    f"{version.version}. "
                    + t("{number}, published {day}, {stands}", number=value, day=published, stands=stands)
                )
            )
    opened = _rivals(found.rivals, lang)
    _sentences(found)
    return opened


def quotation(one: Statement) -> str:
    """The words as harmless HTML: a quotation, our summary, or a cell of a table, and said to be that."""
    start, end = one.numeral
    numeral = f"<mark class='numeral'>{escape(one.quote[start:end])}</mark>" if end else ""
    words = f"{escape(one.quote[:start])}{numeral}{escape(one.quote[end:])}"
    around = f"{escape(one.before)}<mark>{words}</mark>{escape(one.after)}"
    if one.figure.quote_kind == "summary":
        return f"<p class='quiet'>{escape(t(SUMMARY))}</p><p>{around}</p>"
    if one.figure.quote_kind == "table_cell":
        return f"<p class='quiet'>{escape(t('A cell of a table'))}</p><p><mark>{words}</mark></p>"
    return f"<blockquote>{around}</blockquote>"


def _statement(one: Statement) -> None:
    figure, report = one.figure, one.report
    bound = label("qualifier", figure.qualifier, chosen_language())
    facts = [
        (t("Said by"), " → ".join(one.chain) or t("nobody named")),
        (t("As of"), day(figure.date_end, chosen_language()) + _inferred(figure.date_inferred)),
        (t("Published"), day(figure.published, chosen_language())),
        (t("Retrieved"), day(report.retrieved, chosen_language()) if report else ""),
        (t("Read as"), " ".join((bound, _number(figure.value, figure.low, figure.high)))),
        *said_of_the_count(figure),
        (t("Reviewed"), _reviewed(figure)),
        (t("Text hash"), report.text_hash if report and report.text else ""),
        (t("File hash"), report.text_hash if report and not report.text and report.text_hash != NO_TEXT else ""),
    ]
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in facts if value.strip())
    link = ""
    if figure.url and figure.url.startswith(("https://", "http://")):
        address = escape(figure.url, quote=True)
        link = (
            f"<p><a href='{address}' target='_blank' rel='noopener noreferrer'>{escape(t('Open the original'))}</a></p>"
        )
    st.html(f"{quotation(one)}<dl class='facts'>{rows}</dl>{link}")


def _reviewed(figure: Figure) -> str:
    if figure.quote_kind == "table_cell" and figure.review == "extracted":
        return t("read from a table")
    return t(REVIEWED.get(figure.review, figure.review))


def said_of_the_count(figure: Figure) -> list[tuple[str, str]]:
    """What the source itself says of its count: whom it leaves out, whose people they are, why it changed."""
    return [
        (t("What the count covers"), figure.scope or ""),
        (t("Speaks of"), t(WHOSE[figure.concerns]) if figure.concerns else ""),
        (t("Reason given for a change"), figure.reason or ""),
    ]


def _inferred(inferred: bool) -> str:
    return f" ({t('day of publication; none stated')})" if inferred else ""


def _number(value: float | None, low: float | None, high: float | None) -> str:
    if value is not None:
        return number(value, chosen_language())
    ends = [number(end, chosen_language()) for end in (low, high) if end is not None]
    return "–".join(ends)


def _rivals(rivals: tuple[Rival, ...], lang: str) -> str:
    if not rivals:
        return ""
    st.markdown(t("**Other claims for the same day**"))
    opened = ""
    for rival in rivals:
        words = plain(t("{who}: {value}, as of {day}", who=rival.name, value=rival.value, day=day(rival.day, lang)))
        if st.button(words, key=f"rival_{rival.point_id}", type="tertiary"):
            opened = rival.point_id
    return opened


def _sentences(found: Dossier) -> None:
    with st.expander(t("Copy as a sentence")):
        for form, name in FORMS.items():
            st.caption(t(name))
            st.code(found.sentences[form], language=None, wrap_lines=True)
