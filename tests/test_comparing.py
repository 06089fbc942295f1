"""Several conflicts on one chart: the picture names each of them, and says which has nothing to compare."""

from __future__ import annotations

import pytest

from charts.titles import not_counted, source_line, title
from records import Figure, Series, SeriesKey
from tests.small_store import CONFLICT, PLACE, known
from views import View
from views.comparing import absent

OTHER = "sudan-2023"
COMPARED = View(conflict=CONFLICT, compare=(OTHER,), measure="cumulative")


def series(conflict: str, place: str, population: str = "all") -> Series:
    key = SeriesKey(conflict=conflict, metric="killed", measure="cumulative", population=population, place=place)
    return Series(key=key)


BOTH = (series(CONFLICT, PLACE), series(OTHER, "SDN"))


def test_the_title_names_every_conflict_and_its_place() -> None:
    assert title(COMPARED, BOTH, known()) == "People reported killed: Gaza and Israel 2023– (Gaza Strip); Sudan 2023–"


def test_the_title_calls_nobody_civilian_whom_the_other_count_does_not() -> None:
    civilians = (series(CONFLICT, PLACE), series(OTHER, "SDN", "civilians"))
    assert title(COMPARED, civilians, known()).startswith("People reported killed:")


def test_what_is_not_counted_says_of_which_conflict() -> None:
    told = not_counted((CONFLICT, OTHER), known())
    assert "Gaza and Israel 2023–: " in told and "Sudan 2023–: " in told
    assert "Gaza and Israel 2023–" not in not_counted((CONFLICT,), known())


def test_a_conflict_with_nothing_to_compare_is_named() -> None:
    (told,) = absent(COMPARED, BOTH[:1], known())
    assert "Sudan 2023–" in told
    assert not absent(COMPARED, BOTH, known())


@pytest.mark.parametrize(("lang", "comma", "semicolon"), [("en", ",", ";"), ("fr", ",", " ;"), ("ar", "،", "؛")])
def test_lists_have_the_signs_of_their_language(lang: str, comma: str, semicolon: str) -> None:
    spoken = known().speaking(lang)
    alone = View(conflict=CONFLICT, place=(PLACE,), lang=lang)
    assert comma in title(alone, BOTH[:1], spoken)
    assert semicolon in title(View(conflict=CONFLICT, compare=(OTHER,), lang=lang), BOTH, spoken)


def test_a_publisher_of_the_register_has_its_name_in_the_readers_language() -> None:
    figures = [
        Figure(figure_id="a", publisher="Gaza Ministry of Health"),
        Figure(figure_id="b", publisher="Harbour Radio"),
    ]
    told = source_line((), figures, known().speaking("fr"), "fr")
    assert "Ministère" in told and "Harbour Radio" in told
