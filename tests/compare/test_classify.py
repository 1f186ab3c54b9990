"""Each difference has one kind, the gravest that fits; and what is no difference is none."""

from __future__ import annotations

import pytest

from quotecheck.compare.classify import classify, fluent, is_doubt
from quotecheck.schema import EditKind
from quotecheck.text.tokens import tokens

TABLE = [
    # negation
    ("", "not", "negation"),
    ("can", "can't", "negation"),
    ("can", "cannot", "negation"),
    ("never", "", "negation"),
    ("a warning", "no warning", "negation"),
    ("with a permit", "without a permit", "negation"),
    ("safe", "unsafe", "negation"),
    ("everybody", "nobody", "negation"),
    # a double negation is a statement, and one negation for another changes nothing
    ("not impossible", "possible", "negation"),
    ("not", "never", "frequency"),
    # denied in other words
    ("won't leave", "are refusing to leave", "deletion"),
    ("did not sign", "failed to sign", "deletion"),
    ("will not refuse to sign", "will sign", "negation"),
    ("and not for the crews", "rather than for the crews", "function-word"),
    # "no" as an answer denies nothing that follows
    ("No. I was there", "I was there", "function-word"),
    ("no I was there", "I was there", "function-word"),
    # "not only" does not deny
    ("not only", "", "hedge"),
    ("not just the boats", "the boats", "function-word"),
    # numbers as values
    ("twelve", "20", "number"),
    ("nine boats in four years", "four boats in nine years", "number"),
    ("two boats and six crews", "six crews and two boats", "function-word"),
    ("once", "twice", "number"),
    ("three times", "twice", "number"),
    ("five metres a second", "five metres a minute", "unit"),
    ("12,000", "1,200", "number"),
    ("$1.2bn", "$1.2m", "number"),
    ("a dozen boats", "ten boats", "number"),
    ("", "forty", "number"),
    ("one", "a", "function-word"),
    ("one of the crew", "the crew", "function-word"),
    ("first", "", "function-word"),
    ("first", "second of two", "number"),
    ("Monday", "Tuesday", "date"),
    ("3 May", "4 May", "date"),
    ("the end of May", "31 May", "content-word"),
    ("the end of May", "31 March", "date"),
    ("in May", "in June", "date"),
    ("percent", "points", "unit"),
    ("dollars", "pounds", "unit"),
    # modality
    ("will", "may", "modality"),
    ("could", "must", "modality"),
    ("may", "will not", "negation"),
    ("would", "", "modality"),
    ("must", "have to", "function-word"),
    ("must", "may have to", "modality"),
    ("we have to close", "we close", "modality"),
    ("we were able to leave", "we could leave", "modality"),
    # hedges; "about" and "around" only before a quantity
    ("", "perhaps", "hedge"),
    ("the tide", "I think the tide", "hedge"),
    ("forty boats", "about forty boats", "hedge"),
    ("half the boats", "around half the boats", "hedge"),
    ("the boats", "about the boats", "deletion"),
    ("around the pier", "the pier", "insertion"),
    ("", "at least", "hedge"),
    ("closed", "allegedly closed", "hedge"),
    ("at ten past two", "at about ten past two", "hedge"),
    ("", "as far as we can tell", "hedge"),
    ("", "on the balance of probabilities", "hedge"),
    ("rather than the crane", "than the crane", "function-word"),
    ("definitely", "", "hedge"),
    # how often and how many
    ("the whole crew", "the crew", "frequency"),
    ("all", "some", "frequency"),
    ("always", "often", "hedge"),
    ("every boat", "most boats", "frequency"),
    ("every boat", "each boat", "content-word"),
    ("often", "frequently", "content-word"),
    ("about forty boats", "roughly forty boats", "content-word"),
    ("about forty boats", "some forty boats", "content-word"),
    ("more than forty boats", "over forty boats", "insertion"),
    ("more than forty boats", "fewer than forty boats", "hedge"),
    ("nearly forty boats", "more than forty boats", "hedge"),
    ("probably", "likely", "content-word"),
    ("probably", "perhaps", "hedge"),
    # names, parties and bodies
    ("Keld", "Vardal", "entity"),
    ("the liberals", "the conservatives", "entity"),
    ("the council", "the court", "entity"),
    ("Joss Keld", "Keld", "insertion"),
    ("us", "US", "deletion"),
    ("the US", "the UK", "entity"),
    ("UN", "United Nations", "function-word"),
    ("United Nations", "UN", "function-word"),
    ("UN", "United Kingdom", "entity"),
    # pronouns
    ("he", "she", "pronoun"),
    ("our", "their", "pronoun"),
    ("we", "us", "function-word"),
    # conditions
    ("", "if the water falls", "condition"),
    ("unless it rains", "", "condition"),
    ("", "as long as the crane holds", "condition"),
    ("", "but only if the crane holds", "condition"),
    ("if the water falls", "when the water rises", "content-word"),
    ("", "if", "function-word"),
    # words
    ("harbour", "lock", "content-word"),
    ("a rusty crane", "a crane", "insertion"),
    ("a crane", "a rusty crane", "deletion"),
    ("crane", "", "insertion"),
    ("", "crane", "deletion"),
    # marked
    ("…", "the rusty crane", "ellipsis"),
    ("the crane", "...", "ellipsis"),
    ("[the crane]", "it", "bracket"),
    ("[not]", "", "bracket"),
    # no difference that matters
    ("", "um", "disfluency"),
    ("you know", "er, I mean", "disfluency"),
    ("the the", "the", "function-word"),
    ("which", "that", "function-word"),
    ("cranes", "crane", "function-word"),
]


