"""Say which figures can have anything to do with one another.

In:  Figures.
Out: the id of a figure's group: conflict (or country), and family of metrics.

Events are linked and findings are found group by group, so that a new report touches only its own groups.
"""

from __future__ import annotations

from records import Figure

FAMILIES = {
    "displaced": "displacement", "refugees": "displacement", "returned": "displacement",
    "missing": "missing", "abducted": "missing", "detained": "missing",
}  # fmt: skip
"""Metrics whose figures are looked at together; the rest are harm: killed, injured, casualties, losses, bodies."""

GroupId = tuple[str, str, str]


def group_id(figure: Figure) -> GroupId:
    """The group that a figure belongs to.

    >>> group_id(Figure(metric="refugees", country="SDN"))
    ('', 'SDN', 'displacement')
    """
    return (figure.conflict or "", "" if figure.conflict else figure.country or "", FAMILIES.get(figure.metric, "harm"))
