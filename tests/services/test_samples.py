"""Kinds and templates: saved, copied, switched, deleted; given away as files, and taken from strangers."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.award_errors import (
    NumberPatternError,
    TemplateFileError,
    TemplateNewerError,
    TemplateShippedError,
)
from desktop_app.domain.award_kinds import AwardKind, LetterTemplate
from desktop_app.domain.designs import Design, Margins, PaperSize
from desktop_app.domain.errors import (
    FileExistsAlreadyError,
    FileUnreadableError,
    ImageRefusedError,
    NameMissingError,
    RecordGoneError,
    RecordInUseError,
    UnknownFieldError,
)
from desktop_app.domain.identity import new_id
from desktop_app.domain.languages import Language
from desktop_app.services.desk import Desk
from desktop_app.services.letters import Wishes
from desktop_app.services.sample_files import read_sample, sample_bytes
from tests.builders import Office, a_card
from tests.documents.sheets import a_picture
from tests.paper import text_of


def first(desk: Desk) -> LetterTemplate:
    return desk.samples.templates(desk.samples.kinds()[0].id)[0]


def an_own(desk: Desk, **changes: Any) -> LetterTemplate:
    return desk.samples.save_template(replace(desk.samples.copy_template(first(desk).id), **changes))


def test_a_kind_is_made_changed_and_deleted(desk: Desk) -> None:
    kind = desk.samples.save_kind(AwardKind(new_id(), "", "", "Знак отличия", "", number_pattern="ЗО-{seq}/{yy}"))
    assert kind.code.startswith("own-")
    assert (kind.name_kk, kind.number(3, 2024)) == ("Знак отличия", "ЗО-3/24")
    assert desk.samples.save_kind(replace(kind, repeat_months=-1)).repeat_months == 0
    desk.samples.delete_kind(kind.id)
    assert kind.id not in {one.id for one in desk.samples.kinds()}
    desk.steps.undo()
    assert kind.id in {one.id for one in desk.samples.kinds()}


def test_a_kind_without_a_name_or_with_a_wrong_pattern_is_refused(desk: Desk) -> None:
    with pytest.raises(NameMissingError):
        desk.samples.save_kind(AwardKind(new_id(), "", " ", "", ""))
    with pytest.raises(NumberPatternError):
        desk.samples.save_kind(AwardKind(new_id(), "", "", "Знак", "", number_pattern="{seq.__class__}"))


def test_what_came_with_the_program_stays(desk: Desk) -> None:
    with pytest.raises(TemplateShippedError):
        desk.samples.delete_template(first(desk).id)
    with pytest.raises(TemplateShippedError):
        desk.samples.delete_kind(desk.samples.kinds()[0].id)


def test_what_awards_were_made_with_stays(office: Office) -> None:
    desk = office.desk
    own = an_own(desk)
    kind = desk.samples.save_kind(AwardKind(new_id(), "", "", "Знак отличия", ""))
    other = desk.samples.save_template(replace(own, id=new_id(), kind_id=kind.id))
    person = desk.people.save(a_card()).person.id
    desk.letters.issue(desk.letters.compose_all([person], Wishes(template_id=own.id)))
    desk.letters.issue(desk.letters.compose_all([person], Wishes(template_id=other.id)))
    with pytest.raises(RecordInUseError):
        desk.samples.delete_template(own.id)
    with pytest.raises(RecordInUseError):
        desk.samples.delete_kind(kind.id)


def test_a_copy_is_ones_own(desk: Desk) -> None:
    source = first(desk)
    copied = desk.samples.copy_template(source.id)
    assert (copied.shipped, copied.version, copied.text_ru) == ("", 1, source.text_ru)
    assert copied.name_ru.endswith("(копия)")
    desk.samples.delete_template(copied.id)
    with pytest.raises(RecordGoneError):
        desk.samples.template(copied.id)
    desk.steps.undo()
    assert desk.samples.template(copied.id) == copied


def test_a_template_is_switched_off_and_on(desk: Desk) -> None:
    assert not desk.samples.switch_template(first(desk).id, active=False).active
    assert desk.samples.switch_template(first(desk).id, active=True).active


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"name_ru": "", "name_kk": ""}, NameMissingError),
        ({"text_ru": "{person.__class__}"}, UnknownFieldError),
    ],
)
def test_a_template_that_cannot_be_is_refused(desk: Desk, changes: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        desk.samples.save_template(replace(first(desk), **changes))  # type: ignore[arg-type]  # texts only


def test_a_logo_of_a_template_goes_before_that_of_the_commission(office: Office, tmp_path: Path) -> None:
    desk = office.desk
    own = an_own(desk)
    (tmp_path / "logo.png").write_bytes(a_picture())
    with_logo = desk.samples.load_logo(own.id, tmp_path / "logo.png")
    assert with_logo.logo is not None
    assert with_logo.version > own.version
    assert len(desk.samples.trial(with_logo, Language.RU)) > len(desk.samples.trial(own, Language.RU))
    assert desk.samples.set_logo(own.id, None).logo is None
    with pytest.raises(ImageRefusedError):
        desk.samples.set_logo(own.id, b"no picture")
    with pytest.raises(FileUnreadableError):
        desk.samples.load_logo(own.id, tmp_path / "gone.png")


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
@pytest.mark.parametrize("long_name", [False, True])
def test_every_template_can_be_tried_without_a_commission(desk: Desk, language: Language, long_name: bool) -> None:  # noqa: FBT001  (a case)
    for kind in desk.samples.kinds():
        for template in desk.samples.templates(kind.id):
            printed = text_of(desk.samples.trial(template, language, long_name=long_name))
            assert "{" not in printed
            assert "17" in printed


def test_a_new_template_of_a_kind_that_is_gone_can_be_tried(desk: Desk) -> None:
    assert desk.samples.trial(replace(first(desk), kind_id=new_id()), Language.RU)


def test_a_template_goes_to_another_commission_as_a_file(desk: Desk, tmp_path: Path) -> None:
    own = an_own(
        desk,
        name_ru="Наше письмо",
        design=Design.LANDSCAPE,
        paper=PaperSize.A5,
        margins=Margins(3, -4, 5.5, 0),
        signatories=2,
        title_ru="БЛАГОДАРНОСТЬ",
    )
    own = desk.samples.set_logo(own.id, a_picture())
    path = desk.samples.export_template(own.id, tmp_path / "our.zhospar-sample")
    with pytest.raises(FileExistsAlreadyError):
        desk.samples.export_template(own.id, path)
    proposal = desk.samples.read_file(path)
    assert proposal.same_as == own.id
    assert proposal.logo is not None
    taken = desk.samples.take(proposal)
    content = {"id": own.id, "version": own.version}
    assert replace(taken, **content) == own  # type: ignore[arg-type]  # identity and version only
    assert len(desk.samples.templates(own.kind_id)) == len({one.id for one in desk.samples.templates(own.kind_id)})


def test_a_kind_that_is_not_there_comes_with_its_template(desk: Desk, tmp_path: Path) -> None:
    kind = AwardKind(new_id(), "badge", "Белгі", "Знак", "Badge", number_pattern="З-{seq}", repeat_months=36)
    (tmp_path / "x.zhospar-sample").write_bytes(sample_bytes(first(desk), kind, None))
    taken = desk.samples.take(desk.samples.read_file(tmp_path / "x.zhospar-sample"))
    made = next(one for one in desk.samples.kinds() if one.code == "badge")
    assert (taken.kind_id, made.number_pattern, made.repeat_months) == (made.id, "З-{seq}", 36)


def a_file(desk: Desk) -> dict[str, Any]:
    told = json.loads(sample_bytes(first(desk), desk.samples.kinds()[0], None))
    assert isinstance(told, dict)
    return told


HOSTILE = [
    ("template", "text_ru", "{person.__init__.__globals__}"),
    ("template", "text_ru", "{0}"),
    ("template", "text_ru", "{person!r}"),
    ("template", "text_ru", "{__class__}"),
    ("template", "text_ru", "{person:>1000000000}"),
    ("template", "text_ru", "{{person}}"),
    ("template", "text_ru", ""),
    ("template", "text_ru", "а" * 2_001),
    ("template", "text_ru", 7),
    ("template", "text_ru", None),
    ("template", "name_ru", ["x"]),
    ("template", "name_ru", "а" * 301),
    ("template", "design", "../../etc/passwd"),
    ("template", "paper", "a0"),
    ("template", "margins", [1, 2, 3]),
    ("template", "margins", [1, 2, 3, 900]),
    ("template", "margins", [1, 2, 3, True]),
    ("template", "signatories", 0),
    ("template", "signatories", 3),
    ("template", "signatories", True),
    ("kind", "number_pattern", "{seq}{seq}"),
    ("kind", "number_pattern", "%s"),
    ("kind", "repeat_months", -1),
    ("kind", "repeat_months", 10**9),
]


@pytest.mark.parametrize(("part", "field", "value"), HOSTILE)
def test_a_file_of_a_stranger_with_hostile_fields_is_refused(
    desk: Desk, tmp_path: Path, part: str, field: str, value: object
) -> None:
    told = a_file(desk)
    told[part][field] = value
    path = tmp_path / "stranger.zhospar-sample"
    path.write_text(json.dumps(told), encoding="utf-8")
    before = [desk.samples.templates(kind.id) for kind in desk.samples.kinds()]
    with pytest.raises(TemplateFileError):
        desk.samples.read_file(path)
    assert [desk.samples.templates(kind.id) for kind in desk.samples.kinds()] == before


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"null", b"PK\x03\x04", b'{"format": "other"}', b"\xff\xfe", b"[" * 100_000, b'{"a":' * 5_000],
)
def test_what_is_no_template_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.zhospar-sample"
    path.write_bytes(data)
    with pytest.raises(TemplateFileError):
        read_sample(path)


def test_a_logo_that_is_no_picture_is_refused(desk: Desk, tmp_path: Path) -> None:
    for logo in ("!!!!", "AAAA", 7):
        path = tmp_path / "x.zhospar-sample"
        path.write_text(json.dumps({**a_file(desk), "logo": logo}), encoding="utf-8")
        with pytest.raises(TemplateFileError):
            read_sample(path)


def test_a_file_of_ten_megabytes_too_many_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zhospar-sample"
    path.write_bytes(b" " * 12_000_001)
    with pytest.raises(TemplateFileError):
        read_sample(path)


def test_a_file_of_a_newer_program_is_told_as_such(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.zhospar-sample"
    path.write_text(json.dumps({**a_file(desk), "version": 2}), encoding="utf-8")
    with pytest.raises(TemplateNewerError):
        read_sample(path)
    path.write_text(json.dumps({**a_file(desk), "version": "1"}), encoding="utf-8")
    with pytest.raises(TemplateFileError):
        read_sample(path)


def test_a_file_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError):
        read_sample(tmp_path / "gone.zhospar-sample")


def test_letters_that_hide_what_a_text_says_are_dropped(desk: Desk, tmp_path: Path) -> None:
    told = a_file(desk)
    told["template"]["name_ru"] = "Письмо\u202e\u0000 \u200bнаше\n"
    path = tmp_path / "x.zhospar-sample"
    path.write_text(json.dumps(told), encoding="utf-8")
    assert read_sample(path).template.name_ru == "Письмо наше"


@settings(max_examples=60)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
        max_leaves=12,
    )
)
def test_no_file_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, told: object) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "x.zhospar-sample"
    whole = {"format": "zhospar-sample", "version": 1, "kind": told, "template": told, "logo": told}
    path.write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(TemplateFileError):
        read_sample(path)


def test_a_template_becomes_the_default_of_its_kind(desk: Desk) -> None:
    own = an_own(desk)
    desk.samples.put_first(own.id)
    assert first(desk).id == own.id
    desk.steps.undo()
    assert first(desk).id != own.id
