"""Write the corrections and findings of a view as an Atom feed, so that who embedded it learns of a revision.

In:  a Release, the Links around the view.
Out: Atom (RFC 4287), newest first.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml

from charts.marks import full_day
from charts.paper_svg import clean
from charts.words import day, say, value_words
from exports.links import Links
from exports.release import Release
from records import Point, Series
from wording.catalogue import N_

MOST = 100
"""Entries: a reader that looks once a month misses none."""
ATOM = "http://www.w3.org/2005/Atom"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that happened."""

    key: str
    day: str
    title: str
    text: str
    url: str


def entries(release: Release, links: Links) -> list[Entry]:
    """Revised values and findings, newest first."""
    found = [entry for series in release.shown.series for entry in _revised(series, release, links)]
    for finding in release.findings:
        if finding.suppressed_by or finding.editor_state == "dismissed":
            continue
        when = finding.known_from or finding.as_of
        text = " ".join([finding.sentence, *finding.explanations])
        found.append(Entry(key=finding.finding_id, day=when, title=finding.sentence, text=text, url=links.page))
    return sorted((e for e in found if e.day), key=lambda e: (e.day, e.key), reverse=True)[:MOST]


def _revised(series: Series, release: Release, links: Links) -> list[Entry]:
    lang = release.view.lang
    who = release.registers.speaking(lang).name(series.key.claimant) or series.key.publisher
    before: dict[str, Point] = {}
    found = []
    for point in series.points:
        if (old := before.get(point.date_end)) is not None:
            title = say(
                lang,
                N_("{who} changed its figure for {day} from {a} to {b}"),
                who=who,
                day=day(point.date_end, lang),
                a=value_words(old.qualifier, old.value, old.low, old.high, lang),
                b=value_words(point.qualifier, point.value, point.low, point.high, lang),
            )
            url = links.figure.format(id=point.figure_ids[0]) if point.figure_ids else links.page
            when = (point.known_from or point.published or point.date_end)[:10]
            key = f"{point.series_id}.{point.date_end}.{point.version}"
            found.append(Entry(key=key, day=when, title=title, text=title, url=url))
        before[point.date_end] = point
    return found


def write(release: Release, links: Links) -> bytes:
    """The feed."""
    chart, found = release.shown.chart, entries(release, links)
    feed = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": release.view.lang})
    _add(feed, "title", say(release.view.lang, N_("Corrections and findings: {title}"), title=chart.title))
    _add(feed, "id", _urn(release.view.query()))
    _add(feed, "updated", _moment(found[0].day if found else release.held_on))
    author = Xml.SubElement(feed, "author")
    _add(author, "name", "As Reported")
    if links.feed.startswith("http"):
        Xml.SubElement(feed, "link", {"rel": "self", "type": "application/atom+xml", "href": links.feed})
        Xml.SubElement(feed, "link", {"rel": "alternate", "type": "text/html", "href": links.page})
    for entry in found:
        node = Xml.SubElement(feed, "entry")
        _add(node, "title", entry.title)
        _add(node, "id", _urn(entry.key))
        _add(node, "updated", _moment(entry.day))
        _add(node, "summary", entry.text)
        if entry.url.startswith("http"):
            Xml.SubElement(node, "link", {"rel": "alternate", "href": entry.url})
    Xml.indent(feed)
    return Xml.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _add(parent: Xml.Element, name: str, text: str) -> None:
    Xml.SubElement(parent, name).text = clean(text)


def _urn(key: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'as-reported:{key}')}"


def _moment(when: str) -> str:
    """A day as the moment that Atom asks for."""
    return f"{full_day(when[:10])}T00:00:00Z" if when else "1970-01-01T00:00:00Z"
