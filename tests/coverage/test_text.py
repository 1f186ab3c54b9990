"""Every coverage gives an article's text alone, as it was put in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from quotecheck.coverage import Coverage, MemoryCoverage, SqliteCoverage, Without
from quotecheck.errors import CoverageError
from tests.coverage.stories import report

TEXTS = {
    "kiln": "“The kiln at Skelling stays cold,”\r\nAda Brook said — “till the geese’s return”.\n\nIt rained.  \n",
    "loom": "The looms at Skelling stay in the loft, the guild said.\n",
}
DRAFT = report("draft", "The kiln and the looms at Skelling are to be sold.")


@pytest.fixture(params=["memory", "store", "memory without", "store without"])
def coverage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Coverage]:
    kind: str = request.param
    articles = [DRAFT, *(report(name, text) for name, text in TEXTS.items())]
    with SqliteCoverage(tmp_path / "desk.store", create=True) as store:
        store.add(articles)
        inner: Coverage = MemoryCoverage(articles) if kind.startswith("memory") else store
        yield Without(inner, DRAFT) if kind.endswith("without") else inner


def test_the_text_of_a_hit_is_its_article_s(coverage: Coverage) -> None:
    keys = {hit.key for hit in coverage.search("at Skelling")}
    found = {coverage.article(key).article.id: coverage.text(key) for key in keys}
    assert {name: text for name, text in found.items() if name != DRAFT.id} == TEXTS


def test_a_hit_s_forms_are_the_words_between_its_offsets(coverage: Coverage) -> None:
    [hit] = [h for h in coverage.search("The looms stay in the loft") if "loft" in h.forms]
    assert coverage.text(hit.key)[hit.start : hit.end] == TEXTS["loom"].strip()
    assert hit.forms == ("the", "looms", "at", "skelling", "stay", "in", "the", "loft", "the", "guild", "said")


def test_the_text_of_a_removed_article_is_asked_for_in_vain(tmp_path: Path) -> None:
    with SqliteCoverage(tmp_path / "desk.store", create=True) as store:
        store.add([report(name, text) for name, text in TEXTS.items()])
        (gone,), (kept,) = store.named("kiln"), store.named("loom")
        store.remove([gone])
        for coverage in (store, Without(store, DRAFT)):
            with pytest.raises(CoverageError, match="removed"):
                coverage.text(gone)
            assert coverage.text(kept) == TEXTS["loom"]
