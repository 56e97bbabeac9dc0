"""What is read aloud when an award is handed out."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.i18n.read_aloud import read_aloud

LETTER, NAME = "Благодарственное письмо", "Ким Виктор"


@pytest.mark.parametrize(
    ("kind", "post", "reason", "said"),
    [
        (
            LETTER,
            "член ТИК",
            "за труд.",
            "Благодарственным письмом награждается Ким Виктор, член ТИК, за труд.",
        ),
        ("Почётная грамота", "", "за труд", "Почётной грамотой награждается Ким Виктор, за труд."),
        (
            LETTER,
            "",
            "Комиссия выражает Вам искреннюю благодарность за труд.",
            "Благодарственным письмом награждается Ким Виктор, за труд.",
        ),
        (
            "Сертификат",
            "член ТИК",
            "принял участие в семинаре.",
            "Сертификат. Ким Виктор, член ТИК, принял участие в семинаре.",
        ),
        ("Сертификат", "", "Спасибо.", "Сертификатом награждается Ким Виктор. Спасибо."),
        (LETTER, "", "", "Благодарственным письмом награждается Ким Виктор."),
    ],
)
def test_a_russian_sentence_is_whole(kind: str, post: str, reason: str, said: str) -> None:
    assert read_aloud(kind, NAME, post, reason, Language.RU) == said


@pytest.mark.parametrize(
    ("kind", "reason", "said"),
    [
        ("Алғыс хат", "еңбегі үшін беріледі.", "АСК мүшесі Ким Виктор еңбегі үшін алғыс хатпен марапатталады."),
        (
            "Құрмет грамотасы",
            "еңбегі үшін марапатталады.",
            "АСК мүшесі Ким Виктор еңбегі үшін құрмет грамотасымен марапатталады.",
        ),
        (
            "Алғыс хат",
            "Еңбегіңіз үшін Сізге алғыс білдіреді.",
            "АСК мүшесі Ким Виктор алғыс хатпен марапатталады. Еңбегіңіз үшін Сізге алғыс білдіреді.",
        ),
        ("Алғыс хат", "", "АСК мүшесі Ким Виктор алғыс хатпен марапатталады."),
    ],
)
def test_a_kazakh_sentence_is_whole(kind: str, reason: str, said: str) -> None:
    assert read_aloud(kind, NAME, "АСК мүшесі", reason, Language.KK) == said


def test_a_kazakh_sentence_begins_with_the_name_where_there_is_no_post() -> None:
    assert read_aloud("Алғыс хат", NAME, "", "", Language.KK) == "Ким Виктор алғыс хатпен марапатталады."
