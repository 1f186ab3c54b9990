"""Whom a speaker means by *we*: a body that he belongs to, not one that he has left, is against or lives near."""

from __future__ import annotations

import pytest

from quotecheck.attribute.speakers.actor import Actor
from quotecheck.attribute.speakers.spoken_for import spoken_for
from quotecheck.schema import SpeakerKind

_HOSPITAL = Actor(SpeakerKind.ORGANISATION, "Marsk Hospital", parts=("marsk", "hospital"))
_PLACE = Actor(SpeakerKind.ORGANISATION, "Marsk", place=True, parts=("marsk",))


def speaker(role: str) -> Actor:
    return Actor(SpeakerKind.PERSON, "Ilka Fenn", parts=("ilka", "fenn"), roles=[tuple(role.split())])


def test_who_works_for_a_body_speaks_for_it() -> None:
    assert spoken_for([_HOSPITAL, _PLACE], speaker("nurse marsk hospital")) is _HOSPITAL
    assert spoken_for([_HOSPITAL], speaker("nurse marsk")) is _HOSPITAL


@pytest.mark.parametrize("role", ["nurse former marsk hospital", "critic marsk hospital", "opponent marsk hospital"])
def test_who_left_a_body_or_is_against_it_does_not(role: str) -> None:
    assert spoken_for([_HOSPITAL], speaker(role)) is None


def test_who_comes_from_the_body_s_place_does_not() -> None:
    assert spoken_for([_HOSPITAL, _PLACE], speaker("nurse marsk")) is None
