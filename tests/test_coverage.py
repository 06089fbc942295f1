"""What each claimant and publisher has on file, and how often a value was changed."""

from __future__ import annotations

from dataclasses import replace

from records import Figure, Report
from tests.small_store import known
from views import coverage, shelves


def test_a_claimants_days_months_and_printers_are_counted(store) -> None:
    found = coverage.of_claimant(store, "gaza-moh")
    assert (found.figures, found.days, found.first, found.last) == (5, 5, "2024-01", "2024-02")
    assert found.publishers == {"The Northern Courier": 4, "Harbour Radio": 1}
    assert coverage.by_year(found) == [(2024, (4, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))]


def test_a_revision_is_a_day_published_again_with_another_number() -> None:
    first = Figure(
        figure_id="1",
        value=100.0,
        measure="cumulative",
        place="Northtown",
        date_end="2024-01-05",
        known_from="2024-01-06",
    )
    again = replace(first, figure_id="2", known_from="2024-01-09")
    changed = replace(first, figure_id="3", value=104.0, known_from="2024-02-01")
    elsewhere = replace(changed, figure_id="4", place="Southtown")
    (revision,) = coverage.revisions([changed, first, again, elsewhere])
    assert (revision.before, revision.after, revision.published) == (100.0, 104.0, "2024-02-01")


def test_two_tolls_of_one_day_by_two_outlets_are_no_revision() -> None:
    one = Figure(figure_id="1", value=100.0, measure="cumulative", date_end="2024-01-05", known_from="2024-01-06")
    assert coverage.revisions([one, replace(one, figure_id="2", value=101.0)]) == ()
    incident = replace(one, measure="incident")
    assert coverage.revisions([incident, replace(incident, figure_id="2", value=9.0, known_from="2024-01-08")]) == ()


def test_a_publisher_is_told_whom_it_quotes(store) -> None:
    found = coverage.of_publisher(store, "Harbour Radio")
    assert (found.figures, found.unattributed) == (4, 1)
    assert found.claimants == {"gaza-gmo": 2, "gaza-moh": 1}


def test_a_side_has_the_name_of_the_register_or_its_id() -> None:
    assert coverage.side_name("israel", known()) == "Israel"
    assert coverage.side_name("some-side", known()) == "Some Side"
    assert coverage.side_name(None, known()) == ""


def test_copies_of_a_text_are_folded_and_their_links_kept(store) -> None:
    original = next(store.reports())
    copy = Report(
        report_id="c" * 16, text=original.text, published=original.published, publisher="Elsewhere",
        duplicate_of=original.report_id,
    )  # fmt: skip
    before = len(shelves.listed(store))
    store.add(copy, [])
    entries = shelves.listed(store)
    folded = next(entry for entry in entries if entry.report.report_id == original.report_id)
    assert len(entries) == before and folded.copies == 1 and folded.same[0].publisher == "Elsewhere"
    assert [len(page) for page in shelves.pages(entries, 3)] == [3, 3, 2]
    assert shelves.counted(store, [folded])[0].figures == 1
