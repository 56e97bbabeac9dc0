"""The table of people sorted by what is not the name: post, category, organisation, last award."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from desktop_app.domain.awards import AwardState
from desktop_app.domain.people import PeopleOrder
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables


def ordered_by_position(session: Session, found: Sequence[UUID], order: PeopleOrder, *, descending: bool) -> list[UUID]:
    """Sort ``found`` by ``order``, keep its own order among equals; whoever has nothing to sort by comes last."""
    values = {person_id: str(value) for person_id, value in session.execute(_query(order)) if value}
    key = cache(sort_key)
    have = [(key(values[person_id]), person_id) for person_id in found if person_id in values]
    have.sort(key=lambda pair: pair[0], reverse=descending)
    return [person_id for _, person_id in have] + [person_id for person_id in found if person_id not in values]


def _query(order: PeopleOrder) -> Select[UUID, Any]:
    """Select what each person is sorted by; of several posts, the one that began last comes last."""
    position, award = tables.PositionRow, tables.AwardRow
    if order is PeopleOrder.LAST_AWARD:
        entry = tables.PersonRow
        who = func.coalesce(entry.merged_into, entry.id, type_=entry.id.type)
        given = select(who, func.max(award.dated)).join(entry, entry.id == award.person_id)
        return given.where(award.state != AwardState.ANNULLED.value).group_by(who)
    columns: dict[PeopleOrder, ColumnElement[str]] = {
        PeopleOrder.POST: func.coalesce(func.nullif(position.post_ru, ""), position.post_kk),
        PeopleOrder.CATEGORY: func.printf("%09d", tables.CategoryRow.position),
        PeopleOrder.ORGANISATION: func.coalesce(
            func.nullif(tables.OrganisationRow.name_ru, ""), tables.OrganisationRow.name_kk
        ),
    }
    query = select(position.person_id, columns[order]).order_by(position.valid_from.nulls_first(), position.id.desc())
    if order is PeopleOrder.CATEGORY:
        return query.join(tables.CategoryRow, tables.CategoryRow.id == position.category_id)
    if order is PeopleOrder.ORGANISATION:
        return query.join(tables.OrganisationRow, tables.OrganisationRow.id == position.organisation_id)
    return query
