"""Which passages of the coverage carry a quotation, whose words they are, and on whose authority."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest

from quotecheck.check.doubt import Place, right_before
from quotecheck.check.gather import Gatherer, Window, transcript_witnesses, with_edits
from quotecheck.compare.passages import marks_of
from quotecheck.compare.utterance import SAME
from quotecheck.coverage import MemoryCoverage
from quotecheck.schema import Article, EditKind, Form, Passage
from quotecheck.text.transcript import Piece, transcript_from_pieces
from tests.check.standin import Reader, article, quotes

pytestmark = pytest.mark.usefixtures("reader")

WORDS = "“We may open the old lock at Ostrey on Monday,”"
ANY_DAY = Window()
DRAFT = f"{WORDS} Orla Vance said."


def report(text: str, name: str = "gazette", day: str | None = "2025-03-04") -> Article:
    return article(text, name, day, outlet=name.title())


def gathered(draft: str, *reports: Article, window: Window = ANY_DAY) -> list[list[Passage]]:
    """The passages of each quotation of a draft."""
    own = article(draft)
    found = Gatherer(own, [MemoryCoverage(reports)], "m", window).witnesses(quotes(own))
    return [with_edits(own, [], witnesses) for witnesses in found]


def first(draft: str, *reports: Article) -> Sequence[Passage]:
    return gathered(draft, *reports)[0]


def names(passages: Sequence[Passage]) -> list[str]:
    return sorted(p.origin.article for p in passages)


def test_a_report_with_the_words_is_a_passage_with_everything_that_is_known_of_it() -> None:
    text = f"Lock to open\n\n{WORDS.replace('may', 'will')} Orla Vance claimed.\n"
    [passage] = first(DRAFT, report(text))
    assert (passage.origin.outlet, passage.origin.date, passage.form) == ("Gazette", "2025-03-04", Form.DIRECT)
    assert [s.text for s in passage.content] == ["We will open the old lock at Ostrey on Monday"]
    assert [s.text for s in passage.carries] == ["We", "open the old lock at Ostrey on Monday"]
    assert [(e.kind, e.here and e.here.text, e.there and e.there.text) for e in passage.edits] == [
        (EditKind.MODALITY, "may", "will")
    ]
    assert (passage.speaker, passage.cue, passage.another, passage.authoritative) == (
        "Orla Vance",
        "claimed",
        False,
        False,
    )
    assert all(text[s.start : s.end] == s.text for s in passage.content)


def test_reports_of_something_else_are_no_passages() -> None:
    other = report("“We may close the school at Port Elm for a week,” Joss Keld said.", "post")
    assert names(first(DRAFT, report(DRAFT), other)) == ["gazette"]
    assert gathered(DRAFT) == [[]]


def test_every_quotation_has_its_own_passages() -> None:
    eels = "“I like eels better than any lamprey,” Joss Keld said."
    own = gathered(f"{DRAFT}\n\n{eels}", report(DRAFT), report(eels, "post"))
    assert [names(ps) for ps in own] == [["gazette"], ["post"]]


def test_only_the_days_that_are_asked_for_are_searched() -> None:
    days = [report(DRAFT, f"d{n}", f"2025-03-0{n}") for n in range(1, 6)] + [report(DRAFT, "undated", None)]
    for window, found in (
        (Window(), ["d1", "d2", "d3", "d4", "d5", "undated"]),
        (Window(since="2025-03-03"), ["d3", "d4", "d5", "undated"]),
        (Window(until="2025-03-02"), ["d1", "d2", "undated"]),
        (Window("2025-03-02", "2025-03-03"), ["d2", "d3", "undated"]),
    ):
        assert names(gathered(DRAFT, *days, window=window)[0]) == found


def test_the_surest_comes_first() -> None:
    loose = "The old lock at Ostrey might open on Monday, Orla Vance said."
    passages = first(DRAFT, report(loose, "loose"), report(DRAFT, "whole"))
    assert len(passages) == 2
    assert passages[0].origin.article == "whole"
    assert all(a.confidence >= b.confidence for a, b in pairwise(passages))


def test_stores_are_searched_beside_one_another_and_share_no_voice() -> None:
    own = article(DRAFT)
    stores = [MemoryCoverage([report(DRAFT, name)]) for name in ("gazette", "post")]
    [witnesses] = Gatherer(own, stores, "m", Window()).witnesses(quotes(own))
    passages = with_edits(own, [], witnesses)
    assert names(passages) == ["gazette", "post"]
    assert len({p.voice for p in passages}) == 2


def test_of_one_article_the_best_stretch_counts_and_words_between_marks_are_best() -> None:
    text = f"Orla Vance said the old lock at Ostrey may open on Monday.\n\nIt rained.\n\n{DRAFT}\n\n{DRAFT[:-1]} again."
    [passage] = first(DRAFT, report(text))
    assert passage.form is Form.DIRECT
    assert passage.edits == ()


def test_words_over_two_paragraphs_are_one_passage() -> None:
    text = (
        "“We may open the old lock at Ostrey on Monday.\n\n"
        "“The keeper has oiled its gates and the geese are warned,” Orla Vance said."
    )
    draft = "“We may open the old lock at Ostrey on Monday. The keeper has oiled its gates and the geese are warned,”"
    [passage] = first(f"{draft} Orla Vance said.", report(text))
    assert passage.edits == ()
    assert " ".join(s.text for s in passage.content).count("oiled") == 1
    assert "Monday" in " ".join(s.text for s in passage.content)


def test_the_parts_of_an_interrupted_quotation_may_stand_in_two_articles() -> None:
    draft = f"{WORDS} Orla Vance said. “The keeper has oiled its gates.”"
    gates = "“The keeper has oiled its gates,” Orla Vance said."
    assert names(first(draft, report(DRAFT), report(gates, "post"))) == ["gazette", "post"]


# Whose words ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "another"),
    [
        (f"{WORDS} Orla Vance said.", False),
        (f"{WORDS} Joss Keld said.", True),
        (f"The board met.\n\nJoss Keld was there.\n\n{WORDS} he said.", True),
        (WORDS, False),
    ],
)
def test_the_same_words_of_somebody_else_are_told(text: str, another: bool) -> None:
    [passage] = first(DRAFT, report(text))
    assert passage.another is another


def test_a_pronoun_there_that_may_be_the_draft_s_speaker_accuses_nobody() -> None:
    # The stand-in takes whoever was named last; the draft's speaker is named behind, in the same paragraph.
    text = f"Joss Keld came late.\n\n{WORDS} {{}} said, as Orla Vance so often does."
    [passage] = first(DRAFT, report(text.format("he")))
    assert (passage.speaker, passage.another) == (None, False)
    [passage] = first(DRAFT, report(text.format("Joss Keld")))
    assert (passage.speaker, passage.another) == ("Joss Keld", True)


def test_the_draft_s_own_pronoun_accuses_nobody() -> None:
    draft = f"Joss Keld took questions from Orla Vance. {WORDS} he said."
    assert quotes(article(draft))[0].speaker is not None
    [passage] = first(draft, report(f"{WORDS} Joss Keld said."))
    assert passage.another is False
    named = draft.replace("he said", "Orla Vance said")
    [passage] = first(named, report(f"{WORDS} Joss Keld said."))
    assert passage.another is True


@pytest.mark.parametrize(
    "text",
    [
        f"“Vance told us ‘{WORDS[1:-2]}’ and left,” Joss Keld said.",
        f"“The chair said {WORDS[1:-2].replace('We', 'we')},” Joss Keld said.",
        f"Orla Vance promised it. {WORDS} Joss Keld said.",
    ],
)
def test_who_quotes_the_draft_s_speaker_is_not_another(text: str) -> None:
    [passage] = first(DRAFT, report(text))
    assert passage.another is False


BLOG = (
    "What I saw at the lock\n\nPosted by {}\n\nIt rained all night.\n\n"
    "The gate was rusted through and nobody had a key to the lamp.\n\nThat is all I know."
)


def test_what_stands_without_marks_in_the_speaker_s_own_article_is_said_by_him() -> None:
    draft = "“The gate was rusted through, the keeper was away and nobody had a key to the lamp,” Orla Vance said."
    [own] = first(draft, report(BLOG.format("Orla Vance")))
    assert (own.speaker, own.another, own.form) == ("Orla Vance", False, Form.DIRECT)
    assert [e.here.text for e in own.edits if e.here] == ["the keeper was away"]
    for passage in first(draft, report(BLOG.format("Bram Oster"))):
        assert passage.speaker != "Orla Vance"


def test_somebody_else_s_remark_on_another_day_is_another_remark() -> None:
    cheer = "“We go on, whatever it takes,”"
    far = report(f"{cheer} Joss Keld said.", day="2024-06-01")
    assert first(f"{cheer} Orla Vance said.", far) == []
    assert len(first(f"{cheer} Orla Vance said.", report(f"{cheer} Orla Vance said."))) == 1


def test_another_value_in_a_report_tells_where_the_words_alone_leave_it_in_doubt() -> None:
    short = "“Eight of the divers had been approached,” Orla Vance said."
    [passage] = first(short, report("Orla Vance said two of the twelve had been approached.\n"))
    assert [(e.kind, e.here and e.here.text, e.there and e.there.text) for e in passage.edits] == [
        (EditKind.NUMBER, "Eight", "two")
    ]
    assert passage.confidence < SAME
    assert first(short, report("Orla Vance said some of the twelve had been approached.\n")) == []


def test_only_what_may_be_the_same_utterance_is_attributed(reader: Reader) -> None:
    unlike = "“We may yet see what the geese on Monday make of the old cat,” Joss Keld said."
    gathered(DRAFT, report(unlike))
    assert reader.read == []
    other = f"{WORDS} Joss Keld said."
    gathered(DRAFT, report(other))
    assert reader.read == [other]


def test_where_the_draft_s_speaker_is_named_beside_the_words_nothing_is_attributed(reader: Reader) -> None:
    [passages] = gathered(DRAFT, report(DRAFT))
    assert (passages[0].speaker, passages[0].cue) == ("Orla Vance", "said")
    assert reader.read == []


def test_coverage_is_attributed_once_for_all_quotations(reader: Reader) -> None:
    eels = "“I like eels better than any lamprey,” Joss Keld said."
    text = f"{DRAFT}\n\n{eels}"
    swapped = [f"{WORDS} Joss Keld said.", eels.replace("Joss Keld", "Orla Vance")]
    gathered(text, report("\n\n".join(swapped)))
    assert (reader.calls, reader.read) == (1, swapped)


# A transcript -----------------------------------------------------------------------------------------------------


def spoken(draft: str, *pieces: Piece) -> list[Passage]:
    own = article(draft)
    return with_edits(own, transcript_witnesses(own, transcript_from_pieces(pieces, id="hearing"), quotes(own))[0], [])


OPEN = "We may not open the old lock at Ostrey on Monday."


def test_a_transcript_s_turn_is_authoritative_and_has_its_time() -> None:
    [passage] = spoken(
        DRAFT,
        Piece("The board is in session.", "CHAIR", "00:00:01"),
        Piece("Thank you.", "VANCE", "00:00:05"),
        Piece(f"{OPEN} Not before.", "VANCE", "00:00:09"),
    )
    assert (passage.authoritative, passage.voice, passage.form) == (True, "transcript", Form.DIRECT)
    assert (passage.origin.article, passage.origin.time) == ("hearing", "00:00:09")
    assert (passage.speaker, passage.another) == ("Orla Vance", False)
    assert [e.kind for e in passage.edits] == [EditKind.NEGATION]


def test_another_s_turn_is_another_speaker() -> None:
    [passage] = spoken(DRAFT, Piece(OPEN, "JOSS KELD"))
    assert (passage.speaker, passage.another) == ("JOSS KELD", True)


@pytest.mark.parametrize("label", ["Q", "MODERATOR", None])
def test_a_turn_of_nobody_in_particular_accuses_nobody(label: str | None) -> None:
    [passage] = spoken(DRAFT, Piece(OPEN, label))
    assert passage.another is False


def test_a_pronoun_in_the_draft_is_no_accusation_by_a_transcript_either() -> None:
    draft = f"Joss Keld took questions from Orla Vance. {WORDS} he said."
    [passage] = spoken(draft, Piece(OPEN, "KELD"))
    assert passage.another is False


def test_the_turn_that_has_most_of_the_words_counts() -> None:
    [passage] = spoken(
        DRAFT, Piece("You may open the old lock?", "KELD"), Piece(OPEN, "VANCE"), Piece("On Monday?", "KELD")
    )
    assert passage.speaker == "Orla Vance"


def test_words_that_nobody_spoke_have_no_passage() -> None:
    assert spoken(DRAFT, Piece("The geese are in good voice.", "KELD")) == []


def test_a_turn_that_tells_what_the_draft_s_speaker_said_accuses_nobody() -> None:
    told = f"When I met Miss Vance at the lock she said: {OPEN}"
    assert not any(p.another for p in spoken(f"“{OPEN}” Orla Vance said.", Piece(told, "JOSS KELD")))
    assert all(p.another for p in spoken(f"“{OPEN}” Orla Vance said.", Piece(f"He used to say: {OPEN}", "JOSS KELD")))


@pytest.mark.parametrize(
    ("label", "may_be"),
    [("Ostrey (Vance): ", True), ("Joss Keld met Vance. Nils Harrow: ", False)],
)
def test_a_name_in_brackets_before_the_words_may_be_the_speaker(label: str, may_be: bool) -> None:
    own = "Orla Vance"
    text = f"{label}{WORDS}"
    marks = marks_of(article(text))
    at = text.index("We may")
    assert right_before(own, Place(text, (at, at), marks)) is may_be
