"""Papers of a commission whose name is missing: the page warns, and leads to where it is filled in."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.plans.plan_paper import PaperKind, PlanPaper
from tests.ui.import_driver import press
from tests.ui.papers_driver import choose, open_paper, seen, told
from tests.ui.planned_page import YEAR, planned


@pytest.fixture(autouse=True)
def plan(window: MainWindow, desk: Desk) -> None:
    """Open a plan of three items."""
    planned(window, desk)


@pytest.mark.parametrize(
    ("language", "kazakh", "russian", "warned"),
    [
        ("both", "Комиссия", "Комиссия", False),
        ("kk", "", "Комиссия", True),
        ("ru", "", "Комиссия", False),
        ("both", "Комиссия", "", True),
    ],
)
def test_a_commission_without_a_name_in_the_language_of_the_paper_is_warned_of(
    window: MainWindow, desk: Desk, language: str, kazakh: str, russian: str, *, warned: bool
) -> None:
    own = desk.commissions.own()
    assert own is not None
    desk.commissions.save(replace(own, name_kk=kazakh, name_ru=russian))
    page = open_paper(window, "plan")
    choose(page, "languages", language)
    seen(window)
    assert ("The commission has no name" in told(page)) == warned
    page.choices.take(PaperKind.CALENDAR, "")
    seen(window)
    assert "The commission has no name" not in told(page)


def test_where_there_is_no_commission_at_all_every_paper_lacks_its_name(desk: Desk) -> None:
    paper = PlanPaper(PaperKind.PROGRESS, desk.plans.of_year(YEAR).plan, (Language.RU,), date(2024, 3, 1))
    assert (paper.nameless(None), paper.nameless(desk.commissions.own())) == (True, False)


def test_the_warning_leads_to_the_settings_and_goes_when_the_name_is_there(window: MainWindow, desk: Desk) -> None:
    own = desk.commissions.own()
    assert own is not None
    desk.commissions.save(replace(own, name_ru=""))
    page = open_paper(window, "plan:plan")
    choose(page, "languages", "ru")
    seen(window)
    assert page._pane.nameless in page.panes()
    press(page, "Open the settings")
    assert window.page.name == "settings"
    desk.commissions.save(own)
    page = open_paper(window, "plan")
    seen(window)
    assert "The commission has no name" not in told(page)
