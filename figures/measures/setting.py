"""What a figure's measure is read from, and what is read: the Setting of one figure, and its When.

In:  filled by the reader of a sentence; the times that matter are looked up once, by `deciding`.
Out: Setting, When, and what several rules ask of a Setting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from figures import lexicon
from figures.dates import Time
from figures.nodes import Node
from figures.phrases import Count
from figures.scene import Binding
from figures.terms import ARRIVED, MOVED
from figures.text import Token
from figures.timeline import Timeline
from records import Figure, Measure

MOVEMENT = MOVED | {ARRIVED}
ONE_BLOW = 200
"""'strikes killed 37 civilians in X in April', up to this many, is one event of that month."""
EVENT_WORDS = lexicon.Cue("measure_event_words")
WAR_NOUNS = lexicon.tables("en_cues")["measure_war_nouns"]
WAR_SUBJECT = lexicon.Cue("measure_war_subject")


@dataclass(slots=True)
class When:
    """Of which days, and what kind of number."""

    measure: Measure
    start: str | None
    end: str | None
    inferred: bool
    rule: str


HAVE = re.compile(r"(?:have|has|had)\b|\w*['’]ve$")
"""Also within 'have confirmed'."""
QUOTE_MARKS = re.compile(r"[\"“”«»]")
"""They may stand inside 'a "cold-blooded" massacre'."""


def days_of(figure: Figure, rule: str) -> When:
    """The measure and days of a figure that was read before, taken over by another."""
    return When(figure.measure, figure.date_start, figure.date_end, True, rule)


@dataclass(slots=True)
class Setting:
    """What a figure's measure is read from."""

    nodes: list[Node]
    count: Count
    join: Binding
    times: list[tuple[int, Time]]
    """(node, time) of the sentence, or of the heading that it stands under."""
    tokens: list[Token]
    low: str
    """The sentence in lower case."""
    sentence: int
    line: Timeline
    value: float
    near: Time | None = None
    """The time that belongs to the figure."""
    since: Time | None = None
    """The 'since' that governs it."""
    as_of: Time | None = None
    today: str | None = None
    """The day of publication."""
    end: str | None = None
    """The as-of day, else the day of publication."""

    @property
    def plain(self) -> str:
        """The sentence in lower case without its quotation marks."""
        return QUOTE_MARKS.sub("", self.low) if QUOTE_MARKS.search(self.low) else self.low


def perfect(setting: Setting) -> bool:
    """True for 'have been killed', 'has displaced'."""
    join, count = setting.join, setting.count
    around = range(count.last, join.node) if join.node >= count.last else range(max(0, join.node - 4), join.node)
    return any(HAVE.match(setting.nodes[k].low) for k in around)


def some_more(setting: Setting) -> bool:
    """True for 'seven more soldiers were killed in the war': they are the latest, not all of them."""
    count = setting.count
    added = any(n.low in ("more", "another") for n in setting.nodes[count.first : count.last])
    return setting.value < ONE_BLOW and added
