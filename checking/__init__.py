"""Compare every figure of a draft with what is on file, before it is printed.

In:  a text, the day on which it appears, the store, the registers; nothing is kept.
Out: one Checked a figure, in the order of the text: a verdict, why, the figures on file, an attributed wording.

    for one in check(draft, "2024-06-13", store, registers):
        print(one.verdict, one.why)

Refuses nothing: a figure that nothing on file speaks of is `not_found`, which says nothing about its truth.
"""

from __future__ import annotations

import figures
from checking.pool import Pool
from checking.verdict import VERDICTS, Checked
from checking.verdict import judge as _judge
from records import Figure, Report, text_hash
from registers import Registers
from store import Store
from views import View

__all__ = ["VERDICTS", "Checked", "chart_of", "check", "read"]


def read(text: str, published: str, registers: Registers) -> tuple[Figure, ...]:
    """The figures of a text that is not stored, with claimant and conflict."""
    digest = text_hash(text)
    report = Report(report_id=digest[:16], text=text, text_hash=digest, published=published)
    return tuple(registers.identify(figure) for figure in figures.read(report, registers))


def check(
    text: str, published: str, store: Store, registers: Registers, known_by: str | None = None, lang: str = "en"
) -> list[Checked]:
    """What is on file about each figure of the text.

    `known_by` is the day whose knowledge counts: by default the day of the text, so that an old article is judged by
    what could be known then. To ask what has changed since, give a later day, or '' for everything.
    `lang` is the language of reasons and suggestions.
    """
    pool = Pool(store, registers, published if known_by is None else known_by, lang)
    return [_judge(figure, pool) for figure in read(text, published, registers)]


def chart_of(figure: Figure, registers: Registers) -> View:
    """The chart on which a figure on file stands."""
    place = registers.place(figure.place, figure.country)
    return View(
        conflict=figure.conflict or "",
        metric=figure.metric,
        measure=figure.measure,
        population=figure.population,
        place=(place,) if place else (),
    )
