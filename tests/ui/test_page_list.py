"""Pages as one types them."""

import pytest

from desktop_app.domain.languages import Language
from desktop_app.i18n.texts import Texts
from desktop_app.ui.printing.page_list import PageListError, PageListFault, parse_pages
from desktop_app.ui.printing.words import fault_of


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("3", (2,)),
        ("1-3", (0, 1, 2)),
        ("1-3, 8", (0, 1, 2, 7)),
        ("8; 1 – 3", (0, 1, 2, 7)),
        (" 2—3 ,, 9- ", (1, 2, 8, 9)),
        ("3, 3, 2-4", (1, 2, 3)),
        ("10", (9,)),
        ("1-", tuple(range(10))),
    ],
)
def test_a_list_is_read_as_it_is_meant(typed: str, pages: tuple[int, ...]) -> None:
    assert parse_pages(typed, 10) == pages


@pytest.mark.parametrize(
    ("typed", "fault", "part"),
    [
        ("", PageListFault.UNREADABLE, ""),
        (" , ", PageListFault.UNREADABLE, ","),
        ("все", PageListFault.UNREADABLE, "все"),
        ("1-2-3", PageListFault.UNREADABLE, "1-2-3"),
        ("-3", PageListFault.UNREADABLE, "-3"),
        ("1.5", PageListFault.UNREADABLE, "1.5"),
        ("5-3", PageListFault.BACKWARDS, "5-3"),
        ("0", PageListFault.NOT_THERE, "0"),
        ("11", PageListFault.NOT_THERE, "11"),
        ("2, 9-11", PageListFault.NOT_THERE, "11"),
        ("99999999999999999999", PageListFault.NOT_THERE, "99999999999999999999"),
    ],
)
def test_what_cannot_be_printed_is_named(typed: str, fault: PageListFault, part: str) -> None:
    with pytest.raises(PageListError) as refused:
        parse_pages(typed, 10)
    assert (refused.value.fault, refused.value.part) == (fault, part)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("fault", PageListFault)
def test_every_fault_has_a_sentence(language: Language, fault: PageListFault) -> None:
    said = fault_of(PageListError(fault, "7-5"), 10, Texts(language))
    assert said
    assert "{" not in said
