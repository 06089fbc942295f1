"""Recognises the same claim said twice in one report, and lets the barer mention take its days from the fuller one.

In:  the Drafts of a report, in the order of its text.
Out: the same Drafts; a repeated claim is linked to its first mention by `same_as`, and a mention without a day of its
own
     ('12 killed in blast', a headline) has the measure and the days of the mention that states them.
Assumes that one report does not state one number of one kind of people with one fate about two events without saying
so:
two mentions whose own days differ are never joined.
"""

from __future__ import annotations

from figures import grounds
from figures.dates.times import is_day
from figures.drafts import Draft
from records import Figure, Metric, Unit, changed

GOES_ALONG = grounds.BARE | {grounds.BESIDE}
"""Days of a figure that go with those of another in its sentence."""
MENTIONS = 40
"""Mentions of one number that are compared; a text that repeats one more often is no report."""
LARGE = 100
"""A rounded number smaller than this may well count others."""
ROUNDING = 0.02
"""How far a rounded number may lie from the exact one."""
FEW = 20
"""So few, in a month that is told of elsewhere in the report, are others."""
SMALLEST = 3
"""Ones and twos occur too often for the same number to mean the same people."""


def join(drafts: list[Draft]) -> list[Draft]:
    """Links the mentions of each claim, and gives a bare mention the days of the fuller one."""
    groups: dict[tuple[Metric, Unit, float], list[Draft]] = {}
    for draft in drafts:
        figure = draft.figure
        number = figure.value if figure.value is not None else figure.low
        if number is not None and number >= SMALLEST and figure.qualifier != "vague":
            groups.setdefault((figure.metric, figure.unit, number), []).append(draft)
    for mentions in groups.values():
        for k, draft in enumerate(mentions):
            fuller = next((m for m in mentions[:MENTIONS] if m is not draft and _fuller(m, draft)), None)
            if fuller is not None:
                _take_days(draft, fuller.figure)
            first = next((m.figure for m in mentions[: min(k, MENTIONS)] if _same(m.figure, draft.figure)), None)
            if first is not None:
                draft.figure = changed(draft.figure, same_as=first.same_as or first.figure_id)
    for k, draft in enumerate(drafts):
        if draft.rules.get("measure") in grounds.BARE:
            fuller = _rounded(draft, drafts) or _headline(k, drafts)
            if fuller is not None:
                _take_days(draft, fuller.figure)
    _follow(drafts)
    return drafts


def _follow(drafts: list[Draft]) -> None:
    """Lets the parts of a mention, and what the same headline counts beside it, go with the days that it took over."""
    parts: dict[str | None, list[Draft]] = {}
    sentences: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.rules.get("measure") == grounds.OF_ITS_WHOLE:
            parts.setdefault(draft.figure.part_of, []).append(draft)
        elif draft.sentence >= 0 and draft.rules.get("measure") in GOES_ALONG:
            sentences.setdefault(draft.sentence, []).append(draft)
    for taken in [d for d in drafts if d.rules.get("measure") == grounds.OF_OTHER_MENTION]:
        for draft in parts.pop(taken.figure.figure_id, []) + sentences.pop(taken.sentence, []):
            _take_days(draft, taken.figure)


def _rounded(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The exact count behind a rounded one: 'more than 530' in the lead, 531 further down."""
    figure = draft.figure
    if figure.qualifier not in ("more_than", "about", "nearly") or not figure.value or figure.value < LARGE:
        return None
    for other in drafts[:MENTIONS]:
        exact, value = other.figure.qualifier == "exact", other.figure.value
        like = exact and value and abs(value - figure.value) <= ROUNDING * figure.value
        if like and (other.figure.metric, other.figure.unit) == (figure.metric, figure.unit) and _fuller(other, draft):
            return other
    return None


def _headline(k: int, drafts: list[Draft]) -> Draft | None:
    """The lead's figure behind the headline's 'Hundreds killed'."""
    if k > 0 or len(drafts) < 2 or drafts[k].figure.qualifier != "vague":
        return None
    lead, own = drafts[1], drafts[0].figure
    same = (lead.figure.metric, lead.figure.low) == (own.metric, own.low) and lead.figure.qualifier == "vague"
    return lead if same and _fuller(lead, drafts[0]) else None


def _fuller(mention: Draft, draft: Draft) -> bool:
    """True if a mention states days that the other one lacks."""
    return (
        draft.rules.get("measure") in grounds.BARE
        and mention.rules.get("measure") not in grounds.BARE
        and mention.figure.date_end is not None
        and (is_day(mention.figure.date_end) or (mention.figure.value or 0) >= FEW)
        and _alike(mention.figure, draft.figure)
    )


def _alike(a: Figure, b: Figure) -> bool:
    """True if two figures may count the same people in the same place."""
    whom = a.population == b.population or "all" in (a.population, b.population)
    return whom and (a.country == b.country or None in (a.country, b.country))


def _same(a: Figure, b: Figure) -> bool:
    """True if two figures are one claim said twice: same people, same days, nobody else named for it."""
    source = a.source == b.source or None in (a.source, b.source)
    return (
        _alike(a, b) and source and a.measure == b.measure and (a.date_start, a.date_end) == (b.date_start, b.date_end)
    )


def _take_days(draft: Draft, other: Figure) -> None:
    draft.figure = changed(
        draft.figure,
        measure=other.measure,
        date_start=other.date_start,
        date_end=other.date_end,
        date_precision=other.date_precision,
        date_inferred=True,
        counted_from=other.counted_from,
    )
    draft.rules["measure"] = draft.rules["date_end"] = grounds.OF_OTHER_MENTION
