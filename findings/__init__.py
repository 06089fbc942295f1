"""Find the ways in which figures disagree, explain them, and never invent one.

In:  Figures, Registers; perhaps a clock.
Out: Findings, silenced ones included, in the order in which they should be read.

Each kind of finding is one file in kinds/, found by walking. What a reviewer rejected or a publisher withdrew does
not enter; a figure whose day nobody knows waits.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from findings import kinds
from findings.group import Group
from findings.order import FOUND_FIRST, ORDER, shown_order, suppress
from records import Figure, Finding
from series import days
from series.build import claims_of
from series.claims import Claim
from series.groups import GroupId, group_id
from series.known import Known, Registers


@dataclass(frozen=True, slots=True)
class Check:
    """One kind of finding."""

    code: str
    """D01a to D17."""
    name: str
    """Its name for machines."""
    explains: str
    """What it finds, in a sentence."""
    check: Callable[[Group], Iterator[Finding]]
    """From a Group to its findings."""


@lru_cache(maxsize=1)
def checks() -> tuple[Check, ...]:
    """Every kind of finding, in the order of methodology 6."""
    found = []
    for module in pkgutil.iter_modules(kinds.__path__):
        kind = importlib.import_module(f"findings.kinds.{module.name}")
        found.append(Check(kind.CODE, kind.NAME, kind.EXPLAINS, kind.check))
    return tuple(sorted(found, key=lambda c: ORDER.index(c.code)))


def find(
    figures: Iterable[Figure],
    registers: Registers | None = None,
    asof: str | None = None,
    recorded: str | None = None,
) -> tuple[Finding, ...]:
    """All findings about the figures, as known at the two clocks; silenced ones say by which."""
    known = Known(registers)
    return find_among(claims_of(figures, known, asof, recorded), known, asof)


def find_among(claims: Iterable[Claim], known: Known, asof: str | None = None) -> tuple[Finding, ...]:
    """All findings about figures that were made ready for their lines already."""
    now = days.last(asof) if asof else None
    groups: dict[GroupId, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[group_id(claim.figure)].append(claim)
    found = [finding for members in groups.values() for finding in find_in(members, known, now)]
    return tuple(sorted(found, key=shown_order))


def paragraph(code: str) -> str:
    """Address of a finding's paragraph within the method page.

    >>> paragraph("D01a")
    '#d01a'
    """
    return f"#{code.lower()}"


def find_in(claims: Iterable[Claim], known: Known, now: int | None = None) -> list[Finding]:
    """The findings of one group."""
    group = Group(claims, known, now)
    in_turn = sorted(checks(), key=lambda check: check.code not in FOUND_FIRST)
    return suppress([finding for check in in_turn for finding in check.check(group)])
