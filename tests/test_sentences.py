"""Reads every sentence case and checks the fields that the case names.

In:  tests/cases/sentences/<language>/*.yml, each a list of cases:
         say        one line that tells what the case shows; it is the test's name, so it is unique
         text       our own words, never a publisher's
         published  ISO date; optional: country (ISO alpha-3), publisher, title
         figures    the figures with a numeral that must be found, in the order of the text, and no others;
                    only the fields named are compared. `numeral` and `metric` are always named
         known_gap  why we cannot read it yet: the case must then fail, and says so when it is repaired
Out: one test a case, named by its `say` line, and one test that the cases themselves are sound.

A figure without a numeral ('a man was killed', `explicit: false`) may be listed or left out.
`part_of` and `same_as` are written as the numeral of the other figure. Group, place, source, actor and relay
agree when one name's words contain the other's, as in scoring: 'Syrian' and 'Syrians' are one group.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

import figures
from records import Figure, Report

CASES = Path(__file__).parent / "cases" / "sentences"
CASE_FIELDS = {"say", "text", "published", "country", "publisher", "title", "figures", "known_gap"}
FIGURE_FIELDS = {field.name for field in fields(Figure)}
NAMES = {"group", "place", "source", "actor", "relay"}
LINKS = {"part_of", "same_as"}
SMALL_WORDS = {"the", "a", "an", "of", "in", "for", "and", "at", "on", "by", "to", "s", "its", "his", "her", "their"}


def _cases() -> list[tuple[Path, dict]]:
    found = []
    for path in sorted(CASES.glob("*/*.yml")):
        found += [(path, case) for case in yaml.safe_load(path.read_text(encoding="utf-8")) or []]
    return found


ALL = _cases()


def _words(name: str | None) -> set[str]:
    words = re.findall(r"\w+", (name or "").lower())
    return {w[:-1] if len(w) > 3 and w.endswith("s") else w for w in words if w not in SMALL_WORDS}


def _same(field: str, found: object, wanted: object, numerals: dict[str, str]) -> bool:
    if field in LINKS:
        return (numerals.get(found) if found else None) == (None if wanted is None else str(wanted))
    if field in NAMES:
        a, b = _words(found), _words(wanted)
        return (a <= b or b <= a) if a and b else not a and not b
    if field.startswith("date_") and wanted is not None and not isinstance(wanted, bool):
        return str(found) == str(wanted)
    return found == wanted


def _numeral(words: object) -> str:
    """A numeral without the article that may or may not be taken for a part of it."""
    return re.sub(r"^(?:an?|the|many) ", "", str(words), flags=re.IGNORECASE)


def _test_id(item: tuple[Path, dict]) -> str:
    return f"{item[0].parent.name}/{item[0].stem}: {item[1].get('say')}"


def _parameters() -> list:
    marked = []
    for item in ALL:
        gap = item[1].get("known_gap")
        marks = [pytest.mark.xfail(strict=True, reason=gap)] if gap else []
        marked.append(pytest.param(item, id=_test_id(item), marks=marks))
    return marked


@pytest.mark.parametrize("item", _parameters())
def test_sentence(item: tuple[Path, dict]) -> None:
    path, case = item
    report = Report(
        report_id="case",
        text=case["text"],
        published=str(case["published"]),
        title=case.get("title"),
        publisher=case.get("publisher"),
        country=case.get("country"),
        lang=path.parent.name,
    )
    found = figures.read(report)
    numerals = {figure.figure_id: figure.numeral for figure in found}
    wanted = case["figures"]
    left = list(found)
    problems = []
    for want in wanted:
        hit = next((f for f in left if _numeral(f.numeral) == _numeral(want["numeral"])), None)
        if hit is None:
            problems.append(f"{want['numeral']}: not found")
            continue
        left.remove(hit)
        for field, value in want.items():
            if field != "numeral" and not _same(field, getattr(hit, field), value, numerals):
                got = getattr(hit, field)
                problems.append(f"{want['numeral']}: {field} is {got!r}, wanted {value!r}")
    problems += [f"{f.numeral}: {f.metric} should not be there" for f in left if f.explicit]
    assert not problems, "\n".join(problems)


def test_cases_are_sound() -> None:
    problems = []
    for path, case in ALL:
        where = f"{path.name}: {case.get('say')}"
        missing = {"say", "text", "published", "figures"} - set(case)
        unknown = set(case) - CASE_FIELDS
        problems += [f"{where}: lacks {name}" for name in sorted(missing)]
        problems += [f"{where}: unknown field {name}" for name in sorted(unknown)]
        for want in case.get("figures") or []:
            if not {"numeral", "metric"} <= set(want):
                problems.append(f"{where}: a figure names numeral and metric")
            elif str(want["numeral"]) not in case.get("text", "") + (case.get("title") or ""):
                problems.append(f"{where}: {want['numeral']} is not in the text")
            problems += [f"{where}: unknown figure field {name}" for name in sorted(set(want) - FIGURE_FIELDS)]
    twice = [say for say, count in Counter(_test_id(item) for item in ALL).items() if count > 1]
    problems += [f"{say}: used twice" for say in twice]
    assert not problems, "\n".join(problems)
