"""Web pages: the article and its parts, and nothing of the page around it."""

import socket
from pathlib import Path

import pytest

from quotecheck.errors import ReadError
from quotecheck.text import read_path

pytest.importorskip("trafilatura", reason="needs the [html] extra")

PAGE = """<!doctype html><html><head><meta charset="CHARSET"><title>Ferry stuck | Carrow Gazette</title>
<meta property="og:title" content="Ferry stuck on sandbank"><meta property="og:site_name" content="Carrow Gazette">
<link rel="canonical" href="https://carrow.example/ferry"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry stuck on sandbank</h1><p>Forty passengers wait for the tide off Lower Quay</p>
<figure><img src="https://carrow.example/x.jpg" alt="ferry">
<figcaption>The Heron at dawn on Saturday</figcaption></figure>
<p>The ferry Heron ran onto a sandbank near Lower Quay with
forty people on board, the harbour master said.</p>
<p>“We felt a bump,” said <a href="/okafor">Mira Okafor</a>, a teacher who was on her way to work.</p>
<h2>Waiting for the tide</h2>
<blockquote><p>The crew acted in time, and we thank the passengers for their patience.</p></blockquote>
<ul><li>Forty passengers were on board.</li></ul>
<p>The company did not answer.<br>It will publish a report, a spokesman said.</p></article>
<section id="comments"><h3>1 Comment</h3><p>otter: “Typical”, said my neighbour, who never takes it.</p></section>
<footer>© 2031 Carrow Gazette. All rights reserved.</footer></body></html>"""


def blocks(path: Path) -> list[tuple[str, str]]:
    (article,) = read_path(path)
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def test_headings_captions_block_quotes_and_lists_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.replace("CHARSET", "utf-8"), encoding="utf-8")
    assert blocks(tmp_path / "a.html") == [
        ("headline", "Ferry stuck on sandbank"),
        ("standfirst", "Forty passengers wait for the tide off Lower Quay"),
        ("caption", "The Heron at dawn on Saturday"),
        (
            "paragraph",
            "The ferry Heron ran onto a sandbank near Lower Quay with forty people on board, the harbour master said.",
        ),
        ("paragraph", "“We felt a bump,” said Mira Okafor, a teacher who was on her way to work."),
        ("subheading", "Waiting for the tide"),
        ("paragraph", "The crew acted in time, and we thank the passengers for their patience."),
        ("paragraph", "Forty passengers were on board."),
        ("paragraph", "The company did not answer."),
        ("paragraph", "It will publish a report, a spokesman said."),
    ]


def test_the_page_tells_title_outlet_and_url(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    (article,) = read_path(tmp_path / "a.html")
    known = (article.title, article.outlet, article.url)
    assert known == ("Ferry stuck on sandbank", "Carrow Gazette", "https://carrow.example/ferry")


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8"])
def test_curly_quotes_survive_any_declared_charset(tmp_path: Path, charset: str) -> None:
    (tmp_path / "a.htm").write_bytes(PAGE.replace("CHARSET", charset).encode("cp1252"))
    assert "“We felt a bump,” said Mira" in read_path(tmp_path / "a.htm")[0].text


def test_a_page_without_an_article_is_read_as_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>“No,” said the mayor.</p>")
    assert blocks(tmp_path / "a.html") == [("paragraph", "“No,” said the mayor.")]


def test_a_page_without_text_is_a_read_error(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><head><title></title></head><body><script>go()</script></body></html>")
    with pytest.raises(ReadError, match=r"no (?:article )?text|no web page"):
        read_path(tmp_path / "a.html")


def test_reading_a_page_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    assert read_path(tmp_path / "a.html")
