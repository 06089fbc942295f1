"""The days that a report speaks of, and the one that an undated sentence takes over.

In:  filled by `building`.
Out: Timeline: `day_for` an undated incident, `point_before` for 'since then'.
Assumes that a story keeps to its day until it names another; the day of a statement or of a dateline is taken only
when nothing better is given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from figures import grounds
from figures.timeline.events import singular

NEXT_WITHIN = 4
"""Sentences. An undated incident takes the first day that the report gives so soon after it."""


MONTH_REACH = 2
"""Sentences for which a month that one named goes on, in its paragraph."""
WAR_REACH = 3
"""Sentences for which a report goes on about a war whose years it gave."""
THE_EVENT = re.compile(r"(?:\b(?:the|that|this|these|those|following)|['’]s) (?:\w+ ){0,2}?(\w+)")
"""'the attack', 'that deadly raid', "Friday's blast": an event that was told before."""


@dataclass(slots=True)
class Timeline:
    """The days of a report."""

    published: date | None
    days: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, first day, last day) of events, in the order of the text."""
    others: set[int] = field(default_factory=set)
    """Sentences whose day is that of a second event: 'On Thursday another ranger was shot'."""
    sayings: list[tuple[int, str, str]] = field(default_factory=list)
    """The same for days on which something was said."""
    events: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    """Event noun -> (sentence, first day, last day)."""
    background: list[tuple[int, str, str]] = field(default_factory=list)
    """Days long before publication: they date their own paragraph only."""
    months: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, month, month) of months named by themselves: 'In July gunmen stormed ...'."""
    stretches: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, first day, last day) of stretches of days: 'Between 8 and 10 May clashes broke out'."""
    windows: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, first day, last day) of 'the past 24 hours' and the like in the lead."""
    paragraphs: list[int] = field(default_factory=list)
    """The paragraph of each sentence."""
    points: list[tuple[int, str]] = field(default_factory=list)
    """(sentence, date) of any date, for 'since then' and 'the same year'."""
    war_start: str | None = None
    operation: tuple[int, str, str, str] | None = None
    """(sentence, noun, first day, last day) of an operation of several days."""
    dateline: str | None = None
    reporting: tuple[int, str, str] | None = None
    """(sentence, first day, last day) of the stretch that the report says it covers."""
    past_wars: list[tuple[int, str, str]] = field(default_factory=list)
    """(sentence, first year, last year) of wars that are over."""
    one_blow: bool = False
    """True when the report opens with one attack and tells of no war and no protests."""
    unrest: bool = False
    """True when the report tells of protests, a crackdown, riots: their dead are counted together."""
    long_war: bool = False
    """True when the report counts over a war of some length: 'in the 29-day conflict'."""

    def day_for(self, sentence: int, low: str) -> tuple[str, str, str] | None:
        """(first day, last day, rule) of an undated incident in a sentence."""
        for noun in THE_EVENT.findall(low) if self.events else ():
            named = self.events.get(noun) or self.events.get(singular(noun))
            known = _last(named, sentence) if named else None
            if known is not None:
                return known[1], known[2], f"{grounds.OF_NAMED_EVENT} {noun}"
        old = _last(self.background, sentence)
        before = _last(self.days, sentence)
        if old is not None and self._in_paragraph(old, sentence) and (before is None or before[0] < old[0]):
            return old[1], old[2], grounds.OF_PARAGRAPH
        month = _last(self.months, sentence)
        if month is not None and self._goes_on(month, sentence) and (before is None or before[0] < month[0]):
            return month[1], month[2], grounds.OF_PARAGRAPH
        if before is not None:
            return before[1], before[2], grounds.OF_REPORT
        after = next((day for day in self.days if day[0] not in self.others), None)
        if after is not None and after[0] - sentence <= NEXT_WITHIN:
            return after[1], after[2], grounds.GIVEN_NEXT
        said = _last(self.sayings, sentence) or (self.sayings[0] if self.sayings else None)
        if said is not None:
            return said[1], said[2], grounds.OF_STATEMENT
        if after is not None:
            return after[1], after[2], grounds.GIVEN_LATER
        if self.dateline is not None:
            return self.dateline, self.dateline, grounds.OF_DATELINE
        return None

    def same_paragraph(self, one: int, two: int) -> bool:
        """True for two sentences of one paragraph."""
        return two < len(self.paragraphs) and self.paragraphs[one] == self.paragraphs[two]

    def window_for(self, sentence: int) -> tuple[str, str, int] | None:
        """(first day, last day, its sentence) of the window that the lead gives, where no day has been named since."""
        window, day = _last(self.windows, sentence), _last(self.days, sentence)
        if window is None or (day is not None and day[0] >= window[0]):
            return None
        return window[1], window[2], window[0]

    def stretch_for(self, sentence: int) -> tuple[str, str] | None:
        """(first day, last day) of a stretch that a sentence or two before it gives, in its paragraph."""
        stretch, day = _last(self.stretches, sentence), _last(self.days, sentence)
        if stretch is None or not self._goes_on(stretch, sentence) or (day is not None and day[0] >= stretch[0]):
            return None
        return stretch[1], stretch[2]

    def past_war_for(self, sentence: int) -> tuple[str, str] | None:
        """(first, last) of the war that a sentence, or one shortly before it, gives the years of."""
        war = _last(self.past_wars, sentence)
        if war is None or sentence - war[0] > WAR_REACH:
            return None
        since = _last(self.points, sentence)
        if since is not None and since[0] > war[0] and since[1][:4] > war[2][:4]:
            return None  # 'the war of 1992 to 1994. ... In April 2016 fighting broke out': it has gone on to that
        return war[1], war[2]

    def _goes_on(self, entry: tuple[int, str, str], sentence: int) -> bool:
        """True for a sentence or two after the entry, in its paragraph."""
        return 0 < sentence - entry[0] <= MONTH_REACH and self._in_paragraph(entry, sentence)

    def _in_paragraph(self, entry: tuple[int, str, str], sentence: int) -> bool:
        return self.same_paragraph(entry[0], sentence)

    def point_before(self, sentence: int) -> str | None:
        """The last date named before a sentence: 'since then'."""
        before = _last(self.points, sentence - 1)
        return before[1] if before else None


Dated = TypeVar("Dated", bound="tuple[int, str] | tuple[int, str, str]")


def _last(known: list[Dated], sentence: int) -> Dated | None:
    """The last entry at or before a sentence; entries stand in the order of the text."""
    place = bisect_right(known, sentence, key=lambda entry: entry[0])
    return known[place - 1] if place else None
