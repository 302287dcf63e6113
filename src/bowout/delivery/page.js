
(function () {
  "use strict";
  var button = document.getElementById("copy");
  var letter = document.getElementById("letter");
  var told = document.getElementById("copied");

  function text() {
    return Array.prototype.map.call(letter.querySelectorAll("p"), function (paragraph) {
      return paragraph.textContent;
    }).join("\n\n");
  }

  function copyOldWay() {
    var area = document.createElement("textarea");
    area.value = text();
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    button.focus();
    return done ? Promise.resolve() : Promise.reject();
  }

  function copy() {
    if (!navigator.clipboard) { return copyOldWay(); }
    return navigator.clipboard.writeText(text()).catch(copyOldWay);
  }

  function tell(words) {
    told.textContent = words;
    setTimeout(function () { told.textContent = ""; }, 4000);
  }

  button.hidden = false;
  button.addEventListener("click", function () {
    copy().then(function () { tell("Copied"); }, function () { tell("Select the letter and copy it by hand"); });
  });
}());
