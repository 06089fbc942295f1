"""Let readers who click in the same moment be answered one after the other, in the order in which they came.

In:  scripts of several readers, each in a thread of its own.
Out: one of them computes, the others wait in line. Whoever has his chart goes to the end of the line once, so that
     everybody has a chart before anybody has the rest of his page.

Assumes that scripts compute rather than wait: one interpreter computes one thing at a time, so thirty scripts at once
all end when the last would have ended anyway. In turn, the median reader waits half as long and the last no longer.
Long work holds nobody up: after TURN seconds the next in line begins beside it.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

TURN = 0.25
"""Seconds that one has for himself. A usual click needs a tenth of it."""

GLANCE = 0.01
"""Seconds after which a thread that pauses looks whether it must hurry."""


class Turns:
    """A line of threads, of which `at_once` compute."""

    def __init__(self, at_once: int = 1, turn: float = TURN) -> None:
        self._at_once, self._turn = at_once, turn
        self._lock = threading.Lock()
        self._since: dict[int, float] = {}
        """When each thread that has its turn began."""
        self._line: deque[tuple[int, threading.Event]] = deque()

    @property
    def waiting(self) -> int:
        """How many stand in line."""
        return len(self._line)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn; it ends with the block. A thread that has one already goes on."""
        me = threading.get_ident()
        if me in self._since:
            yield
            return
        self._await(me)
        try:
            yield
        finally:
            self._leave(me)

    def let_others(self, pause: float = 0.0, hurry: Callable[[], bool] = lambda: False) -> None:
        """Go to the end of the line, if anybody waits and it is this thread's turn; after a pause, if one is wished,
        which ends early when there is reason to hurry."""
        me = threading.get_ident()
        if me not in self._since:
            return
        if pause:
            self._leave(me)
            until = time.monotonic() + pause
            while time.monotonic() < until and not hurry():
                time.sleep(GLANCE)
        if pause or self.waiting:
            self._await(me)

    def _await(self, me: int) -> None:
        mine = threading.Event()
        with self._lock:  # who gives a turn up stands in line before the next begins
            self._line.append((me, mine))
            self._since.pop(me, None)
            self._admit()
        while not mine.wait(self._turn):
            with self._lock:
                self._admit()

    def _leave(self, me: int) -> None:
        with self._lock:
            del self._since[me]
            self._admit()

    def _admit(self) -> None:
        """Let in as many as there is room for; whoever has had his time takes up none."""
        now = time.monotonic()
        computing = sum(now - began < self._turn for began in self._since.values())
        while self._line and computing < self._at_once:
            thread, admitted = self._line.popleft()
            self._since[thread] = now
            computing += 1
            admitted.set()


CLICKS = Turns()
"""The line of all readers of this server."""
