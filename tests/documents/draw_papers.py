"""Every paper as PDF and picture, to be looked at: ``python -m tests.documents.draw_papers FOLDER``."""

import sys
from dataclasses import replace
from pathlib import Path

import pypdfium2

from desktop_app.documents.letter import LetterSheet, letters_pdf
from desktop_app.documents.letterhead import letterhead_pdf
from desktop_app.documents.pdf import paper_pdf
from desktop_app.documents.plan import plan_paper
from desktop_app.documents.progress import carry_paper, progress_paper, quarter_paper, task_paper
from desktop_app.documents.register import register_pdf
from desktop_app.domain.awards import AwardState
from desktop_app.domain.languages import Language
from desktop_app.domain.letter_text import LetterLine, LineRole
from tests.builders import a_commission
from tests.documents.designs import pages
from tests.documents.plan_samples import (
    BOTH,
    a_carry_list,
    a_long_plan,
    a_plan,
    a_progress,
    a_quarter,
    a_short_plan,
    a_task_sheet,
)
from tests.documents.sheets import (
    BODY_KK,
    BODY_RU,
    DAY,
    a_kazakh_row,
    a_letter,
    a_picture,
    a_register,
    a_row,
    with_line,
    without_line,
)

_SCALE = 1.2
_LONG_RU = "Абдрахмановой-Нурмухамедовой Айгуль Жаксылыковне"
_LONG_KK = "Әбдірахманқызы-Нұрмұхаммедова Гүлнұр Жақсылыққызына"
_LONGEST_KK = f"{_LONG_KK} Тұрсынбайқызы Ақмолдақызы Сарыбайқызы Һәмида"
_THANKS_RU = "Ваш ежедневный труд укрепляет доверие жителей к выборам и служит примером молодым членам комиссий. "
_ACTING = "И. о. председателя Жамбылской районной территориальной избирательной комиссии"


def letters() -> dict[str, LetterSheet]:
    """Name the letters that are drawn."""
    russian, kazakh = a_letter(Language.RU), a_letter(Language.KK)
    address = (LetterLine(LineRole.BODY, "Уважаемая Айгуль Жаксылыковна!"), LetterLine(LineRole.BODY, _THANKS_RU * 3))
    return {
        "letter-ru": russian,
        "letter-kk": kazakh,
        "letter-ru-long-name": with_line(russian, LineRole.NAME, _LONG_RU),
        "letter-kk-long-name": with_line(kazakh, LineRole.NAME, _LONG_KK),
        "letter-kk-longest-name": with_line(kazakh, LineRole.NAME, _LONGEST_KK),
        "letter-ru-no-post": without_line(russian, LineRole.POST),
        "letter-kk-no-post": without_line(kazakh, LineRole.POST),
        "letter-ru-long-body": with_line(russian, LineRole.BODY, f"{BODY_RU} {_THANKS_RU * 4}"),
        "letter-kk-long-body": with_line(kazakh, LineRole.BODY, f"{BODY_KK} " * 7),
        "letter-ru-logo": replace(russian, logo=a_picture(400, 260)),
        "letter-ru-acting": replace(russian, signatory_post=_ACTING, basis="решение от 26 февраля 2024 года № 12"),
        "letter-ru-address": replace(russian, lines=address),
        "letter-ru-collective": with_line(russian, LineRole.NAME, "Коллективу Асинской средней школы"),
    }


def registers() -> dict[str, bytes]:
    """Draw the registers: empty, of one row, of thirty."""
    russian = [a_row(f"БП-{number}") for number in range(1, 31)]
    russian[4] = replace(russian[4], state=AwardState.ANNULLED, recipient="Қ. <b>Әлиева</b> & Ұлы 😀")
    kazakh = [a_kazakh_row(f"АХ-{number}") for number in range(1, 31)]
    drawn = {}
    for count in (0, 1, 30):
        drawn[f"register-ru-{count}"] = register_pdf(a_register(*russian[:count]))
        drawn[f"register-kk-{count}"] = register_pdf(a_register(*kazakh[:count], language=Language.KK))
    return drawn


def plans() -> dict[str, bytes]:
    """Draw the papers of plans: in one language and in both, a draft, marked, with a row of many pages."""
    drawn = {
        "plan-both": plan_paper(a_plan(*BOTH, marks=True, notes=True)),
        "plan-draft": plan_paper(replace(a_plan(*BOTH), decision=None)),
        "plan-marked": plan_paper(a_plan(Language.RU, marks=True, notes=True)),
        "plan-200": plan_paper(a_long_plan(200)),
        "plan-long-item": plan_paper(a_short_plan("Короткое", "Длинное мероприятие. " * 1_000, "Последнее")),
    }
    for language in BOTH:
        drawn[f"plan-{language}"] = plan_paper(a_plan(language))
        drawn[f"plan-progress-{language}"] = progress_paper(a_progress(language))
        drawn[f"plan-quarter-{language}"] = quarter_paper(a_quarter(language))
        drawn[f"plan-carry-{language}"] = carry_paper(a_carry_list(language))
        drawn[f"plan-tasks-{language}"] = task_paper(a_task_sheet(language))
    return {name: paper_pdf(paper) for name, paper in drawn.items()}


def papers() -> dict[str, bytes]:
    """Draw every paper."""
    commission = a_commission(
        address_kk="Аса ауылы, Абай көшесі, 12",
        address_ru="село Аса, улица Абая, 12",
        phone="8 726 33 2-11-00",
        email="saylau@example.kz",
    )
    drawn = {name: letters_pdf([sheet], made_on=DAY) for name, sheet in {**letters(), **pages()}.items()}
    drawn["letterhead"] = letterhead_pdf(commission, DAY, None, Language.RU)
    drawn["letterhead-logo"] = letterhead_pdf(commission, DAY, a_picture(), Language.KK)
    return {**drawn, **registers(), **plans()}


def main(folder: Path) -> int:
    """Write every paper into a folder; return the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, pdf in papers().items():
        (folder / f"{name}.pdf").write_bytes(pdf)
        _write_pictures(pdf, folder / name)
    print(f"{len(papers())} papers in {folder}")
    return 0


def _write_pictures(pdf: bytes, path: Path) -> None:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            picture = document[number].render(scale=_SCALE).to_pil()
            picture.save(path.with_name(f"{path.name}-{number + 1}.png"))
    finally:
        document.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
