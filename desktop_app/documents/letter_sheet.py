"""What one award paper shows, whatever its design."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.designs import NO_MARGINS, Design, Margins, PaperSize
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """Everything that one letter, diploma or certificate shows.

    ``logo`` is a PNG, set small above the issuer. ``facts`` are labels and values under the text of a certificate;
    those without a value are left out. ``code`` is what its QR code says. ``beside`` is the Russian half of a paper
    in two languages, this sheet the Kazakh one.
    """

    language: Language
    issuer: str
    title: str
    lines: tuple[LetterLine, ...]
    signatory_post: str
    signatory_name: str
    number: str
    dated: date
    place: str
    basis: str = ""
    seal_mark: bool = True
    logo: bytes | None = None
    design: Design = Design.CLASSIC
    paper: PaperSize = PaperSize.A4
    margins: Margins = NO_MARGINS
    second_post: str = ""
    second_name: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    code: str = ""
    beside: "LetterSheet | None" = None

    @property
    def halves(self) -> "tuple[LetterSheet, ...]":
        """Return the sheets that the page shows, one below the other."""
        return (self, self.beside) if self.design.both_languages and self.beside else (self,)

    @property
    def signers(self) -> tuple[tuple[str, str], ...]:
        """Return post and name of everybody who signs."""
        second = ((self.second_post, self.second_name),) if self.second_post or self.second_name else ()
        return ((self.signatory_post, self.signatory_name), *second)
