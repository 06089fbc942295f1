"""Decides what kind of number a figure is and of which days: cumulative, incident, period or stock.

In:  the trigger, the times of its sentence, the words around it, the report's Timeline.
Out: measure, first and last day, whether the last day had to be assumed, and the rule used.
'since X', an unstated start and 'have fled' are cumulative; a period needs both ends or a rolling window; one attack
is an
incident of its first day; still displaced, still missing are stocks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from figures import lexicon, timeline
from figures.dates import Time
from figures.dates.times import day_of, iso
from figures.nodes import Node
from figures.phrases import Count
from figures.scene import Binding
from figures.timeline import Timeline

STOCK_METRICS = {"missing", "displaced", "refugees", "detained", "abducted", "captured"}
MOVEMENT = {"displaced", "refugees", "returned"}
ARRIVED = lexicon.tables("en_cues")["measure_arrived"]
WAR_NOUNS = lexicon.tables("en_cues")["measure_war_nouns"]
RAISED = lexicon.tables("en_cues")["measure_raised"]
STILL = lexicon.tables("en_cues")["measure_still"]
HELD = lexicon.tables("en_cues")["measure_held"]
ONE_ATTACK = 5_000
"""More dead than this in one sentence without a day are a running total, not one event."""
ONE_BLOW = 200
"""'strikes killed 37 civilians in X in April', up to this many, is one event of that month."""
PERFECT_TOTAL = 1_000
"""'have been killed' without an event or a day, for this many and more, is a running total."""
TOLD_WITHIN = 3
"""Days between an event and the statement about it, for the event's day in a later sentence to be taken."""
UNTIL_NOW = 2
"""Days before publication up to which a stretch that began on a stated day counts as 'until now'."""
ROLLING_MAX = 400
"""Days. A stated span up to this long that does not end with the report is a period."""
EVENT_WORDS = lexicon.pattern("measure_event_words")
ONE_EVENT = lexicon.pattern("measure_one_event")
TOTAL = lexicon.pattern("measure_total")
BY_THE_BLOW = lexicon.pattern("measure_by_the_blow")
"""'displaced by the strikes': they are those of the day that the report speaks of."""
WAR_PERFECT = lexicon.pattern("measure_war_perfect")
"""'the war has killed', 'an offensive that has left': a running total."""
WAR_SUBJECT = lexicon.pattern("measure_war_subject")
LENGTH_OF_WAR = lexicon.pattern("measure_length_of_war")
QUOTE_MARKS = re.compile(r"[\"“”«»]")
"""They may stand inside 'a "cold-blooded" massacre'."""
SUPERLATIVE = lexicon.pattern("measure_superlative")
"""'the deadliest attack since 2019': that 'since' counts nobody."""


PASSED = lexicon.pattern("measure_passed")
"""'the toll passed 4,000': a mark on the way, whatever day is named."""


@dataclass(slots=True)
class When:
    """Of which days, and what kind of number."""

    measure: str
    start: str | None
    end: str | None
    inferred: bool
    rule: str


@dataclass(slots=True)
class Scene:
    """What a figure's measure is read from."""

    nodes: list[Node]
    count: Count
    join: Binding
    times: list[tuple[int, Time]]
    tokens: list
    low: str
    """The sentence in lower case."""
    sentence: int
    line: Timeline
    value: float


