"use strict";
(function () {
  var boxes = Array.prototype.slice.call(document.querySelectorAll("#filter input[value]"));
  var statuses = boxes.filter(function (box) { return box.id === ""; });
  var doubtful = document.getElementById("only-doubtful");
  var said = document.getElementById("active-filter");
  function word(box) { return box.parentNode.textContent.trim(); }
  function apply() {
    var shown = {};
    statuses.forEach(function (box) { shown[box.value] = box.checked; });
    document.querySelectorAll(".findings tbody").forEach(function (body) {
      var left = 0;
      body.querySelectorAll("tr.row").forEach(function (row) {
        var hide = !shown[row.dataset.status] || (doubtful.checked && !("doubtful" in row.dataset));
        row.hidden = hide;
        if (!hide) { left += 1; }
      });
      body.hidden = left === 0;
    });
    var active = [];
    if (statuses.some(function (box) { return !box.checked; })) {
      var words = statuses.filter(function (box) { return box.checked; }).map(word);
      active.push("只列示" + (words.length ? "“" + words.join("”“") + "”" : "（无）") + "的条目");
    }
    if (doubtful.checked) { active.push("只列示需人工复核的条目"); }
    said.hidden = active.length === 0;
    said.textContent = active.length ? "页面筛选：" + active.join("；") + "。各项数字不受筛选影响。" : "";
  }
  statuses.concat([doubtful]).forEach(function (box) { box.addEventListener("change", apply); });
  apply();
})();
