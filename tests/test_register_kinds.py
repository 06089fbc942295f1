"""What hangs on a claimant's kind and side: the findings that change if one of them is flipped.

Eight published figures of two wars, both parties of each among them. The list is approved as text, so that whoever
changes an entry, or a rule that reads it, sees what follows for whom. `make approve` rewrites
tests/approved/kinds_flipped.txt after you have read the difference.
"""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import replace
from pathlib import Path

import findings
import registers
from records import Figure, Finding
from registers.entries import KINDS, Body, Conflict, Event, Place, Source
from registers.reading import read

ROOT = Path(__file__).parent.parent
APPROVED = Path(__file__).parent / "approved" / "kinds_flipped.txt"

GAZA = {"place": "Gaza Strip", "metric": "killed", "measure": "cumulative", "date_start": "2023-10-07"}
UKRAINE = {"place": "Ukraine", "metric": "killed", "measure": "cumulative", "date_start": "2022-02-24"}
SAID = (
    {"source": "Gaza Ministry of Health", "value": 37877, "date_end": "2024-06-30", "concerns": "own", **GAZA},
    {"source": "Jamaluddine et al., The Lancet", "value": 64260, "low": 55298, "high": 78525, "qualifier": "range",
     "inclusion": "estimated", "date_end": "2024-06-30", **GAZA},
    {"source": "Israeli military", "value": 17000, "population": "combatants", "group": "Hamas", "concerns": "enemy",
     "date_end": "2024-08-15", **GAZA},
    {"source": "Israeli military", "value": 504, "population": "combatants", "group": "Israeli", "concerns": "own",
     "date_end": "2023-12-30", **GAZA},
    {"source": "General Staff of Ukraine", "value": 402430, "population": "combatants", "group": "Russian",
     "concerns": "enemy", "date_end": "2024-02-18", **UKRAINE, "metric": "losses"},
    {"source": "BBC Russian and Mediazona", "value": 44654, "qualifier": "at_least", "population": "combatants",
     "group": "Russian", "inclusion": "identified", "date_end": "2024-02-18", **UKRAINE},
    {"source": "Russian Ministry of Defence", "value": 5937, "population": "combatants", "group": "Russian",
     "concerns": "own", "date_end": "2022-09-21", **UKRAINE},
    {"source": "Russian Ministry of Defence", "value": 61207, "population": "combatants", "group": "Ukrainian",
     "concerns": "enemy", "date_end": "2022-09-21", **UKRAINE},
)  # fmt: skip


def figure(number: int, said: dict[str, object]) -> Figure:
    """One of them, published on its as-of day."""
    exact = {} if said.get("qualifier") else {"low": said["value"], "high": said["value"]}
    about = {"figure_id": f"{number:016d}", "published": said["date_end"], "publisher": "Newspaper", "numeral": "1"}
    return Figure(**{**about, **exact, **said})


def flipped(source_id: str | None = None, **changes: str | None) -> registers.Registers:
    """The shipped registers, one source of another kind or side."""
    entries, _ = read(ROOT / "data")
    assert set(entries) == {Source, Body, Conflict, Event, Place}
    entries[Source] = [replace(s, **changes) if s.source_id == source_id else s for s in entries[Source]]
    return registers.Registers(entries)


def said(found: tuple[Finding, ...]) -> Counter[str]:
    """What is shown, without ids and wording."""
    return Counter(f"{f.code} {f.severity}: {', '.join(f.sources)}, {f.metric}" for f in found if not f.suppressed_by)


def test_approved_list_of_what_changes_if_a_kind_or_side_is_flipped() -> None:
    shipped = flipped()
    figures = [shipped.identify(figure(n, about)) for n, about in enumerate(SAID)]
    assert all(f.claimant and f.conflict for f in figures)
    before = said(findings.find(figures, shipped))
    lines = ["As shipped:", *sorted(f"  {sentence}" for sentence in before.elements())]
    for claimant in sorted({f.claimant for f in figures}):
        entry = shipped.sources[claimant]
        flips = [("kind", entry.kind, kind) for kind in KINDS if kind != entry.kind]
        flips += [("side", entry.side, None)] if entry.side else []
        for field, was, becomes in flips:
            after = said(findings.find(figures, flipped(claimant, **{field: becomes})))
            changes = [f"  no longer {s}" for s in (before - after)] + [f"  now {s}" for s in (after - before)]
            if changes:
                lines += [f"{claimant}: {field} {was} -> {becomes}", *sorted(changes)]
    text = "\n".join(lines) + "\n"
    if os.environ.get("APPROVE"):
        APPROVED.write_text(text, encoding="utf-8")
    assert text == APPROVED.read_text(encoding="utf-8")
