"""List what a reader of an export must know before using it.

In:  a Release.
Out: sentences: what is not counted, how the range is to be read, what was held back, what was checked.
"""

from __future__ import annotations

from exports.release import Release

ALWAYS = (
    "A printed number is evidence of a statement, not of the truth. Each line belongs to whoever counted.",
    "Never add figures of different sources, of overlapping groups or of nested places, and never average them.",
    "value, low and high are what the words state; claim_low and claim_high are what they claim, as an interval.",
    "An empty cell is missing; 0 is said to be none. Days between reports are not filled in.",
)
"""True of every export."""


def caveats(release: Release) -> list[str]:
    """In the order in which they matter."""
    chart = release.shown.chart
    found = [chart.not_counted, chart.caption, *chart.notes, *ALWAYS]
    found += [f"{n} figures are not in this export: {reason}." for reason, n in release.held_back.items()]
    if release.unnamed:
        found.append(
            f"The words of {release.unnamed} figures are held back because they may name a private person, or are in a "
            "script in which that cannot be told."
        )
    if release.rebuilt:
        found.append("The store was built after this view was frozen: it shows what had been published by its day.")
    found.append(release.checked.sentence())
    return [sentence for sentence in found if sentence]
