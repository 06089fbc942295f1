"""What must hold for any text: no crash, honest offsets, no side favoured, no sentence lost by cutting a report in two.

In:  texts that hypothesis makes up: noise, and sentences built from words that the extractor reacts to.
Out: nothing; a failing example is printed as small as it can be.
"""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

import figures
from records import Figure, Report

NUMBERS = [
    "12",
    "1,204",
    "37 202",
    "37.202",
    "at least 40",
    "nearly 1.9 million",
    "two dozen",
    "35-40",
    "104+",
    "between 20 and 30",
    "half a million",
    "dozens",
    "one",
    "seventeen",
    "over 300",
]
NOUNS = [
    "people",
    "civilians",
    "soldiers",
    "children",
    "fighters",
    "families",
    "IDPs",
    "refugees",
    "bodies",
    "houses",
    "others",
    "",
    "journalists",
    "police officers",
]
DONE = [
    "were killed",
    "have been displaced",
    "were wounded",
    "remain missing",
    "died",
    "were arrested",
    "fled to Chad",
    "were abducted",
    "returned home",
    "could be killed",
]
PLACES = ["in Aleppo", "near Goma", "in Zurmi village, Zamfara state", "in the West Bank", "", "at the camp"]
TIMES = ["on Tuesday", "since 7 October", "in the past 24 hours", "in May", "as of 3 June", "", "during the war"]
SAYINGS = ["according to the ministry", "the army said", "", "UNHCR reported", "witnesses told reporters"]
PIECES = st.sampled_from(
    [
        *NUMBERS,
        *NOUNS,
        *DONE,
        *PLACES,
        *TIMES,
        *SAYINGS,
        "including",
        "of them",
        "(",
        ")",
        ",",
        ";",
        "killing",
        "the death toll rose to",
        "Killed:",
        "|",
        "\n",
        "•",
        "“",
        "”",
        "but",
        "while",
        "up from",
        "a total of",
        "%",
        "km",
    ]
)
NOISE = st.text(max_size=300)
WORDS = st.lists(PIECES, max_size=40).map(" ".join)


def _begun(words: str) -> str:
    """The words with a capital at their head; names keep theirs."""
    return words[:1].upper() + words[1:]


SENTENCE = st.tuples(*map(st.sampled_from, (NUMBERS, NOUNS[:6], DONE[:9], PLACES, TIMES, SAYINGS[:3]))).map(
    lambda parts: _begun(" ".join(parts[:5]).strip()) + (f", {parts[5]}." if parts[5] else ".")
)


def read(text: str) -> list[Figure]:
    return figures.read(Report(report_id="fuzz", text=text, published="2024-06-12", lang="en"))


@given(NOISE | WORDS | st.lists(NOISE | WORDS, max_size=4).map("\n".join))
@settings(max_examples=250, deadline=None)
def test_any_text_is_read_and_offsets_give_back_the_words(text: str) -> None:
    for figure in read(text):
        assert text[figure.numeral_start : figure.numeral_end] == figure.numeral
        assert text[figure.quote_start : figure.quote_end] == figure.quote
        assert figure.quote_start <= figure.numeral_start < figure.numeral_end <= figure.quote_end
        assert figure.low is None or figure.high is None or figure.low <= figure.high
        assert 0 <= figure.confidence <= 1


@given(st.lists(SENTENCE, min_size=1, max_size=3), st.lists(SENTENCE, min_size=1, max_size=3))
@settings(max_examples=100, deadline=None)
def test_a_report_cut_in_two_keeps_the_figures_of_its_sentences(first: list[str], second: list[str]) -> None:
    def what(found: list[Figure]) -> list[tuple]:
        return [(f.numeral, f.metric, f.value, f.low, f.high, f.qualifier) for f in found]

    whole = read("\n\n".join([*first, *second]))
    assert what(whole) == what(read("\n\n".join(first))) + what(read("\n\n".join(second)))


STORIES = (
    "{a} forces killed 12 {b} soldiers near the border on Tuesday, the {a} army said. "
    "{b} officials said 40 {a} soldiers had died.",
    "At least 30 {a} civilians were wounded in {b} shelling. "
    "The {b} command denied it and said nine of its men were missing.",
    "The {a} government put the dead at 250; "
    "the {b} side says 90 {a} fighters and 14 {b} villagers were killed since Friday.",
)
PLAIN = (
    "figure_id",
    "report_id",
    "numeral_start",
    "numeral_end",
    "quote_start",
    "quote_end",
    "part_of",
    "same_as",
    "published",
)


@given(st.sampled_from(STORIES), st.sampled_from([("Northlandic", "Southlandic"), ("Redlandic", "Bluelandic")]))
@settings(max_examples=12, deadline=None)
def test_exchanging_two_sides_exchanges_nothing_but_their_names(story: str, sides: tuple[str, str]) -> None:
    a, b = sides

    def seen(found: list[Figure], swap: bool) -> list[dict]:
        rows = []
        for figure in found:
            row = {name: getattr(figure, name) for name in figure.__slots__ if name not in PLAIN}
            if swap:
                row = {
                    k: v.replace(a, "§").replace(b, a).replace("§", b) if isinstance(v, str) else v
                    for k, v in row.items()
                }
            rows.append(row)
        return rows

    assert seen(read(story.format(a=a, b=b)), swap=False) == seen(read(story.format(a=b, b=a)), swap=True)
