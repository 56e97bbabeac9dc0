"""What holds for every text that might be a name."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.languages import Case, Language, Sex
from desktop_app.i18n.declension import decline, guess_sex, split_name

_CYRILLIC = "абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіьэюяәёАӘҚҰЮЯ"
_names = st.one_of(
    st.text(max_size=120),
    st.text(alphabet=_CYRILLIC + " -.'()", max_size=40),
    st.sampled_from(
        ["", " ", "-", "--", "'", "🎉", "محمد", "Қ. <b>Әлиева</b> & Ұлы", "Иванов-", "О", "12 №", "А" * 120]
    ),
)
_languages = st.sampled_from(list(Language))
_cases = st.sampled_from(list(Case))
_sexes = st.sampled_from(list(Sex))


@given(_names, _languages, _cases, _sexes)
def test_no_text_is_refused_and_its_words_stay_as_many(name: str, language: Language, case: Case, sex: Sex) -> None:
    assert len(decline(name, language, case, sex).form.split()) == len(name.split())


@given(_names, _languages, _sexes)
def test_the_nominative_is_what_was_typed(name: str, language: Language, sex: Sex) -> None:
    assert decline(name, language, Case.NOMINATIVE, sex).form == name


@given(_names, _cases, _sexes)
def test_an_english_text_leaves_names_alone(name: str, case: Case, sex: Sex) -> None:
    assert decline(name, Language.EN, case, sex).form == name


@given(_names)
def test_splitting_loses_no_word(name: str) -> None:
    assert sorted(str(split_name(name)).split()) == sorted(name.split())


@given(_names)
def test_any_text_has_a_sex_or_none(name: str) -> None:
    assert guess_sex(name) in Sex


@given(st.text(alphabet=_CYRILLIC, min_size=1, max_size=20), _cases)
def test_a_kazakh_form_only_adds_an_ending(name: str, case: Case) -> None:
    assert decline(name, Language.KK, case).form.startswith(name)


def test_a_form_without_reasons_is_not_doubtful() -> None:
    assert not decline("Ибраев Ғалым", Language.RU, Case.DATIVE).doubtful
