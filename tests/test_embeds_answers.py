"""The public addresses: what they answer, what they refuse, and what stands on the pages. No server is needed here."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote, urlsplit

import pytest

from exports import embed, snippet, withdrawal
from exports.answers import Answer, House, answer
from exports.links import Links, Look, checked_site, live, read_address
from exports.phrases import PHRASES
from exports.revised import notice, revisions
from tests.outgoing_store import CONFLICT_QUERY, HOSTILE, fill
from tests.sample_charts import full, hostile
from tests.small_store import known
from views import UnknownValue

SITE = "https://charts.example.org"
CHART = f"/embed/chart.html?{CONFLICT_QUERY}"
FROZEN = f"{CONFLICT_QUERY}&asof=2024-02-01"
PATHS = (
    "/embed/chart.html", "/embed/chart.svg", "/embed/chart.png", "/data/series.csv", "/data/figures.csv",
    "/data/findings.csv", "/data/band.csv", "/data/sources.csv", "/data/series.json", "/data/series.xlsx",
    "/data/pack.zip", "/feed.atom",
)  # fmt: skip


class Page(HTMLParser):
    """What a page is made of: elements, their attributes, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep it."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Keep it."""
        self.words.append(data)

    def links(self) -> list[str]:
        """Where its links lead."""
        return [a["href"] or "" for tag, a in self.elements if tag == "a"]


@cache
def house() -> House:
    """What answers are made from."""
    store = fill(Path(mkdtemp()) / "outgoing.db")
    return House(store=store, registers=known(), site=SITE, today="2024-04-01")


def get(address: str, at: House | None = None) -> Answer:
    """The answer to an address."""
    path, _, query = address.partition("?")
    return answer(path, query, at or house())


def local(link: str) -> str:
    """An address of our site without the site."""
    assert link.startswith(f"{SITE}/"), link
    return link.removeprefix(SITE)


@pytest.mark.parametrize("path", PATHS)
def test_every_address_answers(path: str) -> None:
    found = get(f"{path}?{CONFLICT_QUERY}")
    assert found.status == 200 and len(found.body) > 50, found.body[:200]


def test_the_page_has_picture_table_and_all_that_a_reader_must_know() -> None:
    page = Page(get(CHART).body.decode())
    words = " ".join(" ".join(page.words).split())
    tags = [tag for tag, _ in page.elements]
    assert tags.count("svg") == 2 and "table" in tags and "h1" in tags
    for said in ("People reported killed", "Not counted here", "Counted by", "Data as held on", "1,000"):
        assert said in words


def test_every_link_of_the_page_leads_somewhere() -> None:
    links = Page(get(CHART).body.decode()).links()
    inside = [link for link in links if link.startswith(SITE)]
    assert len(inside) > 5
    for link in inside:
        assert get(local(link)).status == 200, link


def test_nothing_is_loaded_and_nothing_runs() -> None:
    page = Page(get(CHART).body.decode())
    scripts = [a for tag, a in page.elements if tag == "script"]
    assert [a.get("type") for a in scripts] == ["application/ld+json"]
    for tag, attributes in page.elements:
        assert tag not in ("img", "iframe", "object", "embed", "form", "video", "audio")
        assert "src" not in attributes and "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
    assert {a.get("rel") for tag, a in page.elements if tag == "link"} <= {"canonical", "alternate"}


def test_an_embed_of_six_lines_of_800_points_weighs_at_most_50_kb() -> None:
    made = house().release(read_address(CONFLICT_QUERY)[0])
    heavy = replace(made, shown=replace(made.shown, chart=full()))
    page = embed.write(heavy, Links.served(SITE, made.view, Look()))
    assert len(page.encode()) <= 50_000


