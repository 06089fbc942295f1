"""Somebody's own table in a real Chromium: from the file, through a corrected guess, to figures in the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.reading.mapping import read_mapping
from store import Store
from tests.browser import axe, opened, serve, settled
from tests.small_store import CONFLICT, fill

pytestmark = pytest.mark.browser

TABLE = "\n".join(
    [
        "Stand;Governorate;Deaths total;Registered families;Reported by",
        *(f"{day}/03/2024;Rafah;{300 + day};{40 + day};Gaza Ministry of Health" for day in range(11, 29)),
        "30/02/2024;Rafah;330;70;Gaza Ministry of Health",
    ]
)


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("own") / "small.db"


@pytest.fixture(scope="module")
def own_app(database: Path) -> Iterator[str]:
    fill(database).close()
    process, address = serve(database)
    yield address
    process.terminate()
    process.wait(10)


def choose(page, column: str, holds: str) -> None:
    """Say what a column holds, with the keyboard."""
    box = page.get_by_role("combobox", name=f"{column} holds")
    box.focus()
    box.press("ArrowDown")
    page.get_by_role("option", name=holds, exact=True).click()
    settled(page)


def given(page, app: str) -> None:
    opened(page, app, "own_table")
    page.locator("input[type=file]").set_input_files(
        {"name": "field office.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    )
    page.get_by_text("What do the columns hold?").wait_for()
    settled(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_fault_of_accessibility(page, own_app, scheme) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    given(page, own_app)
    assert not axe(page)


def test_it_fits_a_narrow_screen(page, own_app) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    given(page, own_app)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_table_is_guessed_corrected_looked_at_and_loaded(page, own_app, database) -> None:
    given(page, own_app)
    page.get_by_text("which column holds the date").wait_for()
    choose(page, "Stand", "Day of the count")
    order = page.get_by_role("combobox", name="How are days written?")
    order.focus()
    order.press("ArrowDown")
    page.get_by_role("option", name="05/03/2024 is 5 March").click()
    page.get_by_text("311").first.wait_for()
    settled(page)
    assert page.locator("table.rows tbody tr").count() == 10
    page.get_by_role("button", name="Load the table").click()
    page.get_by_text("Figures added: 18. Rows refused: 1.").wait_for()
    page.get_by_text("is not a possible date").wait_for()
    with Store(database) as store:
        loaded = [f for f in store.figures(conflict=CONFLICT) if f.extractor_version == "loader:mapped"]
    assert len(loaded) == 18
    assert {(f.metric, f.measure, f.claimant) for f in loaded} == {("killed", "cumulative", "gaza-moh")}
    (kept,) = (database.parent / "mappings").iterdir()
    assert read_mapping(kept.read_text("utf-8")).dates == "day first"
    # The next edition of the table is read the same way, without being asked.
    given(page, own_app)
    page.get_by_text("311").first.wait_for()
