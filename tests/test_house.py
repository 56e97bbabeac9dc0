"""The house as it is drawn: every room there, none unknown, and the rules of the tree."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "desktop_app"
PICTURE = """
  __main__.py  app.py
  +-----------------------+
  |   ui          cli     |
  +-----------------------+
  |       services        |
  +-----------+-----------+
  |  storage  | documents |
  +-----------+-----------+
  |         i18n          |
  +-----------------------+
  |        domain         |
  +-----------------------+
  resources.py
"""
TOP_LEVEL = {
    ".ci",
    ".gitattributes",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "THIRD_PARTY.md",
    "benchmarks",
    "build_installer.spec",
    "desktop_app",
    "dev.py",
    "docs",
    "pyproject.toml",
    "requirements",
    "resources",
    "tests",
    "translations",
}
LONGEST_FILE = 400
EMPTY_NAMES = re.compile(r"(^|_)(utils?|common|helpers?|misc|managers?)(_|$)")
FOREIGN = re.compile(
    r"/(?:home|root|Users|work)/\w|/tmp/\w|[A-Z]:\\Users"  # a path of somebody's computer
    r"|\b(?:pypi|pythonhosted|npmjs|deb\.debian)\.(?:org|com)\b|--(?:extra-)?index-url",  # a package server
    re.ASCII,
)


def _tracked() -> list[Path]:
    listing = ["git", "ls-files", "-z"]
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, check=False).stdout.decode()
    files = [ROOT / name for name in listed.split("\0") if name]
    if not files:
        pytest.skip("not a checkout")
    return [file for file in files if file.is_file()]


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _room(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0]


def _imports(module: Path) -> set[str]:
    """Return the names of all modules that ``module`` imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add("." * node.level + (node.module or ""))
    return found


def _floors() -> list[list[str]]:
    rows = [re.findall(r"[a-z_0-9]+(?:\.py)?", line) for line in PICTURE.splitlines()]
    return [row for row in rows if row]


def _above() -> Iterator[tuple[str, str]]:
    """Pair every room with each room that it must not import: those above it and beside it."""
    floors = _floors()
    for height, floor in enumerate(floors):
        higher = [room for row in floors[:height] for room in row]
        for room in floor:
            beside = [other for other in floor if other != room and height > 0]
            yield from ((room, other) for other in higher + beside)


def test_the_picture_shows_every_room_and_no_other() -> None:
    rooms = {entry.name for entry in PACKAGE.iterdir() if entry.name not in {"__init__.py", "__pycache__"}}
    assert rooms == {room for floor in _floors() for room in floor}


@pytest.mark.parametrize(("room", "above"), list(_above()))
def test_no_room_imports_from_above_or_beside(room: str, above: str) -> None:
    forbidden = "desktop_app." + above.removesuffix(".py")
    for module in _modules():
        if _room(module) == room:
            assert not {name for name in _imports(module) if (name + ".").startswith(forbidden + ".")}, module


def test_the_front_doors_go_through_services() -> None:
    for module in _modules():
        if _room(module) in {"ui", "cli"}:
            behind = {n for n in _imports(module) if n.startswith(("desktop_app.storage", "desktop_app.documents"))}
            assert not behind, module


def test_the_domain_stands_on_the_standard_library_alone() -> None:
    for module in (PACKAGE / "domain").rglob("*.py"):
        foreign = {name for name in _imports(module) if name.partition(".")[0] not in sys.stdlib_module_names}
        assert {name for name in foreign if not name.startswith("desktop_app.domain")} == set(), module


def test_tests_stand_in_the_rooms_of_the_house() -> None:
    folders = {entry.name for entry in (ROOT / "tests").iterdir() if (entry / "__init__.py").exists()}
    assert folders <= {room for floor in _floors() for room in floor} | {"fuzz"}  # which takes the rooms together


def test_only_known_things_lie_at_the_top_level() -> None:
    assert {file.relative_to(ROOT).parts[0] for file in _tracked()} <= TOP_LEVEL


@pytest.mark.parametrize("place", ["desktop_app", "tests", "benchmarks"])
def test_no_file_is_longer_than_a_reader_can_hold(place: str) -> None:
    long = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in (ROOT / place).rglob("*.py")}
    assert {str(file): lines for file, lines in long.items() if lines > LONGEST_FILE} == {}


def test_every_module_opens_with_what_it_is_for() -> None:
    silent = [module for module in _modules() if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))]
    assert silent == []


def test_every_module_is_named_after_something() -> None:
    assert [module for module in _modules() if EMPTY_NAMES.search(module.stem)] == []


def test_every_class_is_named_after_something() -> None:
    classes = [
        node.name
        for module in _modules()
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    assert [name for name in classes if re.search(r"(Manager|Helper|Util|Utils|Data|Info)$", name)] == []


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
    assert [str(module) for module in _modules() if marks.search(module.read_text(encoding="utf-8"))] == []


def test_no_file_names_a_computer_or_a_package_server() -> None:
    named = []
    for file in _tracked():
        text = file.read_bytes()
        if file != Path(__file__).resolve() and b"\0" not in text:
            named += [(str(file), match[0]) for match in FOREIGN.finditer(text.decode("utf-8", "replace"))]
    assert named == []


def test_the_search_for_computers_and_servers_finds_them() -> None:
    samples = ["/home/anna/x", "C:\\Users\\anna", "https://pypi.org/simple", "--index-url", "/tmp/x"]  # noqa: S108  (a sample)
    assert all(FOREIGN.search(sample) for sample in samples)


def test_the_interface_of_dev_can_be_read_by_older_pythons() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 9))


def test_every_library_that_ships_is_named_with_its_licence() -> None:
    locked = re.findall(r"^([a-z0-9_.-]+)==", (ROOT / "requirements" / "runtime.txt").read_text("utf-8"), re.MULTILINE)
    named = (ROOT / "THIRD_PARTY.md").read_text("utf-8").lower()
    assert locked
    assert [name for name in locked if name not in named] == []
