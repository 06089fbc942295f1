"""Corrects a place that was carried from elsewhere, once a figure's days and people are known.

In:  the place and its rule; when, whom, how many, who says so.
Out: the place and its rule.
Assumes that a large running total is the country's, and that people of another country were in their own.
"""

from __future__ import annotations

from datetime import date

from figures import lexicon
from figures.bounds import Bound
from figures.measures import When
from figures.measures.running import PERFECT_TOTAL
from figures.measures.setting import MOVEMENT
from figures.places import Place
from figures.population import Whom
from figures.story import Story
from figures.whereabouts.report import main_place, place_of_war

AT_HOME = ("all", "civilians", "children", "women")
"""Populations that are usually in their own country; soldiers may be abroad."""
CARRIED = ("earlier in the report", "what the report is about")
"""Rules that took a place from elsewhere."""
OF_THE_COUNTRY = "the country that the report is about"
"""The rule of a sentence that speaks of the whole country or of its war."""
DAY = len("2024-05-01")
"""Letters of a day, where a month has fewer."""
NEIGHBOURS = lexicon.pattern("scene_neighbours")
"""'fled to neighbouring countries': several, so that the country they left says where."""
LONG_AGO = 20
"""Days. What is counted over so many and more, after an account of one place, is counted in the whole country."""
YEARS = 300
"""Days. What is counted over so many is the country's even in a report about one town."""
COUNTRY_WIDE = 50_000
"""People who fled: a running total of so many is the country's, not a town's."""
OFTEN_NAMED = 3
"""A report speaks of so many countries at most."""


def settle(
    story: Story,
    place: Place | None,
    rule: str,
    metric: str,
    when: When,
    limit: Bound,
    whom: Whom,
    source: str | None,
    low: str,
) -> tuple[Place | None, str]:
    """The place, corrected where it does not come from the figure's own sentence."""
    if rule == "in its sentence":
        return place, rule
    if rule == CARRIED[0] and when.measure == "incident" and place is not None and len(when.start or "") == DAY:
        days = story.state.days
        another = any(day != when.start and there.words == place.words for day, there in days.items())
        if another and when.start in days and not when.inferred:
            return days[when.start], "where others fell on that day"
    if metric == "refugees" and whom.group and NEIGHBOURS.search(low):
        home = story.gazetteer.people_of(whom.group.split()[-1])
        if home is not None:
            return Place(0, 0, story.gazetteer.name_of(home), home, "", True), "the country that they left"
    if metric not in MOVEMENT:
        place = _own_country(story, place, whom, source)
        tally = story.state.tally
        near = tally is not None and story.state.paragraph - tally[0] <= 1
        if when.measure == "cumulative" and tally is not None and near and rule in CARRIED:
            return tally[1], "the place of the total before it"
    return _of_the_country(story, place, rule, metric, when, limit)


def _long_count(story: Story, place: Place, main: Place | None, metric: str, when: When) -> bool:
    """'8 health workers have died since March', after an account of one town that the report is not about."""
    if metric in MOVEMENT or main is None or not main.words or place.wide or place.country not in (None, main.country):
        return False
    if when.measure == "incident":
        return False  # 'in August it beheaded four': a coarse day, not a count over weeks
    about = story.default_place
    over_years = _days(when) >= YEARS or len(when.start or "") == len("2024")
    if about is not None and about.words == place.words and not over_years:
        return False
    return _days(when) >= LONG_AGO


def _days(when: When) -> int:
    """How many days a figure covers; a month or a year counts from its first to its last day, about."""
    if when.start is None or when.end is None:
        return 0
    first = date.fromisoformat((when.start + "-01-01")[:10])
    last = date.fromisoformat(when.end + {4: "-12-31", 7: "-28"}.get(len(when.end), ""))
    return (last - first).days


def _own_country(story: Story, place: Place | None, whom: Whom, source: str | None) -> Place | None:
    """'Israelis were injured' after a sentence about Gaza: their own country, where the report speaks of both."""
    gazetteer = story.gazetteer
    if source and gazetteer.is_country(source) and not whom.group and whom.population in AT_HOME:
        return Place(0, 0, None, gazetteer.countries_of(source)[0], "", True)
    if place is None or not whom.group or whom.population not in AT_HOME:
        return place
    home = gazetteer.people_of(whom.group.split()[0])
    if home and place.country and home != place.country and home in story.named_countries[:OFTEN_NAMED]:
        return Place(0, 0, None, home, "", True)
    return place


def _of_the_country(
    story: Story, place: Place | None, rule: str, metric: str, when: When, limit: Bound
) -> tuple[Place | None, str]:
    """A large running total is the country's, not that of the town named before it."""
    main = main_place(story) if metric in MOVEMENT else place_of_war(story)
    if rule.startswith("'the ") or rule == OF_THE_COUNTRY:
        return place, rule
    if (
        rule in ("earlier in the report", "in its paragraph")
        and place is not None
        and _long_count(story, place, main, metric, when)
    ):
        return main, "the country, for a count over weeks"
    least = COUNTRY_WIDE if metric in MOVEMENT else PERFECT_TOTAL
    total = (when.measure == "cumulative" or (when.measure == "stock" and metric in MOVEMENT)) and (
        limit.value or limit.low or 0
    ) >= least
    if not total or place is None or main is None or not main.words:
        return place, rule
    if place.country in (None, main.country) and place.words != main.words:
        return main, "the country, for a large running total"
    return place, rule