@pytest.mark.parametrize(("here", "there", "kind"), TABLE)
def test_a_difference_is_of_one_kind(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


def test_every_kind_that_words_alone_can_show_is_in_the_table() -> None:
    from_alignment = {EditKind.SPLICE, EditKind.REORDER, EditKind.CUT, EditKind.FRAME, EditKind.SPELLING}
    assert {kind for *_, kind in TABLE} == set(EditKind) - from_alignment


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("12,000", "twelve thousand"),
        ("12 per cent", "12%"),
        ("$1.2bn", "1.2 billion dollars"),
        ("cannot", "can't"),
        ("U.S.", "US"),
        ("5", "five"),
    ],
)
def test_two_spellings_of_one_thing_are_no_difference(here: str, there: str) -> None:
    assert [t.form for t in tokens(here)] == [t.form for t in tokens(there)]
    assert classify(tokens(here), tokens(there)) is EditKind.FUNCTION_WORD


def test_may_is_a_month_only_where_it_is_one() -> None:
    assert classify(tokens("may"), tokens("will")) is EditKind.MODALITY
    assert classify(tokens("on 3 May"), tokens("on 3 June")) is EditKind.DATE
    assert classify(tokens("may go"), tokens("go")) is EditKind.MODALITY


@pytest.mark.parametrize(("here", "there"), [("would", "will"), ("could", "can"), ("he", "I")])
def test_the_shift_of_reported_speech_is_no_change_of_sense(here: str, there: str) -> None:
    assert classify(tokens(here), tokens(there), reported=True) is EditKind.FUNCTION_WORD
    assert classify(tokens(here), tokens(there), reported=False) in (EditKind.MODALITY, EditKind.PRONOUN)


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("would", "must", EditKind.MODALITY),
        ("not", "", EditKind.NEGATION),
        ("forty", "fifty", EditKind.NUMBER),
        ("Keld", "Vardal", EditKind.ENTITY),
    ],
)
def test_reported_speech_excuses_no_more_than_its_shift(here: str, there: str, kind: EditKind) -> None:
    assert classify(tokens(here), tokens(there), reported=True) is kind


def test_a_kind_does_not_depend_on_which_side_is_the_draft() -> None:
    sided = {EditKind.INSERTION: EditKind.DELETION, EditKind.DELETION: EditKind.INSERTION}
    for here, there, kind in TABLE:
        back = classify(tokens(there), tokens(here))
        assert (here, there, back) == (here, there, sided.get(EditKind(kind), EditKind(kind)))


def test_hesitations_fillers_and_words_said_twice_are_not_heard() -> None:
    assert [t.form for t in fluent(tokens("Um, the the crane, you know, is is, er, old"))] == [
        "the",
        "crane",
        "is",
        "old",
    ]


def test_a_word_that_makes_a_remark_surer_is_no_doubt() -> None:
    assert is_doubt(tokens("perhaps it rains"))
    assert not is_doubt(tokens("it certainly rains"))


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("would", "will", "function-word"),
        ("would", "should", "modality"),
        ("should", "will", "modality"),
        ("could", "can", "function-word"),
        ("would", "could", "modality"),
        ("had to", "must", "function-word"),
        ("should", "", "function-word"),
    ],
)
def test_a_shifted_modal_is_held_against_the_direct_one(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there), reported=True).value == kind


