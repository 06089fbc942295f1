"""Thirty readers who ask for the same picture at once wait for one computation."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from views.once import Once

READERS = 8


def test_who_asks_at_the_same_moment_gets_what_is_being_made() -> None:
    kept, made, ready = Once[object](4), [], threading.Barrier(READERS)

    def make() -> object:
        made.append(object())
        return made[-1]

    def ask(_reader: int) -> object:
        ready.wait()
        return kept.get("the same view", make)

    with ThreadPoolExecutor(READERS) as readers:
        got = list(readers.map(ask, range(READERS)))
    assert len(made) == 1 and set(map(id, got)) == {id(made[0])}


def test_the_oldest_falls_out_and_what_was_asked_for_stays() -> None:
    kept = Once[str](2)
    for key in ("a", "b", "a", "c"):
        kept.get(key, lambda key=key: f"first {key}")
    assert kept.get("a", lambda: "again") == "first a"
    assert kept.get("b", lambda: "again") == "again"


def test_what_could_not_be_made_is_tried_again() -> None:
    kept = Once[int](2)
    with pytest.raises(ZeroDivisionError):
        kept.get("x", lambda: 1 // 0)
    assert kept.get("x", lambda: 2) == 2
