"""The phrase book: posts in Russian cases and in Kazakh."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop_app.domain.languages import Case, Doubt, Language
from desktop_app.i18n.places import kazakh_place
from desktop_app.i18n.posts import SEED_PHRASES, Phrase, decline_post, translate_post
from desktop_app.resources import demo
from tests.i18n.golden import CASES

RU, KK = Language.RU, Language.KK


def _dative(post: str, language: Language = RU) -> str:
    return decline_post(post, language, Case.DATIVE, SEED_PHRASES).form


def _forms(post: str) -> list[str]:
    return [decline_post(post, RU, case, SEED_PHRASES).form for case in CASES]


def _posts_of(path: Path) -> set[str]:
    book = CalamineWorkbook.from_path(path)
    rows = [row for sheet in book.sheet_names for row in book.get_sheet_by_name(sheet).to_python()]
    return {str(row[2]).strip() for row in rows if isinstance(row[0], float)}


def test_every_post_of_the_sample_list_is_known_in_kazakh_and_in_the_dative() -> None:
    posts = _posts_of(demo("invited_2024.xlsx"))
    unknown = [post for post in posts if translate_post(post, SEED_PHRASES) is None or _dative(post) == post]
    assert (len(posts) > 100, unknown) == (True, [])


@pytest.mark.parametrize(
    ("post", "kazakh"),
    [
        ("председатель УИК № 179", "№ 179 учаскелік сайлау комиссиясының төрағасы"),
        ("Председатель  УИК №179.", "№ 179 учаскелік сайлау комиссиясының төрағасы"),
        ("заместитель председателя УИК № 9", "№ 9 учаскелік сайлау комиссиясы төрағасының орынбасары"),
        ("секретарь участковой избирательной комиссии № 5", "№ 5 учаскелік сайлау комиссиясының хатшысы"),
        ("член участковой избирательной комиссии № 5", "№ 5 учаскелік сайлау комиссиясының мүшесі"),
        ("председатель окружной избирательной комиссии № 1", "№ 1 округтік сайлау комиссиясының төрағасы"),
        ("аким Асинского сельского округа", "Аса ауылдық округінің әкімі"),
        ("аким Асинского с. о.", "Аса ауылдық округінің әкімі"),
        ("аким Каратауского сельского округа", "Қаратау ауылдық округінің әкімі"),
        ("депутат районного маслихата", "аудандық мәслихаттың депутаты"),
        ("корреспондент", "тілші"),
        ("члены ТИК", "аумақтық сайлау комиссиясының мүшелері"),
        ("зам. председателя УИК", "учаскелік сайлау комиссиясы төрағасының орынбасары"),
        ("член Центральной избирательной комиссии", "Орталық сайлау комиссиясының мүшесі"),
        ("приглашённый", "шақырылған адам"),
        ("представитель правоохранительных органов", "құқық қорғау органдарының өкілі"),
        ("аким Нигдешнего сельского округа", None),
        ("смотритель маяка", None),
        ("", None),
    ],
)
def test_a_post_is_worded_in_kazakh_where_the_book_knows_it(post: str, kazakh: str | None) -> None:
    assert translate_post(post, SEED_PHRASES) == kazakh


@pytest.mark.parametrize(
    "forms",
    [
        "секретарь УИК № 5/секретаря УИК № 5/секретарю УИК № 5/секретаря УИК № 5/секретарём УИК № 5",
        "ведущий эксперт/ведущего эксперта/ведущему эксперту/ведущего эксперта/ведущим экспертом",
        "бывший сторож/бывшего сторожа/бывшему сторожу/бывшего сторожа/бывшим сторожем",
        "старшая медсестра/старшей медсестры/старшей медсестре/старшую медсестру/старшей медсестрой",
        "главная судья/главной судьи/главной судье/главную судью/главной судьёй",
        "сельский врач/сельского врача/сельскому врачу/сельского врача/сельским врачом",
        "учительница/учительницы/учительнице/учительницу/учительницей",
        "заведующая/заведующей/заведующей/заведующую/заведующей",
        "гость/гостя/гостю/гостя/гостем",
        "завуч/завуча/завучу/завуча/завучем",
        "домохозяйка/домохозяйки/домохозяйке/домохозяйку/домохозяйкой",
        "учитель-логопед/учителя-логопеда/учителю-логопеду/учителя-логопеда/учителем-логопедом",
        "старшая сиделка/старшей сиделки/старшей сиделке/старшую сиделку/старшей сиделкой",
        "пресс-секретарь/пресс-секретаря/пресс-секретарю/пресс-секретаря/пресс-секретарём",
        "старший/старшего/старшему/старшего/старшим",
        "временно исполняющая/временно исполняющей/временно исполняющей/временно исполняющую/временно исполняющей",
        "внештатный автор/внештатного автора/внештатному автору/внештатного автора/внештатным автором",
        "ямщик/ямщика/ямщику/ямщика/ямщиком",
        "жокей/жокея/жокею/жокея/жокеем",
        "няня/няни/няне/няню/няней",
    ],
)
def test_the_head_of_a_russian_post_declines_with_its_adjectives(forms: str) -> None:
    post, *expected = forms.split("/")
    assert _forms(post) == expected


@pytest.mark.parametrize(
    ("post", "dative"),
    [
        ("исполняющий обязанности акима", "исполняющему обязанности акима"),
        ("временно исполняющий обязанности директора", "временно исполняющему обязанности директора"),
        ("Главный врач", "Главному врачу"),
        ("ГЛАВНЫЙ СПЕЦИАЛИСТ", "ГЛАВНОМУ СПЕЦИАЛИСТУ"),
        ("ДИРЕКТОР КГУ «ШКОЛА»", "ДИРЕКТОРУ КГУ «ШКОЛА»"),
        ("руководитель ГУ «Отдел внутренней политики»", "руководителю ГУ «Отдел внутренней политики»"),
        ("депутаты районного маслихата", "депутатам районного маслихата"),
        ("доверенное лицо", "доверенному лицу"),
        ("попечитель Ли", "попечителю Ли"),
        ("", ""),
    ],
)
def test_what_follows_the_head_stays(post: str, dative: str) -> None:
    assert _dative(post) == dative


@pytest.mark.parametrize("post", ["и. о. председателя", "и.о. акима", "ИП", "аудармашылар", "🎉", "пресс-атташе"])
def test_an_unknown_head_is_doubtful(post: str) -> None:
    assert decline_post(post, RU, Case.DATIVE, SEED_PHRASES).reasons == (Doubt.UNKNOWN_WORDING,)


@pytest.mark.parametrize("post", ["и. о. председателя", "ИП", "пресс-атташе", "зам. председателя УИК № 5"])
def test_what_cannot_decline_stays_as_it_is(post: str) -> None:
    assert _dative(post) == post


@pytest.mark.parametrize(
    ("post", "dative"),
    [
        ("№ 179 учаскелік сайлау комиссиясының хатшысы", "№ 179 учаскелік сайлау комиссиясының хатшысына"),
        ("тілші", "тілшіге"),
        ("хатшы", "хатшыға"),
        ("аудан әкімі", "аудан әкіміне"),
        ("төрағаның орынбасары", "төрағаның орынбасарына"),
        ("бас маман", "бас маманға"),
        ("төраға", "төрағаға"),
        ("бөлім бастығы", "бөлім бастығына"),
        ("депутат", "депутатқа"),
    ],
)
def test_a_kazakh_post_changes_its_last_word(post: str, dative: str) -> None:
    assert _dative(post, KK) == dative


def test_every_kazakh_wording_of_the_book_can_stand_in_the_dative() -> None:
    assert all(_dative(phrase.pattern_kk, KK) != phrase.pattern_kk for phrase in SEED_PHRASES)


def test_no_wording_stands_in_the_book_twice() -> None:
    assert len({phrase.pattern_ru for phrase in SEED_PHRASES}) == len(SEED_PHRASES)


def test_a_phrase_of_ones_own_is_known_at_once() -> None:
    book = (Phrase("смотритель маяка № {n}", "смотрителю маяка № {n}", "№ {n} шамшырақ күтушісі"), *SEED_PHRASES)
    assert translate_post("смотритель маяка № 3", book) == "№ 3 шамшырақ күтушісі"
    assert decline_post("смотритель маяка № 3", RU, Case.DATIVE, book).form == "смотрителю маяка № 3"


@pytest.mark.parametrize("language", list(Language))
def test_the_nominative_is_what_was_typed(language: Language) -> None:
    assert decline_post("врач", language, Case.NOMINATIVE, SEED_PHRASES).form == "врач"


def test_an_unknown_place_is_nothing() -> None:
    assert kazakh_place("Нигдешнего") is None


@given(st.text(max_size=60), st.sampled_from([RU, KK, Language.EN]), st.sampled_from(list(Case)))
def test_no_post_is_refused(post: str, language: Language, case: Case) -> None:
    assert len(decline_post(post, language, case, SEED_PHRASES).form.split()) >= len(post.split()) - post.count("№")


@pytest.mark.parametrize(
    ("name", "genitive", "dative"),
    [
        ("Асинская средняя школа", "Асинской средней школы", "Асинской средней школе"),
        ("районное управление образования", "районного управления образования", "районному управлению образования"),
        ("районное общество инвалидов", "районного общества инвалидов", "районному обществу инвалидов"),
        ("среднее училище № 3", "среднего училища № 3", "среднему училищу № 3"),
        ("республиканское агентство", "республиканского агентства", "республиканскому агентству"),
        (
            "участковая избирательная комиссия № 185",
            "участковой избирательной комиссии № 185",
            "участковой избирательной комиссии № 185",
        ),
    ],
)
def test_names_of_organisations_decline_with_their_adjectives(name: str, genitive: str, dative: str) -> None:
    assert decline_post(name, Language.RU, Case.GENITIVE, ()).form == genitive
    assert decline_post(name, Language.RU, Case.DATIVE, ()).form == dative
