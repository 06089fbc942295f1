"""Decides what kind of number a figure is and of which days: cumulative, incident, period or stock.

In:  the trigger, the times of its sentence, the words around it, the day of publication, the last day that the report spoke of.
Out: measure, first and last day, whether the last day had to be assumed, and the rules used.
'since X', an unstated start and 'have fled' are cumulative; a period needs both ends or a rolling window; one attack is an
incident of its first day; still displaced, still missing are stocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from figures import dates
from figures.binding import Binding
from figures.dates import Time
from figures.lexicon import Lexicon
from figures.nodes import Node
from figures.phrases import Count

STOCK_WORDS = {"remain", "remains", "remained", "still", "remaining", "currently", "hosts", "hosting", "hosted", "host", "hosted by", "registered", "sheltering", "living", "houses", "presently", "are"}
TOTAL_WORDS = re.compile(r"\b(?:total|overall|cumulative|so far|to date|in all|altogether|toll in the war|since|throughout the war|thus far|death toll from the (?:war|conflict))\b")
WAR_SUBJECT = re.compile(
    r"\b(?:war|conflict|insurgency|uprising|rebellion|civil war|genocide|campaign|insurrection|violence|unrest|crackdown|offensive|fighting|aggression|crisis|feud|protests)\b(?:\s+\w+){0,8}?\s+(?:has|have|had)\s+(?:\w+\s+)?(?:killed|left|claimed|displaced|wounded|injured|forced|uprooted|cost|driven|taken|caused|resulted|seen|pushed)\b"
)
STOCK_METRICS = {"missing", "displaced", "refugees", "detained", "abducted"}


@dataclass(slots=True)
class When:
    """Of which days, and what kind of number."""

    measure: str
    start: str | None
    end: str | None
    inferred: bool
    rule: str
    event: bool = False
    """True when the sentence itself gave the day of an incident."""
    war: bool = False


def read(nodes: list[Node], count: Count, binding: Binding, times: list[tuple[int, Time]], lexicon: Lexicon, published: date | None, context: "Context", sentence_low: str) -> When:
    """The measure and the days of one figure."""
    today = dates.iso(published) if published else None
    near = _nearest(nodes, count, binding, times)
    since = next((t for _, t in times if t.kind == "since"), None) if not near or near.kind != "rolling" else None
    since = since if near is None or near.kind in ("since", "asof", "clock", "war", "other", "recent") or (since is not None and _same_clause(nodes, count, binding, times, since)) else None
    as_of = next((t for k, t in times if t.kind == "asof" and t.end), None)
    stock = _stock(nodes, count, binding, sentence_low)
    if near is not None and near.kind in ("rolling", "span") and binding.metric != "missing":
        if as_of is not None and near.kind == "rolling":
            return When("period", near.start, as_of.end, False, "a rolling window")
        if near.kind == "span" and today and near.end and near.end[:10] == today[: len(near.end)] and _perfect(nodes, count, binding) and _days(near) > 45:
            return When("cumulative", near.start, near.end, False, "from a start until now")
        if near.kind == "span" and _days(near) > 45 and _mentions_total(sentence_low) :
            return When("cumulative", near.start, near.end, False, "a running total between two days")
        if near.kind == "span" and context.long_span and _days(near) > 90:
            return When("cumulative", near.start, near.end, False, "a running total between two days")
        return When("period", near.start, near.end, False, "a stated period")
    if since is not None:
        start = since.start
        if since.words == "then":
            start = context.last_point
        if since.words == "war" and start is None:
            start = context.war_start
        end = as_of.end if as_of else today
        if start and end and as_of is not None and as_of.end == start:
            return When("incident", start, end, False, "since that same day")
        if stock and start is None and binding.metric in ("missing",):
            return When("stock", None, end, as_of is None, "still so")
        return When("cumulative", start, end, as_of is None, "'since'")
    if near is not None and near.kind == "war":
        return When("cumulative", context.war_start, as_of.end if as_of else today, as_of is None, "the length of a war", war=True)
    if stock:
        end = as_of.end if as_of else None
        if end is None and near is not None and near.kind in ("day", "month", "year") and near.end and (today is None or near.end <= today):
            end = near.end
        return When("stock", None, end or today, end is None, "a level at a date")
    if near is not None and near.kind == "recent":
        return When("cumulative", None, today, True, "'recent' has no start")
    if binding.metric in ("displaced", "refugees", "returned") and (near is None or near.kind in ("asof", "clock", "other", "war")):
        end = as_of.end if as_of else today
        return When("cumulative", context.war_start if context.long_war else None, end, as_of is None, "movement without a start")
    if near is not None and near.kind in ("day",):
        return When("incident", near.start, near.end, False, "a day in its sentence", event=True)
    if near is not None and near.kind in ("month", "year"):
        if binding.metric in ("displaced", "refugees", "returned", "killed", "injured", "detained", "abducted", "casualties") and _in_span(nodes, near, times):
            if near.kind == "year" and published and near.end == str(published.year) and "so far" in sentence_low:
                return When("cumulative", near.start, today, True, "this year so far")
            if _one_event(sentence_low):
                return When("incident", near.start, near.end, False, "an event of that month", event=True)
            return When("period", near.start, near.end, False, "a whole month or year")
        return When("incident", near.start, near.end, False, "an event of that month", event=True)
    if _total(sentence_low):
        end = as_of.end if as_of else today
        return When("cumulative", context.war_start, end, as_of is None, "a running total")
    if as_of is not None and as_of.end and not (today and as_of.end == today and context.last_day == today):
        if context.last_day and context.last_day == as_of.end:
            return When("incident", as_of.end, as_of.end, False, "as of the day of the event", event=True)
        if _perfect(nodes, count, binding) or binding.form == "toll" or binding.form in ("head", "state"):
            return When("cumulative", context.war_start, as_of.end, False, "an as-of day and no event")
    if context.last_day is not None:
        return When("incident", context.last_day, context.last_day_end or context.last_day, True, "the day that the report speaks of")
    if context.operation is not None:
        return When("period", *context.operation, False, "the days of the operation")
    return When("incident", None, None, True, "no day given")


@dataclass(slots=True)
class Context:
    """What the report said so far about time."""

    last_day: str | None = None
    last_day_end: str | None = None
    last_point: str | None = None
    war_start: str | None = None
    long_war: bool = False
    long_span: bool = False
    operation: tuple | None = None


def _nearest(nodes: list[Node], count: Count, binding: Binding, times: list[tuple[int, Time]]) -> Time | None:
    """The time that belongs to a figure: in its own clause, else before it, else the nearest."""
    usable = [(k, t) for k, t in times if t.kind not in ("clock",)]
    if not usable:
        return None
    low, high = min(count.first, binding.node), max(count.last, binding.node)

    def cost(item: tuple[int, Time]) -> float:
        k, time = item
        a, b = (k, low) if k < low else (high, k)
        distance = max(0, b - a)
        crossing = sum(1 for x in range(a, b) if nodes[x].kind == "Q") * 6
        crossing += sum(1 for x in range(a, b) if nodes[x].kind in ("SEMI",)) * 15
        crossing += sum(1 for x in range(a, b) if nodes[x].kind == "C" and x + 1 < len(nodes) and nodes[x + 1].kind in ("Q", "B", "D")) * 3
        if k < low and all(nodes[x].kind in ("P", "R", "COMMA", "TIME") for x in range(0, k)):
            distance = min(distance, 4)
            crossing = min(crossing, 8)
        if time.kind == "other":
            crossing += 30
        if time.kind == "year":
            crossing += 2
        # a day that belongs to saying, not to happening: 'said on Friday that ...'
        if time.kind == "day" and k and nodes[k - 1].low in SAID:
            crossing += 25
        if time.kind == "day" and k + 1 < len(nodes) and nodes[k + 1].low == "that":
            crossing += 20
        return distance + crossing

    best = min(usable, key=cost)
    return None if cost(best) > 60 or (best[1].kind == "other") else best[1]


SAID = {"said", "says", "reported", "announced", "confirmed", "told", "added", "stated", "statement", "declared", "released", "published", "estimated", "issued", "saying", "spokesman", "report", "updated"}


def _same_clause(nodes, count, binding, times, since) -> bool:
    k = next(k for k, t in times if t is since)
    low, high = min(count.first, binding.node), max(count.last, binding.node)
    a, b = (k, low) if k < low else (high, k)
    return not any(nodes[x].kind in ("Q", "SEMI") for x in range(a, b))


def _days(time: Time) -> int:
    first, last = dates.day_of(time.start), dates.day_of(time.end)
    return (last - first).days if first and last else 0


def _perfect(nodes: list[Node], count: Count, binding: Binding) -> bool:
    low, high = min(count.last, binding.node), max(count.last, binding.node)
    return any(nodes[k].low in ("have", "has", "had") for k in range(low - 1, high + 1) if 0 <= k < len(nodes))


def _stock(nodes: list[Node], count: Count, binding: Binding, low: str) -> bool:
    """True for a level at a moment rather than something that happened."""
    metric, form = binding.metric, binding.form
    if metric not in STOCK_METRICS:
        return False
    word = nodes[binding.node].low
    around = [nodes[k].low for k in range(max(0, count.first - 3), min(len(nodes), max(count.last, binding.node) + 2))]
    still = any(w in STOCK_WORDS - {"are"} for w in around) or "still" in low
    if metric == "missing":
        return not (form in ("isimple", "ipast") and word.startswith("disappeared") and False)
    if metric in ("abducted", "detained"):
        return word in ("held", "held hostage", "held captive", "in captivity", "in custody", "in detention", "behind bars", "captive", "hostage", "detainees", "prisoners", "hostages", "in administrative detention", "captives") or still and form != "past"
    have = any(w in ("have", "has", "had") for w in around)
    if form == "head":
        return True
    if form == "state" or (form in ("past", "participle") and binding.passive):
        be = any(nodes[k].low in ("was", "were", "been", "being", "be", "got") for k in range(count.last, binding.node)) if binding.node >= count.last else False
        if still:
            return True
        if be or have:
            return False
        return True
    if form in ("iing", "ibase", "ipast") and word in ("sheltering", "taking shelter", "shelter", "seeking refuge", "taking refuge", "living", "taken refuge", "seeking shelter", "seeking asylum"):
        return True
    return still and form != "nominal" and not have


def _mentions_total(low: str) -> bool:
    return bool(TOTAL_WORDS.search(low))


def _total(low: str) -> bool:
    return bool(re.search(r"\b(?:so far|to date|overall|cumulative|in total|thus far|total number)\b", low)) and not re.search(r"\battack|blast|explosion|ambush|raid\b", low) or bool(WAR_SUBJECT.search(low))


def _in_span(nodes, near, times) -> bool:
    return True


def _one_event(low: str) -> bool:
    return bool(re.search(r"\b(?:attack|blast|bombing|explosion|massacre|raid|ambush|battle|shooting|mass grave|graves?|clashed|strike on|siege of)\b", low)) and "attacks" not in low
