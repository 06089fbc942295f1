"""Explore in a real Chromium: what a reader sees, clicks, copies and hears."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser import axe, serve
from tests.small_store import CONFLICT, EMPTY_CONFLICT, fill, known
from views import archive

pytestmark = pytest.mark.browser
CHART = ".plot .scatterlayer .trace"
RING = ".plot .shapelayer path[d*='A9,9']"
"""What marks the point that is open."""


def opened(page, app: str, query: str = f"?conflict={CONFLICT}") -> None:
    page.goto(f"{app}/{query}")
    page.wait_for_selector(CHART)


def test_the_list_of_conflicts_runs_from_a_to_z(page, app) -> None:
    page.goto(app)
    page.get_by_role("heading", name="Conflicts, A to Z").wait_for()
    page.get_by_text("2 claimants, to 2 February 2024").wait_for()
    listed = page.locator("[class*=st-key-open_]").all_inner_texts()
    names = [text.splitlines()[0] for text in listed]
    assert names == sorted(names) and names
    page.get_by_label("Find a conflict, country or place").fill("philippines")
    page.keyboard.press("Enter")
    page.wait_for_selector("[class*=st-key-open_]", state="detached")
    page.get_by_label("Find a conflict, country or place").fill("")
    page.keyboard.press("Enter")
    page.wait_for_selector("[class*=st-key-open_]")
    page.get_by_text("more without figures yet").click()
    empty = page.locator("[class*=st-key-empty_]").all_inner_texts()
    assert len(empty) > 5 and empty == sorted(empty)


def test_a_conflict_opens_with_headline_chart_and_what_is_not_counted(page, app) -> None:
    opened(page, app)
    assert "1,290 people were reported killed in the Gaza Strip" in page.locator(".headlines").inner_text()
    figure = page.locator("figure.chart")
    assert "People reported killed, Gaza Strip" in figure.inner_text()
    assert "Not counted here" in figure.inner_text()
    assert "Counted by" in figure.inner_text()


def test_the_address_holds_the_whole_state(page, app) -> None:
    opened(page, app)
    state = parse_qs(urlsplit(page.url).query, keep_blank_values=True)
    assert state["v"] == ["1"] and state["place"] == ["gaza-strip"] and "asof" in state and "scale" in state
    address = page.url
    page.get_by_text("Per week", exact=True).click()
    page.wait_for_url("**shape=week**")
    page.goto(address)
    page.wait_for_selector(CHART)
    assert page.get_by_text("Running total, as each claimant reported it").is_visible()


def test_an_unknown_value_in_the_address_is_named(page, app) -> None:
    page.goto(f"{app}/?v=1&conflict={CONFLICT}&scale=cubic")
    page.get_by_text("scale cannot be “cubic”").wait_for()
    page.goto(f"{app}/?v=1&conflict=atlantis-1900")
    page.get_by_text("There is no conflict called “atlantis-1900”").wait_for()


def test_a_conflict_without_figures_shows_help(page, app) -> None:
    page.goto(f"{app}/?conflict={EMPTY_CONFLICT}")
    page.get_by_text("No figure of this conflict is in the store yet").wait_for()


def test_a_point_opens_from_the_keyboard_down_to_its_words(page, app) -> None:
    opened(page, app)
    page.locator(".plot").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**point=**")
    page.locator("blockquote mark.numeral").first.wait_for()
    assert page.locator("dl.facts").first.inner_text().count("Published") == 1


def test_a_click_on_a_point_opens_it(page, app) -> None:
    opened(page, app)
    page.locator(".plot .points path").last.click(force=True)
    page.wait_for_url("**point=**")
    page.wait_for_selector(RING)
    page.get_by_text("Copy as a sentence").click()
    assert "People killed: 1,310 people, Gaza Strip" in page.locator(".stCode").first.inner_text()


def test_an_open_point_is_marked_when_its_address_is_opened_and_no_longer_when_it_is_closed(page, app) -> None:
    opened(page, app)
    page.locator(".plot .points path").last.click(force=True)
    page.wait_for_url("**point=**")
    page.goto(page.url)
    page.wait_for_selector(RING)
    page.get_by_role("button", name="Close").click()
    page.wait_for_selector(RING, state="detached")


def test_a_drawing_that_was_seen_comes_back_as_it_was(page, app) -> None:
    opened(page, app)
    page.evaluate("document.querySelector('.plot').seenBefore = true")
    page.get_by_text("Per week", exact=True).click()
    page.wait_for_function("!document.querySelector('.plot').seenBefore")
    page.set_viewport_size({"width": 1100, "height": 900})
    page.get_by_text("As reported", exact=True).click()
    page.wait_for_function("document.querySelector('.plot').seenBefore")
    assert page.locator(".plot").count() == 1
    page.wait_for_function(
        "document.querySelector('.plot svg').clientWidth === document.querySelector('.plot').clientWidth"
    )
    page.locator(".plot .points path").last.click(force=True)
    page.wait_for_selector(RING)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_fault_of_accessibility(page, app, scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    opened(page, app)
    assert not axe(page)


def test_it_fits_a_narrow_screen(page, app) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, app)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("figure.chart").bounding_box()["width"] <= 390


def test_where_sources_disagree_opens_the_chart_there(page, app) -> None:
    page.goto(f"{app}/disagree")
    page.get_by_text("The two cannot both be right as stated").first.wait_for()
    assert not axe(page)
    page.get_by_role("link", name="Open the chart there").first.click()
    page.wait_for_url("**point=finding**")
    page.locator("dl.facts").first.wait_for()


def test_the_start_page_works_a_disagreement_through(page, app) -> None:
    page.goto(app)
    page.get_by_role("heading", name="One disagreement, worked through").wait_for()
    page.get_by_text("Between them lie").wait_for()
    assert not axe(page)
    page.get_by_role("button", name="See it on its chart").click()
    page.wait_for_url("**point=finding**")


def test_the_table_says_what_the_chart_says(page, app) -> None:
    opened(page, app)
    page.get_by_text("Show as a table").click()
    page.locator("table.figures").wait_for()
    table = page.locator("table.figures").inner_text()
    assert "at least 1,600" in table and "Not counted here" in table and "D01a" in table
    assert page.locator("table.figures tbody tr").count() == 8


def test_a_past_day_is_one_key_away(page, app) -> None:
    opened(page, app)
    page.get_by_role("slider").first.focus()
    page.keyboard.press("Home")
    page.wait_for_url("**asof=2024-01-05**")
    page.get_by_text("As known on 5 January 2024").first.wait_for()
    page.get_by_text("What changed since 5 January 2024").wait_for()


def test_every_value_is_reachable_and_spoken_by_keyboard_alone(page, app) -> None:
    opened(page, app)
    page.locator(".plot").focus()
    spoken = []
    for _step in range(8):
        page.keyboard.press("ArrowLeft")
        spoken.append(page.locator(".said").text_content())
    assert len(set(spoken)) == 8
    assert spoken[0] == "1,290, Gaza Ministry of Health, as of 2 February 2024, printed by The Northern Courier"


def test_it_prints_without_controls(page, app) -> None:
    opened(page, app)
    page.emulate_media(media="print")
    assert page.locator("figure.chart").is_visible()
    assert not page.get_by_text("Download", exact=True).is_visible()


def test_it_survives_letters_twice_as_large(page, app) -> None:
    page.set_viewport_size({"width": 640, "height": 450})
    opened(page, app)
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_a_figure_without_a_claimant_is_attributed_with_one_key_and_logged(page, tmp_path) -> None:
    with fill(tmp_path / "own.db") as store:
        lane = next(s for s in archive(store, known(), CONFLICT).series if not s.key.claimant)
        process, address = serve(tmp_path / "own.db")
        try:
            opened(page, address, f"?conflict={CONFLICT}&point={lane.series_id}.2024-02-02.1")
            page.get_by_role("button", name="Say who counted").click()
            page.get_by_role("combobox", name="Who counted").fill("Gaza Ministry of H")
            page.get_by_role("option", name="Gaza Ministry of Health").first.click()
            page.get_by_label("Your name or initials").fill("ab")
            page.get_by_label("How you know").fill("the next sentence names it")
            page.get_by_label("How you know").press("Enter")
            page.get_by_role("button", name="Attribute").click()
            page.wait_for_url(lambda url: "point=" not in url)
        finally:
            process.terminate()
            process.wait(10)
        (logged,) = store.reviews()
        assert (logged.decision, logged.who, logged.changes["claimant"]) == ("corrected", "ab", "gaza-moh")
