"""A View is everything that decides what a chart shows, written as an address.

In:  a query string, a Store, Registers.
Out: View (frozen), its canonical query string, and Shown: the figures, series, findings and Chart behind one view.

An address always carries the whole state, defaults included, and the version of this grammar: a link means the same
a year later even if a default has changed since. A value that we do not know is named, never silently replaced.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from charts.words import say
from records import Metric
from wording.catalogue import N_

VERSION = "1"
"""Version of the address grammar."""

CHOICES = {
    "shape": ("total", "day", "week", "month"),
    "axis": ("event", "report"),
    "scale": ("linear", "log"),
    "per": ("", "100k"),
    "split": ("", "place", "population"),
    "align": ("calendar", "start"),
    "band": ("on", "off"),
    "events": ("on", "off"),
    "notes": ("off", "on"),
    "lang": ("en", "ar", "uk", "fr"),
}
"""The closed lists of an address; the first of each is the default."""

MANY = ("place", "claimant", "compare")
"""Names that may hold several values, separated by commas."""


METRICS = get_args(Metric)

CLOCKS = {"start": False, "end": False, "asof": False, "recorded": True}
"""Names that hold a day, and whether it may have a time."""


OTHER_VERSION = N_("This address is of version “{value}”; this site reads version {version}.")
NO_PART = N_("An address has no part called “{name}”.")
NOT_ONE_OF = N_("{name} cannot be “{value}”; it is one of: {allowed}.")
NO_DAY = N_("{name} cannot be “{value}”; it is a day such as 2024-06-12.")


class UnknownValue(ValueError):
    """The address names something that there is not; its text is a sentence for the reader."""

    def __init__(self, text: str, **slots: object) -> None:
        super().__init__(say("en", text, **slots) if slots else text)
        self.text, self.slots = text, slots

    def within(self, lang: str) -> str:
        """The sentence in a language of the interface."""
        return say(lang, self.text, **self.slots) if self.slots else self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The whole state of a chart; every field is a name of the address."""

    conflict: str = ""
    """Conflict id of the register; '' is the start page."""
    metric: str = "killed"
    """Metric."""
    measure: str = ""
    """cumulative, incident, period, stock; '' lets the data choose: what most figures of the view are."""
    population: str = "all"
    """Population."""
    group: str = ""
    """Group, as normalised in the series key; '' is figures that name no group, `any` is every group."""
    place: tuple[str, ...] = ()
    """Place ids; empty is the whole conflict, each place as its own line."""
    claimant: tuple[str, ...] = ()
    """Claimant ids shown; empty is all of them."""
    shape: str = "total"
    """total: as reported; day, week, month: per period."""
    axis: str = "event"
    """event: by the day the figure speaks of; report: by the day it was published."""
    scale: str = "linear"
    """linear or log height."""
    per: str = ""
    """100k: per 100,000 inhabitants, denominator named."""
    split: str = ""
    """Small multiples by place or population."""
    compare: tuple[str, ...] = ()
    """Further conflicts."""
    align: str = "calendar"
    """calendar, or days since each conflict's start (screen only)."""
    start: str = ""
    """First day shown, ISO; '' is the first there is."""
    end: str = ""
    """Last day shown, ISO; '' is the last there is."""
    band: str = "on"
    """Range of reported figures."""
    events: str = "on"
    """Dated events."""
    notes: str = "off"
    """Findings of severity note (errors and warnings are always shown)."""
    asof: str = ""
    """Only what was published by this day, ISO; '' is everything."""
    recorded: str = ""
    """Only what this store held at this time, ISO; '' is everything."""
    lang: str = "en"
    """Language of the words."""

    @classmethod
    def from_query(cls, query: str) -> View:
        """The view that an address describes; raises UnknownValue with a sentence.

        >>> View.from_query("conflict=israel-gaza-2023&place=gaza-strip,rafah").place
        ('gaza-strip', 'rafah')
        """
        known = {f.name for f in fields(cls)}
        values: dict[str, str | tuple[str, ...]] = {}
        for name, value in parse_qsl(query.lstrip("?"), keep_blank_values=True):
            if name == "v":
                if value != VERSION:
                    raise UnknownValue(OTHER_VERSION, value=value, version=VERSION)
                continue
            if name not in known:
                raise UnknownValue(NO_PART, name=name)
            if name in CHOICES and value not in CHOICES[name]:
                allowed = ", ".join(choice or "(empty)" for choice in CHOICES[name])
                raise UnknownValue(NOT_ONE_OF, name=name, value=value, allowed=allowed)
            if name == "metric" and value not in METRICS:
                raise UnknownValue(NOT_ONE_OF, name=name, value=value, allowed=", ".join(METRICS))
            if name in CLOCKS and value and not _is_moment(value, CLOCKS[name]):
                raise UnknownValue(NO_DAY, name=name, value=value)
            values[name] = tuple(v for v in value.split(",") if v) if name in MANY else value
        return cls(**values)

    def query(self) -> str:
        """The whole state in canonical order, with the version.

        >>> View.from_query(View(conflict="sudan-2023").query()) == View(conflict="sudan-2023")
        True
        """
        pairs = [("v", VERSION)]
        for f in fields(self):
            value = getattr(self, f.name)
            pairs.append((f.name, ",".join(value) if isinstance(value, tuple) else value))
        return urlencode(pairs)


def _is_moment(text: str, may_have_time: bool) -> bool:
    """Whether a text is an ISO day (or month or year), or a day and time where that may be."""
    try:
        if may_have_time and len(text) > len("2024-06-12"):
            datetime.fromisoformat(text)
        else:
            date.fromisoformat(f"{text}-01-01"[: len("2024-01-01")] if len(text) in (4, 7) else text)
    except ValueError:
        return False
    return True
