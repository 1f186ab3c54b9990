"""Who asks, and who has another part in what a pronoun has a part in, is nobody the pronoun stands for."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_who_asks_is_not_who_answers() -> None:
    seen = by_source(
        "Brenda Holt, a bargee, wrote down what was found in the boat. Pressed by her lawyer, Tamsin Orley, to say "
        "why the oars were gone, she replied that nobody had asked about oars."
    )
    assert seen["she"] == "Brenda Holt"


@needs_pack
def test_who_asks_is_not_whom_the_question_is_about() -> None:
    seen = by_source(
        "Wilfred Cray, the ferryman, kept his hat on. Asked by the harbour's barrister, Edmund Sale, why he had "
        "claimed that the river was closed, the ferryman shrugged."
    )
    assert seen["he"] == "Wilfred Cray"


@needs_pack
def test_whom_somebody_tells_is_somebody_else_wherever_he_was_named() -> None:
    seen = by_source(
        "Piet Sorel sells eels. Hugo Brandt keeps the lock. Hugo Brandt was born on a barge. "
        "To Brandt he said that the eels were late."
    )
    assert seen["he"] == "Piet Sorel"


@needs_pack
def test_this_reporter_is_nobody_of_the_story() -> None:
    seen = by_source(
        "Edmund Sale came late to the lock. He spoke for an hour. "
        "Asked by this reporter what he would do if the river rose, he said it was a matter for the engineers."
    )
    assert seen["this reporter"] == "unnamed reporter"
    assert seen["he"] == "Edmund Sale"
