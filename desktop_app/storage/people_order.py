"""The table of people sorted by what is not the name: post, category, organisation, last award."""

from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import ColumnElement, Select, String, func, select, type_coerce
from sqlalchemy.orm import Session

from desktop_app.domain.identity import Identities
from desktop_app.domain.people import PeopleOrder
from desktop_app.i18n.collation import sort_key
from desktop_app.storage import tables
from desktop_app.storage.award_tables import ISSUED


def ordered_by_position(session: Session, found: Identities, order: PeopleOrder, *, descending: bool) -> Identities:
    """Sort ``found`` by ``order``, keep its own order among equals; whoever has nothing to sort by comes last."""
    values = {person: value for person, value in session.execute(_query(order))}  # noqa: C416  (rows, no pairs)
    key = cache(sort_key)
    have: list[tuple[str, str]] = []
    rest: list[str] = []
    for person in found.hexadecimals():
        value = values.get(person)
        if value:
            have.append((key(str(value)), person))
        else:
            rest.append(person)
    have.sort(key=itemgetter(0), reverse=descending)
    return Identities.from_hex("".join([*(person for _, person in have), *rest]))


def _query(order: PeopleOrder) -> Select[Any, Any]:
    """Select what each person is sorted by; of several posts, the one that began last comes last."""
    position, award = tables.PositionRow, tables.AwardRow
    if order is PeopleOrder.LAST_AWARD:
        entry = tables.PersonRow
        who = func.coalesce(entry.merged_into, entry.id, type_=String)
        given = select(who, func.max(award.dated)).join(entry, entry.id == award.person_id)
        return given.where(award.state.in_(ISSUED)).group_by(who)
    columns: dict[PeopleOrder, ColumnElement[str]] = {
        PeopleOrder.POST: func.coalesce(func.nullif(position.post_ru, ""), position.post_kk),
        PeopleOrder.CATEGORY: func.printf("%09d", tables.CategoryRow.position),
        PeopleOrder.ORGANISATION: func.coalesce(
            func.nullif(tables.OrganisationRow.name_ru, ""), tables.OrganisationRow.name_kk
        ),
    }
    query = select(type_coerce(position.person_id, String), columns[order]).order_by(
        position.valid_from.nulls_first(), position.id.desc()
    )
    if order is PeopleOrder.CATEGORY:
        return query.join(tables.CategoryRow, tables.CategoryRow.id == position.category_id)
    if order is PeopleOrder.ORGANISATION:
        return query.join(tables.OrganisationRow, tables.OrganisationRow.id == position.organisation_id)
    return query
