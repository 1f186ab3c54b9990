"""PDF: printed lines become paragraphs again."""

from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.text import read_path

pytest.importorskip("pypdfium2", reason="needs the [pdf] extra")

Printed = list[tuple[int, int, int, str]]  # x, y and size in points, and the words


def write_pdf(path: Path, pages: list[Printed]) -> None:
    """Write the smallest PDF that shows these lines in Helvetica."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, page in enumerate(pages):
        stream = "\n".join(f"BT /F1 {size} Tf {x} {y} Td ({words}) Tj ET" for x, y, size, words in page)
        resources = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {resources} /Contents {5 + 2 * i} 0 R >>")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = b"%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(out)


FIRST: Printed = [
    (72, 800, 8, "Carrow Gazette - 3 May 2031"),
    (72, 760, 22, "Ferry stuck on sandbank"),
    (72, 720, 11, "The ferry Heron ran onto a sandbank near Lower Quay with forty people"),
    (72, 706, 11, "on board, the harbour master said. It was the first such acci-"),
    (72, 692, 11, "dent of the year on the long-"),
    (72, 678, 11, "term route, and nobody was hurt."),
    (84, 664, 11, "“We felt a bump, and then nothing moved any more,” said Mira Okafor, a"),
    (72, 650, 11, "teacher who was on her way to work."),
    (72, 620, 14, "Waiting for the tide"),
    (72, 600, 11, "Captain Jonas Hale told the paper that the"),
    (72, 30, 8, "1"),
]
SECOND: Printed = [
    (72, 800, 8, "Carrow Gazette - 3 May 2031"),
    (72, 760, 11, "crew was well. “We have tea,” he said."),
    (72, 730, 11, "The company did not answer."),
    (72, 30, 8, "2"),
]


def test_lines_become_paragraphs_across_hyphens_indents_and_pages(tmp_path: Path) -> None:
    write_pdf(tmp_path / "ferry.pdf", [FIRST, SECOND])
    (article,) = read_path(tmp_path / "ferry.pdf")
    found = [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]
    assert found[:6] == [
        ("headline", "Ferry stuck on sandbank"),
        (
            "paragraph",
            "The ferry Heron ran onto a sandbank near Lower Quay with forty people on board, the harbour master said. "
            "It was the first such accident of the year on the long-term route, and nobody was hurt.",
        ),
        (
            "paragraph",
            "“We felt a bump, and then nothing moved any more,” said Mira Okafor, a teacher who was on her way "
            "to work.",
        ),
        ("subheading", "Waiting for the tide"),
        ("paragraph", "Captain Jonas Hale told the paper that the crew was well. “We have tea,” he said."),
        ("paragraph", "The company did not answer."),
    ]
    assert {kind for kind, _ in found[6:]} == {"boilerplate"}


def test_a_pdf_of_images_says_to_use_ocr(tmp_path: Path) -> None:
    write_pdf(tmp_path / "scan.pdf", [[]])
    with pytest.raises(ReadError, match="OCR"):
        read_path(tmp_path / "scan.pdf")


def test_a_damaged_pdf_is_a_read_error(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf", [FIRST])
    (tmp_path / "b.pdf").write_bytes((tmp_path / "a.pdf").read_bytes()[:200])
    with pytest.raises(ReadError, match="damaged"):
        read_path(tmp_path / "b.pdf")


def test_a_pdf_is_known_by_its_first_bytes(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.txt", [SECOND])
    assert "“We have tea,” he said." in read_path(tmp_path / "a.txt")[0].text
