"""Kazakh names of rural okrugs, and the adjectives that Russian posts use for them."""

_PLACES = {
    "айшабибинского": "Айшабибі",
    "актобинского": "Ақтөбе",
    "асинского": "Аса",
    "бесагашского": "Бесағаш",
    "гродековского": "Гродеково",
    "ерназарского": "Ерназар",
    "жамбылского": "Жамбыл",
    "каракемерского": "Қаракемер",
    "каратауского": "Қаратау",
    "каратобинского": "Қаратөбе",
    "каройского": "Қарой",
    "колькайнарского": "Көлқайнар",
    "кызылкайнарского": "Қызылқайнар",
    "ормановского": "Орманов",
    "пионерского": "Пионер",
    "полаткосшинского": "Полатқосшы",
    "тогызтараусского": "Тоғызтарау",
    "шокайского": "Шоқай",
}


def kazakh_place(adjective: str) -> str | None:
    """Return the Kazakh name behind a Russian adjective in the genitive; nothing where it is unknown."""
    return _PLACES.get(adjective.casefold())


def russian_place(kazakh: str) -> str | None:
    """Return the Russian adjective in the genitive for a Kazakh name; nothing where it is unknown."""
    found = (adjective for adjective, name in _PLACES.items() if name.casefold() == kazakh.casefold())
    return next((adjective.capitalize() for adjective in found), None)
