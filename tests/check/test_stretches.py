"""A quotation is held against the passages that were found, and against neighbours joined."""

from __future__ import annotations

from quotecheck.check.stretches import NEXT, PER_ARTICLE, Stretch, stretches
from quotecheck.coverage import Candidate


def hit(start: int, end: int, *forms: str, key: int = 0, score: float = 90.0) -> Candidate:
    return Candidate(key, start, end, score, forms)


def places(found: list[Stretch]) -> list[tuple[int, int]]:
    return [(s.start, s.end) for s in found]


def test_nothing_found_gives_nothing() -> None:
    assert stretches([]) == []


def test_a_hit_alone_is_a_stretch_with_its_forms() -> None:
    assert stretches([hit(10, 25, "salt", "marsh", key=7)]) == [[Stretch(7, 10, 25, ("salt", "marsh"))]]


def test_neighbours_are_looked_at_alone_and_joined() -> None:
    assert stretches([hit(0, 20, "salt"), hit(22, 40, "marsh")]) == [
        [Stretch(0, 0, 20, ("salt",)), Stretch(0, 22, 40, ("marsh",)), Stretch(0, 0, 40, ("salt", "marsh"))]
    ]


def test_forms_are_joined_in_the_order_of_the_text_whichever_hit_is_surer() -> None:
    found = stretches([hit(44, 60, "tide", score=99.0), hit(22, 42, "marsh", "at"), hit(0, 20, "salt", score=80.0)])
    assert places(found[0]) == [(0, 20), (22, 42), (44, 60), (0, 60)]
    assert found[0][-1].forms == ("salt", "marsh", "at", "tide")


def test_only_what_is_next_to_one_another_is_joined() -> None:
    [near] = stretches([hit(0, 20), hit(20 + NEXT, 40)])
    assert places(near) == [(0, 20), (20 + NEXT, 40), (0, 40)]
    [far] = stretches([hit(0, 20), hit(21 + NEXT, 40)])
    assert places(far) == [(0, 20), (21 + NEXT, 40)]


def test_what_has_no_neighbour_is_told_once_beside_what_has() -> None:
    [found] = stretches([hit(0, 20), hit(200, 230), hit(22, 40)])
    assert places(found) == [(0, 20), (22, 40), (200, 230), (0, 40)]
    assert len(set(found)) == len(found)


def test_of_one_article_the_four_surest_are_looked_at() -> None:
    hits = [hit(n * 100, n * 100 + 50) for n in (6, 1, 5, 2, 3, 4)]
    [found] = stretches(hits)
    assert PER_ARTICLE == 4
    assert places(found) == [(100, 150), (200, 250), (500, 550), (600, 650)]


def test_a_fifth_hit_joins_nothing() -> None:
    [found] = stretches([hit(n * 100, n * 100 + 50) for n in (1, 2, 3, 4)] + [hit(152, 198, "tide")])
    assert all("tide" not in s.forms for s in found)
    assert len(found) == 4


def test_articles_come_in_the_order_of_their_surest_hit_and_share_nothing() -> None:
    hits = [hit(0, 20, key=5), *(hit(n * 100, n * 100 + 50, key=2) for n in range(5)), hit(22, 40, key=5)]
    found = stretches(hits)
    assert [{s.key for s in near} for near in found] == [{5}, {2}]
    assert [len(near) for near in found] == [3, 4]
