"""What is loaded again and again: enabled addresses, watched folders, stored texts. Nothing is doubled."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
import yaml

from loaders.reading.address import Fetcher
from records import Figure, Report, figure_id, text_hash
from store import Store, StoreError
from verbs import cases, reextract, watch
from verbs.refresh import refresh

TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
TABLE = "year,coa_iso,coa_name,total\n1952,LBN,Lebanon,{}\n"
URL = "http://data.example/unrwa.csv"


class Registers:
    def identify(self, figure: Figure) -> Figure:
        return figure


class Site:
    """A site with one table that can change, and counts how often it is asked for it."""

    def __init__(self) -> None:
        self.number, self.etag, self.asked = "103137", "", 0

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(404)
        self.asked += 1
        if self.etag and request.headers.get("if-none-match") == self.etag:
            return httpx.Response(304)
        headers = {"content-type": "text/csv", **({"etag": self.etag} if self.etag else {})}
        return httpx.Response(200, text=TABLE.format(self.number), headers=headers)


def go_round(store: Store, site: Site, now: datetime = TODAY, everything: bool = True) -> list[str]:
    fetcher = Fetcher(
        now.date().isoformat(),
        resolve=lambda host, port: ["93.184.216.34"],
        transport=httpx.MockTransport(site),
        sleep=lambda seconds: None,
    )
    return [told for _, told in refresh(store, Registers(), fetcher, now, everything=everything)]


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "one.db", clock=lambda: TODAY.isoformat()) as opened:
        yield opened


def test_refresh_says_what_changed_and_keeps_both_numbers(store: Store) -> None:
    site = Site()
    store.enable_address(URL, who="ana")
    assert go_round(store, site) == ["1 reports and 1 figures added; 0 reports were known already."]
    assert go_round(store, site) == ["unchanged"]
    site.number = "103999"
    (told,) = go_round(store, site)
    assert "UNRWA, Lebanon, 1952-12-31: total: 103137 is now 103999" in told
    assert [f.value for f in store.figures(asof="2026-11-21")] == [103137]
    assert [f.value for f in store.figures(asof="2026-11-22")] == [103999]


def test_refresh_does_not_ask_again_before_it_is_time(store: Store) -> None:
    site = Site()
    store.enable_address(URL, who="ana", every_hours=24)
    go_round(store, site, everything=False)
    assert go_round(store, site, everything=False) == []
    assert go_round(store, site, TODAY.replace(day=23), everything=False) == ["unchanged"]
    assert site.asked == 2


def test_refresh_sends_the_marks_that_the_site_gave(store: Store) -> None:
    site = Site()
    site.etag = '"v1"'
    store.enable_address(URL, who="ana")
    go_round(store, site)
    assert go_round(store, site) == ["unchanged"]
    assert store.addresses()[0].outcome == "unchanged"


def test_an_address_that_is_refused_says_so_and_stays_on_the_list(store: Store) -> None:
    store.enable_address(URL, who="ana")
    assert go_round(store, lambda request: httpx.Response(503)) == ["The site answers with status 503."]
    assert [address.outcome for address in store.addresses()] == ["The site answers with status 503."]
    with pytest.raises(StoreError, match="Only http"):
        store.enable_address("ftp://data.example/x", who="ana")


# -- a watched folder


def test_a_file_is_taken_when_it_has_settled_and_once(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    table = folder / "unrwa.csv"
    table.write_text(TABLE.format("1"))
    seen: dict[str, watch.State] = {}
    assert list(watch.look(folder, store, Registers(), seen)) == []
    table.write_text(TABLE.format("103137"))
    assert list(watch.look(folder, store, Registers(), seen)) == []
    assert len(list(watch.look(folder, store, Registers(), seen))) == 1
    assert list(watch.look(folder, store, Registers(), seen)) == []
    assert [f.value for f in store.figures()] == [103137]


def test_a_crash_before_the_note_loads_again_and_doubles_nothing(store: Store, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "unrwa.csv").write_text(TABLE.format("103137"))
    for _ in range(2):
        round_ = watch.look(tmp_path / "in", store, Registers(), None)
        store.note_file, noted = lambda *state: (_ for _ in ()).throw(KeyboardInterrupt), store.note_file
        with pytest.raises(KeyboardInterrupt):
            list(round_)
        store.note_file = noted
    assert store.count() == (1, 1)


# -- stored texts

TEXT = "The mayor said 12 people were killed and 30 hurt in the strike. It was the third in a week."


def stored(store: Store, rights: str | None = None) -> list[Figure]:
    report = Report(
        report_id="r", text=TEXT, text_hash=text_hash(TEXT), title="Strike", published="2024-03-02", rights=rights
    )
    found = [
        Figure(
            figure_id=figure_id(report.text_hash, start, start + 2), report_id="r", value=value, low=value, high=value,
            metric=metric, quote=TEXT[:62], quote_end=62, numeral=TEXT[start : start + 2], numeral_start=start,
            numeral_end=start + 2, published="2024-03-02", confidence=0.6,
        )
        for start, value, metric in ((15, 12.0, "killed"), (41, 30.0, "killed"))
    ]  # fmt: skip
    store.add(report, found)
    return found


def test_reextract_prints_the_numbers_that_changed(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import figures

    first, second = stored(store)
    store.review(first.figure_id, "confirmed", who="ana")
    monkeypatch.setattr(figures, "read", lambda report, registers: [first, replace(second, metric="injured")])
    args = type("Args", (), {"db": str(store.path)})
    assert reextract.run(args) == 0
    told = capsys.readouterr().out
    assert f"~ Strike: 30 killed ({second.figure_id}): metric 'killed' -> 'injured'" in told
    assert "1 texts read again: 1 figures changed" in told
    assert store.figure(first.figure_id).review == "confirmed"
    assert store.figure(second.figure_id).metric == "injured"


def test_corrections_become_sentence_cases(store: Store) -> None:
    _, second = stored(store)
    store.review(second.figure_id, "corrected", who="ana", why="hurt", changes={"metric": "injured"})
    (case,) = yaml.safe_load(yaml.safe_dump(cases.cases(store)))
    assert case["text"] == "The mayor said 12 people were killed and 30 hurt in the strike"
    assert [(f["numeral"], f["metric"], f["value"]) for f in case["figures"]] == [
        ("12", "killed", 12),
        ("30", "injured", 30),
    ]
    assert "ana" not in str(case)


def test_a_long_sentence_is_cut_to_a_clause_unless_its_rights_allow_more() -> None:
    text = "word " * 40 + "12 dead" + " word" * 40
    figure = Figure(quote=text, quote_end=len(text), numeral="12", numeral_start=200, numeral_end=202)
    short = cases._words(Report(report_id="r", text=text, rights="all rights reserved"), figure)
    whole = cases._words(Report(report_id="r", text=text, rights="CC BY 4.0"), figure)
    assert len(text[slice(*short)].split()) <= cases.MOST_WORDS
    assert "12 dead" in text[slice(*short)]
    assert whole == (0, len(text))
