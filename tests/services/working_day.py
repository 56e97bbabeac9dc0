"""A day of work in random order over a real file: ``python -m tests.services.working_day DAYS ACTS``.

For the night 300 days of 40 acts.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from desktop_app.domain.awards import AwardState, LetterLanguages, NewLetter
from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.services.register import RegisterFilter
from tests.builders import a_card, a_desk, an_office

YEAR = 2024


class WorkingDay(RuleBasedStateMachine):
    """People come and go, letters are issued, annulled and printed, steps are taken back, the program is restarted."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.desk = an_office(Path(self.folder.name)).desk
        self.issued = 0
        self.papers: dict[str, bytes] = {}

    @rule(name=st.sampled_from(["Абай", "Бекет", "Ғани"]))
    def add_somebody(self, name: str) -> None:
        """Add a person."""
        self.desk.people.save(a_card(name))

    @rule(phone=st.sampled_from(["1", "2"]))
    def change_somebody(self, phone: str) -> None:
        """Change the first person's card."""
        for person_id in self.desk.people.ids()[:1]:
            card = self.desk.people.card(person_id)
            self.desk.people.save(replace(card, person=replace(card.person, phone=phone)))

    @rule(count=st.integers(1, 3))
    def issue_letters(self, count: int) -> None:
        """Issue letters to the first people."""
        unless_refused(lambda: self._issue(self._composed(count)))

    @rule()
    def issue_a_batch_with_a_wrong_letter(self) -> None:
        """Try to issue letters of which the last is empty: none may take a number."""
        letters = self._composed(2)
        if letters:
            wrong = replace(letters[-1], wordings=tuple(replace(said, text="") for said in letters[-1].wordings))
            unless_refused(lambda: self._issue([*letters[:-1], wrong]))

    @rule(data=st.data())
    def annul_one(self, data: st.DataObject) -> None:
        """Annul a letter."""
        rows = self.desk.register.rows(YEAR, Language.KK, only=RegisterFilter(states=frozenset({AwardState.NUMBERED})))
        if rows:
            self.desk.awards.annul(data.draw(st.sampled_from(rows)).id, "ошибка")

    @rule()
    def print_all(self) -> None:
        """Note that every letter was printed."""
        awards = [row.id for row in self.desk.register.rows(YEAR, Language.KK)]
        if awards:
            self.desk.awards.mark_printed(awards)

    @rule(descending=st.booleans())
    def delete_somebody(self, *, descending: bool) -> None:
        """Delete the first or the last person, unless thanked."""
        for person_id in self.desk.people.ids(descending=descending)[:1]:
            unless_refused(lambda: self.desk.people.delete(person_id))  # noqa: B023  (called at once)

    @rule()
    def undo(self) -> None:
        """Take a step back, if there is one."""
        unless_refused(self.desk.steps.undo)

    @rule()
    def redo(self) -> None:
        """Do a step again, if there is one."""
        unless_refused(self.desk.steps.redo)

    @rule()
    def restart(self) -> None:
        """Close the program and start it again; what undo and redo would do stays."""
        before = self.desk.steps.state()
        self.desk.close()
        self.desk = a_desk(Path(self.folder.name))
        assert self.desk.steps.state() == before

    @invariant()
    def every_number_is_used_or_annulled(self) -> None:
        """Find every number from 1 to the last in the register, once, and the counter behind them."""
        rows = self.desk.register.rows(YEAR, Language.KK)
        assert [row.number for row in rows] == [str(number) for number in range(1, self.issued + 1)]

    @invariant()
    def issued_papers_stay(self) -> None:
        """Find every paper as it was when it was issued."""
        rows = self.desk.register.rows(YEAR, Language.KK)
        now = {row.number: self.desk.awards.paper(row.id, Language.KK) for row in rows}
        assert self.papers.items() <= now.items()
        self.papers = now

    def teardown(self) -> None:
        """Check the file, which knows the counter and the journal too, and close it."""
        problems = self.desk.backups.verify()
        self.desk.close()
        self.folder.cleanup()
        assert problems == []

    def _composed(self, count: int) -> list[NewLetter]:
        ids = self.desk.people.ids()[:count]
        return [self.desk.letters.compose(person_id, languages=LetterLanguages.KK) for person_id in ids]

    def _issue(self, letters: list[NewLetter]) -> None:
        self.issued += len(self.desk.letters.issue(letters))


def unless_refused(act: Callable[[], object]) -> None:
    """Do something that a rule may forbid."""
    try:
        act()
    except RuleError:
        return


def work(days: int, acts: int) -> None:
    """Work for days of so many acts; whatever is found broken is raised."""
    size = settings(
        max_examples=days,
        stateful_step_count=acts,
        deadline=None,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking would take minutes
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(WorkingDay, settings=size)


if __name__ == "__main__":
    work(int(sys.argv[1]), int(sys.argv[2]))
