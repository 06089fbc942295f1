"""The pages besides Explore, run without a browser: what they show, what they store, what they refuse."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import handbook
from store import Store
from tests.small_store import fill

ROOT = Path(__file__).parent.parent
PAGES = ("add_report", "check_text", "sources", "reports", "registers", "review", "method")
SAID = "The Gaza Ministry of Health said that 1,290 people have been killed in the Gaza Strip since 7 October 2023."
SAID_BY = ("header", "subheader", "markdown", "caption", "error", "success", "info", "warning")
HOSTILE = "<script>alert(1)</script> **bold** :red[red] $x$ [link](javascript:alert(1))"


@pytest.fixture
def database(tmp_path, monkeypatch) -> Path:
    path = tmp_path / "small.db"
    monkeypatch.setenv("AS_REPORTED_DB", str(path))
    return path


@pytest.fixture
def filled(database) -> Path:
    fill(database).close()
    return database


def opened(name: str) -> AppTest:
    """A page that has run once; an exception on it fails the test."""
    page = AppTest.from_string(f"import pages.{name} as it\nit.page()", default_timeout=30).run()
    assert not page.exception, page.exception
    return page


def press(page: AppTest, name: str) -> AppTest:
    next(button for button in page.button if button.label == name).click()
    page.run()
    assert not page.exception, page.exception
    return page


def words(page: AppTest) -> str:
    """Everything that a reader sees, without the backslashes that keep Markdown away from it."""
    return raw(page).replace("\\", "")


def raw(page: AppTest) -> str:
    """Everything that the page sends."""
    said = [
        element.value
        for kind in ("markdown", "caption", "error", "success", "info", "warning")
        for element in page.get(kind)
    ]
    return "\n".join([*map(str, said), *(element.proto.body for element in page.get("html"))])


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_on_a_store_without_anything(name: str, database) -> None:
    assert opened(name).title[0].value


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_on_a_filled_store(name: str, filled) -> None:
    assert opened(name).title[0].value


def pasted(text: str, day: str | None = "2024-02-03") -> AppTest:
    page = opened("add_report")
    page.text_area(key="add_pasted").input(text)
    if day:
        page.date_input[0].set_value(day)
    return press(page, "Read the figures")


def test_a_report_is_seen_before_it_is_saved(filled) -> None:
    page = pasted(SAID)
    with Store(filled) as store:
        before = store.count()
    assert "1,290" in words(page) and len([box for box in page.checkbox if "1,290" in box.label]) == 1
    next(box for box in page.checkbox if "compared" in box.label).check()
    next(box for box in page.text_input if "initials" in box.label).input("AB")
    page = press(page, "Save this report")
    assert "Saved: 1 figure" in words(page)
    with Store(filled) as store:
        assert store.count() == (before[0] + 1, before[1] + 1)
        assert [review.who for review in store.reviews()] == ["AB"]


def test_a_text_without_a_date_is_asked_for_it_once(filled) -> None:
    page = pasted(SAID, day=None)
    assert "This text has no date" in words(page)
    page.date_input(key="add_date_given").set_value("2024-02-03")
    next(b for b in page.button if b.label == "Read the figures" and "add_date" in str(b.proto.form_id)).click()
    page.run()
    assert [box for box in page.checkbox if "1,290" in box.label]


def test_a_rejected_figure_is_kept_as_rejected(filled) -> None:
    page = pasted(SAID)
    next(box for box in page.checkbox if "1,290" in box.label).uncheck()
    page.run()
    next(box for box in page.text_input if "initials" in box.label).input("AB")
    page = press(page, "Save this report")
    assert "1 rejected" in words(page)
    with Store(filled) as store:
        assert [(review.decision, review.who) for review in store.reviews()] == [("rejected", "AB")]


def test_a_decision_needs_a_name(filled) -> None:
    page = pasted(SAID)
    next(box for box in page.checkbox if "compared" in box.label).check()
    page = press(page, "Save this report")
    assert "Say who you are" in words(page)


def test_a_correction_that_cannot_be_is_refused_and_a_good_one_is_kept(filled) -> None:
    page = pasted(SAID)
    page.selectbox(key="add_chosen").select_index(1)
    page.run()
    value = next(box for box in page.text_input if box.label == "Number")
    value.input("lots")
    page = press(page, "Keep these values")
    assert "is not a number" in words(page)
    next(box for box in page.text_input if box.label == "Number").input("1,295")
    page = press(page, "Keep these values")
    assert [box for box in page.checkbox if "(corrected)" in box.label]
    next(box for box in page.text_input if "initials" in box.label).input("AB")
    press(page, "Save this report")
    with Store(filled) as store:
        (review,) = store.reviews()
        assert review.decision == "corrected" and review.changes["value"] == 1295.0


def test_an_empty_text_and_a_date_to_come_say_what_to_do(filled) -> None:
    assert "There is no text" in words(pasted("  "))
    page = opened("check_text")
    assert "There is no text yet" in words(press(page, "Check the figures"))


@pytest.mark.parametrize("name", ["add_report", "check_text"])
def test_hostile_text_is_shown_and_never_run(name: str, filled) -> None:
    text = f"{HOSTILE} {SAID}"
    if name == "add_report":
        page = pasted(text)
    else:
        page = opened("check_text")
        page.text_area(key="check_text").input(text)
        press(page, "Check the figures")
    sent = raw(page)
    assert "<script>" not in sent and "&lt;script&gt;" in sent
    outside_html = "\n".join(line for line in sent.splitlines() if "report-text" not in line)
    for markup in (":red[", "](javascript", "**bold**", "$x$"):
        assert not re.search(rf"(?<!\\){re.escape(markup)}", outside_html)


def test_check_a_text_gives_a_verdict_and_keeps_nothing(filled) -> None:
    with Store(filled) as store:
        before = (store.version, store.count())
    page = opened("check_text")
    page.text_area(key="check_text").input(SAID)
    page.date_input(key="check_day").set_value("2024-02-03")
    page = press(page, "Check the figures")
    assert "matches what is on file: 1" in words(page)
    assert "according to the Gaza Ministry of Health" in page.code[0].value
    with Store(filled) as store:
        assert (store.version, store.count()) == before


def test_sources_tells_who_they_are_what_they_have_and_who_prints_them(filled) -> None:
    page = opened("sources")
    page.selectbox(key="sources_claimant").select("gaza-moh").run()
    shown = words(page)
    for part in ("Who they are", "What they count", "Kind", "Side", "Evidence", "5 figures", "The Northern Courier"):
        assert part in shown
    page.radio(key="sources_list").set_value("Publishers: who printed").run()
    page.selectbox(key="sources_publisher").select("Harbour Radio").run()
    assert "for 1 of them nobody is named" in words(page)


def test_reports_finds_words_in_quotations(filled) -> None:
    page = opened("reports")
    page.text_input(key="reports_search").input("killed ministry").run()
    assert "Gaza Ministry of Health" in words(page) and "1,310" in words(page)
    page.text_input(key="reports_search").input("zzz").run()
    assert "No quotation on file holds all of these words" in words(page)


def test_registers_amends_beside_the_shipped_files_and_logs_it(filled) -> None:
    page = opened("registers")
    page.selectbox(key="registers_source").select("gaza-moh").run()
    page.text_area(key="registers-source-gaza-moh-about").input("A ministry.")
    page = press(page, "Save this entry")
    assert "needs evidence" in words(page)
    next(box for box in page.text_input if box.label == "Evidence").input("https://example.org/who")
    next(box for box in page.text_input if "initials" in box.label).input("AB")
    page = press(page, "Save this entry")
    assert "is saved" in words(page) and "https://example.org/who" in words(page)
    written = (filled.parent / "registers" / "sources.yml").read_text(encoding="utf-8")
    assert "A ministry." in written and "aliases" not in written


def test_method_lists_every_check_every_loader_and_every_field(filled) -> None:
    shown = words(opened("method"))
    for row in handbook.check_rows():
        assert row["Code"] in shown and row["Name"] in shown
    for row in handbook.loader_rows():
        assert row["Loader"] in shown
    for fields in handbook.dictionary().values():
        assert all(field["Field"] in shown and field["Meaning"] for field in fields)


def test_review_enters_a_figure_by_hand_with_words_and_link(filled) -> None:
    page = opened("review")
    page.text_input(key="review_who").input("AB").run()
    page.radio(key="review_desk").set_value("Enter by hand").run()
    page = press(page, "Save this figure")
    assert "A figure entered by hand needs the words quoted" in words(page)
    page.text_area[0].input("Twelve people were killed in the Gaza Strip on Monday, the office said")
    given = {
        "Link": "https://example.org/x",
        "Publisher": "Harbour Radio",
        "Published on": "2024-02-05",
        "Number": "12",
    }
    given |= {"Place": "Gaza Strip", "As of": "2024-02-05", "Who counted": "Gaza Government Media Office"}
    for box in page.text_input:
        if box.label in given:
            box.input(given[box.label])
    page = press(page, "Save this figure")
    assert "Saved:" in words(page)
    with Store(filled) as store:
        (entered,) = (f for f in store.figures(claimant="gaza-gmo") if f.value == 12)
        assert (entered.review, entered.conflict) == ("confirmed", "israel-gaza-2023")


def test_a_copy_of_a_wire_story_is_recognised(filled) -> None:
    rest = (
        "The crossings stayed closed all week. Aid workers waited for trucks, and the hospital ran short of fuel again."
    )
    for publisher, opening in (("The Northern Courier", "From our reporter. "), ("Harbour Radio", "")):
        page = opened("add_report")
        page.text_area(key="add_pasted").input(f"{opening}{SAID} {rest}")
        page.date_input[0].set_value("2024-02-03")
        next(box for box in page.text_input if box.label == "Publisher").input(publisher)
        page = press(page, "Read the figures")
        if publisher == "The Northern Courier":
            assert "repeats one on file" not in words(page)
            press(page, "Save this report")
    assert "repeats one on file" in words(page)


def test_a_checked_text_can_be_kept_only_on_purpose(filled) -> None:
    page = opened("check_text")
    page.text_area(key="check_text").input(SAID)
    page = press(page, "Check the figures")
    assert "Keep this text as a report" in [button.label for button in page.button]
