"""Qt's own words, for the dialogs that Qt draws: they change with the language of the window."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.domain.languages import Language


class QtWords:
    """The words that are in force; English needs none."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None

    def use(self, language: Language) -> None:
        """Put the words of a language into force."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        translator = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(QLocale(language.value), "qtbase", "_", folder):
            self._application.installTranslator(translator)
            self._translator = translator
