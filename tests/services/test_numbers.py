"""Numbers: gap-free through work, undo and redo, and between two processes."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from desktop_app.domain.awards import AwardState, LetterLanguages
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from tests.builders import a_card, an_office

ROUNDS = 12


class Work(RuleBasedStateMachine):
    """A day of work in random order."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.desk = an_office(Path(self.folder.name)).desk
        self.issued = 0

    @rule(name=st.sampled_from(["Абай", "Бекет", "Ғани"]))
    def add_somebody(self, name: str) -> None:
        """Add a person."""
        self.desk.people.save(a_card(name))

    @rule(count=st.integers(1, 3))
    def issue_letters(self, count: int) -> None:
        """Issue letters to the first people."""
        _unless_refused(lambda: self._issue(count))

    @rule(data=st.data())
    def annul_one(self, data: st.DataObject) -> None:
        """Annul a letter."""
        rows = self.desk.register.rows(2024, Language.KK, states={AwardState.NUMBERED})
        if rows:
            self.desk.letters.annul(data.draw(st.sampled_from(rows)).id, "ошибка")

    @rule(descending=st.booleans())
    def delete_somebody(self, *, descending: bool) -> None:
        """Delete the first or the last person, unless thanked."""
        for person_id in self.desk.people.ids(descending=descending)[:1]:
            _unless_refused(lambda: self.desk.people.delete(person_id))  # noqa: B023  (called at once)

    @rule()
    def undo(self) -> None:
        """Take a step back, if there is one."""
        _unless_refused(self.desk.steps.undo)

    @rule()
    def redo(self) -> None:
        """Do a step again, if there is one."""
        _unless_refused(self.desk.steps.redo)

    def _issue(self, count: int) -> None:
        ids = self.desk.people.ids()[:count]
        letters = [self.desk.letters.compose(person_id, languages=LetterLanguages.KK) for person_id in ids]
        self.issued += len(self.desk.letters.issue(letters))

    @invariant()
    def every_number_is_used_or_annulled(self) -> None:
        """Find every number from 1 to the last in the register, once."""
        numbers = [row.number for row in self.desk.register.rows(2024, Language.KK)]
        assert numbers == [str(number) for number in range(1, self.issued + 1)]

    def teardown(self) -> None:
        """Close the file."""
        self.desk.close()
        self.folder.cleanup()


TestWork = Work.TestCase
TestWork.settings = settings(
    max_examples=8,
    stateful_step_count=14,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking would take minutes
    suppress_health_check=list(HealthCheck),
)


def _unless_refused(act: Callable[[], object]) -> None:
    try:
        act()
    except RuleError:
        return


def _issue_at_once(path: Path, begin: str) -> list[dict[str, object]]:
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.services.numbering_process", str(path), begin, str(ROUNDS), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        for name in ("one", "two")
    ]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    outcomes = []
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        said, _ = process.communicate(timeout=60)
        outcomes.append(cast("dict[str, object]", json.loads(said)))
    return outcomes


def _prepared(folder: Path) -> Path:
    office = an_office(folder)
    office.desk.people.save(a_card())
    office.desk.close()
    return office.desk.path


def test_two_processes_share_one_row_of_numbers(tmp_path: Path) -> None:
    outcomes = _issue_at_once(_prepared(tmp_path), "BEGIN IMMEDIATE")
    numbers = sorted(int(number) for outcome in outcomes for number in cast("list[str]", outcome["numbers"]))
    assert numbers == list(range(1, 2 * ROUNDS + 1))


def test_control_a_deferred_begin_loses_the_race(tmp_path: Path) -> None:
    outcomes = _issue_at_once(_prepared(tmp_path), "BEGIN")
    assert sum(cast("int", outcome["refused"]) for outcome in outcomes) > 0