def test_a_clause_with_a_condition_in_it_is_one_where_it_is_left_out() -> None:
    limits = tokens("that is left when the crews are paid")
    assert classify([], limits) is EditKind.CONDITION
    assert classify(limits, []) is EditKind.INSERTION
    assert classify([], tokens("that is left of the crane")) is EditKind.DELETION


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        # how exact a number is
        ("forty boats", "in the region of forty boats", "hedge"),
        ("forty boats", "an estimated forty boats", "hedge"),
        ("about forty boats", "in the region of forty boats", "content-word"),
        ("forty boats", "hardly forty boats", "hedge"),
        ("hardly", "", "negation"),
        ("under an hour", "less than an hour", "deletion"),
        # how far it goes
        ("", "by and large", "hedge"),
        ("safe", "broadly safe", "hedge"),
        ("my sense is that it sank", "it sank", "hedge"),
        ("my sense was wrong, it sank", "it sank", "insertion"),
        # what is hoped or tried
        ("will find", "hope to find", "modality"),
        ("", "try to", "modality"),
        ("will not", "no plans to", "modality"),
        ("the keeper", "the keeper who tried to swim", "deletion"),
        # certain twice
        ("will", "will certainly", "function-word"),
        ("certainly", "", "hedge"),
        # whose feeling it is
        ("made us feel", "made us", "insertion"),
        ("we feel", "we", "hedge"),
    ],
)
def test_how_sure_and_how_exact_is_told_in_more_words_than_one(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


@pytest.mark.parametrize(
    ("there", "kind"),
    [
        ("so far", "condition"),
        ("with two exceptions", "condition"),
        ("for now", "condition"),
        ("in some places", "condition"),
        ("in some boats", "frequency"),
        ("in the fog", "deletion"),
    ],
)
def test_a_set_phrase_that_limits_is_a_condition_whatever_is_in_it(there: str, kind: str) -> None:
    assert classify([], tokens(there)).value == kind


def test_a_had_beside_a_perfect_is_no_would() -> None:
    assert classify(tokens("they've"), tokens("they'd")) is EditKind.FUNCTION_WORD
    assert classify(tokens("they've"), tokens("they would")) is EditKind.MODALITY


def test_a_report_s_not_may_be_a_never() -> None:
    assert classify(tokens("never"), tokens("had not"), reported=True) is EditKind.FUNCTION_WORD
    assert classify(tokens("never"), tokens("not")) is EditKind.FREQUENCY
    assert classify(tokens("never"), tokens("had"), reported=True) is EditKind.NEGATION


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        # alone, or before a clause, these tell of doubt
        ("", "I gather", "hedge"),
        ("", "he gathered", "hedge"),
        ("the lock is shut", "we gather the lock is shut", "hedge"),
        ("Keld has left", "I take it Keld has left", "hedge"),
        ("", "I take it", "hedge"),
        ("the lock is shut", "it appears the lock is shut", "hedge"),
        # what somebody did does not
        ("we gathered", "we met", "content-word"),
        ("we gather at the gate", "we meet at the gate", "content-word"),
        ("we considered the plan", "we studied the plan", "content-word"),
        ("I took it home", "I carried it home", "content-word"),
        ("he bet on", "he put money on", "content-word"),
        ("it appeared on the quay", "it landed on the quay", "content-word"),
    ],
)
def test_a_verb_of_doubt_that_means_something_else_as_well(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("we mend the gate", "we try to mend the gate", "modality"),
        ("we will", "we hope to", "modality"),
        ("will mend it", "will try to mend it", "modality"),
        ("we will not sell", "we have no plans to sell", "modality"),
        ("will sell", "are considering whether to sell", "modality"),
        # no hope
        ("looking for", "seeking", "content-word"),
        ("will consider", "will study", "content-word"),
        ("we considered the plan", "we praised the plan", "content-word"),
        # at greater length
        ("will sleep", "will call the keeper who tried to swim", "content-word"),
        ("we", "we saw the keeper who tried to swim", "deletion"),
    ],
)
def test_an_attempt_weakens_what_both_sides_tell(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("about every five days", "roughly every five days", "content-word"),
        ("about every five days", "more than every five days", "hedge"),
        ("every five days", "about every five days", "hedge"),
        ("the keeper knows every boat", "the keeper knows about every boat", "deletion"),
        ("upwards of forty boats", "over forty boats", "insertion"),
        ("forty boats", "upwards of forty boats", "hedge"),
    ],
)
def test_how_often_may_be_as_inexact_as_how_many(here: str, there: str, kind: str) -> None:
    assert classify(tokens(here), tokens(there)).value == kind


@pytest.mark.parametrize(
    ("here", "there", "kind"),
    [
        ("the rail regulator", "the foreign secretary", EditKind.ENTITY),
        ("the charity", "the minister", EditKind.ENTITY),
        ("the company", "the firm", EditKind.CONTENT_WORD),  # one body as two writers call it
        ("the chairwoman", "the chair", EditKind.CONTENT_WORD),
        ("the regulator", "the harbour", EditKind.CONTENT_WORD),
    ],
)
def test_another_body_or_office_is_another_party(here: str, there: str, kind: EditKind) -> None:
    assert classify(tokens(here), tokens(there)) is kind
