"""Make the page of one figure: the words that it came from, who counted, who printed, every date, every later value.

In:  a figure's id, the store as the outside may see it.
Out: HTML of one file without scripts, or None: there is no such figure, or it may not leave. A figure that is read
     differently since it was cited leads to its successor, with a note.

An embed's table links here, so that every mark can be walked back to its words. A quotation has 25 words at most and is
marked as its publisher's; a summary of ours is never shown as one.
"""

from __future__ import annotations

from functools import partial

from markupsafe import Markup

import wording
from charts.marks import full_day
from charts.paper_svg import apart, clean
from charts.theme import load
from charts.words import day, say, value_words
from exports.embed import policy, style, templates
from exports.quoting import numeral_within
from exports.release import NOT_ACCEPTED, Outgoing
from findings.finding import told
from records import Figure, Finding, Point, Report, text_hash
from registers import Registers
from wording.catalogue import N_
from wording.phrases import Tongue

NO_TEXT = text_hash("")
"""What stores filled before tables had the hash of their file hold for them."""


def write(figure_id: str, outgoing: Outgoing, *, lang: str = "en", theme: str = "auto") -> str | None:
    """The page, or None; for an address that an earlier reading had, the page of what is read there now."""
    figure = next(iter(outgoing.figures(figure_ids=[figure_id])), None)
    follows = None if figure else outgoing.store.successor(figure_id)
    if follows:
        figure = next(iter(outgoing.figures(figure_ids=[follows.figure_id])), None)
    if figure is None:
        return None
    house, report = load(), outgoing.report(figure.report_id)
    css = style(house, theme)
    url = figure.url or (report.url if report else "") or ""
    start, end = numeral_within(figure)
    value = value_words(figure.qualifier, figure.value, figure.low, figure.high, lang, figure.vague_word or "")
    points, findings = _known(figure, outgoing)
    spoken = outgoing.registers.speaking(lang)
    tongue = Tongue(lang, outgoing.registers.name_in(lang))
    who = spoken.name(figure.claimant) or figure.publisher or ""
    return templates().get_template("dossier.html").render(
        lang=lang, rtl=wording.is_rtl(lang), policy=policy(css), style=Markup(css), say=partial(say, lang),
        title=clean(": ".join(part for part in (who, value) if part)),
        sentence=clean(wording.sentence(wording.said(figure, spoken), "full", lang)),
        earlier=bool(follows), quote=bool(figure.quote), held=figure.quote_kind != "table_cell" and not figure.quote,
        summary=figure.quote_kind == "summary" or bool(report and report.text_kind == "summary"),
        before=clean(figure.quote[:start]), numeral=clean(figure.quote[start:end]), after=clean(figure.quote[end:]),
        said_by=clean(_said_by(figure, report, lang)), url=url if url.startswith(("http://", "https://")) else "",
        facts=[(name, clean(fact)) for name, fact in _facts(figure, report, spoken, lang) if fact],
        versions=[_version(p, lang) for p in points] if len(points) > 1 else [],
        findings=[clean(told(f, tongue).sentence) for f in findings], foot=house.logo_line,
    )  # fmt: skip


def _said_by(figure: Figure, report: Report | None, lang: str) -> str:
    """Whose words the quotation is in."""
    publisher = figure.publisher or say(lang, N_("the report"))
    cell = figure.quote_kind == "table_cell"
    words = publisher if cell else say(lang, N_("Words of {publisher}"), publisher=publisher)
    title = report.title if report and report.title != publisher else ""
    parts = [words, title, day(figure.published, lang) if figure.published else ""]
    return ", ".join(apart(clean(part)) if wording.is_rtl(lang) else part for part in parts if part)


def _facts(figure: Figure, report: Report | None, registers: Registers, lang: str) -> list[tuple[str, str]]:
    """What is on file, as pairs of label and value; what is unknown is left out."""
    words = partial(say, lang)
    shown = partial(wording.label, lang=lang)
    span = [day(d, lang) for d in (figure.date_start, figure.date_end) if d]
    inferred = words(N_("the day of publication stands in for it")) if figure.date_inferred else ""
    return [
        (words(N_("As written")), figure.numeral),
        (words(N_("What")), shown("metric", figure.metric)),
        (words(N_("How counted")), f"{shown('measure', figure.measure)}; {shown('inclusion', figure.inclusion)}"),
        (words(N_("Whom")), " · ".join(p for p in (shown("population", figure.population), figure.group) if p)),
        (words(N_("Where")), figure.place or ""),
        (words(N_("Of what day")), "; ".join(part for part in (" – ".join(span), inferred) if part)),
        (words(N_("Counted by")), figure.source or registers.name(figure.claimant)),
        (words(N_("Passed on by")), figure.relay or ""),
        (words(N_("Printed by")), figure.publisher or ""),
        (words(N_("Published")), day(figure.published, lang) if figure.published else ""),
        (words(N_("Retrieved")), day(report.retrieved[:10], lang) if report and report.retrieved else ""),
        (_hash_of(figure, lang), report.text_hash if report and report.text_hash != NO_TEXT else ""),
        (words(N_("Review")), _reviewed(figure, lang)),
    ]


def _hash_of(figure: Figure, lang: str) -> str:
    """What the hash of a report was made from: its text, or the file of its table."""
    cell = figure.quote_kind == "table_cell"
    return say(lang, N_("Hash of the table's file") if cell else N_("Hash of the archived text"))


def _reviewed(figure: Figure, lang: str) -> str:
    if figure.quote_kind == "table_cell":
        return say(lang, N_("read from a table"))
    confirmed = figure.review == "confirmed"
    return say(lang, N_("confirmed by a person") if confirmed else N_("read from text, not yet confirmed"))


def _known(figure: Figure, outgoing: Outgoing) -> tuple[list[Point], list[Finding]]:
    """Every value of its series for its day, and the findings that concern it."""
    if not figure.conflict:
        return [], []
    known, where = outgoing.archive(figure.conflict)
    series = where.get(figure.figure_id)
    findings = [
        f for f in known.findings
        if figure.figure_id in f.figure_ids and not f.suppressed_by and f.editor_note != NOT_ACCEPTED
    ]  # fmt: skip
    return [p for p in series.points if p.date_end == figure.date_end] if series else [], findings


def _version(point: Point, lang: str) -> dict[str, str]:
    when = full_day((point.published or point.known_from or point.date_end)[:10])
    return {"day": day(when, lang), "value": value_words(point.qualifier, point.value, point.low, point.high, lang)}
