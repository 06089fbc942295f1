"""A hundred figures reviewed in a real Chromium with the keyboard alone, every keystroke counted.

docs/desk.md says how five minutes follow from the count. Nothing here measures time: the count is the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from store import Store
from tests.browser import serve
from tests.small_store import fill, unsure

pytestmark = pytest.mark.browser

WAITING = 100
CORRECTED, REJECTED, PUT_OFF, TAKEN_BACK = range(5, 100, 20), range(9, 100, 10), (30, 60), (41, 82)
"""Places in the queue where the reviewer does something else than accept; the rest is right."""

MOST_KEYS_A_FIGURE = 1.3
"""Keystrokes per figure, the typing of corrected numbers included; docs/desk.md reckons with it."""

REASON = "Wrong number"


def number_of(place: int) -> int:
    """The number that the figure at this place of the queue states."""
    return 200 + place


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("review") / "small.db"


@pytest.fixture(scope="module")
def waiting(database: Path) -> list[str]:
    """Ids of the figures that wait, in the order of the queue."""
    with fill(database) as store:
        return unsure(store, map(number_of, range(WAITING)))


@pytest.fixture(scope="module")
def desk_app(database: Path, waiting: list[str]) -> Iterator[str]:
    process, address = serve(database)
    yield address
    process.terminate()
    process.wait(10)


@dataclass
class Keyboard:
    """The reviewer's hands: they only press keys, and every key counts."""

    page: object
    pressed: int = 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)
        self.pressed += len(keys)

    def sees(self, place: int, waiting: int, number: int) -> None:
        """Wait until the figure with its number stands there, and the page has put the keyboard on it."""
        self.page.wait_for_function(
            "([progress, number, turn]) => document.activeElement?.matches('.st-key-review_figure h2')"
            " && document.activeElement.innerText.includes(number)"
            " && document.querySelector('[data-testid=stProgress]')?.innerText.trim() === progress"
            " && document.querySelector(`[data-turn*='${turn}']`)"
            " && document.querySelector('[data-test-script-state=notRunning]')",
            arg=[f"{place + 1} of {waiting}", str(number), f" {place} "],
        )

    def stands_in(self, label: str, words: str = "") -> None:
        """Wait until the keyboard writes into this field, in place of the words that stand there."""
        self.page.wait_for_function(
            "([label, words]) => document.activeElement?.ariaLabel === label && `${getSelection()}` === words"
            " && document.querySelector('[data-test-script-state=notRunning]')",
            arg=[label, words],
        )


def test_a_hundred_figures_are_reviewed_with_the_keyboard_alone(page, desk_app, database, waiting) -> None:
    page.goto(f"{desk_app}/review")
    hands = Keyboard(page)
    hands.stands_in("Your name or initials")
    hands.press("A", "B", "Enter")
    for place in range(WAITING):
        hands.sees(place, WAITING, number_of(place))
        if place in TAKEN_BACK:
            hands.press("1")
            hands.sees(place + 1, WAITING, number_of(place + 1))
            hands.press("u")
            hands.sees(place, WAITING, number_of(place))
        if place in CORRECTED:
            hands.press("e")
            hands.stands_in("Number", f"{number_of(place)}")
            hands.press(*f"{number_of(place) + 500}", "Enter")
        else:
            hands.press("2" if place in REJECTED else "n" if place in PUT_OFF else "a")
    page.get_by_text(f"That was the last of {WAITING}").wait_for()
    hands.press("n")
    for again, place in enumerate(PUT_OFF):
        hands.sees(again, len(PUT_OFF), number_of(place))
        hands.press("a")
    page.get_by_text(f"That was the last of {len(PUT_OFF)}").wait_for()

    with Store(database) as store:
        figures, log = [store.figure(figure_id) for figure_id in waiting], store.reviews()
    for place, figure in enumerate(figures):
        number = number_of(place) + (500 if place in CORRECTED else 0)
        assert (figure.low, figure.value, figure.high) == (number,) * 3
        assert figure.review == ("rejected" if place in REJECTED else "confirmed")
    assert len(log) == WAITING + 2 * len(TAKEN_BACK)
    assert {entry.who for entry in log} == {"AB"}
    assert all(re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", entry.at) for entry in log)
    why = {entry.figure_id: entry.why for entry in log if entry.decision == "rejected"}
    assert all(why[waiting[place]] == REASON for place in REJECTED)
    print(f"{hands.pressed} keystrokes for {WAITING} figures")
    assert hands.pressed <= MOST_KEYS_A_FIGURE * WAITING


def test_a_reason_in_own_words_is_typed_where_the_key_led(page, desk_app, database, waiting) -> None:
    with Store(database) as store:
        for place in PUT_OFF:
            store.undo(waiting[place], who="CD")
    page.goto(f"{desk_app}/review")
    hands = Keyboard(page)
    hands.stands_in("Your name or initials")
    hands.press("C", "D", "Enter")
    hands.sees(0, len(PUT_OFF), number_of(PUT_OFF[0]))
    hands.press("x")
    hands.stands_in("Why is it rejected?")
    hands.press(*"A drill", "Enter")
    hands.sees(1, len(PUT_OFF), number_of(PUT_OFF[1]))
    with Store(database) as store:
        last = store.reviews()[-1]
    assert (last.decision, last.who, last.why) == ("rejected", "CD", "A drill")
