"""Categories told from posts, headings of groups and cells."""

import pytest

from desktop_app.domain.identity import new_id
from desktop_app.domain.people import Category
from desktop_app.i18n.categories import category_named, category_of
from desktop_app.storage import seeds

KNOWN = [Category(new_id(), kazakh, russian, order) for order, (kazakh, russian) in enumerate(seeds._CATEGORIES)]
BELONGING = {
    "заместитель председателя УИК № 155": "члены участковых избирательных комиссий",
    "№ 5 учаскелік сайлау комиссиясының мүшесі": "члены участковых избирательных комиссий",
    "председатель окружной избирательной комиссии № 305": "представители окружных избирательных комиссий",
    "аким Асинского сельского округа": "акимы сёл",
    "Аса ауылдық округінің әкімі": "акимы сёл",
    "аким района": "аким района",
    "заместитель акима района": "аппарат акима района",
    "депутат районного маслихата": "депутаты районного маслихата",
    "председатель районного филиала партии": "представители политических партий",
    "руководитель общественного объединения": "представители неправительственных организаций",
    "руководитель отдела": "руководители уполномоченных государственных органов по избирательному процессу",
    "корреспондент": "представители СМИ",
}


@pytest.mark.parametrize("post", BELONGING)
def test_a_post_tells_its_category(post: str) -> None:
    found = category_of(post, KNOWN)
    assert found is not None
    assert found.name_ru == BELONGING[post]


@pytest.mark.parametrize("text", ["", "повар", "Группа 2"])
def test_a_text_without_a_sign_has_none(text: str) -> None:
    assert category_named(text, KNOWN) is None


def test_a_category_is_found_by_its_name_in_either_language() -> None:
    assert category_named("ҚОНАҚТАР", KNOWN) == category_named("Гости", KNOWN) == KNOWN[-1]


def test_the_heading_of_a_group_names_one() -> None:
    assert category_named("Члены УИК", KNOWN) == category_of("член УИК № 1", KNOWN)
