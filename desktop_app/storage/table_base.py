"""What every table is built on: the base of mapped rows, names of constraints, STRICT tables."""

from enum import StrEnum
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, Date, DateTime, MetaData, String, Uuid
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


@compiles(String, "sqlite")
@compiles(Uuid, "sqlite")
@compiles(Date, "sqlite")
@compiles(DateTime, "sqlite")
@compiles(JSON, "sqlite")
def _as_text(*_args: object, **_options: object) -> str:
    """Name the one text type that STRICT tables know."""
    return "TEXT"


class Base(DeclarativeBase):
    """Mapped rows."""

    metadata = MetaData(naming_convention=_NAMING)
    type_annotation_map = {UUID: Uuid(native_uuid=False)}  # noqa: RUF012  (SQLAlchemy reads the plain class attribute)

    __table_args__: tuple[object, ...] = ({"sqlite_strict": True},)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the constraint that a column holds a value of an enumeration."""
    allowed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({allowed})", name=column.strip('"'))


def strict(*constraints: object) -> tuple[object, ...]:
    """Return the arguments of a STRICT table with constraints."""
    return (*constraints, {"sqlite_strict": True})


class Identified:
    """A row with an identity of its own."""

    id: Mapped[UUID] = mapped_column(primary_key=True)
