"""What people belong to: groups of the user's own, categories, organisations."""

from collections.abc import Collection
from uuid import UUID

from desktop_app.domain.changes import Topic
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import SameRecordError
from desktop_app.domain.journal import N_, StepName
from desktop_app.domain.languages import Language
from desktop_app.domain.people import Category, Group, Organisation, check_named
from desktop_app.services.changes import Changes
from desktop_app.storage import groups, organisations, people
from desktop_app.storage.database import Database


class Belonging:
    """Groups, categories and organisations, and who stands in them."""

    def __init__(self, database: Database, changes: Changes, clock: Clock) -> None:
        self._database = database
        self._changes = changes
        self._clock = clock

    def groups(self) -> list[Group]:
        """List the groups in Kazakh order."""
        with self._database.reading() as unit:
            return groups.everything(unit.session)

    def group_sizes(self) -> dict[UUID, int]:
        """Count the people of each group that has any."""
        with self._database.reading() as unit:
            return groups.sizes(unit.session)

    def save_group(self, group: Group) -> Group:
        """Save a group, new or changed.

        Raises:
            NameMissingError: No name in either language.
            TextTooLongError: A name is too long.
        """
        check_named(group.name_kk, group.name_ru)
        with self._database.writing(StepName(N_("Save group {name}"), {"name": group.name(Language.RU)})) as unit:
            saved = groups.save(unit.session, group)
        self._announce()
        return saved

    def delete_group(self, group_id: UUID) -> None:
        """Delete a group; its people stay, and the step can be undone.

        Raises:
            RecordGoneError: The group is gone.
        """
        with self._database.writing(StepName("")) as unit:
            name = groups.group(unit.session, group_id).name(Language.RU)
            unit.name = StepName(N_("Delete group {name}"), {"name": name})
            groups.delete(unit.session, group_id)
        self._announce()

    def put_into_group(self, person_ids: Collection[UUID], group_id: UUID) -> int:
        """Put people into a group in one step; tell how many were not in it.

        Raises:
            RecordGoneError: The group is gone.
        """
        with self._database.writing(StepName("")) as unit:
            name = groups.group(unit.session, group_id).name(Language.RU)
            added = groups.add_members(unit.session, group_id, people.existing(unit.session, person_ids))
            unit.name = StepName(N_("Into the group {name}: {count}"), {"name": name, "count": str(added)})
        self._announce()
        return added

    def take_out(self, person_ids: Collection[UUID], group_id: UUID) -> int:
        """Take people out of a group in one step; tell how many stood in it.

        Raises:
            RecordGoneError: The group is gone.
        """
        with self._database.writing(StepName("")) as unit:
            name = groups.group(unit.session, group_id).name(Language.RU)
            removed = groups.remove_members(unit.session, group_id, person_ids)
            unit.name = StepName(N_("Out of the group {name}: {count}"), {"name": name, "count": str(removed)})
        self._announce()
        return removed

    def categories(self) -> list[Category]:
        """List the categories of people in their order."""
        with self._database.reading() as unit:
            return organisations.categories(unit.session)

    def save_category(self, category: Category) -> Category:
        """Save a category, new or changed.

        Raises:
            NameMissingError: No name in either language.
        """
        check_named(category.name_kk, category.name_ru)
        name = category.name_ru or category.name_kk
        with self._database.writing(StepName(N_("Save category {name}"), {"name": name})) as unit:
            saved = organisations.save_category(unit.session, category)
        self._announce()
        return saved

    def move_category(self, category_id: UUID, by: int) -> None:
        """Move a category up (negative) or down by so many places.

        Raises:
            RecordGoneError: The category is gone.
        """
        with self._database.writing(StepName("")) as unit:
            moved = organisations.move_category(unit.session, category_id, by)
            unit.name = StepName(N_("Move category {name}"), {"name": moved.name_ru or moved.name_kk})
        self._announce()

    def delete_category(self, category_id: UUID) -> None:
        """Delete a category that no post refers to; the step can be undone.

        Raises:
            RecordGoneError: The category is gone.
            HeldByPeopleError: Posts refer to it.
        """
        with self._database.writing(StepName("")) as unit:
            gone = organisations.delete_category(unit.session, category_id)
            unit.name = StepName(N_("Delete category {name}"), {"name": gone.name_ru or gone.name_kk})
        self._announce()

    def sizes(self) -> dict[UUID, int]:
        """Count the people of each organisation and each category that has any."""
        with self._database.reading() as unit:
            return organisations.sizes(unit.session)

    def organisations(self) -> list[Organisation]:
        """List the organisations in Kazakh order of their Russian names."""
        with self._database.reading() as unit:
            return organisations.everything(unit.session)

    def save_organisation(self, organisation: Organisation) -> Organisation:
        """Save an organisation, new or changed.

        Raises:
            NameMissingError: No name in either language.
        """
        check_named(organisation.name_kk, organisation.name_ru)
        name = organisation.name_ru or organisation.name_kk
        with self._database.writing(StepName(N_("Save organisation {name}"), {"name": name})) as unit:
            saved = organisations.save(unit.session, organisation)
            people.refresh_search(unit.session, saved.id)
        self._announce()
        return saved

    def delete_organisation(self, organisation_id: UUID) -> None:
        """Delete an organisation that no post refers to; the step can be undone.

        Raises:
            RecordGoneError: The organisation is gone.
            HeldByPeopleError: Posts refer to it.
        """
        with self._database.writing(StepName("")) as unit:
            gone = organisations.delete(unit.session, organisation_id)
            unit.name = StepName(N_("Delete organisation {name}"), {"name": gone.name_ru or gone.name_kk})
        self._announce()

    def merge_organisations(self, kept_id: UUID, other_id: UUID) -> Organisation:
        """Make two organisations one in a single step; a name that the kept one lacks is taken from the other.

        Raises:
            SameRecordError: Both are one record.
            RecordGoneError: One of them is gone.
        """
        if kept_id == other_id:
            raise SameRecordError
        with self._database.writing(StepName("")) as unit:
            kept, other = (organisations.organisation(unit.session, one) for one in (kept_id, other_id))
            facts = {"name": kept.name_ru or kept.name_kk, "other": other.name_ru or other.name_kk}
            unit.name = StepName(N_("Merge {name} and {other}"), facts)
            both = Organisation(kept.id, kept.name_kk or other.name_kk, kept.name_ru or other.name_ru)
            saved = organisations.save(unit.session, both)
            organisations.hand_over(unit.session, other.id, kept.id)
            organisations.delete(unit.session, other.id)
            people.refresh_search(unit.session, kept.id)
        self._announce()
        return saved

    def _announce(self) -> None:
        self._changes.announce(Topic.PEOPLE, Topic.JOURNAL)
