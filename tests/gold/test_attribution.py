"""The gold of attribution is whole: every article can be read, and says what the guidelines ask for."""

from __future__ import annotations

from pathlib import Path

import pytest

from quotecheck.evaluate.attribution.find import attribution_files
from quotecheck.evaluate.attribution.gold import GoldArticle
from quotecheck.evaluate.attribution.read import read_gold
from quotecheck.figure_names import WAYS

GOLD = Path(__file__).parents[2] / "gold" / "attribution"


@pytest.fixture(scope="module")
def articles() -> list[GoldArticle]:
    found = list(read_gold(attribution_files(GOLD)))
    assert [str(item) for item in found if not isinstance(item, GoldArticle)] == []
    return [item for item in found if isinstance(item, GoldArticle)]


def test_there_is_as_much_as_the_description_says(articles: list[GoldArticle]) -> None:
    text = (GOLD.parent / "README.md").read_text(encoding="utf-8")
    words = sum(len(gold.text.split()) for gold in articles)
    quotations = sum(len(gold.quotes) for gold in articles)
    held_out = sum(gold.part == "test" for gold in articles)
    for told in (f"{len(articles)} articles", f"{words:,} words", f"{quotations:,} quotations"):
        assert told in text
    assert f"{held_out} articles are `test`" in text


def test_every_quotation_has_its_type_act_status_and_way(articles: list[GoldArticle]) -> None:
    ways = {str(number + 1) for number in range(WAYS)}
    lacking = [
        f"{gold.id} {quote.id}"
        for gold in articles
        for quote in gold.quotes
        if None in (quote.type, quote.act, quote.status) or quote.way not in ways
    ]
    assert lacking == []


def test_every_way_of_quoting_is_in_either_part(articles: list[GoldArticle]) -> None:
    for part in ("dev", "test"):
        found = {quote.way for gold in articles if gold.part == part for quote in gold.quotes}
        assert len(found) == WAYS, part


def test_every_trap_has_a_reason_of_the_guidelines(articles: list[GoldArticle]) -> None:
    guidelines = (GOLD.parent / "GUIDELINES.md").read_text(encoding="utf-8")
    reasons = {trap.reason for gold in articles for trap in gold.traps}
    assert "" not in reasons
    assert [reason for reason in reasons if f"`{reason}`" not in guidelines] == []


def test_what_a_quotation_stands_in_is_one_of_the_article(articles: list[GoldArticle]) -> None:
    for gold in articles:
        names = {quote.id for quote in gold.quotes}
        assert {quote.parent for quote in gold.quotes} <= {None, *names}, gold.id
