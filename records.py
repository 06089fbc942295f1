"""The records that pass from stage to stage: what a report says, and what was worked out from it.

In:  nothing; this module imports only the standard library and is imported by every stage.
Out: Report, Refusal, Figure, SeriesKey, Point, Series, Finding: frozen, slotted, keyword-only.

What a report *says* and what we *worked out* are different fields. Worked-out fields are marked
"Derived" in their description and may be computed again at any time; said fields never change.
`None` always means "not known" or "not stated"; `0` means "said to be none".

Dates are ISO text whose length is their precision: `2024-06-12`, `2024-06` or `2024`. Text compares
in calendar order, a coarse date is never given a day that nobody stated, and 1 million of them are small.

The string under each field is its meaning; the data dictionary in docs/ is generated from it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, make_dataclass
from hashlib import sha256
from operator import attrgetter
from typing import Any, Literal, cast, get_args

EXTRACTOR_VERSION = "5"
"""Raised whenever the extractor may read the same text differently."""

UNTOLD = "und"
"""`lang` of a report whose language could not be told when it came in (ISO 639)."""

Qualifier = Literal["exact", "at_least", "more_than", "about", "nearly", "up_to", "fewer_than", "range", "vague"]
Metric = Literal[
    "killed", "injured", "casualties", "missing", "abducted", "detained",
    "displaced", "refugees", "returned", "losses", "bodies_found",
]  # fmt: skip
Measure = Literal["cumulative", "incident", "period", "stock"]
Causation = Literal["direct", "indirect", "all", "unstated"]
Inclusion = Literal["reported", "identified", "verified", "estimated"]
Unit = Literal["person", "household", "movement", "item"]
Review = Literal["extracted", "confirmed", "rejected", "withdrawn"]
QuoteKind = Literal["verbatim", "summary", "table_cell"]
TextKind = Literal["original", "excerpt", "summary"]
Role = Literal["whole", "part", "complete_part"]
Concerns = Literal["own", "enemy"]
Statement = Literal["own", "relay"]
Severity = Literal["error", "warning", "note"]
GRAVITY: dict[str, int] = {severity: rank for rank, severity in enumerate(get_args(Severity))}
"""The place of each severity in an order that begins with the gravest."""
Precision = Literal["day", "month", "year"]
EditorState = Literal["open", "accepted", "dismissed"]

POPULATIONS = (
    "all", "civilians", "combatants", "security_forces", "police", "women", "children", "men",
    "women_and_children", "elderly", "health_workers", "journalists", "aid_workers", "hostages",
    "prisoners", "protesters",
)  # fmt: skip
"""The populations of methodology 2.1; any other is written `other:` and the report's words."""


PRECISIONS: dict[int, Precision] = {len("2024-06-12"): "day", len("2024-06"): "month", len("2024"): "year"}


def precision(day: str | None) -> Precision | None:
    """How exact a day is, by the length of its text; None for no day.

    >>> precision("2024-06"), precision(None)
    ('month', None)
    """
    return PRECISIONS.get(len(day or ""))


