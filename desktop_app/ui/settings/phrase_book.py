"""The phrase book in the settings: unknown wordings as questions, the table, and a field to try it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.errors import PhraseEmptyError, PhraseKnownError
from desktop_app.services.phrases import PhraseRow
from desktop_app.ui.form import Field, Places
from desktop_app.ui.settings.post_questions import PostQuestions
from desktop_app.ui.settings.post_trial import PostTrial
from desktop_app.ui.settings.table_group import TableGroup
from desktop_app.ui.table import Column


class PhraseBookGroup(TableGroup[PhraseRow]):
    """How posts are worded: of several phrases that fit, the first one counts."""

    ordered = True
    save_look = ""
    places: Places = ((PhraseEmptyError, ("pattern_ru",)), (PhraseKnownError, ("pattern_ru",)))

    def title(self) -> str:
        """Return what the table is called."""
        return self.context.texts.gettext("Wordings of posts")

    def add_words(self) -> str:
        """Return what the button for a new record says."""
        return self.context.texts.gettext("Add a wording")

    def columns(self) -> Sequence[Column[PhraseRow]]:
        """Return the three wordings and the number of people."""
        texts = self.context.texts
        _ = texts.gettext
        return [
            Column(_("In Russian"), lambda line: line.pattern_ru, strong=True),
            Column(_("To whom, in Russian"), lambda line: line.dative_ru),
            Column(_("In Kazakh"), lambda line: line.pattern_kk, strong=True),
            Column(_("People"), lambda line: texts.number(line.people) if line.people else "", 92, number=True),
        ]

    def fields(self) -> Sequence[Field]:
        """Return the three wordings."""
        _ = self.context.texts.gettext
        return [
            Field("pattern_ru", _("Post in Russian")),
            Field("dative_ru", _("To whom, in Russian"), span=1),
            Field("pattern_kk", _("Post in Kazakh"), span=1),
        ]

    def hint(self) -> str:
        """Return what the braces of a wording stand for."""
        words = self.context.texts.gettext("{fields} stand for any number and any okrug")
        return words.format(fields="{n}, {place}")

    def read(self) -> Sequence[PhraseRow]:
        """Return the phrase book in its order."""
        return self.context.desk.phrases.all()

    def told(self, record: PhraseRow) -> dict[str, str]:
        """Return the three wordings."""
        return {"pattern_ru": record.pattern_ru, "dative_ru": record.dative_ru, "pattern_kk": record.pattern_kk}

    def store(self, identity: UUID, values: Mapping[str, str]) -> None:
        """Save a phrase."""
        self.context.desk.phrases.save(
            PhraseRow(identity, values["pattern_ru"], values["dative_ru"], values["pattern_kk"])
        )

    def erase(self, record: PhraseRow) -> None:
        """Delete a phrase; posts keep their wording."""
        self.context.desk.phrases.delete(record.id)

    def reorder(self, record: PhraseRow, by: int) -> None:
        """Move a phrase up or down."""
        self.context.desk.phrases.move(record.id, by)

    def refresh_besides(self) -> None:
        """Ask about the wordings that are unknown now."""
        self._questions.show_questions(self.context.desk.phrases.questions())
        self._trial.refresh()

    def build_above(self, layout: QVBoxLayout) -> None:
        """Put the questions on top."""
        self._questions = PostQuestions(self.context)
        layout.addWidget(self._questions)

    def build_below(self, layout: QVBoxLayout) -> None:
        """Put the field to try the book at the foot."""
        self._trial = PostTrial(self.context)
        layout.addWidget(self._trial)
