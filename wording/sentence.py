"""Write a figure as a sentence that can be copied into an article without losing who said it.

In:  Said, a form of FORMS, a language.
Out: one line of plain text. Every form has number, bound, population, place, as-of day, claimant and relay;
     `full` adds what the count leaves out and whether the claimant is a party to the conflict.

The same templates serve every side: exchanging two names in the input exchanges those names and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable

from wording.articles import with_article
from wording.catalogue import N_, Gender, plural, words
from wording.labels import count, label
from wording.numbers import day
from wording.said import Said

FORMS = ("short", "caption", "full")

CLAUSES = {
    "killed": plural("{subject} was reported killed", "{subject} were reported killed"),
    "injured": plural("{subject} was reported injured", "{subject} were reported injured"),
    "casualties": plural("{subject} was reported killed or injured", "{subject} were reported killed or injured"),
    "missing": plural("{subject} was reported missing", "{subject} were reported missing"),
    "abducted": plural("{subject} was reported abducted", "{subject} were reported abducted"),
    "detained": plural("{subject} was reported detained", "{subject} were reported detained"),
    "displaced": plural("{subject} was reported displaced", "{subject} were reported displaced"),
    "refugees": plural("{subject} was reported to be a refugee", "{subject} were reported to be refugees"),
    "returned": plural("{subject} was reported to have returned", "{subject} were reported to have returned"),
    "losses": plural("{subject} was reported among losses", "{subject} were reported among losses"),
    "bodies_found": plural("the body of {subject} was reported found", "the bodies of {subject} were reported found"),
}
"""What happened, as a clause about the subject."""

MOVEMENTS = {
    "displaced": plural("{subject} of displaced people was reported", "{subject} of displaced people were reported"),
    "returned": plural("{subject} of returning people was reported", "{subject} of returning people were reported"),
    "refugees": plural("{subject} across a border was reported", "{subject} across a border were reported"),
}
"""The clause when movements are counted, not people: one person may have moved several times."""

INCLUSIONS = {
    "identified": N_("Only people identified by name are counted."),
    "verified": N_("Only cases verified by a stated standard are counted; others are not ruled out."),
    "estimated": N_("This is an estimate, not a count of cases."),
}
CAUSATIONS = {
    "indirect": N_("Only indirect causes, such as hunger and disease, are counted."),
    "all": N_("Direct and indirect causes are counted together."),
}
METRIC_NOTES = {
    "losses": N_("Losses may include killed, wounded, captured and missing; they are not a number of deaths."),
    "casualties": N_("Killed and injured are not told apart; this is not a number of deaths."),
}

ON_A_DAY, IN_A_MONTH = N_("on {day}"), N_("in {day}")

COMMA, SEMICOLON = N_("{one}, {other}"), N_("{one}; {other}")
"""What stands between the parts of a list."""


def sentence(what: Said, form: str = "full", lang: str = "en") -> str:
    """The sentence about one number.

    >>> sentence(Said(value=12, place="Northtown", end="2024-06-12", claimant="Town Office"), "short")
    'People killed: 12 people, Northtown, as of 12 June 2024 (Town Office)'
    """
    if form not in FORMS:
        raise ValueError(f"There is no form {form!r}; there are: {', '.join(FORMS)}.")
    writer = {"short": _short, "caption": _caption, "full": _full}[form]
    return capital(writer(what, lang))


def _short(what: Said, lang: str) -> str:
    gettext = words(lang).gettext
    subject = _subject(what, lang)[0]
    head = gettext("{label}: {subject}").format(label=label("metric", what.metric, lang), subject=subject)
    said_by = what.claimant or gettext("nobody named as the source")
    via = [gettext("via {name}").format(name=name) for name in _relays(what)]
    who = listed([said_by, *via], lang)
    return gettext("{facts} ({who})").format(facts=listed([head, what.place, _when(what, lang)], lang), who=who)


def _caption(what: Said, lang: str) -> str:
    gettext = words(lang).gettext
    source = gettext("Source: {name}.").format(name=what.claimant or gettext("not named"))
    parts = [f"{core(what, lang)}.", source]
    if what.relay:
        parts.append(gettext("Quoted by: {name}.").format(name=what.relay))
    if what.publisher and what.publisher != what.claimant:
        parts.append(gettext("Published by: {name}, {day}.").format(name=what.publisher, day=day(what.published, lang)))
    elif what.published:
        parts.append(gettext("Published: {day}.").format(day=day(what.published, lang)))
    return " ".join([*parts, *_essential(what, lang)])


def _full(what: Said, lang: str) -> str:
    gettext = words(lang).gettext
    parts = [core(what, lang)]
    if what.claimant:
        parts.append(gettext("according to {name}").format(name=named(what.claimant, lang)))
    else:
        parts.append(gettext("with no source named for the number"))
    if what.relay:
        parts.append(gettext("as quoted by {name}").format(name=named(what.relay, lang)))
    if what.publisher and what.publisher != what.claimant and what.published:
        relayed = gettext("as published by {name} on {day}")
        parts.append(relayed.format(name=named(what.publisher, lang), day=day(what.published, lang)))
    elif what.publisher and what.publisher != what.claimant:
        parts.append(gettext("as published by {name}").format(name=named(what.publisher, lang)))
    elif what.published and what.published != what.end:
        parts.append(gettext("published on {day}").format(day=day(what.published, lang)))
    return " ".join([f"{listed(parts, lang)}.", *_essential(what, lang), *_context(what, lang)])


def core(what: Said, lang: str) -> str:
    """What happened to whom, where and when, without a full stop."""
    subject, n, gender = _subject(what, lang)
    forms = MOVEMENTS.get(what.metric) if what.unit == "movement" else None
    clause = words(lang).ngettext(*(forms or CLAUSES[what.metric]), int(n)).format(subject=subject, gender=gender)
    where = words(lang).gettext("in {place}").format(place=named(what.place, lang, place=True)) if what.place else ""
    for rest in filter(None, (where, _when(what, lang))):
        clause = words(lang).gettext("{what} {rest}").format(what=clause, rest=rest)
    return clause


def _subject(what: Said, lang: str) -> tuple[str, float, Gender]:
    return count(
        value=what.value,
        low=what.low,
        high=what.high,
        qualifier=what.qualifier,
        population=what.population,
        unit=what.unit,
        detail=what.group,
        vague_word=what.vague_word,
        lang=lang,
    )


def _when(what: Said, lang: str) -> str:
    gettext = words(lang).gettext
    start, end = what.start, what.end or what.start
    if not end:
        return gettext("on a day that is not known")
    if start and start != end and what.measure == "cumulative":
        return gettext("as of {end}, counted since {start}").format(start=day(start, lang), end=day(end, lang))
    if start and start != end and what.measure != "stock":
        return gettext("between {start} and {end}").format(start=day(start, lang), end=day(end, lang))
    if what.measure in ("cumulative", "stock"):
        return gettext("as of {day}").format(day=day(end, lang))
    whole_day = len(end) >= len("2024-06-12")
    return gettext(ON_A_DAY if whole_day else IN_A_MONTH).format(day=day(end, lang))


def _essential(what: Said, lang: str) -> list[str]:
    """What must be said wherever the number is printed."""
    gettext = words(lang).gettext
    notes = [METRIC_NOTES.get(what.metric), INCLUSIONS.get(what.inclusion), CAUSATIONS.get(what.causation)]
    if what.unit == "movement":
        notes.append(N_("One person may have moved more than once."))
    return [gettext(note) for note in notes if note]


def _context(what: Said, lang: str) -> list[str]:
    gettext = words(lang).gettext
    notes = []
    if what.end_inferred:
        notes.append(gettext("The report does not state the day; the day of publication is given."))
    if what.scope:
        notes.append(gettext("The source describes the count as: {scope}.").format(scope=what.scope))
    if what.party:
        notes.append(gettext("{name} is a party to the conflict.").format(name=capital(named(what.claimant, lang))))
    return notes


def _relays(what: Said) -> list[str]:
    named = [what.relay, what.publisher]
    return [name for i, name in enumerate(named) if name and name != what.claimant and name not in named[:i]]


def named(name: str, lang: str, place: bool = False) -> str:
    """The name as it stands inside a sentence."""
    return with_article(name, place) if lang == "en" else name


def listed(parts: Iterable[str], lang: str, apart: str = COMMA) -> str:
    """The parts that are not empty, with the comma or semicolon of the language."""
    between = words(lang).gettext(apart)
    line = ""
    for part in filter(None, parts):
        line = between.format(one=line, other=part) if line else part
    return line


def capital(text: str) -> str:
    """The text with its first letter large; the rest stays as it is."""
    return text[:1].upper() + text[1:]