def read(scene: Scene) -> When:
    """The measure and the days of one figure."""
    line, join = scene.line, scene.join
    today = iso(line.published) if line.published else None
    near = _nearest(scene)
    if line.operation is not None and line.operation[0] == scene.sentence and line.operation[1] in scene.low:
        return When("period", line.operation[2], line.operation[3], False, "the days of the operation")
    since = _since(scene, near)
    as_of = next((t for _, t in scene.times if t.kind == "asof" and t.end), None)
    end = as_of.end if as_of else today
    if near is not None and near.kind == "day" and _alone(scene, near):
        return When("incident", near.start, near.end, False, "on that day alone")
    if _currently(scene):
        return When("stock", None, end, as_of is None, "'currently'")
    if near is not None and near.kind == "rolling" and _brought_up(scene, near):
        since = next((t for _, t in scene.times if t.kind == "since"), None)
        start = since.start if since and since.start else line.war_start
        return When("cumulative", start, end, as_of is None, "what a window brings the total to")
    if near is not None and near.kind in ("rolling", "span") and join.metric != "missing":
        return _span(scene, near, as_of, today)
    if (
        since is not None
        and _stock(scene)
        and ((since.start is None and since.words != "then") or _of_another_verb(scene, since))
    ):
        return When("stock", None, end, as_of is None, "a level at a moment")
    if since is not None:
        start = (
            since.start
            or (line.point_before(scene.sentence) if since.words == "then" else None)
            or (line.war_start if since.words == "war" else None)
        )
        if start and end and start == end and as_of is not None:
            return When("incident", start, end, False, "since that same day")
        return When("cumulative", start, end, as_of is None, "'since'")
    if join.form == "toll" and PASSED.search(scene.low):
        return When("cumulative", line.war_start, end, as_of is None, "a running total")
    if WAR_PERFECT.search(scene.low) and (near is None or near.kind not in ("rolling", "span")):
        return When("cumulative", line.war_start, end, as_of is None, "a war has killed so many")
    month = next((t for k, t in scene.times if t.kind == "month" and k <= 2), None)
    if near is not None and near.kind == "war" and month is not None:
        return _coarse(scene, month, today)  # 'In March, 200 died during the conflict'
    if near is not None and near.kind == "war" and not _some_more(scene):
        return When("cumulative", line.war_start, end, as_of is None, "counts over the whole war")
    if _stock(scene):
        if (
            as_of is None
            and near is not None
            and near.kind in ("day", "month", "year")
            and near.end
            and not near.words.endswith("ago")
            and (today is None or near.end <= today[: len(near.end)])
            and not timeline.said(scene.tokens, near)
        ):
            return When("stock", None, near.end, False, "a level at a date")
        return When("stock", None, end, as_of is None, "a level at a moment")
    if near is not None and near.kind == "recent":
        return When("cumulative", None, today, True, "'recent' has no start")
    if (
        near is not None
        and near.kind == "day"
        and not timeline.said(scene.tokens, near)
        and not timeline.describes(scene.tokens, near)
    ):
        if near.start != near.end:
            return When("period", near.start, near.end, False, "days in its sentence")
        return When("incident", near.start, near.end, False, "a day in its sentence")
    if near is not None and near.kind == "week":
        return When("incident", near.start, near.end, False, "a day of that week")
    if near is not None and near.kind in ("month", "year"):
        return _coarse(scene, near, today)
    if join.metric in MOVEMENT:
        return _movement(scene, as_of, end)
    if _running_total(scene, as_of):
        return When("cumulative", line.war_start, end, as_of is None, "a running total")
    if as_of is not None and as_of.end:
        day = line.day_for(scene.sentence, "")
        if day is None or day[0] != as_of.end:
            return When("cumulative", line.war_start, as_of.end, False, "an as-of day and no event")
        return When("incident", as_of.end, as_of.end, False, "as of the day of the event")
    if (line.operation is not None and scene.sentence >= line.operation[0] and line.operation[1] in scene.low) or (
        line.operation is not None
        and scene.sentence >= line.operation[0]
        and not any(d[0] > line.operation[0] for d in line.days)
    ):
        return When("period", line.operation[2], line.operation[3], False, "the days of the operation")
    day = line.day_for(scene.sentence, scene.low)
    if (
        near is not None
        and near.kind == "day"
        and timeline.said(scene.tokens, near)
        and not _told_next(day, near)
        and (day is None or day[2].startswith(("the day of", "the day that the report gives")))
    ):
        return When("incident", near.start, near.end, True, "the day of the statement")
    if day is None and join.form == "toll":
        return When("cumulative", line.war_start, today, True, "a toll without a day")
    clock = next((t for _, t in scene.times if t.kind == "clock" and t.start), None)
    stamped = scene.tokens[0].kind == "clock" and day is None  # '11:45pm: at least 30 dead' in a live blog
    if (clock is not None or stamped) and today is not None:
        return When("incident", today, today, False, "an hour of the day of publication")
    if day is not None:
        return When("incident", day[0], day[1], True, day[2])
    return When("incident", None, None, True, "no day given")


