"""The people of the demonstration: rows of the sample sheet as cards, and who of them is thanked."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import PAPER_LANGUAGES, Case, Sex
from desktop_app.domain.people import Category, FullName, Organisation, Person, PersonCard, Position
from desktop_app.i18n.declension import decline
from desktop_app.i18n.names import guess_sex, sex_of_given_name, split_name
from desktop_app.i18n.posts import Phrase, decline_post, translate_post
from desktop_app.services.importing import SheetPerson

# What a post says -> the words of the category that it belongs to.
_CATEGORIES = (
    ("участков", "участков"),
    ("уик", "участков"),
    ("окружн", "окружн"),
    ("аким", "акимы"),
    ("депутат", "депутат"),
    ("партии", "парти"),
    ("общественного", "неправительственн"),
    ("отдела", "уполномоченн"),
    ("корреспондент", "сми"),
)
_ORGANISATIONS = (
    (r"УИК № (\d+)", r"№ \1 УСК"),
    (r"ОИК № (\d+)", r"№ \1 ОСК"),
    ("Аппарат акима", "Әкім аппараты"),
    ("Жамбылский районный маслихат", "Жамбыл аудандық мәслихаты"),
    ("ГУ «Отдел внутренней политики»", "«Ішкі саясат бөлімі» ММ"),
    (r"газета («.+»)", r"\1 газеті"),
    (r"ОО («.+»)", r"\1 ҚБ"),
    (r"Партия («.+»)", r"\1 партиясы"),
)


def organisation_name(written: str) -> str:
    """Return an organisation in one spelling: «УИК №155» and «УИК № 155» are the same."""
    return re.sub(r"№\s*", "№ ", written)


def organisation(name_ru: str) -> Organisation:
    """Return a new organisation with its Kazakh name, as far as it is known."""
    for pattern, kazakh in _ORGANISATIONS:
        if re.fullmatch(pattern, name_ru):
            return Organisation(new_id(), re.sub(pattern, kazakh, name_ru), name_ru)
    return Organisation(new_id(), "", name_ru)


def category(post_ru: str, categories: Sequence[Category]) -> Category | None:
    """Return the category that a post belongs to."""
    words = next((words for mark, words in _CATEGORIES if mark in post_ru.casefold()), None)
    return next((found for found in categories if words and words in found.name_ru.casefold()), None)


def card(
    row: SheetPerson,
    organisations: Mapping[str, Organisation],
    categories: Sequence[Category],
    phrases: Sequence[Phrase],
) -> PersonCard:
    """Return the card of a person of the sheet."""
    person = Person(new_id(), split_name(row.name), sex=_sex(row.name), phone=row.phone)
    employer = organisations.get(organisation_name(row.organisation))
    kind = category(row.post, categories)
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
