"""The usual annual plan of a district commission, in Kazakh and Russian: where a plan may begin from."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop_app.resources import plan_file

SUPERIOR_SECTION = ("Жоғары тұрған комиссияның жоспары бойынша", "По плану вышестоящей комиссии")


@dataclass(frozen=True, slots=True)
class SampleItem:
    """A usual item: Kazakh and Russian words in each pair."""

    title: tuple[str, str]
    form: tuple[str, str]
    deadline: tuple[str, str]
    responsible: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SampleSection:
    """A usual section with its items."""

    title: tuple[str, str]
    items: tuple[SampleItem, ...]


def usual_plan(year: int) -> tuple[SampleSection, ...]:
    """Return the usual sections and items with the years of a plan filled in."""
    years = {"year": year, "last": year - 1, "next": year + 1}
    return tuple(
        SampleSection((held["kk"], held["ru"]), tuple(_item(item, years) for item in held["items"])) for held in _held()
    )


def _item(held: dict[str, Any], years: dict[str, int]) -> SampleItem:
    kazakh, russian = held["title"]
    return SampleItem(
        title=(kazakh.format_map(years), russian.format_map(years)),
        form=(held["form"][0], held["form"][1]),
        deadline=(held["deadline"][0], held["deadline"][1]),
        responsible=tuple(zip(*held["responsible"], strict=True)),
    )


@cache
def _held() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(plan_file("usual_items.json").read_text("utf-8"))
    return found
