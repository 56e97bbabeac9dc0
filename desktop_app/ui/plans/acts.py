"""What can be done with a plan as a whole, each with its question: begun, approved, returned, closed, its sections."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.identity import new_id
from desktop_app.domain.plans import Numbering, Section
from desktop_app.services.plan_control import PlanView
from desktop_app.services.plans import Ruling
from desktop_app.ui.context import Context
from desktop_app.ui.plans.asking import ask_reason, ask_ruling, ask_section, ask_strike
from desktop_app.ui.plans.menu import PlanActs


class PlanActions(QObject):
    """The acts of a plan; ``plan`` tells which one is shown, ``section`` which section is chosen."""

    year_changed = Signal(int)

    def __init__(
        self,
        parent: QWidget,
        context: Context,
        plan: Callable[[], PlanView | None],
        section: Callable[[], UUID | None],
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._context = context
        self._plan = plan
        self._section = section

    def for_menu(self) -> PlanActs:
        """Return the acts that the menu offers."""
        return PlanActs(
            approve=self.approve,
            send_back=self.send_back,
            close=self.close,
            delete=self.delete,
            add_section=self.add_section,
            rename_section=self.rename_section,
            delete_section=self.delete_section,
            number_by=self._number_by,
            count_after=self._count_after,
            open_page=lambda page: self._context.open_page(page, ""),
            add_sub_plan=self.add_sub_plan,
        )

    def ways(self, year: Callable[[], int]) -> dict[str, Callable[[], None]]:
        """Return the ways to begin the plan of a year."""
        starting, plans = self._context.desk.plan_starting, self._context.desk.plans
        return {
            "file": lambda: self._context.open_page("plan_import", f"choose:{year()}"),
            "paste": lambda: self._context.open_page("plan_import", f"paste:{year()}"),
            "usual": lambda: _nothing(starting.from_usual(year())),
            "last": lambda: _nothing(starting.from_plan(year(), plans.before(year()).plan.id)),
            "empty": lambda: _nothing(plans.begin(year())),
        }

    def approve(self) -> None:
        """Ask for the decision, and approve the plan."""
        view, _ = self._plan(), self._context.texts.gettext
        if view is not None:
            hint = _("Numbers of items are fixed then, and every later change names its decision. This is not undone")
            ruling = self._ask_ruling(view, _("Approve the plan"), _("Approve"), hint)
            if ruling is not None:
                self._context.desk.plans.approve(view.plan.plan.id, ruling)
                self._context.tell(_("The plan is approved"))

    def send_back(self) -> None:
        """Ask what is wanted, and note that the draft was returned."""
        view, _ = self._plan(), self._context.texts.gettext
        if view is not None:
            reason = ask_reason(self._parent, self._context, _("Return the plan for rework"), _("Return"))
            if reason is not None:
                self._context.desk.plans.send_back(view.plan.plan.id, reason)

    def close(self) -> None:
        """Ask for the decision, and close the plan."""
        view, _ = self._plan(), self._context.texts.gettext
        if view is not None:
            hint = _(
                "Nothing in it changes any more. What is not finished can be carried over before. This is not undone"
            )
            ruling = self._ask_ruling(view, _("Close the plan"), _("Close the plan"), hint)
            if ruling is not None:
                self._context.desk.plans.close(view.plan.plan.id, ruling)

    def delete(self) -> None:
        """Delete a draft, with the way back offered."""
        view, _ = self._plan(), self._context.texts.gettext
        if view is not None:
            self._context.desk.plans.delete(view.plan.plan.id)
            self._context.notify(_("Deleted: the plan of {year}").format(year=view.plan.plan.year))

    def add_sub_plan(self) -> None:
        """Ask for the title of a plan that hangs on this one, and begin it."""
        view, _ = self._plan(), self._context.texts.gettext
        titles = ask_section(self._parent, self._context) if view is not None else None
        if view is not None and titles is not None:
            plan = view.plan.plan
            parent = plan.parent_id or plan.id
            self._context.desk.plans.begin(plan.year, parent_id=parent, title_kk=titles[0], title_ru=titles[1])
            self._context.tell(_("The plan is there. Choose it beside the title"))

    def add_section(self) -> None:
        """Ask for the titles of a new section."""
        view = self._plan()
        titles = ask_section(self._parent, self._context) if view is not None else None
        if view is not None and titles is not None:
            section = Section(new_id(), view.plan.plan.id, 0, *titles)
            self._context.desk.plan_writing.save_section(section)

    def rename_section(self) -> None:
        """Ask for other titles of the chosen section."""
        section = self._chosen()
        titles = ask_section(self._parent, self._context, section) if section is not None else None
        if section is not None and titles is not None:
            changed = replace(section, title_kk=titles[0], title_ru=titles[1])
            self._context.desk.plan_writing.save_section(changed)

    def delete_section(self) -> None:
        """Delete the chosen section, which must be empty."""
        section, _ = self._chosen(), self._context.texts.gettext
        if section is not None:
            self._context.desk.plan_writing.delete_section(section.id)
            name = section.title(self._context.texts.language)
            self._context.notify(_("Deleted: {name}").format(name=name))

    def strike(self, item_id: UUID) -> None:
        """Strike an item off, or take it up again."""
        view, _ = self._plan(), self._context.texts.gettext
        item = next((line.item for line in view.lines if line.id == item_id), None) if view else None
        if view is None or item is None:
            return
        decided = view.plan.plan.state.in_force and item.source.value == "planned"
        writing = self._context.desk.plan_writing
        if item.struck:
            ruling: Ruling | None = None
            if decided:
                ruling = self._ask_ruling(view, _("Take up again"), _("Take up again"))
            if ruling is not None or not decided:
                writing.take_up_again(item_id, ruling)
            return
        asked = ask_strike(self._parent, self._context, view.plan.plan.year, decided=decided)
        if asked is not None:
            writing.strike(item_id, *asked)

    def delete_item(self, item_id: UUID) -> None:
        """Delete an item, with the way back offered."""
        view, texts = self._plan(), self._context.texts
        item = next((line.item for line in view.lines if line.id == item_id), None) if view else None
        if item is not None:
            self._context.desk.plan_writing.delete_item(item_id)
            name = item.wording.title(texts.language)[:60]
            self._context.notify(texts.gettext("Deleted: {name}").format(name=name))

    def delete_or_strike(self, item_id: UUID) -> None:
        """Delete an item of a draft; in a plan in force, strike it off."""
        view = self._plan()
        if view is None or self._context.desk.read_only:
            return
        item = next((line.item for line in view.lines if line.id == item_id), None)
        if item is not None and (view.plan.plan.state.open or item.source.value != "planned"):
            self.delete_item(item_id)
        elif item is not None and view.plan.plan.state.in_force:
            self.strike(item_id)

    def _ask_ruling(self, view: PlanView, question: str, verb: str, hint: str = "") -> Ruling | None:
        return ask_ruling(self._parent, self._context, question, verb, hint=hint, year=view.plan.plan.year)

    def _number_by(self, numbering: Numbering) -> None:
        view = self._plan()
        if view is not None:
            self._context.desk.plans.save(replace(view.plan.plan, numbering=numbering))

    def _count_after(self, after: bool) -> None:  # noqa: FBT001  (a plain switch of the menu)
        view = self._plan()
        if view is not None:
            self._context.desk.plans.save(replace(view.plan.plan, month_after=after))

    def _chosen(self) -> Section | None:
        view, chosen = self._plan(), self._section()
        return next((one for one in view.plan.sections if one.id == chosen), None) if view else None


def _nothing(_made: object) -> None:
    return
