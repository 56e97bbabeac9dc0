"""Texts of tables as careless people, old programs and attackers write them; each seed is one input."""

from random import Random

_HEADS = (
    "№;Ф.И.О.;Должность;Организация;Телефон",
    "р/с;Аты-жөні;Лауазымы;Жұмыс орны;Ұялы телефоны",
    "Фамилия;Имя;Отчество;Должность;E-mail",
    "Full name;Position;Organization;Phone;Notes",
    "Тегі;Аты;Әкесінің аты;Санаты;Ескерту",
)
_NAMES = (
    "Әбдірова Динара Асқаровна",
    "Цой А.Е.",
    "Иванов Петр Сергеевич",
    "Ғалым Өтегенов",
    "Caгинтaeв Ерлaн",  # Latin look-alikes
    "АХМЕТОВА ҮМІТ ҰЛАНҚЫЗЫ",
    "Ким",
    "Мұхамед-Әли оғлы Рустам",
    "?тегенов ?алым",
)
_POSTS = ("аким района", "ауыл әкімі", "депутат маслихата", "УИК № 12 төрағасы", "и.о. директора СШ №3", "")
_CELLS = (
    *("Итого", "Барлығы 187 адам", "Раздел I. Депутаты", "вакансия", "бос орын", "1", "12.", "IV", "-", "—", "№ 7"),
    *(
        "8 707 283 33 98",
        "+7(72633)2-65-53 доб. 12",
        "87072833398",
        "8.70728E+10",
        "+49 151 23",
        "a@b.kz",
        "@",
        "a@b@c",
    ),
    *("=1+1", '=cmd|"/C calc"!A0', "@SUM(A1)", "+1", "-1", "2024-05-01", "01.05.2024 г.", "Ф.И.О.", "Аты-жөні"),
    *(
        "\u0301",
        "е\u0308",
        "\u202eабв",
        "\u200b",
        "\ufeff",
        "\u2028",
        "\x85",
        "\x0b",
        "\x0c",
        "😀",
        "ﷺ",
        "İ",
        "ß",
        "ǅ",
        "ŉ",
    ),
    *(
        "\ufffd",
        "\ud7ff",
        "\uffff",
        "\U0010ffff",
        "²",
        "٣",
        "Ⅷ",
        "﷽" * 30,
        "a" * 300,
        "9" * 400,
        "Ә" * 5_000,
        " " * 2_000,
    ),
    *("<b>", "&amp;", "{0}", "%s", "\\", "null", "None", "'", "''", '""', '"', "\x00", "\x1b[2J", "()", "((((", "))))"),
)
_SIGNS = (";", ",", "\t", "\n", "\r", "\r\n", '"', " ", ";;;", "\n\n", '";"', '"\n', "|")
_ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "kz1048", "cp866", "latin-1")
_LETTERS = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯабәвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def chance_of(seed: str) -> Random:
    """Return the chances of a seed, the same in every process."""
    return Random(seed)  # noqa: S311  (to be repeated)


def a_text(chance: Random) -> bytes:
    """Return the bytes of a text file."""
    made = chance.choices((_a_list, _a_soup, _some_bytes, _a_long_one), (60, 30, 9, 1))[0](chance)
    return damaged(made, chance) if chance.random() < 0.4 else made


def a_cell(chance: Random) -> str:
    """Return the text of one cell."""
    kind = chance.randrange(10)
    if kind < 3:
        return chance.choice(_NAMES)
    if kind < 5:
        return chance.choice(_POSTS)
    if kind < 6:
        return "".join(chance.choices(_LETTERS + " -.", k=chance.randrange(40)))
    if kind < 7:
        return chance.choice(_NAMES) + chance.choice((", ", " – ", " ", "(", ": ")) + chance.choice(_POSTS + _CELLS)
    return chance.choice(_CELLS)


def damaged(data: bytes, chance: Random) -> bytes:
    """Return the bytes with some of them changed, lost, repeated, or of another place."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        place = chance.randrange(len(made) + 1)
        end = min(len(made), place + chance.choice((1, 2, 4, 16, 100)))
        match chance.randrange(7):
            case 0 if made:
                made[min(place, len(made) - 1)] = chance.randrange(256)
            case 1:
                del made[place:end]
            case 2:
                made[place:place] = chance.randbytes(end - place)
            case 3:
                made[place:place] = made[place:end] * chance.choice((1, 2, 50))
            case 4:
                del made[place:]
            case 5 if made:
                made[min(place, len(made) - 1)] ^= 1 << chance.randrange(8)
            case _:
                other = chance.randrange(len(made) + 1)
                made[place:end] = made[other : other + end - place]
    return bytes(made)


def _a_list(chance: Random) -> bytes:
    delimiter = chance.choice((";", ",", "\t"))
    ending = chance.choice(("\n", "\r\n", "\r"))
    lines = [chance.choice(("Список приглашённых", "", "Тізім"))] * chance.randrange(3)
    if chance.random() < 0.9:
        lines.append(chance.choice(_HEADS))
    for number in range(chance.randrange(12)):
        kind = chance.randrange(8)
        person = [str(number), chance.choice(_NAMES), chance.choice(_POSTS), "школа", chance.choice(_CELLS)]
        if kind == 0:
            person = [chance.choice(_CELLS)]
        elif kind == 1:
            person = [a_cell(chance) for _ in range(chance.randrange(9))]
        elif kind == 2:
            person[chance.randrange(5)] = a_cell(chance)
        lines.append(";".join(map(_quoted, person) if chance.random() < 0.3 else person))
    text = ending.join(lines).replace(";", delimiter)
    return text.encode(chance.choice(_ENCODINGS), errors=chance.choice(("replace", "ignore")))


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"'


def _a_soup(chance: Random) -> bytes:
    told = [a_cell(chance) if chance.random() < 0.4 else chance.choice(_SIGNS) for _ in range(chance.randrange(60))]
    return "".join(told).encode(chance.choice(_ENCODINGS), errors="replace")


def _some_bytes(chance: Random) -> bytes:
    start = chance.choice(
        (b"", b"PK", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xef\xbb\xbf", b"<")
    )
    return start + chance.randbytes(chance.randrange(400))


def _a_long_one(chance: Random) -> bytes:
    """Return many rows, many columns, or one long cell."""
    cell, sign = chance.choice(_NAMES + _CELLS), chance.choice(_SIGNS)
    many = chance.choice((100, 199, 200, 201, 1_000))
    return (chance.choice(_HEADS) + "\n" + (cell + sign) * many).encode(chance.choice(_ENCODINGS), errors="replace")
