"""The fixed words of papers, in the language of the paper and never in that of the window."""

from dataclasses import dataclass

from desktop_app.domain.languages import Language


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Words that stand on papers in one language."""

    seal: str
    register_title: str
    register_head: tuple[str, ...]
    register_empty: str
    made_on: str
    sheet_of: str
    annulled: str
    number_sign: str = "№"


_WORDS = {
    Language.KK: PaperWords(
        seal="М.О.",
        register_title="МАРАПАТТАУДЫ ТІРКЕУ ЖУРНАЛЫ",
        register_head=(
            "Р/с",
            "Тіркеу №",
            "Күні",
            "Марапат түрі",
            "Тегі, аты, әкесінің аты",
            "Лауазымы, ұйымы",
            "Не үшін",
            "Негіздеме, қол қоюшы",
            "Қайда, қашан, кім табыстады",
            "Алғаны туралы қолы",
            "Белгі",
        ),
        register_empty="Бұл жылы марапаттау тіркелген жоқ",
        made_on="{date} жасалды",
        sheet_of="{pages} парақтың {page}-парағы",
        annulled="күші жойылды",
    ),
    Language.RU: PaperWords(
        seal="М.П.",
        register_title="ЖУРНАЛ УЧЁТА НАГРАЖДЕНИЙ",
        register_head=(
            "№",
            "Рег. №",
            "Дата",
            "Вид награды",
            "Фамилия, имя, отчество",
            "Должность, организация",
            "За что",
            "Основание, подписант",
            "Где, когда и кем вручено",
            "Подпись в получении",
            "Отметка",
        ),
        register_empty="За этот год награждений не зарегистрировано",
        made_on="Составлено {date}",
        sheet_of="Лист {page} из {pages}",
        annulled="аннулировано",
    ),
}


def paper_words(language: Language) -> PaperWords:
    """Return the words of a paper language."""
    return _WORDS[language]
