"""How often figures of each confidence are right, and the weights of confidence fitted anew.

In:  the annotated reports of the shared folder `gold`, or the files that are named (JSON lines of the same shape).
Out: the calibration table of docs/extraction.md on standard output; with `--fit` also the weights of confidence.py,
     and the table of weights that were fitted without the file that a figure comes from.
A figure is right when its number, metric and every charted attribute agree with the gold, or with one of the other
readings that the gold accepts; a figure that matches nothing is wrong.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

import figures  # noqa: E402
from figures import confidence  # noqa: E402
from figures.drafts import Draft  # noqa: E402
from records import Report  # noqa: E402
from tests.floor.scoring import scorer  # noqa: E402
from tests.shared_data import SHARED  # noqa: E402
from verbs.extract import row  # noqa: E402

LEVELS = (0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.0)
"""Lower ends of the rows of the table."""
RIDGE = 1.0
"""Keeps a weight near nought that few figures speak for."""
ROUNDS = 25
"""Newton's steps; eight are enough."""


@dataclass(frozen=True)
class Judged:
    """One figure that was read: its confidence, how far each circumstance holds, whether it was right."""

    file: int
    confidence: float
    held: tuple[float, ...]
    right: bool


def judged(paths: list[Path]) -> list[Judged]:
    """Every figure with a numeral that is read in the running text of the annotated reports."""
    judge = scorer(SHARED / "gold" / "score.py")
    found = []
    for number, path in enumerate(paths):
        for report in judge.load(path):
            known = {name: report.get(name) for name in ("title", "publisher", "published", "lang")}
            drafts = figures.explain(Report(report_id=report["id"], text=report["text"], **known)).drafts
            held = _held(drafts)
            for draft, right in _verdicts(judge, report, drafts):
                if draft.figure.figure_id in held:
                    found.append(Judged(number, draft.figure.confidence, held[draft.figure.figure_id], right))
    return found


def _held(drafts: list[Draft]) -> dict[str, tuple[float, ...]]:
    """How far each circumstance holds, for every figure of the running text, in the order of the weights."""
    asked = confidence.asked(drafts)
    return {draft.figure.figure_id: tuple(float(held[name]) for name in confidence.WEIGHTS) for draft, held in asked}


def _verdicts(judge, report: dict, drafts: list[Draft]) -> list[tuple[Draft, bool]]:
    """Each figure that was read, and whether it was right; without those that the gold does not judge."""
    left = [(row(draft.figure), draft) for draft in drafts]
    verdicts = []
    for want in report["figures"]:
        same = [
            pair
            for pair in left
            if judge.overlap(pair[0], want) > 0
            and judge.same_metric(pair[0], want)
            and judge.same_number(pair[0], want)
        ]
        if not same:
            continue
        best = max(same, key=lambda pair: sum(judge.agrees(name, pair[0], want) for name in judge.ATTRIBUTES))
        left.remove(best)
        if want.get("explicit", True):
            verdicts.append((best[1], all(judge.agrees(name, best[0], want) for name in judge.CHARTABLE)))
    kept_out = report.get("excluded", [])
    for read, draft in left:
        if not any(min(read["numeral_end"], x["end"]) > max(read["numeral_start"], x["start"]) for x in kept_out):
            verdicts.append((draft, False))
    return verdicts


def fitted(some: list[Judged]) -> np.ndarray:
    """The weights, and the base last, that make the figures' verdicts likeliest (logistic regression with a ridge)."""
    held = np.array([[*one.held, 1.0] for one in some])
    right = np.array([one.right for one in some], float)
    ridge = RIDGE * np.eye(held.shape[1])
    ridge[-1, -1] = 0
    weights = np.zeros(held.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-held @ weights))
        slope = held.T @ (likely - right) + ridge @ weights
        weights -= np.linalg.solve((held.T * (likely * (1 - likely))) @ held + ridge, slope)
    return weights


def left_out(found: list[Judged]) -> list[tuple[float, bool]]:
    """(confidence, right), each figure's confidence by weights that were fitted without its file."""
    pairs = []
    for file in sorted({one.file for one in found}):
        weights = fitted([one for one in found if one.file != file])
        for one in found:
            if one.file == file:
                pairs.append((1 / (1 + np.exp(-np.array([*one.held, 1.0]) @ weights)), one.right))
    return pairs


def show(pairs: list[tuple[float, bool]]) -> None:
    """Prints the table of (confidence, right)."""
    print(f"{'confidence':<14}{'figures':>8}{'share':>8}{'right':>8}")
    upper = 1.01
    for lower in LEVELS:
        some = [right for level, right in pairs if lower <= level < upper]
        if some:
            name = f"{lower:.2f} to {min(upper, 1):.2f}"
            print(f"{name:<14}{len(some):>8}{len(some) / len(pairs):>8.2f}{sum(some) / len(some):>8.2f}")
        upper = lower


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=[SHARED / "gold" / "reports.jsonl"])
    parser.add_argument("--fit", action="store_true", help="fit the weights to these files")
    asked = parser.parse_args()
    found = judged(asked.files)
    show([(one.confidence, one.right) for one in found])
    if asked.fit:
        weights = fitted(found)
        print("\nBASE", round(weights[-1], 2))
        held = Counter(name for one in found for name, far in zip(confidence.WEIGHTS, one.held, strict=True) if far)
        for name, weight in zip(confidence.WEIGHTS, weights, strict=False):
            print(f'    "{name}": {weight:.2f},  # {held[name]} figures')
        print("\nWeights fitted without the figure's own file:")
        show(left_out(found))


if __name__ == "__main__":
    main()
