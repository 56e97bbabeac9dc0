"""What the columns of files of one shape hold, as somebody chose it before; not part of the journal."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from desktop_app.storage import tables


def load(session: Session, key: str) -> tuple[str, ...]:
    """Return the roles that were chosen for files of this shape; none when it is new."""
    row = session.get(tables.SheetShapeRow, key)
    return () if row is None else tuple(json.loads(row.roles))


def keep(session: Session, key: str, roles: Sequence[str], at: datetime) -> None:
    """Remember the roles for files of this shape; ``at`` is UTC without a zone."""
    row = session.get(tables.SheetShapeRow, key) or tables.SheetShapeRow(key=key)
    row.roles, row.used_at = json.dumps(list(roles)), at
    session.add(row)
