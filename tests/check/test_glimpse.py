"""What the words beside a passage tell of its speaker before anything is parsed."""

from __future__ import annotations

import pytest

from quotecheck.check.glimpse import glimpse
from quotecheck.check.spoken import Spoken
from quotecheck.compare.passages import marks_of
from quotecheck.schema import SpeakerKind, SpeakerName
from tests.check.standin import article

QUILL = SpeakerName(id="s1", name="Tamsin Quill", kind=SpeakerKind.PERSON)
GUILD = SpeakerName(id="s2", name="the tanners’ guild", kind=SpeakerKind.ORGANISATION)
PLAN = "the tannery would be pulled down by autumn"
HIDES = "“The last hides go out in June,”"


def seen(text: str, words: str, own: SpeakerName | None = QUILL) -> Spoken | None:
    start = text.index(words)
    return glimpse(own, text, (start, start + len(words)), marks_of(article(text)))


def named(name: str, kind: SpeakerKind = SpeakerKind.PERSON) -> SpeakerName:
    return SpeakerName(id="s", name=name, kind=kind)


# Nobody's ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("own", [QUILL, GUILD], ids=["person", "organisation"])
def test_reported_words_in_a_sentence_without_a_verb_of_speech_are_nobody_s(own: SpeakerName) -> None:
    assert seen(f"By then {PLAN}, with the pits left open.", PLAN, own) == Spoken(nobody=True)


@pytest.mark.parametrize(
    "text",
    [
        f"Tamsin Quill said so. By then {PLAN}.",
        f"By then {PLAN}. Tamsin Quill said so.",
        f"Tamsin Quill said so.\nBy then {PLAN}.",
        f"{HIDES} Tamsin Quill said. By then {PLAN}.",
    ],
)
def test_a_verb_of_speech_in_another_sentence_does_not_make_them_hers(text: str) -> None:
    assert seen(text, PLAN) == Spoken(nobody=True)


@pytest.mark.parametrize("text", [f"Tamsin Quill said {PLAN}.", f"By spring {PLAN}, Ms Quill said."])
def test_a_verb_of_speech_in_the_sentence_makes_them_hers(text: str) -> None:
    found = seen(text, PLAN)
    assert found is not None
    assert (found.speaker, found.cue, found.nobody) == ("Tamsin Quill", "said", False)


@pytest.mark.parametrize("text", [f"According to Tamsin Quill, {PLAN}.", f"By spring {PLAN}, according to the guild."])
def test_according_to_leaves_them_to_a_parse(text: str) -> None:
    assert seen(text, PLAN) is None


def test_a_verb_of_speech_within_the_words_is_a_sign_too() -> None:
    words = "the tannery, the guild said, would be pulled down"
    assert seen(f"By then {words}.", words) != Spoken(nobody=True)


def test_words_between_marks_are_somebody_s_without_a_verb_of_speech() -> None:
    assert seen(f"Tamsin Quill was firm. {HIDES.replace(',', '.')}", "The last hides go out") is None


def test_an_organisation_s_reported_words_are_left_to_a_parse() -> None:
    assert seen(f"The tanners’ guild said {PLAN}.", PLAN, GUILD) is None


@pytest.mark.parametrize("own", [QUILL, GUILD, None], ids=["person", "organisation", "unknown"])
def test_nobody_s_words_have_nobody_for_a_speaker_whoever_speaks_in_the_draft(own: SpeakerName | None) -> None:
    assert Spoken(nobody=True).relation(own) == "nobody"


# Suffixes ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", ["KC", "QC", "Jr"])
@pytest.mark.parametrize("there", ["Quill", "Ms Quill", "Tamsin Quill"])
def test_the_surname_stands_before_a_suffix(suffix: str, there: str) -> None:
    own = named(f"Tamsin Quill {suffix}")
    assert seen(f"{HIDES} {there} said.", "The last hides go out", own) == Spoken(
        own.name, SpeakerKind.PERSON, "said", named=True, all=(own.name,)
    )


def test_a_suffix_in_common_does_not_make_two_people_one() -> None:
    assert seen(f"{HIDES} Bram Oster KC said.", "The last hides go out", named("Tamsin Quill KC")) is None


def test_a_full_name_without_the_suffix_is_not_another_s_before_a_pronoun() -> None:
    text = f"Tamsin Quill met the tanners. {HIDES} she said."
    own = named("Tamsin Quill KC")
    assert seen(text, "The last hides go out", own) == Spoken(None, None, "said", named=False, all=(own.name,))
    assert seen(text.replace("Tamsin Quill", "Hanna Reyl"), "The last hides go out", own) is None


@pytest.mark.parametrize(
    "cue",
    ["Joss Keld, for Ms Quill, said.", "Quill’s sister Ida said.", "Her brother, Joss Quill, said."],
    ids=["for her", "her sister", "a namesake"],
)
def test_who_is_only_named_beside_another_is_not_seen_to_speak(cue: str) -> None:
    assert seen(f"{HIDES} {cue} Tamsin Quill wept.", "The last hides") is None
