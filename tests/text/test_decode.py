"""Bytes become the text that the newsroom meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecheck.errors import ReadError
from quotecheck.text.decode import decode

STORY = "“It’s a £3 fare,” said André Okafor – no more.\n"


def test_utf_8_is_read_as_utf_8() -> None:
    assert decode(STORY.encode()) == STORY


def test_a_byte_order_mark_is_dropped() -> None:
    assert decode(b"\xef\xbb\xbf" + STORY.encode()) == STORY


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_known_by_mark_or_by_their_nuls(encoding: str) -> None:
    plain = "The ferry ran aground at dawn, the harbour master said on Saturday.\n"
    assert decode(plain.encode(encoding)) == plain


def test_windows_1252_curly_quotes_are_decoded() -> None:
    data = b"\x93It\x92s a \xa33 fare,\x94 said Andr\xe9 Okafor \x96 no more.\n"
    assert decode(data) == STORY


def test_latin_1_accents_are_decoded() -> None:
    text = "Señor Ibáñez paid £4 for a café au lait."
    assert decode(text.encode("latin-1")) == text


def test_one_accent_in_a_long_english_text_is_windows_1252() -> None:
    text = "The council met again. " * 200 + "Mayor Zoë Hale spoke last."
    assert decode(text.encode("cp1252")) == text


def test_mac_roman_curly_quotes_are_decoded() -> None:
    text = "“We stay,” said the mayor. “It’s our town,” she added.\n"
    assert decode(text.encode("mac_roman")) == text


def test_cyrillic_in_one_byte_is_detected() -> None:
    text = "Капитан сказал, что паром сел на мель рано утром в субботу и никто не пострадал. " * 4
    assert decode(text.encode("cp1251")) == text


def test_a_broken_byte_does_not_turn_a_utf_8_file_into_another() -> None:
    data = "“Yes,” she said. “No,” he said. ".encode() + b"\x93Maybe\x94" + " – café".encode()
    assert decode(data) == "“Yes,” she said. “No,” he said. “Maybe” – café"


def test_a_utf_8_file_cut_inside_a_character_keeps_the_rest() -> None:
    assert decode("“Yes,” she said. “No".encode() + b"\xe2\x80").startswith("“Yes,” she said. “No")


def test_newlines_and_odd_spaces_stay_as_they_are() -> None:
    text = "One\r\ntwo\rthree\u00a0four\u200bfive\n"
    assert decode(text.encode()) == text


def test_a_stray_nul_passes() -> None:
    assert decode(b"The mayor\x00 resigned on Friday, she said.") == "The mayor\x00 resigned on Friday, she said."


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, b"\x00" * 100])
def test_a_binary_file_is_one_clear_error(data: bytes) -> None:
    with pytest.raises(ReadError, match="not a text file"):
        decode(data, "story.txt")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_read_error(data: bytes) -> None:
    try:
        text = decode(data)
    except ReadError:
        return
    assert isinstance(text, str)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=200))
def test_utf_8_text_comes_back_unaltered(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")
