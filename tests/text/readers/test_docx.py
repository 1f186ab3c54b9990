"""Word files: text in order, styles as kinds."""

import zipfile
from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.text import read_path

docx = pytest.importorskip("docx", reason="needs the [docx] extra")


def blocks(path: Path) -> list[tuple[str, str]]:
    (article,) = read_path(path)
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_styles_tell_the_kinds_and_tables_are_read_in_order(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("Ferry stuck on sandbank", style="Title")
    word.add_paragraph("Forty wait for the tide", style="Subtitle")
    word.add_paragraph("By Ada Brandt")
    paragraph = word.add_paragraph("“We felt a ")
    paragraph.add_run("bump").bold = True
    paragraph.add_run(",” said Mira Okafor, a teacher.")
    word.add_heading("Waiting for the tide", level=2)
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "“We have tea,” Captain Hale said."
    table.cell(0, 1).text = "Nobody was hurt, he added."
    word.add_paragraph("The Heron at dawn", style="Caption")
    word.save(str(tmp_path / "ferry.docx"))
    assert blocks(tmp_path / "ferry.docx") == [
        ("headline", "Ferry stuck on sandbank"),
        ("standfirst", "Forty wait for the tide"),
        ("byline", "By Ada Brandt"),
        ("paragraph", "“We felt a bump,” said Mira Okafor, a teacher."),
        ("subheading", "Waiting for the tide"),
        ("paragraph", "“We have tea,” Captain Hale said."),
        ("paragraph", "Nobody was hurt, he added."),
        ("caption", "The Heron at dawn"),
    ]


def test_tracked_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("The tide ")
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    author = 'w:id="1" w:author="x"'
    for xml in (
        f"<w:del {space} {author}><w:r><w:delText>fell</w:delText></w:r></w:del>",
        f"<w:ins {space} {author}><w:r><w:t>rose</w:t></w:r></w:ins>",
    ):
        paragraph._p.append(docx.oxml.parse_xml(xml))
    paragraph.add_run(" at noon.")
    word.save(str(tmp_path / "a.docx"))
    assert blocks(tmp_path / "a.docx") == [("paragraph", "The tide rose at noon.")]


def test_a_line_break_parts_two_paragraphs(tmp_path: Path) -> None:
    word = docx.Document()
    word.add_paragraph("The tide rose.\nThe ferry left.")
    word.save(str(tmp_path / "a.docx"))
    assert [words for _, words in blocks(tmp_path / "a.docx")] == ["The tide rose.", "The ferry left."]


def test_a_damaged_or_other_archive_is_a_read_error(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04 and no more")
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as archive:
        archive.writestr("a.txt", "The tide rose.")
    for name in ("a.docx", "b.docx"):
        with pytest.raises(ReadError, match="not a Word file"):
            read_path(tmp_path / name)


def test_an_empty_word_file_is_a_read_error(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    with pytest.raises(ReadError, match="no text"):
        read_path(tmp_path / "a.docx")
