"""The plain words for every closed list: what is counted, whom, how, with which bound.

In:  the value of a field (`killed`, `cumulative`, `other:teachers`), a language.
Out: its label ("People killed"), or a number with its noun ("12 women").

Losses and casualties are never called deaths. Nothing here names a side.
"""

from __future__ import annotations

from wording.catalogue import N_, Gender, plural, words
from wording.numbers import amount, stated_number

LABELS = {
    "metric": {
        "killed": N_("People killed"),
        "injured": N_("People injured"),
        "casualties": N_("Killed or injured, not told apart"),
        "missing": N_("People missing"),
        "abducted": N_("People abducted"),
        "detained": N_("People detained"),
        "displaced": N_("People displaced inside the country"),
        "refugees": N_("People who fled across a border"),
        "returned": N_("People who returned"),
        "losses": N_("Losses, as a military counts them"),
        "bodies_found": N_("Bodies found"),
    },
    "measure": {
        "cumulative": N_("Total since a start"),
        "incident": N_("One event"),
        "period": N_("Within a period"),
        "stock": N_("Level on a day"),
    },
    "population": {
        "all": N_("Everyone"),
        "civilians": N_("Civilians"),
        "combatants": N_("Fighters and soldiers"),
        "security_forces": N_("Security forces"),
        "police": N_("Police"),
        "women": N_("Women"),
        "children": N_("Children"),
        "men": N_("Men"),
        "women_and_children": N_("Women and children"),
        "elderly": N_("Older people"),
        "health_workers": N_("Health workers"),
        "journalists": N_("Journalists"),
        "aid_workers": N_("Aid workers"),
        "hostages": N_("Hostages"),
        "prisoners": N_("Prisoners"),
        "protesters": N_("Protesters"),
    },
    "qualifier": {
        "exact": N_("Exactly"),
        "at_least": N_("At least"),
        "more_than": N_("More than"),
        "about": N_("About"),
        "nearly": N_("Nearly"),
        "up_to": N_("Up to"),
        "fewer_than": N_("Fewer than"),
        "range": N_("Range"),
        "vague": N_("Words without a number"),
    },
    "inclusion": {
        "reported": N_("Everyone reported"),
        "identified": N_("Identified by name"),
        "verified": N_("Verified by a stated standard"),
        "estimated": N_("Estimated"),
    },
    "causation": {
        "direct": N_("Direct violence"),
        "indirect": N_("Indirect causes"),
        "all": N_("All causes"),
        "unstated": N_("Cause not stated"),
    },
    "unit": {
        "person": N_("People"),
        "household": N_("Households"),
        "movement": N_("Movements"),
        "item": N_("Items"),
    },
    "kind": {
        "register": N_("Register of cases"),
        "verifier": N_("Verifies cases itself"),
        "survey": N_("Survey or model"),
        "party": N_("Party to the conflict"),
        "official": N_("Public office"),
        "witness": N_("Witness or local group"),
        "unknown": N_("Not yet described"),
        "city": N_("Town or village"),
        "district": N_("District"),
        "region": N_("Region"),
        "camp": N_("Camp"),
        "area": N_("Area"),
        "site": N_("Site"),
        "country": N_("Country"),
        "event": N_("Event"),
        "ceasefire": N_("Ceasefire"),
        "start": N_("Start of the conflict"),
        "definition": N_("A source changes what it counts"),
    },
    "outlet": {
        "no": N_("No"),
        "yes": N_("Yes"),
    },
    "review": {
        "extracted": N_("Read by the program, not checked"),
        "confirmed": N_("Confirmed by a person"),
        "rejected": N_("Rejected by a person"),
        "withdrawn": N_("Withdrawn by its publisher"),
    },
    "severity": {
        "error": N_("Error in a printed number"),
        "warning": N_("Know before quoting"),
        "note": N_("Context"),
    },
    "quote_kind": {
        "verbatim": N_("The publisher's words"),
        "summary": N_("Our summary, not a quotation"),
        "table_cell": N_("Cell of a table"),
    },
    "text_kind": {
        "original": N_("Original text"),
        "excerpt": N_("Excerpt"),
        "summary": N_("Our summary, not a quotation"),
    },
}
"""Label of each value of each closed list, by field name."""