def text_hash(text: str) -> str:
    """The SHA-256 of a text, in hex: its identity in the store and in citations."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def figure_id(report_hash: str, start: int, end: int, ordinal: int = 0) -> str:
    """A figure's id: 16 hex digits from text hash, numeral span and ordinal; stable across better extraction.

    >>> figure_id("ab" * 32, 10, 13) == figure_id("ab" * 32, 10, 13, 0) != figure_id("ab" * 32, 10, 13, 1)
    True
    """
    return sha256(f"{report_hash}:{start}:{end}:{ordinal}".encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of people as printed once (methodology 2.1)."""

    figure_id: str = ""
    """Stable id: hash of the report's text hash, the numeral's span and an ordinal."""
    report_id: str = ""
    """The report that printed it."""

    # -- the number
    value: float | None = None
    """The number stated, in `unit`s; `None` for a range without a centre and for vague words."""
    low: float | None = None
    """Lower bound as stated; exact: equal to `value`; `None`: open or not stated."""
    high: float | None = None
    """Upper bound as stated; exact: equal to `value`; `None`: open or not stated."""
    qualifier: Qualifier = "exact"
    """The bound that the words put on the number that they touch."""
    vague_word: str | None = None
    """The vague expression itself ("dozens"), when `qualifier` is vague."""
    metric: Metric = "killed"
    """What happened to the people counted."""
    measure: Measure = "incident"
    """cumulative: since a start; incident: one event; period: new within dates; stock: a level at a moment."""
    unit: Unit = "person"
    """What one of the number is. Never converted."""

    # -- when
    date_start: str | None = None
    """First day counted, ISO with its precision; `None`: not stated."""
    date_end: str | None = None
    """Last day counted: the as-of day, the horizontal axis; `None`: not known."""
    date_precision: Precision | None = None
    """Precision of `date_end`; `None` when there is none."""
    date_inferred: bool = False
    """True if the text did not give the as-of day and `published` stands in."""
    counted_from: str | None = None
    """The start of counting that the source states, ISO date or a word such as "before"; `None`: unstated."""

    # -- whom
    population: str = "all"
    """One of POPULATIONS, or `other:` with the report's words."""
    group: str | None = None
    """Nationality, side, faction or detail, in the report's words."""
    spot: str | None = None
    """The named spot of an incident in the sentence's words ("railway station"), which tells one event from another."""
    actor: str | None = None
    """Who caused it, as the source says; `None`: unstated; never inferred."""
    causation: Causation = "unstated"
    """Direct (violence), indirect, all, or unstated."""
    inclusion: Inclusion = "reported"
    """Who gets onto the count: everyone reported, identified by name, verified to a standard, or estimated."""
    scope: str | None = None
    """What the count covers, in the source's words ("civilians only", "identified deaths"); `None`: unstated."""
    wider_scope: bool = False
    """True if the source says that this count covers more than its usual or its rival's."""
    concerns: Concerns | None = None
    """Whether a party speaks of its own people or of its enemy's; `None`: neither or unknown."""
    role: Role | None = None
    """whole, part (of an open list), or complete_part (of a list said to be complete); `None`: stands alone."""
    part_of: str | None = None
    """`figure_id` of the whole that it belongs to."""
    same_as: str | None = None
    """`figure_id` of an earlier mention of the same claim in the same report."""
    overlap: bool = False
    """True if the source says that this group shares people with a sibling group."""
    percentage: float | None = None
    """Per cent of the whole that the report states beside this figure; `None`: none stated."""
    percentage_word: str | None = None
    """The words around that per cent ("missed", "higher")."""

    # -- where
    place: str | None = None
    """The most specific place, in the report's words."""
    country: str | None = None
    """ISO 3166-1 alpha-3 of the place; `None`: not known or several."""

    # -- who says so
    source: str | None = None
    """Who counted or claims, in the report's words; `None` when the report speaks in its own voice."""
    relay: str | None = None
    """Who passed it on to the report ("state media, quoting the ministry"), in the report's words."""
    publisher: str | None = None
    """Who printed it."""
    published: str | None = None
    """Day of printing or statement."""
    transcript: str | None = None
    """Name of the announcement that this is a copy of; figures with equal names copy one announcement."""
    previous: float | None = None
    """The older value that the text says this one replaces ("a previously reported 85")."""
    reason: str | None = None
    """The reason that the source gives for a change or a jump, in its words."""
    statement: Statement | None = None
    """own: the source's own statement on file; relay: passed on by another; `None`: own if its publisher counted it."""
    usual: float | None = None
    """What the source usually reports in one report (median of its last 14), where the same row states it."""
    running_total: float | None = None
    """The source's running total on that day, where the same row states it."""

    # -- the words
    quote: str = ""
    """The words that state it, as printed."""
    quote_start: int = 0
    """Offset of `quote` in the stored text, in characters."""
    quote_end: int = 0
    """End offset of `quote`, exclusive."""
    quote_kind: QuoteKind = "verbatim"
    """What the words are: a publisher's own, our summary, or a table's cell."""
    numeral: str = ""
    """The number expression alone, as printed."""
    numeral_start: int = 0
    """Offset of `numeral` in the stored text, in characters."""
    numeral_end: int = 0
    """End offset of `numeral`, exclusive."""
    explicit: bool = True
    """False for 'a man was killed': one person without a numeral."""
    seq: int | None = None
    """Order of announcements within one day, when known."""

    # -- where it is kept
    url: str | None = None
    """Address of the report or of the table's row."""
    lang: str = "en"
    """ISO 639-1 language of the words."""
    confidence: float = 1.0
    """0 to 1: share of like figures that were right on annotated reports; 1 for a table's cell."""
    extractor_version: str = EXTRACTOR_VERSION
    """What read it; a loader's name for tables."""

    # -- derived: by registers and store, never by the report
    claimant: str | None = None
    """Derived. Register id of who counted; `None` while the register does not know the name."""
    conflict: str | None = None
    """Derived. Register id of the conflict that place, sides and date belong to."""
    event_id: str | None = None
    """Derived. Only incidents of one event are compared."""
    known_from: str | None = None
    """Derived. When this value became public: `published`, or the data set's own day of change."""
    known_until: str | None = None
    """Derived. When it was replaced; `None` while current."""
    recorded: str | None = None
    """Derived. When this store first held it, ISO date-time UTC; set once by the store."""
    review: Review = "extracted"
    """Derived. What a reviewer decided."""


