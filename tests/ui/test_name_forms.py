"""Forms of a name in the card: corrected in place, confirmed with Enter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from desktop_app.domain.languages import Case, Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.people.name_forms import NameForms


def _fields(window: MainWindow) -> list[QLineEdit]:
    forms = window.page.findChildren(NameForms)[-1]
    return [field for field in forms.findChildren(QLineEdit) if field.isVisibleTo(forms)]


def _press_enter(field: QLineEdit, application: QApplication) -> None:
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    application.processEvents()


def test_enter_keeps_a_corrected_form(window: MainWindow, desk: Desk, application: QApplication) -> None:
    field = _fields(window)[0]
    field.setText("Әбдировой Динаре Асқаровне")
    _press_enter(field, application)
    card = desk.people.card(desk.people.ids()[0])
    assert "Әбдировой Динаре Асқаровне" in [form.form for form in card.forms]


def test_a_confirmed_form_can_be_corrected_again(window: MainWindow, desk: Desk, application: QApplication) -> None:
    _press_enter(_fields(window)[0], application)
    field = _fields(window)[0]
    field.setText("Абдировой Динаре")
    _press_enter(field, application)
    form = next(form for form in desk.people.card(desk.people.ids()[0]).forms if form.case is Case.DATIVE)
    assert (form.language, form.form) == (Language.RU, "Абдировой Динаре")


def test_every_case_can_be_looked_at(window: MainWindow, application: QApplication) -> None:
    forms = window.page.findChildren(NameForms)[-1]
    forms.findChildren(QPushButton)[0].click()
    application.processEvents()
    assert len(_fields(window)) == 8
