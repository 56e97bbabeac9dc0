"""Nominations: who is proposed and approved; decided on, numbered, or dropped, several at once."""

from collections.abc import Collection, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.awards import Award, AwardState
from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.domain.preflight import Severity
from desktop_app.i18n.award_states import STATES
from desktop_app.i18n.errors import explain
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.awards.asking import Asking
from desktop_app.ui.awards.choosing import choose_again, chosen_ids, let_choose_several
from desktop_app.ui.awards.register_bar import ALL, make_chips
from desktop_app.ui.context import Context
from desktop_app.ui.controls import button, card, empty_state, label, row, unless_read_only
from desktop_app.ui.form import Field
from desktop_app.ui.questions import confirmed
from desktop_app.ui.table import Column, RowsModel, RowsTable
from desktop_app.ui.words import state_mark

_STATES: dict[str, tuple[str, tuple[AwardState, ...]]] = {
    ALL: (N_("All"), (AwardState.NOMINATED, AwardState.APPROVED)),
    "nominated": (N_("Nominated"), (AwardState.NOMINATED,)),
    "approved": (N_("Approved"), (AwardState.APPROVED,)),
}
_MOST_TOLD = 8


class Nominations(QWidget):
    """Awards that have no paper yet; ``numbered`` tells that some became papers."""

    numbered = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._awards: dict[UUID, Award] = {}
        self._build()

    @property
    def chosen(self) -> list[UUID]:
        """Return the chosen lines from the top down."""
        return chosen_ids(self.table)

    def refresh(self) -> int:
        """Fill the table; return how many nominations there are."""
        everything = self._context.desk.awards.waiting(*_STATES[ALL][1])
        texts = self._context.texts
        for name, (words, states) in _STATES.items():
            count = texts.number(sum(1 for one in everything if one.state in states))
            self.chips[name].setText(f"{texts.gettext(words)} {count}")
            self.chips[name].setAccessibleName(f"{texts.gettext(words)}: {count}")
        held = next(name for name, chip in self.chips.items() if chip.isChecked())
        self._awards = {one.id: one for one in everything if one.state in _STATES[held][1]}
        before = set(self.chosen)
        self.table.show_ids(list(self._awards))
        choose_again(self.table, before)
        self._stack.setCurrentIndex(0 if everything else 1)
        self._follow()
        return len(everything)

    def approve(self) -> None:
        """Approve the chosen nominations, after asking for the decision."""
        texts, ids = self._context.texts, self._of(AwardState.NOMINATED)
        _ = texts.gettext
        said = texts.ngettext("Approve {count} nomination?", "Approve {count} nominations?", len(ids))
        fields = (
            Field("ru", _("Decision, in Russian"), hint=_("For example: решение от 16.02.2024 № 4/11")),
            Field("kk", _("Decision, in Kazakh")),
        )
        hint = _("The decision stands as the grounds on the paper and in the register. It may be left out")
        dialog = Asking(self, self._context, said.format(count=texts.number(len(ids))), _("Approve"), fields, hint)
        typed = dialog.ask()
        if typed is not None:
            self._context.desk.awards.approve(ids, basis=typed["ru"], basis_kk=typed["kk"])
            done = texts.ngettext("Approved: {count} nomination", "Approved: {count} nominations", len(ids))
            self._context.tell(done.format(count=texts.number(len(ids))))

    def send_back(self) -> None:
        """Make the chosen approved awards nominations again."""
        texts, ids = self._context.texts, self._of(AwardState.APPROVED)
        self._context.desk.awards.send_back(ids)
        said = texts.ngettext("Sent back: {count} nomination", "Sent back: {count} nominations", len(ids))
        self._context.tell(said.format(count=texts.number(len(ids))))

    def drop(self) -> None:
        """Delete the chosen nominations, with the way back offered."""
        texts, ids = self._context.texts, self._of(AwardState.NOMINATED)
        self._context.desk.awards.drop(ids)
        said = texts.ngettext("Deleted: {count} nomination", "Deleted: {count} nominations", len(ids))
        self._context.notify(said.format(count=texts.number(len(ids))))

    def number(self) -> None:
        """Give the chosen approved awards their numbers; those with problems only when these are put right."""
        desk, texts = self._context.desk, self._context.texts
        letters = desk.awards.letters(self._of(AwardState.APPROVED))
        checked = desk.preflight.check(letters)
        held: dict[UUID, str] = {}
        for found in checked.findings:
            if found.severity is not Severity.NOTE:
                held.setdefault(found.letter_id, explain(found.error, texts))
        clean = [letter for letter in letters if letter.id in set(checked.clean)]
        if held and not self._without(list(held), list(held.values()), len(clean)):
            return
        if clean:
            desk.letters.issue(clean)
            said = texts.ngettext("Numbered: {count} award", "Numbered: {count} awards", len(clean))
            self._context.tell(said.format(count=texts.number(len(clean))))
            self.numbered.emit()

    def _without(self, held: Sequence[UUID], reasons: Sequence[str], clean: int) -> bool:
        """Show what stands in the way, and ask whether to number the others."""
        texts = self._context.texts
        told = [f"{self._name(self._awards[one])}: {why}" for one, why in zip(held, reasons, strict=True)]
        if len(told) > _MOST_TOLD:
            left = len(told) - _MOST_TOLD
            more = texts.ngettext("and {count} more", "and {count} more", left).format(count=texts.number(left))
            told = [*told[:_MOST_TOLD], more]
        if not clean:
            self._context.warn("\n".join(told))
            return False
        said = texts.ngettext(
            "{count} award cannot be numbered yet", "{count} awards cannot be numbered yet", len(held)
        )
        words = said.format(count=texts.number(len(held)))
        return confirmed(self, self._context, words, "\n".join(told), texts.gettext("Number the others"))

    def _of(self, state: AwardState) -> list[UUID]:
        return [one for one in self.chosen if self._awards[one].state is state]

    def _build(self) -> None:
        _ = self._context.texts.gettext
        self.chips: dict[str, QToolButton] = make_chips(self, list(_STATES), lambda _name: self.refresh())
        model = RowsModel(self._columns(self._context.texts), self._fetch)
        self.table = RowsTable(self._context, _("Nominations"), model)
        let_choose_several(self.table)
        self.table.selectionModel().selectionChanged.connect(lambda *_arguments: self._follow())
        frame, inside = card()
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.table, 1)
        self._acts = self._make_acts()
        self._told = label("", 9, tone="quiet")
        foot = row(self._told, None, *(act for act, _state in self._acts))
        foot.setContentsMargins(12, 8, 12, 8)
        inside.addLayout(foot)
        hint = _("Those who are proposed for an award stand here until they are approved and numbered")
        self._stack = QStackedWidget()
        self._stack.addWidget(frame)
        self._stack.addWidget(empty_state(self._context, "award", _("No nominations"), hint))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(*self.chips.values(), None, spacing=4))
        layout.addWidget(self._stack, 1)

    def _make_acts(self) -> list[tuple[QPushButton, AwardState]]:
        _, make = self._context.texts.gettext, partial(button, self._context)
        acts = [
            (make(_("Approve…"), self.approve, icon="check"), AwardState.NOMINATED),
            (make(_("Delete"), self.drop, icon="trash"), AwardState.NOMINATED),
            (make(_("Send back"), self.send_back, icon="arrow-back-up"), AwardState.APPROVED),
            (make(_("Give numbers"), self.number, icon="list-numbers", look="primary"), AwardState.APPROVED),
        ]
        unless_read_only(self._context, *(act for act, _state in acts))
        return acts

    def _follow(self) -> None:
        texts, chosen = self._context.texts, self.chosen
        said = texts.ngettext("{count} chosen", "{count} chosen", len(chosen))
        self._told.setText(said.format(count=texts.number(len(chosen))))
        if not self._context.desk.read_only:
            for act, state in self._acts:
                act.setEnabled(bool(self._of(state)))

    def _columns(self, texts: Texts) -> list[Column[Award]]:
        _ = texts.gettext
        kinds = {kind.id: kind.short(texts.language) for kind in self._context.desk.samples.kinds()}
        return [
            Column(_("Date"), lambda one: texts.date(one.dated), 110),
            Column(_("Kind"), lambda one: kinds.get(one.kind_id, ""), 120),
            Column(_("To whom"), self._name, 300, strong=True),
            Column(_("Organisation, post"), lambda one: short_post(self._post(one)), 0, tip=self._post),
            Column(_("Grounds"), self._basis, 240),
            Column(_("State"), lambda one: _(STATES[one.state]), 140, mark=lambda one: state_mark(one.state)),
        ]

    def _fetch(self, ids: Collection[UUID]) -> list[Award]:
        return [self._awards[one] for one in ids]

    def _name(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.recipient_kk if kazakh else award.recipient) or award.recipient

    def _post(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.post_kk if kazakh else award.post) or award.post or award.post_kk

    def _basis(self, award: Award) -> str:
        kazakh = self._context.texts.language is Language.KK
        return (award.basis_kk if kazakh else award.basis) or award.basis or award.basis_kk
