"""Printed charts: real text, the same marks as on the screen, the same bytes every time, hostile text stays text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as Xml

import pdfplumber
import pytest
from PIL import Image

from charts import paper
from charts.chart import Chart
from charts.paper_svg import END, OWN_DIRECTION, RIGHT_TO_LEFT, apart, clean, left_open
from charts.paper_text import wrap
from charts.theme import BadTheme, load
from tests.sample_charts import bounded, day, full, hostile, line, several

SVG = "{http://www.w3.org/2000/svg}"
ATTACKS = (
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "]]></style><script>alert(1)</script>",
    "&lt;b&gt; & \x00\x0b\ufffe control",
    "\u202ereversed\u202c and \u2067isolated",
    "x" * 3000,
)


def tree(chart: Chart, **how: object) -> Xml.Element:
    """The picture, parsed: it is well-formed or this fails."""
    return Xml.fromstring(paper.svg(chart, **how))  # type: ignore[arg-type]


def texts(root: Xml.Element) -> list[str]:
    """The words that stand on the picture."""
    return ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


def test_a_picture_can_be_read_aloud() -> None:
    root = tree(full())
    assert root.get("role") == "img" and root.get("aria-labelledby") == "t d"
    assert root.find(f"{SVG}title").text == full().title
    assert root.find(f"{SVG}desc").text == full().alt


def test_what_a_reader_must_know_is_part_of_the_picture() -> None:
    words = " ".join(texts(tree(full(), exported="Data as held on 2 May 2032")))
    chart = full()
    for said in (chart.title, chart.subtitle, chart.not_counted, chart.caption, chart.source_line, *chart.notes):
        assert said.split()[-1] in words and said.split()[0] in words
    assert "Data as held on 2 May 2032" in words
    assert "1. A says 9,000, B says 15,000." in words
    assert "a. 20 February 2030: a ceasefire begins" in words


def test_every_claimant_is_named_beside_its_latest_value() -> None:
    words = " ".join(texts(tree(full())))
    for drawn in full().panels[0].lines:
        assert drawn.name in words


@pytest.mark.parametrize("size", ["web", "narrow", "social", "column", "page"])
def test_every_size_holds_its_texts(size: str) -> None:
    root = tree(full(), size=size)
    wide = float(root.get("width"))
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert (root.get("width"), root.get("height")) == ("1200", "630") or float(root.get("height")) < 3 * wide


def test_no_line_crosses_a_seam() -> None:
    chart = full()
    only = replace(chart, panels=(replace(chart.panels[0], lines=chart.panels[0].lines[:1]),))
    drawn = next(p for p in tree(only).iter(f"{SVG}path") if (p.get("class") or "").startswith("l s0"))
    assert drawn.get("d").count("M") == 2


def test_bounds_are_drawn_and_words_are_no_heights() -> None:
    chart = replace(full(), panels=(replace(full().panels[0], lines=(bounded(),), bands=(), brackets=()),))
    root = tree(chart)
    classes = [node.get("class") or "" for node in root.iter()]
    assert sum(c.startswith("bound") for c in classes) == 3, "a bar, an arrow up, an arrow down"
    assert any(c.startswith("soft") for c in classes)
    assert any(c.startswith("hollow") for c in classes) and any("unsure" in c for c in classes)
    assert "ring error" in classes
    assert "dozens" in texts(root)


def test_a_partys_claim_about_its_enemy_is_dashed() -> None:
    assert any("dash" in (p.get("class") or "") for p in tree(full()).iter(f"{SVG}path"))


def test_six_lines_of_800_points_stay_small() -> None:
    assert len(paper.svg(full()).encode()) < 45_000


def test_thinning_keeps_every_extreme() -> None:
    spiky = list(line(0).segments[0])
    spiky[333] = replace(spiky[333], y=90_000.0)
    chart = replace(full(), panels=(replace(full().panels[0], lines=(line(0, segments=(tuple(spiky),)),)),))
    path = next(p for p in tree(chart).iter(f"{SVG}path") if (p.get("class") or "").startswith("l s0")).get("d")
    falls = [float(v) for v in re.findall(r"v(-?[\d.]+)", path)]
    assert max(falls) > 200 and min(falls) < -200


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert paper.svg(full()) == paper.svg(full())
    assert paper.png(full()) == paper.png(full())


def test_a_png_has_the_size_asked_for_and_says_what_it_shows() -> None:
    social = Image.open(io.BytesIO(paper.png(full(), size="social")))
    assert social.size == (1200, 630)
    one, two = (Image.open(io.BytesIO(paper.png(full(), scale=s))) for s in (1, 2))
    assert two.size == (one.width * 2, one.height * 2)
    assert one.text["Title"] == full().title and "Not counted" in one.text["Description"]


def test_light_and_dark_differ_in_ground_only_where_they_should() -> None:
    light, dark, auto = (paper.svg(full(), ground=g) for g in ("light", "dark", "auto"))
    assert re.sub(r"<style>.*</style>", "", light) == re.sub(r"<style>.*</style>", "", dark)
    assert "prefers-color-scheme:dark" in auto and "prefers-color-scheme" not in light


def test_a_pdf_holds_text_that_can_be_searched() -> None:
    with pdfplumber.open(io.BytesIO(paper.pdf(full()))) as document:
        words = document.pages[0].extract_text()
    assert "People reported killed, Eastland" in words and "Not counted here" in words


def test_arabic_stands_on_the_right_and_is_shaped() -> None:
    root = tree(full("ar", rtl=True))
    title = next(t for t in root.iter(f"{SVG}text") if (t.get("class") or "") == "title")
    assert title.get("text-anchor") == "end" and title.text.startswith(RIGHT_TO_LEFT)
    months = [t for t in texts(root) if "يوليو" in t]
    assert months, "months are in Arabic"
    assert paper.png(full("ar", rtl=True))[:4] == b"\x89PNG"


def test_an_event_in_another_language_keeps_its_direction_on_an_arabic_picture() -> None:
    found = [t for t in texts(tree(full("ar", rtl=True))) if "a ceasefire begins" in t]
    assert len(found) == 1 and f"{OWN_DIRECTION}a ceasefire begins{END}" in found[0]


def test_a_part_with_its_own_direction_is_closed_at_the_end_of_each_line() -> None:
    said = f"b. {apart(' '.join(['word'] * 30))} and {apart('more')}"
    lines = wrap(said, 120, 12, load())
    assert len(lines) > 3 and all(left_open(line) == "" for line in lines)
    assert "".join(clean(line) for line in lines) == "".join(lines)


@pytest.mark.parametrize(
    ("said", "kept"),
    [("\u202e12", "12"), ("\u206812", "12"), ("12\u2069", "12"), ("\u206812\u2069", "\u206812\u2069")],
)
def test_marks_that_would_turn_what_follows_are_taken_out(said: str, kept: str) -> None:
    assert clean(said) == kept


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_hostile_text_stays_text(attack: str) -> None:
    for size in ("web", "narrow", "social"):
        root = tree(hostile(attack), size=size, ground="auto")
        names = {node.tag.removeprefix(SVG) for node in root.iter()}
        assert names <= {"svg", "title", "desc", "style", "defs", "pattern", "rect", "g", "path", "circle", "text"}
        assert not [a for node in root.iter() for a in node.attrib if a.startswith("on") or a == "href"]
        assert "\u202e" not in "".join(root.itertext())
    assert paper.png(hostile(attack))[:4] == b"\x89PNG"


def test_a_chart_without_marks_still_says_what_it_would_show() -> None:
    empty = replace(full(), panels=(replace(full().panels[0], lines=(), bands=(), brackets=()),))
    assert empty.title in " ".join(texts(tree(empty)))
    assert paper.png(replace(empty, panels=()))[:4] == b"\x89PNG"


@pytest.mark.parametrize("number", [2, 3, 4, 7])
def test_small_multiples_share_one_scale_and_one_key(number: int) -> None:
    words = texts(tree(several(number)))
    assert [w for w in words if w.startswith("District")] == [f"District {n + 1}" for n in range(number)]
    assert words.count("Office of Records No. 1") == 1


def test_a_logarithmic_height_leaves_out_what_is_not_positive() -> None:
    root = tree(replace(full(), log=True))
    assert "10,000" in texts(root)


def test_an_unknown_size_is_refused_with_a_sentence() -> None:
    with pytest.raises(paper.UnknownSize, match="one of web"):
        paper.svg(full(), size="poster")
    with pytest.raises(paper.UnknownSize, match="scale is one of"):
        paper.png(full(), scale=9)


def test_a_newsroom_sets_its_style_in_one_file(tmp_path) -> None:
    own = tmp_path / "theme.yml"
    own.write_text(
        'logo_line: The Harbour Paper\nfont_folder: FONTS\nlight: {ink: "#002244"}\n'.replace(
            "FONTS", str(load().font_folder)
        )
    )
    drawn = paper.svg(full(), theme=load(own))
    assert "The Harbour Paper" in drawn and "#002244" in drawn


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ("colour: red", "no entry"),
        ("light: {ink: 'red;}'}", "#rrggbb"),
        ("light: {paper: '#ffffff'}", "no colour"),
        ("font_family: 'x}</style>'", "may hold letters"),
        ("font_folder: nowhere", "no font file"),
    ],
)
def test_a_theme_that_cannot_be_drawn_is_refused(tmp_path, said: str, reason: str) -> None:
    own = tmp_path / "theme.yml"
    own.write_text(said if "font_folder" in said else f"font_folder: {load().font_folder}\n{said}\n")
    with pytest.raises(BadTheme, match=reason):
        load(own)


def test_days_and_heights_begin_where_they_must() -> None:
    from charts.paper_scale import Days, Heights

    assert Heights.of([50.0, 90.0], 100).bottom == 0
    assert Heights.of([50.0, 90.0], 100, log=True).bottom == 10
    days = Days.of([day(0)], 300)
    assert days.at(day(0)) == pytest.approx(150)
    assert all(0 <= tick.at <= 300 for tick in days.ticks(50, "fr"))


@pytest.mark.parametrize("span", [1, 5, 20, 60, 99, 100, 200, 800, 3000, 40_000])
@pytest.mark.parametrize("length", [200, 560, 900])
def test_ticks_are_neither_crowded_nor_missing(span: int, length: int) -> None:
    from charts.paper_scale import Days

    ticks = Days.of([day(0), day(span)], length).ticks(52, "en")
    gaps = [b.at - a.at for a, b in pairwise(ticks)]
    assert ticks and (not gaps or min(gaps) >= 46)
    assert len(ticks) >= min(span, 2)


def test_values_per_period_are_bars_from_zero_and_the_unfinished_one_is_pale() -> None:
    marks = list(line(0, 30).segments[0])
    marks[-1] = replace(marks[-1], partial=True)
    panel = replace(full().panels[0], lines=(line(0, segments=(tuple(marks),), joined=False), line(1, 30)), bands=())
    root = tree(replace(full(), panels=(panel,), bars=True, bar_days=1, step=False))
    bars = {
        p.get("class"): p.get("d").count("M")
        for p in root.iter(f"{SVG}path")
        if (p.get("class") or "").startswith("bar")
    }
    assert bars == {"bar s0": 28, "bar pale s0": 1}, "a value of none has no bar"
    assert any((p.get("class") or "").startswith("l s1") for p in root.iter(f"{SVG}path"))
