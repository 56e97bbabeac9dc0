"""One window for a data file: a second start raises the first."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WORD = b"raise"
_WAIT_MS = 300


class FirstInstance(QObject):
    """Listens for a second start of the same user; it takes one word only."""

    called = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(path))
        self._server.listen(_name(path))
        self._server.newConnection.connect(self._hear)

    def _hear(self) -> None:
        caller = self._server.nextPendingConnection()
        if caller.waitForReadyRead(_WAIT_MS) and bytes(caller.read(len(_WORD)).data()) == _WORD:
            self.called.emit()
        caller.deleteLater()


def raise_first(path: Path) -> bool:
    """Ask a window that has this data open to come to the front; tell whether there is one."""
    socket = QLocalSocket()
    socket.connectToServer(_name(path))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(_WORD)
    socket.waitForBytesWritten(_WAIT_MS)
    socket.disconnectFromServer()
    return True


def _name(path: Path) -> str:
    return "zhospar-" + hashlib.sha256(str(path.absolute()).encode()).hexdigest()[:24]
