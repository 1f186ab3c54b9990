"""Wire copy that several outlets carry is one voice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from quotecheck.coverage import MemoryCoverage, SqliteCoverage
from quotecheck.schema import Article
from tests.coverage.stories import report, reports

WIRE = (
    "The harbour board voted seven to two on Monday night to close the north pier until the piles have been"
    " examined by divers, its chair Orla Vance told a crowded meeting in the sail loft. She said the cost of the"
    " work would not fall on the boat owners, some of whom had brought placards and a brass bell. The board will"
    " meet again in a fortnight, when the divers are expected to have seen all forty of the piles."
)
SHORTER = WIRE.split(". The board")[0] + "."
OWN = (
    "Our reporter counted three hundred people outside the sail loft, among them a man dressed as a cormorant, and"
    " nobody there could say who had rung the bell. Inside, the chair read out letters from two shipyards while"
    " the treasurer slept. The tea ran out at nine. A vote came at last near midnight, by show of hands, and the"
    " north pier was closed."
)
Grouped = Callable[[Sequence[Article]], list[str]]


def in_memory(articles: Sequence[Article]) -> list[str]:
    coverage = MemoryCoverage(articles)
    return [coverage.article(key).voice for key in range(len(articles))]


@pytest.fixture(params=["memory", "store"])
def voices(request: pytest.FixtureRequest, tmp_path: Path) -> Grouped:
    """Give the voice of each article in order."""

    def in_store(articles: Sequence[Article]) -> list[str]:
        with SqliteCoverage(tmp_path / "v.store", create=True) as store:
            store.add(articles)
            return [covered.voice for covered in store.articles()]

    return in_memory if request.param == "memory" else in_store


def test_wire_copy_is_one_voice_whoever_carries_it(voices: Grouped) -> None:
    found = voices([report("wire", WIRE), report("gull", f"Pier shut\n\n{WIRE}"), report("tide", SHORTER)])
    assert len(set(found)) == 1


def test_a_report_of_its_own_is_a_voice_of_its_own(voices: Grouped) -> None:
    wire, own, again = voices([report("wire", WIRE), report("own", OWN), report("again", WIRE + " More follows.")])
    assert wire == again != own


def test_an_article_that_holds_two_others_joins_their_voices(voices: Grouped) -> None:
    assert len(set(voices([report("wire", WIRE), report("own", OWN)]))) == 2
    assert len(set(voices([report("wire2", WIRE), report("own2", OWN), report("both", f"{WIRE}\n\n{OWN}")]))) == 1


def test_short_articles_are_not_called_one_voice(voices: Grouped) -> None:
    first, second = voices([report("a", "The pier is shut."), report("b", "The pier is shut.", outlet="B")])
    assert first != second


def test_the_store_and_the_memory_group_the_gold_stories_alike(tmp_path: Path) -> None:
    with SqliteCoverage(tmp_path / "v.store", create=True) as store:
        store.add(reports())
        grouped = [int(covered.voice[1:]) for covered in store.articles()]
    assert [f"v{voice - 1}" for voice in grouped] == in_memory(reports())


def test_others_stay_one_voice_when_the_first_is_removed(tmp_path: Path) -> None:
    with SqliteCoverage(tmp_path / "v.store", create=True) as store:
        store.add([report("wire", WIRE), report("gull", WIRE, outlet="Gull"), report("tide", WIRE, outlet="Tide")])
        store.remove(store.named("wire"))
        assert len({covered.voice for covered in store.articles()}) == 1
        store.add([report("late", WIRE, outlet="Late")])
        assert len({covered.voice for covered in store.articles()}) == 1
