"""The text of an HTML page: what a reader of a mail sees of it, and nothing of what is seen left out."""

from __future__ import annotations

import pytest

from bowout.sources.html_text import text_of_html


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("<html><head><meta charset=utf-8><body><p>Hi Dana,</p></body></html>", "Hi Dana,"),
        ("<html><head><title>Mail</title><p>Hi Dana,</p></html>", "Hi Dana,"),
        ("<svg><title>Logo</title></svg><p>Hi Dana,</p>", "Hi Dana,"),
        ("<svg><title/></svg><p>Hi Dana,</p>", "Hi Dana,"),
        ("<svg><title><p>Hi Dana,</p></title></svg>", "Hi Dana,"),
        ("<p>Hi</p><style>p {}<p>Dana,</p>", "Hi\n\np {}\n\nDana,"),
        ("<p>Hi</p><script>alert(1)</script><p>Dana,</p>", "Hi\n\nDana,"),
    ],
    ids=[
        "head left open",
        "head left open after its title",
        "svg",
        "empty title",
        "text in a title",
        "open style",
        "script",
    ],
)
def test_nothing_that_is_left_open_hides_the_text(html: str, seen: str) -> None:
    """A head without its end is legal; of what browsers would drop as never closed, the words are kept."""
    assert text_of_html(html) == seen


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("a<!-- not seen -->b", "ab"),
        ("<!-->seen<!-- not seen -->", "seen"),
        ("<!--->seen<!-- not seen --!>", "seen"),
        ("<p a'>seen<p b'>", "seen"),
        ("<p title='a > b'>seen</p>", "seen"),
        ('<p title=a">seen</p title=">', "seen"),
        ("seen <b title='and this", "seen <b title='and this"),
        ("<textarea><!-- seen --></textarea>", "<!-- seen -->"),
        ("1 < 2 & 3 > 2", "1 < 2 & 3 > 2"),
    ],
)
def test_a_tag_ends_where_the_standard_ends_it(html: str, seen: str) -> None:
    """No quotation mark or comment out of place makes text a part of a tag, and so unread."""
    assert text_of_html(html) == seen


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<table><tr><td>my</td><td>partner</td></tr></table>here", ["my", "partner", "here"]),
        ("<h4>my</h4>partner<ul><li>here</ul>now", ["my", "partner", "here", "now"]),
        ("<dl><dt>my<dd>partner</dl><hr>here", ["my", "partner", "here"]),
        ("<section>my</section><center>partner</center>here", ["my", "partner", "here"]),
        ("<b>m</b>y <o:p>part</o:p><span>ner</span>", ["my", "partner"]),
    ],
)
def test_words_are_parted_where_a_reader_sees_them_parted(html: str, words: list[str]) -> None:
    """Cells, headings and items stand apart without a space between them; inline elements do not."""
    assert text_of_html(html).split() == words


def test_what_an_image_says_in_its_place_is_read() -> None:
    """Most mail programs show ``alt`` until the reader allows images."""
    assert text_of_html("<p>Bye<img src=x alt='my new &amp; better job'></p>") == "Byemy new & better job"


@pytest.mark.parametrize(
    ("html", "seen"),
    [
        ("&#65;&#x42;&#0000000067;", "ABC"),
        (f"&#{'9' * 5_000};", "\ufffd"),
        (f"&#{'0' * 5_000}65;", "A"),
        (f"&#x{'f' * 5_000};", "\ufffd"),
    ],
    ids=["plain", "5,000 digits", "5,000 zeros", "5,000 hexadecimal digits"],
)
def test_a_character_reference_may_have_any_length(html: str, seen: str) -> None:
    """A number that no character has shows the sign for that, as in a browser."""
    assert text_of_html(html) == seen


@pytest.mark.parametrize(
    "quoting", ["type=cite", 'TYPE="CITE"', "class='gmail_quote x'", "cite=mid:1@x", "class=protonmail_quote"]
)
def test_a_quotation_of_a_mail_program_is_marked_as_in_plain_text(quoting: str) -> None:
    """Its lines begin with ``>``; text before and after it does not."""
    html = f"<p>Yes.</p><blockquote {quoting}><p>Will you<br>come?</p></blockquote><p>Sam</p>"
    assert text_of_html(html) == "Yes.\n\n> Will you\n> come?\n\nSam"


def test_a_blockquote_that_only_indents_is_no_quotation() -> None:
    """Some programs indent with it, so that its words are the writer's own."""
    assert text_of_html("<p>Hi</p><blockquote><p>Bye</p></blockquote>") == "Hi\n\nBye"


def test_lines_of_preformatted_text_are_kept() -> None:
    """Plain text in ``pre`` keeps its line ends, elsewhere they are white space."""
    assert text_of_html("<pre>Hi\r\n&gt; there</pre>a\nb") == "Hi\n> there\n\na b"


@pytest.mark.parametrize(
    "opened", ["<a", '<a b="c" ', "<a b='", "<!--", "</script", "<textarea>", "<title>", '<a b="x>" ']
)
def test_what_is_opened_over_and_over_is_read_once(opened: str) -> None:
    """A page of tags without their ends is gone through in one pass, whatever it opens."""
    assert text_of_html(f"<p>Hi</p>{opened * 50_000}</title>").startswith("Hi")
