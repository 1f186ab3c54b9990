"""Whose a short name is: titles, ranks, relatives, firms; and who stands behind a study or a spokesman."""

from __future__ import annotations

from tests.attribute.needs import needs_pack
from tests.attribute.test_names_and_ends import by_source


@needs_pack
def test_a_rank_in_letters_is_no_first_name() -> None:
    seen = by_source(
        "Detective Sergeant Marta Quill said the van was white. “It had one light,” DS Quill said.\n\n"
        "The shed's owner, Ludo Fenner, said nothing was locked."
    )
    assert seen["DS Quill"] == "Marta Quill"


@needs_pack
def test_a_doctor_may_be_called_by_the_first_name() -> None:
    seen = by_source(
        "Sumitra Gaikwar, who runs the clinic, said the wells were dry. Dr Sumitra said she had warned the council."
    )
    assert seen["Dr Sumitra"] == "Sumitra Gaikwar"


@needs_pack
def test_a_title_of_courtesy_is_whose_surname_is_that_alone_and_who_is_known_already() -> None:
    seen = by_source(
        "Sylvie Harrow-Pell, 50, denied the charge. A visitor, Agnes Pell, stopped at the altar. "
        "“I knew the coat,” Mrs Pell told the trial.\n\n"
        "The former warden, Olga Pell, said she had not been asked."
    )
    assert seen["Mrs Pell"] == "Agnes Pell"


@needs_pack
def test_he_between_marks_is_not_who_speaks() -> None:
    seen = by_source(
        "Lucasta Merrow, prosecuting, said the diver had lied. “He sold her the same pearl twice,” Ms Merrow said."
    )
    assert seen["Ms Merrow"] == "Lucasta Merrow"


@needs_pack
def test_a_relative_has_the_family_name_beside_the_first_name_and_no_other() -> None:
    seen = by_source(
        "Ossian Brack drove the last bus on Monday. Brack's daughter, Nell, said he had wept. "
        "“All day,” Nell said.\n\nHis niece, Ida, said the bus would be missed."
    )
    assert seen["Nell"] == "Nell Brack"
    assert all(name == "Ida" for source, name in seen.items() if "Ida" in source)


@needs_pack
def test_two_words_of_a_firm_s_name_are_the_firm() -> None:
    seen = by_source("Shares in Orlo-Vance Tools Ltd fell on Monday. Orlo-Vance said the mill would open again in May.")
    assert seen["Orlo-Vance"] == "Orlo-Vance Tools Ltd"


@needs_pack
def test_a_study_is_of_who_published_it_wherever_the_article_tells() -> None:
    seen = by_source(
        "Half of all ferries are late, a new study says.\n\n"
        "The paper, published here on Friday by the Harbour Institute, blames the tide."
    )
    assert seen["a new study"] == "Harbour Institute"


@needs_pack
def test_a_study_is_nobody_s_where_two_have_published_one() -> None:
    seen = by_source(
        "Half of all ferries are late, a new study says.\n\n"
        "A report published by the Harbour Institute blamed the tide. A report by the Rail Council blamed the ferries."
    )
    assert seen["a new study"] not in ("Harbour Institute", "Rail Council")


@needs_pack
def test_a_spokesman_for_a_firm_is_the_firm_s_spokesman_by_its_whole_name() -> None:
    seen = by_source(
        "Brevik Marine Ltd closed two docks. A spokesman for Brevik said nobody would be dismissed. "
        "An aide to Greta Oum said she was pleased."
    )
    assert seen["A spokesman for Brevik"] == "unnamed Brevik Marine Ltd spokesman"
    assert seen["An aide to Greta Oum"] == "unnamed aide to Greta Oum"


@needs_pack
def test_an_owner_is_named_in_full_where_only_a_part_stands_before_what_is_hers() -> None:
    seen = by_source("Jocelyn Tarn lost the vote on Monday. Ms Tarn's office said she would not resign.")
    assert seen["Ms Tarn's office"] == "Jocelyn Tarn's office"


@needs_pack
def test_whoever_is_described_between_marks_is_not_the_one_last_named() -> None:
    seen = by_source("“The doctor told me to stop,” Marijke Oosten said. The doctor, the runner said, was wrong.")
    assert seen["The doctor"] != "Marijke Oosten"


@needs_pack
def test_somebody_of_another_trade_is_no_epithet_s_bearer() -> None:
    seen = by_source(
        "The lawyer Solveig Aduna was tired. “We lost the key,” Aduna said on Friday. "
        "The groundsman said the key was safe."
    )
    assert seen["The groundsman"] == "unnamed groundsman"


@needs_pack
def test_who_is_described_first_and_named_later_is_one() -> None:
    seen = by_source(
        "Lawyer sells his own office\n\nA councillor has said that the lift should have been shut.\n\n"
        "The councillor, Septimus Arkwell, spoke for an hour on Friday."
    )
    assert seen["A councillor"] == "Septimus Arkwell"


@needs_pack
def test_a_councillor_who_may_be_either_of_two_is_neither() -> None:
    seen = by_source(
        "Lawyer sells his own office\n\nA councillor has said that the lift should have been shut.\n\n"
        "The councillor, Septimus Arkwell, spoke on Friday. The councillor Ida Moss had spoken on Monday."
    )
    assert seen["A councillor"] == "unnamed councillor"


@needs_pack
def test_what_somebody_does_to_himself_brings_nobody_else_on() -> None:
    seen = by_source(
        "“The margin will shrink,” said Ravi Monteith, the treasurer.\n\n"
        "Lord Pennick then answered for himself. “I took this job to finish it,” he said."
    )
    assert seen["he"] == "Lord Pennick"


@needs_pack
def test_its_chair_is_the_one_chair_of_the_article_and_may_be_nobody_known() -> None:
    text = "The Harbour Trust owns the pier. Its chair said the pier was safe."
    assert "Olga Brand" not in by_source(text).values()
    assert by_source(f"{text}\n\nThe chair, Olga Brand, left at noon.")["Its chair"] == "Olga Brand"
