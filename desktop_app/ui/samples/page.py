"""The page of samples: the templates kind by kind, the chosen one as a form, and its paper beside it."""

from collections.abc import Callable, Collection, Mapping
from functools import partial
from pathlib import Path
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtWidgets import QFileDialog, QFrame, QMenu, QSplitter, QToolButton, QWidget

from desktop_app.domain.award_kinds import LetterTemplate
from desktop_app.domain.changes import Topic
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import PAPER_LANGUAGES, Language
from desktop_app.i18n.errors import explain
from desktop_app.ui.controls import button, card, hairline, icon_button, label, retoned, row, scrolled, unless_read_only
from desktop_app.ui.list_and_detail import ListAndDetail
from desktop_app.ui.page import Page, State
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.preview import Preview
from desktop_app.ui.samples.editor import SampleEditor
from desktop_app.ui.samples.files import ask_for, write_out
from desktop_app.ui.samples.listing import SampleLine, columns
from desktop_app.ui.samples.taking import wants
from desktop_app.ui.table import RowsModel, RowsTable
from desktop_app.ui.words import PAPER_LANGUAGE

_REDRAW_AFTER_MS, _DRAFT_AFTER_MS = 300, 800
_USUAL, _LONG = "usual", "long"


class SamplesPage(Page):
    """Every template of every kind."""

    name: ClassVar[str] = "samples"
    section: ClassVar[str] = "awards"
    topics: ClassVar[frozenset[Topic]] = frozenset({Topic.SETTINGS, Topic.COMMISSION})
    _pair: ListAndDetail
    _lines: dict[UUID, SampleLine]

    @property
    def title(self) -> str:
        """Return the title."""
        return self.context.texts.gettext("Samples")

    def refresh(self) -> None:
        """Fill the list; what is being typed stays."""
        samples, texts = self.context.desk.samples, self.context.texts
        every = [SampleLine(one, kind) for kind in samples.kinds() for one in samples.templates(kind.id)]
        self._lines = {line.template.id: line for line in every}
        said = texts.ngettext("{count} sample", "{count} samples", len(every))
        self.facts = said.format(count=texts.number(len(every)))
        with QSignalBlocker(self._table):
            self._table.show_ids(list(self._lines))
        if not self._editor.dirty:
            self._show(self._table.chosen_id())

    def open_record(self, record: str) -> None:
        """Show a template."""
        if record:
            self._table.choose(UUID(record))
            self._pair.open_detail()

    def arrive(self) -> None:
        """Put the focus into the list."""
        self._table.setFocus()

    def new(self) -> None:
        """Begin a template of one's own as a copy of the chosen one."""
        self.copy()

    def save(self) -> None:
        """Save what was typed; what a rule refuses is said beside it."""
        template = self._editor.template()
        if template is None:
            retoned(self._said, self._editor.wrong, "bad")
            return
        try:
            saved = self.context.desk.samples.save_template(template)
        except RuleError as error:
            self._editor.refuse(error)
            retoned(self._said, explain(error, self.context.texts), "bad")
            return
        self.context.desk.drafts.forget(_draft_key(saved.id))
        self._editor.show_template(saved)
        self.refresh()
        retoned(self._said, self.context.texts.gettext("Saved"), "ok")
        self._show_tools()

    def act(self) -> None:
        """Save what was typed."""
        self.save()

    def give_up(self) -> None:
        """Forget what was typed and not saved."""
        stored = self._editor.stored
        if stored is not None:
            self._draft_timer.stop()
            self.context.desk.drafts.forget(_draft_key(stored.id))
            self._show(stored.id)

    def leave(self) -> None:
        """Save what was typed; what cannot be saved stays as a draft."""
        self._draft_timer.stop()
        if not self._editor.dirty or self.context.desk.read_only:
            return
        self.save()
        if self._editor.dirty:
            self._keep_draft()
            reason = self._said.text()
            self.context.warn(self.context.texts.gettext("Kept as a draft. {reason}").format(reason=reason))

    def delete(self) -> None:
        """Delete the chosen template of one's own, with the way back offered."""
        line = self._chosen
        if line is not None and not self.context.desk.read_only:
            typed = self._editor.values
            self._editor.show_template(line.template)
            try:
                self.context.desk.samples.delete_template(line.template.id)
            except RuleError as error:
                self._editor.overlay(typed)
                retoned(self._said, explain(error, self.context.texts), "bad")
                return
            name = line.template.name(self._paper_language)
            self.context.notify(self.context.texts.gettext("Deleted: {name}").format(name=name))

    def copy(self) -> None:
        """Copy the chosen template, and open the copy."""
        line = self._chosen
        if line is not None and not self.context.desk.read_only:
            self.leave()
            copied = self.context.desk.samples.copy_template(line.template.id)
            self._table.choose(copied.id)
            self._editor.focus_first()

    def switch(self) -> None:
        """Offer the chosen template for new letters, or do not offer it any more."""
        line = self._chosen
        if line is not None:
            self.leave()
            self.context.desk.samples.switch_template(line.template.id, active=not line.template.active)

    def put_first(self) -> None:
        """Make the chosen template the one that its kind begins with."""
        line = self._chosen
        if line is not None:
            self.leave()
            self.context.desk.samples.put_first(line.template.id)

    def export(self) -> None:
        """Write the chosen template into a file."""
        line = self._chosen
        if line is not None:
            self.leave()
            write_out(self, self.context, line.template, self._paper_language)

    def take(self) -> None:
        """Ask for a file with a template, show what it holds, and take it as a new one."""
        path = ask_for(self, self.context)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take a template out of a file; one that is there already is opened instead."""
        samples, _ = self.context.desk.samples, self.context.texts.gettext
        proposal = samples.read_file(path)
        name = proposal.template.name(self._paper_language)
        if proposal.same_as is not None:
            self._table.choose(proposal.same_as)
            self.context.tell(_("This sample is there already: {name}").format(name=name))
            return
        if wants(self, self.context, proposal, self._paper_language):
            taken = samples.take(proposal)
            self._table.choose(taken.id)
            self._pair.open_detail()

    def load_logo(self) -> None:
        """Ask for a picture, and make it the logo of the template."""
        line, _ = self._chosen, self.context.texts.gettext
        kinds = _("Pictures") + " (*.png *.jpg *.jpeg *.bmp)"
        folder = str(self.context.machine.folder)
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Load a logo"), folder, kinds)
        if line is not None and chosen:
            self.leave()
            self.context.desk.samples.load_logo(line.template.id, Path(chosen))

    def drop_logo(self) -> None:
        """Leave the commission's logo on the paper."""
        line = self._chosen
        if line is not None:
            self.leave()
            self.context.desk.samples.set_logo(line.template.id, None)

    def narrow(self, window_width: int) -> None:
        """Show the template beside the list, or over it where there is little room."""
        self._pair.narrow(window_width)

    def back(self) -> None:
        """Go back to the list, and from there to the awards."""
        if self._pair.covers:
            self._pair.close_detail()
        else:
            self.context.open_page("awards", "")

    def panes(self) -> list[QWidget]:
        """Return list, form and paper."""
        return [self._table, self._editor, self._preview]

    def state(self) -> State:
        """Return choice and typed text."""
        held = {"chosen": str(self._table.chosen_id() or "")}
        return {**held, **(self._editor.values if self._editor.dirty else {})}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up choice and typed text again."""
        self.refresh()
        if state["chosen"]:
            self._table.choose(UUID(state["chosen"]))
        if "design" in state:
            self._editor.overlay(state)
            self._edited()

    @property
    def _chosen(self) -> SampleLine | None:
        chosen = self._table.chosen_id()
        return self._lines.get(chosen) if chosen is not None else None

    @property
    def _paper_language(self) -> Language:
        language = self.context.texts.language
        return language if language in PAPER_LANGUAGES else Language.RU

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._lines = {}
        back = icon_button(self.context, "arrow-left", _("Back to the awards"), self.back)
        take = button(self.context, _("Take from a file"), self.take, icon="file-import")
        kinds = button(self.context, _("Kinds of awards"), partial(self.context.open_page, "settings", "kinds"))
        unless_read_only(self.context, take)
        for tool in (back, kinds, take):
            self.head_actions.addWidget(tool)
        self._redraw_timer = self._timer(_REDRAW_AFTER_MS, self._redraw)
        self._draft_timer = self._timer(_DRAFT_AFTER_MS, self._keep_draft)
        self._table = RowsTable(self.context, _("Samples"), RowsModel(columns(self.context.texts), self._fetch))
        self._table.chosen.connect(self._choose)
        self._table.clicked.connect(lambda _index: self._pair.open_detail())
        self._table.opened.connect(lambda _template: self._pair.open_detail())
        frame, layout = card()
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self._table)
        frame.setFocusProxy(self._table)
        self._editor = SampleEditor(self.context)
        self._editor.edited.connect(self._edited)
        both = QSplitter()
        both.setHandleWidth(12)
        both.setChildrenCollapsible(False)
        for part in (self._form(), self._paper()):
            both.addWidget(part)
        both.setSizes([520, 340])
        self._pair = ListAndDetail(self.context, frame, both, (330, 860))
        self._outer.addWidget(self._pair, 1)

    def _timer(self, after: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def _form(self) -> QFrame:
        _ = self.context.texts.gettext
        self._said = label("", 9, tone="hint", wrap=True)
        self._save = button(self.context, _("Save"), self.save, look="primary")
        self._copy = button(self.context, _("Make a copy"), self.copy, icon="copy")
        unless_read_only(self.context, self._save, self._copy)
        self._more = icon_button(self.context, "dots", _("More"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self._more.setMenu(menu)
        self._cancel = button(self.context, _("Cancel"), self.give_up)
        foot = row(self._said, self._more, self._copy, self._cancel, self._save)
        foot.setStretch(0, 1)
        foot.setContentsMargins(16, 8, 16, 10)
        frame, layout = card("pane")
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(scrolled(self._editor), 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        return frame

    def _paper(self) -> QFrame:
        _ = self.context.texts.gettext
        languages = [(one.value, _(PAPER_LANGUAGE[one])) for one in PAPER_LANGUAGES]
        self._language = Segments(languages, self._paper_language.value, _("Language of the page"))
        self._whom = Segments([(_USUAL, _("Usual name")), (_LONG, _("Long name"))], _USUAL, _("Name on the page"))
        for strip in (self._language, self._whom):
            strip.chosen.connect(lambda _value: self._redraw())
        self._preview = Preview(self.context)
        self._fault = label("", 9, tone="bad", wrap=True)
        self._fault.setContentsMargins(12, 0, 12, 0)
        self._fault.hide()
        frame, layout = card("pane")
        layout.setContentsMargins(1, 10, 1, 1)
        layout.setSpacing(8)
        for strip in (self._language, self._whom):
            line = row(strip, None)
            line.setContentsMargins(12, 0, 12, 0)
            layout.addLayout(line)
        layout.addWidget(self._fault)
        layout.addWidget(self._preview, 1)
        return frame

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        line, _, icon = self._chosen, self.context.texts.gettext, self.context.icon
        if line is None:
            return
        menu.addAction(icon("download"), _("Save into a file…"), self.export)
        changing = [
            menu.addAction(icon("arrow-up"), _("Offer first"), self.put_first),
            menu.addAction(icon("photo"), _("Load a logo"), self.load_logo),
            menu.addAction(
                icon("eye"),
                _("Do not offer for new letters") if line.template.active else _("Offer for new letters"),
                self.switch,
            ),
        ]
        if line.template.logo is not None:
            changing.append(menu.addAction(icon("x"), _("Take the logo away"), self.drop_logo))
        if not line.template.shipped:
            changing.append(menu.addAction(icon("trash"), _("Delete"), self.delete))
        for action in changing:
            action.setEnabled(not self.context.desk.read_only)

    def _choose(self, template_id: UUID | None) -> None:
        self.leave()
        self._show(template_id)

    def _show(self, template_id: UUID | None) -> None:
        line = self._lines.get(template_id) if template_id else None
        if line is None:
            return
        self._editor.show_template(line.template)
        draft = self.context.desk.drafts.load(_draft_key(line.template.id))
        words = ""
        if draft is not None:
            self._editor.overlay(draft)
            words = self.context.texts.gettext("A draft that was not saved yet")
        retoned(self._said, words, "warn")
        self._show_tools()
        if self._editor.wrong:
            self._draw(line.template)
        else:
            self._redraw_timer.start()

    def _edited(self) -> None:
        wrong = self._editor.wrong
        retoned(self._said, wrong or self.context.texts.gettext("Not saved yet"), "bad" if wrong else "hint")
        self._show_tools()
        self._redraw_timer.start()
        self._draft_timer.start()

    def _show_tools(self) -> None:
        self._cancel.setVisible(self._editor.dirty)
        self._copy.setVisible(not self._editor.dirty)
        self._save.setEnabled(self._editor.dirty and not self._editor.wrong and not self.context.desk.read_only)

    def _keep_draft(self) -> None:
        stored = self._editor.stored
        if stored is not None and self._editor.dirty:
            self.context.desk.drafts.save(_draft_key(stored.id), self._editor.values)

    def _redraw(self) -> None:
        template = self._editor.template()
        if template is not None:
            self._draw(template)

    def _draw(self, template: LetterTemplate) -> None:
        language, long_name = Language(self._language.value), self._whom.value == _LONG
        try:
            pdf = self.context.desk.samples.trial(template, language, long_name=long_name)
        except RuleError as error:
            self._fault.setText(explain(error, self.context.texts))
        else:
            self._fault.setText("")
            self._preview.show_pdf(pdf)
        self._fault.setVisible(bool(self._fault.text()))

    def _fetch(self, ids: Collection[UUID]) -> list[SampleLine]:
        return [self._lines[one] for one in ids]


def _draft_key(template_id: UUID) -> str:
    return f"sample:{template_id}"
