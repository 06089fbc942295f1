"""Explore in a real Chromium: what a reader sees, clicks, copies and hears."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser import axe
from tests.small_store import CONFLICT, EMPTY_CONFLICT

pytestmark = pytest.mark.browser
CHART = ".plot .scatterlayer .trace"


def opened(page, app: str, query: str = f"?conflict={CONFLICT}") -> None:
    page.goto(f"{app}/{query}")
    page.wait_for_selector(CHART)


def test_the_list_of_conflicts_runs_from_a_to_z(page, app) -> None:
    page.goto(app)
    page.get_by_role("heading", name="Conflicts, A to Z").wait_for()
    names = page.locator("[class*=st-key-open_]").all_inner_texts()
    assert len(names) > 5 and names == sorted(names)


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
    page.get_by_text("scale cannot be 'cubic'").wait_for()
    page.goto(f"{app}/?v=1&conflict=atlantis-1900")
    page.get_by_text("There is no conflict called 'atlantis-1900'").wait_for()


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
    page.get_by_text("Copy as a sentence").click()
    assert "reported killed in the Gaza Strip" in page.locator(".stCode").last.inner_text()


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
