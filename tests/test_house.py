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
GUIDES = ("CONTRIBUTING.md", "README.md")
MADE_LATER = (".venv", "out", "dist")
PATH = re.compile(r"[\w.][\w./{},-]*(?:/[\w./{},-]*|\.(?:py|md|toml|txt|spec))")
LONGEST_FILE = 400
EMPTY_NAMES = re.compile(r"(^|_)(utils?|common|helpers?|misc|managers?)(_|$)")
FOREIGN = re.compile(
    r"/(?:home|root|Users|work)/\w|/tmp/\w|[A-Z]:\\Users"  # a path of somebody's computer
    r"|\b(?:pypi|pythonhosted|npmjs|deb\.debian)\.(?:org|com)\b|--(?:extra-)?index-url",  # a package server
    re.ASCII,
)
TOOLS = re.compile(r"\b(?:cla" + r"ude|copi" + r"lot|chat-?g" + r"pt|assis" + r"tants?)\b", re.IGNORECASE)


def _tracked() -> list[Path]:
    listing = ["git", "ls-files", "-z"]
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, check=False).stdout.decode()
    files = [ROOT / name for name in listed.split("\0") if name]
    if not files:
        pytest.skip("not a checkout")
    return [file for file in files if file.is_file()]


def _texts() -> Iterator[tuple[Path, str]]:
    """Yield every tracked file that holds text."""
    for file in _tracked():
        held = file.read_bytes()
        if b"\0" not in held:
            yield file, held.decode("utf-8", "replace")


def _paths(guide: str) -> Iterator[str]:
    """Yield every path that a guide names: in code, in a line to be typed, in a link; each of ``{a,b}`` apart."""
    for block, inline, link in re.findall(r"```\n(.*?)```|`([^`\n]+)`|\]\(([^)]+)\)", guide, re.DOTALL):
        for word in (block or inline or link).split():
            named = word.partition(":")[0]
            if PATH.fullmatch(named) and named.split("/")[0] not in MADE_LATER:
                before, _, rest = named.partition("{")
                choices, _, behind = rest.partition("}")
                yield from (f"{before}{choice}{behind}" for choice in choices.split(","))


def _stands(path: str) -> bool:
    """Tell whether a path is there, from the top or from the package; a bare name may stand anywhere in it."""
    here = (ROOT / path).exists() or (PACKAGE / path).exists()
    return here or ("/" not in path and any(PACKAGE.rglob(path)))


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
    others = [(file, text) for file, text in _texts() if file != Path(__file__).resolve()]
    assert [(str(file), match[0]) for file, text in others for match in FOREIGN.finditer(text)] == []


def test_the_search_for_computers_and_servers_finds_them() -> None:
    samples = ["/home/anna/x", "C:\\Users\\anna", "https://pypi.org/simple", "--index-url", "/tmp/x"]  # noqa: S108  (a sample)
    assert all(FOREIGN.search(sample) for sample in samples)


def test_no_file_speaks_of_the_tools_it_was_written_with() -> None:
    assert [(str(file), match[0]) for file, text in _texts() for match in TOOLS.finditer(text)] == []
    assert [str(file) for file in _tracked() if TOOLS.search(file.stem)] == []


def test_the_search_for_tools_finds_them() -> None:
    assert all(TOOLS.search(word) for word in ("Cla" + "ude", "by chat" + "gpt.", "an assis" + "tant"))


@pytest.mark.parametrize("guide", GUIDES)
def test_every_path_that_a_guide_names_is_there(guide: str) -> None:
    named = list(_paths((ROOT / guide).read_text(encoding="utf-8")))
    assert named
    assert [path for path in named if not _stands(path)] == []


@pytest.mark.parametrize(
    "sample",
    ["`ui/sections.py`", "```\npytest tests/people -q\n```", "[why](docs/why.md)", "`help/{kk,de}`", "`x.py:X`"],
)
def test_the_search_for_paths_finds_those_that_are_not_there(sample: str) -> None:
    assert not all(_stands(path) for path in _paths(sample))


def test_every_decision_has_its_line_in_the_list_of_them() -> None:
    pages = {page.name for page in (ROOT / "docs" / "decisions").glob("*.md")} - {"README.md"}
    listed = re.findall(r"\]\(([^)]+)\)", (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8"))
    assert sorted(pages) == sorted(listed)


def test_the_interface_of_dev_can_be_read_by_older_pythons() -> None:
    ast.parse((ROOT / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 9))


def test_every_library_that_ships_is_named_with_its_licence() -> None:
    locked = re.findall(r"^([a-z0-9_.-]+)==", (ROOT / "requirements" / "runtime.txt").read_text("utf-8"), re.MULTILINE)
    named = (ROOT / "THIRD_PARTY.md").read_text("utf-8").lower()
    assert locked
    assert [name for name in locked if name not in named] == []
