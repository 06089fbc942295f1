"""What a chart is, in words and numbers, before anyone draws it.

In:  nothing; charts/describe.py fills these records.
Out: Chart and its parts: frozen. charts/screen.py turns one into plotly, charts/paper.py into a static image,
     exports/ into a table. All three show the same marks, because there is nothing else to show.

Everything that a reader must know to read the picture is part of the Chart: title, as-of day, sources, what is not
counted. So it survives a screenshot. Dates are ISO text of a full day; numbers are people, or what `y_title` says.
Text is plain text, never markup: whoever draws it escapes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One dated value of one line: a point, a range, or a word at the axis."""

    x: str
    """Day on the horizontal axis."""
    y: float | None
    """Where the point stands; `None` for a range without a centre and for words."""
    low: float | None = None
    """Lower end drawn; `None`: not drawn."""
    high: float | None = None
    """Upper end drawn; `None`: not drawn."""
    open_up: bool = False
    """An arrow upwards: at least."""
    open_down: bool = False
    """An arrow downwards: up to."""
    soft: bool = False
    """A faded bar: about."""
    word: str = ""
    """A vague word, shown as text at the axis and never as a height."""
    hollow: bool = False
    """True for a number that is held out of the band, or that nobody is named for."""
    derived: bool = False
    """True for a number that we worked out."""
    partial: bool = False
    """True for the latest, unfinished period."""
    after_silence: bool = False
    """True if the claimant gave no figure for unusually long before it: the way to it is dotted, not drawn level."""
    text: str = ""
    """Hover text, lines separated by newlines."""
    point_id: str = ""
    """Address of its dossier: series id, day and version."""
    figure_ids: tuple[str, ...] = ()
    """Figures behind it."""
    codes: tuple[str, ...] = ()
    """Codes of the findings shown at it."""
    severity: Literal["", "error", "warning", "note"] = ""
    """Gravest severity among those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One claimant's line, cut into segments at its seams."""

    series_id: str
    """Series drawn."""
    name: str
    """Who counted: the claimant, or the publisher for a lane without a claimant."""
    label: str = ""
    """What stands at its end when the name is long: its usual initials; '' is the name."""
    detail: str = ""
    """What tells it from its neighbours: place, population, inclusion."""
    slot: int = 0
    """Number of its colour and mark in the palette; the same claimant keeps its slot within a conflict."""
    dashed: bool = False
    """A party's claim about its enemy."""
    hollow: bool = False
    """A publisher's lane: points only, never joined."""
    joined: bool = True
    """False for incidents and periods: marks without a line between them."""
    day_zero: str = ""
    """First day of its conflict, for charts that count days from there."""
    segments: tuple[tuple[Mark, ...], ...] = ()
    """Marks oldest first; no line crosses from one segment to the next. A later count of the same claimant is a segment
    of its own: the seam lies between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Range of reported figures over an unbroken run of days: an envelope, no estimate."""

    basis: Literal["count", "estimate"]
    """Counts and estimates never share a band."""
    days: tuple[str, ...]
    """Days, rising."""
    low: tuple[float, ...]
    """Lower edge, one a day."""
    high: tuple[float, ...]
    """Upper edge, one a day."""
    open_top: bool = False
    """True if a source says 'at least' at the top."""
    carried: tuple[bool, ...] = ()
    """Days whose lower edge is carried forward."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeamMark:
    """A day from which a line counts something else."""

    x: str
    """First day of the new definition."""
    label: str
    """Two or three words for the picture."""
    text: str
    """The sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """A discrepancy, drawn between the two values that differ."""

    finding_id: str
    """Finding that it shows."""
    code: str
    """Its code."""
    severity: Literal["error", "warning", "note"]
    """Its severity."""
    x: str
    """Day."""
    x_end: str = ""
    """Last day, when equal findings on consecutive days were joined."""
    low: float | None = None
    """Lower of the two values."""
    high: float | None = None
    """Upper of the two values."""
    text: str = ""
    """The finding's sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hatch:
    """A span marked as something else than the usual: a backlog added at once, or an unfinished period."""

    x: str
    """First day."""
    x_end: str
    """Last day."""
    text: str
    """Why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMark:
    """Something dated that helps to read the chart."""

    x: str
    """Day."""
    label: str
    """A few words."""
    url: str = ""
    """Where it can be checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One plot: the only one, or one of several small multiples with one scale."""

    title: str = ""
    """What tells it from its neighbours; '' when alone."""
    lines: tuple[Line, ...] = ()
    """Lines, the leading claimant first."""
    bands: tuple[Band, ...] = ()
    """Bands behind the lines."""
    seams: tuple[SeamMark, ...] = ()
    """Vertical marks of changed definitions."""
    brackets: tuple[Bracket, ...] = ()
    """Discrepancies."""
    hatches: tuple[Hatch, ...] = ()
    """Backlogs and unfinished periods."""
    events: tuple[EventMark, ...] = ()
    """Events, when switched on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Everything that is on the picture."""

    title: str
    """What is counted, where."""
    subtitle: str
    """Latest as-of day and what one point is."""
    source_line: str
    """Who counted and who printed it."""
    not_counted: str
    """What these figures leave out."""
    caption: str = ""
    """How to read the band; '' without one."""
    notes: tuple[str, ...] = ()
    """Warnings that belong to the picture: definitions that differ, languages that could not be read."""
    as_of: str = ""
    """Latest day that a figure speaks of."""
    x_title: str = ""
    """Which date the axis shows."""
    y_title: str = ""
    """What one unit of height is."""
    log: bool = False
    """Logarithmic height."""
    step: bool = True
    """A line stays level until the next report."""
    bars: bool = False
    """Values per period: each is a bar from zero, as wide as `bar_days`."""
    bar_days: int = 0
    """Days of one period; 0 when there are no bars."""
    from_start: bool = False
    """On the screen, days since each line's `day_zero` instead of the calendar."""
    lang: str = "en"
    """Language of the words."""
    rtl: bool = False
    """Right-to-left."""
    alt: str = ""
    """The picture in words, with the same caveats."""
    panels: tuple[Panel, ...] = ()
    """One or more plots."""

    @property
    def empty(self) -> bool:
        """True if there is no mark to draw."""
        return not any(segment for panel in self.panels for line in panel.lines for segment in line.segments)
