"""Scores the extractor on the annotated reports with the scorer that lies beside them.

In:  the shared folder `gold` (reports.jsonl, score.py).
Out: a flat table of scores: F1, complete, chartable, one share per attribute, one recall per metric.
`python tests/floor/scoring.py` pins the scores as the floor; it refuses to lower one unless `--lower "reason"` says
why, and the reason is kept in the file.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

import figures  # noqa: E402
from records import Report  # noqa: E402
from tests.shared_data import SHARED  # noqa: E402
from verbs.extract import row  # noqa: E402

FLOOR = Path(__file__).parent / "english.json"
PLACES = 4


def scores(gold: Path) -> dict[str, float]:
    """The scores on the reports of a gold folder."""
    judge = scorer(gold / "score.py")
    tally: Counter = Counter()
    for report in judge.load(gold / "reports.jsonl"):
        known = {name: report.get(name) for name in ("title", "publisher", "published", "lang")}
        found = figures.read(Report(report_id=report["id"], text=report["text"], **known))
        judge.score_report(report, [row(figure) for figure in found], tally, [])
    found, gold_figures = tally["found"], tally["gold"]
    said = found + tally["wrong"] + tally["spurious"]
    precision, recall = found / max(1, said), found / max(1, gold_figures)
    table = {"f1": 2 * precision * recall / max(1e-9, precision + recall)}
    table |= {name: tally[name] / gold_figures for name in ("complete", "chartable")}
    table |= {name: tally["attr:" + name] / max(1, found) for name in judge.ATTRIBUTES}
    metrics = sorted(key.split(":")[1] for key in tally if key.startswith("metric_gold:"))
    table |= {f"recall {m}": tally["metric_found:" + m] / tally["metric_gold:" + m] for m in metrics}
    return {name: round(value, PLACES) for name, value in table.items()}


def scorer(path: Path) -> ModuleType:
    """The gold folder's own score.py."""
    spec = importlib.util.spec_from_file_location("gold_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def pin(reason: str | None) -> str:
    """Write the floor; the message says what changed."""
    now = scores(SHARED / "gold")
    before = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {"scores": {}, "lowered": []}
    fallen = [f"{name} {old} -> {now.get(name, 0)}" for name, old in before["scores"].items() if now.get(name, 0) < old]
    if fallen and not reason:
        return "Not pinned: " + "; ".join(fallen) + '. Say why with --lower "reason".'
    lowered = before["lowered"] + ([{"what": fallen, "why": reason}] if fallen else [])
    FLOOR.write_text(json.dumps({"scores": now, "lowered": lowered}, indent=1) + "\n", encoding="utf-8")
    return "Pinned. " + ("Lowered: " + "; ".join(fallen) if fallen else "Nothing fell.")


if __name__ == "__main__":
    print(pin(sys.argv[2] if sys.argv[1:2] == ["--lower"] and len(sys.argv) > 2 else None))
