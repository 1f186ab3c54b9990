"""Which of two people with one surname is meant."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_two_joined_by_and_share_the_surname_from_the_first() -> None:
    seen = by_source(
        "Hugo and Ilka Brandis lost their luggage in May. Mrs Brandis said the pilot laughed. "
        "The airline says that Mr Brandis shouted. Mr Brandis denied it."
    )
    assert seen["Mrs Brandis"] == "Ilka Brandis"
    assert seen["Mr Brandis"] == "Hugo Brandis"


@needs_pack
def test_a_surname_before_another_person_s_full_name_stays_one() -> None:
    seen = by_source(
        "Brock and Ilka Brandis clash over pier\n\nThe pier may close in May. Hugo Brock said the planks were rotten. "
        "Ilka Brandis said they were not. Brock said she should look."
    )
    assert seen["Hugo Brock"] == seen["Brock"] == "Hugo Brock"


@needs_pack
def test_a_title_tells_which_of_two() -> None:
    seen = by_source(
        "Hilda Brock wrote songs. Her nephew, Judge Otto Brock, keeps them in a box. Hilda Brock died in May.\n\n"
        "Judge Brock said nobody would ever sing them."
    )
    assert seen["Judge Brock"] == "Otto Brock"


@needs_pack
def test_the_elder_is_the_father_and_junior_the_son() -> None:
    text = "Ivo Brock lost the match. His father, Otto Brock, was not there. "
    assert by_source(f"{text}Brock senior said the rain was to blame.")["Brock senior"] == "Otto Brock"
    assert by_source(f"{text}Brock junior said the rain was to blame.")["Brock junior"] == "Ivo Brock"


@needs_pack
def test_a_bare_surname_long_after_another_bearer_is_the_main_persons() -> None:
    seen = by_source(
        "Otto Brock painted signs for the whole of Marsk and died on Monday. Brock never could spell.\n\n"
        "Hilda Brock, a baker, shared a shop with him once. They fell out over a sign with a fish on it, which "
        "hung above the door for eleven years and was stolen twice, once by a bishop. The town hall has it now, in a "
        "cellar with two stuffed owls and a broken clock, and nobody has come to ask for any of them since the war.\n\n"
        "Brock asked for a plain stone in his will."
    )
    assert seen["Brock"] == "Otto Brock"
