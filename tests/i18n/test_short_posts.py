"""Posts for narrow columns."""

import pytest

from desktop_app.i18n.short_posts import short_post


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("секретарь участковой избирательной комиссии № 179", "УИК № 179, секретарь"),
        ("заместитель председателя участковой избирательной комиссии №155", "УИК № 155, зам. председателя"),
        ("член окружной избирательной комиссии № 3", "ОИК № 3, член"),
        ("Председатель УИК № 12", "УИК № 12, Председатель"),
        ("секретарь уик №12", "УИК № 12, секретарь"),
        ("№ 179 учаскелік сайлау комиссиясының хатшысы", "№ 179 УСК, хатшы"),
        ("№ 5 округтік сайлау комиссиясының төрағасы", "№ 5 ОСК, төраға"),
        ("№ 5 учаскелік сайлау комиссиясы төрағасының орынбасары", "№ 5 УСК, төраға орынбасары"),
        ("№ 5 учаскелік сайлау комиссиясының бақылаушысы", "№ 5 УСК, бақылаушысы"),
    ],
)
def test_the_telling_part_comes_first(whole: str, short: str) -> None:
    assert short_post(whole).replace("\u00a0", " ") == short


def test_number_sign_and_number_stay_on_one_line() -> None:
    assert "№\u00a0179" in short_post("секретарь УИК № 179")


@pytest.mark.parametrize("post", ["", "аким района", "мектеп директоры", "секретарь УИК", "№ 179", "УИК № 179"])
def test_other_posts_stay_as_they_are(post: str) -> None:
    assert short_post(post) == post
