"""What fulfils an item of a plan: meetings, decisions and files, linked, opened and taken away; and its history."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop_app.domain.meetings import Meeting, MeetingState
from desktop_app.domain.plans import Amendment, ChangeKind, Evidence, Mark, PlanState, Source, WholePlan
from desktop_app.i18n.meeting_words import meeting_name
from desktop_app.i18n.texts import Texts
from desktop_app.services.papers import file_name, write_paper
from desktop_app.services.plan_control import PlanLine, PlanView
from desktop_app.ui.context import Context
from desktop_app.ui.controls import icon_button, label, row, unless_read_only
from desktop_app.ui.icons import IN_BUTTON
from desktop_app.ui.labels import ElidedLink
from desktop_app.ui.plans.asking import ask_ruling

_BESIDE_LINK = 4


class Fulfilment(QWidget):
    """Lists what fulfils an item, with a way to each, and takes more."""

    def __init__(self, context: Context, line: PlanLine, view: PlanView) -> None:
        super().__init__()
        self._context = context
        self._line = line
        self._year = view.plan.plan.year
        self._closed = view.plan.plan.state is PlanState.CLOSED
        desk = context.desk
        self._evidence = desk.plan_evidence.of_item(line.id) if line.evidence else []
        found = desk.meetings.meetings() if self._evidence else []
        known = {one.meeting.id: one.meeting for one in found}
        self._came = {one.meeting.id: one.present for one in found}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(context.texts.gettext("What fulfils it"), strong=True))
        for one in self._evidence:
            held = row(self._way(one, known), *self._later(one, known), self._off(one), spacing=4)
            held.setStretch(0, 1)
            layout.addLayout(held)
        if not self._closed:
            layout.addWidget(self._adding(), alignment=Qt.AlignmentFlag.AlignLeft)

    def _way(self, one: Evidence, known: dict[UUID, Meeting]) -> QWidget:
        texts = self._context.texts
        meeting = known.get(one.meeting_id) if one.meeting_id else None
        if meeting is None and one.decision:
            day = texts.date(one.dated) if one.dated else ""
            said = texts.gettext("Decision № {number} of {date}").format(number=one.decision, date=day)
            return self._plain(said, "clipboard-text")
        if meeting is None:
            return self._link_to(one.name, "paperclip", partial(self._save_file, one))
        go, count = partial(self._context.open_page, "meetings", str(meeting.id)), self._came[meeting.id]
        came = texts.ngettext("{count} person came", "{count} people came", count).format(count=texts.number(count))
        told = " · ".join([texts.date(meeting.dated), *([came] if count else [])])
        return self._link_to(meeting_name(meeting, texts), "calendar-event", go, told)

    def _plain(self, words: str, icon: str) -> QWidget:
        """Return what fulfils the item and leads nowhere."""
        made = QWidget()
        sign = QLabel()
        sign.setPixmap(self._context.icon(icon, self._context.colours.text2).pixmap(IN_BUTTON, IN_BUTTON))
        said = label(words, wrap=True)
        said.setContentsMargins(_BESIDE_LINK, 0, 0, 0)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = row(sign, said, spacing=4)
        inside.setStretch(1, 1)
        made.setLayout(inside)
        return made

    def _link_to(self, words: str, icon: str, go: Callable[[], None], told: str = "") -> QWidget:
        """Return a way to what fulfils the item, with its icon; long words end in dots, ``told`` stands below them."""
        sign = QLabel()
        sign.setPixmap(self._context.icon(icon, self._context.colours.accent).pixmap(IN_BUTTON, IN_BUTTON))
        link = ElidedLink(words)
        link.setProperty("look", "link")
        link.setAccessibleName(words)
        link.clicked.connect(lambda *_: go())
        made = QWidget()
        inside = row(sign, link, spacing=4)
        inside.setStretch(1, 1)
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(inside)
        if told:
            below = label(told, 9, tone="quiet")
            below.setContentsMargins(IN_BUTTON + 4 + _BESIDE_LINK, 0, 0, 2)
            lines.addWidget(below)
        return made

    def _later(self, one: Evidence, known: dict[UUID, Meeting]) -> list[QWidget]:
        """Offer to mark done what a meeting fulfils that was only planned when it was linked."""
        meeting = known.get(one.meeting_id) if one.meeting_id else None
        if meeting is None or meeting.state is not MeetingState.HELD or self._closed or one.occurrence_id is not None:
            return []
        if self._line.item.struck or self._line.item.fulfilled_on(meeting.dated) is None:
            return []
        fulfil = partial(self._context.desk.plan_evidence.fulfil, one.id)
        done = icon_button(self._context, "circle-check", self._context.texts.gettext("Mark done by this"), fulfil)
        unless_read_only(self._context, done)
        return [done]

    def _off(self, one: Evidence) -> QWidget:
        off = icon_button(
            self._context, "x", self._context.texts.gettext("Take away"), partial(self._take_away, one.id)
        )
        unless_read_only(self._context, off)
        if self._closed:
            off.hide()
        return off

    def _adding(self) -> QToolButton:
        _ = self._context.texts.gettext
        add = QToolButton()
        add.setText(_("Add evidence"))
        add.setIcon(self._context.icon("paperclip", self._context.colours.accent))
        add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        add.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        add.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(add)
        meetings = menu.addMenu(self._context.icon("calendar-event"), _("A meeting"))
        meetings.aboutToShow.connect(partial(self._offer_meetings, meetings))
        menu.addAction(self._context.icon("clipboard-text"), _("A decision"), self._decide)
        menu.addAction(self._context.icon("paperclip"), _("Attach a file"), self._attach)
        add.setMenu(menu)
        unless_read_only(self._context, add)
        return add

    def _offer_meetings(self, menu: QMenu) -> None:
        texts, linked = self._context.texts, {one.meeting_id for one in self._evidence}
        menu.clear()
        for found in self._context.desk.meetings.meetings(self._year):
            if found.meeting.id not in linked:
                words = f"{texts.date(found.meeting.dated)}  {meeting_name(found.meeting, texts)}".replace("&", "&&")
                menu.addAction(words, partial(self._link, found.meeting.id))
        if menu.isEmpty():
            menu.addAction(texts.gettext("This year has no other meetings")).setEnabled(False)

    def _link(self, meeting_id: UUID) -> None:
        linked = self._context.desk.plan_evidence.link_meeting(self._line.id, meeting_id)
        self._tell(linked, self._context.desk.meetings.meeting(meeting_id).dated)

    def _decide(self) -> None:
        _ = self._context.texts.gettext
        hint = _("The item becomes done on the day of the decision")
        question = _("Which decision fulfils it?")
        ruling = ask_ruling(self, self._context, question, _("Link"), hint=hint, year=self._year)
        if ruling is not None:
            self._tell(self._context.desk.plan_evidence.link_decision(self._line.id, ruling), ruling.dated)

    def _tell(self, linked: Evidence, day: date) -> None:
        """Tell that something of a day was linked, and whether that made the item done; there is a way back."""
        texts = self._context.texts
        was_open = [one.id for one in self._line.item.occurrences if one.mark is Mark.OPEN]
        if linked.occurrence_id in was_open:
            said = texts.gettext("Linked with the item: done on {date}")
            self._context.notify(said.format(date=texts.date(day)))
        else:
            self._context.notify(texts.gettext("Linked with the item"))

    def _attach(self) -> None:
        _, machine = self._context.texts.gettext, self._context.machine
        chosen, _filter = QFileDialog.getOpenFileName(self, _("Attach a file"), str(machine.folder))
        if chosen:
            machine.folder = Path(chosen).parent
            self._context.desk.plan_evidence.attach(self._line.id, Path(chosen))

    def _save_file(self, one: Evidence) -> None:
        _, machine = self._context.texts.gettext, self._context.machine
        name = file_name(Path(one.name).stem, Path(one.name).suffix)
        chosen, _filter = QFileDialog.getSaveFileName(self, _("Save the file"), str(machine.folder / name))
        if chosen:
            path = write_paper(Path(chosen), self._context.desk.plan_evidence.file_of(one), replace=True)
            machine.folder = path.parent
            said = _("Saved: {name}").format(name=path.name)
            self._context.offer(said, _("Open"), partial(_open, path))

    def _take_away(self, evidence_id: UUID) -> None:
        self._context.desk.plan_evidence.take_away(evidence_id)
        self._context.notify(self._context.texts.gettext("Taken away from the item"))


def history(amendments: Sequence[Amendment], line: PlanLine, view: PlanView, texts: Texts) -> list[tuple[str, str]]:
    """Return what decisions did to an item, each with the wording that was in force before."""
    told = [_amended(one, view.plan, texts) for one in amendments if one.item_id == line.id]
    approval = view.plan.approval
    if approval is not None and approval.dated is not None and line.item.source is Source.PLANNED:
        facts = {"number": approval.number, "date": texts.date(approval.dated)}
        told.insert(0, (texts.gettext("Approved by decision № {number} of {date}").format_map(facts), ""))
    later = line.item.continued
    if later is not None:
        words = texts.gettext("Carried over into the plan of {year}, item {number}")
        plain = texts.gettext("Carried over into the plan of {year}")
        told.append(((words if later.number else plain).format(year=later.year, number=later.number), later.because))
    return told


def _amended(one: Amendment, plan: WholePlan, texts: Texts) -> tuple[str, str]:
    decision = next((held for held in plan.decisions if held.id == one.decision_id), None)
    number = decision.number if decision else ""
    day = texts.date(decision.dated) if decision and decision.dated else ""
    pattern = {
        ChangeKind.ADDED: texts.gettext("Added by decision № {number} of {date}"),
        ChangeKind.CHANGED: texts.gettext("Changed by decision № {number} of {date}. Before:"),
        ChangeKind.STRUCK: texts.gettext("Struck off by decision № {number} of {date}"),
        ChangeKind.RESTORED: texts.gettext("Taken up again by decision № {number} of {date}"),
    }[one.kind]
    before = one.before
    parts: list[str] = []
    if before is not None:
        language = texts.language
        parts = [before.title(language), before.deadline(language), before.responsible_words(language)]
    return pattern.format(number=number, date=day), " · ".join(part for part in parts if part)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
