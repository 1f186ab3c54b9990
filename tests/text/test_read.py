"""Files, folders, globs and standard input become articles; what cannot be read is one clear error."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from quotecheck.errors import MissingExtraError, ReadError
from quotecheck.schema import Article, BlockKind
from quotecheck.text import ReadFailure, article_from_text, count_articles, read_articles, read_path

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "data" / "seeds"
STORY = "Ferry stuck\n\n“We felt a bump,” said Mira Okafor, a teacher on her way to work.\n"


def ids(*paths: Path | str) -> list[str]:
    return [a.id if isinstance(a, Article) else f"failed: {a.path}" for a in read_articles([str(p) for p in paths])]


def give_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_the_id_is_the_file_name_without_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "ferry.v2.txt"
    path.write_text(STORY)
    (article,) = read_path(path)
    assert (article.id, article.path, article.text) == ("ferry.v2", str(path), STORY)


def test_text_of_a_file_keeps_its_newlines_and_odd_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne said.\r\n\r\nTwo\x00 said.\xc2\xa0\r\n")
    assert read_path(path)[0].text == "One said.\r\n\r\nTwo\x00 said.\u00a0\r\n"


def test_a_folder_is_read_recursively_and_sorted_without_hidden_or_unknown_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", ".git/d.txt", "e.exe"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert ids(tmp_path) == ["a", "b", "c"]


def test_a_glob_is_read_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.md"):
        (tmp_path / name).write_text(STORY)
    assert ids(tmp_path / "*.txt") == ["a", "b"]


def test_a_file_with_glob_characters_in_its_name_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "a[1].txt").write_text(STORY)
    assert ids(tmp_path / "a[1].txt") == ["a[1]"]


def test_a_bad_file_is_reported_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00")
    (tmp_path / "c.txt").write_text("")
    (tmp_path / "d.txt").write_text(STORY)
    assert ids(tmp_path) == ["a", f"failed: {tmp_path / 'b.txt'}", f"failed: {tmp_path / 'c.txt'}", "d"]


@pytest.mark.parametrize(
    ("name", "message"), [("none.txt", "no file"), ("*.none", "No file matches"), (".", "no file")]
)
def test_what_is_not_there_is_a_failure_that_says_so(tmp_path: Path, name: str, message: str) -> None:
    (failure,) = read_articles([str(tmp_path / name)])
    assert isinstance(failure, ReadFailure)
    assert message in str(failure)


def test_an_empty_file_is_a_read_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(ReadError, match="empty"):
        read_path(tmp_path / "a.txt")


@pytest.mark.parametrize("content", ["   \n\n", "\ufeff"])
def test_a_file_of_white_space_is_a_read_error(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    with pytest.raises(ReadError, match="no text"):
        read_path(tmp_path / "a.txt")


def test_an_old_word_file_says_how_to_save_it(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(ReadError, match=r"\.docx"):
        read_path(tmp_path / "a.doc")


def test_json_lines_gives_an_article_a_line_with_what_is_known(tmp_path: Path) -> None:
    text = "“No,”\r\nshe said.\u200b\ud83d\ude00"
    text = text.encode("utf-16", "surrogatepass").decode("utf-16")
    record = {"id": 7, "text": text, "title": "No", "publisher": "Carrow Gazette", "date": "2031-05-03", "extra": [1]}
    path = tmp_path / "all.jsonl"
    path.write_text(json.dumps(record) + "\n\n" + json.dumps({"text": "B", "url": "https://b.example"}) + "\n")
    one, two = read_path(path)
    assert (one.id, one.text, one.title, one.outlet, one.date) == ("7", text, "No", "Carrow Gazette", "2031-05-03")
    assert (two.id, two.url, two.path) == ("all-3", "https://b.example", str(path))


def test_a_bad_json_line_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "all.jsonl"
    lines = ['{"id": "a", "text": "A"}', "{nonsense", '{"id": "c"}', "[1]", '{"id": "e", "text": "\\ud800"}']
    path.write_text("\n".join([*lines, '{"id": "a", "text": "A"}']))
    found = list(read_articles([str(path)]))
    assert [a.id for a in found if isinstance(a, Article)] == ["a", "a"]
    assert [f"line {n}" in str(found[n - 1]) for n in (2, 3, 4, 5)] == [True] * 4
    with pytest.raises(ReadError, match="line 2"):
        read_path(path)


def test_standard_input_is_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, STORY.encode())
    (article,) = read_articles(["-"])
    assert isinstance(article, Article)
    assert (article.id, article.text) == ("stdin", STORY)


def test_standard_input_may_be_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, b'{"id": "a", "text": "A"}\n{"id": "b", "text": "B"}\n')
    assert ids("-") == ["a", "b"]


def test_empty_standard_input_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    give_stdin(monkeypatch, b"\n")
    assert ids("-") == ["failed: -"]


def test_articles_are_counted_without_being_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.jsonl").write_text('{"text": "A"}\n\n{"text": "B"}\n')
    assert count_articles([str(tmp_path), str(tmp_path / "a.txt")]) == 4
    assert count_articles(["-"]) is None


def test_a_text_becomes_an_article_unaltered() -> None:
    article = article_from_text(STORY, id="x", outlet="Carrow Gazette")
    assert (article.text, article.outlet, article.path) == (STORY, "Carrow Gazette", None)


def test_importing_the_readers_imports_no_optional_package() -> None:
    heavy = "{'docx', 'trafilatura', 'lxml', 'pypdfium2', 'charset_normalizer', 'torch', 'stanza'}"
    code = f"import sys, quotecheck.text; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("name", "package"), [("a.docx", "docx"), ("a.pdf", "pypdfium2"), ("a.html", "trafilatura")])
def test_a_missing_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, package: str) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    (tmp_path / name).write_bytes(b"<p>The tide rose.</p>")
    with pytest.raises(MissingExtraError, match=rf"quotecheck\[{name[2:]}\]"):
        read_path(tmp_path / name)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="needs ../shared/data/seeds")
def test_the_seed_stories_keep_their_quotations_and_hide_the_page() -> None:
    for article in read_articles([str(SEEDS)]):
        assert isinstance(article, Article)
        told = [b for b in article.blocks if b.kind is not BlockKind.BOILERPLATE]
        quotes = sum(article.text[b.start : b.end].count("“") for b in told)
        assert quotes == article.text.count("“") > 0
        assert article.blocks[0].kind is BlockKind.HEADLINE
        assert any(b.kind is BlockKind.BOILERPLATE for b in article.blocks)
