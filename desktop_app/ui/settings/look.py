"""Language and look of the window on this computer."""

from PySide6.QtWidgets import QVBoxLayout

from desktop_app.domain.journal import N_
from desktop_app.domain.languages import Language
from desktop_app.ui.controls import column, label, titled_card
from desktop_app.ui.form import Field, Form
from desktop_app.ui.machine import Look
from desktop_app.ui.settings.group import Group
from desktop_app.ui.tokens import Theme

_LANGUAGES = ((Language.KK, "Қазақша"), (Language.RU, "Русский"), (Language.EN, "English"))
_THEMES = ((Theme.LIGHT, N_("Light")), (Theme.DARK, N_("Dark")))
_SIZES = ("9", "10", "11", "12", "14")


class LookGroup(Group):
    """Changes show at once; they belong to this computer, not to the data."""

    def refresh(self) -> None:
        """Show what is in force."""
        look = self.context.machine.look
        theme, body = self.context.theme.value, f"{look.body:g}"
        self._form.fill({"language": self.context.texts.language.value, "theme": theme, "body": body})

    def _build(self) -> None:
        _ = self.context.texts.gettext
        self._form = Form(
            self.context,
            [
                Field("language", _("Language of the window"), "segment", _LANGUAGES),
                Field("theme", _("Colours"), "segment", [(theme.value, _(words)) for theme, words in _THEMES]),
                Field("body", _("Size of text"), "segment", [(size, size) for size in _SIZES]),
            ],
        )
        self._form.edited.connect(self._change)
        frame, outer = titled_card(_("Language and look"))
        inside = column()
        inside.setContentsMargins(16, 14, 16, 14)
        outer.addLayout(inside, 1)
        inside.addWidget(self._form)
        hint = _("Papers come out in Kazakh or Russian, whatever the language of the window")
        inside.addWidget(label(hint, 9, tone="hint", wrap=True))
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _change(self) -> None:
        values = self._form.values
        self.context.relook(Look(Language(values["language"]), Theme(values["theme"]), float(values["body"])))
