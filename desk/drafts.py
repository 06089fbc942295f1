"""Hold a report that somebody is adding, until they have looked at its figures and save it.

In:  a pasted text or an uploaded file, with what the person says about it.
Out: Drafts (report, its figures, whether it is on file already); `save` stores one with the person's decisions.

Nothing is stored before `save`. A text without a date has no figures yet: they wait until someone gives the date.
A rejected figure is stored too, as rejected, with who and why: a later reading of the same text must not bring it back.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import intake
import loaders
from desk.correcting import corrections
from intake.copies import Reprints
from loaders.reading.item import Item
from records import Figure, Refusal, Report, text_hash
from registers import Registers
from store import Store
from views import View

PERSON_LOOKED = "Looked at when the report was added."
DATED_AT_ADDING = "Dated when the report was added again."
REJECTED_AT_ADDING = "Rejected when the report was added."


@dataclass(frozen=True, slots=True)
class Draft:
    """One report that is not saved yet."""

    report: Report
    """The report as it would be stored."""
    figures: tuple[Figure, ...] = ()
    """Its figures; empty while it has no date."""
    on_file: Report | None = None
    """The same text, if the store holds it."""
    repeats: Report | None = None
    """A report on file of which this one is a copy: the same wire story in other words of the edge."""

    @property
    def waits(self) -> bool:
        """True for a text that needs a date before its figures can be read."""
        return self.report.published is None and not self.report.figures


@dataclass(slots=True)
class Saved:
    """What saving did."""

    figures: int = 0
    confirmed: int = 0
    corrected: int = 0
    rejected: int = 0
    new: bool = True
    stored: list[Figure] = field(default_factory=list)

    def in_words(self) -> str:
        """What was done, in a sentence."""
        if not self.new and not self.figures:
            first = "This text was on file already; nothing was added."
        else:
            first = f"Saved: {_counted(self.figures, 'figure')}."
        done = {"confirmed": self.confirmed, "corrected": self.corrected, "rejected": self.rejected}
        decided = ", ".join(f"{number} {name}" for name, number in done.items() if number)
        return f"{first} {decided.capitalize()}." if decided else first

    def charts(self) -> list[View]:
        """The charts that the stored figures are on, each once."""
        found = {}
        for figure in self.stored:
            if figure.conflict and figure.date_end:
                found[(figure.conflict, figure.metric)] = View(conflict=figure.conflict, metric=figure.metric)
        return list(found.values())


def from_text(text: str, *, published: str, publisher: str = "", title: str = "", url: str = "", today: str) -> Report:
    """A report from pasted text; a ValueError says what is wrong with it."""
    plain = text.replace("\r\n", "\n").strip()
    if not plain:
        raise ValueError("There is no text. Paste the report's text, or choose a file.")
    if published and published > today:
        raise ValueError(f"The report is dated {published}, which lies in the future.")
    digest = text_hash(plain)
    return Report(
        report_id=digest[:16],
        text=plain,
        text_hash=digest,
        published=published or None,
        publisher=publisher.strip() or None,
        title=title.strip() or None,
        url=url.strip() or None,
        loader="pasted",
    )


def from_file(name: str, content: bytes, today: str, store: Store, registers: Registers) -> Iterator[Draft | Refusal]:
    """The reports in an uploaded file with their figures, one by one, and what could not be read."""
    for thing in loaders.load_item(Item(name, content=content, today=today)):
        if isinstance(thing, Refusal):
            yield thing
            continue
        try:
            yield draft(thing, store, registers)
        except ValueError as error:
            yield Refusal(name, None, str(error))


def draft(report: Report, store: Store, registers: Registers) -> Draft:
    """The report with its figures read, and what is on file of it; a ValueError says why it cannot be read."""
    held = store.report(report.report_id) if report.text else None
    if held and report.publisher and held.publisher and report.publisher != held.publisher:
        report = intake.copy_of(report, held)
        held = store.report(report.report_id)
    elif not held:
        report = Reprints(store).marked(report)
    original = store.report(report.duplicate_of) if report.duplicate_of else None
    return Draft(report, tuple(intake.read_figures(report, registers)), held, original)


def dated(held: Draft, published: str, store: Store, registers: Registers, today: str) -> Draft:
    """The draft with the date that its reader gives it, and its figures read."""
    if published > today:
        raise ValueError(f"{published} lies in the future.")
    return draft(replace(held.report, published=published), store, registers)


def save(
    held: Draft,
    rejected: frozenset[str],
    corrected: Mapping[str, Mapping[str, Any]],
    *,
    was_read: bool,
    who: str,
    store: Store,
    registers: Registers,
) -> Saved:
    """Store the report and its figures, and what the person decided about each.

    `was_read`: the person has compared the figures that they keep with the text, so that these count as confirmed;
    otherwise they wait at the desk. A StoreError says what went wrong.
    """
    if (was_read or rejected or corrected) and not who.strip():
        raise ValueError("Say who you are: the log keeps who looked at a figure. It is never exported.")
    if held.on_file and not held.on_file.published and held.report.published:
        store.give_date(held.report.report_id, held.report.published, who=who or "unnamed", why=DATED_AT_ADDING)
    added = store.add_each([(held.report, held.figures)])[0]
    done = Saved(figures=added.figures, new=added.new)
    for figure in held.figures:
        decided = store.figure(figure.figure_id)
        if decided is None or decided.review != "extracted":
            continue
        if figure.figure_id in rejected:
            store.review(figure.figure_id, "rejected", who=who, why=REJECTED_AT_ADDING)
            done.rejected += 1
            continue
        changed = dict(corrected.get(figure.figure_id, {}))
        if changed:
            changed = corrections(figure, changed, registers)
            done.stored.append(store.review(figure.figure_id, "corrected", who=who, why=PERSON_LOOKED, changes=changed))
            done.corrected += 1
        elif was_read:
            done.stored.append(store.review(figure.figure_id, "confirmed", who=who, why=PERSON_LOOKED))
            done.confirmed += 1
        else:
            done.stored.append(decided)
    return done


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
