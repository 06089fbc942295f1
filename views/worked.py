"""One disagreement worked through, for the start page: what two claimants said, and how the method reads it.

In:  the store, the registers.
Out: a Worked example: the finding, both statements with their words, the reckoning in sentences; `None` without one.
"""

from __future__ import annotations

from dataclasses import dataclass

from charts.words import number, say
from findings.finding import told
from records import Figure, Finding
from registers import Registers
from series.interval import Interval, claim, gap, tolerance
from store import Store
from views.archive import archive
from views.disagreements import Disagreement, disagreements
from views.dossier import Statement, statement
from wording.catalogue import N_
from wording.phrases import Tongue

CODE = "D01a"
"""Two claimants who cannot both be right as stated: the plainest kind."""

FIRST = ("ukraine-2022", "syria-2011", "iraq-2003")
"""Conflicts looked at first, because they are quickly read; the example is the first that is found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Worked:
    """The example."""

    where: Disagreement
    """Its finding, and the chart that shows it."""
    statements: tuple[Statement, Statement]
    """Who said what, in the order of the finding."""
    reckoning: tuple[str, ...]
    """How the method reads the two, step by step."""


def worked(store: Store, registers: Registers, lang: str = "en") -> Worked | None:
    """The first disagreement of two named claimants."""
    counted = store.conflicts()
    for conflict in [c for c in FIRST if c in counted] or list(counted):
        known = archive(store, registers, conflict)
        for one in disagreements(store, registers, [conflict], codes=[CODE]):
            pair = [
                known.figures[f] for f in one.finding.figure_ids if f in known.figures and known.figures[f].claimant
            ]
            if len(pair) == 2 and all(_plain(f) for f in pair):
                said = tuple(statement(f, store.report(f.report_id), registers) for f in pair)
                return Worked(where=one, statements=said, reckoning=_reckon(one.finding, pair, registers, lang))  # type: ignore[arg-type]
    return None


def _plain(figure: Figure) -> bool:
    """Whether a figure has a number, a day and words to show."""
    return claim(figure) is not None and bool(figure.date_end) and bool(figure.quote)


def _reckon(finding: Finding, pair: list[Figure], registers: Registers, lang: str) -> tuple[str, ...]:
    claims = [claim(f) or Interval(0, 0) for f in pair]
    meant = tuple(
        _meant(registers.speaking(lang).name(f.claimant), one, lang) for f, one in zip(pair, claims, strict=True)
    )
    apart = say(
        lang,
        N_("Between them lie {gap}; honest counts of one thing differ by up to {tolerance}."),
        gap=number(round(gap(*claims)), lang),
        tolerance=number(round(tolerance(*claims)), lang),
    )
    return (*meant, apart, told(finding, Tongue(lang, registers.name_in(lang))).sentence)


def _meant(who: str, one: Interval, lang: str) -> str:
    """What a claim leaves possible."""
    low, high = number(round(one.low), lang), number(round(one.high), lang) if not one.is_open else ""
    if one.is_open:
        return say(lang, N_("{who}: any number from {low} fits these words."), who=who, low=low)
    if low == high:
        return say(lang, N_("{who}: only {low} fits these words."), who=who, low=low)
    return say(lang, N_("{who}: any number from {low} to {high} fits these words."), who=who, low=low, high=high)
