"""The registers: names meet their entries, doubtful names stay unknown, amendments are laid over and logged.

The tables in tests/cases/registers/ are the specification; a new case is a new line.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import registers
from records import Figure, changed
from registers import reading
from registers.reading import make
from tests.case_table import cases_of

CASES = Path(__file__).parent / "cases" / "registers"


def cases(name: str) -> list:
    rows = cases_of(CASES / f"{name}.csv")
    return [pytest.param(row, id=" ".join(v for v in row.values() if v)) for row in rows]


@pytest.fixture(scope="module")
def shipped() -> registers.Registers:
    return registers.load()


@pytest.mark.parametrize("case", cases("claimants"))
def test_claimant(shipped: registers.Registers, case: dict[str, str]) -> None:
    asked = {name: case[name] or None for name in ("words", "publisher", "country", "place")}
    assert shipped.claimant(**asked) == (case["claimant"] or None)


@pytest.mark.parametrize("case", cases("places"))
def test_place(shipped: registers.Registers, case: dict[str, str]) -> None:
    found = shipped.place(case["name"], case["country"] or None)
    assert found == (case["place"] or None)
    assert shipped.country_of(case["name"], case["country"] or None) == (case["country_of"] or None)


@pytest.mark.parametrize("case", cases("conflicts"))
def test_conflict(shipped: registers.Registers, case: dict[str, str]) -> None:
    said = {n: case[n] or None for n in ("place", "country", "group", "metric", "measure", "date_end")}
    assert shipped.conflict_of(Figure(**said)) == (case["conflict"] or None)


def test_containment_reaches_from_camp_to_country(shipped: registers.Registers) -> None:
    assert shipped.contains("Gaza Strip", "Jabalia camp")
    assert shipped.contains("PSE", "jabalia-refugee-camp")
    assert shipped.contains("gaza-strip", "gaza-strip")
    assert not shipped.contains("Jabalia camp", "Gaza Strip")
    assert not shipped.contains("west-bank", "rafah")


def test_a_relay_is_no_second_claimant(shipped: registers.Registers) -> None:
    assert shipped.linked("pcbs", "gaza-moh")
    assert not shipped.linked("gaza-moh", "gaza-gmo")
    assert shipped.independent(["pcbs", "gaza-moh", "gaza-gmo"]) == (("gaza-gmo",), ("gaza-moh", "pcbs"))
    # IDMC builds on the tracking matrix, and the matrix is IOM's.
    assert len(shipped.independent(["idmc", "iom-dtm", "unhcr"])) == 2


def test_identify_fills_what_is_derived_and_keeps_what_is_there(shipped: registers.Registers) -> None:
    figure = Figure(source="Gaza’s Ministry of Health", place="Rafah", date_end="2024-06-12", published="2024-06-13")
    found = shipped.identify(figure)
    assert (found.claimant, found.conflict, found.country, found.known_from) == (
        "gaza-moh", "israel-gaza-2023", "PSE", "2024-06-13",
    )  # fmt: skip
    assert shipped.identify(found) is found
    by_hand = Figure(source="the ministry", claimant="gaza-moh", conflict="Israel-Gaza 2023-", known_from="2024-07-01")
    kept = shipped.identify(by_hand)
    assert (kept.claimant, kept.conflict, kept.known_from) == ("gaza-moh", "israel-gaza-2023", "2024-07-01")


def test_a_group_has_one_word(shipped: registers.Registers) -> None:
    assert {shipped.people(w) for w in ("Palestinians", "Palestinian people", "a Palestinian")} == {"Palestinian"}
    assert shipped.people("South Sudanese refugees") == "South Sudanese"
    assert shipped.people("Israelis and Palestinians") is None
    assert shipped.people("fighters") is None


def test_a_country_stands_for_its_people(shipped: registers.Registers) -> None:
    assert {shipped.people(w) for w in ("Sudan", "Sudanese", "the Sudan")} == {"Sudanese"}
    assert shipped.people("Gaza City") is None
    fled = Figure(value=5.0, metric="refugees", measure="stock", group="Sudan", place="Chad", country="TCD",
                  date_end="2024-12-31")  # fmt: skip
    assert shipped.identify(fled).conflict == shipped.identify(changed(fled, group="Sudanese")).conflict == "sudan-2023"


def test_swapping_two_sides_swaps_only_the_sides(shipped: registers.Registers) -> None:
    for words, one, other in (
        ("the {} Ministry of Defence", "ukraine-defence-ministry", "russia-mod"),
        ("{} officials", "ukraine-government", "russia-government"),
    ):
        assert shipped.claimant(words.format("Ukrainian")) == one
        assert shipped.claimant(words.format("Russian")) == other


def test_unreadable_entries_are_refused_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "sources.yml").write_text(
        "- {id: good, name: A good one, kind: register}\n"
        "- {id: odd, name: An odd one, kind: oracle}\n"
        "- {id: extra, name: One with a field too many, colour: red}\n"
        "- {id: nameless}\n"
        "- just words\n",
        encoding="utf-8",
    )
    found = registers.load(tmp_path)
    assert list(found.sources) == ["good"]
    reasons = " ".join(str(refusal) for refusal in found.refusals)
    assert "oracle" in reasons and "colour" in reasons and "missing: name" in reasons and "entry 5" in reasons


def test_a_file_that_is_no_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "places.yml").write_text("- {id: a, name: A}\n- {id: b, name: [\n", encoding="utf-8")
    (refusal,) = registers.load(tmp_path).refusals
    assert refusal.file == "places.yml" and refusal.line is not None


def test_amendments_are_laid_over_and_logged(tmp_path: Path) -> None:
    registers.amend(
        tmp_path,
        "source",
        {"id": "gaza-moh", "aliases": ["our short name"]},
        "https://example.org/a",
        "desk",
        "2026-01-02",
    )
    registers.amend(
        tmp_path, "source", {"id": "valley-council", "name": "Valley council", "kind": "official"},
        "https://example.org/b", "desk", "2026-01-03",
    )  # fmt: skip
    found = registers.load(overlay=tmp_path)
    assert found.claimant("our short name") == "gaza-moh"
    assert found.sources["gaza-moh"].kind == "register", "fields that the amendment leaves out stay"
    assert found.sources["gaza-moh"].overlay and not found.sources["gaza-gmo"].overlay
    assert found.claimant("the Valley council") == "valley-council"
    assert [(c["when"], c["id"]) for c in registers.changes(tmp_path)] == [
        ("2026-01-02", "gaza-moh"), ("2026-01-03", "valley-council"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "record", "evidence", "who", "reason"),
    [
        ("source", {"id": "x", "name": "X"}, "", "desk", "needs evidence"),
        ("source", {"id": "x", "name": "X"}, "https://example.org", " ", "needs who"),
        ("source", {"name": "X"}, "https://example.org", "desk", "needs an id"),
        ("source", {"id": "x", "name": "X", "kind": "oracle"}, "https://example.org", "desk", "oracle"),
        ("planet", {"id": "x"}, "https://example.org", "desk", "no register"),
    ],
)
def test_amendments_without_evidence_or_sense_are_refused(
    tmp_path: Path, kind: str, record: dict, evidence: str, who: str, reason: str
) -> None:
    with pytest.raises(ValueError, match=reason):
        registers.amend(tmp_path, kind, record, evidence, who, "2026-01-02")
    assert not list(tmp_path.iterdir()), "nothing half written"


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "places.yml"
    file.write_text(yaml.safe_dump([{"id": "a", "name": "Aville"}]), encoding="utf-8")
    assert registers.load(tmp_path).place("Beville") is None
    file.write_text(yaml.safe_dump([{"id": "b", "name": "Beville, renamed"}]), encoding="utf-8")
    assert registers.load(tmp_path).place("Beville, renamed") == "b"


def test_entries_are_called_by_their_names_in_a_language(shipped: registers.Registers) -> None:
    arabic = shipped.speaking("ar")
    assert arabic.name("gaza-moh") == "وزارة الصحة في غزة" and arabic.name("SDN") == "السودان"
    assert arabic.name("algeria-1991") == "الجزائر 1991–2002", "a country and years need no name of their own"
    assert arabic.conflicts["israel-gaza-2023"].not_counted != shipped.conflicts["israel-gaza-2023"].not_counted
    assert any(event.text != other.text for event, other in zip(arabic.events, shipped.events, strict=True))
    assert shipped.name("gaza-moh") == "Gaza Ministry of Health", "the registers themselves stay as they are"
    assert arabic.claimant("the Gaza health ministry") == "gaza-moh", "and names in reports are matched as before"
    assert shipped.speaking("en") is shipped and shipped.speaking("ar") is arabic


def test_a_name_that_nobody_knows_in_a_language_stays_english(shipped: registers.Registers) -> None:
    assert shipped.speaking("ar").name("iraq-body-count") == shipped.name("iraq-body-count")
    assert shipped.name_in("fr")("no-such-id", "Northtown Office") == "Northtown Office"


def test_a_newsroom_names_its_own_entries_in_languages(tmp_path: Path) -> None:
    entry = {"id": "union", "name": "Ambulance Union", "names": {"fr": "Syndicat des ambulances"}}
    registers.amend(tmp_path, "source", entry, "https://example.org", "ab", "2024-01-10")
    assert registers.load(overlay=tmp_path).speaking("fr").name("union") == "Syndicat des ambulances"
    with pytest.raises(ValueError, match="one value for each language"):
        registers.amend(tmp_path, "source", {"id": "x", "names": "X"}, "https://example.org", "ab", "2024-01-10")


LANGUAGES = {"ar", "uk", "fr"}


def test_whoever_is_named_in_one_language_is_named_in_all(shipped: registers.Registers) -> None:
    entries = [*shipped.sources.values(), *shipped.places.values(), *shipped.conflicts.values(), *shipped.events]
    entries += [side for conflict in shipped.conflicts.values() for side in conflict.sides]
    assert [e for e in entries if e.names and {lang for lang, _ in e.names} != LANGUAGES] == []
    for conflict in shipped.conflicts.values():
        assert all(len(said) == len(conflict.not_counted) for _lang, said in conflict.not_counted_in)


def test_copies_of_older_versions_do_not_pile_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CACHE", tmp_path / "build")
    own = tmp_path / "own"
    own.mkdir()
    for number in range(6):
        listed = [{"id": f"place-{number}-{n}", "name": f"Place {n}", "kind": "city"} for n in range(400)]
        (own / "places.yml").write_text(yaml.safe_dump(listed), encoding="utf-8")
        assert len(registers.load(own).places) == 400
    (own / "sources.yml").write_text("- {id: office, name: Office}", encoding="utf-8")
    registers.load(own)
    kept = sorted(path.name for path in (tmp_path / "build").iterdir())
    assert len(kept) == reading.KEPT and all(name.startswith("register-places-") for name in kept)


def test_make_names_what_is_missing() -> None:
    with pytest.raises(ValueError, match="missing: id, name"):
        make(registers.Place, {})


@given(words=st.text(max_size=80), publisher=st.none() | st.text(max_size=20), place=st.none() | st.text(max_size=40))
def test_any_words_have_a_known_answer_or_none(words: str, publisher: str | None, place: str | None) -> None:
    known = registers.load()
    assert known.claimant(words, publisher, None, place) in {None, *known.sources}
    assert known.place(place) in {None, *known.places}


WORDS = ["the", "health", "ministry", "of", "in", "Gaza", "Lebanon", "spokesman", "for", "UN", "(OCHA)", ",", "via"]


@given(words=st.lists(st.sampled_from(WORDS), max_size=40))
def test_order_and_number_of_words_never_break_it(words: list[str]) -> None:
    known = registers.load()
    assert known.claimant(" ".join(words)) in {None, *known.sources}


@pytest.mark.parametrize("words", ["a " * 5000, "health ministry " * 3000, "latest new " * 5000, "(" * 20000])
def test_words_without_end_are_nobody(words: str) -> None:
    known = registers.load()
    assert known.claimant(words) is None
    assert known.country_of(words) is None
