"""The kinds of awards and the templates that the program brings along, worded as commissions word them."""

from dataclasses import dataclass, field
from uuid import UUID

from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.designs import Design
from desktop_app.domain.identity import new_id

LETTER, DIPLOMA, CERTIFICATE = "letter", "diploma", "certificate"


@dataclass(frozen=True, slots=True)
class SeedTemplate:
    """A shipped template: its code, names and texts in Kazakh and Russian."""

    code: str
    name_kk: str
    name_ru: str
    text_kk: str
    text_ru: str
    design: Design = Design.CLASSIC
    signatories: int = field(default=1)

    @property
    def kind(self) -> str:
        """Return the code of the kind that it belongs to."""
        return self.code.partition(".")[0]

    def template(self, kind_id: UUID) -> LetterTemplate:
        """Return a new record of it."""
        return LetterTemplate(
            id=new_id(),
            kind_id=kind_id,
            name_kk=self.name_kk,
            name_ru=self.name_ru,
            text_kk=self.text_kk,
            text_ru=self.text_ru,
            design=self.design,
            signatories=self.signatories,
            shipped=self.code,
        )


def kinds() -> list[AwardKind]:
    """Return new records of the kinds: the letter, the diploma of honour, the certificate of training."""
    return [
        AwardKind(
            new_id(),
            LETTER,
            "Алғыс хат",
            "Благодарственное письмо",
            "Thank-you letter",
            short_kk="Алғыс хат",
            short_ru="Письмо",
            short_en="Letter",
        ),
        AwardKind(
            new_id(),
            DIPLOMA,
            "Құрмет грамотасы",
            "Почётная грамота",
            "Diploma of honour",
            short_kk="Грамота",
            short_ru="Грамота",
            short_en="Diploma",
            grade=1,
            repeat_months=24,
        ),
        AwardKind(
            new_id(),
            CERTIFICATE,
            "Сертификат",
            "Сертификат",
            "Certificate",
            short_kk="Сертификат",
            short_ru="Сертификат",
            short_en="Certificate",
            grade=2,
            repeat_months=0,
        ),
    ]


_ADDRESS_KK = """\
Құрметті {given_names}!
{commission} сайлауды дайындау мен өткізуге қосқан үлесіңіз, адал еңбегіңіз және жауапкершілігіңіз үшін \
Сізге шын жүректен алғыс білдіреді.
Сізге зор денсаулық, отбасыңызға амандық, еңбегіңізге табыс тілейміз!"""
_ADDRESS_RU = """\
{Уважаемый|Уважаемая} {given_names}!
{commission} выражает Вам искреннюю благодарность за добросовестный труд, ответственность и личный вклад \
в подготовку и проведение выборов.
Ваш профессионализм и неравнодушие способствуют укреплению доверия граждан к избирательной системе.
Желаем Вам крепкого здоровья, благополучия и новых успехов на благо родного края!"""
_TAKING_PART_KK = """\
{post}
{person:dative}
сайлау жүйесін дамытуға және ауданның қоғамдық-саяси өміріне белсене қатысқаны үшін беріледі."""
_TAKING_PART_RU = """\
вручается
{person:dative}
{post:dative},
за активное участие в развитии избирательной системы и общественно-политической жизни района."""

