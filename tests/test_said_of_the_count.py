"""What a source says of its own count survives: read from a text, kept in the store, shown in the dossier.

Relay, scope, reason and whose people a party speaks of are read by rules with cases of their own
(tests/cases/sentences/en/); here one report walks through the house with all of them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import figures
import registers
from pages.parts import dossier
from records import Figure, Report, text_hash
from store import Store
from views.dossier import statement

TEXT = (
    "State radio quoted the defence ministry as saying that 61 of its soldiers had been killed near Gulu since May. "
    "The toll does not include recruits. The increase was due to bodies found by the river.\n"
    "The movement said it killed 90 soldiers."
)


@pytest.fixture(scope="module")
def report() -> Report:
    return Report(report_id="said", text=TEXT, text_hash=text_hash(TEXT), published="2016-08-20", lang="en")


@pytest.fixture(scope="module")
def kept(report: Report, tmp_path_factory: pytest.TempPathFactory) -> list[Figure]:
    """The figures of the report as they come back from a store."""
    path: Path = tmp_path_factory.mktemp("said") / "small.db"
    store = Store(path)
    store.add(report, figures.read(report))
    return sorted(store.figures(), key=lambda figure: figure.numeral_start)


def test_the_store_keeps_what_is_said_of_a_count(kept: list[Figure]) -> None:
    soldiers, others = kept
    assert (soldiers.source, soldiers.relay) == ("the defence ministry", "State radio")
    assert soldiers.scope == "does not include recruits"
    assert soldiers.reason == "bodies found by the river"
    assert soldiers.concerns == "own"
    assert (others.source, others.relay, others.scope, others.concerns) == ("The movement", None, None, "enemy")


def test_the_dossier_shows_it(report: Report, kept: list[Figure]) -> None:
    soldiers, others = kept
    chain = statement(soldiers, report, registers.load()).chain
    assert chain[-1] == "State radio"
    assert [value for _, value in dossier.said_of_the_count(soldiers)] == [
        "does not include recruits",
        "its own side",
        "bodies found by the river",
    ]
    assert [value for _, value in dossier.said_of_the_count(others)] == ["", "the other side", ""]


def test_each_has_the_rule_that_found_it(report: Report) -> None:
    rules = figures.explain(report).drafts[0].rules
    assert {"relay", "scope", "reason", "concerns"} <= set(rules)
