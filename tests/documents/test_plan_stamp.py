"""The stamp of a plan: who approved it and by which decision, and what amended it."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.documents.blocks import Stamp
from desktop_app.documents.pdf import paper_pdf
from desktop_app.documents.plan import PlanSheet, plan_paper
from desktop_app.domain.languages import Language
from tests.documents.plan_samples import BOTH, HEADS, KK, RU, a_plan
from tests.documents.reading import line_with
from tests.paper import text_of

FIRST, SECOND = ("3/5", date(2024, 3, 5)), ("4/1", date(2024, 4, 20))


def _stamp(sheet: PlanSheet) -> list[str]:
    """Return the lines of the only stamp of a plan."""
    stamp = plan_paper(sheet).blocks[0]
    assert isinstance(stamp, Stamp)
    return [line.replace("\u00a0", " ") for line in stamp.columns[0]]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (RU, ["УТВЕРЖДЁН", "решением от 12 января 2024 года № 1/2"]),
        (KK, ["БЕКІТІЛДІ", "2024 жылғы 12 қаңтардағы", "№ 1/2 шешімімен"]),
    ],
)
def test_the_stamp_of_a_nameless_commission_has_no_line_without_words(language: Language, lines: list[str]) -> None:
    nameless = replace(HEADS[language], commission="", of_commission="")
    assert _stamp(replace(a_plan(language), heads=(nameless,))) == lines


@pytest.mark.parametrize(
    ("language", "decisions", "line"),
    [
        (RU, (FIRST,), "с изменениями, внесёнными решением от 05.03.2024 № 3/5"),
        (RU, (FIRST, SECOND), "с изменениями, внесёнными решениями от 05.03.2024 № 3/5, от 20.04.2024 № 4/1"),
        (KK, (FIRST,), "05.03.2024 күнгі № 3/5 шешіммен енгізілген өзгерістермен"),
        (KK, (FIRST, SECOND), "05.03.2024 күнгі № 3/5, 20.04.2024 күнгі № 4/1 шешімдермен енгізілген өзгерістермен"),
    ],
)
def test_the_stamp_of_an_amended_plan_ends_with_what_amended_it(
    language: Language, decisions: tuple[tuple[str, date], ...], line: str
) -> None:
    assert _stamp(replace(a_plan(language), amended_by=decisions))[-1] == line


def test_a_draft_names_no_decision_at_all() -> None:
    assert _stamp(replace(a_plan(RU), decision=None, amended_by=(FIRST,))) == ["ПРОЕКТ"]


def test_the_russian_stamp_names_the_decision_in_the_commissions_name() -> None:
    assert _stamp(a_plan(RU)) == [
        "УТВЕРЖДЁН",
        "решением Жамбылской районной территориальной избирательной комиссии",
        "от 12 января 2024 года № 1/2",
    ]


def test_the_kazakh_stamp_puts_the_commission_and_the_day_before_the_number() -> None:
    assert _stamp(a_plan(KK)) == [
        "БЕКІТІЛДІ",
        "Жамбыл аудандық аумақтық сайлау комиссиясының",
        "2024 жылғы 12 қаңтардағы",
        "№ 1/2 шешімімен",
    ]


def test_one_stamp_stands_at_the_right_and_two_have_the_kazakh_one_left() -> None:
    assert line_with(paper_pdf(plan_paper(a_plan(RU))), "УТВЕРЖДЁН").left == pytest.approx(198, abs=0.5)
    both = paper_pdf(plan_paper(a_plan(*BOTH)))
    assert line_with(both, "БЕКІТІЛДІ").left == pytest.approx(20, abs=0.5)
    assert line_with(both, "УТВЕРЖДЁН").left == pytest.approx(198, abs=0.5)


def test_the_lines_of_a_stamp_are_evened() -> None:
    assert line_with(paper_pdf(plan_paper(a_plan(KK))), "аумақтық").text.strip() == "Жамбыл аудандық аумақтық"


def test_a_draft_says_so_where_the_stamp_will_be() -> None:
    pdf = paper_pdf(plan_paper(replace(a_plan(*BOTH), decision=None)))
    assert (line_with(pdf, "ЖОБА").left, line_with(pdf, "ПРОЕКТ").left) == pytest.approx((20, 198), abs=0.5)
    assert "УТВЕРЖДЁН" not in text_of(pdf)
