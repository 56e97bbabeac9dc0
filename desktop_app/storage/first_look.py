"""The first lines of the table of people, read by the bare driver before anything heavier is there."""

from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from sqlcipher3 import dbapi2

from desktop_app.domain.errors import RuleError
from desktop_app.domain.languages import Language
from desktop_app.storage import header
from desktop_app.storage.addresses import address

_ROWS = """
SELECT surname, given_name, patronymic, surname_kk, given_name_kk, patronymic_kk, post_ru, post_kk
FROM person LEFT JOIN position ON position.id = (
  SELECT id FROM position WHERE person_id = person.id ORDER BY valid_from DESC NULLS LAST, id LIMIT 1)
WHERE blocked = 0 AND merged_into IS NULL ORDER BY sort_key, person.id LIMIT ?"""


def first_people(path: Path, language: Language, most: int) -> list[tuple[str, str]]:
    """Return name and post of the first people; nothing where the file is not sound, old or busy.

    The file is only looked at; every check that counts comes with ``opening``.
    """
    with suppress(RuleError, dbapi2.Error):
        if header.examine(path).schema_version != header.SCHEMA_VERSION or header.crashed(path):
            return []
        with closing(
            dbapi2.connect(address(path, read_only=True), uri=True, isolation_level=None, timeout=0.05)
        ) as connection:
            rows = connection.execute(_ROWS, (most,)).fetchall()
        return [_told(row, kazakh=language is Language.KK) for row in rows]
    return []


def _told(row: Sequence[str | None], *, kazakh: bool) -> tuple[str, str]:
    texts = [text or "" for text in row]
    parts = [(texts[place + 3] if kazakh else "") or texts[place] for place in range(3)]
    post_ru, post_kk = texts[6:]
    return " ".join(part for part in parts if part), (post_kk or post_ru) if kazakh else (post_ru or post_kk)
