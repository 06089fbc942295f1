"""Refuses a fall of any score on the annotated reports below the pinned floor (tests/floor/english.json)."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

from tests.shared_data import shared

FOLDER = Path(__file__).parent / "floor"
ROUNDING = 0.0001


def test_no_score_falls_below_its_floor() -> None:
    gold = shared("gold/reports.jsonl").parent
    spec = importlib.util.spec_from_file_location("floor_scoring", FOLDER / "scoring.py")
    scoring = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scoring)
    floor = json.loads((FOLDER / "english.json").read_text(encoding="utf-8"))["scores"]
    now = scoring.scores(gold)
    fallen = {name: (now.get(name), least) for name, least in floor.items() if now.get(name, 0) < least - ROUNDING}
    assert not fallen, f"fallen below the floor (now, floor): {fallen}; re-pin with tests/floor/scoring.py and say why"


def test_the_seed_report_gives_its_seven_figures() -> None:
    gold = shared("gold/reports.jsonl").parent
    spec = importlib.util.spec_from_file_location("floor_scoring", FOLDER / "scoring.py")
    scoring = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scoring)
    judge = scoring.scorer(gold / "score.py")
    seed = next(r for r in judge.load(gold / "reports.jsonl") if r["id"] == "seed-palestine-chronicle")
    found = scoring.figures.read(
        scoring.Report(report_id="seed", text=seed["text"], published=seed["published"], publisher=seed["publisher"])
    )
    tally, misses = scoring.Counter(), []
    judge.score_report(seed, [scoring.row(figure) for figure in found], tally, misses)
    assert (tally["found"], tally["chartable"], tally["spurious"]) == (7, 7, 0), misses
