"""The forms of a word that one line of a lexicon stands for: 'flee flees fled fleeing', 'baby' and 'babies'.

In:  a line of a verb as the word file has it, a noun.
Out: the forms of the verb, phrases among them; the plural of the noun.
Assumes that a verb has four forms, or five where its participle is not its past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SLOT = re.compile(r"<(\w+)>")
"""A slot in the line of a verb, filled from `slots` of the word file."""


def spread(lines: list[str], slots: dict[str, list[str]]) -> Iterator[str]:
    """Each line as it is, or once for every filling of its slot: 'abandon <homes>' for each of their homes, villages.

    >>> list(spread(["flee flees", "leave <it>, leaves <it>"], {"it": ["town", "camp"]}))
    ['flee flees', 'leave town, leaves town', 'leave camp, leaves camp']
    """
    for line in lines:
        name = SLOT.search(line)
        if name is None:
            yield line
        else:
            yield from (line.replace(name[0], filling) for filling in slots[name[1]])


def verb_forms(line: str) -> list[str]:
    """The forms of a verb: four or five words and a particle, or phrases between commas."""
    if "," in line:
        return [form.strip() for form in line.split(",")]
    parts = line.split()
    tails = {"down", "dead"}
    if parts[-2:] == ["to", "death"]:
        return [f"{form} to death" for form in parts[:-2]]
    if parts[-1] in tails:
        return [f"{form} {parts[-1]}" for form in parts[:-1]]
    return parts


def plurals(noun: str) -> tuple[str, ...]:
    """The plural that the rules of English give: 'baby' -> 'babies', 'gunman' -> 'gunmen'."""
    if noun.endswith("man") and not noun.endswith("human"):
        return (noun[:-3] + "men",)
    if noun.endswith("person"):
        return (noun + "s", noun[:-6] + "people")
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return (noun[:-1] + "ies",)
    if noun.endswith(("s", "x", "ch", "sh")):
        return (noun + "es",)
    return (noun + "s",)
