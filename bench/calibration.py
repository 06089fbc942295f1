"""How often figures of each confidence are right: the calibration table of docs/extraction.md.

In:  the annotated reports of the shared folder `gold`.
Out: a table on standard output. A figure is right when its number, metric and every charted attribute agree with the
gold, or one of the other readings that the gold accepts; a figure that matches nothing is wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import figures  # noqa: E402
from records import Report  # noqa: E402
from tests.floor.scoring import scorer  # noqa: E402
from tests.shared_data import SHARED  # noqa: E402
from verbs.extract import row  # noqa: E402

LEVELS = (0.9, 0.85, 0.8, 0.7, 0.0)
"""Lower ends of the rows of the table."""


def judged(gold: Path) -> list[tuple[float, bool]]:
    """(confidence, right) of every figure with a numeral that is read in the annotated reports."""
    judge = scorer(gold / "score.py")
    found: list[tuple[float, bool]] = []
    for report in judge.load(gold / "reports.jsonl"):
        known = {name: report.get(name) for name in ("title", "publisher", "published", "lang")}
        left = [row(f) for f in figures.read(Report(report_id=report["id"], text=report["text"], **known))]
        for want in report["figures"]:
            here = [p for p in left if judge.overlap(p, want) > 0]
            same = [p for p in here if judge.same_metric(p, want) and judge.same_number(p, want)]
            if not same:
                continue
            best = max(same, key=lambda p: sum(judge.agrees(name, p, want) for name in judge.ATTRIBUTES))
            left.remove(best)
            if want.get("explicit", True):
                found.append((best["confidence"], all(judge.agrees(name, best, want) for name in judge.CHARTABLE)))
        kept_out = report.get("excluded", [])
        found += [
            (p["confidence"], False)
            for p in left
            if not any(min(p["numeral_end"], x["end"]) > max(p["numeral_start"], x["start"]) for x in kept_out)
        ]
    return found


def main() -> None:
    found = judged(SHARED / "gold")
    print(f"{'confidence':<14}{'figures':>8}{'share':>8}{'right':>8}")
    upper = 1.01
    for lower in LEVELS:
        some = [right for confidence, right in found if lower <= confidence < upper]
        if some:
            name = f"{lower:.2f} to {min(upper, 1):.2f}"
            print(f"{name:<14}{len(some):>8}{len(some) / len(found):>8.2f}{sum(some) / len(some):>8.2f}")
        upper = lower


if __name__ == "__main__":
    main()
