"""Readers who click in the same moment are answered in the order in which they came, and all get their chart first."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from pages.parts.turns import Turns

LONG, PATIENCE = 60.0, 20.0
"""Seconds: a turn that does not end during a test; after which a test gives up."""


class Readers:
    """Threads that come one after the other while the first has its turn, and what they do."""

    def __init__(self, turns: Turns) -> None:
        self.turns = turns
        self.done: list[str] = []

    def come(self, names: str, do: Callable[[str], None]) -> None:
        """One reader for each letter; all are in line before the turn that this thread has ends."""
        with self.turns.turn():
            threads = [threading.Thread(target=self._read, args=(name, do)) for name in names]
            for before, thread in enumerate(threads):
                assert self.turns.waiting == before
                thread.start()
                while self.turns.waiting == before and thread.is_alive():
                    pass
        for thread in threads:
            thread.join(PATIENCE)
            assert not thread.is_alive()

    def _read(self, name: str, do: Callable[[str], None]) -> None:
        with self.turns.turn():
            do(name)


def test_first_come_first_served():
    readers = Readers(Turns(turn=LONG))
    readers.come("abcd", readers.done.append)
    assert readers.done == list("abcd")


def test_everybody_has_a_chart_before_anybody_has_the_rest():
    readers = Readers(Turns(turn=LONG))

    def page(name: str) -> None:
        readers.done.append(f"chart of {name}")
        readers.turns.let_others()
        readers.done.append(f"rest of {name}")

    readers.come("abc", page)
    assert readers.done == [f"{part} of {name}" for part in ("chart", "rest") for name in "abc"]


def test_only_one_computes():
    readers, computing = Readers(Turns(turn=LONG)), threading.Lock()

    def page(name: str) -> None:
        assert computing.acquire(blocking=False)
        computing.release()
        readers.done.append(name)

    readers.come("abcdef", page)
    assert len(readers.done) == 6


def test_long_work_holds_nobody_up():
    turns, entered = Turns(turn=0), threading.Event()

    def other() -> None:
        with turns.turn():
            entered.set()

    with turns.turn():
        threading.Thread(target=other, daemon=True).start()
        assert entered.wait(PATIENCE)


def test_a_script_that_is_stopped_leaves_the_line():
    turns = Turns(turn=LONG)
    with pytest.raises(KeyboardInterrupt), turns.turn():
        raise KeyboardInterrupt
    readers = Readers(turns)
    readers.come("a", readers.done.append)
    assert readers.done == ["a"]


def test_who_has_a_turn_goes_on():
    turns = Turns(turn=LONG)
    with turns.turn(), turns.turn():
        turns.let_others()
    assert turns.waiting == 0


def test_a_pause_holds_no_turn():
    turns, done = Turns(turn=LONG), threading.Event()

    def other() -> None:
        with turns.turn():
            done.set()

    with turns.turn():
        threading.Thread(target=other, daemon=True).start()
        turns.let_others(pause=0.001)
        assert done.wait(PATIENCE)


def test_a_pause_ends_when_there_is_reason_to_hurry():
    turns = Turns(turn=LONG)
    with turns.turn():
        turns.let_others(pause=LONG, hurry=lambda: True)
    assert turns.waiting == 0
