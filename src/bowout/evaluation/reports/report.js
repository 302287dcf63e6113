(function () {
  "use strict";
  var cases = Array.prototype.slice.call(document.querySelectorAll("details.case"));
  var search = document.getElementById("search");
  var told = document.getElementById("shown");
  var buttons = Array.prototype.slice.call(document.querySelectorAll(".tools button"));
  var wanted = "all";

  function matches(item) {
    var states = item.dataset.state + " " + item.dataset.change;
    var text = item.dataset.text;
    return (wanted === "all" || states.split(" ").indexOf(wanted) >= 0) && text.indexOf(search.value.toLowerCase()) >= 0;
  }

  function show() {
    var count = 0;
    cases.forEach(function (item) {
      item.hidden = !matches(item);
      count += item.hidden ? 0 : 1;
    });
    document.querySelectorAll("section.group").forEach(function (group) {
      group.hidden = !group.querySelector("details.case:not([hidden])");
    });
    told.textContent = count + " of " + cases.length + " shown";
  }

  function choose(state) {
    wanted = state;
    buttons.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.show === state));
    });
    show();
  }

  function step(by) {
    var visible = cases.filter(function (item) { return !item.hidden; });
    if (!visible.length) { return; }
    var at = visible.indexOf(document.activeElement.closest("details.case"));
    var next = visible[Math.min(Math.max(at + by, 0), visible.length - 1)];
    next.querySelector("summary").focus();
    next.scrollIntoView({ block: "nearest" });
  }

  var keys = {
    "/": function () { search.focus(); search.select(); },
    "j": function () { step(1); },
    "k": function () { step(-1); },
    "f": function () { choose(wanted === "fail" ? "all" : "fail"); },
    "o": function () {
      var open = cases.some(function (item) { return !item.hidden && !item.open; });
      cases.forEach(function (item) { if (!item.hidden) { item.open = open; } });
    }
  };

  document.querySelector(".tools").hidden = false;
  search.addEventListener("input", show);
  buttons.forEach(function (button) {
    button.addEventListener("click", function () { choose(button.dataset.show); });
  });
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    if (event.target === search) {
      if (event.key === "Escape") { search.value = ""; search.blur(); show(); }
      return;
    }
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  function follow() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    if (target.closest("[hidden]")) { search.value = ""; choose("all"); }
    if (target.tagName === "DETAILS") { target.open = true; }
    (target.querySelector("summary") || target).focus();
  }

  window.addEventListener("hashchange", follow);
  show();
  follow();
}());
