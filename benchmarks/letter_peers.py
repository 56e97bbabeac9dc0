"""The letter of the office beside its peers: typst, and LibreOffice's merge, each setting the same letters.

``--peers`` installs those that are missing: typst into out/peers, LibreOffice from Debian as root. Every side is a
whole process from its data to one PDF; rounds are interleaved, so that a busy machine slows all; ratios count.
"""

import json
import os
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from PIL import Image

from benchmarks._letters import ISSUER, make, names, printing

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "resources" / "fonts"
PEERS = ROOT / "out" / "peers"
ROUNDS, LETTERS, MERGED = 5, 2_000, 500
TYPST_MARK, OFFICE_MARK, BARE_MARK = 1.5, 150.0, 4.0
_BODY = "за активное участие в развитии избирательной системы и общественно-политической жизни района."
_TYPST = r"""
#set page(paper: "a4", margin: 0mm)
#set text(font: "EB Garamond", lang: "ru", hyphenate: false)
#let letters = json("letters.json")
#let frame = {
  place(top + left, dx: 12mm, dy: 12mm, rect(width: 186mm, height: 273mm, stroke: 1.4pt + rgb(150, 116, 56)))
  place(top + left, dx: 15mm, dy: 15mm, rect(width: 180mm, height: 267mm, stroke: 0.5pt + rgb(150, 116, 56)))
}
#for (index, one) in letters.enumerate() {
  if index > 0 { pagebreak() }
  frame
  place(top + center, dy: 38mm, text(size: 12.5pt, weight: 500, tracking: 0.07em, upper(ISSUER)))
  place(top + center, dy: 75mm, text(size: 35pt, weight: 500, tracking: 0.05em, fill: rgb(17, 74, 88), TITLE))
  place(top + center, dy: 118mm, box(width: 148mm, align(center, {
    text(size: 18pt, style: "italic")[вручается]
    v(4mm)
    text(size: 28pt, weight: 500, one.name)
    v(2mm)
    text(size: 17pt, style: "italic", one.post)
    v(6mm)
    set par(leading: 0.7em)
    text(size: 18pt, BODY)
  })))
  place(top + left, dx: 34mm, dy: 234mm, text(size: 15pt)[Председатель комиссии])
  place(top + right, dx: -34mm, dy: 234mm, text(size: 15pt)[Н. Сейтказин])
  place(top + center, dy: 266mm, text(size: 11pt, fill: rgb(104, 104, 110), one.foot))
}
"""
_NAMESPACES = "office text style fo:xsl-fo-compatible svg:svg-compatible draw:drawing"
_STYLES = (
    ("issuer", 12.5, 24.0),
    ("title", 32.0, 14.0),
    ("italic", 18.0, 6.0),
    ("name", 28.0, 5.0),
    ("body", 18.0, 7.0),
    ("sign", 15.0, 34.0),
    ("foot", 11.0, 20.0),
)


@dataclass(frozen=True, slots=True)
class Side:
    """One of those that are compared: how it runs, and how many letters it sets in a round."""

    name: str
    command: Sequence[str]
    out: Path
    letters: int
    environment: dict[str, str]


def install() -> None:
    """Install the peers that are missing."""
    if not _typst_python().exists():
        venv.create(PEERS, with_pip=True, clear=True)
        subprocess.run([str(_typst_python()), "-m", "pip", "install", "--quiet", "typst"], check=True)
    if shutil.which("soffice") is None and shutil.which("apt-get") and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        order = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer"]
        subprocess.run(order, env=quiet, check=True, stdout=subprocess.DEVNULL)


def main(options: Sequence[str]) -> int:
    """Print letters a second of every side and the ratios; return 1 when a mark is missed."""
    if "--peers" in options:
        install()
    with TemporaryDirectory(ignore_cleanup_errors=True) as own:
        folder = Path(own)
        sides = [_ours(folder), _bare(folder), *_peers(folder)]
        taken: dict[str, list[float]] = {side.name: [] for side in sides}
        for _ in range(ROUNDS):
            for side in sides:
                taken[side.name].append(_seconds(side))
        return _tell(sides, {name: median(times) for name, times in taken.items()})


def _tell(sides: Sequence[Side], seconds: dict[str, float]) -> int:
    a_second = {side.name: side.letters / seconds[side.name] for side in sides}
    ours, missed = a_second["ours"], 0
    for side in sides:
        size = side.out.stat().st_size / side.letters
        print(f"{side.name:12} {a_second[side.name]:8.1f} letters a second, {size:7.0f} bytes a letter")
    marks: tuple[tuple[str, Callable[[], float], float, bool], ...] = (
        ("typst", lambda: ours / a_second["typst"], TYPST_MARK, True),
        ("LibreOffice", lambda: ours / a_second["LibreOffice"], OFFICE_MARK, True),
        ("bare canvas", lambda: a_second["bare canvas"] / ours, BARE_MARK, False),
    )
    for name, ratio, mark, at_least in marks:
        if name not in a_second:
            print(f"{name}: not here; python3 dev.py bench letter_peers --peers installs it")
            continue
        found = ratio()
        reached = found >= mark if at_least else found <= mark
        missed += not reached
        words = "times as many letters" if at_least else "times the time"
        print(f"beside {name}: {found:.2f} {words} (mark {mark:g}){'' if reached else ' MISSED'}")
    return int(bool(missed))


