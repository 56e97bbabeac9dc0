"""Identities of records."""

import random
import time
from uuid import RFC_4122, UUID

from desktop_app.domain.identity import new_id, repeatable_ids


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
