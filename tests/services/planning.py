"""Plans for tests of services: an annual plan with a few items of many kinds."""

from dataclasses import replace
from datetime import date

from desktop_app.domain.commission import Signatory
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.domain.plans import Plan, PlanItem, Section, Wording
from desktop_app.services.desk import Desk
from desktop_app.services.plan_control import PlanLine
from desktop_app.services.plans import Ruling
from tests.builders import Office

JANUARY = Ruling("1/2", date(2024, 1, 12))
MARCH = Ruling("3/1", date(2024, 3, 5))


def a_section(plan: Plan, title: str = "Организационные мероприятия", title_kk: str = "") -> Section:
    """Return a section of a plan that is not stored yet."""
    return Section(new_id(), plan.id, 0, title_kk, title)


def an_item(desk: Desk, section: Section, title: str, deadline: str = "март", people: str = "председатель") -> PlanItem:
    """Return an item that is not stored yet."""
    wording = Wording(
        title_ru=title,
        deadline_ru=deadline,
        form_ru="решение",
        responsible=desk.plan_writing.responsible(people, ""),
    )
    return PlanItem(new_id(), section.plan_id, section.id, 0, wording)


def a_plan(desk: Desk, *titles_and_deadlines: tuple[str, str], year: int = 2024) -> Plan:
    """Store a plan of one section with these items."""
    plan = desk.plans.begin(year)
    section = desk.plan_writing.save_section(a_section(plan))
    for title, deadline in titles_and_deadlines or (("Заседание", "ежеквартально"), ("Отчёт", "до 1 февраля")):
        desk.plan_writing.save_item(an_item(desk, section, title, deadline))
    return plan


def lines(desk: Desk, plan: Plan, on: date | None = None) -> list[PlanLine]:
    """Return the items of a plan as they stand."""
    return list(desk.plan_control.view(plan.id, Language.RU, on).lines)


def first(desk: Desk, plan: Plan) -> PlanItem:
    """Return the first item of a plan."""
    return desk.plans.whole(plan.id).items[0]


def reworded(item: PlanItem, **changes: object) -> PlanItem:
    """Return an item with other words."""
    return replace(item, wording=replace(item.wording, **changes))  # type: ignore[arg-type]  # words by name


def with_members(office: Office) -> list[Signatory]:
    """Store a secretary and a deputy beside the chair."""
    secretary = Signatory(
        new_id(), office.commission.id, "Ә. М. Тілеуова", "А. М. Тлеуова", "Комиссия хатшысы", "Секретарь комиссии"
    )
    deputy = Signatory(
        new_id(),
        office.commission.id,
        "Б. Ж. Ахметов",
        "Б. Ж. Ахметов",
        "Төрағаның орынбасары",
        "Заместитель председателя",
    )
    return [office.desk.commissions.save_signatory(one) for one in (secretary, deputy)]
