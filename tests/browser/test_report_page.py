"""The page of an eval report in a browser: it draws, and answers to keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bowout.evaluation.reports import as_text
from support.pixels import brightness
from support.reports import a_report

if TYPE_CHECKING:
    from support.browser import Browser

KEYS = """
function at() {
  var item = document.activeElement.closest("details.case");
  return (item || document.activeElement).id;
}
function press(key) {
  var event = new KeyboardEvent("keydown", { key: key, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
  told.push(key + " " + at() + " " + document.querySelectorAll("details.case:not([hidden])").length);
}
["j", "j", "k", "f", "f", "/"].forEach(press);
document.activeElement.value = "nothing has this";
document.activeElement.dispatchEvent(new Event("input"));
press("o");
location.hash = "#some/bad";
window.addEventListener("hashchange", function () {
  told.push("link " + at() + " " + document.getElementById("some/bad").open);
  report();
});
"""


def test_the_policy_admits_the_pages_own_script(browser: Browser) -> None:
    """The script counts the cases, under the policy that the page brings."""
    assert "3 of 3 shown" in browser.drawn(as_text(a_report(), "html"))


def test_the_page_is_drawn_light_and_dark(browser: Browser) -> None:
    """It has many colours, and is dark for who wants it dark."""
    page = as_text(a_report(), "html")
    light, dark = browser.picture(page, dark=False), browser.picture(page, dark=True)
    assert len(set(light)) > 20
    assert brightness(light) > 180
    assert brightness(dark) < 90


def test_keys_move_through_the_cases(browser: Browser) -> None:
    """Keys go from case to case, filter and search; a link opens its case, also one that a filter hides."""
    assert browser.told(as_text(a_report(), "html"), KEYS) == [
        "j some/good 3",
        "j some/bad 3",
        "k some/good 3",
        "f some/good 2",
        "f some/good 3",
        "/ search 3",
        "o search 0",
        "link some/bad true",
    ]