SEED_TEMPLATES = (
    SeedTemplate(
        "letter.taking_part",
        "Сайлау жүйесін дамытуға белсене қатысқаны үшін",
        "За активное участие в развитии избирательной системы",
        _TAKING_PART_KK,
        _TAKING_PART_RU,
    ),
    SeedTemplate(
        "letter.address",
        "Сайлауды дайындау мен өткізуге қосқан үлесі үшін (арнау түрінде)",
        "За вклад в подготовку и проведение выборов (с обращением)",
        _ADDRESS_KK,
        _ADDRESS_RU,
        Design.MODERN,
    ),
    SeedTemplate(
        "letter.referendum",
        "Республикалық референдумды өткізуге қатысқаны үшін",
        "За участие в проведении республиканского референдума",
        """\
{post}
{person:dative}
республикалық референдумды дайындау мен өткізуге белсене қатысқаны және адал еңбегі үшін беріледі.""",
        """\
вручается
{person:dative}
{post:dative},
за добросовестный труд и активное участие в подготовке и проведении республиканского референдума.""",
    ),
    SeedTemplate(
        "letter.both",
        "Екі тілде бір бетте (арнау түрінде)",
        "На двух языках на одной странице (с обращением)",
        _ADDRESS_KK,
        _ADDRESS_RU,
        Design.BILINGUAL,
    ),
    SeedTemplate(
        "letter.landscape",
        "Сайлау жүйесін дамытуға белсене қатысқаны үшін (көлденең бет)",
        "За активное участие в развитии избирательной системы (альбомный лист)",
        _TAKING_PART_KK,
        _TAKING_PART_RU,
        Design.LANDSCAPE,
    ),
    SeedTemplate(
        "letter.staff",
        "Ұжымға: сайлау учаскесінің жұмысын ұйымдастыруға көрсеткен қолдауы үшін",
        "Коллективу: за содействие в организации избирательного участка",
        """\
{organisation:genitive} ұжымына
{occasion} дайындау және өткізу кезінде сайлау учаскесінің жұмысын ұйымдастыруға көрсеткен қолдауы үшін \
шынайы ризашылығымызды білдіреміз.""",
        """\
Коллективу {organisation:genitive}
за содействие в организации избирательного участка и создание необходимых условий для избирателей \
в период подготовки и проведения {occasion}.""",
    ),
    SeedTemplate(
        "diploma.labour",
        "Көпжылдық адал еңбегі үшін",
        "За многолетний добросовестный труд",
        """\
{post}
{person}
сайлауды ұйымдастыру мен өткізуге қосқан зор үлесі және көпжылдық адал еңбегі үшін марапатталады.""",
        """\
награждается
{person}
{post},
за многолетний добросовестный труд и значительный вклад в организацию и проведение выборов.""",
        Design.DIPLOMA,
        2,
    ),
    SeedTemplate(
        "diploma.jubilee",
        "Мерейтойына байланысты",
        "К юбилею",
        """\
{person}
аумақтық сайлау комиссиясы құрамындағы мінсіз қызметі үшін және {occasion} байланысты марапатталады.""",
        """\
награждается
{person}
за безупречную работу в составе территориальной избирательной комиссии и в связи с {occasion}.""",
        Design.DIPLOMA,
        2,
    ),
    SeedTemplate(
        "diploma.contest",
        "Аудандық байқау жеңімпазы – ұжымға",
        "Победителю районного конкурса – коллективу",
        """\
{organisation:genitive} ұжымы
«{year} жылғы үздік учаскелік сайлау комиссиясы» аудандық байқауында І орын алғаны үшін марапатталады.""",
        """\
награждается коллектив
{organisation:genitive},
занявший I место в районном конкурсе «Лучшая участковая избирательная комиссия {year} года».""",
        Design.DIPLOMA,
        2,
    ),
    SeedTemplate(
        "certificate.seminar",
        "Семинар-тренингке қатысқаны туралы",
        "Об участии в семинаре-тренинге",
        """\
Осы сертификат
{person:genitive}
«{event}» тақырыбындағы семинар-тренингке қатысқанын растайды""",
        """\
Настоящим подтверждается, что
{person}
{принял|приняла} участие в семинаре-тренинге «{event}»""",
        Design.CERTIFICATE,
    ),
    SeedTemplate(
        "certificate.course",
        "Электоралдық оқыту курсынан өткені туралы",
        "О прохождении курса электорального обучения",
        """\
{person}
электоралдық оқыту курсынан өтіп, қорытынды тестілеуді сәтті тапсырды""",
        """\
Настоящим подтверждается, что
{person}
{прошёл|прошла} курс электорального обучения и успешно {сдал|сдала} итоговое тестирование""",
        Design.CERTIFICATE,
    ),
    SeedTemplate(
        "certificate.game",
        "«Дауыс беру күні» іскерлік ойынының қатысушысына",
        "Участнику деловой игры «День голосования»",
        """\
«Дауыс беру күні» іскерлік ойынының қатысушысы
{person:dative}
берілді""",
        """\
выдан участнику деловой игры «День голосования»
{person:dative}""",
        Design.CERTIFICATE,
    ),
)