NOUNS = {
    "all": plural("person", "people"),
    "civilians": plural("civilian", "civilians"),
    "combatants": plural("fighter or soldier", "fighters and soldiers"),
    "security_forces": plural("member of security forces", "members of security forces"),
    "police": plural("police officer", "police officers"),
    "women": plural("woman", "women"),
    "children": plural("child", "children"),
    "men": plural("man", "men"),
    "women_and_children": plural("woman or child", "women and children"),
    "elderly": plural("older person", "older people"),
    "health_workers": plural("health worker", "health workers"),
    "journalists": plural("journalist", "journalists"),
    "aid_workers": plural("aid worker", "aid workers"),
    "hostages": plural("hostage", "hostages"),
    "prisoners": plural("prisoner", "prisoners"),
    "protesters": plural("protester", "protesters"),
}
"""The noun that a number of people takes, by population."""

UNIT_NOUNS = {
    "household": plural("household", "households"),
    "movement": plural("movement", "movements"),
    "item": plural("item", "items"),
}
"""The noun when what is counted are not people."""

PLURAL_WITHOUT_NUMBER = 5
"""Every catalogue's form for five is the plural that also stands where no number was given."""


def label(field: str, value: str | None, lang: str = "en") -> str:
    """The label of one value of a closed list; a value outside of it is shown as it is.

    >>> label("metric", "killed"), label("population", "other:teachers"), label("metric", None)
    ('People killed', 'Teachers', '')
    """
    if not value:
        return ""
    known = LABELS.get(field, {}).get(value)
    if known:
        return words(lang).gettext(known)
    shown = value.removeprefix("other:").replace("_", " ")
    return shown[:1].upper() + shown[1:] if value.startswith("other:") else shown


def noun(population: str, unit: str, n: float, lang: str = "en") -> tuple[str, Gender]:
    """The noun for `n` of a population or unit, and its grammatical gender."""
    forms = UNIT_NOUNS.get(unit) or NOUNS.get(population) or NOUNS["all"]
    text, _, gender = words(lang).ngettext(*forms, int(n)).partition("|")
    return text, Gender(gender)


def count(
    *,
    value: float | None,
    low: float | None = None,
    high: float | None = None,
    qualifier: str = "exact",
    population: str = "all",
    unit: str = "person",
    detail: str = "",
    vague_word: str | None = None,
    lang: str = "en",
) -> tuple[str, float, Gender]:
    """The number with bound and noun, the number that grammar agrees with, and the noun's gender.

    >>> count(value=12, population="women")[0], count(value=None, low=24, qualifier="vague", vague_word="dozens")[0]
    ('12 women', 'an unstated number of people (“dozens”)')
    """
    stated = high if qualifier == "range" else stated_number(value, low, high, qualifier)
    said = amount(value, low, high, qualifier, lang)
    if population.startswith("other:"):
        detail = ", ".join(part for part in (population.removeprefix("other:"), detail) if part)
    elif unit != "person" and population != "all":
        detail = ", ".join(part for part in (label("population", population, lang), detail) if part)
    n = stated if said and stated is not None else PLURAL_WITHOUT_NUMBER
    text, gender = noun(population, unit, n, lang)
    if detail:
        text = f"{text} ({detail})"
    gettext = words(lang).gettext
    if said:
        return gettext("{amount} {noun}").format(amount=said, noun=text), n, gender
    if vague_word:
        return gettext("an unstated number of {noun} (“{word}”)").format(noun=text, word=vague_word), n, gender
    return gettext("an unstated number of {noun}").format(noun=text), n, gender
