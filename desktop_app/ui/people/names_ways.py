"""The ways to the names page: about everybody, or about some people only."""

from collections.abc import Iterable
from uuid import UUID

EVERYBODY = "everybody"


def only(people: Iterable[UUID]) -> str:
    """Return the way to the names of these people and of nobody else."""
    return ",".join(str(identity) for identity in people) or EVERYBODY


def asked_about(way: str) -> list[UUID] | None:
    """Return the people that a way leads to; ``None`` where it leads to everybody."""
    return [UUID(identity) for identity in way.split(",")] if way and way != EVERYBODY else None