def _ours(folder: Path) -> Side:
    database, out = make(folder, LETTERS), folder / "ours.pdf"
    child = [sys.executable, "-m", "benchmarks._letters"]
    subprocess.run([*child, "number", str(database), "classic"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return Side("ours", printing(database, "classic", out), out, LETTERS, {})


def _bare(folder: Path) -> Side:
    out = folder / "bare.pdf"
    command = [sys.executable, "-m", "benchmarks._letters", "bare", str(LETTERS), str(out)]
    return Side("bare canvas", command, out, LETTERS, {})


def _peers(folder: Path) -> list[Side]:
    found = []
    if _typst_python().exists():
        found.append(_typst(folder))
    office = shutil.which("soffice")
    if office is not None:
        found += [_office(folder, office, picture=True), _office(folder, office, picture=False)]
    return found


def _rows(count: int) -> list[dict[str, str]]:
    return [
        {
            "name": name,
            "post": f"секретарю участковой избирательной комиссии № {number % 180 + 1},",
            "foot": f"№ {number + 1}   ·   28 февраля 2024 года   ·   село Аса",
        }
        for number, name in enumerate(names(count))
    ]


def _typst(folder: Path) -> Side:
    (folder / "letters.json").write_text(json.dumps(_rows(LETTERS), ensure_ascii=False), encoding="utf-8")
    text = _TYPST.replace("ISSUER", json.dumps(ISSUER[1], ensure_ascii=False))
    text = text.replace("TITLE", '"БЛАГОДАРСТВЕННОЕ\\nПИСЬМО"').replace("BODY", json.dumps(_BODY, ensure_ascii=False))
    (folder / "letters.typ").write_text(text, encoding="utf-8")
    out = folder / "typst.pdf"
    code = (
        f"import typst; typst.compile({str(folder / 'letters.typ')!r}, output={str(out)!r}, "
        f"font_paths=[{str(FONTS)!r}])"
    )
    return Side("typst", [str(_typst_python()), "-c", code], out, LETTERS, {})


def _office(folder: Path, office: str, *, picture: bool) -> Side:
    """Write what LibreOffice's merge makes, a document with a page for each letter, to be turned into a PDF."""
    name = "merged" if picture else "plain"
    (folder / f"{name}.fodt").write_text(_document(folder if picture else None), encoding="utf-8")
    command = [office, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
    command += ["--outdir", str(folder), str(folder / f"{name}.fodt")]
    words = "LibreOffice" if picture else "LibreOffice without the frame"
    return Side(words, command, folder / f"{name}.pdf", MERGED, {"HOME": str(folder)})


def _document(folder: Path | None) -> str:
    """Return the merged letters as a flat document; with a folder each page has its frame as the picture there."""
    frame = ""
    if folder is not None:
        _draw_frame(folder / "frame.png")
        frame = (
            '<draw:frame text:anchor-type="paragraph" svg:x="-25mm" svg:y="-20mm" svg:width="210mm" svg:height="297mm" '
            f'draw:z-index="0"><draw:image xlink:href="file://{folder}/frame.png" xlink:type="simple"/></draw:frame>'
        )
    pages = []
    for one in _rows(MERGED):
        lines = (
            ("issuer", frame + ISSUER[1].upper()),
            ("title", "БЛАГОДАРСТВЕННОЕ ПИСЬМО"),
            ("italic", "вручается"),
            ("name", one["name"]),
            ("italic", one["post"]),
            ("body", _BODY),
            ("sign", "Председатель комиссии            Н. Сейтказин"),
            ("foot", one["foot"]),
        )
        pages += [f'<text:p text:style-name="{style}">{words}</text:p>' for style, words in lines]
    spaces = " ".join(_namespace(name) for name in _NAMESPACES.split())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} '
        'xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>'
        '<style:page-layout style:name="pl"><style:page-layout-properties fo:page-width="210mm" '
        'fo:page-height="297mm" fo:margin="20mm" fo:margin-left="25mm" fo:margin-right="25mm"/></style:page-layout>'
        f"{''.join(_style(*one) for one in _STYLES)}</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="m" style:page-layout-name="pl"/></office:master-styles>'
        f"<office:body><office:text>{''.join(pages)}</office:text></office:body></office:document>"
    )


def _namespace(name: str) -> str:
    prefix, _, uri = name.partition(":")
    return f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{uri or prefix}:1.0"'


def _style(name: str, size: float, above: float) -> str:
    first = name == "issuer"
    page = ' style:master-page-name="m"' if first else ""
    breaks = ' fo:break-before="page"' if first else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{page}><style:paragraph-properties '
        f'fo:text-align="center" fo:margin-top="{above}mm"{breaks}/><style:text-properties '
        f'fo:font-family="EB Garamond" fo:font-size="{size}pt"/></style:style>'
    )


def _draw_frame(path: Path) -> None:
    """Draw the frame of the classic letter as a picture of 150 dots an inch, as an office has it."""
    from desktop_app.documents.letter import letters_pdf  # noqa: PLC0415  (the peers import nothing of ours)
    from desktop_app.services.pages import open_pages  # noqa: PLC0415
    from tests.documents.sheets import DAY, a_letter  # noqa: PLC0415

    sheet = a_letter(lines=(), title="", issuer="", signatory_name="", signatory_post="", number="", place="")
    with open_pages(letters_pdf([sheet], made_on=DAY)) as pages:
        drawn = pages.image(0, 1_240)
    image = Image.frombuffer("RGB", (drawn.width, drawn.height), drawn.pixels, "raw", "BGR", drawn.stride, 1)
    image.save(path)


def _seconds(side: Side) -> float:
    begun = time.perf_counter()
    environment = {**os.environ, **side.environment}
    subprocess.run(side.command, cwd=ROOT, check=True, env=environment, capture_output=True)
    return time.perf_counter() - begun


def _typst_python() -> Path:
    return PEERS / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
