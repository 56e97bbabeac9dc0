"""The table of people sorted by what is not the name: post, category, organisation, last award."""

from collections.abc import Sequence
from functools import cache
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.people import PeopleOrder
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables


def ordered_by_position(session: Session, found: Sequence[UUID], order: PeopleOrder, *, descending: bool) -> list[UUID]:
    """Sort ``found`` by ``order``, keep its own order among equals; whoever has nothing to sort by comes last."""
    values = dict(session.execute(_QUERIES[order]).tuples().all())
    key = cache(sort_key)
    have = [(key(str(values[person_id])), person_id) for person_id in found if values.get(person_id)]
    have.sort(key=lambda pair: pair[0], reverse=descending)
    rest = [person_id for person_id in found if not values.get(person_id)]
    return [person_id for _, person_id in have] + rest


def _latest(column: object) -> Select[tuple[UUID, str]]:
    """Select the value of each person's latest post; ``valid_from`` empty counts as the oldest."""
    row = tables.PositionRow
    return select(row.person_id, column).order_by(row.valid_from.nulls_first(), row.id.desc())  # type: ignore[call-overload, no-any-return]  # a column of either table


_QUERIES: dict[PeopleOrder, Select[tuple[UUID, str]]] = {
    PeopleOrder.POST: _latest(func.coalesce(func.nullif(tables.PositionRow.post_ru, ""), tables.PositionRow.post_kk)),
    PeopleOrder.CATEGORY: _latest(func.printf("%09d", tables.CategoryRow.position)).join(
        tables.CategoryRow, tables.CategoryRow.id == tables.PositionRow.category_id
    ),
    PeopleOrder.ORGANISATION: _latest(tables.OrganisationRow.sort_key).join(
        tables.OrganisationRow, tables.OrganisationRow.id == tables.PositionRow.organisation_id
    ),
    PeopleOrder.LAST_AWARD: select(
        tables.AwardRow.person_id, func.max(tables.AwardRow.dated, type_=tables.AwardRow.number.type)
    )
    .where(tables.AwardRow.state != "annulled")
    .group_by(tables.AwardRow.person_id),
}
