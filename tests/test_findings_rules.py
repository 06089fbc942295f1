"""What must hold for all findings: order of arrival, both sides alike, the clocks, incremental work, silence."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import findings
from findings.hollow import held_out, hollowed, one_count
from findings.kept import Kept
from findings.order import ORDER
from findings.table import worlds
from findings.templates import EXPLANATIONS, TEMPLATES
from records import Figure, Finding
from series import band, build
from series.groups import group_id
from series.known import Known
from tests.figure_maker import figure
from tests.shared_data import ROOT

TABLE = Path(__file__).parent / "cases" / "findings" / "constructed.csv"


@lru_cache
def cases() -> tuple[tuple[Figure, ...], ...]:
    """The figures of each constructed case, with ids and a country of their own."""
    found, _ = worlds(io.StringIO(TABLE.read_text(encoding="utf-8")), TABLE.name, Known())
    return tuple(
        tuple(
            replace(
                f,
                figure_id=f"{world.case_id}-{f.figure_id}",
                part_of=f"{world.case_id}-{f.part_of}" if f.part_of else None,
                conflict=world.case_id,
            )
            for f in world.figures
        )
        for world in found
    )


def all_figures() -> list[Figure]:
    return [f for case in cases() for f in case]


@lru_cache
def everything() -> tuple[Finding, ...]:
    return findings.find(all_figures())


def test_every_kind_says_what_it_is() -> None:
    kinds = findings.checks()
    assert [kind.code for kind in kinds] == list(ORDER)
    assert all(kind.name and kind.explains.endswith(".") for kind in kinds)


@settings(max_examples=25, deadline=None)
@given(st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(random: object) -> None:
    shuffled = all_figures()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert findings.find(shuffled) == everything()


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False), st.integers(1, 40))
def test_report_by_report_gives_the_same_as_all_at_once(random: object, size: int) -> None:
    shuffled = all_figures()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    kept = Kept()
    for start in range(0, len(shuffled), size):
        kept.add(shuffled[start : start + size])
    assert kept.findings == everything()


def test_a_new_report_touches_only_its_own_groups() -> None:
    kept = Kept(all_figures())
    last = cases()[-1][-1]
    kept.remove([last.figure_id])
    renewed = kept.add([last])
    assert {f.conflict for f in renewed} == {group_id(last)[0]}
    assert kept.findings == everything()


def test_a_review_takes_a_figure_out_again() -> None:
    falls = [figure(900, "2030-05-01"), figure(700, "2030-05-03")]
    kept = Kept(falls)
    assert [f.code for f in kept.findings] == ["D02"]
    kept.add([replace(falls[0], review="rejected")])
    assert kept.findings == ()


SIDES = ("Eastland Ministry of Health", "Westland Ministry of Health")


def swapped(text: str) -> str:
    names = {"Eastland": "Westland", "Westland": "Eastland"}
    return re.sub("|".join(names), lambda match: names[match.group()], text)


@pytest.mark.parametrize("number", range(len(cases())))
def test_exchanging_two_sides_names_exchanges_nothing_else(number: int) -> None:
    case = cases()[number]
    texts = ("source", "publisher", "place", "group", "claimant")
    other_way = [
        replace(f, **{name: swapped(getattr(f, name)) if getattr(f, name) else None for name in texts}) for f in case
    ]
    said = [(f.code, f.tag, f.severity, f.sentence, f.explanations, f.suppressed_by) for f in findings.find(case)]
    again = [
        (f.code, f.tag, f.severity, swapped(f.sentence), tuple(map(swapped, f.explanations)), f.suppressed_by)
        for f in findings.find(other_way)
    ]
    assert again == said


JUDGING = re.compile(
    r"\b(?:inflat|false|falsif|manipulat|liar|lying|propagand|implausib|credib|biased|wrongly|admitted|"
    r"alleged|staggering|shocking|merely|suspicious|dubious|terror)",
    re.IGNORECASE,
)


def test_sentences_contain_no_adjective_of_judgement_and_no_empty_slot() -> None:
    texts = [text for one in TEMPLATES.values() for text in ((one,) if isinstance(one, str) else one)]
    for text in (*texts, *EXPLANATIONS.values()):
        assert not JUDGING.search(text), text
    for finding in everything():
        for sentence in (finding.sentence, *finding.explanations):
            assert sentence[0] == sentence[0].upper() and sentence.endswith((".", "%."))
            assert "{" not in sentence and "None" not in sentence and "  " not in sentence, sentence


def test_every_finding_is_about_figures_and_names_its_days_and_series() -> None:
    for finding in everything():
        assert finding.figure_ids and finding.series_ids and finding.as_of
        assert len(finding.figure_ids) >= 2 or finding.code in {"D06", "D10", "D15"}


def test_ids_are_stable_and_do_not_collide() -> None:
    ids = [finding.finding_id for finding in everything()]
    assert len(ids) == len(set(ids))


def test_the_special_explanation_silences_the_general_per_pair() -> None:
    hidden = [f for f in everything() if f.suppressed_by]
    shown = {f.finding_id: f for f in everything() if not f.suppressed_by}
    assert hidden
    for finding in hidden:
        silencer = shown[finding.suppressed_by]
        assert ORDER.index(silencer.code) < ORDER.index(finding.code)
        assert set(silencer.figure_ids) & set(finding.figure_ids)


def test_the_clock_keeps_later_figures_out() -> None:
    told = figure(900, "2030-05-01"), figure(700, "2030-05-03")
    assert findings.find(told, asof="2030-05-02") == ()
    assert [f.code for f in findings.find(told, asof="2030-05-03")] == ["D02"]


def test_tolls_of_an_incident_are_not_compared_before_two_days_have_passed() -> None:
    tolls = [
        figure(v, "2030-05-04", measure="incident", event_id="e", source=source, date_start="2030-05-04")
        for v, source in ((200, "Office"), (60, "Mission"))
    ]
    assert findings.find(tolls, asof="2030-05-05") == ()
    assert [f.code for f in findings.find(tolls, asof="2030-05-06")] == ["D01a"]


@pytest.mark.parametrize(
    ("decision", "hollow"), [("open", True), ("accepted", True), ("dismissed", False)], ids=lambda v: str(v)
)
@pytest.mark.parametrize("decided", [False, True], ids=["both sides possible", "one side fits"])
def test_a_figure_found_wrong_stays_hollow_and_out_of_the_band_unless_an_editor_dismissed_it(
    decision: str, hollow: bool, decided: bool
) -> None:
    """An editor who accepts says that the figure is wrong; which of two possible slips it is, nobody has said."""
    copies = [figure(v, "2030-05-02", publisher=p, transcript="1") for v, p in ((13561, "a"), (13651, "b"))]
    around = [figure(13550, "2030-05-01"), figure(13570, "2030-05-03")] if decided else []
    other = figure(13000, "2030-05-02", source="Mission")
    (slip,) = [f for f in findings.find([*copies, *around]) if f.code == "D17"]
    slip = replace(slip, editor_state=decision)  # type: ignore[arg-type]
    wrong = {f.figure_id for f in (copies[1:] if decided else copies)}
    assert held_out([slip]) == (wrong if hollow else frozenset())
    drawn = hollowed(build([*copies, *around, other], None), [slip])
    assert {f for s in drawn for p in s.points if p.hollow for f in p.figure_ids} == (wrong if hollow else set())
    if hollow:
        assert not {13651.0, *([] if decided else [13561.0])} & {v for d in band(drawn) for v in (d.low, d.high)}


@pytest.mark.parametrize(("decision", "pairs"), [("open", 1), ("accepted", 1), ("dismissed", 0)])
def test_one_unrounded_number_of_two_sources_is_presumed_one_count(decision: str, pairs: int) -> None:
    both = [
        figure(9052822, "2030-05-01", measure="stock", metric="displaced", source=s, claimant=s.lower())
        for s in ("Office", "Mission")
    ]
    found = [replace(f, editor_state=decision) for f in findings.find(both)]  # type: ignore[arg-type]
    told = one_count(found, {f.figure_id: f for f in both})
    assert [set(pair) for pair in told] == [{"office", "mission"}] * pairs


def test_our_own_summaries_accuse_nobody() -> None:
    own = figure(34622, "2030-05-03", publisher="Eastland Health Office", statement="own")
    early = figure(34535, "2030-04-30", publisher="Eastland Health Office", statement="own")
    relay = figure(34622, "2030-04-30", publisher="Paper", published="2030-05-08", statement="relay")
    assert [f.code for f in findings.find([own, early, relay]) if f.severity == "error"] == ["D07"]
    ours = replace(relay, quote_kind="summary")
    assert [f.code for f in findings.find([own, early, ours]) if f.severity == "error"] == []


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            figure,
            st.one_of(st.none(), st.integers(0, 10**7).map(float)),
            st.sampled_from(["2030", "2030-05", "2030-05-01", "2030-05-02", "2031-01-31"]),
            figure_id=st.uuids().map(str),
            qualifier=st.sampled_from(
                ["exact", "at_least", "more_than", "about", "nearly", "up_to", "fewer_than", "range", "vague"]
            ),
            low=st.one_of(st.none(), st.integers(0, 10**6).map(float)),
            metric=st.sampled_from(["killed", "injured", "losses", "bodies_found"]),
            measure=st.sampled_from(["cumulative", "incident", "period", "stock"]),
            population=st.sampled_from(["all", "civilians", "women", "other:teachers"]),
            inclusion=st.sampled_from(["reported", "identified", "verified", "estimated"]),
            source=st.sampled_from([None, "Office", "Mission"]),
            publisher=st.sampled_from([None, "Office", "Paper"]),
            published=st.sampled_from([None, "2030-05", "2030-05-03"]),
            unit=st.sampled_from(["person", "household", "movement"]),
        ),
        max_size=12,
    )
)
def test_no_mixture_of_figures_breaks_it(figures: list[Figure]) -> None:
    assert findings.find(figures) == findings.find(reversed(figures))
    build(figures, None)


def test_the_method_has_a_paragraph_for_each_code() -> None:
    method = (ROOT / "docs" / "methodology.md").read_text(encoding="utf-8")
    for kind in findings.checks():
        assert f'<a id="{kind.code.lower()}"></a>' in method, kind.code
