"""Find where a relay prints something else than the statement that it names.

In:  a Group.
Out: one Finding for each relayed figure that another source's number, a turned bound, another place or group, or
     another value separates from the source's own statement on file.

Without the source's own statement nothing is raised. Exact to at least, about to exact of a rounded number, and
rounding down with 'more than' are honest. Our own summaries accuse nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from findings import words
from findings.finding import make, sentence
from findings.group import Group
from records import Finding, Severity
from series import interval
from series.claims import Claim
from wording.catalogue import N_

CODE = "D14"
NAME = "differs_from_original"
EXPLAINS = N_("A report credits a source with something else than the source's own statement on file says.")

TURNED = {
    "up_to": {"exact", "at_least", "more_than"},
    "fewer_than": {"exact", "at_least", "more_than"},
    "nearly": {"at_least", "more_than"},
    "about": {"at_least", "more_than"},
    "at_least": {"up_to", "fewer_than"},
    "more_than": {"up_to", "fewer_than"},
}
"""Which relayed bounds drop or reverse the stated one."""
ONE_DAY = 1
"""Time zones and hours of going to press."""


def check(group: Group) -> Iterator[Finding]:
    """Every relay that differs from the statement on file."""
    own: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    values: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in group.claims:
        if claim.own:
            own[_subject(claim)].append(claim)
        if claim.value is not None:
            values[(_subject(claim)[1:], claim.key.place, claim.last, claim.value)].append(claim)
    for claim in group.claims:
        if claim.who and not claim.own and claim.figure.quote_kind != "summary" and claim.interval:
            statements = own.get(_subject(claim), [])
            if statements:
                yield from _compare(group, claim, statements, values)


def _subject(claim: Claim) -> tuple[str, ...]:
    k = claim.key
    return (k.claimant, k.metric, k.measure, k.unit)


def _compare(
    group: Group, relay: Claim, statements: list[Claim], values: dict[tuple[object, ...], list[Claim]]
) -> Iterator[Finding]:
    same_day = [s for s in statements if _same_day(s, relay)]
    on_thread = [s for s in same_day if s.thread == relay.thread]
    if not on_thread:
        original = next((s for s in same_day if _same_number(s, relay) and _one_differs(s, relay)), None)
        if original is not None:
            tag = "place" if original.key.place != relay.key.place else "population"
            yield _finding(group, relay, original, tag)
        elif relay.key.measure == "cumulative" and relay.id not in group.wrong | group.explained:
            yield from _above_next(group, relay, statements)
        return
    if any(_same_number(s, relay) and not _turned(s, relay) for s in on_thread) or _next_door(relay, statements):
        return
    for original in on_thread:
        if _turned(original, relay):
            yield _finding(group, relay, original, "qualifier")
            return
    original = on_thread[-1]
    explained = relay.id in group.wrong or relay.id in group.explained
    others = values.get((_subject(relay)[1:], relay.key.place, relay.last, relay.value), [])
    other = next((o for o in others if o.who and o.who != relay.who), None)
    if other is not None:
        yield _finding(group, relay, original, "issuer", other)
    elif not explained and all(_misses(s, relay) for s in on_thread):
        yield _finding(group, relay, original, "value")


def _same_day(own: Claim, relay: Claim) -> bool:
    if own.key.measure == "incident":
        return own.key.count_start == relay.key.count_start
    return max(0, relay.first - own.last, own.first - relay.last) <= (0 if own.key.measure == "cumulative" else ONE_DAY)


def _next_door(relay: Claim, statements: list[Claim]) -> bool:
    """Whether the relay prints the source's total of the day before or after: hours of going to press."""
    near = [s for s in statements if s.thread == relay.thread and abs(s.last - relay.last) == ONE_DAY]
    return relay.key.measure == "cumulative" and any(s.value == relay.value for s in near)


def _same_number(own: Claim, relay: Claim) -> bool:
    """Whether the relay prints the statement's number, or a rounded form of it."""
    if own.value is None or relay.value is None:
        return own.interval == relay.interval
    if own.value == relay.value:
        return True
    rounded = words.rounded_reading(relay)
    loose = interval.is_rounded(relay.value) and relay.figure.qualifier != "exact"
    return loose and rounded is not None and rounded[0] <= own.value <= rounded[1]


def _one_differs(own: Claim, relay: Claim) -> bool:
    x, y = own.key, relay.key
    differing = [x.place != y.place, x.population != y.population, x.group != y.group, x.causation != y.causation]
    return differing[:2].count(True) == 1 and not any(differing[2:])


def _turned(own: Claim, relay: Claim) -> bool:
    """Whether the same number comes with a bound that drops or reverses the stated one."""
    if own.figure.qualifier == "range":
        at_top = relay.value is not None and relay.value == own.figure.high
        return at_top and relay.figure.qualifier in ("exact", "at_least", "more_than")
    if own.value != relay.value:
        return False
    return relay.figure.qualifier in TURNED.get(own.figure.qualifier, ())


def _misses(own: Claim, relay: Claim) -> bool:
    """Whether the relay's interval leaves the source's own value out, rounding aside."""
    if own.interval is None or relay.interval is None:
        return False
    if own.value is None:
        return interval.contradict(own.interval, relay.interval)
    slack = float(interval.SLACK_PEOPLE)
    if relay.value is not None and interval.is_rounded(relay.value):
        slack = max(slack, interval.last_place(relay.value, relay.figure.numeral))
    if own.figure.qualifier != "exact":
        slack = max(slack, interval.tolerance(own.interval, relay.interval))
    return interval.gap(interval.Interval(own.value, own.value), relay.interval) > slack


def _above_next(group: Group, relay: Claim, statements: list[Claim]) -> Iterator[Finding]:
    """A total above the source's own next total cannot have been the source's."""
    later = [s for s in statements if s.thread == relay.thread and s.first > relay.last and s.interval]
    if later and relay.interval and not any(s.last < relay.first and s.value == relay.value for s in statements):
        following = min(later, key=lambda s: (s.last, s.said, s.id))
        end = following.interval.high if following.interval else 0.0
        if relay.interval.low - end > max(interval.SLACK_PEOPLE, interval.SLACK_SHARE * relay.interval.low):
            yield _finding(group, relay, following, "value")


def _finding(group: Group, relay: Claim, own: Claim, tag: str, other: Claim | None = None) -> Finding:
    text = sentence(
        f"D14 {tag}",
        P=words.publisher(relay),
        b=words.said(relay),
        A=words.who(own, group.known),
        a=words.said(own),
        d=words.published(own),
        other=words.who(other, group.known) if other else "",
        place_a=words.place(own, group.known),
        place_b=words.place(relay, group.known),
        whom_a=words.whom(own),
        whom_b=words.whom(relay),
    )
    group.wrong.add(relay.id)
    severity: Severity = "warning" if tag == "qualifier" else "error"
    claims = [relay, own, *([other] if other else [])]
    return make(group, CODE, NAME, severity, claims, text, tag=tag)
