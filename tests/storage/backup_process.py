"""A process that makes or restores backups until it is killed: ``make|restore FILE``."""

import sys
from pathlib import Path

from desktop_app.domain.backups import BackupReason
from desktop_app.storage import backup
from tests.storage.rows import add_person, reopen


def main() -> None:
    """Say «ready», then go on until the end."""
    act, path = sys.argv[1], Path(sys.argv[2])
    database = reopen(path)
    oldest = backup.backups(path)[-1].path
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while True:
        add_person(database, "Абай")
        if act == "make":
            backup.make(database, BackupReason.ASKED)
        else:
            backup.restore(database, oldest)


if __name__ == "__main__":
    main()
