"""Organisations in one spelling, and in the other language."""

import pytest

from desktop_app.i18n.bodies import BodyName, body_key, body_name, is_kazakh, looks_like_body, tidy_body


@pytest.mark.parametrize(
    ("written", "kazakh"),
    [
        ("УИК №155", "№ 155 УСК"),
        ("ОИК № 305", "№ 305 ОСК"),
        ("газета «Шұғыла-Радуга»", "«Шұғыла-Радуга» газеті"),
        ("ОО «Ақниет & Ко»", "«Ақниет & Ко» ҚБ"),
        ("СШ № 5", "№ 5 орта мектеп"),
        ("районная больница", ""),
    ],
)
def test_a_russian_name_has_a_kazakh_one_where_a_rule_knows_it(written: str, kazakh: str) -> None:
    assert body_name(written) == BodyName(kazakh, tidy_body(written))


def test_a_kazakh_name_stays_kazakh() -> None:
    assert body_name("Аудандық мәдениет үйі") == BodyName("Аудандық мәдениет үйі", "")


def test_kazakh_letters_in_quotes_make_no_kazakh_wording() -> None:
    assert not is_kazakh("газета «Шұғыла»")
    assert is_kazakh("Аса орта мектебі")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("УИК №155", "участковая избирательная комиссия № 155"),
        ("№ 155 УСК", "УИК № 155"),
        ("ГУ «Отдел внутренней политики»", "отдел внутренней политики"),
        ("СШ № 5", "средняя школа №5"),
        ("№ 5 орта мектебі", "СШ № 5"),
    ],
)
def test_spellings_of_one_organisation_have_one_key(one: str, other: str) -> None:
    assert body_key(one) == body_key(other)


def test_organisations_are_told_from_other_texts() -> None:
    assert [looks_like_body(text) for text in ("УИК № 5", "«Үлгі»", "аудандық мәслихат", "Ким Виктор")] == [
        True,
        True,
        True,
        False,
    ]
