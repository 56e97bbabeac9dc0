"""The pictures of the plan and of Home."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.lists import ListTable
from desktop_app.domain.plan_lists import PlanColumn
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.form import Field
from desktop_app.ui.main_window import SMALLEST, MainWindow
from desktop_app.ui.plans.compare_page import PlanComparePage
from desktop_app.ui.plans.import_page import PlanImportPage
from desktop_app.ui.plans.page import PlanPage
from desktop_app.ui.plans.papers_page import PlanPapersPage

SAMPLE = Path(__file__).parents[1] / "services" / "plan_files" / "work_plan_2024.docx"
_YEAR = 2024
_WITHOUT = 2031
_ROWS = (
    ("№", "Наименование мероприятия", "Форма завершения", "Срок исполнения", "Ответственные", "Примечание"),
    ("1", "Заседание комиссии", "протокол", "ежеквартально", "председатель", "по отдельной повестке"),
    ("2", "Отчёт о работе комиссии за прошедший год", "отчёт", "32 февраля", "секретарь", ""),
    ("3", "Семинар для председателей участковых комиссий", "программа", "май", "Отдел обучения", "выездной"),
)


def plan_scenes() -> dict[str, Callable[[MainWindow], QWidget]]:
    """Return the scenes by the names of their pictures."""
    return {
        "home": lambda window: _opened(window, "home"),
        "plan": _plan,
        "plan-of-section": _of_section,
        "plan-marking": _marking,
        "plan-marking-many": _marking_many,
        "plan-asking": _asking,
        "plan-editor": _editor,
        "plan-start": lambda window: _opened(window, "plan", _WITHOUT),
        "plan-import": _import,
        "plan-import-corrected": _corrected,
        "plan-import-typing": _typing,
        "plan-import-narrow": _import_narrow,
        "plan-control": lambda window: _opened(window, "plan_control"),
        "plan-carry": lambda window: _opened(window, "plan_carry"),
        "plan-compare": _compare,
        "plan-papers": lambda window: _paper(window, "plan", languages="both", marks="1"),
        "plan-papers-progress": lambda window: _paper(window, "progress", on="31.03.2024"),
        "plan-papers-tasks": lambda window: _paper(window, "tasks"),
        "plan-papers-nothing": lambda window: _paper(window, "carried"),
        "plan-papers-calendar": lambda window: _paper(window, "calendar"),
        "plan-papers-no-plan": lambda window: _opened(window, "plan_papers", _WITHOUT),
        "plan-papers-narrow": _narrow_papers,
        "plan-narrow": _narrow,
    }


def _opened(window: MainWindow, page: str, year: int = _YEAR) -> QWidget:
    window.choose_year(year)
    window.open_page(page)
    QApplication.processEvents()
    return window


def _page(window: MainWindow) -> PlanPage:
    """Open the plan of the year; a file without any gets the usual one."""
    if window.context.desk.plans.annual(_YEAR) is None:
        window.context.desk.plan_starting.from_usual(_YEAR)
    _opened(window, "plan")
    window.open_page("plan", "chip:all")
    page = window.pages["plan"]
    assert isinstance(page, PlanPage)
    return page


def _at_rest(window: MainWindow) -> PlanPage:
    """Open the plan with nothing being typed into it."""
    page = _page(window)
    page._stop_editing()
    if page._detail.marking is not None:
        page._detail.marking.given_up.emit()
    return page


def _plan(window: MainWindow) -> QWidget:
    page = _at_rest(window)
    assert page.view is not None
    page._table.choose(page.view.lines[5].id)
    QApplication.processEvents()
    return window


def _of_section(window: MainWindow) -> QWidget:
    """Open the plan from the figure of its first section."""
    page = _page(window)
    assert page.view is not None
    window.open_page("plan", f"section:{page.view.plan.sections[0].id}")
    QApplication.processEvents()
    return window


def _marking(window: MainWindow) -> QWidget:
    _plan(window)
    _page(window).act()
    QApplication.processEvents()
    return window


def _marking_many(window: MainWindow) -> QWidget:
    """Mark all times of an item at once."""
    page = _at_rest(window)
    assert page.view is not None
    many = next(line for line in page.view.lines if line.times > 2 and not line.done)
    page._table.choose(many.id)
    page.act()
    panel = page._detail.marking
    assert panel is not None
    panel.form.editors["times"].control.setFocus()
    QTest.keyClick(panel.form.editors["times"].control, Qt.Key.Key_Home)
    QApplication.processEvents()
    return window


def _asking(window: MainWindow) -> QWidget:
    """Ask for a decision, and show what is wrong with the answer."""
    _ = window.context.texts.gettext
    fields = (Field("number", _("Decision №")), Field("dated", _("Date of the decision"), "date"))
    dialog = Asking(_page(window), window.context, _("Approve the plan"), _("Approve"), fields)
    dialog.require("number", "dated")
    dialog.editors["dated"].text = "40.01.2024"
    dialog.show()
    dialog.go.click()
    QApplication.processEvents()
    return dialog


def _editor(window: MainWindow) -> QWidget:
    page = _page(window)
    assert page.view is not None
    page._table.choose(page.view.lines[2].id)
    page._edit_item(page.view.lines[2].id)
    QApplication.processEvents()
    return window


def _import(window: MainWindow) -> QWidget:
    _import_page(window)._take(window.context.desk.plan_lists.read_file(SAMPLE))
    QApplication.processEvents()
    return window


def _import_page(window: MainWindow) -> PlanImportPage:
    _opened(window, "plan_import")
    page = window.pages["plan_import"]
    assert isinstance(page, PlanImportPage)
    return page


def _corrected(window: MainWindow) -> QWidget:
    _import(window)
    page = _import_page(window)
    assert page.preview is not None
    first, second, third = page.preview.items[:3]
    page._type(first, PlanColumn.DEADLINE, "до 25 декабря")
    page._type(second, PlanColumn.RESPONSIBLE, "Руководитель аппарата")
    page._correct(page._work.corrections.turn(third))
    page._rows.choose_row(first.row, PlanColumn.DEADLINE)
    QApplication.processEvents()
    return window


def _typing(window: MainWindow) -> QWidget:
    """Type over a deadline of a plan that has forms and notes as well."""
    page = _import_page(window)
    page._take(ListTable(_ROWS))
    QTest.qWait(20)
    page._rows.choose_row(3, PlanColumn.DEADLINE)
    page._rows.edit_cell()
    QApplication.processEvents()
    return window


def _import_narrow(window: MainWindow) -> QWidget:
    window.resize(*SMALLEST)
    _corrected(window)
    QTest.qWait(20)
    return window


def _compare(window: MainWindow) -> QWidget:
    _page(window)
    _opened(window, "plan_compare")
    page = window.pages["plan_compare"]
    assert isinstance(page, PlanComparePage)
    page._take(window.context.desk.plan_lists.read_file(SAMPLE))
    QApplication.processEvents()
    return window


def _paper(window: MainWindow, kind: str, **choices: str) -> QWidget:
    """Open a paper with these choices, and wait until its pages are there."""
    _page(window)
    window.open_page("plan_papers", kind)
    page = window.pages["plan_papers"]
    assert isinstance(page, PlanPapersPage)
    for key, value in choices.items():
        page.choices.form.editors[key].text = value
    page.refresh()
    QApplication.processEvents()
    while page.making:
        QTest.qWait(20)
    return window


def _narrow_papers(window: MainWindow) -> QWidget:
    window.resize(*SMALLEST)
    return _paper(window, "quarter")


def _narrow(window: MainWindow) -> QWidget:
    window.resize(1366, 696)
    _plan(window)
    QTest.qWait(20)
    return window
