"""A newsroom starts a conflict that nobody shipped, in a real Chromium, without touching a file.

Places, then the conflict, then who counts there, then a pasted report; at the end its chart stands with its claimant.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from registers import OVERLAY, changes
from tests.browser import axe, opened, pasted, saved, serve, settled
from tests.small_store import fill

EVIDENCE = "https://example.org/northland"
STORY = "The Northland Relief Office said that 21 people have been killed in Northland since 1 March 2024."


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a dashboard of its own, and the folder in which it keeps its register entries."""
    database = tmp_path / "own.db"
    fill(database).close()
    process, address = serve(database)
    yield address, tmp_path / OVERLAY
    process.terminate()
    process.wait(10)


def register(page, name: str) -> None:
    page.get_by_role("radiogroup", name="Register").get_by_text(name, exact=True).click()
    settled(page)


def choose(page, field: str, typed: str) -> None:
    page.get_by_role("combobox", name=field).click()
    page.keyboard.type(typed)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def save(page, said: str) -> None:
    page.get_by_role("textbox", name="Evidence").fill(EVIDENCE)
    page.get_by_role("textbox", name="Your name or initials").fill("AB")
    page.get_by_role("button", name="Save this entry").click()
    page.get_by_text(said).wait_for()
    settled(page)


def write(page, field: str, words: str) -> None:
    page.get_by_role("textbox", name=field, exact=True).fill(words)


def test_a_conflict_that_nobody_shipped_goes_from_nothing_to_its_chart(page, newsroom) -> None:
    app, folder = newsroom
    opened(page, app, "registers")

    register(page, "Places")
    write(page, "Name", "Northland")
    save(page, "Northland is saved")

    register(page, "Conflicts")
    write(page, "Name", "Northland 2024–")
    write(page, "First day", "2024-03-01")
    write(page, "Parties", "Council of Northland: council, councillors\nNorthland Front: front")
    write(page, "Not counted", "People whom nobody has found.")
    choose(page, "Places", "Northland")
    save(page, "Northland 2024– is saved")

    register(page, "Claimants and publishers")
    write(page, "Name", "Northland Relief Office")
    write(page, "Who they are", "The office that coordinates relief.")
    save(page, "Northland Relief Office is saved")
    assert [line["id"] for line in changes(folder)] == ["northland", "northland-2024", "northland-relief-office"]
    assert page.get_by_role("link", name=EVIDENCE).count() == 3
    assert not axe(page)

    pasted(page, app, STORY, publisher="Harbour Radio", day="20240613")
    saved(page)
    page.get_by_role("link", name="See the chart: Northland 2024–").click()
    page.wait_for_url("**conflict=northland-2024**")
    page.get_by_text("21 people were reported killed in Northland").first.wait_for()
    page.get_by_text("Northland Relief Office").first.wait_for()
    page.get_by_text("People whom nobody has found.").first.wait_for()