def _alone(scene: Scene, day: Time) -> bool:
    """True for 'on Sunday (June 28) alone it registered 3,000'."""
    return any(token.low == "alone" for token in scene.tokens[day.last : day.last + 6])


def _currently(scene: Scene) -> bool:
    """True for 'have been currently displaced', 'people currently displaced': a level, whatever the verb."""
    join, count = scene.join, scene.count
    if join.metric not in MOVEMENT or join.form not in ("past", "participle", "state"):
        return False
    return any(node.low == "currently" for node in scene.nodes[count.last : join.node])


def _brought_up(scene: Scene, window: Time) -> bool:
    """True for 'N in the last three days, taking the total to M': the window belongs to N only."""
    if scene.join.form != "toll" and "total" not in scene.join.rule:
        return False
    first = min(scene.count.first, scene.join.node)
    raised = next((k for k in range(scene.count.first, max(-1, first - 6), -1) if scene.nodes[k].low in RAISED), None)
    return raised is not None and any(t is window and k < raised for k, t in scene.times)


def _some_more(scene: Scene) -> bool:
    """True for 'seven more soldiers were killed in the war': they are the latest, not all of them."""
    count = scene.count
    return scene.value < ONE_BLOW and any(n.low in ("more", "another") for n in scene.nodes[count.first : count.last])


def _told_next(day: tuple[str, str, str] | None, said: Time) -> bool:
    """True when the next sentences give the day of what this one only reports: 'police said on Monday. ... late
    on Sunday'.
    """
    if day is None or day[2] != "the day that the report gives next":
        return False
    first, told = day_of(day[0]), day_of(said.start)
    return first is not None and told is not None and timedelta(0) <= told - first <= timedelta(days=TOLD_WITHIN)


def _of_another_verb(scene: Scene, since: Time) -> bool:
    """True for 'a million refugees have endured ration cuts since May': the 'since' belongs to the enduring."""
    k = next((k for k, t in scene.times if t is since), None)
    between = scene.nodes[scene.count.last : k or 0]
    kinds = {node.kind for node in between}
    if any(node.low in ARRIVED for node in between):
        return False
    return scene.join.form == "head" and bool({"A", "V", "ED"} & kinds) and "T" not in kinds


def _span(scene: Scene, near: Time, as_of: Time | None, today: str | None) -> When:
    """A rolling window or a stretch with both ends."""
    if near.kind == "rolling":
        return When("period", near.start, as_of.end if as_of else near.end, False, "a rolling window")
    first, last = day_of(near.start), day_of(near.end)
    days = (last - first).days if first and last else 0
    until_now = (
        today is not None
        and near.end is not None
        and len(near.end) == 10
        and last is not None
        and scene.line.published - last <= timedelta(days=UNTIL_NOW)
    )
    if until_now and days > 20 and len(near.start or "") == 10:
        return When("cumulative", near.start, near.end, False, "from a start until now")
    return When("period", near.start, near.end, False, "a stated period")


def _coarse(scene: Scene, near: Time, today: str | None) -> When:
    """A month or a year in the sentence."""
    words = near.words.lower()
    if words.startswith("this year") or (
        near.kind == "year" and near.end and today and near.end == today[:4] and "so far" in scene.low
    ):
        return When("cumulative", near.start, today, True, "this year so far")
    if scene.join.metric in MOVEMENT and _perfect(scene) and near.end and today and today.startswith(near.end):
        return When("period", near.start, near.end, False, "a whole month or year")
    one_blow = (
        near.kind == "month"
        and scene.join.form in ("past", "simple")
        and not scene.join.passive
        and scene.value < ONE_BLOW
        and EVENT_WORDS.search(scene.low)
    )
    one_event = ONE_EVENT.search(QUOTE_MARKS.sub("", scene.low))
    if one_blow or one_event or (scene.join.form == "state" and "grave" in scene.low):
        return When("incident", near.start, near.end, False, "an event of that month or year")
    return When("period", near.start, near.end, False, "a whole month or year")