@pytest.mark.parametrize("attack", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_text_on_every_page(attack: str) -> None:
    made = house().release(read_address(CONFLICT_QUERY)[0])
    figures = {k: replace(f, publisher=attack, url="javascript:alert(1)") for k, f in made.shown.figures.items()}
    bad = replace(made, shown=replace(made.shown, chart=hostile(attack), figures=figures))
    links = Links.served(SITE, made.view, Look())
    page = Page(embed.write(bad, links))
    assert [a.get("type") for tag, a in page.elements if tag == "script"] == ["application/ld+json"]
    assert not [link for link in page.links() if not link.startswith("https://")]
    assert not [name for _, a in page.elements for name in a if name.startswith("on")]
    for code in (snippet.iframe(bad, links), snippet.image(bad, links)):
        inside = Page(code)
        assert {tag for tag, _ in inside.elements} <= {"iframe", "a", "img"}
        assert not [name for _, a in inside.elements for name in a if name.startswith("on")]


def test_structured_data_and_previews_are_there() -> None:
    page = get(CHART).body.decode()
    data = json.loads(re.search(r'ld\+json">(.*?)</script>', page, re.S).group(1))
    assert data["@type"] == "Dataset" and data["name"]
    meta = {a.get("property") or a.get("name"): a.get("content") for tag, a in Page(page).elements if tag == "meta"}
    assert get(local(meta["og:image"])).type == "image/png" and meta["og:title"] and meta["twitter:card"]


@pytest.mark.parametrize(
    ("address", "status", "sentence"),
    [
        ("/embed/nothing", 404, "There is nothing at"),
        ("/data/secrets.csv", 404, "There is nothing at"),
        ("/embed/chart.html", 400, "must name a conflict"),
        ("/embed/chart.html?conflict=atlantis-1900", 400, "no conflict called"),
        (f"{CHART}&place=atlantis", 400, "no place called"),
        (f"{CHART}&colour=red", 400, "no part called"),
        (f"{CHART}&theme=neon", 400, "one of: auto, light, dark"),
        (f"{CHART}&asof=yesterday", 400, "asof cannot be"),
        (f"{CHART}&recorded=now", 400, "recorded cannot be"),
        (f"{CHART}&metric=killed", 400, "twice"),
        (f"{CHART}&lang=xx", 400, "lang cannot be"),
        (f"{CHART}&group={'x' * 5000}", 400, "characters at most"),
        ("/p/0000000000000000", 404, "No figure of this id"),
        ("/p/../../etc/passwd", 404, "No figure of this id"),
        ("/oembed?url=https%3A%2F%2Fevil.example%2Fembed%2Fchart.html", 404, "no chart at the address"),
        (f"/oembed?url={quote(SITE + CHART)}&format=xml", 501, "JSON"),
        (f"/oembed?url={quote(SITE + CHART)}&maxwidth=wide", 400, "whole numbers"),
    ],
)
def test_what_is_unknown_is_refused_with_a_sentence(address: str, status: int, sentence: str) -> None:
    found = get(address)
    assert found.status == status and sentence in found.body.decode()
    assert "<script" not in found.body.decode()


@pytest.mark.parametrize(
    ("lang", "sentence"), [("fr", "dit deux fois"), ("uk", "двічі"), ("ar", "مرتين"), ("xx", "twice"), ("en", "twice")]
)
def test_a_refusal_is_told_in_the_language_of_the_address(lang: str, sentence: str) -> None:
    assert sentence in get(f"/embed/chart.html?lang={lang}&conflict=a&conflict=b").body.decode()


def test_a_refusal_repeats_nothing_that_could_run() -> None:
    found = get("/embed/chart.html?conflict=%3Cscript%3Ealert(1)%3C/script%3E")
    assert found.status == 400 and b"<script>alert" not in found.body


def test_a_figure_has_a_page_with_its_words() -> None:
    link = next(link for link in Page(get(CHART).body.decode()).links() if "/p/" in link)
    words = " ".join(Page(get(local(link)).body.decode()).words)
    assert "people" in words and "Counted by" in words and "Review" in words


def test_the_page_of_a_cell_of_a_table_marks_its_number_and_claims_no_hash_of_nothing() -> None:
    figure = next(f for f in house().store.figures() if f.quote_kind == "table_cell" and f.value == 1150)
    page = get(f"/p/{figure.figure_id}?lang=ar").body.decode()
    assert "killed_cum: <mark>1150</mark>" in page and "e3b0c442" not in page and 'dir="rtl"' in page


def test_a_figure_that_may_not_leave_has_no_page() -> None:
    stays = [f for f in house().store.figures() if f.value in (777777, 1346)]
    assert len(stays) == 2
    for figure in stays:
        assert get(f"/p/{figure.figure_id}").status == 404


def test_the_page_of_a_revised_day_shows_both_values() -> None:
    figure = next(f for f in house().store.figures() if f.value == 1235)
    words = " ".join(Page(get(f"/p/{figure.figure_id}").body.decode()).words)
    assert "1,230" in words and "1,235" in words


def test_a_frozen_page_says_that_it_was_revised_and_stays_what_it_was() -> None:
    page = get(f"/embed/chart.html?{FROZEN}").body.decode()
    assert "Revised since" in page and "1,230" in page and "1,235" not in page
    assert "Revised since" not in get(CHART).body.decode()
    frozen = house().release(read_address(FROZEN)[0])
    current = house().outgoing().current(frozen.view)
    assert [(r.date_end, r.was.value, r.now.value) for r in revisions(frozen, current)] == [("2024-01-19", 1230, 1235)]
    assert not notice(house().release(live(frozen.view)), current)


def test_oembed_gives_a_frame_of_the_size_asked_for() -> None:
    said = json.loads(get(f"/oembed?url={quote(SITE + CHART, safe='')}&maxwidth=400&maxheight=500").body)
    assert said["type"] == "rich" and (said["width"], said["height"]) == (400, 500)
    (_tag, frame), *_ = Page(said["html"]).elements
    assert frame["title"] and frame["loading"] == "lazy" and frame["width"] == "400"
    assert get(local(frame["src"])).status == 200


def test_snippets_run_no_script() -> None:
    made = house().release(read_address(CONFLICT_QUERY)[0])
    links = Links.served(SITE, made.view, Look())
    for code in (snippet.iframe(made, links), snippet.image(made, links), snippet.image(made, links, kind="png")):
        assert "<script" not in code and "javascript:" not in code
        assert 'loading="lazy"' in code


def test_a_withdrawn_view_is_gone_frozen_or_not(tmp_path) -> None:
    store = fill(tmp_path / "withdrawn.db")
    own = House(store=store, registers=known(), site=SITE, today="2024-04-01")
    view = read_address(CONFLICT_QUERY)[0]
    withdrawal.withdraw(store.path, [view], "The table behind it was wrong.", "2024-04-02")
    for address in (
        CHART,
        f"/embed/chart.html?{FROZEN}",
        f"/data/pack.zip?{FROZEN}",
        f"{CHART}&lang=ar",
        f"/feed.atom?{CONFLICT_QUERY}",
    ):
        found = get(address, own)
        assert found.status == 410 and "The table behind it was wrong." in found.body.decode(), address
    assert get("/embed/chart.html?conflict=israel-gaza-2023&metric=injured", own).status == 200
    with pytest.raises(ValueError, match="needs a reason"):
        withdrawal.withdraw(store.path, [view], "  ", "2024-04-02")


@pytest.mark.parametrize("lang", ["en", "ar", "uk", "fr"])
def test_a_page_speaks_the_language_of_its_address(lang: str) -> None:
    page = get(f"{CHART}&lang={lang}").body.decode()
    assert f'<html lang="{lang}"' in page and (('dir="rtl"' in page) == (lang == "ar"))


def test_a_view_without_anything_to_show_says_so() -> None:
    page = get("/embed/chart.html?conflict=marawi-2017")
    assert page.status == 200 and "No figure of this view may be shown" in page.body.decode()


@pytest.mark.parametrize("site", ["https://a.example", "http://127.0.0.1:8501", "https://a.example/charts/"])
def test_a_site_is_an_address(site: str) -> None:
    assert checked_site(site) == site.rstrip("/")


@pytest.mark.parametrize("site", ["javascript:alert(1)", 'https://a"b', "https://a.example/<x>", "//evil", "a b"])
def test_a_host_that_is_none_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match="looks like"):
        checked_site(site)


def test_an_address_in_any_order_means_the_same() -> None:
    view, look = read_address(f"{CONFLICT_QUERY}&theme=dark&lang=fr")
    assert read_address(f"lang=fr&theme=dark&{CONFLICT_QUERY}") == (view, look)
    assert urlsplit(Links.served(SITE, view, look).page).query == f"{view.query()}&{look.query()}"
    with pytest.raises(UnknownValue):
        read_address("&".join(f"a{n}=1" for n in range(700)))


def test_every_text_of_a_template_is_listed_for_translators() -> None:
    said = {
        text
        for file in embed.TEMPLATES.glob("*.html")
        for text in re.findall(r'say\("([^"]+)"', file.read_text(encoding="utf-8"))
    }
    assert said == set(PHRASES)
