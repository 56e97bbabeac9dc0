"""The life of a plan in the window: approved, amended, struck off, closed, printed."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.errors import RuleError
from desktop_app.domain.plan_errors import PlanEmptyError
from desktop_app.domain.plans import Numbering, PlanState, Source
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.page import PlanPage
from tests.services.planning import JANUARY, MARCH
from tests.ui.import_driver import press
from tests.ui.planned_page import YEAR, acts_of, answer, choose, page_of, planned, titles


@pytest.fixture
def page(window: MainWindow, desk: Desk) -> PlanPage:
    return planned(window, desk)


def test_a_draft_with_items_offers_its_approval_beside_its_title(
    page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, number="1/2", dated="12.01.2024")
    press(page, "Approve")
    assert desk.plans.of_year(YEAR).plan.state is PlanState.APPROVED
    assert not page._approve.isVisibleTo(page)


def test_a_plan_is_approved_by_a_decision(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, number="1/2", dated="12.01.2024")
    acts_of(page._more.menu())["Approve"]()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.APPROVED
    assert "1/2" in page.facts
    assert page._table.edit_cell() is False


def test_an_empty_plan_is_not_approved(window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.plans.begin(YEAR)
    window.choose_year(YEAR)
    window.open_page("plan")
    answer(monkeypatch, number="1/2", dated="12.01.2024")
    with pytest.raises(PlanEmptyError):
        page_of(window)._acts.approve()


def test_a_draft_is_returned_and_numbered_otherwise(
    page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, reason="уточнить сроки")
    acts_of(page._more.menu())["Return for rework"]()
    assert "уточнить сроки" in page.facts
    page._acts._number_by(Numbering.BY_SECTION)
    page._acts._count_after(True)  # noqa: FBT003  (a plain switch of the menu)
    plan = desk.plans.of_year(YEAR).plan
    assert (plan.numbering, plan.month_after) == (Numbering.BY_SECTION, True)


def test_sections_are_renamed_and_deleted(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, title_ru="Иное", title_kk="Басқа")
    page._table.setCurrentIndex(page._table.rows.index(0, 0))
    page._acts.rename_section()
    assert desk.plans.of_year(YEAR).sections[0].title_kk == "Басқа"
    page._acts.add_section()
    page._table.setCurrentIndex(page._table.rows.index(len(page._table.rows.rows) - 1, 0))
    page._acts.delete_section()
    assert len(desk.plans.of_year(YEAR).sections) == 1


def test_an_item_of_an_approved_plan_changes_by_a_decision_only(page: PlanPage, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    choose(page, "Отчёт")
    page._table.opened.emit(page._table.chosen_id())
    editor = page._editor
    assert editor is not None
    editor.form.editors["title_ru"].text = "Отчёт в областную комиссию"
    editor.save()
    assert editor.form.editors["decision"].error
    editor.form.editors["decision"].text, editor.form.editors["decided_on"].text = MARCH.number, "05.03.2024"
    editor.save()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.AMENDED
    choose(page, "Отчёт в областную комиссию")
    said = [one.text() for one in page._detail.findChildren(QLabel)]
    assert any("Changed by decision № 3/1" in one for one in said)
    assert any(one.startswith("Отчёт · до 1 февраля") for one in said)


def test_an_unplanned_item_is_added_to_an_approved_plan(page: PlanPage, desk: Desk) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    page.new()
    assert page._editor is not None
    page._editor.form.editors["title_ru"].text = "Срочное"
    page._editor.form.editors["source"].text = Source.UNPLANNED.value
    page._editor.save()
    assert desk.plans.of_year(YEAR).items[-1].source is Source.UNPLANNED
    page.delete()
    assert len(desk.plans.of_year(YEAR).items) == 3


def test_delete_strikes_off_in_an_approved_plan(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    choose(page, "Семинар")
    page.delete()
    assert titles(page) == ["Заседание", "Отчёт"]
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    answer(monkeypatch, reason="не нужно", number="3/1", dated="05.03.2024")
    choose(page, "Отчёт")
    page.delete()
    assert desk.plans.of_year(YEAR).items[1].struck
    page._acts.strike(desk.plans.of_year(YEAR).items[1].id)
    assert not desk.plans.of_year(YEAR).items[1].struck


def test_a_plan_is_closed_and_takes_no_more(page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.plans.approve(desk.plans.of_year(YEAR).plan.id, JANUARY)
    answer(monkeypatch, number="2/1", dated="15.01.2025")
    acts_of(page._more.menu())["Close the plan"]()
    assert desk.plans.of_year(YEAR).plan.state is PlanState.CLOSED
    page.new()
    assert page._editor is None
    choose(page, "Отчёт")
    page.act()
    assert page._detail.marking is None


def test_a_plan_that_hangs_on_another_is_chosen_beside_the_title(
    page: PlanPage, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, title_ru="План обучения")
    page._acts.add_sub_plan()
    assert page._which.isVisible()
    sub = desk.plans.plans(YEAR)[1]
    page._which.take(str(sub.id))
    assert page.view is not None
    assert page.view.plan.plan.id == sub.id
    page.new()
    assert len(desk.plans.whole(sub.id).sections) == 1


def test_a_refusal_of_the_rules_reaches_the_one_handler(page: PlanPage) -> None:
    page._table.setCurrentIndex(page._table.rows.index(0, 0))
    with pytest.raises(RuleError):
        page._acts.delete_section()