def _movement(scene: Scene, as_of: Time | None, end: str | None) -> When:
    """Flight and return without a day of their own."""
    text = scene.low
    blow = BY_THE_BLOW.search(text)
    if as_of is None and blow and scene.join.metric != "returned":
        day = scene.line.day_for(scene.sentence, text)
        if day is not None:
            return When("incident", day[0], day[1], True, f"by the {blow[1]}: {day[2]}")
    if as_of is None and not _perfect(scene) and EVENT_WORDS.search(text) and not WAR_SUBJECT.search(text):
        day = scene.line.day_for(scene.sentence, text)
        recent = [d for d in scene.line.days if d[0] == scene.sentence]
        if day is not None and recent:
            return When("incident", day[0], day[1], True, day[2])
    return When("cumulative", scene.line.war_start, end, as_of is None, "movement without a start")


def _running_total(scene: Scene, as_of: Time | None) -> bool:
    if scene.join.metric not in ("killed", "injured", "casualties", "losses", "bodies_found", "abducted", "detained"):
        return False
    if WAR_SUBJECT.search(scene.low) or LENGTH_OF_WAR.search(scene.low):
        return not _some_more(scene)
    event = EVENT_WORDS.search(scene.low)
    if TOTAL.search(scene.low) and not event:
        return True
    if scene.value >= ONE_ATTACK or (scene.join.form == "toll" and scene.value >= PERFECT_TOTAL):
        return True
    return (
        _perfect(scene)
        and not event
        and (
            scene.value >= PERFECT_TOTAL
            or scene.line.long_war
            or (scene.line.war_start is not None and not any(d[0] == scene.sentence for d in scene.line.days))
        )
    )


def _since(scene: Scene, near: Time | None) -> Time | None:
    """The 'since' that governs a figure, if one does."""
    found = [(k, t) for k, t in scene.times if t.kind == "since"]
    if not found or (near is not None and near.kind == "rolling"):
        return None
    if near is not None and near.kind == "since":
        k = next(k for k, t in found if t is near)
        if not SUPERLATIVE.search(" ".join(n.low for n in scene.nodes[max(0, k - 14) : k])):
            return near
    for k, time in found:
        if SUPERLATIVE.search(" ".join(n.low for n in scene.nodes[max(0, k - 14) : k])):
            continue
        a, b = (k, _low(scene)) if k < _low(scene) else (_high(scene), k)
        blocked = any(scene.nodes[x].kind in ("SEMI",) or (scene.nodes[x].kind == "BUT") for x in range(a, b))
        if near is None or near.kind in ("asof", "clock", "war", "other", "recent", "dateline"):
            if not blocked:
                return time
        elif not blocked and not any(scene.nodes[x].kind == "Q" for x in range(a, b)) and near.kind not in ("day",):
            return time
    return None


def _low(scene: Scene) -> int:
    return scene.count.first if scene.join.shared is not None else min(scene.count.first, scene.join.node)


def _high(scene: Scene) -> int:
    return scene.count.last if scene.join.shared is not None else max(scene.count.last, scene.join.node)


