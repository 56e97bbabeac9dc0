"""The coverage gate room by room: ``python -m tests.coverage_by_room out/coverage.json``."""

import json
import sys
from collections import Counter
from pathlib import Path, PurePath

GATES = {"domain": 100.0, "i18n": 95.0, "storage": 95.0, "documents": 95.0, "services": 95.0, "cli": 85.0, "ui": 85.0}


def covered(report: dict[str, dict[str, dict[str, dict[str, int]]]]) -> dict[str, float]:
    """Return the percentage of lines and branches that ran, by room."""
    ran: Counter[str] = Counter()
    there: Counter[str] = Counter()
    for name, file in report["files"].items():
        room = PurePath(name.replace("\\", "/")).parts[1].removesuffix(".py")
        summary = file["summary"]
        ran[room] += summary["covered_lines"] + summary["covered_branches"]
        there[room] += summary["num_statements"] + summary["num_branches"]
    return {room: 100 * ran[room] / there[room] for room in there if there[room]}


def below_gate(rooms: dict[str, float]) -> list[str]:
    """Return a line for every room that is tested too little, or not at all."""
    return [
        f"{room}: {rooms.get(room, 0.0):.1f} % of lines and branches run in the tests, {gate:g} % are needed"
        for room, gate in GATES.items()
        if rooms.get(room, 0.0) < gate
    ]


if __name__ == "__main__":
    by_room = covered(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))
    print("  ".join(f"{room} {percent:.1f}" for room, percent in by_room.items()))
    missed = below_gate(by_room)
    print("\n".join(missed), end="\n" if missed else "")
    sys.exit(bool(missed))
