"""A letter's page in a browser: it draws, and its button copies the letter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bowout.delivery import to_html
from support.drafts import BODY, a_draft, a_personal_draft
from support.pages import Page
from support.pixels import brightness

if TYPE_CHECKING:
    from support.browser import Browser

COPY = """
navigator.clipboard.writeText = function (text) {
  told.push(JSON.stringify(text));
  return %s;
};
document.execCommand = function (command) {
  told.push(command + " " + JSON.stringify(document.querySelector("textarea").value));
  return %s;
};
document.getElementById("copy").click();
setTimeout(function () {
  told.push(document.getElementById("copied").textContent);
  report();
}, 100);
"""


def test_the_policy_admits_the_pages_own_script(browser: Browser) -> None:
    """The script shows the button that needs it, under the policy that the page brings."""
    (button,) = Page(browser.drawn(to_html(a_personal_draft()))).of("button")
    assert "hidden" not in button


def test_the_page_is_drawn_light_and_dark(browser: Browser) -> None:
    """The policy admits its style, and it is dark for who wants it dark."""
    page = to_html(a_personal_draft())
    assert brightness(browser.picture(page, dark=False)) > 180
    assert brightness(browser.picture(page, dark=True)) < 90


def test_the_button_copies_the_letter(browser: Browser) -> None:
    """What lands on the clipboard is the body to the character, and that it did is told."""
    copied, said = browser.told(to_html(a_draft()), COPY % ("Promise.resolve()", "false"))
    assert json.loads(copied) == BODY
    assert said == "Copied"


def test_a_browser_that_refuses_the_clipboard_copies_the_old_way(browser: Browser) -> None:
    """Where writing to the clipboard is refused the letter is selected and copied."""
    _, copied, said = browser.told(to_html(a_draft()), COPY % ("Promise.reject()", "true"))
    assert json.loads(copied.removeprefix("copy ")) == BODY
    assert said == "Copied"


def test_a_browser_that_copies_nothing_says_so(browser: Browser) -> None:
    """Where neither way works the reader is told to copy by hand."""
    said = browser.told(to_html(a_draft()), COPY % ("Promise.reject()", "false"))[-1]
    assert said == "Select the letter and copy it by hand"
