"""What is carried from sentence to sentence of one report.

In:  nothing; the reader fills it as it goes.
Out: a State: paragraph, speakers, places, section, the last figures.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from figures.drafts import Draft
from figures.places import Place


@dataclass(slots=True)
class State:
    """What is carried from sentence to sentence."""

    paragraph: int = -1
    source: str | None = None
    sentence_source: str | None = None
    open_quote: bool = False
    led: bool = False
    """True when the sentence before ends with a speaker and a colon."""
    place: Place | None = None
    paragraph_place: Place | None = None
    event_places: dict[str, Place] = field(default_factory=dict)
    """Event noun -> its place: 'an attack in Charkh' ... 'during the attack'."""
    town: Place | None = None
    """The last town named, for 'the city'."""
    refuge: Place | None = None
    """The last place that people are said to have fled to."""
    named: tuple[int, Place] | None = None
    """The sentence and the place nearer than a country that was named last, for 'there'."""
    sites: dict[str, Place] = field(default_factory=dict)
    """Kind of building -> the first place that bears it: 'the hotel blast' after 'the Marriott Hotel'."""
    kinds: dict[str, Place] = field(default_factory=dict)
    """Kind of place -> the last place of that kind: 'the province'."""
    event_place: Place | None = None
    """The place of the last sentence that stated a figure or told what happened."""
    scene: Place | None = None
    """The last of those that was nearer than a country."""
    retold: bool = False
    """True where the event that the story stands at was long ago: the report itself looks back."""
    tally: tuple[int, Place] | None = None
    """The paragraph and the place of the last running total."""
    days: dict[str, Place] = field(default_factory=dict)
    """Day -> the last place nearer than a country where people fell on it."""
    disaster: tuple[int, int] = (-1, -1)
    """Paragraph and sentence of the last natural disaster told of."""
    number: int = -1
    section: tuple[str, ...] = ()
    """Countries of the heading that the text stands under."""
    section_place: Place | None = None
    recent: list[Draft] = field(default_factory=list)
    """The drafts of the last sentence that had any."""
    recent_paragraph: int = -1
    recent_sentence: int = -1
    """The last sentence that had any, or that went on about them: 'the toll does not include ...'."""
    subject: str | None = None
    """The subject of the sentence before, for 'it said'."""
    quoted: bool = False
    """True when the sentence before was a quotation with its speaker."""
