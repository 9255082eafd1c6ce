// Puts the page together.
function run() {
  const r = data.run, s = r.scenario;
  byId("title").textContent = s.name;
  byId("summary").textContent = s.summary;
  const changes = [
    ...Object.entries(r.overrides).map(([id, value]) => `${id} = ${value}`),
    ...r.decisions.map(d => `from ${d.from}: ${d.instrument} = ${d.value} ${d.unit}`),
  ];
  const facts = [
    ["Scenario", `${s.id}, ${s.from} to ${s.to}`],
    ["Decisions", s.polity?.decides === "me" ? "a person's" : s.replay ? "those of the timeline" : "none but the scenario's own"],
    ["Switched off", s.off.join(", ") || "nothing"],
    ["Set by the scenario", Object.entries(s.set).map(([id, value]) => `${id} = ${value}`).join(", ") || "nothing"],
    ["Changed for this run", changes.join("; ") || "nothing"],
    ["Seed", s.seed],
    ["Run", r.hash], ["Record", r.recordHash], ["Parameters", r.parametersHash],
    ["State at the end", Object.values(r.stateHashes).at(-1) ?? "–"],
    ["Versions", `Narkhoz ${r.program}, .NET ${r.runtime}, run format ${r.format}`],
  ];
  byId("run-facts").append(...facts.flatMap(([name, value]) => [el("dt", null, name), el("dd", { class: /^[0-9a-f]{16,}$/.test(value) ? "mono" : null }, value)]));
  byId("run-command").textContent = data.command;
}

function contents() {
  byId("contents").append(el("ul", null, [...document.querySelectorAll("section[data-title]")]
    .map(section => el("li", null, el("a", { href: "#" + section.id }, section.dataset.title)))));
}

function drawChronicle(kind) {
  const there = data.chronicle.filter(entry => kind === "" || entry.kind === kind);
  const years = Map.groupBy(there, entry => entry.when.slice(0, 4));
  byId("chronicle-list").replaceChildren(...[...years].map(([year, list], i) => el("details", { class: "year-block", open: i === 0 },
    el("summary", null, `${year} `, el("small", null, `${list.length} ${list.length === 1 ? "event" : "events"}`)),
    el("ol", { class: "events" }, list.map(entry => el("li", null, el("time", { datetime: entry.when }, entry.when), el("span", null, el("span", { class: "tag" }, entry.kind)), el("span", null, entry.text)))))));
}

function chronicle() {
  const kinds = [...new Set(data.chronicle.map(entry => entry.kind))].sort();
  const select = el("select");
  byId("chronicle-kinds").append(el("label", null, "Show ", select));
  fill(select, [{ value: "", label: "everything" }, ...kinds.map(kind => ({ value: kind, label: kind }))], "", drawChronicle);
  drawChronicle("");
}

for (const part of [run, contents, costAndOutput, output, balance, structure, people, polity, money, chronicle, scoreboard]) {
  try {
    part();
  } catch (error) {
    document.querySelector("main").prepend(el("p", { class: "warn" }, `A part of this page (${part.name}) failed: ${error.message}`));
  }
}

addEventListener("resize", () => drawn.forEach(view => view.resize()));
addEventListener("beforeprint", () => {
  document.querySelectorAll(".year-block").forEach(d => { d.open = true; });
  document.querySelectorAll(".chart svg").forEach(s => {
    if (!s.getAttribute("viewBox")) s.setAttribute("viewBox", `0 0 ${s.getAttribute("width")} ${s.getAttribute("height")}`);
  });
});
