"""What the program is made of: libraries with versions and licences, for the About page."""

import platform
from importlib.metadata import PackageNotFoundError, version

_LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("sqlcipher3", "zlib"),
    ("reportlab", "BSD-3-Clause"),
    ("uharfbuzz", "Apache-2.0"),
    ("pypdfium2", "BSD-3-Clause"),
    ("Babel", "BSD-3-Clause"),
    ("pytrovich", "MIT"),
    ("python-calamine", "MIT"),
    ("XlsxWriter", "BSD-2-Clause"),
    ("platformdirs", "MIT"),
)
_ASSETS = (
    ("Inter", "4.0", "OFL-1.1"),
    ("EB Garamond", "1.003", "OFL-1.1"),
    ("Tinos", "1.33", "OFL-1.1"),
    ("Tabler Icons", "3.52", "MIT"),
)


def versions() -> list[tuple[str, str, str]]:
    """List name, version and licence of everything the program carries."""
    found = [("Python", platform.python_version(), "PSF-2.0")]
    for name, licence in _LIBRARIES:
        try:
            found.append((name, version(name), licence))
        except PackageNotFoundError:
            found.append((name, "", licence))
    return [*found, *_ASSETS]
