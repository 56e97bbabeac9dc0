"""By which part of a name the sex is known."""

import pytest

from desktop_app.domain.languages import Sex
from desktop_app.i18n.names import Part
from desktop_app.i18n.sex_grounds import sex_ground
from tests.builders import a_name


@pytest.mark.parametrize(
    ("name", "sex", "ground"),
    [
        ("Өтегенова Меруерт Ерланқызы", Sex.FEMALE, Part.PATRONYMIC),
        ("Оразбаев Талғат Бақытович", Sex.MALE, Part.PATRONYMIC),
        ("Петрова Анна", Sex.FEMALE, Part.SURNAME),
        ("Скляр Болат", Sex.MALE, Part.GIVEN),
        ("Скляр Б.", Sex.MALE, None),
        ("Петрова Анна", Sex.UNKNOWN, None),
    ],
)
def test_the_part_that_tells_the_sex_is_named(name: str, sex: Sex, ground: Part | None) -> None:
    assert sex_ground(a_name(name), sex) is ground
