"""Every stretch of an article gets the kind an editor would give it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.text import article_from_text

STORY = (
    "The ferry Heron ran onto a sandbank near Lower Quay early on Saturday with forty people on board.",
    "“We felt a bump, and then nothing moved any more,” said Mira Okafor, a teacher on her way to work.",
    "Captain Jonas Hale said the crew had tea and biscuits to last until the tide came back.",
)


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = article_from_text(text, id="x", title=title)
    return [(block.kind.value, text[block.start : block.end]) for block in article.blocks]


def kind_of(line: str, *, after: tuple[str, ...] = STORY, before: tuple[str, ...] = ()) -> str:
    """The kind of a line between a story and what follows."""
    text = "\n\n".join([*after, line, *before])
    return {words: kind for kind, words in kinds(text)}[line]


def test_headline_standfirst_byline_and_date_come_before_the_story() -> None:
    head = [
        "Ferry stuck on sandbank",
        "Forty wait for the tide off Lower Quay.",
        "By Ada Brandt",
        "Updated: 3 May 2031, 14:05",
    ]
    found = [kind for kind, _ in kinds("\n\n".join([*head, *STORY]))]
    assert found == ["headline", "standfirst", "byline", "dateline", "paragraph", "paragraph", "paragraph"]


def test_a_name_with_a_date_under_the_headline_is_a_byline() -> None:
    assert kinds("Ferry stuck\n\nAda Brandt May 03, 2031\n\n" + STORY[0])[1][0] == "byline"


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert {kind for kind, _ in kinds("\n".join(STORY))} == {"paragraph"}


def test_a_known_title_is_the_headline_even_with_a_full_stop() -> None:
    assert kinds("Ferry stuck on sandbank.\n\n" + STORY[0], title="Ferry stuck on sandbank")[0][0] == "headline"


@pytest.mark.parametrize("line", ["NEWHAVEN, Carrow (NWA) —", "Saturday, May 3, 2031"])
def test_a_dateline_alone_on_its_line_is_one(line: str) -> None:
    assert kinds(f"Ferry stuck\n\n{line}\n\n{STORY[0]}")[1] == ("dateline", line)


def test_a_dateline_that_opens_a_paragraph_stays_in_it() -> None:
    text = "Ferry stuck\n\nNEWHAVEN, Carrow (NWA) — The ferry Heron is stuck, its captain said."
    assert kinds(text)[1][0] == "paragraph"


def test_a_short_line_over_a_paragraph_is_a_subheading() -> None:
    assert kind_of("Waiting for the tide", before=STORY[:1]) == "subheading"


@pytest.mark.parametrize("line", ["He said:", "“No,” she said.", "What did the captain know?", "1. Stay calm."])
def test_short_lines_of_prose_are_paragraphs(line: str) -> None:
    assert kind_of(line, before=STORY[:1]) == "paragraph"


@pytest.mark.parametrize(
    "line",
    [
        "The Heron at dawn. Photo: Otto Lindqvist",
        "Photo: Otto Lindqvist/North Wire",
        "The Heron leaving Newhaven last year (file photo)",
        "Otto Lindqvist/Getty Images",
        "© Otto Lindqvist/North Wire",
    ],
)
def test_a_line_with_a_picture_credit_is_a_caption(line: str) -> None:
    assert kind_of(line, before=STORY[:1]) == "caption"


def test_a_quotation_given_twice_is_a_pull_quote_once() -> None:
    pulled = "“We felt a bump, and then nothing moved any more”"
    found = kinds("\n\n".join([*STORY, pulled, "The tide came at noon."]))
    assert ("pull_quote", pulled) in found
    assert [kind for kind, _ in found].count("pull_quote") == 1


def test_the_first_of_two_quotations_that_stand_alone_is_story() -> None:
    line = "“We have tea, and we have biscuits to last until noon.”"
    assert [kind for kind, words in kinds("\n\n".join([line, *STORY, line])) if words == line] == [
        "paragraph",
        "pull_quote",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "0",
        "166",
        "15 Shares",
        "Facebook Twitter WhatsApp",
        "Facebook | Twitter | Email 12",
        "Read more",
        "Read more: ‘We will not go,’ says ferry captain",
        "Also read: Harbour to be dredged",
        "Published in The Carrow Gazette, May 3rd, 2031.\u00a0",
        "Advertisement",
        "Sign up for our newsletter and get the news every morning.",
        "© 2031 Carrow Gazette. All rights reserved.",
        "We use cookies to improve this page. Accept all cookies?",
        "https://carrow.example/ferry",
        "* * *",
        "Follow @carrowgazette on Twitter.",
    ],
)
def test_page_furniture_is_boilerplate(line: str) -> None:
    assert kind_of(line.strip(), before=STORY[:1]) == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "“Share this with everyone,” the captain said.",
        "Shares in Quayline fell by 15 percent, the company said.",
        "Read the report, said Hale, and you will see.",
        "By Friday the council had agreed to dredge the channel, Hale said.",
        "The comments were unhelpful, Okafor said.",
        "Commenting on the report, Okafor said it came late.",
        "Replying to a question, Hale said the lights had been on.",
        "Published in May, the report says that the buoys were old.",
        "“We use cookies,” the baker said, “and everyone accepts them.”",
        "He posted on Twitter that he followed @carrowgazette closely and that the whole crew did, too.",
        "Sign up for the rescue service, he told “the good people of Newhaven”.",
        "“No.”",
        "Research by Ada Brandt, from the Carrow Institute, has shown that the channel is too shallow.",
    ],
)
def test_prose_is_never_boilerplate_or_a_byline(line: str) -> None:
    assert kind_of(line, before=STORY[:1]) == "paragraph"


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "3 Comments",
        "Comments (12)",
        "Leave a Reply",
        "river_otter | 2 hours ago | Reply",
        "Your email address will not be published. Required fields are marked *",
    ],
)
def test_everything_after_a_comments_heading_is_boilerplate(heading: str) -> None:
    comment = "“Typical”, my neighbour said, and she is right about the ferry."
    assert kind_of(heading, before=(comment,)) == "boilerplate"
    assert kind_of(comment, after=(*STORY, heading)) == "boilerplate"


def test_a_link_to_the_comments_above_the_story_hides_nothing() -> None:
    found = kinds("\n\n".join(["Ferry stuck", "12 Comments", *STORY]))
    assert [kind for kind, _ in found] == ["headline", "boilerplate", "paragraph", "paragraph", "paragraph"]


def test_a_list_of_related_stories_ends_where_prose_begins() -> None:
    links = ("Related stories", "Harbour to be dredged", "Quayline buys two boats")
    found = kinds("\n\n".join([*STORY, *links, STORY[0]]))
    assert [kind for kind, _ in found] == ["paragraph"] * 3 + ["boilerplate"] * 3 + ["paragraph"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The ferry Heron ran onto a sandbank near Lower Quay early on Saturday\r\n"
        "with forty people on board, and the harbour master said that it would\r\n"
        "stay there until noon. Nobody was hurt. “We felt a bump,” said Mira\r\n"
        "Okafor, a teacher who was on her way to work.\r\n"
    )
    found = kinds(f"{wrapped}\r\nThe tide came at noon, and with it\r\nthe tugs.\r\n")
    assert [words for _, words in found] == [wrapped.strip(), "The tide came at noon, and with it\r\nthe tugs."]


def test_one_paragraph_a_line_stays_so_without_blank_lines() -> None:
    assert [words for _, words in kinds("Ferry stuck\n" + "\n".join(STORY))] == ["Ferry stuck", *STORY]


def test_a_headline_is_not_joined_to_a_short_first_paragraph() -> None:
    lines = ["Council votes to close the old harbour bridge", "“We had no choice,” Mayor Ada Brandt said."]
    assert [words for _, words in kinds("\n".join(lines))] == lines


def test_blocks_leave_invisible_characters_at_their_edges_out() -> None:
    assert kinds("\ufeff \u200bThe tide came.\u00a0\u200b\n\x00\n") == [("paragraph", "The tide came.")]


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "\u200b\n", "\x00"])
def test_nothing_visible_gives_no_block(text: str) -> None:
    assert kinds(text) == []


@given(st.text(alphabet=st.sampled_from("aB.,“” \n\r\t\u00a0\u200b\x00\u20281|"), max_size=120))
def test_blocks_are_ordered_apart_and_lose_no_word(text: str) -> None:
    article = article_from_text(text, id="x")
    at = 0
    for block in article.blocks:
        assert at <= block.start < block.end
        assert not article.text[at : block.start].strip("\u200b\x00 \n\r\t\u00a0\u2028")
        at = block.end
    assert not article.text[at:].strip("\u200b\x00 \n\r\t\u00a0\u2028")
    assert article.text == text


@pytest.mark.parametrize(
    "text",
    [
        "word, " * 33_000,
        "The tide came at noon.\n" * 20_000,
        "“" * 200_000,
        "“We felt a bump.”\n" * 10_000,
        "a\n\n" * 10_000,
    ],
    ids=["one line", "many lines", "only marks", "only quotations", "only letters"],
)
def test_very_large_texts_take_seconds(text: str) -> None:
    began = time.process_time()
    article_from_text(text, id="x")
    assert time.process_time() - began < 20  # seconds of processor; 1 when this was written
