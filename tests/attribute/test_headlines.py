"""Whose a headline's quotation is, where the headline gives no name."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_a_headline_is_whose_the_lead_tells_it_of() -> None:
    seen = by_source(
        "Skippers fear harbour closure\n\n"
        "Lanmoor boat owners fear that the harbour will be closed in May.\n\n"
        "Otto Brandis said that the quay was sound."
    )
    assert seen["Skippers"] == "Lanmoor boat owners"


@needs_pack
def test_a_headline_without_the_leads_words_is_not_its_speakers() -> None:
    seen = by_source(
        "Regulator warns of leaking pumps\n\n"
        "The Harbour Conduct Office has told Marsk Ferries to refund 4,000 passengers who were left on the quay.\n\n"
        "Otto Brandis said that the line would appeal."
    )
    assert seen["Regulator"] != "Harbour Conduct Office"


@needs_pack
def test_many_of_a_headline_stay_what_it_calls_them() -> None:
    seen = by_source(
        "Farmers warn of a dry summer\n\n"
        "Farmers in the hills near Marsk have warned that the summer will be dry.\n\n"
        "Otto Brandis said that the wells were low."
    )
    assert seen["Farmers"] == "farmers"


@needs_pack
def test_whole_words_of_one_speaker_are_his_though_the_headline_gives_them_to_many() -> None:
    seen = by_source(
        "‘We are not a car park’, islanders tell minister\n\n"
        "People on Sorn are angry about the plan to close the quay.\n\n"
        "“We are not a car park,” said Ilka Fenn, who runs the shop. “We live here.”"
    )
    assert seen["islanders"] == "Ilka Fenn"


@needs_pack
def test_a_headline_s_own_noun_is_not_who_else_speaks_in_the_lead() -> None:
    seen = by_source(
        "Police warn of pier fraud\n\nShopkeepers warned of fraud at the pier on Monday.\n\nThe pier is open again."
    )
    assert seen["Police"] == "police"
    seen = by_source(
        "Doctors say ward is unsafe\n\nNurses say the ward is unsafe at night. Doctors at the clinic want it closed."
    )
    assert seen["Doctors"] == "unnamed doctors"
    seen = by_source("Watchdog warns of pier fraud\n\nShopkeepers warned of fraud at the pier on Monday.")
    assert seen["Watchdog"] == "watchdog"
