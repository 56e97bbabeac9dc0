"""Samples in the window: copied, typed, checked while typing, saved, given away and taken; kinds in the settings."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMenu

from desktop_app.domain.award_kinds import AwardKind
from desktop_app.domain.designs import Design, Margins
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.samples.page import SamplesPage
from desktop_app.ui.samples.taking import TakeDialog
from desktop_app.ui.settings.kinds import KindsGroup
from desktop_app.ui.settings.page import SettingsPage
from desktop_app.ui.shell import Shell
from tests.documents.sheets import a_picture


def page_of(window: MainWindow) -> SamplesPage:
    page = window.page
    assert isinstance(page, SamplesPage)
    return page


@pytest.fixture
def page(window: MainWindow) -> SamplesPage:
    window.open_page("samples", "")
    return page_of(window)


@pytest.fixture
def own(page: SamplesPage) -> SamplesPage:
    page.new()
    return page


def _type(page: SamplesPage, **values: str) -> None:
    design = values.pop("design", "")
    if design:
        page._editor.designs.cards[Design(design)].click()
    for key, value in values.items():
        editor = {**page._editor.names.editors, **page._editor.look.editors}[key]
        editor.text = value
        editor.edited.emit()


def test_a_copy_is_made_and_saved(own: SamplesPage, desk: Desk) -> None:
    _type(own, name_ru="Наше письмо", design="landscape", left="3,5", signatories="2")
    assert own._save.isEnabled()
    own.save()
    chosen = own._table.chosen_id()
    assert chosen is not None
    saved = desk.samples.template(chosen)
    assert (saved.name_ru, saved.design, saved.signatories) == ("Наше письмо", Design.LANDSCAPE, 2)
    assert saved.margins == Margins(3.5)
    assert not own._save.isEnabled()


@pytest.mark.parametrize("text", ["{perso:dative}", "{person", "", "{person.__class__}"])
def test_what_is_wrong_with_a_text_is_said_while_it_is_typed(own: SamplesPage, desk: Desk, text: str) -> None:
    before = desk.samples.template(own._table.chosen_id())  # type: ignore[arg-type]  # something is chosen
    own._editor.texts[Language.RU].control.setPlainText(text)
    assert own._editor.texts[Language.RU].error
    assert not own._save.isEnabled()
    own.save()
    assert desk.samples.template(before.id) == before


@pytest.mark.parametrize("typed", ["много", "-16", "41"])
def test_a_margin_that_no_page_has_is_said_below_it(own: SamplesPage, typed: str) -> None:
    _type(own, top=typed)
    assert own._editor.look.editors["top"].error
    assert not own._save.isEnabled()


def test_a_sample_without_a_name_is_refused(own: SamplesPage) -> None:
    _type(own, name_ru="", name_kk="")
    own.save()
    assert own._editor.names.editors["name_ru"].error


def test_the_page_beside_follows_the_text(own: SamplesPage) -> None:
    own._editor.texts[Language.RU].control.setPlainText("{person:dative}\nза помощь на выборах")
    own._redraw()
    before = own._preview.pdf
    own._whom.choose("long")
    own._redraw()
    assert own._preview.pdf != before
    own._editor.texts[Language.RU].control.setPlainText("слово " * 330)
    own._redraw()
    assert own._fault.text()


def test_what_was_typed_is_saved_on_leaving_and_kept_when_it_cannot_be(
    own: SamplesPage, window: MainWindow, desk: Desk
) -> None:
    chosen = own._table.chosen_id()
    assert chosen is not None
    _type(own, name_ru="Наше письмо")
    window.open_page("people")
    assert desk.samples.template(chosen).name_ru == "Наше письмо"
    window.open_page("samples", str(chosen))
    page_of(window)._editor.texts[Language.RU].control.setPlainText("{person")
    window.open_page("people")
    window.open_page("samples", str(chosen))
    assert page_of(window)._editor.texts[Language.RU].text == "{person"
    assert desk.samples.template(chosen).text_ru != "{person"


def test_typing_survives_another_language(own: SamplesPage, shell: Shell) -> None:
    _type(own, name_ru="Наше письмо")
    shell.relook(shell.look.with_language(Language.KK))
    assert shell.window is not None
    assert page_of(shell.window)._editor.values["name_ru"] == "Наше письмо"


def test_a_sample_is_given_away_and_taken(
    own: SamplesPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = own._table.chosen_id()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "our"), ""))
    own.export()
    path = tmp_path / "our.zhospar-sample"
    assert path.exists()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(path), ""))
    count = len(own._lines)
    own.take()
    assert len(own._lines) == count
    told = json.loads(path.read_text(encoding="utf-8"))
    told["template"]["name_ru"] = "Письмо соседей"
    path.write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr("desktop_app.ui.samples.page.wants", lambda *_a: False)
    own.take()
    assert len(own._lines) == count
    monkeypatch.setattr("desktop_app.ui.samples.page.wants", lambda *_a: True)
    own.take()
    assert len(own._lines) == count + 1
    taken = desk.samples.template(own._table.chosen_id())  # type: ignore[arg-type]  # something is chosen
    assert (taken.name_ru, taken.id != chosen) == ("Письмо соседей", True)


def test_a_logo_is_put_on_and_taken_off(
    own: SamplesPage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logo.png").write_bytes(a_picture())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(tmp_path / "logo.png"), ""))
    chosen = own._table.chosen_id()
    assert chosen is not None
    own.load_logo()
    assert desk.samples.template(chosen).logo is not None
    own.drop_logo()
    assert desk.samples.template(chosen).logo is None


def test_a_sample_is_switched_off_and_deleted_and_a_shipped_one_stays(own: SamplesPage, desk: Desk) -> None:
    chosen = own._table.chosen_id()
    assert chosen is not None
    own.put_first()
    assert next(iter(own._lines)) == chosen
    own.switch()
    assert not desk.samples.template(chosen).active
    menu = QMenu()
    own._fill_menu(menu)
    assert "Delete" in [act.text() for act in menu.actions()]
    own.delete()
    assert chosen not in own._lines
    desk.steps.undo()
    assert chosen in own._lines
    shipped = next(line.template for line in own._lines.values() if line.template.shipped)
    own._table.choose(shipped.id)
    own.delete()
    assert shipped.id in own._lines
    own._fill_menu(menu)
    assert "Delete" not in [act.text() for act in menu.actions()]


def test_a_kind_is_edited_in_the_settings(window: MainWindow, desk: Desk) -> None:
    window.open_page("settings", "kinds")
    page = window.page
    assert isinstance(page, SettingsPage)
    group = page._group
    assert isinstance(group, KindsGroup)
    group.new()
    values = {"name_ru": "Знак отличия", "pattern": "З-{seq}/{yy}", "months": "36", "grade": "3", "active": "1"}
    group._form.overlay(values)
    group.save()
    made = next(kind for kind in desk.samples.kinds() if kind.name_ru == "Знак отличия")
    assert (made.number_pattern, made.repeat_months, made.grade, made.active) == ("З-{seq}/{yy}", 36, 3, True)
    for field, wrong in {"pattern": "без номера", "months": "год", "grade": "-1"}.items():
        group._form.overlay({**values, field: wrong})
        group.save()
        assert group._form.editors[field].error
    assert desk.samples.kinds()[-1] == made
    group._form.overlay(values)
    group.save()
    group.delete()
    assert made.id not in {kind.id for kind in desk.samples.kinds()}


def test_what_a_file_holds_is_shown_before_it_is_taken(own: SamplesPage, desk: Desk, tmp_path: Path) -> None:
    path = desk.samples.export_template(own._chosen.template.id, tmp_path / "a.zhospar-sample")  # type: ignore[union-attr]  # the copy is chosen
    dialog = TakeDialog(own, own.context, desk.samples.read_file(path), Language.RU)
    russian = dialog.preview.pdf
    assert russian
    dialog.languages.choose("kk")
    dialog._draw()
    assert dialog.preview.pdf not in {russian, b""}
    dialog.deleteLater()


def test_a_file_whose_text_fits_on_no_page_says_so(own: SamplesPage, desk: Desk, tmp_path: Path) -> None:
    path = desk.samples.export_template(own._chosen.template.id, tmp_path / "a.zhospar-sample")  # type: ignore[union-attr]  # the copy is chosen
    told = json.loads(path.read_text(encoding="utf-8"))
    told["template"]["text_ru"] = "слово " * 330
    path.write_text(json.dumps(told), encoding="utf-8")
    dialog = TakeDialog(own, own.context, desk.samples.read_file(path), Language.RU)
    assert dialog.preview.pdf == b""
    dialog.deleteLater()


def test_what_was_typed_stays_where_deleting_is_refused(page: SamplesPage) -> None:
    _type(page, name_ru="Переписано")
    page.delete()
    assert page._editor.values["name_ru"] == "Переписано"
    assert page._said.text()


def test_a_sample_is_moved_to_a_kind_of_ones_own(own: SamplesPage, desk: Desk) -> None:
    kind = desk.samples.save_kind(AwardKind(new_id(), "", "", "Знак отличия", ""))
    _type(own, kind=str(kind.id))
    own.save()
    [moved] = desk.samples.templates(kind.id)
    assert moved.id == own._table.chosen_id()


def test_what_cannot_be_saved_stays_with_its_own_sample(own: SamplesPage) -> None:
    left = own._table.chosen_id()
    own._editor.texts[Language.RU].control.setPlainText("{person")
    other = next(one for one in own._lines if one != left)
    own._table.choose(other)
    assert own._editor.texts[Language.RU].text == own._lines[other].template.text_ru
    own._table.choose(left)
    assert own._editor.texts[Language.RU].text == "{person"
    assert own._preview.pdf
    own._cancel.click()
    assert own._editor.texts[Language.RU].text == own._lines[left].template.text_ru  # type: ignore[index]  # the copy is chosen
    own._table.choose(other)
    own._table.choose(left)
    assert not own._editor.dirty
