"""The coverage gate says no where it should."""

from tests.coverage_by_room import GATES, below_gate, covered


def _file(ran: int, there: int) -> dict[str, dict[str, int]]:
    return {
        "summary": {"covered_lines": ran, "covered_branches": 0, "num_statements": there, "num_branches": 0},
    }


def test_files_are_counted_in_their_rooms_on_every_system() -> None:
    files = {
        "desktop_app/ui/a.py": _file(1, 4),
        "desktop_app\\ui\\b.py": _file(3, 4),
        "desktop_app/app.py": _file(1, 1),
    }
    assert covered({"files": files}) == {"ui": 50.0, "app": 100.0}


def test_a_room_below_its_gate_is_named_with_its_figure() -> None:
    rooms = {**GATES, "domain": 99.0}
    assert below_gate(rooms) == ["domain: 99.0 % of lines and branches run in the tests, 100 % are needed"]


def test_a_room_that_was_not_measured_is_below_its_gate() -> None:
    assert len(below_gate({})) == len(GATES)
