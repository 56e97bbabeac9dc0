"""The people of the table: what is searched for and filtered by, in which order, and how many that are."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.people import PeopleFilter, PeopleOrder, PersonRow
from desktop_app.i18n.short_categories import short_category
from desktop_app.i18n.short_posts import short_post
from desktop_app.i18n.texts import Texts
from desktop_app.ui.context import Context
from desktop_app.ui.page import State
from desktop_app.ui.people.filters import PeopleBar
from desktop_app.ui.people.menu import Seen
from desktop_app.ui.table import Column, RowsModel, RowsTable

Order = tuple[PeopleOrder, bool]
_BY_NAME, _BEST = (PeopleOrder.NAME, False), (PeopleOrder.BEST, False)


class FoundPeople(QObject):
    """The bar, the table below it, and what leads from one to the other.

    Each text begins with its best ones first; a click on a head sorts otherwise.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.bar = PeopleBar(context)
        model = RowsModel(_columns(context.texts), self._fetch)
        self.table = RowsTable(context, context.texts.gettext("People"), model)
        self.refreshing = self.typing = False
        self._context = context
        self._order: Order = _BY_NAME
        self._found_order: Order = _BEST
        self._count = 0
        self.bar.typed.connect(self._begin_with_best)
        self.bar.changed.connect(self.find)
        self.table.sorted_by.connect(self._sort)

    @property
    def narrowed(self) -> bool:
        """Tell whether a text or a filter leaves somebody out."""
        return bool(self.bar.search.text().strip()) or self.bar.filtered

    @property
    def anybody(self) -> bool:
        """Tell whether there are people at all, blocked ones too."""
        return bool(self._count or self.narrowed or self._context.desk.people.count(PeopleFilter(blocked=True)))

    @property
    def seen(self) -> Seen:
        """Return whom the table shows, and who of them is chosen."""
        return Seen(self.table.rows.ids, blocked=self.bar.blocked.isChecked(), chosen=self.table.chosen_id())

    @property
    def facts(self) -> str:
        """Return how many people there are, or how many of them were found."""
        texts, found = self._context.texts, len(self.table.rows.ids)
        if self.bar.blocked.isChecked():
            said = texts.ngettext("{count} blocked person", "{count} blocked people", found)
            return said.format(count=texts.number(found))
        if self.narrowed:
            said = texts.gettext("Found {found} of {all}")
            return said.format(found=texts.number(found), all=texts.number(self._count))
        return texts.ngettext("{count} person", "{count} people", self._count).format(count=texts.number(self._count))

    def refresh(self) -> None:
        """Follow what changed in the records."""
        self._count = self._context.desk.people.count()
        self.bar.refresh()
        self.find()

    def find(self) -> None:
        """Search again and show what was found."""
        people, wanted = self._context.desk.people, self.bar.wanted
        order, falling = self._order_now
        self.table.show_found(wanted.text)
        self.table.show_order("" if order is PeopleOrder.BEST else order, falling=falling)
        self.refreshing = True
        self.table.show_ids(people.ids(wanted, order=order, descending=falling))
        self.refreshing = False
        self.changed.emit()
        self.typing = False

    def state(self) -> State:
        """Return search, filters, orders and choice."""
        orders = {"order": _as_text(self._order), "found order": _as_text(self._found_order)}
        return {**self.bar.state(), **orders, "chosen": str(self.table.chosen_id() or "")}

    def restore(self, state: Mapping[str, str]) -> None:
        """Take up search, filters, orders and choice again."""
        self.bar.restore(state)
        self._order, self._found_order = _as_order(state["order"]), _as_order(state["found order"])
        self.find()
        if state.get("chosen"):
            self.table.choose(UUID(state["chosen"]))

    @property
    def _order_now(self) -> Order:
        return self._found_order if self.bar.search.text().strip() else self._order

    def _begin_with_best(self) -> None:
        self._found_order = _BEST
        self.typing = True

    def _sort(self, order: str, falling: bool) -> None:  # noqa: FBT001  (a signal's argument)
        if self.bar.search.text().strip():
            self._found_order = (PeopleOrder(order), falling)
        else:
            self._order = (PeopleOrder(order), falling)
        self.find()

    def _fetch(self, ids: Sequence[UUID]) -> list[PersonRow]:
        return self._context.desk.people.rows(ids, self._context.texts.language)


def _as_text(order: Order) -> str:
    return f"{order[0]} {'falling' if order[1] else 'rising'}"


def _as_order(text: str) -> Order:
    order, _space, way = text.partition(" ")
    return PeopleOrder(order), way == "falling"


def _columns(texts: Texts) -> list[Column[PersonRow]]:
    _ = texts.gettext
    return [
        Column(_("Surname, given name, patronymic"), lambda p: p.name, 252, PeopleOrder.NAME, strong=True),
        Column(_("Post"), lambda p: short_post(p.post), 0, PeopleOrder.POST, tip=lambda p: p.post),
        Column(
            _("Category"), lambda p: short_category(p.category), 170, PeopleOrder.CATEGORY, tip=lambda p: p.category
        ),
        Column(
            _("Award"),
            lambda p: texts.date(p.last_award_on) if p.last_award_on else "",
            96,
            PeopleOrder.LAST_AWARD,
        ),
    ]
