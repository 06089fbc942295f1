"""A report is held until it is saved: what is read from a paste or a file, what waits, what is refused."""

from __future__ import annotations

import pytest

from desk import drafts
from desk.drafts import Draft
from records import Refusal
from store import Store
from tests.small_store import known

TODAY = "2024-03-01"
SAID = "The Gaza Ministry of Health said that 1,290 people have been killed in the Gaza Strip since 7 October 2023."


def in_file(name: str, content: bytes, store) -> tuple[list[Draft], list[Refusal]]:
    """What a file holds, and what of it was refused."""
    found = list(drafts.from_file(name, content, TODAY, store, known()))
    return [one for one in found if isinstance(one, Draft)], [one for one in found if isinstance(one, Refusal)]


def held(store: Store, text: str = SAID, **given: str) -> drafts.Draft:
    said = {"published": "2024-02-03", "publisher": "Courier", **given}
    return drafts.draft(drafts.from_text(text, today=TODAY, **said), store, known())


def test_a_pasted_text_shows_its_figures_and_stores_nothing(store) -> None:
    before = store.version
    (figure,) = held(store).figures
    assert (figure.value, figure.claimant, figure.publisher) == (1290.0, "gaza-moh", "Courier")
    assert store.version == before


def test_a_text_without_a_day_waits_until_it_has_one(store) -> None:
    waiting = held(store, published="")
    assert waiting.waits and not waiting.figures
    assert len(drafts.dated(waiting, "2024-02-03", store, known(), TODAY).figures) == 1
    with pytest.raises(ValueError, match="lies in the future"):
        drafts.dated(waiting, "2024-04-01", store, known(), TODAY)


@pytest.mark.parametrize(
    ("text", "published", "reason"),
    [("  ", "2024-02-03", "There is no text"), (SAID, "2024-03-02", "lies in the future")],
)
def test_what_cannot_be_a_report_is_refused(text: str, published: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        drafts.from_text(text, published=published, today=TODAY)


def test_a_language_that_cannot_be_read_says_so(store) -> None:
    with pytest.raises(ValueError, match="lexicon"):
        held(
            store,
            "Odszedł deszcz, a droga do miasta była zamknięta przez cały dzień i nikt nie wiedział dlaczego tak jest.",
        )


def test_saving_twice_adds_nothing_twice(store) -> None:
    assert (
        drafts.save(held(store), frozenset(), {}, was_read=False, who="", store=store, registers=known()).figures == 1
    )
    again = held(store)
    assert again.on_file
    saved = drafts.save(again, frozenset(), {}, was_read=False, who="", store=store, registers=known())
    assert "on file already" in saved.in_words()


def test_the_same_text_by_another_publisher_is_its_copy(store) -> None:
    drafts.save(held(store), frozenset(), {}, was_read=False, who="", store=store, registers=known())
    copy = held(store, publisher="Harbour Radio")
    assert copy.repeats and copy.repeats.publisher == "Courier" and not copy.on_file
    assert copy.report.duplicate_of == copy.repeats.report_id


def test_a_waiting_report_gets_its_day_when_it_is_added_again(store) -> None:
    drafts.save(held(store, published=""), frozenset(), {}, was_read=False, who="", store=store, registers=known())
    drafts.save(held(store), frozenset(), {}, was_read=True, who="AB", store=store, registers=known())
    report = store.report(held(store).report.report_id)
    assert report is not None and report.published == "2024-02-03"


def test_a_decision_without_a_name_is_refused_before_anything_is_stored(store) -> None:
    before = store.version
    with pytest.raises(ValueError, match="Say who you are"):
        drafts.save(held(store), frozenset(), {}, was_read=True, who=" ", store=store, registers=known())
    assert store.version == before


def test_what_was_saved_leads_to_its_charts(store) -> None:
    saved = drafts.save(held(store), frozenset(), {}, was_read=True, who="AB", store=store, registers=known())
    assert [(view.conflict, view.metric) for view in saved.charts()] == [("israel-gaza-2023", "killed")]
    assert saved.in_words() == "Saved: 1 figure. 1 confirmed."


def test_an_uploaded_file_is_read_by_its_loader_or_refused_with_the_reason(store) -> None:
    text = f"---\npublished: 2024-02-03\npublisher: Courier\n---\n{SAID}\n".encode()
    read, refused = in_file("a.md", text, store)
    assert [len(one.figures) for one in read] == [1] and not refused
    read, refused = in_file("a.bin", b"\x00\x01\x02" * 50, store)
    assert not read and "No loader recognises" in refused[0].reason
    assert in_file("a.txt", b"", store)[1][0].reason == "The file is empty."