def _nearest(scene: Scene) -> Time | None:
    """The time that belongs to a figure: in its own clause, at the head of the sentence, else the nearest."""
    usable = [(k, t) for k, t in scene.times if t.kind not in ("clock", "dateline", "other", "outbreak")]
    if not usable:
        return None
    low, high = _low(scene), _high(scene)
    nodes = scene.nodes

    def cost(item: tuple[int, Time]) -> float:
        k, time = item
        if low <= k < high:
            return 0
        a, b = (k, low) if k < low else (high, k)
        total = float(b - a)
        total += 6 * sum(nodes[x].kind == "Q" for x in range(a, b))
        total += 20 * sum(nodes[x].kind == "SEMI" for x in range(a, b))
        total += 6 * sum(nodes[x].kind == "BUT" for x in range(a, b))
        total += 3 * sum(
            nodes[x].kind == "C" and x + 1 < len(nodes) and nodes[x + 1].kind in ("Q", "B", "D") for x in range(a, b)
        )
        if k <= 2 or (k < low and all(nodes[x].kind in ("P", "R", "COMMA", "TIME", "N", "D") for x in range(k))):
            total = min(total, 9)
        if (
            k > high
            and (time.kind in ("day", "rolling", "since"))
            and all(nodes[x].kind not in ("BUT", "SEMI") for x in range(high, k))
        ):
            total = min(total, 24)
        if time.kind == "day" and (timeline.said(scene.tokens, time) or timeline.describes(scene.tokens, time)):
            total += 30
        if time.kind in ("year", "span", "month") and (k + 1 < len(nodes) and nodes[k + 1].low in WAR_NOUNS):
            total += 40
        if any(
            nodes[x].low in ("from", "than", "compared", "versus", "up from", "down from") for x in range(a, b)
        ) and any(nodes[x].kind == "Q" for x in range(a, b)):
            total += 40
        if time.kind == "year":
            total += 3
        if time.kind == "asof":
            total += 4
        if time.kind == "span" and nodes[k - 1].kind == "LP" if k else False:
            total += 40
        return total

    return min(usable, key=cost)[1] if cost(min(usable, key=cost)) <= 70 else None


def _perfect(scene: Scene) -> bool:
    """True for 'have been killed', 'has displaced'."""
    nodes = scene.nodes
    join, count = scene.join, scene.count
    around = range(count.last, join.node) if join.node >= count.last else range(max(0, join.node - 4), join.node)
    return any(nodes[k].low in ("have", "has", "had", "'ve") for k in around)


def _stock(scene: Scene) -> bool:
    """True for a level at a moment rather than something that happened."""
    join, count, nodes = scene.join, scene.count, scene.nodes
    if join.metric not in STOCK_METRICS:
        return False
    word = nodes[join.node].low
    around = [nodes[k].low for k in range(max(0, count.first - 4), min(len(nodes), max(count.last, join.node) + 3))]
    still = any(w in STILL for w in around)
    if join.metric == "missing":
        return join.form not in ("isimple", "iparticiple", "imissing", "ipast") or still
    if join.metric == "captured":
        return word in ("held", "hold", "holds", "holding") and not _perfect(scene)
    if join.metric in ("abducted", "detained"):
        return ((word in HELD or word.startswith("in ")) and not _perfect(scene)) or (still and join.form != "past")
    if word.endswith(("displacement", "displacements")):
        return False
    have = any(nodes[k].low in ("have", "has", "had") for k in range(count.last, max(count.last, join.node)))
    if join.form in ("head", "toll", "label", "nominal"):
        moved = any(nodes[k].low in ARRIVED for k in range(count.last, min(count.last + 10, len(nodes))))
        return join.form != "nominal" and not (join.form == "head" and moved)
    if join.form in ("state", "past", "participle") and (join.passive or join.form == "state"):
        if still or word in ("internally displaced", "homeless"):
            return not have
        if (
            any(t.kind == "asof" for _, t in scene.times)
            and not have
            and not any(nodes[k].low == "been" for k in range(count.last, max(count.last, join.node)))
        ):
            return True
        happened = (
            any(nodes[k].low in ("was", "were", "been", "being", "got") for k in range(count.last, join.node))
            if join.node >= count.last
            else False
        )
        driven = not word.endswith(("displaced", "homeless", "uprooted")) and join.form != "state"
        return not happened and not have and not driven
    if join.form.startswith("i") and word in (
        "sheltering",
        "taking shelter",
        "shelter",
        "seeking refuge",
        "taking refuge",
        "taken refuge",
        "seeking shelter",
        "seeking asylum",
        "sheltered",
    ):
        return not have or word in ("sheltering", "taken refuge")
    return still and not have and join.form.startswith("i")
