"""Make a Finding from the claims that it is about.

In:  code, claims, severity, the name of a template and its slots.
Out: Finding, with everything that can be read off the claims filled in; `told`, the same finding in another language.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from hashlib import sha256

from findings.group import Group
from findings.templates import EXPLANATIONS, TEMPLATES
from records import Finding, SeriesKey, Severity
from series.claims import Claim
from wording.phrases import Part, Phrase, Tongue, phrase
from wording.sentence import capital


@lru_cache(maxsize=50_000)
def _series_id(key: SeriesKey) -> str:
    return key.series_id


def finding_id(code: str, tag: str, figure_ids: tuple[str, ...]) -> str:
    """12 hex digits from code, tag and figures: the same disagreement keeps its id."""
    return sha256("\x1f".join((code, tag, *sorted(figure_ids))).encode()).hexdigest()[:12]


def sentence(template: str, n: float = 1, /, **slots: Part | str) -> Phrase:
    """A template with its slots; `n` is the number that its grammar agrees with."""
    return phrase(TEMPLATES[template], n, **slots)


def explain(name: str, **slots: Part | str) -> Phrase:
    """One added sentence."""
    return phrase(EXPLANATIONS[name], **slots)


def told(finding: Finding, tongue: Tongue) -> Finding:
    """The finding with its sentences in a language; English as it is."""
    if tongue.lang == "en" or not finding.worded:
        return finding
    text, *explanations = (capital(one.within(tongue)) for one in finding.worded)
    return replace(finding, sentence=text, explanations=tuple(explanations))


def make(
    group: Group,
    code: str,
    name: str,
    severity: Severity,
    claims: list[Claim],
    text: Phrase,
    *,
    tag: str = "",
    values: tuple[float | None, float | None] | None = None,
    gap: float | None = None,
    tolerance: float | None = None,
    explanations: tuple[Phrase, ...] = (),
) -> Finding:
    """The finding about these claims, the one in question first."""
    head = claims[0]
    ids = tuple(dict.fromkeys(claim.id for claim in claims))
    known = [claim.figure.known_from or claim.figure.published for claim in claims]
    first, second = values or (head.centre, claims[1].centre if len(claims) > 1 else None)
    return Finding(
        finding_id=finding_id(code, tag, ids),
        code=code,
        name=name,
        tag=tag,
        severity=severity,
        figure_ids=ids,
        conflict=head.key.conflict,
        metric=head.key.metric,
        place=group.known.place_name(head.figure),
        as_of=max(claims, key=lambda c: (c.last, c.id)).figure.date_end or "",
        sources=tuple(dict.fromkeys(group.known.name(claim.who) for claim in claims if claim.who)),
        publishers=tuple(dict.fromkeys(claim.figure.publisher for claim in claims if claim.figure.publisher)),
        value_a=first,
        value_b=second,
        gap=gap,
        tolerance=tolerance,
        sentence=capital(text.within()),
        explanations=tuple(capital(one.within()) for one in explanations),
        worded=(text, *explanations),
        known_from=max((day for day in known if day), default=None),
        series_ids=tuple(dict.fromkeys(_series_id(claim.key) for claim in claims)),
    )
