"""Who goes by a name that a clause gives, and who only knows, calls or accuses somebody else."""

from __future__ import annotations

import pytest

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Colleagues who knew Ilka Fenn", "unnamed colleagues"),
        ("A witness who identified Otto Brandis as the thief", "unnamed witness"),
        ("Critics who call the Harbour Institute", "unnamed critics"),
    ],
)
def test_whom_somebody_knows_identifies_or_calls_something_is_another(source: str, speaker: str) -> None:
    seen = by_source(f"{source}{' a fraud' if 'call' in source else ''} said that the street was dark.")
    assert seen[source] == speaker


@needs_pack
def test_who_is_known_by_a_name_goes_by_it() -> None:
    seen = by_source("The skipper, who is known as Ilka Fenn, said that the street was dark.")
    assert list(seen.values()) == ["Ilka Fenn"]
