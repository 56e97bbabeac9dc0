"""Ways to reach people."""

import pytest

from desktop_app.domain.contacts import check_email
from desktop_app.domain.errors import EmailWrongError


@pytest.mark.parametrize("text", ["", "tik.zhambyl@mail.kz", "a@b.c", "сайлау@жамбыл.қаз"])
def test_an_address_or_none_is_taken(text: str) -> None:
    assert check_email(text) == text


@pytest.mark.parametrize(
    "text", ["tik.zhambyl@", "@mail.kz", "tik", "tik@mail", "tik@mail.", "tik@.kz", "tik@a@b.kz", "tik zh@mail.kz"]
)
def test_what_cannot_be_an_address_is_refused(text: str) -> None:
    with pytest.raises(EmailWrongError):
        check_email(text)