_FIGURE_PLACES = {field.name: place for place, field in enumerate(fields(Figure))}
values_of = attrgetter(*_FIGURE_PLACES)
"""The values of all fields of a figure, in their order."""

# A frozen record puts each field in place by a call of its own, ten times as slow as plain assignment. The same fields
# in an open record are filled plainly and then declared a Figure: equal layouts may change their class.
_OpenFigure = make_dataclass("_OpenFigure", [(f.name, f.type, f.default) for f in fields(Figure)], slots=True)


def _filled(**said: object) -> Figure:
    """A figure from the values of some fields."""
    figure: Figure = _OpenFigure(**said)
    figure.__class__ = Figure
    return figure


new_figure = cast("type[Figure]", _filled)
"""Makes a figure as `Figure(...)` does, in half of the time: the reader makes its own so."""


def changed(figure: Figure, **said: object) -> Figure:
    """A copy of a figure with some fields changed: like dataclasses.replace, at a fifth of its time.

    >>> changed(Figure(value=3.0), value=4.0).value
    4.0
    """
    values = list(values_of(figure))
    for name, value in said.items():
        values[_FIGURE_PLACES[name]] = value
    return figure_of(values)


def figure_of(values: Sequence[object]) -> Figure:
    """A figure from the values of all its fields in their order: the store makes a thousand of them for one line."""
    figure: Figure = _OpenFigure(*values)
    figure.__class__ = Figure
    return figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One text or table row set, as published; tables come with their figures filled."""

    report_id: str
    """Id in the store: first 16 hex digits of the text hash, or the loader's own stable name."""
    text: str
    """The stored text; every offset counts its characters. Empty for a table."""
    published: str | None = None
    """Day of publication, ISO; `None`: not known, and then its figures wait until someone says."""
    title: str | None = None
    """Headline or title."""
    publisher: str | None = None
    """Who printed it."""
    url: str | None = None
    """Address of the original."""
    retrieved: str | None = None
    """Day on which the text was read from its address."""
    text_hash: str = ""
    """SHA-256 of `text`, hex; of a table, of the file that it stands in."""
    text_kind: TextKind = "original"
    """original, excerpt, or summary: in our words, never shown as a quotation."""
    rights: str | None = None
    """Licence or right under which text and rows may leave the house; `None`: unknown, nothing but short quotes."""
    lang: str | None = None
    """ISO 639-1 language; `None`: to be told from the text; `und`: it could not be told."""
    country: str | None = None
    """ISO 3166-1 alpha-3 that the publisher or loader gives; a hint, not a finding."""
    loader: str = "text"
    """Name of the loader that read it."""
    file: str | None = None
    """Name of the file that it came from, without folders."""
    duplicate_of: str | None = None
    """Derived. `report_id` of a near-identical earlier text."""
    figures: Sequence[Figure] = ()
    """Figures that a table states outright; empty for texts, which the figures stage reads."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was not loaded or not read, and why."""

    file: str
    """File (or address) as the user named it."""
    line: int | None
    """Line in it, from 1; `None` for the file as a whole."""
    reason: str
    """A sentence for the user."""

    def __str__(self) -> str:
        return f"{self.file}{'' if self.line is None else f', line {self.line}'}: {self.reason}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SeriesKey:
    """What two figures must share to stand on one line (methodology 4.1). Missing text is ''."""

    conflict: str = ""
    """Conflict id."""
    metric: str = ""
    """Metric."""
    measure: str = ""
    """Measure."""
    population: str = "all"
    """Population."""
    group: str = ""
    """Group, normalised."""
    actor: str = ""
    """Actor, normalised."""
    place: str = ""
    """Place id of the register, or the normalised name where the register has none."""
    country: str = ""
    """ISO 3166-1 alpha-3."""
    causation: str = "unstated"
    """Causation."""
    inclusion: str = "reported"
    """Inclusion."""
    unit: str = "person"
    """Unit."""
    claimant: str = ""
    """Claimant id, or '' for figures that nobody is named for."""
    publisher: str = ""
    """Only for figures without a claimant: they stay in their publisher's lane."""
    count_start: str = ""
    """Start of counting, for cumulative lines; the event, for incidents."""

    @property
    def series_id(self) -> str:
        """12 hex digits from the key."""
        parts = [getattr(self, name) for name in self.__slots__]
        return sha256("\x1f".join(parts).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One dated value of one series, with every figure that states it (methodology 4.2)."""

    series_id: str
    """Series that it belongs to."""
    date_end: str
    """The as-of day: horizontal axis."""
    value: float | None
    """The number stated; `None` for ranges and vague words."""
    low: float | None
    """Lower bound as stated."""
    high: float | None
    """Upper bound as stated."""
    qualifier: Qualifier
    """The bound."""
    claim_low: float | None
    """Lower end of the claim interval (methodology 3.1); `None`: no interval."""
    claim_high: float | None
    """Upper end; `None`: open upwards."""
    version: int = 1
    """1 for the first value published for this day, 2 for its revision, ..."""
    current: bool = True
    """False for a version that a later one replaced."""
    published: str | None = None
    """Day on which this value was first published."""
    known_from: str | None = None
    """When it became public."""
    known_until: str | None = None
    """When it was replaced; `None` while current."""
    figure_ids: tuple[str, ...] = ()
    """Figures that state it: all links are kept."""
    publishers: tuple[str, ...] = ()
    """Who printed it, each once."""
    urls: tuple[str, ...] = ()
    """Where, each once."""
    segment: int = 0
    """Number of the segment of its line: a seam lies between two segments."""
    derived: bool = False
    """True for a value that we worked out (a per-period difference), never for a reported one."""
    hollow: bool = False
    """True while an open finding holds it out of the band (methodology 6)."""
    review: Review = "extracted"
    """The most trusted review state among its figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line: points of one key, oldest first, with its seams."""

    key: SeriesKey
    """What its points share."""
    points: tuple[Point, ...] = ()
    """Sorted by day, then version; replaced versions included."""
    seams: tuple[Seam, ...] = ()
    """Where its definition, source or counting start changes."""

    @property
    def series_id(self) -> str:
        """Id of the key."""
        return self.key.series_id

    @property
    def current(self) -> tuple[Point, ...]:
        """The points that stand: one a day."""
        return tuple(p for p in self.points if p.current)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seam:
    """A day from which a line counts something else; no line is drawn across it (methodology 4.4)."""

    date: str
    """First day of the new definition."""
    tag: str
    """What changed: geography, population, inclusion, causation, period, source."""
    text: str
    """A sentence for the reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One way in which figures disagree, explained (methodology 5)."""

    finding_id: str
    """Hash of code, tag and figure ids: the same disagreement keeps its id."""
    code: str
    """D01a to D17."""
    name: str
    """The code's name, for machines."""
    tag: str = ""
    """Which variety."""
    severity: Severity
    """error: a printed number is almost surely not what its source said; warning: know it before quoting;
    note: context."""
    figure_ids: tuple[str, ...]
    """The figures concerned, the one in question first."""
    conflict: str = ""
    """Conflict id."""
    metric: str = ""
    """Metric."""
    place: str = ""
    """Place."""
    as_of: str = ""
    """Day that the figures speak of."""
    sources: tuple[str, ...] = ()
    """Claimants concerned, as names."""
    publishers: tuple[str, ...] = ()
    """Publishers concerned."""
    value_a: float | None = None
    """First of the two numbers compared."""
    value_b: float | None = None
    """Second of the two numbers compared."""
    gap: float | None = None
    """Distance between the facing ends of the two claim intervals."""
    tolerance: float | None = None
    """What the gap was measured against."""
    sentence: str
    """For the reader: neutral, with numbers, sources and dates."""
    explanations: tuple[str, ...] = ()
    """What may explain it, as sentences."""
    worded: tuple[Any, ...] = ()
    """The sentence and its explanations before they were put into English, from which other languages are written."""
    suppressed_by: str = ""
    """`finding_id` of the more special finding that silences it; '' when shown."""
    editor_state: EditorState = "open"
    """What an editor decided."""
    editor_note: str = ""
    """Why."""
    known_from: str | None = None
    """Day on which the last figure needed became public."""
    series_ids: tuple[str, ...] = ()
    """Series whose points it marks."""
