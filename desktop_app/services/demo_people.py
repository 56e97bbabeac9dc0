"""The people of the demonstration: rows of the sample sheet as cards, and who of them is thanked."""

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Sex
from desktop_app.domain.lists import ListedPerson
from desktop_app.domain.people import Category, FullName, Organisation, Person, PersonCard, Position
from desktop_app.i18n.bodies import body_name
from desktop_app.i18n.categories import category_of
from desktop_app.i18n.declension import decline
from desktop_app.i18n.names import guess_sex, sex_of_given_name
from desktop_app.i18n.posts import Phrase, decline_post, translate_post


def organisation(name_ru: str) -> Organisation:
    """Return a new organisation with its Kazakh name, as far as it is known."""
    name = body_name(name_ru)
    return Organisation(new_id(), name.kk, name.ru)


def card(
    row: ListedPerson,
    organisations: Mapping[str, Organisation],
    categories: Sequence[Category],
    phrases: Sequence[Phrase],
) -> PersonCard:
    """Return the card of a person of the sheet."""
    person = Person(new_id(), row.name, sex=_sex(str(row.name)), phone=row.phone)
    employer = organisations.get(row.organisation)
    kind = category_of(row.post, categories)
    post = Position(
        new_id(),
        person.id,
        post_kk=translate_post(row.post, phrases) or "",
        post_ru=row.post,
        organisation_id=employer.id if employer else None,
        category_id=kind.id if kind else None,
    )
    return PersonCard(person, (post,) if row.post else ())


def thanked(
    cards: Sequence[PersonCard], number: int, chance: random.Random, phrases: Sequence[Phrase]
) -> list[PersonCard]:
    """Choose who gets a letter: people whose papers leave no doubt, in turn from every category."""
    seats = Counter(one.positions[0].post_ru for one in cards if one.positions)
    names = Counter(_key(one.person.name) for one in cards)
    groups: dict[str, list[PersonCard]] = defaultdict(list)
    for one in cards:
        if _clear(one, phrases) and names[_key(one.person.name)] == 1:
            post = one.positions[0]
            if "№" not in post.post_ru or seats[post.post_ru] == 1:
                groups[str(post.category_id)].append(one)
    for group in groups.values():
        chance.shuffle(group)
    chosen: list[PersonCard] = []
    while len(chosen) < number and any(groups.values()):
        chosen += [group.pop() for group in groups.values() if group]
    return chosen[:number]


def _sex(name: str) -> Sex:
    guessed = guess_sex(name)
    return guessed if guessed is not Sex.UNKNOWN else sex_of_given_name(name)


def _key(name: FullName) -> str:
    return f"{name.surname} {name.given_name}".casefold()


def _clear(one: PersonCard, phrases: Sequence[Phrase]) -> bool:
    name = one.person.name
    if len(name.parts) < 3 or name.surname.isupper() or one.person.sex is Sex.UNKNOWN or not one.positions:  # noqa: PLR2004  (surname, given name, patronymic)
        return False
    post = one.positions[0]
    forms = [decline(str(name), language, Case.DATIVE, one.person.sex) for language in PAPER_LANGUAGES]
    forms += [decline_post(post.post(language), language, Case.DATIVE, phrases) for language in PAPER_LANGUAGES]
    return all(form.form and not form.doubtful for form in forms)
