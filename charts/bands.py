"""Turn the days of a range of reported figures into bands to draw, and into the sentence that explains it.

In:  series, their findings, the registers.
Out: Bands, each over an unbroken run of days, and the caption of the latest day.

series.band() decides who is in it; here a day's figures are only strung together. What is found wrong comes hollow
already and stays out; findings/hollow.py says so, and which two sources are one count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import series as lines
from charts.chart import Band
from charts.words import day, say
from findings.hollow import one_count
from records import Figure, Finding, Series
from registers import Registers
from series.band import BandDay, caption
from wording.catalogue import N_


def bands(
    series: Sequence[Series],
    findings: Iterable[Finding],
    figures: Mapping[str, Figure],
    registers: Registers,
    lang: str = "en",
) -> tuple[tuple[Band, str], ...]:
    """Every band of the series with the caption of its last day."""
    found = []
    stretches = lines.band(series, registers, one_count=one_count(findings, figures))
    for (_key, basis, _run), run in groupby(stretches, key=lambda one: (one.key, one.basis, one.run)):
        members = list(run)
        found.append((_band(basis, members), _caption(members, registers, lang)))
    return tuple(found)


def _band(basis: str, days: Sequence[BandDay]) -> Band:
    return Band(
        basis="estimate" if basis == "estimate" else "count",
        days=tuple(one.date for one in days),
        low=tuple(one.low for one in days),
        high=tuple(one.high for one in days),
        open_top=days[-1].open_top,
        carried=tuple(one.carried for one in days),
    )


def _caption(days: Sequence[BandDay], registers: Registers, lang: str) -> str:
    """From when to when, and who stands at its edges on the last day."""
    last = days[-1]
    sources = dict.fromkeys((last.low_source, last.high_source))
    if last.n_origins > len(sources):
        sources |= dict.fromkeys(who for one in days for who in (one.low_source, one.high_source))
    span = say(
        lang,
        N_("Range of reported figures, {first} to {last}."),
        first=day(days[0].date, lang),
        last=day(last.date, lang),
    )
    return f"{span} {caption(last, sources, registers, lang)}"
