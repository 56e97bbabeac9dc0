"""One start of a window, bare or ours; prints when it was painted, when its first rows were, and when all is there."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTableWidget, QTableWidgetItem

from desktop_app.ui.first_frame import FirstFrame


class FirstPainting(QObject):
    """Watches the application until the table that stays has been painted with rows."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.painted = self.rows = 0.0
        self._application = application
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt calls it by this name)
        """Note the moments; then end the process, whose closing is not measured."""
        if event.type() is QEvent.Type.Paint:
            if isinstance(watched, QMainWindow) and not self.painted:
                self.painted = time.time()
            table = watched.parent()
            if self.painted and isinstance(table, QTableView) and table.model() and table.model().rowCount():
                self.rows = self.rows or time.time()
                if not isinstance(table.window(), FirstFrame):
                    self._application.removeEventFilter(self)
                    QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        print(self.painted, self.rows, time.time())
        self._application.exit()


def bare() -> None:
    """Open a plain window with one table."""
    application = QApplication([])
    watcher = FirstPainting(application)
    window = QMainWindow()
    table = QTableWidget(30, 4)
    for row in range(30):
        for column in range(4):
            table.setItem(row, column, QTableWidgetItem(f"{row} {column}"))
    window.setCentralWidget(table)
    window.resize(1440, 900)
    window.show()
    application.exec()
    del watcher


def zhospar(data: Path) -> None:
    """Open the program's window on ``data``."""
    from desktop_app.ui.application import make_application, run  # noqa: PLC0415  (the bare window must not pay for it)

    watcher = FirstPainting(make_application())
    run(data)
    del watcher


if __name__ == "__main__":
    kind, data = sys.argv[1:]
    if kind == "bare":
        bare()
    else:
        zhospar(Path(data))
