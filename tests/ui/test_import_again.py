"""One list after the other on the same page, each of its own shape."""

from pathlib import Path

import pytest

from desktop_app.resources import demo
from desktop_app.ui.main_window import MainWindow
from tests.ui.import_driver import Open, boxes

NARROW = "Ф.И.О.;Телефон\nСписок;\nБектұров Ермек Асанұлы;8 701 111 22 33\nИтого: 1;\n"


@pytest.fixture
def narrow(tmp_path: Path) -> str:
    """Return a list of two columns, with a group and a total that reach over both."""
    path = tmp_path / "narrow.csv"
    path.write_text(NARROW, encoding="utf-8")
    return str(path)


def test_lists_of_other_widths_follow_each_other(opened: Open, window: MainWindow, narrow: str) -> None:
    widths = []
    for _round in range(3):
        for file in (narrow, str(demo("invited_2024.xlsx"))):
            page = opened(file)
            window.grab()
            widths.append(len(boxes(page)))
    assert widths == [2, 6] * 3


def test_another_list_shows_all_its_rows_again(opened: Open, narrow: str) -> None:
    page = opened(narrow)
    page._body.show_left_out(only=True)
    page = opened(str(demo("invited_2024.xlsx")))
    assert page._body.columns.table.sheet.rowCount() > 187
