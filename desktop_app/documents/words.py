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
    fact_date: str
    fact_place: str
    fact_hours: str
    fact_test: str
    qr_caption: str
    presented: str
    duplicate: str
    register_total: str
    register_gapless: str
    secretary: str
    presentation_title: str
    presentation_empty: str
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
        fact_date="Күні",
        fact_place="Орны",
        fact_hours="Көлемі",
        fact_test="Тест нәтижесі",
        qr_caption="Тізілімдегі жазбаны тексеру",
        presented="табысталды",
        duplicate="телнұсқа",
        register_total="Барлық жазба: {count}, оның ішінде табысталғаны – {presented}, күші жойылғаны – {annulled}.",
        register_gapless="Нөмірлер қатарынан берілген, бос нөмір жоқ.",
        secretary="Комиссия хатшысы",
        presentation_title="МАРАПАТТАРДЫ ТАБЫСТАУ ТІЗІМІ",
        presentation_empty="Табысталатын марапат жоқ",
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
        fact_date="Дата",
        fact_place="Место",
        fact_hours="Объём",
        fact_test="Тестирование",
        qr_caption="Проверка записи в реестре",
        presented="вручено",
        duplicate="дубликат",
        register_total="Всего записей: {count}, из них вручено {presented}, аннулировано {annulled}.",
        register_gapless="Номера присвоены подряд, пропусков нет.",
        secretary="Секретарь комиссии",
        presentation_title="СПИСОК ДЛЯ ВРУЧЕНИЯ НАГРАД",
        presentation_empty="Вручать нечего",
    ),
}


def paper_words(language: Language) -> PaperWords:
    """Return the words of a paper language."""
    return _WORDS[language]


def seal_mark(languages: tuple[Language, ...]) -> str:
    """Return the mark of the seal on a paper in one or several languages."""
    return " / ".join(_WORDS[language].seal for language in languages)


def duplicate_mark() -> str:
    """Return the mark of a paper that was printed again, in both languages: nobody asks which one it is in."""
    return " / ".join(_WORDS[language].duplicate.upper() for language in (Language.RU, Language.KK))
