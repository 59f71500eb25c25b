"use strict";
(function () {
  var data = JSON.parse(document.getElementById("data").textContent);
  var byId = {}, stretch = {}, faded = {}, boxes = data.nodes.filter(function (n) { return n.kind !== "stop"; });
  var FONT = '"Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif';
  boxes.forEach(function (n) { byId[n.id] = n; n.ctxRenderer = draw(n); });
  data.edges.forEach(function (e) { stretch[e.id] = e; });

  /* ---- boxes are drawn here: a label in the box, a stripe for how the task is answered ---- */
  function draw(node) {
    var w = data.scene.width, h = node.look.height, words = node.label.split("\n");
    return function (given) {
      var ctx = given.ctx, x = given.x, y = given.y, look = node.look;
      var active = given.state.selected || given.state.hover;
      return {
        nodeDimensions: { width: w, height: h },
        drawNode: function () {
          ctx.save();
          ctx.globalAlpha = faded[node.id] ? 0.28 : 1;
          ctx.beginPath();
          ctx.roundRect(x - w / 2, y - h / 2, w, h, 4);
          ctx.fillStyle = look.fill; ctx.fill();
          if (look.tint) { ctx.save(); ctx.clip(); ctx.fillStyle = look.border; ctx.fillRect(x - w / 2, y - h / 2, 5, h); ctx.restore(); }
          ctx.lineWidth = active ? 2.5 : node.kind === "task" ? 1 : 1.5;
          ctx.strokeStyle = active ? "#a3262a" : look.border;
          ctx.setLineDash(node.kind === "absent" ? [7, 5] : []);
          ctx.stroke();
          ctx.fillStyle = look.ink;
          ctx.textBaseline = "middle";
          if (node.kind === "task") {
            ctx.textAlign = "left"; ctx.font = "16px " + FONT;
            ctx.fillText(words[0], x - w / 2 + 11, y + 1);
          } else {
            ctx.textAlign = "center";
            words.forEach(function (line, i) {
              var last = i > 0 && i === words.length - 1;
              ctx.font = (last ? "14px " : "bold 16px ") + FONT;
              if (last && node.kind === "directive") { ctx.fillStyle = "#c6d4e3"; }
              ctx.fillText(line, x, y + 1 + (i - (words.length - 1) / 2) * 23);
            });
          }
          ctx.restore();
        }
      };
    };
  }
  var nodes = new vis.DataSet(data.nodes), edges = new vis.DataSet(data.edges);
  var canvas = document.getElementById("canvas"), panel = document.getElementById("panel");
  var network = new vis.Network(canvas, { nodes: nodes, edges: edges }, OPTIONS);
  var chosen = null, only = null, off = { docs: {}, tasks: false, links: false, cites: false };
  var LEAST_SCALE = 0.68, TOP = 74;

  function make(tag, name, text) {
    var made = document.createElement(tag);
    if (name) { made.className = name; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  /* ---- columns: level bands behind the boxes, level names that stay in sight ---- */
  var bar = document.getElementById("columns");
  var names = data.columns.map(function (c) { return bar.appendChild(make("span", "", c.name)); });
  network.on("beforeDrawing", function (ctx) {
    data.columns.forEach(function (c, i) {
      ctx.fillStyle = i % 2 ? "#e9ecef" : "#f4f5f7";
      ctx.fillRect(c.x - 157, -4000, 314, data.scene.height + 8000);
    });
  });
  network.on("afterDrawing", function () {
    data.columns.forEach(function (c, i) { names[i].style.left = network.canvasToDOM({ x: c.x, y: 0 }).x + "px"; });
  });

  /* ---- view: as large as it fits, never too small to read, from the top left; what is not held may stand outside ---- */
  function home() {
    var w = canvas.clientWidth, h = canvas.clientHeight;
    var left = data.columns.length ? data.columns[0].x - 125 : 0;
    var right = data.columns.length ? data.columns[data.columns.length - 1].x + 125 : 0;
    var scale = Math.min(w / (right - left), (h - TOP) / Math.max(data.scene.height, 1), 1.15);
    scale = Math.max(scale, LEAST_SCALE);
    var wide = (right - left) * scale > w;
    var first = data.columns.filter(function (c) { return c.held; })[0];
    if (wide && first) { left = Math.min(first.x - 125, right - w / scale); }
    network.moveTo({
      scale: scale,
      position: {
        x: wide ? left + w / scale / 2 : (left + right) / 2,
        y: (h / 2 - TOP) / scale
      }
    });
  }
  function goTo(id, steady) {
    var node = byId[id];
    if (!node) { return; }
    network.selectNodes([id]);
    if (!steady) { network.moveTo({ position: { x: node.x, y: node.y }, scale: Math.max(network.getScale(), 0.8) }); }
    show(id);
  }

  /* ---- what is drawn ---- */
  function refresh() {
    var hidden = {};
    nodes.update(boxes.map(function (n) {
      hidden[n.id] = !!off.docs[n.document] || (off.tasks && n.kind === "task") || (only !== null && !only[n.id]);
      return { id: n.id, hidden: hidden[n.id] };
    }));
    edges.update(data.edges.map(function (e) {
      var hide = hidden[e.upper] || hidden[e.lower] || (e.kind === "tasks" && off.links) || (e.kind === "cites" && off.cites);
      return { id: e.id, hidden: hide };
    }));
    document.getElementById("all").disabled = only === null;
  }
  function emphasise(id) {
    var near = {};
    faded = {};
    function of(end) { return end === id || byId[end].document === id; }  /* a directive's tasks are its own */
    edges.update(data.edges.map(function (e) {
      var touched = id === null || e.link === id || of(e.upper) || of(e.lower);
      if (touched) { near[e.upper] = near[e.lower] = true; }
      return { id: e.id, color: Object.assign({}, e.color, { opacity: id === null ? 0.75 : touched ? 1 : 0.08 }) };
    }));
    if (id !== null) {
      near[id] = true;
      boxes.forEach(function (n) { if (near[n.id] && n.kind === "task") { near[n.document] = true; } });
      boxes.forEach(function (n) { faded[n.id] = !near[n.id] && n.document !== id; });
    }
    network.redraw();
  }
  function around(id, depth) {
    var reached = {}, edge = [id];
    reached[id] = true;
    for (var i = 0; i < depth; i += 1) {
      var next = [];
      data.edges.forEach(function (e) {
        [[e.upper, e.lower], [e.lower, e.upper]].forEach(function (pair) {
          if (edge.indexOf(pair[0]) >= 0 && !reached[pair[1]]) { reached[pair[1]] = true; next.push(pair[1]); }
        });
      });
      edge = next;
    }
    if (byId[id] && byId[id].kind === "directive") {
      boxes.forEach(function (n) { if (n.document === id) { reached[n.id] = true; } });
    }
    Object.keys(reached).forEach(function (key) { reached[byId[key].document] = true; });
    return reached;
  }

  /* ---- side panel: only text is ever set ---- */
  function show(id) {
    var said = data.panels[id];
    panel.textContent = "";
    if (!said) { return; }
    chosen = byId[id] ? id : null;
    document.getElementById("near").disabled = chosen === null;
    panel.appendChild(make("span", "kind", said.kind));
    panel.appendChild(make("h2", "", said.title));
    var facts = panel.appendChild(make("dl"));
    said.facts.forEach(function (fact) {
      facts.appendChild(make("dt", "", fact[0]));
      facts.appendChild(make("dd", "", fact[1]));
    });
    said.sections.forEach(function (section) {
      panel.appendChild(make("h3", "", section.heading));
      section.items.forEach(function (item) {
        var box = panel.appendChild(make("div", "item " + item.status));
        if (item.head) { box.appendChild(make("span", "head", item.head)); }
        item.tags.forEach(function (tag) { box.appendChild(make("span", "tag", tag)); });
        if (item.tags.length) { box.appendChild(make("br")); }
        box.appendChild(document.createTextNode(item.text));
        if (item.go && byId[item.go]) {
          box.classList.add("go");
          box.title = "转到该处";
          box.addEventListener("click", function () { goTo(item.go); emphasise(item.go); });
        }
      });
    });
    panel.parentNode.scrollTop = 0;
  }
  network.on("click", function (event) {
    var box = event.nodes.filter(function (id) { return byId[id]; })[0];
    var line = event.edges.length ? stretch[event.edges[0]].link : null;
    var id = box !== undefined ? box : line;
    emphasise(id);
    if (id === null) { return; }
    show(id);
  });

  /* ---- search ---- */
  var texts = boxes.map(function (n) {
    var said = data.panels[n.id];
    var own = said.sections.filter(function (s) { return s.heading === "原文"; });
    var words = own.map(function (s) { return s.items.map(function (i) { return i.text; }).join("\n"); });
    return { id: n.id, name: said.title, all: [n.title, n.label].concat(words).join("\n").toLowerCase() };
  });
  var found = document.getElementById("found");
  document.getElementById("search").addEventListener("input", function (event) {
    var wanted = event.target.value.trim().toLowerCase();
    found.textContent = "";
    if (!wanted) { return; }
    var hits = texts.filter(function (t) { return t.all.indexOf(wanted) >= 0; });
    hits.slice(0, 30).forEach(function (hit) {
      var button = found.appendChild(make("button", "", hit.name));
      var place = byId[byId[hit.id].document];
      button.appendChild(make("small", "", hit.id === place.id ? "文件" : place.title.split("\n")[0]));
      button.addEventListener("click", function () { goTo(hit.id); emphasise(hit.id); });
    });
    found.appendChild(make("small", "", hits.length ? "共 " + hits.length + " 处" + (hits.length > 30 ? "，列出前 30 处" : "") : "没有找到"));
  });

  /* ---- toggles ---- */
  function toggle(id, change) { document.getElementById(id).addEventListener("change", function (e) { change(!e.target.checked); refresh(); }); }
  toggle("show-tasks", function (hide) { off.tasks = hide; });
  toggle("show-links", function (hide) { off.links = hide; });
  toggle("show-cites", function (hide) { off.cites = hide; });
  var levels = document.getElementById("levels");
  data.columns.forEach(function (column) {
    var docs = data.documents.filter(function (d) { return d.level === column.name; });
    var group = levels.appendChild(make("label", "level"));
    var whole = group.appendChild(make("input"));
    whole.type = "checkbox"; whole.checked = true;
    group.appendChild(document.createTextNode(column.name));
    var ticks = docs.map(function (doc) {
      var label = levels.appendChild(make("label", "doc"));
      var box = label.appendChild(make("input"));
      box.type = "checkbox"; box.checked = true;
      label.appendChild(document.createTextNode(doc.name));
      box.addEventListener("change", function () { off.docs[doc.id] = !box.checked; refresh(); });
      return box;
    });
    whole.addEventListener("change", function () {
      docs.forEach(function (doc, i) { off.docs[doc.id] = !whole.checked; ticks[i].checked = whole.checked; });
      refresh();
    });
  });
  document.getElementById("fit").addEventListener("click", function () { moved = true; network.fit(); });
  document.getElementById("all").addEventListener("click", function () { only = null; refresh(); emphasise(null); home(); });
  document.getElementById("near").addEventListener("click", function () {
    if (chosen === null) { return; }
    only = around(chosen, Number(document.getElementById("depth").value));
    moved = true;
    refresh();
    network.fit({ nodes: Object.keys(only), maxZoomLevel: 1.1 });
  });

  home();
  /* vis keeps the old view in a window of another size: until somebody has moved it, it is made anew */
  var moved = false;
  ["dragStart", "zoom", "click"].forEach(function (act) { network.on(act, function () { moved = true; }); });
  network.on("resize", function () { Promise.resolve().then(function () { if (!moved) { home(); network.redraw(); } }); });
  if (data.scene.focus && byId[data.scene.focus]) { goTo(data.scene.focus, true); emphasise(data.scene.focus); }
  window.explorer = { network: network, data: data };
})();
