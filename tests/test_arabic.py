"""Checks what holds for Arabic texts of any kind: nothing raises, offsets hold, other languages are refused.

In:  made-up texts of Arabic letters, marks, digits of three scripts and the words that the reader knows.
Out: for each, figures whose offsets give back their words.
"""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import figures
from figures.arabic import numbers, script
from records import Report

PHRASES = """
قتل أصيب استشهد مقتل إصابة نزح 12 شخصا شهيدان طفلين بينهم منذ 7 أكتوبر ( ) و و30 ألف مليون عشرات الآلاف بين 30 و40
خلال الـ 24 ساعة الماضية في غزة قالت وزارة الصحة إن ، . : نصف مئة وخمسة من إلى % رقم ٤٦٬٥٤٧ ۱۲ 3،144 ١٫٩
"""
WORDS = PHRASES.split()
LETTERS = "ابتثجحدرسعغفقكلمنهويةىءآأإؤئ \n0123456789٠١٢٣٤۵۶۷,.،؛:()%\u200f\u2066\u0640\u064b\u064f🔴▪️"
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join), st.text(alphabet=LETTERS, max_size=200), st.text()
)
DAYS = st.sampled_from(["2026-06-15", "2026-06", "2026", None])


@settings(max_examples=300, deadline=None)
@given(text=TEXTS, published=DAYS)
def test_no_text_raises_and_offsets_hold(text: str, published: str | None) -> None:
    reading = figures.explain(Report(report_id="r", text=text, published=published, lang="ar"))
    for draft in reading.drafts:
        figure = draft.figure
        assert text[figure.numeral_start : figure.numeral_end] == figure.numeral
        assert text[figure.quote_start : figure.quote_end] == figure.quote
        assert figure.quote_start <= figure.numeral_start < figure.numeral_end <= figure.quote_end
        assert draft.rules["metric"]
    for refused in reading.refused:
        assert text[refused.start : refused.end] == refused.numeral
        assert refused.reason


def test_two_reports_in_one_keep_their_figures() -> None:
    one, two = "قتل 12 شخصا في حلب يوم الاثنين.", "أصيب 30 مدنيا في تعز."
    apart = [f.numeral for text in (one, two) for f in _read(text)]
    assert [f.numeral for f in _read(f"{one}\n{two}")] == apart == ["12", "30"]


@pytest.mark.parametrize(
    "text",
    [
        "دیروز در یک انفجار در کابل دست کم ۱۲ نفر کشته و سی نفر زخمی شدند و مسئولان این خبر را تایید کردند.",
        "کابل میں دھماکے سے 12 افراد ہلاک اور 30 زخمی ہو گئے اور حکام نے اس کی تصدیق کر دی ہے۔",
    ],
    ids=["Persian", "Urdu"],
)
def test_other_languages_of_the_script_are_refused(text: str) -> None:
    with pytest.raises(figures.Unreadable):
        figures.read(Report(report_id="r", text=text, published="2021-08-27"))


def test_arabic_is_told_by_its_words() -> None:
    text = "قالت وزارة الصحة إن 12 شخصا قتلوا في قصف على مدينة حلب يوم الاثنين."
    assert [f.lang for f in figures.read(Report(report_id="r", text=text, published="2016-10-12"))] == ["ar"]


@pytest.mark.parametrize("module", [numbers, script], ids=lambda module: module.__name__)
def test_examples_in_docstrings(module) -> None:
    assert doctest.testmod(module).failed == 0


def _read(text: str) -> list:
    return figures.read(Report(report_id="r", text=text, published="2016-10-12", lang="ar"))
