"""Says of each Arabic number whether it counts people, what happened to them, and who they are.

In:  the words of a sentence, its numerals and times.
Out: Counts: numeral, metric, population, group, unit, and where each was read.
Refuses numbers of things, hours and money, and clauses of release, need, forecast, rate, accident or negation.
"""

from __future__ import annotations

from dataclasses import dataclass

from figures.arabic.fates import label_before, trigger_after, trigger_before
from figures.arabic.nouns import Noun, noun_of
from figures.arabic.numbers import BoundNumeral
from figures.arabic.script import Lexicon, Sentence, Word, match
from figures.terms import ARMED

SUBJECT_REACH = 3
"""Words from a verb to its number, the doer between them: 'gunmen kidnapped 300 ...', where the noun is not known."""
REFUSAL_REACH = 6
"""Words before a number in which a word of release, need or forecast refuses it."""


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
        noun = noun_of(words, numeral, stop, lexicon)
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
    trigger = trigger_before(words, numeral.begins, lexicon)
    part = _is_part(words, numeral, before, lexicon)
    label = label_before(words, numeral, before.noun.last if before is not None else 0, lexicon)
    if noun.kind == "strong":
        metric = "casualties" if match(words, noun.last - 1, lexicon.casualty_pairs) else noun.metric
        return Count(numeral, str(metric), noun, label=label is not None, part=part)
    if label is not None and noun.kind in ("none", "others", "unknown"):
        return Count(numeral, label, noun, label=True)
    if part and before is not None:
        return Count(numeral, before.metric, noun, part=True)
    if noun.kind == "weak":
        if trigger is None and (after := trigger_after(words, noun.last, stop, lexicon)) is not None:
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
    later = trigger_after(words, noun.last, stop, lexicon)
    chosen = trigger or later
    if chosen is None:
        return Count(numeral, before.metric, noun) if shared and before is not None else None
    return Count(numeral, chosen[1], noun, trigger=chosen[0])


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
