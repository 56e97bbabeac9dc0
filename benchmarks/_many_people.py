"""A hundred thousand invented people in a data file, and a process that shows them in our window or in a proxy."""

import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from desktop_app.domain.identity import new_id
from desktop_app.i18n.collation import sort_key
from desktop_app.i18n.searching import searched_text
from desktop_app.resources import name_list
from desktop_app.storage.connection import connect
from desktop_app.storage.opening import make_file

PEOPLE = 100_000
_BODIES = 400
_POSTS = (
    ("председатель УИК № {}", "№ {} учаскелік сайлау комиссиясының төрағасы"),
    ("секретарь участковой избирательной комиссии № {}", "№ {} учаскелік сайлау комиссиясының хатшысы"),
    ("член участковой избирательной комиссии № {}", "№ {} учаскелік сайлау комиссиясының мүшесі"),
    ("директор школы", "мектеп директоры"),
    ("аким сельского округа", "ауылдық округінің әкімі"),
    ("корреспондент", "тілші"),
)
_PERSON = (
    "INSERT INTO person (id, surname, given_name, patronymic, surname_kk, given_name_kk, patronymic_kk, sex, phone,"
    " email, notes, sort_key, folded) VALUES (?, ?, ?, ?, '', '', '', 'unknown', ?, '', '', ?, ?)"
)
_POSITION = "INSERT INTO position (id, person_id, post_ru, post_kk, organisation_id) VALUES (?, ?, ?, ?, ?)"
_BODY = "INSERT INTO organisation (id, name_kk, name_ru, sort_key) VALUES (?, ?, ?, ?)"


def make_people(path: Path) -> None:
    """Make a data file with people, a post each, and the bodies that they work for."""
    chance = random.Random(1)  # noqa: S311  (to be repeated)
    make_file(path)
    connection = connect(path)
    connection.execute("BEGIN")
    bodies = [(new_id().hex, f"№ {n} орта мектебі", f"Средняя школа № {n}") for n in range(1, _BODIES + 1)]
    connection.executemany(_BODY, [(*body, sort_key(body[2])) for body in bodies])
    people, posts = [], []
    for (surname, given, father), phone in zip(_names(chance), _phones(chance), strict=False):
        if len(people) == PEOPLE:
            break
        identity, (body, *called) = new_id().hex, chance.choice(bodies)
        post = [wording.format(chance.randrange(1, 500)) for wording in chance.choice(_POSTS)]
        name = f"{surname} {given} {father}"
        people.append(
            (identity, surname, given, father, phone, sort_key(name), searched_text([name], [*post, *called], phone))
        )
        posts.append((new_id().hex, identity, *post, body))
    connection.executemany(_PERSON, people)
    connection.executemany(_POSITION, posts)
    connection.execute("COMMIT")
    connection.close()


def _names(chance: random.Random) -> Iterator[tuple[str, str, str]]:
    given = [name_list(f"given_{sex}").read_text(encoding="utf-8").split() for sex in ("male", "female")]
    fathers = given[0]
    while True:
        sex = chance.randrange(2)
        surname = chance.choice(fathers) + chance.choice(
            (("ов", "ев", "ұлы", "бай"), ("ова", "ева", "қызы", "бай"))[sex]
        )
        yield surname, chance.choice(given[sex]), chance.choice(fathers) + ("ұлы", "қызы")[sex]


def _phones(chance: random.Random) -> Iterator[str]:
    while True:
        number = f"{chance.randrange(10_000_000):07}"
        yield f"+7 70{chance.randrange(9)} {number[:3]} {number[3:5]} {number[5:]}"


def megabytes() -> float:
    """Return the memory that this process holds, 0 where the system does not tell."""
    told = Path("/proc/self/status")
    lines = told.read_text(encoding="ascii").splitlines() if told.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def show_window(data: Path, names: list[str]) -> None:
    """Open the page of people, type names, and print memory, times of opening and times of keystrokes."""
    from PySide6.QtCore import QEvent, QSettings  # noqa: PLC0415
    from PySide6.QtWidgets import QLineEdit, QTableView  # noqa: PLC0415

    from desktop_app.ui.application import make_application  # noqa: PLC0415
    from desktop_app.ui.machine import Machine  # noqa: PLC0415
    from desktop_app.ui.people.page import PeoplePage  # noqa: PLC0415
    from desktop_app.ui.shell import Shell  # noqa: PLC0415

    application = make_application()
    machine = Machine(QSettings(str(data.with_suffix(".ini")), QSettings.Format.IniFormat))
    shell = Shell(application, machine, data)
    shell.start()
    shell.background.wait()
    application.processEvents()
    window = shell.window
    opening, strokes = [], []
    for _round in range(5):
        window.open_page("settings", "look")
        application.processEvents()
        begun = time.perf_counter()
        window.open_page("people", "")
        application.processEvents()
        opening.append((time.perf_counter() - begun) * 1000)
    page = window.page
    assert isinstance(page, PeoplePage)  # noqa: S101
    field, table, _card = page.panes()
    assert isinstance(field, QLineEdit) and isinstance(table, QTableView)  # noqa: S101, PT018
    for name in names:
        field.clear()
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # only a running event loop does it by itself
        for letter in name:
            begun = time.perf_counter()
            field.insert(letter)
            application.processEvents()
            strokes.append((time.perf_counter() - begun) * 1000)
    field.clear()
    table.scrollToBottom()
    application.processEvents()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    _print(megabytes(), opening, strokes)


def show_proxy(data: Path, names: list[str]) -> None:
    """Hold everybody in Qt's own model behind a filtering proxy; print memory, time of sorting, times of keystrokes."""
    from PySide6.QtCore import QSortFilterProxyModel  # noqa: PLC0415
    from PySide6.QtGui import QStandardItem, QStandardItemModel  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QTableView  # noqa: PLC0415

    application = QApplication([])
    connection = connect(data, read_only=True)
    model = QStandardItemModel(0, 2)
    query = (
        "SELECT p.surname || ' ' || p.given_name || ' ' || p.patronymic, q.post_ru"
        " FROM person p JOIN position q ON q.person_id = p.id"
    )
    for name, post in connection.execute(query):
        model.appendRow([QStandardItem(name), QStandardItem(post)])
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    table = QTableView()
    table.setModel(proxy)
    table.show()
    begun = time.perf_counter()
    proxy.sort(0)
    application.processEvents()
    sorting = [(time.perf_counter() - begun) * 1000]
    strokes = []
    for name in names[:1]:
        for length in range(1, len(name) + 1):
            begun = time.perf_counter()
            proxy.setFilterFixedString(name[:length])
            application.processEvents()
            strokes.append((time.perf_counter() - begun) * 1000)
    _print(megabytes(), sorting, strokes)


def _print(memory: float, *times: list[float]) -> None:
    print(memory)
    for line in times:
        print(*line)


if __name__ == "__main__":
    kind, file, *typed = sys.argv[1:]
    (show_window if kind == "window" else show_proxy)(Path(file), typed)
    sys.stdout.flush()
