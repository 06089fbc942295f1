"""Says why a numeral that looks like a figure is none: a negation, a forecast, people freed, a natural disaster.

In:  the nodes of a sentence, one counted phrase and its binding.
Out: the reason as a short sentence, or None when the figure stands.
Each rule is one function with one reason; the first that holds says why.
"""

from __future__ import annotations

from collections.abc import Callable

from figures.lexicon import Lexicon
from figures.numerals import Numeral
from figures.passage import Passage
from figures.phrases import Count
from figures.refusals import others, unharmed, unreal
from figures.refusals.asked import Asked
from figures.refusals.disasters import disaster, peaceful
from figures.scene import Binding

__all__ = ["disaster", "peaceful", "refuse"]


def refuse(passage: Passage, count: Count, binding: Binding, lexicon: Lexicon, numeral: Numeral) -> str | None:
    """Why the figure does not stand; None if it does."""
    asked = Asked(passage, count, binding, lexicon, numeral)
    for rule in RULES:
        reason = rule(asked)
        if reason is not None:
            return reason
    return None


def _of_a_disaster(asked: Asked) -> str | None:
    """Refugees are of a war, whatever else the sentence tells."""
    peace = asked.join.metric != "refugees" and disaster(asked.passage, asked.lexicon)
    return "a natural disaster, an accident or a sickness" if peace else None


RULES: tuple[Callable[[Asked], str | None], ...] = (
    unreal.negated,
    unreal.hypothetical,
    others.fighters_moving,
    unreal.question,
    unreal.forecast_behind,
    unharmed.rescued,
    unreal.none_of,
    unharmed.freed_of_taken,
    unreal.ordered,
    unreal.planned,
    unreal.predicted,
    unreal.declined,
    others.in_need,
    others.share_of,
    unharmed.moved_to_safety,
    unharmed.out_of_a_building,
    others.not_people,
    unreal.denied,
    unharmed.found_alive,
    others.sought,
    others.sick,
    unharmed.prevented,
    unharmed.freed_with_others,
    others.other_bodies,
    others.ordinary_crime,
    unharmed.freed_behind,
    unharmed.escaped,
    others.fled_the_scene,
    others.back_at_work,
    others.rate,
    others.no_number,
    _of_a_disaster,
)
