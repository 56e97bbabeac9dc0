"""Step 3: names and posts as they will stand, doubtful ones first, corrected where they stand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.forms import FormField
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Doubt, Language, Sex
from desktop_app.i18n.short_posts import short_post
from desktop_app.services.batches import FormPlace
from desktop_app.ui.awards.batch.lines import FormLine, doubtful_first, form_lines
from desktop_app.ui.awards.batch.names_table import LinesTable, TypedForm
from desktop_app.ui.awards.batch.repairs import Repairs
from desktop_app.ui.awards.batch.steps import StepBody, Waiting, why_none
from desktop_app.ui.awards.batch.work import BatchWork
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, hairline, label, row, unless_read_only
from desktop_app.ui.people.segments import Segments
from desktop_app.ui.row_painter import Mark
from desktop_app.ui.table import Column

_LANGUAGES = {Language.KK: N_("Kazakh"), Language.RU: N_("Russian")}
_DOUBTS, _EVERYTHING = "doubts", "all"
_LANGUAGE, _NAME, _POST = 1, 2, 3


class NamesStep(StepBody):
    """One line for each letter and language."""

    def __init__(self, context: Context, work: BatchWork) -> None:
        super().__init__(context, work)
        self._repairs = Repairs(context, work)
        self._lines: list[FormLine] = []
        self._stale = True
        self._build()

    @property
    def title(self) -> str:
        """Return the name of the step."""
        return self._context.texts.gettext("Names")

    @property
    def summary(self) -> str:
        """Return how many forms are right."""
        texts, left, count = self._context.texts, self._left, len(self._lines)
        if not count:
            return "" if why_none(self._work, texts) else texts.gettext("Appears when people are chosen")
        if self._work.checking:
            return texts.gettext("Being checked")
        if not left:
            said = texts.ngettext("{count} form is in order", "All {count} forms are in order", count)
            return said.format(count=texts.number(count))
        said = texts.gettext("In order {good} of {all}")
        return said.format(good=texts.number(count - left), all=texts.number(count))

    @property
    def done(self) -> bool:
        """Tell whether nothing is left to look at."""
        return bool(self._lines) and not self._left and not self._work.checking

    def refresh(self) -> None:
        """Show the forms as they stand; lines stay in their places."""
        self._lines = form_lines(self._work)
        self._show(anew=self._stale)
        self._stale = self._stale and self._work.checking

    def begin(self) -> None:
        """Put doubtful ones first again, the next time that the forms are shown."""
        self._stale = True

    def arrive(self) -> None:
        """Put the focus on the table."""
        self.table.setFocus()

    def show_chosen(self) -> None:
        """Let the letter of the chosen line be shown."""
        self._follow(None)

    def confirm(self) -> None:
        """Keep what is doubted in the chosen line as it stands, and go on."""
        line = self.table.chosen_line
        if line is None or self._context.desk.read_only:
            return
        places = _places(line)
        if places:
            self._repairs.confirm(places)
        shown = self.table.chosen_line
        if shown is None or shown.settled:
            self.table.go_on()
        elif shown.asks_sex:
            self._context.warn(self._context.texts.gettext("The text needs the sex: press M or F"))
        else:
            self.table.correct()

    def confirm_shown(self) -> None:
        """Keep every doubtful form as it stands; the step can be undone."""
        places = [place for line in self._lines for place in _places(line)]
        if places and not self._context.desk.read_only:
            self._repairs.confirm(places)
            texts = self._context.texts
            said = texts.ngettext("{count} form confirmed", "{count} forms confirmed", len(places))
            self._context.notify(said.format(count=texts.number(len(places))))

    def note_sex(self, line: FormLine, sex: Sex) -> None:
        """Note the sex of a person; the forms follow."""
        if line.letter.person_id is not None and not self._context.desk.read_only:
            self._repairs.note_sex(line.letter.person_id, sex)
            shown = self.table.chosen_line
            if shown is not None and shown.settled:
                self.table.go_on()

    def repair(self) -> None:
        """Put the letters of the chosen name right on the card; its forms follow."""
        line = self.table.chosen_line
        if line is not None and line.letter.person_id is not None and not self._context.desk.read_only:
            self._repairs.repair_letters(line.letter.person_id)
            self.table.setFocus()

    def _build(self) -> None:
        context, _ = self._context, self._context.texts.gettext
        parts = [(_DOUBTS, _("Doubts")), (_EVERYTHING, _("All"))]
        self._segments = Segments(parts, _EVERYTHING, _("Which forms are shown"))
        self._segments.chosen.connect(lambda _value: self._show(anew=True))
        self._confirm_all = button(context, _("Confirm all"), self.confirm_shown, icon="checks", look="small")
        self._confirm_all.setToolTip(_("Doubtful forms are confirmed as they stand"))
        self.tools = (self._segments, self._confirm_all)
        self.table = LinesTable(
            context, _("Forms of names and posts"), self._columns(), {_NAME: FormField.PERSON, _POST: FormField.POST}
        )
        self.table.opened.connect(lambda _line: self.confirm())
        self.table.typed.connect(self._take, Qt.ConnectionType.QueuedConnection)  # the field is still closing
        self.table.sexed.connect(self.note_sex)
        self.table.chosen.connect(self._follow)
        confirm = button(context, _("Confirm"), self.confirm, icon="check", look="small")
        correct = button(context, _("Correct"), self.table.correct, icon="pencil", look="small")
        self._man, self._woman = (
            button(context, words, partial(self._note, sex), look="small")
            for words, sex in ((_("Man"), Sex.MALE), (_("Woman"), Sex.FEMALE))
        )
        self._repair = button(context, _("Put the letters right"), self.repair, icon="abc", look="small")
        unless_read_only(context, confirm, correct, self._man, self._woman, self._repair, self._confirm_all)
        hint = label(_("Enter confirms, F2 corrects, M man, F woman. Kept with the person"), 9, tone="hint", wrap=True)
        foot = row(hint, self._repair, self._man, self._woman, correct, confirm)
        foot.setStretch(0, 1)
        foot.setContentsMargins(14, 6, 12, 6)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.table, 1)
        layout.addWidget(hairline())
        layout.addLayout(foot)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(body)
        self._waiting = Waiting(context, self._work)
        self._waiting.people_wanted.connect(self.step_wanted.emit)
        self._stack.addWidget(self._waiting)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def _left(self) -> int:
        return sum(not line.settled for line in self._lines)

    def _show(self, *, anew: bool) -> None:
        texts, left = self._context.texts, self._left
        words = (
            (_DOUBTS, texts.gettext("Doubts {count}"), left),
            (_EVERYTHING, texts.gettext("All {count}"), len(self._lines)),
        )
        self._segments.reword([(value, said.format(count=texts.number(count))) for value, said, count in words])
        self._waiting.refresh()
        self._stack.setCurrentIndex(0 if self._lines else 1)
        self._segments.setVisible(bool(self._lines))
        self._confirm_all.setVisible(any(_places(line) for line in self._lines))
        shown = doubtful_first(self._lines)
        if self._segments.value == _DOUBTS:
            standing = {line.key for line in self.table.lines.values()} if not anew else set()
            shown = [line for line in shown if not line.settled or line.key in standing]
        self.table.show_lines(shown, anew=anew)
        self.table.setColumnHidden(_LANGUAGE, len({line.wording.language for line in self._lines}) < 2)  # noqa: PLR2004
        self._follow(None)

    def _follow(self, _place: object) -> None:
        line = self.table.chosen_line
        person = line is not None and line.letter.person_id is not None
        asks = person and line is not None and any("sex" in reason for reason in _reasons(line))
        self._man.setVisible(person and (asks or (line is not None and line.asks_sex)))
        self._woman.setVisible(self._man.isVisibleTo(self))
        self._repair.setVisible(line is not None and Doubt.FOREIGN_LETTERS.value in _reasons(line))
        if line is not None:
            self.letter_shown.emit((line.letter.id, line.wording.language))

    def _take(self, typed: TypedForm) -> None:
        line = self.table.lines.get(typed.line)
        if line is None:
            return
        act: Callable[[], None] = partial(
            self._repairs.type_form, line.letter, line.wording.language, typed.field, typed.text
        )
        if line.asks_name and typed.field is FormField.PERSON:
            act = partial(self._repairs.full_name, line.letter, line.wording.language, typed.text)
            if typed.entered and not typed.text.strip():
                act = partial(self._repairs.confirm, [FormPlace(line.letter, line.wording.language, typed.field)])
        act()
        if typed.entered:
            self.table.go_on()

    def _note(self, sex: Sex) -> None:
        line = self.table.chosen_line
        if line is not None:
            self.note_sex(line, sex)
            self.table.setFocus()

    def _columns(self) -> list[Column[FormLine]]:
        texts = self._context.texts
        _ = texts.gettext
        return [
            Column(_("In the card"), lambda line: line.name, 150, strong=True, tip=lambda line: line.name),
            Column(_("Language"), lambda line: _(_LANGUAGES[line.wording.language]), 84),
            Column(_("In the text"), lambda line: line.form(FormField.PERSON)),
            Column(
                _("Post"),
                lambda line: short_post(line.form(FormField.POST)) if line.settled else line.form(FormField.POST),
                tip=lambda line: line.form(FormField.POST),
            ),
            Column(_("To look at"), lambda line: line.said(texts) or _("In order"), 142, mark=_mark),
        ]


def _places(line: FormLine) -> list[FormPlace]:
    """Return the forms of a line that can be confirmed as they stand."""
    wanted = [of for of in FormField if line.doubts(of) and line.form(of)]
    return [FormPlace(line.letter, line.wording.language, of) for of in wanted]


def _reasons(line: FormLine) -> set[str]:
    return {reason for found in line.found for reason in getattr(found.error, "reasons", ())}


def _mark(line: FormLine) -> Mark:
    if line.settled:
        return Mark("circle-check", "ok")
    return Mark("alert-circle", "bad") if line.severe else Mark("help-circle", "warn")
