"""The pages besides Explore in a real Chromium: by keyboard, without faults of accessibility, on a narrow screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from records import Figure, Report, figure_id, text_hash
from store import Store
from tests.browser import axe, serve
from tests.small_store import CONFLICT, fill, known

pytestmark = pytest.mark.browser

PAGES = ("add_report", "check_text", "disagree", "sources", "reports", "registers", "review", "method")
SAID = "The Gaza Ministry of Health said that 1,290 people have been killed in the Gaza Strip since 7 October 2023."
WAITING = 12
"""Figures that wait at the desk."""

KEYS_A_FIGURE = 1
"""Keystrokes that a reviewer needs for a figure that is right: 100 of them in five minutes leave three seconds each."""


def unsure(store: Store) -> None:
    """Figures read with little confidence, one report each."""
    for number in range(WAITING):
        numeral = f"{200 + number}"
        text = f"The bridge is closed.\nSome {numeral} people were killed in the Gaza Strip, medics said. It rained."
        at = text.index(numeral)
        figure = Figure(
            figure_id=figure_id(text_hash(text), at, at + 3),
            report_id=text_hash(text)[:16],
            value=float(numeral),
            qualifier="about",
            date_end="2024-02-01",
            place="Gaza Strip",
            publisher="Harbour Radio",
            published="2024-02-01",
            quote=f"Some {numeral} people were killed in the Gaza Strip",
            quote_start=at - 5,
            quote_end=at + 40,
            numeral=numeral,
            numeral_start=at,
            numeral_end=at + 3,
            confidence=0.5,
        )
        report = Report(report_id=figure.report_id, text=text, published="2024-02-01", publisher="Harbour Radio")
        store.add(report, [known().identify(figure)])


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("desk") / "small.db"


@pytest.fixture(scope="module")
def desk_app(database: Path) -> Iterator[str]:
    """A dashboard of its own: these tests write to the store."""
    store = fill(database)
    unsure(store)
    store.close()
    process, address = serve(database)
    yield address
    process.terminate()
    process.wait(10)


def opened(page, app: str, name: str) -> None:
    page.goto(f"{app}/{name}")
    page.locator("h1").first.wait_for()
    settled(page)


def settled(page) -> None:
    """Wait until Streamlit has finished its run."""
    page.wait_for_function("!document.querySelector('[data-testid=stStatusWidget]')")
    page.wait_for_function("!document.querySelector('[data-stale=true]')")
    page.wait_for_load_state("networkidle")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.wait_for_function("document.getAnimations().every(one => one.playState !== 'running')")


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
    opened(page, desk_app, "add_report")
    page.get_by_role("textbox", name="Text of the report").fill(SAID.replace("1,290", "1,333"))
    page.get_by_role("textbox", name="Publisher").fill("The Northern Courier")
    page.get_by_role("spinbutton", name="year, Published on").click()
    page.keyboard.type("20240209")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Read the figures").click()
    page.get_by_role("button", name="Save this report").wait_for()
    settled(page)
    assert not axe(page)
    page.get_by_role("textbox", name="Your name or initials").fill("AB")
    page.get_by_role("button", name="Save this report").click()
    page.get_by_text("Saved: 1 figure").wait_for()
    page.get_by_role("link", name="See the chart").click()
    page.wait_for_url(f"**conflict={CONFLICT}**")
    page.get_by_text("Latest figure: 9 February 2024").first.wait_for()


def test_a_reviewer_decides_with_one_key_each(page, desk_app, database) -> None:
    opened(page, desk_app, "review")
    page.get_by_role("textbox", name="Your name or initials").fill("AB")
    page.keyboard.press("Enter")
    settled(page)
    page.locator("h1").first.click()
    progress = page.get_by_text(re.compile(r"^1 of \d+$"))
    progress.wait_for()
    waiting = int(progress.inner_text().split()[-1])
    pressed = 0
    for number in range(1, 9):
        page.get_by_text(f"{number} of {waiting}", exact=True).wait_for()
        settled(page)
        page.keyboard.press("x" if number == 3 else "a")
        pressed += 1
    page.get_by_text(f"9 of {waiting}", exact=True).wait_for()
    settled(page)
    page.keyboard.press("u")
    page.get_by_text(f"8 of {waiting}", exact=True).wait_for()
    with Store(database) as store:
        decided = [
            review.decision for review in store.reviews() if review.who == "AB" and "was added" not in review.why
        ]
    assert decided.count("confirmed") == 7 and decided.count("rejected") == 1 and decided[-1] == "undone"
    assert pressed == 8 * KEYS_A_FIGURE


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
