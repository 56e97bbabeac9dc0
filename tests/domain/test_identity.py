"""Identities of records."""

import random
import sys
import time
from uuid import RFC_4122, UUID

import pytest

from desktop_app.domain.identity import Identities, new_id, repeatable_ids


def _milliseconds(identity: UUID) -> int:
    return identity.int >> 80


def test_an_identity_is_a_version_7_uuid() -> None:
    made = new_id()
    assert (made.version, made.variant) == (7, RFC_4122)


def test_an_identity_begins_with_the_time_of_its_making() -> None:
    before = time.time_ns() // 1_000_000
    made = _milliseconds(new_id())
    assert before <= made <= time.time_ns() // 1_000_000


def test_no_two_identities_are_equal() -> None:
    assert len({new_id() for _ in range(5_000)}) == 5_000


def test_every_random_bit_of_an_identity_varies() -> None:
    made = [new_id().int & ((1 << 80) - 1) for _ in range(200)]
    fixed = 0b1111 << 76 | 0b11 << 62
    always = never = made[0]
    for bits in made:
        always &= bits
        never |= bits
    assert (always ^ never) | fixed == (1 << 80) - 1


def test_a_demonstration_can_make_its_identities_again() -> None:
    made = []
    for _ in range(2):
        with repeatable_ids(1_709_103_600_000, random.Random(1).randbytes):  # noqa: S311  (to be repeated)
            made.append([new_id(), new_id()])
    assert made[0] == made[1]
    assert made[0][0] != made[0][1]


def test_after_a_demonstration_identities_are_new_again() -> None:
    with repeatable_ids(0, bytes):
        fixed = new_id()
    assert new_id() != fixed


def _packed(*ids: UUID) -> Identities:
    return Identities(b"".join(identity.bytes for identity in ids))


def test_many_identities_read_like_a_list() -> None:
    ids = [new_id() for _ in range(5)]
    packed = _packed(*ids)
    assert (list(packed), len(packed), packed[-1]) == (ids, 5, ids[-1])
    assert [list(packed[1:3]), list(packed[::-2])] == [ids[1:3], ids[::-2]]


def test_many_identities_take_sixteen_bytes_each() -> None:
    packed = _packed(*(new_id() for _ in range(1_000)))
    assert sys.getsizeof(packed._packed) < 16_100


def test_an_identity_is_found_at_its_place() -> None:
    ids = [new_id() for _ in range(5)]
    assert [_packed(*ids).index(identity) for identity in ids] == [0, 1, 2, 3, 4]


def test_an_identity_astride_two_others_is_none_of_them() -> None:
    first, second = UUID(int=0x11 << 64 | 0x22), UUID(int=0x33 << 64 | 0x44)
    astride = UUID(int=0x22 << 64 | 0x33)
    packed = _packed(first, second)
    assert (astride in packed, second in packed, "x" in packed) == (False, True, False)


@pytest.mark.parametrize("limits", [(1,), (0, 0)])
def test_an_identity_outside_the_limits_is_not_there(limits: tuple[int, ...]) -> None:
    identity = new_id()
    with pytest.raises(ValueError, match=str(identity)):
        _packed(identity).index(identity, *limits)


def test_a_place_behind_the_last_identity_is_none() -> None:
    with pytest.raises(IndexError):
        _packed(new_id())[1]


def test_identities_are_taken_as_they_are_stored() -> None:
    ids = [new_id(), new_id()]
    packed = Identities.from_hex("".join(identity.hex for identity in ids))
    assert (packed.hexadecimals(), list(packed + packed)) == ([identity.hex for identity in ids], ids * 2)


def test_identities_equal_only_the_same_ones() -> None:
    one, other = _packed(new_id()), _packed(new_id())
    assert (one == _packed(*one), one == other, one == [], one == 1) == (True, False, False, False)


def test_identities_tell_how_many_they_are() -> None:
    assert repr(_packed(new_id())) == "Identities(1)"
