"""Says of each Arabic number whether it counts people, what happened to them, and who they are.

In:  the words of a sentence, its numerals and times.
Out: Counts: numeral, metric, population, group, unit, and where each was read.
Refuses numbers of things, hours and money, and clauses of release, need, forecast, rate, accident or negation.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Sentence, Word, match

LABEL_REACH = 8
"""Words back from a number in which its label may stand: 'the toll of the dead in the Strip reached 45'."""
AFTER_REACH = 5
"""Words after a noun in which its verb may stand: '30 civilians from the town were wounded'."""
CLAUSE_REACH = 60
"""Words back from a number in which its verb may stand; a sentence without full stops must not cost its square."""
SUBJECT_REACH = 3
"""Words from a verb to its number, the doer between them: 'gunmen kidnapped 300 ...', where the noun is not known."""
REFUSAL_REACH = 6
"""Words before a number in which a word of release, need or forecast refuses it."""
ARMED = {"security_forces", "combatants", "police"}


@dataclass(slots=True)
class Noun:
    """What the words after (or around) a number say it counts."""

    kind: str
    """strong: the metric is in the noun; weak: a verb may overrule it; person; household; none; thing."""
    last: int
    metric: str | None = None
    population: str = "all"
    group: str | None = None
    country: str | None = None
    household: bool = False


@dataclass(slots=True)
class Count:
    """A number that counts people."""

    numeral: BoundNumeral
    metric: str
    noun: Noun
    label: bool = False
    """True if the metric was read from a label before the number."""
    part: bool = False
    """True for a part of the number before it."""
    trigger: int | None = None
    """Place of the verb or noun that gave the metric."""

    @property
    def rule(self) -> str:
        """How the metric was read."""
        if self.label:
            return "a label before the number"
        if self.trigger is not None:
            return "a verb or its noun in the clause"
        if self.noun.kind in ("strong", "weak"):
            return "the noun that it counts"
        return "a part of the number before it" if self.part else "shared with the number before it"


def find(
    sentence: Sentence, numerals: list[BoundNumeral], lexicon: Lexicon
) -> tuple[list[Count], list[tuple[BoundNumeral, str]]]:
    """The counts of a sentence, and the numerals refused with the reason, each in order."""
    words = sentence.words
    if any(match(words, i, lexicon.not_conflict) for i in range(len(words))):
        return [], [(numeral, "not conflict or political violence") for numeral in numerals]
    found: list[Count] = []
    refused: list[tuple[BoundNumeral, str]] = []
    for position, numeral in enumerate(numerals):
        stop = numerals[position + 1].begins if position + 1 < len(numerals) else len(words)
        noun = _noun(words, numeral, stop, lexicon)
        before = found[-1] if found else None
        reason = "counts things, time or money" if noun.kind == "thing" else _refusal(words, numeral, lexicon)
        count = None if reason else _count(words, numeral, noun, stop, before, lexicon)
        if count is None:
            refused.append((numeral, reason or "nothing says what happened to people counted"))
            continue
        if before is not None and before.metric == count.metric:
            _share(before, count)
        found.append(count)
    return found, refused


def _noun(words: list[Word], numeral: BoundNumeral, stop: int, lexicon: Lexicon) -> Noun:
    """The noun that a number counts: after it, or for 'one' and 'two' before it."""
    i = numeral.first if numeral.dual else numeral.last
    if not numeral.dual and i < stop and "من" in words[i].stems[:1]:  # '5 من جنوده'
        i += 1
    noun = _read_noun(words, i, lexicon) if i < stop and words[i].kind == "word" else None
    if noun is None and numeral.first and words[numeral.first - 1].kind == "word":
        before = _read_noun(words, numeral.first - 1, lexicon)
        if numeral.value == 1.0 and numeral.first > 1 and words[numeral.first - 2].stems[0] in ("من", "في"):
            return Noun("thing", numeral.last)  # 'من عائلة واحدة'
        if (
            before is not None
            and numeral.value in (1.0, 2.0)
            and before.kind != "thing"
            and not _plural_label(words, numeral.first - 1, lexicon)
        ):
            before.last = numeral.last
            return _described(words, before, stop, lexicon)
    if noun is None:
        unknown = (
            i < stop
            and words[i].kind == "word"
            and not words[i].joined
            and not match(words, i, lexicon.place_prepositions)
        )
        return Noun("unknown" if unknown else "none", min(i + 1, stop) if unknown else i)
    if any(stem in lexicon.others for stem in words[i].stems):
        noun.kind = "others"
    return _described(words, noun, stop, lexicon)


def _read_noun(words: list[Word], i: int, lexicon: Lexicon) -> Noun | None:
    for stem in words[i].stems:
        if stem in lexicon.not_people:
            return Noun("thing", i + 1)
        if stem in lexicon.strong:
            return Noun("strong", i + 1, metric=lexicon.strong[stem])
        if stem in lexicon.weak:
            return Noun("weak", i + 1, metric=lexicon.weak[stem])
        if stem in lexicon.households:
            return Noun("household", i + 1, household=True)
        if stem in lexicon.persons:
            population = lexicon.persons[stem]
            return Noun(
                "person", i + 1, population=population + words[i].text if population == "other:" else population
            )
        if stem in lexicon.peoples:
            return Noun("person", i + 1, group=words[i].text, country=lexicon.peoples[stem])
    return None


def _described(words: list[Word], noun: Noun, stop: int, lexicon: Lexicon) -> Noun:
    """Adds what an adjective after the noun says: 'لاجئ سوري', 'شهداء من الأطفال'."""
    if noun.kind in ("household", "person") and noun.last < stop:  # 'عائلة نازحة', 'شخص مفقود'
        state = next((lexicon.weak.get(s) or lexicon.strong.get(s) for s in words[noun.last].stems[:1]), None)
        if state is not None:
            noun.kind, noun.metric, noun.last = "weak", state, noun.last + 1
    for i in range(noun.last, min(noun.last + 3, stop)):
        if words[i].kind != "word" or words[i].joined:
            break
        for stem in words[i].stems:
            if stem in lexicon.peoples and noun.group is None:
                noun.group, noun.country = words[i].text, lexicon.peoples[stem]
            if (
                stem in lexicon.persons
                and words[i].stems[0] != stem
                and "من" in words[i - 1].stems[:1]
                and noun.population == "all"
            ):
                noun.population = lexicon.persons[stem]
    return noun


def _plural_label(words: list[Word], i: int, lexicon: Lexicon) -> bool:
    """True for the noun of a label ('number of martyrs: 2'), where the number counts it though it stands before."""
    return i > 0 and bool(match(words, i - 1, lexicon.toll_words))


def _refusal(words: list[Word], numeral: BoundNumeral, lexicon: Lexicon) -> str | None:
    """Why a clause of release, need, forecast, rate or negation counts nobody; None if it may."""
    start = max(0, numeral.begins - REFUSAL_REACH)
    for i in range(numeral.begins - 1, start - 1, -1):
        if words[i].text in {"،", ",", ".", "؛", ":"}:
            break
        if match(words, i, lexicon.refused_verbs):
            return "people released, rescued, in need or targeted"
        if match(words, i, lexicon.hypothetical):
            return "forecast, threat or hypothesis"
        if match(words, i, lexicon.negations):
            return "denied or negated"
    if any(match(words, i, lexicon.rates) for i in range(numeral.last, min(numeral.last + 4, len(words)))):
        return "a rate"
    if any(match(words, i, lexicon.hypothetical) for i in range(min(2, numeral.begins))):
        return "forecast, threat or hypothesis"
    return None


def _count(
    words: list[Word], numeral: BoundNumeral, noun: Noun, stop: int, before: Count | None, lexicon: Lexicon
) -> Count | None:
    trigger = _trigger_before(words, numeral.begins, lexicon)
    part = _is_part(words, numeral, before, lexicon)
    label = _label(words, numeral, before, lexicon)
    if noun.kind == "strong":
        metric = "casualties" if match(words, noun.last - 1, lexicon.casualty_pairs) else noun.metric
        return Count(numeral, str(metric), noun, label=label is not None, part=part)
    if label is not None and noun.kind in ("none", "others", "unknown"):
        return Count(numeral, label, noun, label=True)
    if part and before is not None:
        return Count(numeral, before.metric, noun, part=True)
    if noun.kind == "weak":
        if trigger is None and (after := _trigger_after(words, noun.last, stop, lexicon)) is not None:
            trigger = after
        if trigger is None or trigger[1] == noun.metric:
            return Count(numeral, str(noun.metric), noun)
        if noun.population == "all" and trigger[1] != "returned":
            noun.population = lexicon.words["population_of_weak"].get(noun.metric, "all")
        return Count(numeral, trigger[1], noun, trigger=trigger[0])
    if noun.kind == "unknown":
        if trigger is not None and trigger[0] >= numeral.begins - SUBJECT_REACH:
            noun.population = "other:" + words[noun.last - 1].text
            return Count(numeral, trigger[1], noun, trigger=trigger[0])
        return None
    shared = (before is not None and words[numeral.begins].joined) or (
        numeral.begins and words[numeral.begins - 1].text == "و"
    )
    if (
        noun.kind == "none"
        and not (shared and before is not None)
        and not (trigger is not None and trigger[0] >= numeral.begins - 1)
    ):
        return None
    later = _trigger_after(words, noun.last, stop, lexicon)
    chosen = trigger or later
    if chosen is None:
        return Count(numeral, before.metric, noun) if shared and before is not None else None
    return Count(numeral, chosen[1], noun, trigger=chosen[0])


def _trigger_before(words: list[Word], end: int, lexicon: Lexicon) -> tuple[int, str] | None:
    """The nearest verb or verbal noun before a number in its clause."""
    for i in range(end - 1, max(-1, end - 1 - CLAUSE_REACH), -1):
        if words[i].text in {".", "؛", "؟"}:
            return None
        hit = match(words, i, lexicon.triggers)
        if hit and i + hit[0] <= end:
            return i, str(hit[1])
    return None


def _trigger_after(words: list[Word], start: int, stop: int, lexicon: Lexicon) -> tuple[int, str] | None:
    for i in range(start, min(start + AFTER_REACH, stop)):
        if words[i].text in {".", "؛", "،"}:
            return None
        hit = match(words, i, lexicon.triggers)
        if hit:
            return i, str(hit[1])
    return None


def _label(words: list[Word], numeral: BoundNumeral, before: Count | None, lexicon: Lexicon) -> str | None:
    """The metric of a label before a number: 'عدد الشهداء: 7', 'حصيلة القتلى في القطاع إلى 45'."""
    floor = before.noun.last if before is not None else 0
    for i in range(numeral.begins - 1, max(floor, numeral.begins - LABEL_REACH) - 1, -1):
        if words[i].text in {".", "؛", "+", ")"} or words[i].kind == "number":
            return None
        for stem in words[i].stems:
            metric: str | None = lexicon.strong.get(stem) or lexicon.weak.get(stem)
            if metric is not None and any(match(words, k, lexicon.toll_words) for k in range(max(0, i - 4), i)):
                return metric
    return None


def _is_part(words: list[Word], numeral: BoundNumeral, before: Count | None, lexicon: Lexicon) -> bool:
    """True after 'among them', and for what an open bracket adds up: '9 (6 new martyrs + 1 ...'."""
    if before is None:
        return False
    between = range(before.numeral.last, numeral.begins)
    opened = [words[i].text for i in between if words[i].text in {"(", ")"}]
    if opened[-1:] == ["("]:
        return True
    if before.part and words[numeral.begins - 1].text in {"+", "،", "و"} and ")" not in opened:
        return True
    if any(match(words, i, lexicon.including) for i in between):
        return True
    return before.part and words[numeral.begins].joined and not any(match(words, i, lexicon.triggers) for i in between)


def _share(before: Count, count: Count) -> None:
    """'12 مدنيا ... و30 آخرين': others are people of the same kind."""
    if count.noun.kind == "others" and before.noun.population not in ARMED and count.noun.population == "all":
        count.noun.population = before.noun.population
