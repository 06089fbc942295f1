"""Make a Finding from the claims that it is about.

In:  code, claims, severity, the name of a template and its slots.
Out: Finding, with everything that can be read off the claims filled in.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from findings import words
from findings.group import Group
from findings.templates import EXPLANATIONS, TEMPLATES
from records import Finding, SeriesKey, Severity
from series.claims import Claim


@lru_cache(maxsize=50_000)
def _series_id(key: SeriesKey) -> str:
    return key.series_id


def finding_id(code: str, tag: str, figure_ids: tuple[str, ...]) -> str:
    """12 hex digits from code, tag and figures: the same disagreement keeps its id."""
    return sha256("\x1f".join((code, tag, *sorted(figure_ids))).encode()).hexdigest()[:12]


def sentence(template: str, **slots: str) -> str:
    """A template with its slots filled, beginning with a capital."""
    return words.upper_first(TEMPLATES[template].format(**slots))


def explain(name: str, **slots: str) -> str:
    """One added sentence."""
    return words.upper_first(EXPLANATIONS[name].format(**slots))


def make(
    group: Group,
    code: str,
    name: str,
    severity: Severity,
    claims: list[Claim],
    text: str,
    *,
    tag: str = "",
    values: tuple[float | None, float | None] | None = None,
    gap: float | None = None,
    tolerance: float | None = None,
    explanations: tuple[str, ...] = (),
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
        sentence=text,
        explanations=explanations,
        known_from=max((day for day in known if day), default=None),
        series_ids=tuple(dict.fromkeys(_series_id(claim.key) for claim in claims)),
    )
