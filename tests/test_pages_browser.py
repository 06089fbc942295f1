"""The pages besides Explore in a real Chromium: by keyboard, without faults of accessibility, on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store import Store
from tests.browser import axe, opened, pasted, saved, serve, settled
from tests.small_store import CONFLICT, fill, unsure

pytestmark = pytest.mark.browser

PAGES = ("add_report", "check_text", "disagree", "sources", "reports", "registers", "review", "method")
SAID = "The Gaza Ministry of Health said that 1,290 people have been killed in the Gaza Strip since 7 October 2023."
WAITING = 12
"""Figures that wait at the desk."""


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk") / "small.db"


@pytest.fixture(scope="module")
def desk_app(database: Path) -> Iterator[str]:
    """A dashboard of its own: these tests write to the store."""
    store = fill(database)
    unsure(store, range(200, 200 + WAITING))
    store.close()
    process, address = serve(database)
    yield address
    process.terminate()
    process.wait(10)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_no_fault_of_accessibility(page, desk_app, name, scheme) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    opened(page, desk_app, name)
    assert not axe(page)


@pytest.mark.parametrize("name", PAGES)
def test_it_fits_a_narrow_screen(page, desk_app, name) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    opened(page, desk_app, name)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_text_is_checked_with_the_keyboard_alone(page, desk_app) -> None:
    opened(page, desk_app, "check_text")
    page.get_by_role("textbox", name="Text", exact=True).focus()
    page.keyboard.type(SAID)
    page.keyboard.press("Control+Enter")
    page.get_by_text("Figures found: 1").wait_for()
    assert page.locator(".report-text mark").inner_text().endswith("1,290")
    settled(page)
    assert not axe(page)


def test_a_report_goes_from_paste_to_chart(page, desk_app, database) -> None:
    pasted(page, desk_app, SAID.replace("1,290", "1,333"), publisher="The Northern Courier", day="20240209")
    assert not axe(page)
    saved(page)
    page.get_by_text("Saved: 1 figure").wait_for()
    page.get_by_role("link", name="See the chart").click()
    page.wait_for_url(f"**conflict={CONFLICT}**")
    page.get_by_text("Latest figure: 9 February 2024").first.wait_for()


def test_the_sentence_stands_in_its_paragraph_with_its_neighbours(page, desk_app) -> None:
    opened(page, desk_app, "review")
    page.locator(".report-text .sentence mark").wait_for()
    page.get_by_text("Before and after on this line").wait_for()


def test_a_batch_is_accepted_after_a_look_at_a_sample(page, desk_app, database) -> None:
    opened(page, desk_app, "review")
    page.get_by_role("textbox", name="Your name or initials").fill("CD")
    page.keyboard.press("Enter")
    page.get_by_text("A whole batch").click()
    page.get_by_text("Tick those that are wrong").wait_for()
    settled(page)
    sample = page.get_by_role("checkbox")
    looked = sample.count()
    sample.first.focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Show the error rate").click()
    page.get_by_text(f"1 of {looked} looked at were wrong").wait_for()
    page.get_by_role("button", name="Accept the rest of the batch").click()
    page.get_by_text("say why this batch may be trusted").last.wait_for()
    page.get_by_role("textbox", name="Why this batch may be trusted").fill("Read by one hand, checked twice")
    page.get_by_role("button", name="Accept the rest of the batch").click()
    page.get_by_text("1 rejected").wait_for()
    with Store(database) as store:
        decided = [review.decision for review in store.reviews() if review.who == "CD"]
    assert decided.count("rejected") == 1 and decided.count("confirmed") >= looked - 1
